/**
 * Two states of the files of a district, compared: what differs row by row and value by value, and the edits that lead
 * from the one to the other. Edits are rows and values where these alone give the very same bytes, so that the history
 * reads well; a file whose comments or order changed besides is replaced whole.
 */
import { parse as parseYaml } from 'yaml'
import {
  type RowDifference,
  rowDifferences,
  type ValueDifference,
  valueDifferences,
} from '#core/district/difference.ts'
import type { DistrictSources, Edit, RowEdit, Value, ValueEdit } from '#ports/administration.ts'
import { editSources, replaceSources } from './edit.ts'
import { KEYS } from './labels.ts'
import type { TableFile } from './schemas.ts'
import { cellsOf } from './table.ts'

/** What differs in one file. */
export interface FileDifference {
  readonly file: string
  readonly rows: readonly RowDifference[]
  readonly values: readonly ValueDifference[]
  readonly edits: readonly Edit[]
}

/** Lists that a district may do without. */
const LISTS: readonly string[] = ['tracks.yaml', 'bridges.yaml']

/** Every file that differs. A table that the new state does not have is emptied. */
export function compareSources(before: DistrictSources, after: DistrictSources): readonly FileDifference[] {
  const lacking = [...before].filter(
    ([file]) => !after.has(file) && (Object.hasOwn(KEYS, file) || LISTS.includes(file)),
  )
  const emptied = lacking.map(([file, text]) => [file, LISTS.includes(file) ? '[]\n' : headOf(text)] as const)
  const whole = new Map([...after, ...emptied])
  return [...whole].flatMap(([file, text]) =>
    before.get(file) === text ? [] : [differenceOf(file, before, text)],
  )
}

/** How the columns by which rows of a table are told apart are called. */
export function keyOf(file: string): readonly string[] {
  return KEYS[file as TableFile] ?? []
}

function differenceOf(file: string, before: DistrictSources, text: string): FileDifference {
  const was = before.get(file)
  const rows = Object.hasOwn(KEYS, file) ? rowDifferences(rowsOf(was ?? ''), rowsOf(text), keyOf(file)) : []
  const values = file.endsWith('.yaml') ? valuesOf(was ?? '', text) : []
  const small: readonly Edit[] = [
    ...rows.map((row): RowEdit => ({ file, kind: 'row', ...row })),
    ...values.map((value) => ({ file, kind: 'value', ...value }) as ValueEdit & { before?: Value }),
  ]
  const edited = editSources(before, small)
  const same = small.length > 0 && 'sources' in edited && edited.sources.get(file) === text
  return { file, rows, values, edits: same ? small : replaceSources(before, new Map([[file, text]])) }
}

function rowsOf(text: string): readonly Readonly<Record<string, string>>[] {
  return cellsOf(text).map(({ cells }) => cells)
}

/** Nothing when one of the two cannot be parsed: then the check says so. */
function valuesOf(was: string, text: string): readonly ValueDifference[] {
  try {
    return valueDifferences(parseYaml(was), parseYaml(text))
  } catch {
    return []
  }
}

function headOf(text: string): string {
  return text.slice(0, text.indexOf('\n') + 1)
}
