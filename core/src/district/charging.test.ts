import assert from 'node:assert/strict'
import { test } from 'node:test'
import { personsAnswering } from './answering.ts'
import { type ChargeOrder, chargeChange, withChange } from './charging.ts'
import type { Charge } from './district.ts'
import { type DistrictIndex, indexDistrict } from './find.ts'
import { officesWith, regular } from './fixtures/offices.ts'

const DAY = '2026-10-06'
const OLD = regular('asha', 'JE')

/** The district after an order. */
function ordered(index: DistrictIndex, order: ChargeOrder): DistrictIndex {
  const change = chargeChange(index, order)
  assert.ok(change.ok, JSON.stringify(change))
  return indexDistrict(withChange(index.district, change.value))
}
const refusal = (index: DistrictIndex, order: ChargeOrder) => {
  const change = chargeChange(index, order)
  return change.ok ? undefined : change.refusal
}
const who = (index: DistrictIndex, post: string, day: string) =>
  personsAnswering(index, post, day).map(({ id }) => id)

const take = (more: Partial<Extract<ChargeOrder, { do: 'hand-over' }>> = {}): ChargeOrder => ({
  do: 'hand-over',
  post: 'JE',
  person: 'bano',
  kind: 'regular',
  from: DAY,
  ends: ['asha'],
  ...more,
})

test('the old charge ends the day before the new one begins', () => {
  const after = ordered(officesWith([OLD]), take())
  assert.deepEqual(who(after, 'JE', '2026-10-05'), ['asha'])
  assert.deepEqual(who(after, 'JE', DAY), ['bano'])
})

test('an additional charge may stand beside the old one', () => {
  assert.deepEqual(who(ordered(officesWith([OLD]), take({ kind: 'additional', ends: [] })), 'JE', DAY), [
    'asha',
    'bano',
  ])
})

test('a charge that was to begin later is taken out when another takes over before', () => {
  const later = regular('asha', 'JE', '2026-11-01')
  assert.deepEqual(ordered(officesWith([later]), take()).district.charges, [regular('bano', 'JE', DAY)])
})

test('somebody new is entered with the charge, under a name of their own', () => {
  const person = { nameHi: 'आशा', nameEn: 'Asha', phone: '919000000777', language: 'hi' } as const
  const after = ordered(officesWith([OLD]), take({ person }))
  assert.deepEqual(who(after, 'JE', DAY), ['asha-2'])
})

test('a charge ends, and what was entered wrongly is taken back', () => {
  const ended = ordered(officesWith([OLD]), { do: 'end', post: 'JE', person: 'asha', last: DAY })
  assert.deepEqual(who(ended, 'JE', '2026-10-07'), [])
  const [charge] = ended.district.charges
  assert.deepEqual(ordered(ended, { do: 'take-back', charge: charge as Charge }).district.charges, [])
})

test('leave names a substitute; who comes back earlier ends it earlier', () => {
  const leave = { person: 'asha', from: DAY, to: '2026-10-09', substitute: 'chand' }
  const away = ordered(officesWith([OLD]), { do: 'leave', ...leave })
  assert.deepEqual(who(away, 'JE', '2026-10-08'), ['chand'])
  const back = ordered(away, { do: 'take-back', leave, last: '2026-10-07' })
  assert.deepEqual(who(back, 'JE', '2026-10-08'), ['asha'])
  assert.deepEqual(ordered(away, { do: 'take-back', leave }).district.leaves, [])
  assert.equal(refusal(away, { do: 'leave', ...leave, from: '2026-10-09' }), 'leave-there')
})

test('what cannot be is refused by its reason', () => {
  const index = officesWith([OLD])
  assert.equal(refusal(index, take({ post: 'XX' })), 'unknown-post')
  assert.equal(refusal(index, take({ person: 'nobody' })), 'unknown-person')
  assert.equal(refusal(index, take({ person: 'asha' })), 'charge-there')
  assert.equal(refusal(index, take({ to: '2026-10-01' })), 'days-not-possible')
  assert.equal(refusal(index, { do: 'end', post: 'EE', person: 'asha', last: DAY }), 'unknown-charge')
  assert.equal(
    refusal(index, { do: 'leave', person: 'asha', from: DAY, to: '2026-10-01' }),
    'days-not-possible',
  )
})
