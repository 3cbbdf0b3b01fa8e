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
 * Where no guard is left the small cell is `bare`, and who asked must not print its table.
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

/** What is not printed, and what could be worked out all the same. */
export interface Hidden {
  /** The ids of the cells that are not printed, shadows among them. */
  readonly hidden: ReadonlySet<string>
  /** Small cells for which no guard is left: their table may not be printed. */
  readonly bare: readonly string[]
}

/** Hides small cells and their guards. */
export function hideSmall(cells: readonly Cell[], sums: readonly Sum[]): Hidden {
  const net = netOf(cells, sums)
  const hidden = new Set(cells.filter((cell) => hiddenFirst(cell)).map(({ id }) => id))
  const small = cells.filter((cell) => isSmall(cell)).map(({ id }) => id)
  const guards: string[] = []
  protect(net, small, hidden, guards)
  uncover(net, guards, small, hidden)
  return { hidden, bare: protect(net, small, hidden, []) }
}

/** Hides guards until each small cell is safe; answers those that no guard can make so. */
function protect(
  net: Net,
  small: readonly string[],
  hidden: Set<string>,
  guards: string[],
): readonly string[] {
  const unguarded: string[] = []
  // What is hidden for a later cell only makes an earlier one safer.
  for (const id of small)
    while (!isSafeIn(net, id, hidden)) {
      const next = guard(net, id, hidden)
      if (next === undefined) {
        unguarded.push(id)
        break
      }
      for (const one of [next, ...twinsOf(net, next)])
        if (mayHide(net.cells.get(one), hidden)) {
          guards.push(one)
          hidden.add(one)
        }
    }
  return unguarded.filter((id) => !isSafeIn(net, id, hidden))
}

/** Cells, and the sums in which each stands. */
interface Net {
  readonly cells: ReadonlyMap<string, Cell>
  readonly sumsOf: ReadonlyMap<string, readonly Sum[]>
  /** What each cell could be if everything that may be hidden were. */
  readonly furthest: Map<string, number>
}

function netOf(cells: readonly Cell[], sums: readonly Sum[]): Net {
  const byId = new Map(cells.map((cell) => [cell.id, cell]))
  const sumsOf = new Map<string, Sum[]>()
  for (const sum of sums) {
    const members = [...sum.more, ...sum.less]
    if (!members.every((id) => byId.has(id))) continue
    for (const id of members) {
      const known = sumsOf.get(id)
      if (known) known.push(sum)
      else sumsOf.set(id, [sum])
    }
  }
  return { cells: byId, sumsOf, furthest: new Map() }
}

/** Cells that a sum says are the same: one that is shown shows the other. */
function twinsOf({ sumsOf }: Net, id: string): readonly string[] {
  return (sumsOf.get(id) ?? []).flatMap(({ more, less }) =>
    more.length === 1 && less.length === 1 ? [...more, ...less].filter((one) => one !== id) : [],
  )
}

function mayHide(cell: Cell | undefined, hidden: ReadonlySet<string>): cell is Cell {
  return cell !== undefined && !hidden.has(cell.id) && cell.printed === undefined && cell.kind !== 'free'
}

/** So far from a guard its small cells are looked for; what lies farther is found when all are protected once more. */
const NEAR = 2

/** A guard that a later one has made needless is shown again, largest first, if the small cells about it stay safe. */
function uncover(net: Net, guards: readonly string[], small: readonly string[], hidden: Set<string>): void {
  const value = (id: string) => net.cells.get(id)?.value ?? 0
  const tried = new Set<string>()
  for (const id of guards.toSorted((a, b) => value(b) - value(a))) {
    if (tried.has(id)) continue
    const together = [id, ...twinsOf(net, id)].filter((one) => guards.includes(one))
    const far = distances(net, id, hidden)
    for (const one of together) {
      tried.add(one)
      hidden.delete(one)
    }
    const about = small.filter((one) => (far.get(one) ?? NEAR + 1) <= NEAR)
    if (!about.every((one) => isSafeIn(net, one, hidden))) for (const one of together) hidden.add(one)
  }
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
  return isSafeIn(netOf(cells, sums), id, hidden)
}

function isSafeIn(net: Net, id: string, hidden: ReadonlySet<string>): boolean {
  if (!hidden.has(id)) return false
  const system = equationsAbout(net, id, (one) => hidden.has(one))
  const most = mostOf(0, system)
  if (most >= LEAST - TINY) return true
  const wanted = Math.min(LEAST, furthest(net, id))
  return most >= wanted - TINY && leastOf(0, system) < most - TINY
}

const TINY = 1e-6

function furthest(net: Net, id: string): number {
  const known = net.furthest.get(id)
  if (known !== undefined) return known
  const open = ({ kind, printed }: Cell) => kind !== 'free' && printed !== 'shown'
  const found = mostOf(
    0,
    equationsAbout(net, id, (one) => open(net.cells.get(one) as Cell)),
  )
  net.furthest.set(id, found)
  return found
}

function hiddenFirst(cell: Cell): boolean {
  if (cell.kind === 'shadow' || cell.printed === 'hidden') return true
  return cell.printed === undefined && isSmall(cell)
}

/** A free cell is no secret; one that was printed small once cannot be taken back. */
function isSmall({ value, kind, printed }: Cell): boolean {
  return value > 0 && value < LEAST && kind !== 'free' && printed !== 'shown'
}

/** What binds the cell, itself number 0, over all that is unknown. */
function equationsAbout(
  { cells, sumsOf }: Net,
  id: string,
  isUnknown: (id: string) => boolean,
): readonly Equation[] {
  const unknown = new Map([[id, 0]])
  const seen = new Set<Sum>()
  const equations: Equation[] = []
  for (const one of unknown.keys())
    for (const sum of sumsOf.get(one) ?? []) {
      if (seen.has(sum)) continue
      seen.add(sum)
      let known = 0
      const terms: Equation['terms'][number][] = []
      for (const [ids, sign] of [[sum.more, 1] as const, [sum.less, -1] as const])
        for (const member of ids) {
          if (!isUnknown(member)) {
            known += sign * (cells.get(member)?.value ?? 0)
            continue
          }
          const number = unknown.get(member) ?? unknown.size
          unknown.set(member, number)
          terms.push({ unknown: number, sign })
        }
      equations.push({ terms, value: -known })
    }
  return equations
}

/** A total is missed more than a part: one that is this much farther is hidden instead. */
const MISSED = { part: 0, total: 1.5, free: 9, shadow: 9 } as const

/** The least printed cell among those bound to this one, near ones first, one that is zero last; none of the district. */
function guard(net: Net, id: string, hidden: ReadonlySet<string>): string | undefined {
  const [best] = [...distances(net, id, hidden)]
    .map(([one, distance]) => ({ cell: net.cells.get(one) as Cell, distance }))
    .filter(({ cell }) => mayHide(cell, hidden))
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
function distances({ sumsOf }: Net, id: string, hidden: ReadonlySet<string>): ReadonlyMap<string, number> {
  const far = new Map([[id, 0]])
  for (let edge = [id], distance = 1; edge.length > 0; distance += 1) {
    const near = new Set<string>()
    for (const one of edge)
      for (const { more, less } of sumsOf.get(one) ?? [])
        for (const member of [...more, ...less]) if (!far.has(member)) near.add(member)
    for (const one of near) far.set(one, distance)
    edge = [...near].filter((one) => hidden.has(one))
  }
  return far
}
