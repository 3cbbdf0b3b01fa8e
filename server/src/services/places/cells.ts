/** The cells of one row of a list, and what is wrong with them. */
import type { Lack, Where } from '#core/places/change.ts'

/** One row with its place in the file. */
export interface Row {
  readonly at: Where
  /** The cell, trimmed and in one form of Unicode; empty when there is none. */
  text(column: string): string
  /** The cell, or undefined when it is empty. */
  name(column: string): string | undefined
  /** A code; a cell that is none is a fault and counts as 0. */
  code(column: string): number
  /** A number that may be missing. */
  count(column: string): number | undefined
  /** Parts divided by semicolons. */
  parts(column: string): readonly string[]
  fault(what: string, todo: string): void
}

/** Wraps a row; faults go where they are gathered. */
export function rowOf(cells: Readonly<Record<string, string>>, at: Where, lacks: Lack[]): Row {
  const text = (column: string) => (cells[column] ?? '').trim().normalize('NFC')
  const fault = (what: string, todo: string) => void lacks.push({ at, what, todo })
  return {
    at,
    text,
    fault,
    name: (column) => text(column) || undefined,
    parts: (column) =>
      text(column)
        .split(';')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    code(column) {
      const written = text(column)
      if (/^\d{1,12}$/.test(written)) return Number(written)
      fault(`${column} is ${written === '' ? 'empty' : `"${written}"`}`, 'Write the code as digits')
      return 0
    },
    count(column) {
      const written = text(column)
      if (written === '') return undefined
      if (/^\d{1,12}$/.test(written)) return Number(written)
      fault(`${column} is "${written}"`, 'Write a whole number, or leave the cell empty')
      return undefined
    },
  }
}
