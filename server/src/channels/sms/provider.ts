/**
 * What a gateway for SMS must be able to do. The service answers 200 with an error in its text, so an outcome is always read
 * from the words. None of them signs anything or knows a key by which a repeated request would be one.
 */
import type { ReceiptState } from '#core/message/receipt.ts'
import type { Cause } from '#core/message/sending.ts'
import type { SmsTemplate } from '#core/sms/template.ts'

/** One text on its way. */
export interface Text {
  /** E.164 without the plus sign. */
  readonly number: string
  readonly text: string
  /** The values of the blanks, for gateways that keep the text themselves. */
  readonly blanks: readonly string[]
  readonly template: SmsTemplate
  readonly alphabet: 'gsm' | 'unicode'
}

export interface Request {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** What an answer means, and whether the ledger refused the text: that is never tried again, and the administrator is told. */
export interface Judged {
  readonly cause: Cause
  readonly scrubbed?: true
}

/** One delivery report. */
export interface Report {
  readonly request: string
  readonly number: string
  readonly state: Extract<ReceiptState, 'sent' | 'delivered' | 'failed'>
  readonly at?: Date
  readonly code?: number
  readonly why?: string
  /** The ledger refused it. */
  readonly scrubbed?: true
}

/** Fields of one report as the gateway names them. */
export type Fields = Readonly<Record<string, unknown>>

export interface Provider {
  readonly name: string
  request(text: Text): Request
  judge(status: number, answer: string, text: Pick<Text, 'number'>, now: Date): Judged
  /** A report, or undefined when these fields are none. */
  report(fields: Fields): Report | undefined
}

/** The name of one message at the gateway: one request may be to many numbers. */
export function nameOf(request: string, number: string): string {
  return `${request}:${inFull(number)}`
}

/** Gateways write a number with and without its country. */
export function inFull(number: string): string {
  const digits = number.replace(/\D/g, '').replace(/^0+(?=\d{10}$)/, '')
  return /^\d{10}$/.test(digits) ? `91${digits}` : digits
}

const STATES: Readonly<Record<string, Report['state']>> = {
  DELIVRD: 'delivered',
  DELIVERED: 'delivered',
  ACCEPTD: 'sent',
  ENROUTE: 'sent',
  SUBMITTED: 'sent',
  SENT: 'sent',
  PENDING: 'sent',
  UNDELIV: 'failed',
  UNDELIVERED: 'failed',
  FAILED: 'failed',
  EXPIRED: 'failed',
  REJECTD: 'failed',
  REJECTED: 'failed',
  DELETED: 'failed',
  BLOCKED: 'failed',
  NDNC: 'failed',
}

/** A state by the word that networks use for it; `UNKNOWN` and words we have not met say nothing. */
export function stateOf(word: string): Report['state'] | undefined {
  return STATES[word.trim().toUpperCase()]
}

/** The families of the operators' scrubbing: entity, chain, sender, template. */
export function isScrubbed(code: number | undefined, why = ''): boolean {
  if (code !== undefined && code >= 600 && code <= 639) return true
  return /\bdlt\b|scrub|template.{0,20}(mis|not|in)|entity.{0,20}(mis|not|in)|header.{0,20}(mis|not|in)/i.test(
    why,
  )
}

/** Gateways write the hour of India without saying so: `2026-10-06 12:30:00`, `06-10-2026 12:30:00`. */
export function indianTime(text: string): Date | undefined {
  const iso = /^(\d{4})-(\d\d)-(\d\d)[ T](\d\d:\d\d(?::\d\d)?)/.exec(text.trim())
  const turned = /^(\d\d)[-/](\d\d)[-/](\d{4})[ T](\d\d:\d\d(?::\d\d)?)/.exec(text.trim())
  if (/(?:Z|[+-]\d\d:?\d\d)$/.test(text.trim()) && iso) return valid(new Date(text.trim()))
  if (iso) return valid(new Date(`${iso[1]}-${iso[2]}-${iso[3]}T${iso[4]}+05:30`))
  if (turned) return valid(new Date(`${turned[3]}-${turned[2]}-${turned[1]}T${turned[4]}+05:30`))
  return undefined
}

function valid(date: Date): Date | undefined {
  return Number.isNaN(date.getTime()) ? undefined : date
}

/** A field under any of its names, whatever their capitals, as text. */
export function field(fields: Fields, ...names: readonly string[]): string | undefined {
  const known = new Map(Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value]))
  for (const name of names) {
    const value = known.get(name)
    if (typeof value === 'string' && value.trim() !== '') return value.trim()
    if (typeof value === 'number') return String(value)
  }
  return undefined
}

/** A form as it is posted. */
export function form(url: string, fields: Readonly<Record<string, string>>): Request {
  return {
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  }
}

/** The words of the ledger refusing: never again, and somebody must mend the table. */
export function scrubbed(code: number, why: string): Judged {
  return { cause: { kind: 'elsewhere', code, why }, scrubbed: true }
}
