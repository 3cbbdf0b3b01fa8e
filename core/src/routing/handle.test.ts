import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OfficialHandle } from '../district/handles.ts'
import type { ActOf } from '../grievance/acts.ts'
import { DAY, lineDistrict } from './fixtures/district.ts'
import { grievanceOf, registered } from './fixtures/grievance.ts'
import { route } from './route.ts'

const handles: readonly OfficialHandle[] = [
  { channel: 'x', address: '@peyjal', level: 'department', department: 'PHE', owner: 'PHE-EE' },
  { channel: 'x', address: '@rajya', level: 'state', owner: 'CDO' },
]
const index = lineDistrict()
const withHandles = { ...index, district: { ...index.district, handles } }
const unclear = (handle: string) => {
  const { subject: _, ...act } = registered({
    channel: 'x',
    handle,
    lacks: ['subject'],
  }) as ActOf<'registered'>
  return route(grievanceOf(act), withHandles, DAY)
}

test('what came to the handle of a department and names no subject goes to its owner, and says why', () => {
  const act = unclear('@peyjal')
  assert.ok(act.kind === 'routed')
  assert.equal(act.post, 'PHE-EE')
  assert.match(act.why.hi, /@peyjal पर आई/)
})

test('what came to the handle of the state and names no subject is read by a person first', () => {
  assert.equal(unclear('@rajya').kind, 'needs-a-person')
  assert.equal(unclear('@unknown').kind, 'needs-a-person')
})

test('where the subject is known the handle decides nothing', () => {
  const act = route(grievanceOf(registered({ channel: 'x', handle: '@rajya' })), withHandles, DAY)
  assert.equal(act.kind === 'routed' && act.post, 'PHE-JE-01')
})

test('where no post is found for a known subject the owner of the handle gets it', () => {
  const act = route(
    grievanceOf(registered({ channel: 'x', handle: '@rajya', subject: 'NONE' })),
    withHandles,
    DAY,
  )
  assert.equal(act.kind === 'routed' && act.post, 'CDO')
})
