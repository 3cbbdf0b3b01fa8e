import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { GrievanceId, MessageId } from '../ids.ts'
import type { Deed } from '../message/outgoing.ts'
import { wordsSaid } from '../message/outgoing.ts'
import { officerCommand } from '../reading/officer-words.ts'
import { hearOfficer } from './officer.ts'
import { type Judged, OFFICER_IDLE, type OfficerFacts, type OfficerTalk } from './officer-facts.ts'

const ID = 'g-9' as GrievanceId
const CODE = 'ABH-PHE-26-00009-K'
const asked: Judged = { id: ID, code: CODE, newDate: '2026-10-25', words: '25 अक्टूबर तक का समय माँगा है' }
const codes: OfficerFacts['codes'] = [{ code: CODE, typed: CODE, state: 'judged', grievance: ID }]

function hears(
  words: string,
  over: Partial<OfficerFacts> = {},
  talk: OfficerTalk = OFFICER_IDLE,
  deed?: Deed,
) {
  const facts: OfficerFacts = {
    now: new Date('2026-10-06T05:00:00Z'),
    language: 'hi',
    mine: [],
    directed: [],
    judged: [asked],
    codes: [],
    command: officerCommand(words.replaceAll(CODE, '')),
    ...over,
  }
  const heard = {
    id: 'm-1' as MessageId,
    content: { type: 'text', text: words } as const,
    ...(deed ? { deed } : {}),
  }
  const turn = hearOfficer(talk, heard, facts)
  return { ...turn, said: turn.say.map((one) => wordsSaid(one.inside)).join('\n') }
}

test('a new date is approved by code or by reply, and it is the stage that says so', () => {
  for (const turn of [
    hears(`${CODE} स्वीकृत`, { codes }),
    hears('ok', { repliedTo: ID }),
    hears('ठीक है', { repliedTo: ID }),
  ]) {
    assert.deepEqual(turn.deeds, [{ do: 'judge-interim', grievance: ID, newDate: '2026-10-25' }])
    assert.equal(turn.said, '')
  }
})

test('a refusal without a reason asks for it, and an order in between is not the reason', () => {
  const wanted = hears(`${CODE} अस्वीकृत`, { codes })
  assert.match(wanted.said, /कारण लिखिए/)
  const reason = hears('पाइप भंडार में है', {}, wanted.talk)
  assert.deepEqual(reason.deeds, [
    { do: 'judge-interim', grievance: ID, newDate: '2026-10-25', reason: 'पाइप भंडार में है' },
  ])
  assert.equal(reason.talk.refusing, undefined)
  const looked = hears('सूची', {}, wanted.talk)
  assert.deepEqual(looked.deeds, [])
  assert.deepEqual(looked.talk.refusing, wanted.talk.refusing)
  assert.deepEqual(hears('रद्द', {}, wanted.talk).talk, OFFICER_IDLE)
})

test('"not approved" is no approval, and what is neither is shown the two buttons', () => {
  const no = hears(`${CODE} नामंजूर - दूसरे ब्लॉक से लाएँ`, { codes })
  assert.ok(no.deeds[0]?.do === 'judge-interim' && no.deeds[0].reason === 'दूसरे ब्लॉक से लाएँ')
  const neither = hears(`${CODE} किसने माँगा`, { codes })
  assert.deepEqual(neither.deeds, [])
  assert.equal(neither.say[0]?.inside.type, 'buttons')
})

test('the button of a reply that was decided meanwhile asks for no reason', () => {
  const deed = { do: 'refuse-interim', grievance: ID, newDate: '2026-10-20' } as const
  const turn = hears('', {}, OFFICER_IDLE, deed)
  assert.match(turn.said, /कुछ अपेक्षित नहीं/)
  assert.equal(turn.talk.refusing, undefined)
})
