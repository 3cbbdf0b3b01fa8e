import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  editsOf,
  faultsOf,
  NOTHING,
  rowId,
  rowsWith,
  settled,
  withRow,
  withTree,
  withValue,
} from './draft.ts'

const rule = { subject: 'WAT', post: 'PHE-EE' }
const changed = { ...rule, post: 'PRI-DPRO' }
const drafted = withRow(NOTHING, 'routing.csv', { id: rowId(rule), before: rule, after: changed })

test('rows and values of several files go as one change', () => {
  const drafts = withTree(drafted, 'settings.yaml', {
    base: { days: 3, more: [1] },
    value: { days: 5, more: [1] },
  })
  assert.deepEqual(
    editsOf(drafts).map(({ edit }) => edit),
    [
      { file: 'routing.csv', kind: 'row', before: rule, after: changed },
      { file: 'settings.yaml', kind: 'value', path: ['days'], before: 3, after: 5 },
    ],
  )
})

test('what is again as it was is no change', () => {
  const back = withRow(drafted, 'routing.csv', {
    id: rowId(rule),
    before: rule,
    after: { ...rule, channel: '' },
  })
  assert.deepEqual(editsOf(back), [])
  assert.deepEqual(editsOf(withTree(NOTHING, 'a.yaml', { base: { a: 1 }, value: { a: 1 } })), [])
  const gone = withRow(withRow(NOTHING, 'routing.csv', { id: 'new', after: rule }), 'routing.csv', {
    id: 'new',
  })
  assert.deepEqual(editsOf(gone), [])
})

test('new rows stand first, and those that go stay to be seen', () => {
  const drafts = withRow(drafted, 'routing.csv', { id: 'new', after: { post: 'DM' } })
  const shown = rowsWith([rule], drafts.rows['routing.csv'] ?? [])
  assert.deepEqual(
    shown.map(({ id, after }) => [id, after?.post]),
    [
      ['new', 'DM'],
      [rowId(rule), 'PRI-DPRO'],
    ],
  )
})

test('a fault finds its row', () => {
  const words = { hi: '', en: '' }
  const faults = [{ file: 'routing.csv', edit: 0, column: 'post', what: words, todo: words }]
  assert.equal(faultsOf(editsOf(drafted), { kind: 'faulty', faults })[0]?.id, rowId(rule))
})

test('after somebody else changed the row, mine is set upon theirs or given up', () => {
  const [sent] = editsOf(drafted)
  assert.ok(sent)
  const theirs = { ...rule, post: 'DM' }
  assert.deepEqual(editsOf(settled(drafted, sent, theirs, false)), [])
  assert.deepEqual(editsOf(settled(drafted, sent, theirs, true))[0]?.edit, {
    file: 'routing.csv',
    kind: 'row',
    before: theirs,
    after: changed,
  })
  assert.deepEqual(editsOf(settled(drafted, sent, undefined, true))[0]?.edit, {
    file: 'routing.csv',
    kind: 'row',
    after: changed,
  })
})

test('after somebody else changed a value, mine is set upon theirs or given up', () => {
  const drafts = withTree(NOTHING, 's.yaml', { base: { a: 1, b: 1 }, value: { a: 2, b: 2 } })
  const [sent] = editsOf(drafts)
  assert.ok(sent)
  assert.deepEqual(
    editsOf(settled(drafts, sent, 7, true)).map(({ edit }) => [edit.before, edit.after]),
    [
      [7, 2],
      [1, 2],
    ],
  )
  assert.equal(editsOf(settled(drafts, sent, 7, false)).length, 1)
})

test('a value is put in, changed and taken out anywhere in a tree', () => {
  assert.deepEqual(withValue({ a: [{ b: 1 }] }, ['a', 0, 'b'], 2), { a: [{ b: 2 }] })
  assert.deepEqual(withValue({ a: [1, 2] }, ['a', 0], undefined), { a: [2] })
  assert.deepEqual(withValue({}, ['x', 'y'], 1), { x: { y: 1 } })
  assert.deepEqual(withValue({ a: 1, b: 2 }, ['a'], undefined), { b: 2 })
})
