import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isSamePerson } from './persons-said.ts'

test('a name is the same in one word or two, and by its first letter', () => {
  const person = (first: string, rest = '', initial?: string) => ({
    first,
    whole: first + rest,
    ...(initial === undefined ? {} : { initial }),
  })
  assert.equal(isSamePerson(person('hari', 'sankar'), person('harisankar')), true)
  assert.equal(isSamePerson(person('kujur', '', 'r'), person('ros', 'kujur')), true)
  assert.equal(isSamePerson(person('kujur', '', 'd'), person('ros', 'kujur')), false)
  assert.equal(isSamePerson(person('ramis', 'manjhi'), person('dinis', 'manjhi')), false)
})
