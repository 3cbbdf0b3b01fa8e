/** Exotel: click-to-call, looking for lost calls by the call details, and the sync answer of the Passthru applet. */
import type { CallAsked, CallWish, Envelope, Pulled, Pulls } from '#ports/channel.ts'
import { ask, type Service, unanswered } from './service.ts'

/** Our account there. */
export interface ExotelAccount {
  readonly sid: string
  readonly key: string
  readonly token: string
  /** Our number that citizens see. */
  readonly line: string
  /** Where it is told what became of a call. */
  readonly hookUrl: string
}

const LONGEST_S = 3_600
const RING_S = 40
const EVERY_MS = 15 * 60_000
/** True times are there some minutes after the call, and an answer may have been lost for hours. */
const BACK_MS = 90 * 60_000
const IST_MS = 330 * 60_000
const PAGE = 100
const PAGES = 20

/** The headers by which Exotel knows us. */
export function exotelHeaders({ key, token }: ExotelAccount): Readonly<Record<string, string>> {
  return { authorization: `Basic ${Buffer.from(`${key}:${token}`).toString('base64')}` }
}

/** Rings our side first, then the citizen; both see our number. */
export function exotelConnect(service: Service, account: ExotelAccount) {
  return async ({ id, agent, citizen, line }: CallWish): Promise<CallAsked> => {
    const body = new URLSearchParams({
      From: national(agent),
      To: national(citizen),
      CallerId: national(line ?? account.line),
      CallType: 'trans',
      TimeLimit: String(LONGEST_S),
      TimeOut: String(RING_S),
      Record: 'true',
      CustomField: id,
      StatusCallback: account.hookUrl,
      'StatusCallbackEvents[0]': 'terminal',
      'StatusCallbackEvents[1]': 'answered',
      StatusCallbackContentType: 'application/json',
    })
    const answer = await ask(service, `/v1/Accounts/${account.sid}/Calls/connect.json`, {
      method: 'POST',
      body,
    })
    if (answer.kind !== 'answer') return unanswered(answer)
    const { Call, RestException } = (answer.body ?? {}) as {
      readonly Call?: { readonly Sid?: unknown; readonly Status?: unknown }
      readonly RestException?: { readonly Message?: unknown }
    }
    if (typeof Call?.Sid === 'string' && Call.Status !== 'failed')
      return { kind: 'asked', externalId: Call.Sid }
    if (answer.status >= 500) return { kind: 'unknown', why: `HTTP ${answer.status}` }
    return { kind: 'refused', why: String(RestException?.Message ?? Call?.Status ?? `HTTP ${answer.status}`) }
  }
}

/** All calls of the last while, every quarter of an hour. What was told already changes nothing. */
export function exotelPulls(service: Service, { sid }: ExotelAccount, account: string): Pulls {
  return {
    async pull(cursor, now): Promise<Pulled> {
      const last = typeof cursor === 'number' ? cursor : now.getTime()
      const from = stamp(new Date(Math.min(last, now.getTime()) - BACK_MS))
      const asked = new URLSearchParams({
        DateCreated: `gte:${from};lte:${stamp(now)}`,
        PageSize: String(PAGE),
        SortBy: 'DateCreated:asc',
        details: 'true',
      })
      const envelopes: Envelope[] = []
      let path = `/v1/Accounts/${sid}/Calls.json?${asked}`
      for (let page = 0; page < PAGES; page++) {
        const answer = await ask(service, path)
        if (answer.kind === 'later')
          return { envelopes, cursor: last, again: after(now, answer.waitMs ?? 60_000), why: answer.why }
        if (answer.kind === 'lost') throw new Error(answer.why)
        if (answer.status !== 200)
          return { envelopes, cursor: last, again: after(now, EVERY_MS), why: `HTTP ${answer.status}` }
        const found = (answer.body ?? {}) as {
          readonly Calls?: readonly unknown[]
          readonly Metadata?: { readonly NextPageUri?: unknown }
        }
        if ((found.Calls?.length ?? 0) > 0)
          envelopes.push({
            channel: 'phone',
            receivedAt: now,
            headers: { 'x-account': account, 'x-looked': 'calls' },
            body: Buffer.from(answer.text),
          })
        const next = found.Metadata?.NextPageUri
        if (typeof next !== 'string' || !next.startsWith('/v1/')) break
        path = next
      }
      return { envelopes, cursor: now.getTime(), again: after(now, EVERY_MS) }
    },
  }
}

function after(now: Date, milliseconds: number): Date {
  return new Date(now.getTime() + milliseconds)
}

/** As Exotel reads hours: those of India. */
function stamp(at: Date): string {
  return new Date(at.getTime() + IST_MS).toISOString().slice(0, 19).replace('T', ' ')
}

/** An Indian number with its 0, others with their plus. */
function national(number: string): string {
  const digits = number.replace(/\D/g, '')
  return /^91\d{10}$/.test(digits) ? `0${digits.slice(2)}` : `+${digits}`
}
