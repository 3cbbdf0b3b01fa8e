import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { GrievanceId, MessageId } from '../ids.ts'
import type { Content } from '../message/content.ts'
import { wordsSaid } from '../message/outgoing.ts'
import { officerCommand } from '../reading/officer-words.ts'
import { hearOfficer } from './officer.ts'
import { type Mine, OFFICER_IDLE, type OfficerFacts, type OfficerTurn } from './officer-facts.ts'

const pump: Mine = {
  id: 'g-1' as GrievanceId,
  code: 'ABH-PHE-26-00001-X',
  gist: 'चापाकल खराब',
  state: 'with_officer',
  complainant: 'राम, +91 90000 00001',
  evidence: 'none',
}
const tap: Mine = { ...pump, id: 'g-2' as GrievanceId, code: 'ABH-PHE-26-00002-J', gist: 'नल सूखा' }
const photo: Content = { type: 'media', media: 'image', mediaId: '1', mime: 'image/jpeg' }
const text = (words: string): Content => ({ type: 'text', text: words })

function says(words: string | Content, over: Partial<OfficerFacts>, talk = OFFICER_IDLE): OfficerTurn {
  const content = typeof words === 'string' ? text(words) : words
  const command = officerCommand(typeof words === 'string' ? words : '')
  const facts: OfficerFacts = {
    now: new Date('2026-10-06T05:00:00Z'),
    language: 'hi',
    mine: [],
    directed: [],
    judged: [],
    codes: [],
    command,
    ...over,
  }
  return hearOfficer(talk, { id: 'm-1' as MessageId, content }, facts)
}
const named = (one: Mine): OfficerFacts => ({
  now: new Date('2026-10-06T05:02:00Z'),
  language: 'hi',
  mine: [pump, tap],
  directed: [],
  judged: [],
  codes: [{ code: one.code, typed: one.code, state: 'mine', grievance: one.id }],
  command: { command: 'none' },
})
const chooses = (grievance: GrievanceId, turn: OfficerTurn, mine: readonly Mine[]) =>
  hearOfficer(
    turn.talk,
    {
      id: 'm-2' as MessageId,
      content: { type: 'pressed', buttonId: 'x', title: '' },
      deed: { do: 'choose', grievance },
    },
    {
      now: new Date('2026-10-06T05:01:00Z'),
      language: 'hi',
      mine,
      directed: [],
      judged: [],
      codes: [],
      command: { command: 'none' },
    },
  )
const said = (turn: OfficerTurn) => turn.say.map((one) => wordsSaid(one.inside)).join('\n')

test('papers wanted, or a reason to return, wait until the officer says for which grievance', () => {
  const mine = [pump, tap]
  const ask = says('दस्तावेज चाहिए: आधार की प्रति', { mine })
  assert.match(said(ask), /किस शिकायत के लिए/)
  assert.deepEqual(chooses(tap.id, ask, mine).deeds, [{ do: 'ask', grievance: tap.id, what: 'आधार की प्रति' }])
  const back = says('मेरा नहीं: यह पंचायत का है', { mine })
  assert.deepEqual(chooses(pump.id, back, mine).deeds, [
    { do: 'return', grievance: pump.id, reason: 'यह पंचायत का है' },
  ])
})

test('"हो गया" is an order and never becomes the words of a report', () => {
  const mine = [pump, tap]
  const turn = chooses(tap.id, says('हो गया', { mine }), mine)
  assert.deepEqual(turn.talk.draft?.words, [])
})

test('a photo sent in reply to a grievance that is over does not go into another report', () => {
  const turn = says(photo, { mine: [tap], repliedTo: pump.id })
  assert.equal(turn.talk.draft, undefined)
  assert.match(said(turn), /किस शिकायत के लिए/)
})

test('the code of an own grievance that waits for the citizen tells so, and is no trespass', () => {
  const turn = says(`${pump.code} स्थिति`, {
    codes: [{ code: pump.code, typed: pump.code, state: 'past', stands: 'awaiting_word' }],
  })
  assert.deepEqual(turn.deeds, [])
  assert.match(said(turn), /उत्तर की प्रतीक्षा/)
})

test('what waited until the officer names the grievance by its code belongs to that report', () => {
  const mine = [pump, tap]
  const told = says('नया वाशर डाला', { mine })
  const shown = hearOfficer(
    told.talk,
    { id: 'm-2' as MessageId, content: photo },
    { ...named(tap), mine, codes: [] },
  )
  const code = hearOfficer(shown.talk, { id: 'm-3' as MessageId, content: text(tap.code) }, named(tap))
  assert.deepEqual(code.talk.draft?.messages, ['m-1', 'm-2'])
  assert.deepEqual(code.talk.draft?.words, ['नया वाशर डाला'])
  assert.equal(code.talk.draft?.pictures, 1)
  assert.deepEqual(code.deeds, [{ do: 'file', grievance: tap.id, messages: ['m-1', 'm-2'] }])
  const more = hearOfficer(
    shown.talk,
    { id: 'm-3' as MessageId, content: text(`${tap.code} पानी आ रहा है`) },
    named(tap),
  )
  assert.deepEqual(more.talk.draft?.messages, ['m-1', 'm-2', 'm-3'])
  assert.deepEqual(more.talk.waiting, [])
})

test('words sent while it is asked which grievance are asked about again, not left without an answer', () => {
  const mine = [pump, tap]
  const told = says('नया वाशर डाला', { mine })
  const again = says('पहली वाली', { mine }, told.talk)
  assert.match(said(again), /किस शिकायत के लिए/)
})

test('a command, or another button, is never taken for the reason why a grievance goes back', () => {
  const wanted = { ...OFFICER_IDLE, wanted: { for: 'return', grievance: pump.id } } as const
  for (const words of ['सूची', 'कल तक', 'मदद', 'स्वीकार']) {
    const turn = says(words, { mine: [pump] }, wanted)
    assert.ok(!turn.deeds.some((deed) => deed.do === 'return'), words)
  }
  const accepted = hearOfficer(
    wanted,
    { id: 'm-1' as MessageId, content: text(''), deed: { do: 'accept', grievance: pump.id } },
    named(pump),
  )
  assert.equal(accepted.talk.wanted, undefined)
  const list = says('मतदाता सूची में नाम जोड़ना पंचायत का काम है', { mine: [pump] }, wanted)
  assert.deepEqual(
    list.deeds.map((deed) => deed.do),
    ['return'],
  )
})

test('giving one grievance back leaves the report on another as it is', () => {
  const mine = [pump, tap]
  const draft = says('मरम्मत की', { mine: [tap] }).talk
  const turn = says('यह पंचायत का है', { mine }, { ...draft, wanted: { for: 'return', grievance: pump.id } })
  assert.equal(turn.talk.draft?.grievance, tap.id)
})

test('an order is not told as done before the register has it', () => {
  const mine = [pump]
  const orders = [
    'स्वीकार',
    'मेरा नहीं: यह पंचायत का है',
    'दस्तावेज चाहिए: आधार',
    'अंतरिम: पाइप नहीं आया, 20 अक्टूबर तक',
  ]
  for (const words of orders) {
    const turn = says(words, { mine })
    assert.equal(turn.deeds.length, 1, words)
    assert.equal(said(turn), '', words)
  }
})

test('the reason of an interim reply is kept while the day is asked for', () => {
  const mine = [pump]
  const asked = says('अंतरिम: पाइप आना बाकी है', { mine })
  assert.match(said(asked), /किस तारीख तक/)
  const told = says('20 अक्टूबर तक', { mine }, asked.talk)
  assert.deepEqual(told.deeds, [
    { do: 'interim', grievance: pump.id, text: 'पाइप आना बाकी है, 20 अक्टूबर तक', newDate: '2026-10-20' },
  ])
  assert.equal(
    says('कल तक', { mine }, asked.talk).deeds[0]?.do,
    'interim',
    'a day, and not the list of what is due',
  )
})

test('a code without its zeros is no part of the report, however it was typed', () => {
  const typed = 'abh phe २६ 2 j'
  const turn = says(`${typed} टोंटी बदल दी`, {
    mine: [pump, tap],
    codes: [{ code: tap.code, typed, state: 'mine', grievance: tap.id }],
  })
  assert.equal(turn.talk.draft?.grievance, tap.id)
  assert.deepEqual(turn.talk.draft?.words, ['टोंटी बदल दी'])
})

test('two grievances in one message are accepted both, and reported on one at a time', () => {
  const codes = [pump, tap].map(
    ({ id, code }) => ({ code, typed: code, state: 'mine', grievance: id }) as const,
  )
  const both = says('दोनों स्वीकार', { mine: [pump, tap], codes, command: { command: 'accept' } })
  assert.deepEqual(both.deeds, [
    { do: 'accept', grievance: pump.id },
    { do: 'accept', grievance: tap.id },
  ])
  const mixed = says('वाशर बदला, टोंटी लगाई', { mine: [pump, tap], codes })
  assert.deepEqual(mixed.deeds, [])
  assert.equal(mixed.talk.draft, undefined)
  assert.match(said(mixed), /हर शिकायत के लिए अलग संदेश/)
})

test('a question, thanks, a greeting or a promise is no part of a report', () => {
  const mine = [pump]
  assert.match(said(says('आवेदक का नंबर क्या है?', { mine })), /आवेदक: राम, \+91 90000 00001/)
  for (const words of ['ये किस गाँव का है', 'धन्यवाद', 'नमस्ते', 'good morning', '👍', 'कल देखूँगा'])
    assert.equal(says(words, { mine }).talk.draft, undefined, words)
  assert.deepEqual(says('काम पूरा कर दिया है सर', { mine }).talk.draft?.words, ['काम पूरा कर दिया है सर'])
  assert.deepEqual(says('मौके पर देख लिया, वाशर बदला', { mine }).talk.draft?.words, [
    'मौके पर देख लिया, वाशर बदला',
  ])
})

test('"हाँ" or "ठीक है" to what was shown hands it in, and never becomes its words', () => {
  const mine = [pump]
  const told = says('वाशर बदला, पानी चालू', { mine })
  const look = says('हो गया', { mine }, told.talk)
  assert.equal(look.talk.draft?.looked, true)
  for (const words of ['ha', 'हाँ', 'ठीक है', 'ok', '👍']) {
    const turn = says(words, { mine }, look.talk)
    assert.deepEqual(
      turn.deeds.map((deed) => deed.do),
      ['submit'],
      words,
    )
  }
})

test('who thinks again does not give it back', () => {
  const mine = [pump]
  const asked = says('मेरा नहीं', { mine })
  for (const words of ['रुको, मेरा ही है', 'sorry galti se', 'नहीं, रहने दो']) {
    const turn = says(words, { mine }, asked.talk)
    assert.deepEqual(turn.deeds, [], words)
    assert.match(said(turn), /आपके पास खुली है/)
  }
  assert.equal(says('यह नगर पालिका का काम है', { mine }, asked.talk).deeds[0]?.do, 'return')
})
