import assert from 'node:assert/strict'
import { test } from 'node:test'
import { needsDetails, needsDetailsOfRow } from './details.ts'
import { about, CAST, FILES, type Part } from './fixtures/cast.ts'

const parts = Object.keys(CAST) as Part[]
const ROOM: readonly Part[] = [
  'operator',
  'call-operator',
  'hearing-clerk',
  'nodal',
  'reviewer',
  'magistrate',
]

test('whoever works the grievance and the control room read private details, who only looks does not', () => {
  const who = parts.filter((part) => needsDetails(FILES.withOfficer, CAST[part]))
  assert.deepEqual(new Set(who), new Set<Part>([...ROOM, 'holder', 'staff']))
})

test('at the desk only the control room does; the post that gave it back no more', () => {
  const who = parts.filter((part) => needsDetails(FILES.atDesk, CAST[part]))
  assert.deepEqual(new Set(who), new Set(ROOM))
})

test('a row is shown as its file is to the post where it lies', () => {
  const { post, state } = FILES.withOfficer
  const row = { state, ...(post === undefined ? {} : { post }) }
  for (const part of parts)
    assert.equal(needsDetailsOfRow(row, CAST[part]), needsDetails(FILES.withOfficer, CAST[part]), part)
})

test('whom a grievance is about reads no details of who complained', () => {
  for (const part of parts) assert.ok(!needsDetails(about(FILES.withOfficer, CAST[part]), CAST[part]), part)
})
