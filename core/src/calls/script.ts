/** What is asked on the telephone about a subject: the questions of the subject, else those of its heading. */

/** A row of `scripts.csv`; its place among the rows is its place in the talk. */
export interface ScriptLine {
  /** A subject, a heading, or `*` for all. */
  readonly subject: string
  readonly hi: string
  readonly en: string
}

/** The questions in their order. */
export function scriptFor(
  scripts: readonly ScriptLine[],
  subject: string | undefined,
  heading: string | undefined,
): readonly ScriptLine[] {
  for (const code of [subject, heading, '*']) {
    const found = code === undefined ? [] : scripts.filter((line) => line.subject === code)
    if (found.length > 0) return found
  }
  return []
}
