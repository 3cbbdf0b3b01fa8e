import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { District } from '../district/district.ts'
import { indexDistrict } from '../district/find.ts'
import { type Printed, printedTables } from './bulletin.ts'
import { type Counted, figuresOf, MEASURES_OF, type Measure, type WeekFigures } from './figures.ts'

const place = (code: number, type: string, parent?: number) => ({
  code,
  type,
  nameHi: `h${code}`,
  nameEn: `e${code}`,
  aliases: [],
  ...(parent === undefined ? {} : { parent }),
})
const index = indexDistrict({
  nameHi: 'अभ्यास',
  nameEn: 'Abhyas',
  departments: ['PHE', 'BIJ'].map((code) => ({
    code,
    nameHi: code,
    nameEn: code,
    nodalPost: '',
    aliases: [],
  })),
  subjects: [{ code: 'WAT' }, { code: 'WAT-HP', parent: 'WAT' }, { code: 'PWR' }],
  places: [
    place(1, 'block'),
    place(2, 'block'),
    place(11, 'panchayat', 1),
    place(12, 'panchayat', 1),
    place(21, 'panchayat', 2),
    place(111, 'village', 11),
  ],
  persons: [],
  posts: [],
  charges: [],
  leaves: [],
  templates: [],
} as unknown as District)

const counted = (measure: Measure, count: number, more: Partial<Counted> = {}): Counted => ({
  measure,
  department: 'PHE',
  subject: 'WAT-HP',
  place: 111,
  channel: 'whatsapp',
  kept: false,
  count,
  ...more,
})
const count = (tables: ReturnType<typeof printedTables>, table: string, row: string, measure: Measure) =>
  tables.find(({ key }) => key === table)?.rows.find(({ key }) => key === row)?.counts[measure]

test('counts are gathered by department, block, panchayat, heading and door', () => {
  const { tables } = figuresOf(
    '2026-W47',
    [counted('received', 30), counted('received', 12, { department: 'BIJ', subject: 'PWR', place: 21 })],
    index,
  )
  assert.equal(count(tables, 'whole', 'whole', 'received'), 42)
  assert.equal(count(tables, 'departments', 'PHE', 'received'), 30)
  assert.equal(count(tables, 'blocks', '1', 'received'), 30)
  assert.equal(count(tables, 'panchayats', '11', 'received'), 30)
  assert.equal(count(tables, 'subjects', 'WAT', 'received'), 30)
  assert.equal(count(tables, 'channels', 'whatsapp', 'received'), 42)
})

test('what is sensitive counts for the whole district only, and cannot be had by subtraction', () => {
  const figures = figuresOf(
    '2026-W47',
    [
      counted('received', 30),
      counted('received', 20, { department: 'BIJ', subject: 'PWR', place: 21 }),
      counted('received', 2, { kept: true }),
    ],
    index,
  )
  const tables = printedTables(figures)
  assert.equal(count(tables, 'whole', 'whole', 'received'), 52)
  assert.equal(count(tables, 'departments', 'PHE', 'received'), 30)
  assert.equal(count(tables, 'departments', 'BIJ', 'received'), null)
})

test('a small count is hidden in its row, and so is one that would give it away', () => {
  const figures = figuresOf(
    '2026-W47',
    [
      counted('disposed', 20),
      counted('satisfied', 18),
      counted('disposed', 29, { department: 'BIJ', subject: 'PWR', place: 21 }),
      counted('satisfied', 20, { department: 'BIJ', subject: 'PWR', place: 21 }),
    ],
    index,
  )
  const tables = printedTables(figures)
  // Two of twenty were not satisfied.
  assert.equal(count(tables, 'departments', 'PHE', 'satisfied'), null)
  assert.equal(count(tables, 'departments', 'BIJ', 'satisfied'), null, 'else it follows from the district')
  assert.equal(count(tables, 'departments', 'PHE', 'disposed'), 20)
})

const weekly = fc.array(
  fc.record({
    measure: fc.constantFrom<Measure>('received', 'disposed', 'pending'),
    department: fc.constantFrom('PHE', 'BIJ'),
    place: fc.constantFrom(111, 12, 21),
    kept: fc.boolean(),
    count: fc.integer({ min: 1, max: 14 }),
  }),
  { maxLength: 9 },
)

test('no printed cell is ever one to four below the district, and what is printed is true, week after week', () => {
  fc.assert(
    fc.property(fc.array(weekly, { minLength: 1, maxLength: 4 }), (weeks) => {
      const before: Printed[] = []
      for (const [at, counts] of weeks.entries()) {
        const week = `2026-W${String(10 + at)}`
        const figures: WeekFigures = figuresOf(
          week,
          counts.map((one) => counted(one.measure, one.count, one)),
          index,
        )
        const tables = printedTables(figures, before)
        for (const table of figures.tables)
          for (const row of table.rows)
            for (const measure of MEASURES_OF[table.key]) {
              const shown = count(tables, table.key, row.key, measure)
              const real = row.counts[measure] ?? 0
              assert.ok(shown === null || shown === real)
              if (table.key !== 'whole' && shown !== null) assert.ok(real === 0 || real >= 5)
            }
        before.push({ figures, tables })
      }
    }),
    { numRuns: 60 },
  )
})
