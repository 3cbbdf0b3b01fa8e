/**
 * How far the value of an unknown can be worked out: the largest it can be, given that all unknowns are at least zero and
 * that sums bind them. A linear programme, solved by the simplex method in two phases, with Bland's rule, which never
 * circles, where the steepest way stands still. The systems of a bulletin are small once what is plain is taken out of them, and unknowns that no sum binds to one
 * another are solved apart.
 */

/** Signed unknowns that together make `value`. */
export interface Equation {
  readonly terms: readonly { readonly unknown: number; readonly sign: 1 | -1 }[]
  readonly value: number
}

const TINY = 1e-7

/** The largest value that the unknown may have; Infinity when nothing bounds it. */
export function mostOf(wanted: number, equations: readonly Equation[]): number {
  return bestOf(wanted, equations, 1) ?? Number.POSITIVE_INFINITY
}

/** The smallest. */
export function leastOf(wanted: number, equations: readonly Equation[]): number {
  return -(bestOf(wanted, equations, -1) ?? 0)
}

/** The best of the unknown taken so many times; undefined when no sum holds it. */
function bestOf(wanted: number, equations: readonly Equation[], times: 1 | -1): number | undefined {
  const near = boundTo(wanted, simpler(wanted, equations))
  const unknowns = [...new Set(near.flatMap(({ by }) => [...by.keys()]))]
  if (!unknowns.includes(wanted)) return undefined
  const column = new Map(unknowns.map((unknown, at) => [unknown, at]))
  const width = unknowns.length
  const rows = near.map(({ by, value }, at) => {
    const row = new Array<number>(width + near.length + 1).fill(0)
    const turn = value < 0 ? -1 : 1
    for (const [unknown, count] of by) row[column.get(unknown) as number] = turn * count
    row[width + at] = 1
    row[row.length - 1] = turn * value
    return row
  })
  const basis = near.map((_, at) => width + at)
  // First the helpers, one a row, are driven out; then the wanted unknown is driven up without them.
  const out = new Array<number>(width + near.length + 1).fill(0)
  for (let at = width; at < width + near.length; at += 1) out[at] = -1
  climb(rows, basis, out, width + near.length)
  dismiss(rows, basis, width)
  const up = new Array<number>(width + near.length + 1).fill(0)
  up[column.get(wanted) as number] = times
  return climb(rows, basis, up, width)
}

/** The same with how often each unknown is taken. */
interface Row {
  by: Map<number, number>
  value: number
}

/**
 * The same question asked with less: what has one value is put in, what is the same is put together, and a sum that can be
 * kept whatever the others are, because an unknown stands in it that stands nowhere else, is left out.
 */
function simpler(wanted: number, equations: readonly Equation[]): readonly Row[] {
  let rows: Row[] = equations.map(({ terms, value }) => {
    const by = new Map<number, number>()
    for (const { unknown, sign } of terms) put(by, unknown, sign)
    return { by, value }
  })
  for (let before = -1; before !== sizeOf(rows); ) {
    before = sizeOf(rows)
    const times = new Map<number, number>()
    for (const { by } of rows)
      for (const unknown of by.keys()) times.set(unknown, (times.get(unknown) ?? 0) + 1)
    const alone = (unknown: number) => unknown !== wanted && times.get(unknown) === 1
    for (const row of rows) thin(row, alone)
    rows = rows.filter((row) => row.by.size > 0 && !isIdle(row, alone))
    for (const row of rows) settle(row, rows, wanted)
  }
  return rows
}

const sizeOf = (rows: readonly Row[]) => rows.reduce((sum, { by }) => sum + by.size + 1, 0)

function put(by: Map<number, number>, unknown: number, count: number): void {
  const sum = (by.get(unknown) ?? 0) + count
  if (sum === 0) by.delete(unknown)
  else by.set(unknown, sum)
}

/** Of several unknowns that stand only here, on one side, one is enough. */
function thin({ by }: Row, alone: (unknown: number) => boolean): void {
  const seen = new Set<number>()
  for (const [unknown, count] of by) {
    if (!alone(unknown)) continue
    if (seen.has(Math.sign(count))) by.delete(unknown)
    else seen.add(Math.sign(count))
  }
}

/** Can be kept whatever the others are: an unknown of its own takes up every difference. */
function isIdle({ by, value }: Row, alone: (unknown: number) => boolean): boolean {
  const free = [...by].filter(([unknown]) => alone(unknown))
  const [own] = free
  if (own === undefined) return false
  if (free.length > 1) return true
  const side = Math.sign(own[1])
  return (
    side * value >= 0 && [...by].every(([unknown, count]) => unknown === own[0] || Math.sign(count) !== side)
  )
}

/** Puts in what one row says of one unknown, or of two that are the same. */
function settle(row: Row, rows: readonly Row[], wanted: number): void {
  const [first, second] = row.by
  if (first === undefined) return
  if (row.by.size === 1 && first[0] !== wanted) {
    const value = row.value / first[1]
    for (const other of rows) {
      const count = other.by.get(first[0])
      if (count === undefined) continue
      other.by.delete(first[0])
      other.value -= count * value
    }
  } else if (second && row.by.size === 2 && row.value === 0 && first[1] === -second[1]) {
    const [kept, gone] = first[0] === wanted ? [first[0], second[0]] : [second[0], first[0]]
    for (const other of rows) {
      const count = other.by.get(gone)
      if (count === undefined) continue
      other.by.delete(gone)
      put(other.by, kept, count)
    }
  }
}

/** The equations that are tied to the wanted unknown by common unknowns. */
function boundTo(wanted: number, rows: readonly Row[]): readonly Row[] {
  const reached = new Set([wanted])
  const near = new Set<Row>()
  for (let grown = true; grown; ) {
    grown = false
    for (const row of rows) {
      if (near.has(row) || ![...row.by.keys()].some((unknown) => reached.has(unknown))) continue
      near.add(row)
      for (const unknown of row.by.keys()) reached.add(unknown)
      grown = true
    }
  }
  return [...near]
}

/** Drives the sum of `gains` up from a basic solution; only the first `usable` columns may enter. */
function climb(rows: number[][], basis: number[], gains: readonly number[], usable: number): number {
  // What each unknown would still gain; its last entry is what was gained, taken away.
  const open = [...gains]
  for (const [at, row] of rows.entries()) takeAway(open, row, gains[basis[at] as number] as number)
  let idle = 0
  for (;;) {
    const before = open.at(-1) as number
    // The steepest first; where that stands still, the first, which never circles.
    const entering =
      idle < STILL ? steepest(open, usable) : open.findIndex((gain, at) => at < usable && gain > TINY)
    if (entering < 0) return -before
    const leaving = tightest(rows, basis, entering)
    if (leaving < 0) return Number.POSITIVE_INFINITY
    pivot(rows, leaving, entering)
    takeAway(open, rows[leaving] as number[], open[entering] as number)
    basis[leaving] = entering
    idle = Math.abs((open.at(-1) as number) - before) > TINY ? 0 : idle + 1
  }
}

/** So many steps without gain, and the careful rule is taken. */
const STILL = 30

function steepest(open: readonly number[], usable: number): number {
  let best = -1
  let most = TINY
  for (let at = 0; at < usable; at += 1)
    if ((open[at] as number) > most) {
      most = open[at] as number
      best = at
    }
  return best
}

function takeAway(from: number[], row: readonly number[], times: number): void {
  if (times === 0) return
  for (let at = 0; at < row.length; at += 1) from[at] = (from[at] as number) - times * (row[at] as number)
}

/** Helpers that stand at zero in the basis give way to unknowns; a row without any says nothing new and goes. */
function dismiss(rows: number[][], basis: number[], width: number): void {
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    if ((basis[at] as number) < width) continue
    const row = rows[at] as number[]
    const unknown = row.findIndex((by, column) => column < width && Math.abs(by) > TINY)
    if (unknown < 0) {
      rows.splice(at, 1)
      basis.splice(at, 1)
      continue
    }
    pivot(rows, at, unknown)
    basis[at] = unknown
  }
}

function tightest(rows: readonly number[][], basis: readonly number[], entering: number): number {
  let best = -1
  let least = Number.POSITIVE_INFINITY
  for (const [at, row] of rows.entries()) {
    const by = row[entering] as number
    if (by <= TINY) continue
    const ratio = (row.at(-1) as number) / by
    const closer =
      ratio < least - TINY || (ratio < least + TINY && (basis[at] as number) < (basis[best] as number))
    if (best >= 0 && !closer) continue
    least = Math.min(least, ratio)
    best = at
  }
  return best
}

function pivot(rows: number[][], leaving: number, entering: number): void {
  const row = rows[leaving] as number[]
  const by = row[entering] as number
  const filled: number[] = []
  for (let at = 0; at < row.length; at += 1) {
    if (row[at] === 0) continue
    row[at] = (row[at] as number) / by
    filled.push(at)
  }
  for (const other of rows) {
    const times = other[entering] as number
    if (other === row || Math.abs(times) <= TINY) continue
    for (const at of filled) other[at] = (other[at] as number) - times * (row[at] as number)
  }
}
