import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { GrievanceId, MessageId } from '../ids.ts'
import type { Content } from '../message/content.ts'
import { wordsSaid } from '../message/outgoing.ts'
import { officerCommand } from '../reading/officer-words.ts'
import { hearOfficer } from './officer.ts'
import { type Mine, OFFICER_IDLE, type OfficerFacts, type OfficerHeard } from './officer-facts.ts'

const pump: Mine = {
  id: 'g-1' as GrievanceId,
  code: 'ABH-PHE-26-00001-X',
  gist: 'चापाकल खराब',
  state: 'with_officer',
  complainant: 'राम',
  evidence: 'none',
}
const CARD: Content = { type: 'contacts', names: ['फूलमती'], phones: ['919000000001'], ownNumber: false }
const PHOTO: Content = { type: 'media', media: 'image', mediaId: '1', mime: 'image/jpeg' }
const MATTER = 'चापाकल दस दिन से खराब है'

/** One officer's talk, message after message. */
function talk(mine: readonly Mine[] = []) {
  let state = OFFICER_IDLE
  let count = 0
  return (
    content: Content | string,
    over: Partial<OfficerHeard> & { codes?: OfficerFacts['codes'] } = {},
  ) => {
    const { codes = [], ...heard } = over
    const said: Content = typeof content === 'string' ? { type: 'text', text: content } : content
    const facts: OfficerFacts = {
      now: new Date('2026-10-06T05:00:00Z'),
      language: 'hi',
      mine,
      directed: [],
      judged: [],
      codes,
      command: officerCommand(typeof content === 'string' ? content : ''),
      officersPhone: (phone) => phone === '919000000999',
    }
    const turn = hearOfficer(state, { id: `m-${++count}` as MessageId, content: said, ...heard }, facts)
    state = turn.talk
    return { ...turn, text: turn.say.map(({ inside }) => wordsSaid(inside)).join('\n') }
  }
}
const PRESSED: Content = { type: 'pressed', buttonId: 'x', title: '' }

test('an officer without open work forwards words: what was understood is shown, and the citizen is asked for', () => {
  const say = talk()
  const { text, talk: state } = say(MATTER, { forwarded: true })
  assert.equal(state.intake?.stage, 'gathering')
  assert.match(text, /नागरिक: अभी नहीं बताया[\s\S]*चापाकल[\s\S]*संपर्क कार्ड/)
  assert.match(say(CARD).text, /फूलमती, \+919000000001/)
  const { deeds } = say(PRESSED, { deed: { do: 'register-brought' } })
  assert.deepEqual(deeds[0]?.do === 'bring-in' && deeds[0].intake.messages, ['m-1', 'm-2'])
})

test('a contact card begins it also beside a report that is being told, which stays as it is', () => {
  const say = talk([pump])
  say('मिस्त्री भेजा गया है')
  const { talk: state } = say(CARD)
  assert.equal(state.draft?.words.length, 1)
  assert.equal(state.intake?.phone, '919000000001')
})

test('within a report, beside a code and as an answer, a forward is a part of the report', () => {
  const say = talk([pump])
  say('मिस्त्री भेजा गया है')
  assert.equal(say(MATTER, { forwarded: true }).talk.intake, undefined)
  const codes = [{ code: pump.code, typed: pump.code, state: 'mine', grievance: pump.id }] as const
  const coded = talk([pump])(`${pump.code} ${MATTER}`, { forwarded: true, codes })
  assert.equal(coded.talk.intake, undefined)
  assert.ok(coded.talk.draft)
})

test('a forwarded screenshot alone is asked about while there is open work, and is the evidence of the one that is chosen', () => {
  const say = talk([pump])
  const asked = say(PHOTO, { forwarded: true })
  assert.equal(asked.talk.draft, undefined)
  const [inside] = asked.say.map((one) => one.inside)
  assert.deepEqual(inside?.type === 'buttons' && inside.buttons.map(({ title }) => title), [
    'नई शिकायत',
    pump.code,
  ])
  assert.equal(say(PHOTO, { forwarded: true }).text, '', 'a second one is asked about with the first')
  const chosen = say(PRESSED, { deed: { do: 'choose', grievance: pump.id } })
  assert.equal(chosen.talk.intake, undefined)
  assert.deepEqual(chosen.talk.draft?.messages, ['m-1', 'm-2'])
  assert.equal(talk()(PHOTO, { forwarded: true }).talk.intake?.files, 1, 'without open work it begins one')
})

test('a screenshot alone of a citizen’s complaint is brought in when the officer says so', () => {
  const say = talk([pump, { ...pump, id: 'g-2' as GrievanceId }, { ...pump, id: 'g-3' as GrievanceId }])
  assert.match(say(PHOTO, { forwarded: true }).text, /आपकी आख्या का भाग/)
  assert.equal(say(PRESSED, { deed: { do: 'bring-in' } }).talk.intake?.files, 1)
  const { deeds } = say(PRESSED, { deed: { do: 'register-brought' } })
  assert.deepEqual(deeds[0]?.do === 'bring-in' && deeds[0].intake.messages, ['m-1'])
})

test('with open work a forwarded message is asked about, and given back to the report when it belongs there', () => {
  const say = talk([pump])
  assert.match(say(MATTER, { forwarded: true }).text, /नई शिकायत है, या आपकी आख्या का भाग/)
  const back = say(PRESSED, { deed: { do: 'not-brought' } })
  assert.equal(back.talk.intake, undefined)
  assert.equal(back.talk.waiting.length, 1)
  assert.equal(say(PRESSED, { deed: { do: 'choose', grievance: pump.id } }).talk.draft?.words[0], MATTER)
})

test('a name beside a number is the citizen, a number within many words is not', () => {
  const say = talk()
  say('नई शिकायत')
  assert.match(say('रामू यादव ९००००-००००२').text, /रामू यादव, \+919000000002/)
  const long = say('मेरे पड़ोसी ने कहा कि 9000000003 पर कई बार फोन करने पर भी कोई नहीं आया')
  assert.match(long.text, /\+919000000002/)
})

test('nothing told yet is not registered, an officer’s own number is not taken, and it can be left', () => {
  const say = talk()
  say('नई शिकायत')
  assert.match(say(PRESSED, { deed: { do: 'register-brought' } }).text, /बात अभी नहीं आई/)
  assert.match(say('9000000999').text, /अधिकारी का है/)
  const { talk: state, text } = say('रद्द')
  assert.equal(state.intake, undefined)
  assert.match(text, /कुछ दर्ज नहीं हुआ/)
})

test('what an officer asks of the list is answered in between', () => {
  const say = talk()
  say(MATTER, { forwarded: true })
  assert.match(say('सूची').text, /कोई|नहीं/)
  assert.ok(say('हो गया').deeds.some((deed) => deed.do === 'bring-in'))
})
