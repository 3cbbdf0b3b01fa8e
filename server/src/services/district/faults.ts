/** Everything that is wrong with a folder, gathered while it is read, so that it is told all at once. */

/** One thing that is wrong, where, and what to do about it. */
export interface Fault {
  readonly file: string
  /** The line of a table, or the path inside a YAML file. */
  readonly where?: number | string
  /** The column, or the path of the value, when the fault lies in one alone. */
  readonly column?: string
  /** The cells of the row as they are. */
  readonly row?: Readonly<Record<string, string>>
  readonly what: string
  readonly todo: string
  readonly hindi?: { readonly what: string; readonly todo: string }
}

/** Where a reader puts what it finds. */
export type Report = (fault: Fault) => void

/** One fault as a line for a person. */
export function sentence({ file, where, what, todo }: Fault): string {
  const place = typeof where === 'number' ? `${file}, row ${where}` : where ? `${file}, ${where}` : file
  return `${place}: ${what}. ${todo}.`
}

/** The error that carries them all. */
export function faultsError(folder: string, faults: readonly Fault[]): Error {
  const lines = faults.map((fault) => `  - ${sentence(fault)}`)
  const count = faults.length === 1 ? 'one fault' : `${faults.length} faults`
  return new Error(`The district folder ${folder} has ${count}:\n${lines.join('\n')}`)
}
