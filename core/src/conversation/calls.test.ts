import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { GrievanceId, MessageId } from '../ids.ts'
import { type Deed, wordsSaid } from '../message/outgoing.ts'
import { wantsToRing } from '../reading/call-words.ts'
import { officerCommand } from '../reading/officer-words.ts'
import { hearOfficer } from './officer.ts'
import { type Mine, OFFICER_IDLE, type OfficerFacts, type OfficerTalk } from './officer-facts.ts'

const pump: Mine = {
  id: 'g-1' as GrievanceId,
  code: 'ABH-PHE-26-00001-X',
  gist: 'चापाकल खराब',
  state: 'with_officer',
  complainant: 'राम, +91 90000 00001',
  evidence: 'call_outcome',
  toCall: { tries: 0 },
}
const tap: Mine = { ...pump, id: 'g-2' as GrievanceId, code: 'ABH-PHE-26-00002-J', gist: 'नल सूखा' }

function hears(
  text: string,
  mine: readonly Mine[],
  talk: OfficerTalk = OFFICER_IDLE,
  deed?: Deed,
  codes: OfficerFacts['codes'] = [],
) {
  const facts: OfficerFacts = {
    now: new Date('2026-10-06T05:00:00Z'),
    language: 'hi',
    mine,
    directed: [],
    judged: [],
    codes,
    command: officerCommand(text),
    windows: [{ code: 'janmilan', name: 'जन मिलन', until: 'सुबह 11:00 बजे' }],
  }
  const content = { type: 'text', text } as const
  return hearOfficer(talk, { id: 'm-1' as MessageId, content, ...(deed ? { deed } : {}) }, facts)
}
const says = (turn: ReturnType<typeof hears>) => turn.say.map(({ inside }) => wordsSaid(inside)).join('\n')

test('a call told in words becomes an act on the only grievance that waits for one', () => {
  const turn = hears('फोन नहीं उठा', [pump, { ...tap, spoke: true, toCall: undefined as never }])
  assert.deepEqual(turn.deeds, [
    { do: 'contact', grievance: pump.id, outcome: 'no-answer', words: 'फोन नहीं उठा' },
  ])
  assert.deepEqual(turn.say, [], 'what became of it is said once the act stands')
})

test('with several that wait the officer is asked which, and the choice settles it', () => {
  const asked = hears('बात हो गई', [pump, tap])
  assert.deepEqual(asked.deeds, [])
  assert.match(says(asked), /किस शिकायत/)
  const chosen = hears('', [pump, tap], asked.talk, { do: 'choose', grievance: tap.id })
  assert.deepEqual(chosen.deeds, [{ do: 'contact', grievance: tap.id, outcome: 'spoke', words: 'बात हो गई' }])
})

test('where no call is awaited the words stay part of the report', () => {
  const { toCall: _, ...done } = pump
  const turn = hears('बात हो गई', [{ ...done, spoke: true }])
  assert.deepEqual(
    turn.deeds.map((deed) => deed.do),
    [],
  )
  assert.ok(turn.talk.draft, 'it begins the report as it did before')
})

test('a call told with the number of a grievance is about that one, and about none where it is not theirs', () => {
  const typed = 'PHE 2'
  const named = (one: Pick<OfficerFacts['codes'][number], 'state' | 'grievance'>) =>
    hears(`${typed} फोन नहीं उठा`, [pump, tap], OFFICER_IDLE, undefined, [{ code: tap.code, typed, ...one }])
  assert.deepEqual(named({ state: 'mine', grievance: tap.id }).deeds, [
    { do: 'contact', grievance: tap.id, outcome: 'no-answer', words: `${typed} फोन नहीं उठा` },
  ])
  const others = named({ state: 'other-post' })
  assert.deepEqual(
    others.deeds.map((deed) => deed.do),
    ['rebuff'],
  )
})

test('a call told with the numbers of two is written down on neither', () => {
  const codes = [pump, tap].map(
    ({ id, code }) => ({ code, typed: code, state: 'mine', grievance: id }) as const,
  )
  const turn = hears(`${pump.code} ${tap.code} बात हो गई`, [pump, tap], OFFICER_IDLE, undefined, codes)
  assert.deepEqual(turn.deeds, [])
  assert.match(says(turn), /00001-X.*00002-J/s)
})

test('the button "present" answers that it is noted while the window is open, and says so when it is not', () => {
  const press = (window: string) => hears('', [], OFFICER_IDLE, { do: 'present', window, day: '2026-10-06' })
  assert.match(says(press('janmilan')), /उपस्थिति दर्ज है: जन मिलन/)
  assert.match(says(press('evening')), /अभी खुली नहीं/)
})

test('an officer is put through to the complainant by a word; where it is not clear to whom, they are asked', () => {
  assert.deepEqual(hears('फोन मिलाएँ', [pump]).deeds, [{ do: 'ring', grievance: pump.id }])
  const codes = [{ code: tap.code, typed: tap.code, state: 'mine' as const, grievance: tap.id }]
  assert.deepEqual(hears(`${tap.code} phone lagaiye`, [pump, tap], OFFICER_IDLE, undefined, codes).deeds, [
    { do: 'ring', grievance: tap.id },
  ])
  const asked = hears('फोन मिलाओ', [pump, tap])
  assert.deepEqual(asked.deeds, [])
  assert.match(says(asked), /किस शिकायत/)
  assert.equal(wantsToRing('फोन मिलाया था, उन्होंने कहा कि नल ठीक हो गया'), false)
})
