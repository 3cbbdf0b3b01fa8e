/** The files of the district, and changes to them, as the settings screens are told of them. */
import type {
  Field,
  HolidayList,
  HolidayReading,
  PastChange,
  PastFile,
  SettingsAnswer,
  SettingsFault,
  SettingsFile,
} from '#contract/settings.ts'
import { mattersFor } from '#core/access/administration.ts'
import { columnsChanged, isSameRow, rowDifferences, valueDifferences } from '#core/district/difference.ts'
import { lineDifferences } from '#core/district/lines.ts'
import type { Change, Changed, DistrictFault, Edit } from '#ports/administration.ts'
import type { FieldShape, FileShape, KeyShape } from '#ports/settings.ts'
import type { Caller } from '../caller.ts'
import type { HttpHouse } from '../house.ts'
import { personName } from '../names.ts'
import { isSearched, namesFor, sought, textsIn } from './names-in-settings.ts'

/** So many edits of one change are told in the history; a first start has a whole district. */
const EDITS_TOLD = 40
/** Of a file that was replaced whole. */
const ROWS_TOLD = 100
const LINES_TOLD = 200

/** What is said of a file everywhere. */
export function headOf({ file, kind, label, what }: FileShape, caller: Caller) {
  return { file, kind, label: { ...label }, what: { ...what }, matters: [...mattersFor(file, caller)] }
}

/** A table or a tree, with names for the codes in it. */
export function presentFile(
  house: HttpHouse,
  shape: FileShape,
  caller: Caller,
  { q, after, limit }: { readonly q: string; readonly after: number; readonly limit: number },
): SettingsFile {
  const { administration, settingsBook: book } = house
  const text = administration.files().get(shape.file) ?? ''
  const head = {
    ...headOf(shape, caller),
    version: administration.version(),
    fields: shape.fields.map((field) => presentField(house, field)),
    key: [...shape.key],
  }
  if (shape.kind !== 'table') {
    const value = shape.kind === 'tree' ? book.value(shape.file, text) : undefined
    return {
      ...head,
      names: namesFor(house, shape.fields, textsIn(value)),
      value,
    }
  }
  const rows = book.rows(text).map(({ cells }) => cells)
  const found = q.trim() === '' ? rows : rows.filter(sought(house, shape.fields, q))
  const page = found.slice(after, after + limit)
  return {
    ...head,
    rows: page.map((cells) => ({ ...cells })),
    total: found.length,
    ...(after + limit < found.length ? { next: String(after + limit) } : {}),
    names: namesFor(
      house,
      shape.fields,
      page.flatMap((cells) => Object.values(cells)),
    ),
  }
}

function presentField(house: HttpHouse, { choices, label, help, under, keys, ...field }: FieldShape): Field {
  return {
    ...field,
    ...(isSearched(house, field.to) ? { searched: true } : {}),
    label: { ...label },
    help: { ...help },
    ...(under ? { under: { ...under } } : {}),
    ...(keys ? { keys: presentKeys(keys) } : {}),
    ...(choices
      ? { choices: choices.map((choice) => ({ value: choice.value, label: { ...choice.label } })) }
      : {}),
  }
}

function presentKeys({ choices, ...keys }: KeyShape): NonNullable<Field['keys']> {
  return {
    ...keys,
    ...(choices ? { choices: choices.map(({ value, label }) => ({ value, label: { ...label } })) } : {}),
  }
}

/** A list of holidays held against those there are. With a fault in it nothing is offered. */
export function readHolidays(
  { administration, settingsBook: book }: HttpHouse,
  { name, text }: HolidayList,
): HolidayReading {
  const { rows, cancelled, faults } = book.days(name, text)
  if (faults.length > 0)
    return { rows: [], unchanged: 0, cancelled: [], faults: faults.map((fault) => presentFault([], fault)) }
  const known = new Map(
    book
      .rows(administration.files().get('holidays.csv') ?? '')
      .map(({ cells }) => [cells['date'] ?? '', { ...cells }]),
  )
  const changed = rows.flatMap((row) => {
    const [before, after] = [known.get(row['date'] ?? ''), { ...row }]
    if (before && isSameRow(before, after)) return []
    return [{ ...(before ? { before } : {}), after }]
  })
  const taken = new Set(rows.map((row) => row['date']))
  const off = cancelled.map(({ date, name }) => {
    const stands = taken.has(date) ? undefined : known.get(date)
    return { date, name, ...(stands ? { stands } : {}) }
  })
  return { rows: changed, unchanged: rows.length - changed.length, cancelled: off, faults: [] }
}

/** What came of an order. Faults say which edit they lie in; what moved is shown as it is now. */
export async function answerOf(
  house: HttpHouse,
  edits: readonly Edit[],
  changed: Changed,
): Promise<SettingsAnswer> {
  if (changed.kind === 'changed') return { kind: 'changed', version: changed.version }
  if (changed.kind === 'faulty')
    return { kind: 'faulty', faults: changed.faults.map((fault) => presentFault(edits, fault)) }
  const [last] = await house.administration.history({ file: changed.edit.file, limit: 1 })
  const now = asItIs(house, changed.edit)
  return {
    kind: 'moved',
    moved: {
      edit: edits.indexOf(changed.edit),
      ...(now === undefined ? {} : { now }),
      ...(last?.by === undefined ? {} : { by: personName(house.index, last.by) }),
      ...(last ? { at: last.at.toISOString() } : {}),
    },
  }
}

function presentFault(edits: readonly Edit[], fault: DistrictFault): SettingsFault {
  const { file, where, column, row, what, todo, hindi } = fault
  const at = edits.findIndex((edit) => edit.file === file && isIn(edit, fault))
  return {
    file,
    ...(row ? { row: { ...row } } : {}),
    ...(typeof where === 'number' ? { line: where } : {}),
    ...(column === undefined ? {} : { column }),
    ...(at < 0 ? {} : { edit: at }),
    what: { hi: hindi?.what ?? what, en: what },
    todo: { hi: hindi?.todo ?? todo, en: todo },
  }
}

function isIn(edit: Edit, { row, column }: DistrictFault): boolean {
  if (edit.kind === 'row') return row !== undefined && edit.after !== undefined && isSameRow(edit.after, row)
  return edit.kind === 'value' && column !== undefined && `${column}.`.startsWith(`${edit.path.join('.')}.`)
}

function asItIs({ administration, settingsBook: book }: HttpHouse, edit: Edit): unknown {
  const text = administration.files().get(edit.file) ?? ''
  if (edit.kind === 'row') {
    const key = book.files.find(({ file }) => file === edit.file)?.key ?? []
    const wanted = edit.before ?? edit.after ?? {}
    return book
      .rows(text)
      .find(({ cells }) => key.every((column) => (cells[column] ?? '') === (wanted[column] ?? '')))?.cells
  }
  if (edit.kind === 'file') return undefined
  return edit.path.reduce<unknown>(
    (value, step) => (value as Readonly<Record<string | number, unknown>> | undefined)?.[step],
    book.value(edit.file, text),
  )
}

/** A change for the history; of one file alone when `file` is given. */
export function presentChange(house: HttpHouse, change: Change, file: string | undefined): PastChange {
  const edits = change.edits.filter((edit) => file === undefined || edit.file === file)
  return {
    version: change.version,
    at: change.at.toISOString(),
    ...(change.by === undefined ? {} : { by: personName(house.index, change.by) }),
    why: change.why,
    edits: edits.slice(0, EDITS_TOLD).map((edit) => presentEdit(house, edit)),
    count: edits.length,
  }
}

/** What differs between two texts of a file: its rows, or its lines where no row differs. */
export function presentPastFile(house: HttpHouse, shape: FileShape, before: string, after: string): PastFile {
  const { file, kind, key } = shape
  const rowsOf = (text: string) => house.settingsBook.rows(text).map(({ cells }) => cells)
  const rows = kind === 'table' ? rowDifferences(rowsOf(before), rowsOf(after), key) : []
  return {
    edits: rows.slice(0, ROWS_TOLD).map((row) => presentEdit(house, { file, kind: 'row', ...row })),
    lines: rows.length > 0 ? [] : lineDifferences(before, after, LINES_TOLD).map((line) => ({ ...line })),
    count: rows.length,
  }
}

function presentEdit({ settingsBook: book }: HttpHouse, edit: Edit): PastChange['edits'][number] {
  const shape = book.files.find(({ file }) => file === edit.file)
  const label = { ...(shape?.label ?? { hi: edit.file, en: edit.file }) }
  const { file, kind } = edit
  if (edit.kind === 'file') return { file, label, kind, changes: [] }
  const labelOf = (name: string) => {
    const field = shape?.fields.find((one) => isNamed(one.name, name))
    return field ? { ...field.label } : { hi: name, en: name }
  }
  if (edit.kind === 'row') {
    const [before, after] = [edit.before ?? {}, edit.after ?? {}]
    const columns = shape?.fields.map(({ name }) => name) ?? columnsChanged(before, after)
    return {
      file,
      label,
      kind: edit.before ? (edit.after ? 'changed' : 'removed') : 'added',
      key: (shape?.key ?? []).map((column) => (edit.after ?? before)[column] || '–').join(' · '),
      changes: columns
        .filter((column) => (before[column] ?? '') !== (after[column] ?? ''))
        .map((name) => ({
          name,
          label: labelOf(name),
          ...(edit.before ? { before: before[name] ?? '' } : {}),
          ...(edit.after ? { after: after[name] ?? '' } : {}),
        })),
    }
  }
  return {
    file,
    label,
    kind: 'value',
    path: [...edit.path],
    changes: valueDifferences(edit.before, edit.after, edit.path).map(({ path, before, after }) => ({
      name: path.join('.'),
      label: labelOf(
        path
          .map((step) => step)
          .join('.')
          .replace(/(^|\.)\d+(?=\.|$)/g, '$1*'),
      ),
      ...(before === undefined ? {} : { before: said(before) }),
      ...(after === undefined ? {} : { after: said(after) }),
    })),
  }
}

/** Does the path fit the name of a field, in which `*` stands for anything? */
function isNamed(name: string, path: string): boolean {
  const [parts, steps] = [name.split('.'), path.split('.')]
  return parts.length === steps.length && parts.every((part, at) => part === '*' || part === steps[at])
}

function said(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
