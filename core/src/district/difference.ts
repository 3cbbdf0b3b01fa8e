/**
 * What differs between two states of a file of the district: rows of a table told apart by their key, values of a tree
 * by their path. The same for the screen that gathers changes, the command that shows an import, and the history.
 */

/** A row as its cells; a column that is left out is empty. */
export type Cells = Readonly<Record<string, string>>

/** A row that was added (no `before`), taken out (no `after`) or changed. */
export interface RowDifference {
  readonly before?: Cells
  readonly after?: Cells
}

/** A value that was added, taken out or changed, by its path from the top. */
export interface ValueDifference {
  readonly path: readonly (string | number)[]
  readonly before?: unknown
  readonly after?: unknown
}

/** The rows that differ, in the order of the new table, those taken out last. Rows with one key meet in order. */
export function rowDifferences(
  before: readonly Cells[],
  after: readonly Cells[],
  key: readonly string[],
): readonly RowDifference[] {
  const keyOf = (row: Cells) => JSON.stringify(key.map((column) => row[column] ?? ''))
  const old = Map.groupBy(before, keyOf)
  const found: RowDifference[] = []
  for (const row of after) {
    const was = old.get(keyOf(row))?.shift()
    if (!was) found.push({ after: row })
    else if (!isSameRow(was, row)) found.push({ before: was, after: row })
  }
  for (const row of before) if (old.get(keyOf(row))?.includes(row)) found.push({ before: row })
  return found
}

/** The same cells; one that is left out is empty. */
export function isSameRow(one: Cells, other: Cells): boolean {
  return columnsChanged(one, other).length === 0
}

/** The columns in which two rows differ. */
export function columnsChanged(one: Cells, other: Cells): readonly string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (column) => (one[column] ?? '') !== (other[column] ?? ''),
  )
}

/**
 * The smallest values that differ. A list that lost some values in one place says which; one that gained some at its
 * end says them; of other lists each place is compared with the same place. Made one after another, in this order,
 * the differences lead from the one to the other.
 */
export function valueDifferences(
  before: unknown,
  after: unknown,
  path: ValueDifference['path'] = [],
): readonly ValueDifference[] {
  if (isSameValue(before, after)) return []
  if (Array.isArray(before) && Array.isArray(after)) return listDifferences(before, after, path)
  if (isTree(before) && isTree(after))
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
      valueDifferences(before[key], after[key], [...path, key]),
    )
  return [
    {
      path,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    },
  ]
}

function listDifferences(
  before: readonly unknown[],
  after: readonly unknown[],
  path: ValueDifference['path'],
): readonly ValueDifference[] {
  const lost = before.length - after.length
  if (lost > 0) {
    const at = after.findIndex((value, place) => !isSameValue(value, before[place]))
    const from = at < 0 ? after.length : at
    const rest = [...before.slice(0, from), ...before.slice(from + lost)]
    if (isSameValue(rest, after)) return takenOut(before, from, lost, path)
  }
  const common = Math.min(before.length, after.length)
  return [
    ...before.slice(0, common).flatMap((value, at) => valueDifferences(value, after[at], [...path, at])),
    ...after.slice(common).map((value, at) => ({ path: [...path, common + at], after: value })),
    ...(lost > 0 ? takenOut(before, common, lost, path) : []),
  ]
}

/** From the last to the first, so that no place moves under the next. */
function takenOut(
  before: readonly unknown[],
  from: number,
  count: number,
  path: ValueDifference['path'],
): readonly ValueDifference[] {
  return Array.from({ length: count }, (_, at) => from + count - 1 - at).map((place) => ({
    path: [...path, place],
    before: before[place],
  }))
}

function isTree(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

function isSameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((value, at) => isSameValue(value, other[at]))
  if (!isTree(one) || !isTree(other)) return false
  const keys = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...keys].every((key) => isSameValue(one[key], other[key]))
}
