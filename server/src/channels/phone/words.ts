/** What services of telephony write, in our words: fields of any kind of body, numbers, and the hours of India. */
import type { Envelope } from '#ports/channel.ts'
import { jsonOf } from '../stranger.ts'

/** The fields of a delivery; values are text. */
export type Fields = Readonly<Record<string, string>>

const LONGEST = 2_000
const MOST_FIELDS = 200

/** Query and body in one: forms, forms in parts, and JSON with its inner fields as `Legs[0][Status]`. */
export function fieldsOf({ headers, body }: Envelope): Fields {
  const fields: Record<string, string> = {}
  const put = (name: string, value: string) => {
    if (Object.keys(fields).length < MOST_FIELDS && name.length < 100)
      fields[name] = value.replaceAll('\u0000', '').toWellFormed().slice(0, LONGEST)
  }
  for (const [name, value] of new URLSearchParams(headers['x-query'] ?? '')) put(name, value)
  const text = Buffer.from(body).toString('utf8')
  const type = headers['content-type'] ?? ''
  const boundary = /multipart\/form-data;.*boundary="?([^";]+)"?/i.exec(type)?.[1]
  if (boundary) for (const [name, value] of partsOf(text, boundary)) put(name, value)
  else if (/^\s*[[{]/.test(text)) flatten('', jsonOf(text), put, 0)
  else for (const [name, value] of new URLSearchParams(text)) put(name, value)
  return fields
}

function* partsOf(text: string, boundary: string): Generator<readonly [string, string]> {
  for (const part of text.split(`--${boundary}`)) {
    const [head = '', ...rest] = part.split(/\r?\n\r?\n/)
    const name = /name="([^"]*)"/i.exec(head)?.[1]
    if (name && rest.length > 0) yield [name, rest.join('\n\n').replace(/\r?\n$/, '')]
  }
}

/** JSON as fields: `{"Legs":[{"Status":"x"}]}` is `Legs[0][Status]`. */
export function flatten(
  name: string,
  value: unknown,
  put: (name: string, value: string) => void,
  depth: number,
): void {
  if (value === null || value === undefined || depth > 5) return
  if (typeof value !== 'object') put(name, String(value))
  else
    for (const [key, inner] of Object.entries(value))
      flatten(name === '' ? key : `${name}[${key}]`, inner, put, depth + 1)
}

/** The first of these fields that says something. */
export function first(fields: Fields, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = fields[name]?.trim()
    if (value && !/^(null|none|undefined|n\/a)$/i.test(value)) return value
  }
  return undefined
}

/**
 * A number of India in any of the ways services write it, as E.164 without the plus sign; a number from abroad as it
 * stands. What is no number (a withheld one, a name of a phone) is undefined.
 */
export function numberOf(written: string | undefined): string | undefined {
  const digits = (written ?? '').replace(/[\s().-]/g, '')
  if (!/^\+?\d{6,15}$/.test(digits)) return undefined
  if (digits.startsWith('+')) return digits.slice(1)
  const national = digits.replace(/^0+/, '')
  if (/^91\d{10}$/.test(national)) return national
  return national.length === 10 ? `91${national}` : national.length > 10 ? national : undefined
}

/** A stamp of India without its zone, or one with a zone; 1970 is what is written where nothing is known. */
export function timeOf(written: string | undefined): Date | undefined {
  if (!written) return undefined
  const plain = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(?:\.\d+)?$/.exec(written.trim())
  const at = new Date(plain ? `${plain[1]}T${plain[2]}+05:30` : written)
  return Number.isNaN(at.getTime()) || at.getUTCFullYear() < 2015 ? undefined : at
}

/** Seconds, also written as hours, minutes and seconds. */
export function secondsOf(written: string | undefined): number | undefined {
  const parts = (written ?? '').trim().split(':')
  if (parts.length > 3 || parts.some((part) => !/^\d+$/.test(part))) return undefined
  const seconds = parts.reduce((sum, part) => sum * 60 + Number(part), 0)
  return seconds <= 86_400 ? seconds : undefined
}

/** What was pressed; some services put it in quotes. */
export function digitsOf(written: string | undefined): string | undefined {
  const digits = (written ?? '').replace(/^["']+|["']+$/g, '').trim()
  return /^[\d*#]{1,40}$/.test(digits) ? digits : undefined
}

/** Only what is said. */
export function said<T extends object>(parts: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as never
}
