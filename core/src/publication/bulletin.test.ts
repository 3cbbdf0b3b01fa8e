import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { District } from '../district/district.ts'
import { indexDistrict } from '../district/find.ts'
import { printedTables } from './bulletin.ts'
import { WORK as ALL_WORK, type Counted, figuresOf, type Measure } from './figures.ts'
import { at, measuresOf, type Read, workOut } from './fixtures/reader.ts'

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
  departments: ['PHE', 'BIJ', 'REV'].map((code) => ({
    code,
    nameHi: code,
    nameEn: code,
    nodalPost: '',
    aliases: [],
  })),
  subjects: [
    { code: 'WAT' },
    { code: 'WAT-HP', parent: 'WAT' },
    { code: 'PWR' },
    { code: 'SOL' },
    { code: 'LND' },
  ],
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

test('a department whose headings are known is not worked out from them, nor a heading from its departments', () => {
  const from = (department: string, subject: string, count: number) =>
    counted('received', count, { department, subject })
  const figures = figuresOf(
    '2026-W47',
    [from('PHE', 'WAT-HP', 3), from('BIJ', 'PWR', 6), from('BIJ', 'SOL', 6), from('REV', 'LND', 8)],
    index,
  )
  const tables = printedTables(figures)
  assert.equal(count(tables, 'departments', 'PHE', 'received'), null)
  const guarded = count(tables, 'departments', 'REV', 'received') === null
  assert.equal(
    count(tables, 'subjects', 'LND', 'received') === null,
    guarded,
    'shown in one table, it is in both',
  )
  const known = workOut([
    {
      figures,
      tables,
      counted: [
        from('PHE', 'WAT-HP', 3),
        from('BIJ', 'PWR', 6),
        from('BIJ', 'SOL', 6),
        from('REV', 'LND', 8),
      ],
    },
  ])
  assert.equal(known.exact.has(at('2026-W47', 'departments', 'PHE', 'received')), false)
})

test('a table in which a small count cannot be guarded is not printed', () => {
  const tables = printedTables(figuresOf('2026-W47', [counted('received', 3)], index))
  const departments = tables.find(({ key }) => key === 'departments')
  assert.deepEqual(departments, { key: 'departments', rows: [], withheld: true })
  assert.equal(count(tables, 'whole', 'whole', 'received'), 3)
  const next = printedTables(figuresOf('2026-W48', [counted('received', 30)], index), [
    { figures: figuresOf('2026-W47', [counted('received', 3)], index), tables },
  ])
  assert.equal(next.find(({ key }) => key === 'departments')?.withheld, undefined)
})

const WORK: readonly Measure[] = ALL_WORK

/** What came and went of one department, heading and place in a week. */
const flow = fc.record({
  kind: fc.constantFrom(
    ...([
      ['PHE', 'WAT-HP'],
      ['PHE', 'PWR'],
      ['BIJ', 'PWR'],
      ['BIJ', 'SOL'],
      ['REV', 'LND'],
      ['REV', 'WAT-HP'],
    ] as const),
  ),
  place: fc.constantFrom(111, 12, 21),
  channel: fc.constantFrom('whatsapp', 'walkin'),
  kept: fc.constantFrom(false, false, false, true),
  received: fc.integer({ min: 0, max: 14 }),
  disposed: fc.integer({ min: 0, max: 12 }),
  satisfied: fc.integer({ min: 0, max: 12 }),
  late: fc.integer({ min: 0, max: 8 }),
  repeat: fc.integer({ min: 0, max: 9 }),
  reported: fc.integer({ min: 0, max: 14 }),
  contacted: fc.integer({ min: 0, max: 14 }),
  untrue: fc.integer({ min: 0, max: 6 }),
  behind: fc.integer({ min: 0, max: 8 }),
})

/** The weeks as the register would count them: what is pending was pending or came, and did not go. */
function lived(weeks: readonly (readonly FlowOf[])[]): readonly (readonly Counted[])[] {
  const stock = new Map<string, Counted>()
  return weeks.map((flows) => {
    const out: Counted[] = []
    const late = new Map<string, number>()
    for (const { kind, place, channel, kept, ...numbers } of flows) {
      const about = { department: kind[0], subject: kind[1], place, channel, kept }
      const key = JSON.stringify(about)
      const before = stock.get(key)?.count ?? 0
      const disposed = Math.min(numbers.disposed, before + numbers.received)
      const left = before + numbers.received - disposed
      stock.set(key, counted('pending', left, about))
      late.set(key, Math.min(numbers.late, left))
      out.push(counted('received', numbers.received, about), counted('disposed', disposed, about))
      out.push(counted('satisfied', Math.min(numbers.satisfied, disposed), about))
      out.push(
        counted('repeat', Math.min(numbers.repeat, numbers.received), about),
        counted('reported', numbers.reported, about),
        counted('contacted', Math.min(numbers.contacted, numbers.reported), about),
        counted('false-closings', numbers.untrue, about),
        counted('late-closings', Math.min(numbers.behind, disposed), about),
      )
    }
    for (const [key, one] of stock) out.push(one, { ...one, measure: 'late', count: late.get(key) ?? 0 })
    return out.filter((one) => one.count > 0)
  })
}
type FlowOf = typeof flow extends fc.Arbitrary<infer One> ? One : never

test('who has every table of every week works out no count of one to four, and what is printed is true', () => {
  const some = fc.array(fc.array(flow, { maxLength: 8 }), { minLength: 1, maxLength: 3 })
  let hidden = 0
  let ofWork = 0
  fc.assert(
    fc.property(some, (flows) => {
      const read: Read[] = []
      for (const [nr, all] of lived(flows).entries()) {
        const figures = figuresOf(`2026-W${10 + nr}`, all, index)
        read.push({ figures, tables: printedTables(figures, read), counted: all })
      }
      const known = workOut(read)
      for (const { figures, tables } of read)
        for (const table of figures.tables)
          for (const row of table.rows)
            for (const measure of measuresOf(table.key)) {
              if (row.counts[measure] === undefined) continue
              const { withheld, shortened } = tables.find(({ key }) => key === table.key) ?? {}
              if (withheld || (shortened && WORK.includes(measure))) continue
              const shown = count(tables, table.key, row.key, measure)
              const real = row.counts[measure] ?? 0
              assert.ok(shown === null || shown === real)
              if (table.key === 'whole' || real === 0 || real >= 5) continue
              assert.equal(shown, null)
              hidden += 1
              if (WORK.includes(measure)) ofWork += 1
              const cell = at(figures.week, table.key, row.key, measure)
              assert.ok(!known.exact.has(cell), `${cell} = ${real} follows`)
              const [least, most] = [
                known.least.get(cell) ?? 0,
                known.most.get(cell) ?? Number.POSITIVE_INFINITY,
              ]
              assert.ok(least < most, `${cell} = ${real} can be nothing else`)
            }
    }),
    { numRuns: 40, seed: 64, endOnFailure: true },
  )
  assert.ok(hidden > 200, `${hidden} small counts were tried`)
  assert.ok(ofWork > 60, `${ofWork} small counts of the work were tried`)
})
