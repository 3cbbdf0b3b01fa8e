import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayCluster } from './cluster.ts'

test('only the desk and those above it say that two grievances are one matter', () => {
  for (const role of ['operator', 'nodal', 'magistrate']) assert.ok(mayCluster({ roles: [role] }), role)
  for (const role of [
    'officer',
    'officer-staff',
    'department-head',
    'reviewer',
    'call-operator',
    'oversight',
  ])
    assert.ok(!mayCluster({ roles: [role] }), role)
})
