/**
 * How far the value of an unknown can be worked out: the largest it can be, given that all unknowns are at least zero and
 * that sums bind them. A linear programme, solved by the simplex method in two phases with Bland's rule, which never
 * circles. The systems of a bulletin are small: unknowns that no sum binds to one another are solved apart.
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
  const near = boundTo(wanted, equations)
  const unknowns = [...new Set(near.flatMap(({ terms }) => terms.map(({ unknown }) => unknown)))]
  if (!unknowns.includes(wanted)) return undefined
  const column = new Map(unknowns.map((unknown, at) => [unknown, at]))
  const width = unknowns.length
  const rows = near.map(({ terms, value }, at) => {
    const row = new Array<number>(width + near.length + 1).fill(0)
    const turn = value < 0 ? -1 : 1
    for (const { unknown, sign } of terms) {
      const place = column.get(unknown) as number
      row[place] = (row[place] as number) + turn * sign
    }
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

/** The equations that are tied to the wanted unknown by common unknowns. */
function boundTo(wanted: number, equations: readonly Equation[]): readonly Equation[] {
  const reached = new Set([wanted])
  const near = new Set<Equation>()
  for (let grown = true; grown; ) {
    grown = false
    for (const equation of equations) {
      if (near.has(equation) || !equation.terms.some(({ unknown }) => reached.has(unknown))) continue
      near.add(equation)
      for (const { unknown } of equation.terms) reached.add(unknown)
      grown = true
    }
  }
  return [...near]
}

/** Drives the sum of `gains` up from a basic solution; only the first `usable` columns may enter. */
function climb(rows: number[][], basis: number[], gains: readonly number[], usable: number): number {
  for (;;) {
    const entering = firstThatGains(rows, basis, gains, usable)
    if (entering < 0) break
    const leaving = tightest(rows, basis, entering)
    if (leaving < 0) return Number.POSITIVE_INFINITY
    pivot(rows, leaving, entering)
    basis[leaving] = entering
  }
  return rows.reduce(
    (sum, row, at) => sum + (gains[basis[at] as number] as number) * (row.at(-1) as number),
    0,
  )
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

function firstThatGains(
  rows: readonly number[][],
  basis: readonly number[],
  gains: readonly number[],
  usable: number,
): number {
  for (let column = 0; column < usable; column += 1) {
    if (basis.includes(column)) continue
    let gain = gains[column] as number
    for (const [at, row] of rows.entries())
      gain -= (gains[basis[at] as number] as number) * (row[column] as number)
    if (gain > TINY) return column
  }
  return -1
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
  for (let at = 0; at < row.length; at += 1) row[at] = (row[at] as number) / by
  for (const other of rows) {
    const times = other[entering] as number
    if (other === row || Math.abs(times) <= TINY) continue
    for (let at = 0; at < other.length; at += 1)
      other[at] = (other[at] as number) - times * (row[at] as number)
  }
}
