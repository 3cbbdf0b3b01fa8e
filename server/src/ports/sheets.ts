/** Lists as CSV and XLSX. */
import type { Readable } from 'node:stream'

export type SheetKind = 'csv' | 'xlsx'

export interface SheetRow {
  /** As a person counts them in the file; the headings are row 1. */
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

export interface Sheets {
  /** The rows under the headings; undefined when it is no list, or longer than `most`. */
  read(bytes: Uint8Array, most: number): Promise<readonly SheetRow[] | undefined>
  /** The list as it is made, at the pace of whoever reads it. */
  write(kind: SheetKind, head: readonly string[], rows: AsyncIterable<readonly string[]>): Readable
}
