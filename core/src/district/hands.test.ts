import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Charge, Leave } from './district.ts'
import { officesWith, regular } from './fixtures/offices.ts'
import { compareHands, type Hands, type Holding } from './hands.ts'

const DAY = '2026-10-06'

/** Who answers for every post on a day, as somebody saw it who looked for the first time. */
function seen(charges: readonly Charge[], leaves: readonly Leave[] = [], day = DAY) {
  const { kept } = compareHands(officesWith(charges, leaves), new Map(), day)
  return new Map(kept.map((one) => [one.post, one]))
}

function after(
  before: ReadonlyMap<string, Holding>,
  charges: readonly Charge[],
  leaves: readonly Leave[],
  day: string,
) {
  return compareHands(officesWith(charges, leaves), before, day).changed
}
const said = (changed: readonly Hands[]) =>
  changed.map(({ kind, before, now }) => `${now.post} ${kind} ${before.persons} > ${now.persons}`)

const BOTH = [regular('asha', 'JE'), regular('bano', 'EE')]
const AWAY = { person: 'asha', from: '2026-10-07', to: '2026-10-09' }

test('the first look makes no change of hands, the same people make none either', () => {
  const before = seen(BOTH)
  assert.deepEqual([...before.keys()], ['EE', 'JE', 'AE'])
  assert.deepEqual(after(before, BOTH, [], '2026-10-07'), [])
})

test('another holder is a handover, and the posts it answers for go with it', () => {
  const charges = [{ ...regular('asha', 'JE'), to: DAY }, regular('chand', 'JE', '2026-10-07'), BOTH[1]]
  const changed = after(seen(BOTH), charges as Charge[], [], '2026-10-07')
  assert.deepEqual(said(changed), ['JE handover asha > chand', 'AE vacancy asha > chand'])
})

test('leave begins and ends; a night on which nobody looked makes no difference', () => {
  const leave = { ...AWAY, substitute: 'chand' }
  const left = after(seen(BOTH), BOTH, [leave], '2026-10-08')
  assert.deepEqual(said(left), ['JE leave asha > chand', 'AE vacancy asha > chand'])
  const away = seen(BOTH, [leave], '2026-10-08')
  assert.deepEqual(said(after(away, BOTH, [leave], '2026-10-12'))[0], 'JE return chand > asha')
  assert.deepEqual(after(seen(BOTH), BOTH, [leave], '2026-10-12'), [], 'a leave slept through moved nothing')
})

test('an empty chair is a vacancy: the post above answers', () => {
  const changed = after(seen(BOTH), [BOTH[1] as Charge], [], '2026-10-07')
  assert.deepEqual(said(changed)[0], 'JE vacancy asha > bano')
  assert.equal(changed[0]?.now.through, 'EE')
})

test('a post that changed its holder while the old one was on leave was handed over, not returned', () => {
  const away = seen(BOTH, [{ ...AWAY, substitute: 'chand' }], '2026-10-08')
  const charges = [{ ...regular('asha', 'JE'), to: '2026-10-08' }, regular('dev', 'JE', '2026-10-09')]
  assert.deepEqual(said(after(away, charges, [], '2026-10-09'))[1], 'JE handover chand > dev')
})
