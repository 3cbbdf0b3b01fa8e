import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayTakeCalls, ringsFor } from './calls.ts'
import { CAST, FILES } from './fixtures/cast.ts'

test('at the call desk sits who takes things down for citizens, and nobody who only looks or works on files', () => {
  for (const role of ['operator', 'call-operator', 'hearing-clerk', 'nodal', 'magistrate'])
    assert.ok(mayTakeCalls({ roles: [role] }), role)
  for (const role of ['officer', 'officer-staff', 'reviewer', 'oversight', 'publisher', 'administrator'])
    assert.ok(!mayTakeCalls({ roles: [role] }), role)
})

test('the officer who has the work rings for the contact, a stranger does not, and nobody where the identity is kept back', () => {
  assert.equal(ringsFor(FILES.withOfficer, CAST.holder), 'contact')
  assert.equal(ringsFor({ ...FILES.withOfficer, sensitive: true }, CAST.holder), undefined)
  assert.equal(ringsFor(FILES.atDesk, CAST.holder), undefined)
})
