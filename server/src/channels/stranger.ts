/** What strangers send, made fit to be kept and looked at by people. */
import type { Heard } from '#ports/channel.ts'

/**
 * The value in a JSON text, or undefined when it is none. A database keeps neither NUL nor half a letter, and one of them
 * must not hold up an envelope for ever; a number too large for us is kept as its digits, for it is somebody's id.
 */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text, clean)
  } catch {
    return undefined
  }
}

function clean(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  if (typeof value === 'string') return value.replaceAll('\u0000', '').toWellFormed()
  const digits = typeof value === 'number' && !Number.isSafeInteger(value) ? context?.source : undefined
  return digits !== undefined && /^-?\d+$/.test(digits) ? digits : value
}

const RAW_LENGTH = 16_000

/** Something that makes no sense, with its place and its words, so that a person can look at it. */
export function unreadable(why: string, part: string, given: unknown): Heard {
  const raw = typeof given === 'string' ? given : (JSON.stringify(given) ?? '')
  const kept = raw.replaceAll('\u0000', '').slice(0, RAW_LENGTH).toWellFormed()
  return { kind: 'unreadable', why, part, raw: kept }
}

const GIST_LENGTH = 500

/** Unforeseen values in one readable line: "event REJECTED, reason SCAM". */
export function gist(value: unknown): string {
  const lines: string[] = []
  collect('', value, lines, 0)
  const line = lines.join(', ')
  return line.length > GIST_LENGTH ? `${line.slice(0, GIST_LENGTH - 1)}…`.toWellFormed() : line
}

function collect(name: string, value: unknown, lines: string[], depth: number): void {
  if (value === null || value === undefined || depth > 4 || lines.length > 40) return
  if (typeof value !== 'object') {
    lines.push(name ? `${name} ${String(value)}` : String(value))
    return
  }
  for (const [key, inner] of Object.entries(value)) {
    collect(Array.isArray(value) ? name : key, inner, lines, depth + 1)
  }
}
