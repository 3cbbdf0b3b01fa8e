/**
 * One way to write a value down, so that it has one hash. Keys are sorted, dates are ISO text, what is undefined is
 * left out. Letters that PostgreSQL cannot keep (NUL, half a surrogate pair) become U+FFFD before anything is hashed
 * or stored, so that what was hashed is what is read back.
 */
import { createHash } from 'node:crypto'

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** Text that PostgreSQL can keep. */
export function keepable(text: string): string {
  return text.replaceAll('\0', '\ufffd').toWellFormed()
}

/** A value as JSON would give it back: dates as ISO text, nothing undefined, only letters that can be kept. */
export function plain(value: unknown): Json {
  if (value === null || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value === 'string') return keepable(value)
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map((item) => (item === undefined ? null : plain(item)))
  if (typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => [keepable(key), plain(item)]),
    )
  }
  throw new Error(`a ${typeof value} cannot be stored`)
}

/** JSON text for a jsonb column. */
export function json(value: unknown): string {
  return JSON.stringify(plain(value))
}

/** The one way to write a value down. */
export function canonical(value: unknown): string {
  return written(plain(value))
}

function written(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(written).join(',')}]`
  const entries = Object.entries(value as { readonly [key: string]: Json }).sort(([a], [b]) =>
    a < b ? -1 : a > b ? 1 : 0,
  )
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${written(item)}`).join(',')}}`
}

/** What is hashed of an act. */
export interface Link {
  readonly district: number
  readonly grievance: string
  readonly seq: number
  readonly at: Date
  readonly by: unknown
  readonly act: unknown
  /** Acts from before districts had versions carry none, and it is then not hashed. */
  readonly policy?: number | undefined
}

/** Hex SHA-256 of an act and of the hash before it; the first act of a grievance has an empty one before it. */
export function chainHash(link: Link, previous: string): string {
  return sha256(canonical({ ...link, previous }))
}

/** Hex SHA-256 of text. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
