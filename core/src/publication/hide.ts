/**
 * Small counts are hidden, and so much else that nobody can work them out again.
 *
 *   small     a count from 1 to 4 below the whole district; zero tells of nobody
 *   sum       cells that are bound: a total and its parts, a stock and its flows, also over weeks
 *   shadow    a count that is never printed but follows from printed ones, such as pending that is not late
 *
 * Hidden is every small cell, and then, one by one, the least cell of a sum through which a small one shows, until for each
 * small one a reader who knows every printed number and every sum must still think it possible that it is five or more.
 * The counts of the whole district tell of nobody and are always printed; where one of them is itself under five, that much
 * must be possible, and less.
 * Earlier weeks are printed and stay so: what they hid is held to the same rule when this week is added.
 *
 * The same sign stands for all that is hidden, so that the reader cannot tell a small count from one that guards it.
 */
import { type Equation, leastOf, mostOf } from './reach.ts'

/** Counts under this are hidden. */
export const LEAST = 5

/** One count. */
export interface Cell {
  readonly id: string
  readonly value: number
  /** `free`: of the whole district, no secret and never hidden; `shadow`: never printed. */
  readonly kind: 'part' | 'total' | 'free' | 'shadow'
  /** Already printed, in an earlier week. */
  readonly printed?: 'shown' | 'hidden'
}

/** Cells that add up to nothing when those named in `less` are taken away: total = parts. */
export interface Sum {
  readonly more: readonly string[]
  readonly less: readonly string[]
}

/** The ids of the cells that are not printed, shadows among them. */
export function hideSmall(cells: readonly Cell[], sums: readonly Sum[]): ReadonlySet<string> {
  const byId = new Map(cells.map((cell) => [cell.id, cell]))
  const hidden = new Set(cells.filter((cell) => hiddenFirst(cell)).map(({ id }) => id))
  const bound = sums.filter((sum) => [...sum.more, ...sum.less].every((id) => byId.has(id)))
  // What is hidden for a later cell only makes an earlier one safer.
  for (const { id } of cells.filter((cell) => isSmall(cell)))
    while (!isSafe(id, cells, hidden, bound)) {
      const next = guard(id, byId, hidden, bound)
      if (next === undefined) break
      hidden.add(next)
    }
  return hidden
}

/**
 * May the small cell still be five or more, for all that a reader knows? Where the whole district itself is under five,
 * which is no secret: may it be as much as that, and less?
 */
export function isSafe(
  id: string,
  cells: readonly Cell[],
  hidden: ReadonlySet<string>,
  sums: readonly Sum[],
): boolean {
  if (!hidden.has(id)) return false
  const most = reachOf(id, cells, hidden, sums, mostOf)
  if (most >= LEAST - TINY) return true
  const all = new Set(
    cells.filter(({ kind, printed }) => kind !== 'free' && printed !== 'shown').map((one) => one.id),
  )
  const wanted = Math.min(LEAST, reachOf(id, cells, all, sums, mostOf))
  return most >= wanted - TINY && reachOf(id, cells, hidden, sums, leastOf) < most - TINY
}

const TINY = 1e-6

function reachOf(
  id: string,
  cells: readonly Cell[],
  hidden: ReadonlySet<string>,
  sums: readonly Sum[],
  reach: typeof mostOf,
): number {
  const unknown = new Map([...hidden].map((one, at) => [one, at]))
  const value = new Map(cells.map((cell) => [cell.id, cell.value]))
  return reach(unknown.get(id) as number, equationsOf(sums, unknown, value))
}

function hiddenFirst(cell: Cell): boolean {
  if (cell.kind === 'shadow' || cell.printed === 'hidden') return true
  return cell.printed === undefined && isSmall(cell)
}

/** A free cell is no secret; one that was printed small once cannot be taken back. */
function isSmall({ value, kind, printed }: Cell): boolean {
  return value > 0 && value < LEAST && kind !== 'free' && printed !== 'shown'
}

function equationsOf(
  sums: readonly Sum[],
  unknown: ReadonlyMap<string, number>,
  value: ReadonlyMap<string, number>,
): readonly Equation[] {
  return sums.flatMap(({ more, less }) => {
    const terms = [
      ...more.map((id) => ({ id, sign: 1 as const })),
      ...less.map((id) => ({ id, sign: -1 as const })),
    ]
    const open = terms.flatMap(({ id, sign }) => {
      const at = unknown.get(id)
      return at === undefined ? [] : [{ unknown: at, sign }]
    })
    if (open.length === 0) return []
    const known = terms.reduce(
      (sum, { id, sign }) => (unknown.has(id) ? sum : sum + sign * (value.get(id) ?? 0)),
      0,
    )
    return [{ terms: open, value: -known }]
  })
}

/** A total is missed more than a part: one that is this much farther is hidden instead. */
const MISSED = { part: 0, total: 1.5, free: 9, shadow: 9 } as const

/** The least printed cell among those bound to this one, near ones first, one that is zero last; none of the district. */
function guard(
  id: string,
  cells: ReadonlyMap<string, Cell>,
  hidden: ReadonlySet<string>,
  sums: readonly Sum[],
): string | undefined {
  const far = distances(id, hidden, sums)
  const [best] = [...far]
    .map(([one, distance]) => ({ cell: cells.get(one) as Cell, distance }))
    .filter(({ cell }) => !hidden.has(cell.id) && cell.printed === undefined && cell.kind !== 'free')
    .toSorted(
      (a, b) =>
        Number(a.cell.value === 0) - Number(b.cell.value === 0) ||
        a.distance + MISSED[a.cell.kind] - b.distance - MISSED[b.cell.kind] ||
        a.cell.value - b.cell.value ||
        (a.cell.id < b.cell.id ? -1 : 1),
    )
  return best?.cell.id
}

/** Over how many hidden cells each cell is bound to this one. */
function distances(
  id: string,
  hidden: ReadonlySet<string>,
  sums: readonly Sum[],
): ReadonlyMap<string, number> {
  const far = new Map([[id, 0]])
  for (let edge = [id], distance = 1; edge.length > 0; distance += 1) {
    const near = sums
      .map(({ more, less }) => [...more, ...less])
      .filter((members) => members.some((member) => edge.includes(member)))
      .flat()
      .filter((one) => !far.has(one))
    for (const one of near) far.set(one, distance)
    edge = [...new Set(near)].filter((one) => hidden.has(one))
  }
  return far
}
