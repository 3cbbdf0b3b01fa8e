import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FigureTable } from './figures.ts'
import { printedTimes, type Timed, timesOf } from './times.ts'

const timed = (step: Timed['step'], minutes: number, count: number, more: Partial<Timed> = {}): Timed => ({
  ...{ step, minutes, count, department: 'PHE', kept: false },
  ...more,
})
const table = (key: FigureTable['key'], row: string, counts: object): FigureTable<number | null> => ({
  key,
  rows: [{ key: row, name: { hi: row, en: row }, counts }],
})
const WHOLE = table('whole', 'whole', { reported: 50 })
const byDepartment = (part: string, one: Timed) => (part === 'departments' ? one.department : undefined)

test('half took no longer than the median and nine in ten no longer than p90, in begun hours', () => {
  const some = Array.from({ length: 20 }, (_, at) => timed('report', (at + 1) * 61, 1))
  const [whole] = timesOf(some, byDepartment)
  assert.deepEqual(whole, {
    ...{ table: 'whole', row: 'whole', step: 'report', ended: 20 },
    ...{ medianHours: 11, p90Hours: 19 },
  })
})

test('of fewer than twenty no time is told, and what is sensitive is in the whole district only', () => {
  assert.deepEqual(timesOf([timed('report', 60, 19)], byDepartment), [])
  const found = timesOf([timed('report', 60, 12), timed('report', 90, 12, { kept: true })], byDepartment)
  assert.deepEqual(
    found.map(({ table, ended }) => [table, ended]),
    [['whole', 24]],
  )
})

test('a department’s time is told only beside the count of how many there were', () => {
  const times = timesOf([timed('report', 60, 30), timed('accepted', 60, 30)], byDepartment)
  const shown = (reported: number | null) =>
    printedTimes(times, [WHOLE, table('departments', 'PHE', { reported })]).map(
      ({ table, step }) => `${table} ${step}`,
    )
  assert.deepEqual(shown(30), ['whole accepted', 'whole report', 'departments report'])
  assert.deepEqual(shown(null), ['whole accepted', 'whole report'], 'that there were thirty is hidden')
})
