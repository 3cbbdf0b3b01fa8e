import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Act } from '../grievance/acts.ts'
import type { PostCode } from '../ids.ts'
import { grievanceOf, officer, registered } from '../routing/fixtures/grievance.ts'
import { CAST, nobodyIn, onlyThese } from './fixtures/cast.ts'
import { mayDo, maySee } from './may.ts'

const why = { hi: '–', en: '–' }
const AT_STATE: Act = { kind: 'routed', post: 'STATE-NOD' as PostCode, level: 5, why, nodal: true }
const down = (nodal: string, to: string): Act => ({
  kind: 'referred',
  way: 'down',
  nodal: nodal as PostCode,
  from: nodal as PostCode,
  to: to as PostCode,
  level: 3,
  why,
})
const BELOW = grievanceOf(registered(), AT_STATE, down('STATE-NOD', 'PHE-SE'), down('PHE-SE', 'PHE-JE-01'))
const REPORTED = grievanceOf(
  registered(),
  AT_STATE,
  down('STATE-NOD', 'PHE-SE'),
  down('PHE-SE', 'PHE-JE-01'),
  [
    officer('holder', 'PHE-JE-01'),
    { kind: 'reported', number: 1, text: 'ठीक किया', messages: [], evidence: [], review: true },
  ],
)

test('along the nodal chain it is given on by whoever has it and by those who gave it on, and by nobody else', () => {
  onlyThese('referral', BELOW, ['holder', 'department-head', 'state-nodal'])
  nobodyIn('referral', 'atDesk', 'withOfficer', 'inReview', 'awaitingWord', 'closed')
})

test('a report from below is read by the nodal officer who gave it on, or by who stands above the control room', () => {
  onlyThese('review', REPORTED, ['department-head', 'nodal', 'magistrate'])
  onlyThese('sending-back', REPORTED, ['department-head', 'nodal', 'magistrate'])
})

test('whoever stands on the chain sees the file', () => {
  assert.ok(maySee(BELOW, { person: 'cm', posts: ['PHE-SE'], roles: ['officer'] }))
  assert.ok(!maySee(BELOW, CAST.elsewhere))
  assert.ok(!mayDo('referral', BELOW, CAST.nodal))
})
