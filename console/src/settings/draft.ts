/**
 * Changes that somebody is preparing: rows of tables and values of trees, of as many files as belong together. Nothing
 * is sent before all of it is; then it goes as one change. Rows are told apart by how they were, so that a change to
 * the same row by somebody else is found out and never overwritten.
 */
import type { Cells, SettingsAnswer, SettingsEdit, SettingsFault } from '#contract/settings.ts'
import { isSameRow, valueDifferences } from '#core/district/difference.ts'

/** A row as it was and as it shall be; without `before` it is new, without `after` it goes. */
export interface RowDraft {
  readonly id: string
  readonly before?: Cells
  readonly after?: Cells
}

/** A tree as it was when somebody began, and as it shall be. */
export interface TreeDraft {
  readonly base: unknown
  readonly value: unknown
}

/** All that is being prepared. */
export interface Drafts {
  readonly rows: Readonly<Record<string, readonly RowDraft[]>>
  readonly trees: Readonly<Record<string, TreeDraft>>
}

export const NOTHING: Drafts = { rows: {}, trees: {} }

/** An edit with what it came from. */
export interface Sent {
  readonly edit: SettingsEdit & { readonly file: string }
  readonly row?: RowDraft
}

/** The name of a row that exists. */
export function rowId(cells: Cells): string {
  return JSON.stringify(Object.entries(cells).filter(([, cell]) => cell !== ''))
}

/** The drafts with this row in it; one that is again as it was falls out. */
export function withRow(drafts: Drafts, file: string, row: RowDraft): Drafts {
  const others = (drafts.rows[file] ?? []).filter(({ id }) => id !== row.id)
  const same = row.before && row.after ? isSameRow(row.before, row.after) : !row.before && !row.after
  const known = drafts.rows[file] ?? []
  const at = known.findIndex(({ id }) => id === row.id)
  const rows = same ? others : at < 0 ? [...known, row] : known.map((one) => (one.id === row.id ? row : one))
  return { ...drafts, rows: { ...drafts.rows, [file]: rows } }
}

/** The drafts with this tree in it; one that is again as it was falls out. */
export function withTree(drafts: Drafts, file: string, tree: TreeDraft): Drafts {
  const { [file]: _, ...others } = drafts.trees
  const same = valueDifferences(tree.base, tree.value).length === 0
  return { ...drafts, trees: same ? others : { ...others, [file]: tree } }
}

/** What goes to the server, in order. */
export function editsOf({ rows, trees }: Drafts): readonly Sent[] {
  return [
    ...Object.entries(rows).flatMap(([file, drafts]) =>
      drafts.map((row): Sent => {
        const { before, after } = row
        return {
          row,
          edit: { file, kind: 'row', ...(before ? { before } : {}), ...(after ? { after } : {}) },
        }
      }),
    ),
    ...Object.entries(trees).flatMap(([file, { base, value }]) =>
      valueDifferences(base, value).map(
        (difference): Sent => ({ edit: { file, kind: 'value', ...difference, path: [...difference.path] } }),
      ),
    ),
  ]
}

/** A fault beside the row it lies in; one without row lies in a tree or in what is not on the table. */
export interface DraftFault extends SettingsFault {
  readonly id?: string
}

/** The faults of an answer, each with the row of the draft. */
export function faultsOf(sent: readonly Sent[], answer: SettingsAnswer): readonly DraftFault[] {
  return (answer.faults ?? []).map((fault) => {
    const row = fault.edit === undefined ? undefined : sent[fault.edit]?.row
    return row ? { ...fault, id: row.id } : fault
  })
}

/** After somebody else changed the same: the draft set upon what they left, or given up for theirs. */
export function settled(drafts: Drafts, { edit, row }: Sent, now: unknown, mine: boolean): Drafts {
  if (row) {
    const others = (drafts.rows[edit.file] ?? []).filter(({ id }) => id !== row.id)
    const rest = { ...drafts, rows: { ...drafts.rows, [edit.file]: others } }
    if (!mine) return rest
    const { before: _, ...draft } = row
    return withRow(
      rest,
      edit.file,
      now === undefined ? draft : { ...draft, before: now as Cells, id: rowId(now as Cells) },
    )
  }
  const tree = drafts.trees[edit.file]
  if (!tree || edit.kind !== 'value') return drafts
  const base = withValue(tree.base, edit.path, now)
  return withTree(drafts, edit.file, {
    base,
    value: mine ? tree.value : withValue(tree.value, edit.path, now),
  })
}

/** A tree with another value at a path; `undefined` takes it out. */
export function withValue(tree: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined) return value
  if (Array.isArray(tree)) {
    const list = [...tree]
    if (rest.length === 0 && value === undefined) list.splice(Number(step), 1)
    else list[Number(step)] = withValue(list[Number(step)], rest, value)
    return list
  }
  const branch = { ...(tree as Record<string, unknown> | undefined) }
  const inner = withValue(branch[step], rest, value)
  if (inner === undefined) delete branch[step]
  else branch[step] = inner
  return branch
}

/** The rows of a table as they shall be: the drafted new ones first, then those of the server with their drafts. */
export function rowsWith(rows: readonly Cells[], drafts: readonly RowDraft[]): readonly RowDraft[] {
  const byId = new Map(drafts.map((draft) => [draft.id, draft]))
  return [
    ...drafts.filter(({ before }) => !before),
    ...rows.map((cells) => byId.get(rowId(cells)) ?? { id: rowId(cells), before: cells, after: cells }),
  ]
}
