/**
 * The administration of the district itself: its files, changed while the program runs. Every change is one act of
 * administration with its own number; who, when, why, before and after stay for ever (docs/decisions/0024).
 */
import type { District } from '#core/district/district.ts'
import type { PersonId } from '#core/ids.ts'

/** The text of each file of a district by its name. */
export type DistrictSources = ReadonlyMap<string, string>

/** A row of a table as its cells; a column that is left out is empty. */
export type Cells = Readonly<Record<string, string>>

/** A value inside a YAML file. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value }

/** A row added (no `before`), removed (no `after`) or changed. */
export interface RowEdit {
  readonly file: string
  readonly kind: 'row'
  readonly before?: Cells
  readonly after?: Cells
}

/** A value of a YAML file, found by its path from the top. */
export interface ValueEdit {
  readonly file: string
  readonly kind: 'value'
  readonly path: readonly (string | number)[]
  readonly before?: Value
  readonly after?: Value
}

/** A whole file put in the place of another, as an import does where rows cannot be told apart. */
export interface FileEdit {
  readonly file: string
  readonly kind: 'file'
  /** SHA-256 of the text that is replaced; absent when there was none. */
  readonly before?: string
  readonly after: string
}

export type Edit = RowEdit | ValueEdit | FileEdit

/** Something wrong with the files, where, and what to do about it. */
export interface DistrictFault {
  readonly file: string
  readonly where?: number | string
  /** The column, or the path of the value, when the fault lies in one alone. */
  readonly column?: string
  /** The cells of the row as they would be. */
  readonly row?: Cells
  readonly what: string
  readonly todo: string
  readonly hindi?: { readonly what: string; readonly todo: string }
}

/** What somebody wants changed. */
export interface ChangeOrder {
  /** Absent when the program itself does it, as at the first start. */
  readonly by?: PersonId
  readonly why: string
  readonly edits: readonly Edit[]
  /** The fingerprint of the folder, when the change takes one in. */
  readonly folder?: string
}

/** A change that was made. Versions count from 1 without a gap. */
export interface Change extends ChangeOrder {
  readonly version: number
  readonly at: Date
}

/** What came of an order. */
export type Changed =
  | { readonly kind: 'changed'; readonly version: number }
  /** What would then be wrong; nothing was changed. */
  | { readonly kind: 'faulty'; readonly faults: readonly DistrictFault[] }
  /** Somebody changed the same rows meanwhile; nothing was changed. */
  | { readonly kind: 'moved'; readonly edit: Edit }

/** What the doors and the commands need. */
export interface Administration {
  /** Number of the last change. */
  version(): number
  files(): DistrictSources
  /** What the order would bring, without doing it. */
  foresee(order: Pick<ChangeOrder, 'edits'>): Changed
  change(order: ChangeOrder): Promise<Changed>
  /** Newest first; `file` leaves out changes to others, `before` pages. */
  history(about: {
    readonly file?: string
    readonly before?: number
    readonly limit: number
  }): Promise<readonly Change[]>
  /** A file as it stood after a version; nothing when the district did not have it. */
  fileAsOf(file: string, version: number): Promise<string | undefined>
}

/** The files as kept, and what a room with a parser makes of them. */
export interface DistrictFiles {
  /** The sources with the edits made, or the first edit whose `before` is not there any more. */
  edit(
    sources: DistrictSources,
    edits: readonly Edit[],
  ): { readonly sources: DistrictSources } | { readonly moved: Edit }
  /** Edits that put the files of `after` in the place of those of `before`; same ones are left out. */
  replace(before: DistrictSources, after: DistrictSources): readonly Edit[]
  /** Changes with any byte of the files. */
  fingerprint(sources: DistrictSources): string
  /** The district that the sources make, or all that is wrong with them. */
  read(
    sources: DistrictSources,
  ): { readonly district: District } | { readonly faults: readonly DistrictFault[] }
}

/** Changes as the store keeps them. */
export interface Changes {
  /** The files as they are now; undefined before the first change. */
  read(): Promise<{ readonly version: number; readonly sources: DistrictSources } | undefined>
  /** The number of the last change alone. */
  version(): Promise<number>
  /** The last change that took a folder in. */
  lastFolder(): Promise<{ readonly version: number; readonly folder: string } | undefined>
  history: Administration['history']
  /** Keeps a change and the files it leaves; false when another change has this number already. */
  append(change: Change, sources: DistrictSources): Promise<boolean>
}
