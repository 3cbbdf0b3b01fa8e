import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FigureTable } from './figures.ts'
import { reviewOf } from './review.ts'

const name = { hi: 'क', en: 'K' }
const row = <Count>(key: string, counts: Readonly<Record<string, Count>>) => ({ key, name, counts })
const real = (...rows: FigureTable['rows']): FigureTable => ({ key: 'departments', rows })

test('a table that will not be printed is told with how many of its counts are small', () => {
  const tables = [real(row('PHE', { received: 2, pending: 2 }), row('PWD', { received: 0, pending: 40 }))]
  assert.deepEqual(reviewOf(tables, [{ key: 'departments', rows: [], withheld: true }]), [
    { table: 'departments', state: 'withheld', counts: 3, small: 2, hidden: 3 },
  ])
})

test('a table of which half is hidden is told, one with a single hidden count among many is not', () => {
  const counts = { received: 20, disposed: 10, satisfied: 6, reopened: 2, pending: 40, late: 8 }
  const tables = [real(row('PHE', counts))]
  const printed = (hidden: readonly string[]) => [
    {
      key: 'departments' as const,
      rows: [
        row(
          'PHE',
          Object.fromEntries(
            Object.entries(counts).map(([key, value]) => [key, hidden.includes(key) ? null : value]),
          ),
        ),
      ],
    },
  ]
  assert.deepEqual(reviewOf(tables, printed(['reopened'])), [])
  assert.deepEqual(reviewOf(tables, printed(['reopened', 'late', 'satisfied'])), [
    { table: 'departments', state: 'thin', counts: 6, small: 1, hidden: 3 },
  ])
})

test('a table that stands without what it tells of the work is told', () => {
  const tables = [real(row('PHE', { received: 20, repeat: 2 }))]
  const printed = [
    { key: 'departments' as const, rows: [row('PHE', { received: 20 })], shortened: true as const },
  ]
  assert.deepEqual(reviewOf(tables, printed), [
    { table: 'departments', state: 'shortened', counts: 1, small: 1, hidden: 1 },
  ])
})
