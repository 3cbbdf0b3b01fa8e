/** Reading JSON of unknown shape: what is not as expected comes back empty, never as an exception. */

export type Raw = Readonly<Record<string, unknown>>

/** The value as an object, or an empty one. */
export function objectIn(value: unknown): Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Raw) : {}
}

/** The value as a list, or an empty one. */
export function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** The value as text, or undefined. */
export function textIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
