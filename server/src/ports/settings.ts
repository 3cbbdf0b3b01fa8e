/** The files of a district as a person at a screen meets them: what each holds, its columns and values in words. */
import type { Cells, DistrictFault } from './administration.ts'

/** The same words in both languages. */
export interface Both {
  readonly hi: string
  readonly en: string
}

/** What kind of thing a cell or value is. */
export type FieldKind =
  | 'text'
  | 'long-text'
  | 'number'
  | 'list'
  | 'choice'
  | 'choices'
  | 'day'
  | 'hour'
  | 'phone'
  | 'yes-no'

/** What a cell or value names by its code. */
export type Reference =
  | 'department'
  | 'office'
  | 'post'
  | 'person'
  | 'place'
  | 'area'
  | 'subject'
  | 'group'
  | 'time-class'
  | 'channel'
  | 'hearing'

/** What the keys of a table of values are: codes of a kind, some that may be chosen, or free words. */
export interface KeyShape {
  readonly label: Both
  readonly to?: Reference
  readonly choices?: readonly { readonly value: string; readonly label: Both }[]
}

/** A column of a table, or a value of a tree. */
export interface FieldShape {
  /** The column, or the path of the value with `*` for every name and every place of a list. */
  readonly name: string
  readonly label: Both
  /** Completes "Write …". */
  readonly help: Both
  readonly kind: FieldKind
  readonly required: boolean
  readonly choices?: readonly { readonly value: string; readonly label: Both }[]
  /** Of a list: what each part of it names. */
  readonly to?: Reference
  /** What the branch or list is called in which the value lies. */
  readonly under?: Both
  /** Of a value under any name: what the names are. */
  readonly keys?: KeyShape
  readonly least?: number
  readonly most?: number
}

/** One file. */
export interface FileShape {
  readonly file: string
  readonly kind: 'table' | 'tree' | 'shapes'
  readonly label: Both
  readonly what: Both
  readonly fields: readonly FieldShape[]
  /** The columns by which two rows are told apart. */
  readonly key: readonly string[]
}

/** The files and how they read. */
export interface SettingsBook {
  readonly files: readonly FileShape[]
  /** The rows of a table with the lines they stand on. */
  rows(text: string): readonly { readonly line: number; readonly cells: Cells }[]
  /** The holidays of a list from outside (CSV or ICS) as rows of holidays.csv, with what is wrong in it. */
  days(
    name: string,
    text: string,
  ): {
    readonly rows: readonly Cells[]
    /** Events that were called off: no holidays. */
    readonly cancelled: readonly { readonly date: string; readonly name: string }[]
    readonly faults: readonly DistrictFault[]
  }
  /** The value of a tree. */
  value(file: string, text: string): unknown
}
