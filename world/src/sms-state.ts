/** What is known at the gateway for SMS: the operators' ledger, who has a telephone, what was sent and what became of it. */
import type { Activity } from './activity.ts'

export type SmsGrammar = 'cdac' | 'nic' | 'msg91'

/** A text on the ledger. */
export interface LedgerTemplate {
  readonly dltId: string
  readonly header: string
  readonly body: string
  readonly urls: readonly string[]
  /** The gateway's own name for it. */
  readonly flow?: string
}

export interface SmsWorldOptions {
  readonly gateway: SmsGrammar
  readonly user: string
  readonly password: string
  readonly secureKey: string
  readonly entityId: string
  readonly ledger: readonly LedgerTemplate[]
  readonly clock: () => Date
}

/** One message in somebody's telephone. */
export interface SmsLine {
  readonly at: Date
  readonly from: string
  readonly text: string
  readonly mine?: true
}

/** A telephone that can only do SMS. */
export interface SmsPhone {
  readonly number: string
  readonly name: string
  readonly inbox: SmsLine[]
  /** Switched off, or no such number. */
  state: 'on' | 'absent' | 'invalid'
}

/** One request that the gateway took. */
export interface SmsSent {
  readonly request: string
  readonly number: string
  readonly text: string
  readonly header: string
  reported: number
}

/** How it misbehaves. */
export interface SmsFaults {
  /** The ledger refuses the next with this code. */
  scrubNext?: number
  /** The next is answered 200 with these words. */
  answerNext?: string
  /** The answer of the next is lost after it was sent. */
  loseNext: boolean
  /** User and password are not taken any more. */
  locked: boolean
  /** Reports: at once, twice, kept back, or never. */
  reports: 'once' | 'twice' | 'late' | 'never'
  /** MSG91 reports in its flat form. */
  flat: boolean
}

/** What calls, reports and telephones share. */
export interface SmsState {
  readonly options: SmsWorldOptions
  readonly phones: Map<string, SmsPhone>
  readonly sent: SmsSent[]
  readonly refused: { readonly code: number; readonly why: string }[]
  readonly faults: SmsFaults
  readonly activity: Activity
  readonly late: (() => Promise<void>)[]
  /** Where the server listens. */
  hook: string
  next(): string
}

/** Ten digits are an Indian number without its country. */
export function inFull(number: string): string {
  const digits = number.replace(/\D/g, '')
  return digits.length === 10 ? `91${digits}` : digits
}

/** The hour in India, written without saying so. */
export function hourInIndia(at: Date): string {
  return new Date(at.getTime() + 330 * 60_000).toISOString().slice(0, 19).replace('T', ' ')
}
