/** Marks of a person on the words of a grievance, as they stand in its row. */
import type { Marks } from '#core/privacy/marks.ts'

/** The same marks are always written alike. */
export function writeMarks({ closed, open }: Marks): string {
  return JSON.stringify({
    closed: closed.map(({ start, end, kind }) => ({ start, end, kind })),
    open: open.map(({ start, end }) => ({ start, end })),
  })
}

/** For a row, if there are any. */
export function marksIn(written: string | null): { readonly marks?: Marks } {
  return written === null ? {} : { marks: JSON.parse(written) as Marks }
}
