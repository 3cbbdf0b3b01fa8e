import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CAST, type Part } from './fixtures/cast.ts'
import { groupsSeen, mayArrangeRoster, mayConfirm, mayNoteCall } from './office.ts'

const PARTS = Object.keys(CAST) as Part[]
const groups = [{ steward: 'CELL-NOD' }, { steward: 'PHE-JE-01', department: 'PHE' }, { steward: 'SDM-01' }]
const may = (rule: (who: (typeof CAST)[Part]) => boolean) => PARTS.filter((part) => rule(CAST[part]))

test('the control room and the hearing see the presence of all groups, a head that of the department, a steward that of the own', () => {
  const seen = Object.fromEntries(PARTS.map((part) => [part, groupsSeen(groups, CAST[part]).length]))
  assert.deepEqual(seen, {
    operator: 3,
    holder: 1,
    elsewhere: 0,
    staff: 0,
    'department-head': 1,
    'other-head': 0,
    'department-nodal': 1,
    'call-operator': 0,
    'hearing-clerk': 3,
    nodal: 3,
    'state-nodal': 3,
    reviewer: 3,
    magistrate: 3,
    oversight: 3,
    division: 0,
    publisher: 0,
    administrator: 3,
  })
})

test('who presides at hearings is arranged by nodal officer, magistrate and administrator', () => {
  assert.deepEqual(may(mayArrangeRoster), ['nodal', 'magistrate', 'administrator'])
})

test('that an officer was spoken with by telephone is written down by the desks, the hearing and who stands above them', () => {
  assert.deepEqual(may(mayNoteCall), ['operator', 'call-operator', 'hearing-clerk', 'nodal', 'magistrate'])
})

test('the queue of confirmation calls is open to those who may make them', () => {
  assert.deepEqual(may(mayConfirm), [
    'operator',
    'call-operator',
    'hearing-clerk',
    'nodal',
    'reviewer',
    'magistrate',
  ])
})
