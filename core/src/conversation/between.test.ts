import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { GrievanceId } from '../ids.ts'
import { kindOf } from '../reading/kind.ts'
import { hearCitizen } from './citizen.ts'
import {
  complaint,
  deeds,
  facts,
  grievance,
  handpump,
  heard,
  said,
  text,
  unread,
  village,
} from './fixtures/citizen.ts'
import { IDLE } from './talk.ts'

const old = grievance({ lastActAt: new Date('2026-10-01T05:00:00Z') })
const asked = () => hearCitizen(IDLE, heard(text('अभी तक कुछ')), facts({ open: [old] }))
const whole = { ...complaint, places: [village] }
const confirming = () => hearCitizen(IDLE, heard(text('चापाकल खराब है')), facts({ reading: whole })).talk
const reports = grievance({ state: 'awaiting_word', hearingUntil: new Date('2026-10-13T05:00:00Z') })

test('"new or old?" is answered by a word as well as by a choice', () => {
  for (const words of ['नई', 'नई शिकायत', 'nayi', 'new']) {
    const turn = hearCitizen(asked().talk, heard(text(words)), facts({ open: [old] }))
    assert.notEqual(turn.talk.stage, 'choosing', words)
    assert.doesNotMatch(turn.talk.draft?.words.join() ?? '', /नई|new|nayi/)
    assert.deepEqual(deeds(turn), ['register'])
  }
  for (const words of ['पुरानी', 'पुरानी वाली', 'purani', 'old one']) {
    const turn = hearCitizen(asked().talk, heard(text(words)), facts({ open: [old] }))
    assert.deepEqual(turn.deeds, [{ do: 'join', grievance: old.id, messages: ['m-1'] }], words)
  }
  const code = hearCitizen(
    asked().talk,
    heard(text(old.code)),
    facts({ open: [old], codes: [{ code: old.code, state: 'own', grievance: old.id }] }),
  )
  assert.deepEqual(deeds(code), ['join'])
})

test('"old" with several open is asked again with the list, and so is "yes"', () => {
  const other = grievance({ id: 'g-2' as GrievanceId, code: 'ABH-PHE-26-00002-J' })
  const talk = hearCitizen(IDLE, heard(text('अभी तक कुछ')), facts({ open: [old, other] })).talk
  for (const [words, kind] of [
    ['पुरानी', 'unclear'],
    ['हाँ', 'yes'],
  ] as const) {
    const turn = hearCitizen(
      talk,
      heard(text(words)),
      facts({ open: [old, other], reading: { ...unread, kind } }),
    )
    assert.equal(turn.say[0]?.inside.type, 'list', words)
  }
})

test('"open it again" is answered by the words of the button too', () => {
  const closed = grievance({ state: 'closed' })
  const offered = hearCitizen(
    IDLE,
    heard(text('फिर खराब हो गया')),
    facts({ closedLately: [closed], repliedTo: closed.id, reading: complaint }),
  )
  for (const [words, kind] of [
    ['फिर से खोलें', 'dissatisfied'],
    ['हाँ', 'yes'],
  ] as const) {
    const turn = hearCitizen(
      offered.talk,
      heard(text(words)),
      facts({ closedLately: [closed], reading: { ...unread, kind } }),
    )
    assert.deepEqual(
      turn.deeds.map((deed) => deed.do === 'word' && deed.word),
      ['reopen'],
      words,
    )
  }
})

test('the word on a report is heard while something else is being told, and that is kept', () => {
  const turn = hearCitizen(
    confirming(),
    heard(text('काम नहीं हुआ')),
    facts({ open: [reports], reading: { ...unread, kind: 'dissatisfied' } }),
  )
  assert.deepEqual(
    turn.deeds.map((deed) => deed.do === 'word' && deed.word),
    ['dissatisfied'],
  )
  const waiting = hearCitizen(
    asked().talk,
    heard(text('ठीक हो गया')),
    facts({ open: [reports], reading: { ...unread, kind: 'satisfied' } }),
  )
  assert.deepEqual(
    waiting.deeds.map((deed) => deed.do === 'word' && [deed.word, deed.messages]),
    [['satisfied', ['m-1']]],
  )
})

test('"स्थिति" while a grievance is being told is a question, and no part of it', () => {
  const talk = confirming()
  const turn = hearCitizen(
    talk,
    heard(text('स्थिति')),
    facts({ open: [old], reading: { ...unread, kind: 'status' } }),
  )
  assert.match(said(turn), /अधिकारी के पास/)
  assert.deepEqual(turn.talk, talk)
})

test('"I do not know" is no place, and what changes something else is none either', () => {
  const asking = hearCitizen(IDLE, heard(text('चापाकल खराब है')), facts({ reading: complaint })).talk
  for (const words of ['पता नहीं', 'मालूम नहीं', 'pata nahi']) {
    const turn = hearCitizen(asking, heard(text(words)), facts())
    assert.equal(turn.talk.draft?.placeWords, undefined, words)
    assert.doesNotMatch(said(turn), /जगह/)
  }
  const here = hearCitizen(asking, heard({ type: 'location', lat: 25, lng: 84 }), facts()).talk
  const changing = hearCitizen(
    here,
    heard({ type: 'pressed', buttonId: 'x', title: '' }, { do: 'change' }),
    facts(),
  ).talk
  const changed = hearCitizen(changing, heard(text('विधवा पेंशन है')), facts())
  assert.equal(changed.talk.draft?.placeWords, undefined)
})

test('a matter told with bad words is heard, and a person looks at it too', () => {
  const turn = hearCitizen(
    IDLE,
    heard(text('बिजली नहीं है धनवारी में')),
    facts({ reading: { ...whole, subjects: [{ ...handpump, confidence: 0.7 }], kind: 'abuse' } }),
  )
  assert.deepEqual(deeds(turn), ['register'])
  assert.equal(turn.flag, 'abuse')
})

test('"ok" to our news is no beginning of a talk', () => {
  const turn = hearCitizen(
    IDLE,
    heard(text('ठीक है')),
    facts({ open: [old], reading: { ...unread, kind: 'yes' } }),
  )
  assert.doesNotMatch(said(turn), /नमस्ते/)
})

test('replying "stop" to our news does not take the grievance back', () => {
  const turn = hearCitizen(
    IDLE,
    heard(text('मैसेज मत भेजो')),
    facts({ open: [old], repliedTo: old.id, reading: { ...unread, kind: 'stop' } }),
  )
  assert.deepEqual(turn.deeds, [])
})

test('a word that tells nothing is answered, and registers nothing', () => {
  for (const words of ['?', '1', 'शिकायत कैसे करें']) {
    const turn = hearCitizen(IDLE, heard(text(words)), facts())
    assert.deepEqual(turn.deeds, [], words)
    assert.match(said(turn), /नमस्ते/)
  }
  const telling = hearCitizen(
    IDLE,
    heard(text('चापाकल')),
    facts({ reading: { ...complaint, kind: 'unclear' } }),
  )
  assert.deepEqual(deeds(telling), ['register'])
})

test('a word more does not change a subject that is sure, but a wish to change does', () => {
  const other = { ...unread, subjects: [{ code: 'RDS-ACC', confidence: 0.95, why: 'पुरानी' }] }
  const added = hearCitizen(confirming(), heard(text('पुरानी')), facts({ reading: other }))
  assert.equal(added.talk.draft?.subject?.code, handpump.code)
  const press = heard({ type: 'pressed', buttonId: 'x', title: '' }, { do: 'change' })
  const changed = hearCitizen(
    hearCitizen(confirming(), press, facts()).talk,
    heard(text('दुर्घटना')),
    facts({ reading: other }),
  )
  assert.equal(changed.talk.draft?.subject?.code, 'RDS-ACC')
})

test('who does not want it registered may say so in plain words', () => {
  for (const words of ['रहने दो', 'मत करो दर्ज', 'cancel', 'रद्द करें'])
    assert.equal(kindOf(words).kind, 'stop', words)
  assert.equal(kindOf('पेंशन रद्द कर दी गई है मेरी').kind === 'stop', false)
})
