import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CAST, FILES, type Part } from './fixtures/cast.ts'
import { mayDo } from './may.ts'
import { mayRunSitting, maySeeSitting, presides } from './sittings.ts'

const PARTS = Object.keys(CAST) as Part[]
const may = (rule: (who: (typeof CAST)[Part]) => boolean) => PARTS.filter((part) => rule(CAST[part]))

test('the hearing clerk and the control room run the desk of a hearing', () => {
  assert.deepEqual(may(mayRunSitting), ['operator', 'hearing-clerk', 'nodal', 'magistrate'])
})

test('whoever presides sees the sitting, and whoever watches over the district', () => {
  const sitting = { person: 'department-head' }
  assert.deepEqual(
    may((who) => maySeeSitting({ person: 'head' }, who)),
    [
      'operator',
      'department-head',
      'hearing-clerk',
      'nodal',
      'state-nodal',
      'reviewer',
      'magistrate',
      'oversight',
      'administrator',
    ],
  )
  assert.equal(presides(sitting, { person: 'holder' }), false)
})

test('whoever presides directs what was heard at their open sitting, and nothing else', () => {
  const who = CAST.oversight
  const file = FILES.withOfficer
  assert.equal(mayDo('direction', file, who), false)
  assert.equal(mayDo('direction', file, { ...who, presidesOver: [file.code] }), true)
  assert.equal(mayDo('direction', file, { ...who, presidesOver: ['ABH-PHE-26-00002-Y'] }), false)
  assert.equal(mayDo('direction', FILES.closed, { ...who, presidesOver: [FILES.closed.code] }), false)
})
