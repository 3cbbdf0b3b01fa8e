import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CitizenId, PersonId, PostCode } from '../ids.ts'
import type { Act, Recorded } from './acts.ts'
import { fold } from './grievance.ts'
import { mayFollow } from './next.ts'

const why = { hi: 'कारण', en: 'why' }
const post = 'PHE-JE-02' as PostCode
const person = 'pramod-prajapati' as PersonId
const REGISTERED: Act = {
  kind: 'registered',
  code: 'ABH-PHE-26-00001-X',
  citizen: 'c1' as CitizenId,
  channel: 'whatsapp',
  language: 'hi',
  gist: 'चापाकल खराब है',
  department: 'PHE',
  timeClass: 'B',
  messages: [],
  sensitive: false,
  lacks: [],
}
const TO_REPORT: readonly Act[] = [
  REGISTERED,
  { kind: 'routed', post, level: 1, why },
  { kind: 'assigned', post, persons: [person], due: new Date('2026-10-09T11:30:00Z'), why },
  { kind: 'reported', number: 1, text: 'ठीक किया', messages: [], evidence: [], review: false },
  { kind: 'put-to-citizen', report: 1, until: new Date('2026-10-13T11:30:00Z') },
]

const after = (...acts: readonly Act[]) =>
  fold(
    acts.map(
      (act, at): Recorded => ({
        seq: at + 1,
        at: new Date(Date.UTC(2026, 9, 6, at)),
        by: { kind: 'program', part: 'test' },
        act,
      }),
    ),
  )

test('what a citizen sends up again lies with nobody until a post is found, and a post may be found', () => {
  const ways: readonly (readonly Act[])[] = [
    [
      { kind: 'dissatisfied', messages: [] },
      { kind: 'reopened', level: 2, ground: 'dissatisfied' },
    ],
    [
      { kind: 'closed', ground: 'silent' },
      { kind: 'reopened', level: 2, ground: 'after-closure' },
    ],
  ]
  for (const way of ways) {
    const reopened = after(...TO_REPORT, ...way)
    assert.equal(reopened.state, 'new')
    assert.ok(mayFollow(reopened, 'routed'))
    assert.ok(!mayFollow(reopened, 'reported'), 'who reported before does not report again in between')
    assert.equal(after(...TO_REPORT, ...way, { kind: 'routed', post, level: 2, why }).state, 'with_officer')
  }
})
