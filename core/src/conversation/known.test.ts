import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { GrievanceId } from '../ids.ts'
import type { Content } from '../message/content.ts'
import { hearCitizen } from './citizen.ts'
import {
  complaint,
  deeds,
  facts,
  grievance,
  heard,
  NOW,
  said,
  text,
  unread,
  village,
} from './fixtures/citizen.ts'
import { IDLE } from './talk.ts'

test('thanks for what is over open nothing again and make no new grievance', () => {
  const closed = grievance({ state: 'closed' })
  for (const kind of ['thanks', 'greeting', 'satisfied', 'yes', 'stop'] as const) {
    const turn = hearCitizen(
      IDLE,
      heard(text('धन्यवाद')),
      facts({ closedLately: [closed], repliedTo: closed.id, reading: { ...unread, kind } }),
    )
    assert.deepEqual(turn.deeds, [], kind)
    assert.equal(turn.talk.draft, undefined, kind)
  }
})

test('"not done", pressed after the closing, offers to open it again', () => {
  const closed = grievance({ state: 'closed' })
  const press = { do: 'dissatisfied', grievance: closed.id } as const
  const pressedButton: Content = { type: 'pressed', buttonId: 'x', title: 'नहीं, काम नहीं हुआ' }
  const turn = hearCitizen(IDLE, heard(pressedButton, press), facts({ closedLately: [closed] }))
  assert.match(said(turn), /फिर से खोलें/)
  assert.deepEqual(turn.deeds, [])
  const long = { ...closed, timeOver: true } as const
  for (const deed of [press, { do: 'reopen', grievance: closed.id } as const]) {
    const late = hearCitizen(IDLE, heard(pressedButton, deed), facts({ closedLately: [long] }))
    assert.match(said(late), /नई शिकायत दर्ज होगी/)
    assert.deepEqual(late.deeds, [])
  }
})

test('what comes up again after the days of reopening is a new grievance', () => {
  const closed = grievance({ state: 'closed', timeOver: true })
  const turn = hearCitizen(
    IDLE,
    heard(text('ABH-PHE-26-00001-K फिर खराब हो गया है')),
    facts({
      closedLately: [closed],
      codes: [{ code: closed.code, state: 'own', grievance: closed.id }],
      reading: complaint,
    }),
  )
  assert.deepEqual(deeds(turn), ['register'])
  assert.doesNotMatch(said(turn), /फिर से खोलें/)
})

test('a grievance is taken back by plain words; with several open, by its number', () => {
  const wish = heard(text('मैं अपनी शिकायत वापस लेना चाहता हूँ'))
  const one = hearCitizen(IDLE, wish, facts({ open: [grievance()], reading: complaint }))
  assert.deepEqual(
    one.deeds.map((deed) => deed.do === 'word' && deed.word),
    ['withdrawn'],
  )
  const other = grievance({ id: 'g-2' as GrievanceId, code: 'ABH-PHE-26-00002-J' })
  const two = hearCitizen(IDLE, wish, facts({ open: [grievance(), other], reading: complaint }))
  assert.deepEqual(two.deeds, [])
  assert.match(said(two), /ABH-PHE-26-00002-J/)
  assert.deepEqual(hearCitizen(IDLE, wish, facts({ reading: complaint })).deeds, [])
})

test('a picture with two words, right after registering, is added without a question', () => {
  const captioned: Content = { type: 'media', media: 'image', mediaId: '9', caption: 'यह देखिए' }
  const turn = hearCitizen(
    IDLE,
    heard(captioned),
    facts({
      open: [grievance()],
      reading: { ...complaint, subjects: [{ code: 'PEN-DEA', confidence: 0.55, why: 'देखिए' }] },
    }),
  )
  assert.deepEqual(deeds(turn), ['join'])
})

test('a short answer to what the officer asked is an answer, whatever subject its words remind of', () => {
  const waiting = grievance({ state: 'awaiting_complainant', asked: 'खाता संख्या' })
  const bank = { ...complaint, subjects: [{ code: 'BNK-ACC', confidence: 0.9, why: 'खाता' }] }
  const answer = hearCitizen(
    IDLE,
    heard(text('मेरा खाता नंबर 1234 है')),
    facts({ open: [waiting], reading: bank }),
  )
  assert.deepEqual(deeds(answer), ['supply'])
  const other = hearCitizen(
    IDLE,
    heard(text('बैंक वाले तीन महीने से मेरा खाता नहीं खोल रहे और रोज भगा देते हैं')),
    facts({ open: [waiting], reading: bank }),
  )
  assert.match(said(other), /नई शिकायत है या पुरानी/)
})

test('what was mended and is broken again within the days is offered to be opened again', () => {
  const closed = grievance({ state: 'closed' })
  const again = hearCitizen(
    IDLE,
    heard(text('फिर से वही चापाकल खराब हो गया')),
    facts({ closedLately: [closed], reading: complaint }),
  )
  assert.match(said(again), /फिर से खोलें/)
  const pension = grievance({ id: 'g-2' as GrievanceId, subject: 'PEN-OLD' })
  const beside = hearCitizen(
    IDLE,
    heard(text('वही चापाकल फिर खराब हो गया')),
    facts({ open: [pension], closedLately: [closed], reading: { ...complaint, kind: 'dissatisfied' } }),
  )
  assert.match(said(beside), /फिर से खोलें/, 'and not put into the file of another matter')
  const elsewhere = hearCitizen(
    IDLE,
    heard(text('दूसरे गाँव का चापाकल खराब है')),
    facts({ closedLately: [closed], reading: { ...complaint, places: [{ ...village, code: 9900202 }] } }),
  )
  assert.doesNotMatch(said(elsewhere), /फिर से खोलें/)
})

test('a word given while two reports are open counts for the one the citizen then names', () => {
  const hearing = { state: 'awaiting_word', hearingUntil: new Date('2026-10-13T05:00:00Z') } as const
  const one = grievance(hearing)
  const two = grievance({ ...hearing, id: 'g-2' as GrievanceId, code: 'ABH-SWD-26-00001-S' })
  const asked = hearCitizen(
    IDLE,
    heard(text('काम नहीं हुआ')),
    facts({ open: [one, two], reading: { ...unread, kind: 'dissatisfied' } }),
  )
  assert.match(said(asked), /नई शिकायत है या पुरानी/)
  const named = hearCitizen(
    asked.talk,
    { ...heard({ type: 'pressed', buttonId: 'x', title: 'ABH' }, { do: 'join', grievance: two.id }) },
    facts({ open: [one, two] }),
  )
  assert.deepEqual(named.deeds, [
    { do: 'word', grievance: 'g-2', word: 'dissatisfied', messages: ['m-1'], at: NOW },
  ])
  assert.equal(named.talk.stage, 'lacking')
})

test('who wants to change something may name another place', () => {
  const shown = hearCitizen(
    IDLE,
    heard(text('चापाकल खराब है')),
    facts({ reading: { ...complaint, places: [village] } }),
  )
  const change = hearCitizen(
    shown.talk,
    heard({ type: 'pressed', buttonId: 'x', title: '' }, { do: 'change' }),
    facts(),
  )
  const other = { ...village, code: 9900202, confidence: 0.8 }
  const changed = hearCitizen(
    change.talk,
    heard(text('ग्राम निमनगर है')),
    facts({ reading: { ...unread, places: [other] } }),
  )
  assert.equal(changed.talk.draft?.place?.code, 9900202)
  assert.equal(changed.talk.draft?.subject?.code, 'WAT-HP')
})
