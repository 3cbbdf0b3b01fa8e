import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { columnsChanged, rowDifferences, valueDifferences } from './difference.ts'

test('rows are told apart by their key: added, changed, taken out', () => {
  const before = [
    { code: 'A', name: 'one' },
    { code: 'B', name: 'two' },
    { code: 'C', name: 'three' },
  ]
  const after = [
    { code: 'C', name: 'three' },
    { code: 'A', name: 'other' },
    { code: 'D', name: 'four' },
  ]
  assert.deepEqual(rowDifferences(before, after, ['code']), [
    { before: before[0], after: after[1] },
    { after: after[2] },
    { before: before[1] },
  ])
})

test('two rows of one key meet in order, so that a second charge of the same day is not lost', () => {
  const row = (kind: string) => ({ person: 'asha', post: 'DM', kind })
  assert.deepEqual(
    rowDifferences([row('regular'), row('link')], [row('regular'), row('acting')], ['person', 'post']),
    [{ before: row('link'), after: row('acting') }],
  )
})

test('a cell that is left out is an empty one', () => {
  assert.deepEqual(columnsChanged({ a: '1', b: '' }, { a: '2' }), ['a'])
})

test('of a tree the smallest value that differs is named by its path', () => {
  const before = { classes: { B: { unit: 'day', amount: 3 } }, hearingDays: 7, list: [1, 2, 3] }
  const after = { classes: { B: { unit: 'day', amount: 5 }, E: { amount: 1 } }, list: [1, 3] }
  assert.deepEqual(valueDifferences(before, after), [
    { path: ['classes', 'B', 'amount'], before: 3, after: 5 },
    { path: ['classes', 'E'], after: { amount: 1 } },
    { path: ['hearingDays'], before: 7 },
    { path: ['list', 1], before: 2 },
  ])
})

/** Makes the differences one after another, as the files are edited. */
function made(before: unknown, after: unknown): unknown {
  let whole = structuredClone(before) as never
  for (const { path, after: value } of valueDifferences(before, after)) {
    if (path.length === 0) {
      whole = value as never
      continue
    }
    const inside = path.slice(0, -1).reduce<never>((part, key) => part[key as never], whole)
    const last = path.at(-1) as never
    if (value !== undefined) inside[last] = value as never
    else if (Array.isArray(inside)) (inside as unknown[]).splice(last, 1)
    else delete inside[last]
  }
  return whole
}

test('the differences, made one after another, lead from the one to the other', () => {
  const tree = fc.letrec((tie) => ({
    value: fc.oneof(fc.integer(), fc.boolean(), fc.string(), tie('list'), tie('tree')),
    list: fc.array(tie('value'), { maxLength: 4 }),
    tree: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), tie('value')).map((one) => ({ ...one })),
  })).value
  fc.assert(fc.property(tree, tree, (one, other) => assert.deepEqual(made(one, other), other)))
})
