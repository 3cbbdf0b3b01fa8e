import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { GrievanceId, MessageId } from '../ids.ts'
import { type Deed, wordsSaid } from '../message/outgoing.ts'
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

function hears(text: string, mine: readonly Mine[], talk: OfficerTalk = OFFICER_IDLE, deed?: Deed) {
  const facts: OfficerFacts = {
    now: new Date('2026-10-06T05:00:00Z'),
    language: 'hi',
    mine,
    directed: [],
    codes: [],
    command: officerCommand(text),
    windows: [{ code: 'janmilan', name: 'जन मिलन', until: 'सुबह 11:00 बजे' }],
  }
  const content = { type: 'text', text } as const
  return hearOfficer(talk, { id: 'm-1' as MessageId, content, ...(deed ? { deed } : {}) }, facts)
}
const says = (turn: ReturnType<typeof hears>) => turn.say.map(({ inside }) => wordsSaid(inside)).join('\n')

test('accepting gives the number to tap and asks what came of the call, by three buttons', () => {
  const turn = hears('', [pump], OFFICER_IDLE, { do: 'accept', grievance: pump.id })
  assert.match(says(turn), /पहले आवेदक को फोन कीजिए: राम, \+91 90000 00001/)
  const [said] = turn.say
  assert.deepEqual(said?.inside.type === 'buttons' && said.inside.buttons.map(({ title }) => title), [
    'बात हो गई',
    'फोन नहीं उठा',
    'गलत नंबर',
  ])
})

test('a call told in words becomes an act on the only grievance that waits for one', () => {
  const turn = hears('फोन नहीं उठा', [pump, { ...tap, spoke: true, toCall: undefined as never }])
  assert.deepEqual(turn.deeds, [
    { do: 'contact', grievance: pump.id, outcome: 'no-answer', words: 'फोन नहीं उठा' },
  ])
  assert.match(says(turn), /प्रयास 1/)
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

test('the third call in vain says that the complainant is now asked', () => {
  const turn = hears('गलत नंबर', [{ ...pump, toCall: { tries: 2 } }])
  assert.match(says(turn), /प्रयास 3.*सुविधाजनक समय पूछा जा रहा है/)
})

test('the button "present" answers that it is noted while the window is open, and says so when it is not', () => {
  const press = (window: string) => hears('', [], OFFICER_IDLE, { do: 'present', window, day: '2026-10-06' })
  assert.match(says(press('janmilan')), /उपस्थिति दर्ज है: जन मिलन/)
  assert.match(says(press('evening')), /अभी खुली नहीं/)
})
