import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Cell, hideSmall, isSafe, LEAST, type Sum } from './hide.ts'

const part = (id: string, value: number): Cell => ({ id, value, kind: 'part' })
const row = (total: number, ...values: readonly number[]) => ({
  cells: [
    { id: 't', value: total, kind: 'free' } as const,
    ...values.map((value, at) => part(`p${at}`, value)),
  ],
  sums: [{ more: values.map((_, at) => `p${at}`), less: ['t'] }],
})
const hiddenOf = ({ cells, sums }: { cells: readonly Cell[]; sums: readonly Sum[] }) =>
  [...hideSmall(cells, sums).hidden].toSorted()

test('a count under five is hidden, and with it the least other count of its total', () => {
  assert.deepEqual(hiddenOf(row(40, 3, 20, 10, 7)), ['p0', 'p3'])
})

test('zero tells of nobody and stays; a total of the district stays while a part can guard', () => {
  assert.deepEqual(hiddenOf(row(20, 0, 20)), [])
  assert.deepEqual(hiddenOf(row(23, 3, 20)), ['p0', 'p1'])
})

test('two small counts that add up to less than five are not enough to guard each other', () => {
  assert.deepEqual(hiddenOf(row(33, 1, 2, 20, 10)), ['p0', 'p1', 'p3'])
})

test('where the whole district has under five, that much stays possible for each part, and nobody’s is told', () => {
  assert.deepEqual(hiddenOf(row(3, 1, 2, 0)), ['p0', 'p1'])
  assert.deepEqual(hiddenOf(row(2, 2, 0, 0)), ['p0', 'p1'], 'a zero guards when nothing else is there')
})

test('where no guard is left it is said, and nobody may print the table', () => {
  const { cells, sums } = row(3, 3)
  assert.deepEqual(hideSmall(cells, sums).bare, ['p0'])
  assert.deepEqual(hideSmall(row(33, 3, 30).cells, row(33, 3, 30).sums).bare, [])
})

test('what follows from two printed counts is guarded though it is never printed', () => {
  const cells: readonly Cell[] = [
    part('pending', 30),
    part('late', 28),
    { id: 'in-time', value: 2, kind: 'shadow' },
  ]
  const sums = [{ more: ['late', 'in-time'], less: ['pending'] }]
  assert.deepEqual(hiddenOf({ cells, sums }), ['in-time', 'late'])
})

test('a small count of last week cannot be had from the stock of this week', () => {
  const cells: readonly Cell[] = [
    { id: 'w1 pending', value: 40, kind: 'part', printed: 'shown' },
    { id: 'w2 pending', value: 35, kind: 'part' },
    { id: 'w2 received', value: 2, kind: 'part' },
    { id: 'w2 closed', value: 7, kind: 'part' },
  ]
  const sums = [{ more: ['w1 pending', 'w2 received'], less: ['w2 closed', 'w2 pending'] }]
  const { hidden } = hideSmall(cells, sums)
  assert.ok(hidden.has('w2 received') && hidden.has('w2 closed'))
  assert.ok(!hidden.has('w2 pending'))
})

/** Every filling of the hidden cells with small numbers that agrees with all that is printed. */
function fillings(cells: readonly Cell[], hidden: ReadonlySet<string>, sums: readonly Sum[], most: number) {
  const unknown = cells.filter(({ id }) => hidden.has(id)).map(({ id }) => id)
  const value = new Map(cells.map((cell) => [cell.id, cell.value]))
  const seen = new Map(unknown.map((id) => [id, new Set<number>()]))
  const last = sums.map(({ more, less }) =>
    Math.max(-1, ...[...more, ...less].map((id) => unknown.indexOf(id))),
  )
  const agrees = (at: number) =>
    sums.every(({ more, less }, sum) => {
      if (last[sum] !== at) return true
      const total = (ids: readonly string[]) => ids.reduce((all, id) => all + (value.get(id) as number), 0)
      return total(more) === total(less)
    })
  const go = (at: number): boolean => {
    if (at === unknown.length) {
      for (const id of unknown) seen.get(id)?.add(value.get(id) as number)
      return true
    }
    const id = unknown[at] as string
    const real = value.get(id) as number
    for (let guess = 0; guess <= most; guess += 1) {
      value.set(id, guess)
      if (agrees(at)) go(at + 1)
    }
    value.set(id, real)
    return true
  }
  go(0)
  return seen
}

/** A table of two rows by two or three columns with both kinds of totals. */
const tables = fc
  .integer({ min: 2, max: 3 })
  .chain((columns) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 7 }), { minLength: columns, maxLength: columns }), {
      minLength: 2,
      maxLength: 2,
    }),
  )
  .map((rows) => {
    const columns = rows[0]?.length ?? 0
    const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0)
    const column = (c: number) => rows.map((one) => one[c] as number)
    const range = Array.from({ length: columns }, (_, c) => c)
    const cells: Cell[] = [
      ...rows.flatMap((one, r) => one.map((value, c) => part(`${r}.${c}`, value))),
      ...rows.map((one, r): Cell => ({ id: `${r}.t`, value: sum(one), kind: 'total' })),
      ...range.map((c): Cell => ({ id: `t.${c}`, value: sum(column(c)), kind: 'total' })),
      { id: 't.t', value: sum(rows.flat()), kind: 'free' },
    ]
    const sums: Sum[] = [
      ...rows.map((_, r) => ({ more: range.map((c) => `${r}.${c}`), less: [`${r}.t`] })),
      ...range.map((c) => ({ more: rows.map((_, r) => `${r}.${c}`), less: [`t.${c}`] })),
      { more: range.map((c) => `t.${c}`), less: ['t.t'] },
    ]
    return { cells, sums }
  })

test('whoever tries every filling that agrees with a printed table learns of no small count that it is one', () => {
  fc.assert(
    fc.property(tables, ({ cells, sums }) => {
      const { hidden } = hideSmall(cells, sums)
      fc.pre(hidden.size > 0 && hidden.size <= 6)
      const seen = fillings(cells, hidden, sums, 21)
      const whole = cells.find(({ kind }) => kind === 'free')?.value ?? 0
      for (const { id, value, kind } of cells) {
        if (value === 0 || value >= LEAST || kind === 'free') continue
        const possible = [...(seen.get(id) ?? [])]
        assert.ok(possible.length > 1, `${id} has one value`)
        assert.ok(Math.max(...possible) >= Math.min(LEAST, whole), `${id} is seen to be small: ${possible}`)
      }
    }),
    { numRuns: 60 },
  )
})

test('nor does whoever adds the weeks up, each printed after the other', () => {
  const flows = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), {
    minLength: 2,
    maxLength: 5,
  })
  fc.assert(
    fc.property(fc.integer({ min: 30, max: 60 }), flows, (began, weeks) => {
      let printed: Cell[] = []
      const sums: Sum[] = []
      let pending = began
      for (const [at, [received, closed]] of weeks.entries()) {
        const before = pending
        pending += received - closed
        const cells: Cell[] = [
          ...printed,
          part(`${at} received`, received),
          part(`${at} closed`, closed),
          part(`${at} pending`, pending),
          ...(at === 0 ? [{ ...part('before', before), printed: 'shown' as const }] : []),
        ]
        sums.push({
          more: [at === 0 ? 'before' : `${at - 1} pending`, `${at} received`],
          less: [`${at} closed`, `${at} pending`],
        })
        const { hidden } = hideSmall(cells, sums)
        printed = cells.map((cell) => ({ ...cell, printed: hidden.has(cell.id) ? 'hidden' : 'shown' }))
        for (const cell of printed)
          if (cell.value > 0 && cell.value < LEAST) assert.ok(isSafe(cell.id, printed, hidden, sums), cell.id)
      }
    }),
    { numRuns: 200 },
  )
})
