/**
 * Ozonetel CloudAgent: manual dial, whose failures come as HTTP 200, and looking for lost calls in its report. The report
 * gives one day, is asked at most twice a minute, and has yesterday whole only after three in the morning.
 */
import type { CallAsked, CallWish, Envelope, Pulled, Pulls } from '#ports/channel.ts'
import { ask, type Service, unanswered } from './service.ts'

/** Our account there. */
export interface OzonetelAccount {
  readonly user: string
  readonly key: string
  readonly campaign?: string
  /** Our number that citizens see. */
  readonly line: string
}

const EVERY_MS = 15 * 60_000
/** Two questions a minute are allowed; one leaves room for a person who looks. */
const PACE_MS = 60_000
const IST_MS = 330 * 60_000
const DAY_MS = 86_400_000
const WHOLE_AT = '03:00'

const JSON_BODY = { 'content-type': 'application/json' }

/** Rings the officer's telephone first, then the citizen; both see our number. */
export function ozonetelConnect(service: Service, { user, key, campaign, line }: OzonetelAccount) {
  return async ({ id, agent, citizen, line: asked }: CallWish): Promise<CallAsked> => {
    const body = JSON.stringify({
      userName: user,
      custNumber: tenDigits(citizen),
      phoneName: tenDigits(agent),
      did: (asked ?? line).replace(/\D/g, ''),
      uui: id,
      ...(campaign ? { campaignName: campaign } : {}),
      checkStatus: true,
    })
    const answer = await ask(service, '/ca_apis/PhoneManualDial', {
      method: 'POST',
      body,
      headers: { ...JSON_BODY, apiKey: key },
    })
    if (answer.kind !== 'answer') return unanswered(answer)
    if (answer.status >= 500) return { kind: 'unknown', why: `HTTP ${answer.status}` }
    const said = (answer.body ?? {}) as Readonly<Record<string, unknown>>
    const ucid = said.ucid ?? said.message
    if (/^queued/i.test(String(said.status)) && /^\d{6,}$/.test(String(ucid)))
      return { kind: 'asked', externalId: String(ucid) }
    return { kind: 'refused', why: String(said.message ?? said.status ?? `HTTP ${answer.status}`) }
  }
}

interface Cursor {
  /** The last day that was read whole. */
  readonly whole?: string
}

/** Of so many days the report can be asked. */
const BACK_DAYS = 15

/** Today every quarter of an hour, and each day since the last whole one once; yesterday is whole after three. */
export function ozonetelPulls(service: Service, account: OzonetelAccount, door: string): Pulls {
  return {
    async pull(given, now): Promise<Pulled> {
      const cursor = (given ?? {}) as Cursor
      const [today, hour] = new Date(now.getTime() + IST_MS).toISOString().split('T') as [string, string]
      const due = nextWhole(cursor.whole, today, hour)
      const looked = await look(service, account, door, due ?? today, now)
      const next = due !== undefined && looked.why === undefined ? { whole: due } : cursor
      const wait = looked.waitMs ?? (due !== undefined && looked.why === undefined ? PACE_MS : EVERY_MS)
      return {
        envelopes: looked.envelopes,
        cursor: next,
        again: new Date(now.getTime() + Math.max(wait, PACE_MS)),
        ...(looked.why === undefined ? {} : { why: looked.why }),
      }
    },
  }
}

/** The first day after the last whole one that is whole by now. */
function nextWhole(whole: string | undefined, today: string, hour: string): string | undefined {
  const newest = dayBefore(today, hour >= WHOLE_AT ? 1 : 2)
  if (whole === undefined) return hour >= WHOLE_AT ? newest : undefined
  const [, day = newest] = [dayBefore(whole, -1), dayBefore(today, BACK_DAYS)].sort()
  return day <= newest ? day : undefined
}

function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10)
}

async function look(
  service: Service,
  { user, key }: OzonetelAccount,
  door: string,
  day: string,
  now: Date,
): Promise<{ readonly envelopes: readonly Envelope[]; readonly why?: string; readonly waitMs?: number }> {
  const token = await ask(service, '/ca_apis/CAToken/generateToken', {
    method: 'POST',
    body: JSON.stringify({ userName: user }),
    headers: { ...JSON_BODY, apiKey: key },
  })
  if (token.kind !== 'answer') return failed(token)
  const bearer = (token.body as { readonly token?: unknown } | undefined)?.token
  if (typeof bearer !== 'string') return { envelopes: [], why: 'no token was given' }
  const asked = new URLSearchParams({
    userName: user,
    fromDate: `${day} 00:00:00`,
    toDate: `${day} 23:59:59`,
  })
  const answer = await ask(service, `/ca_reports/fetchCDRDetails?${asked}`, {
    headers: { authorization: `Bearer ${bearer}` },
  })
  if (answer.kind !== 'answer') return failed(answer)
  const { status, details } = (answer.body ?? {}) as { readonly status?: unknown; readonly details?: unknown }
  if (answer.status !== 200 || !/^success/i.test(String(status)))
    return { envelopes: [], why: `HTTP ${answer.status} ${String(status)}` }
  if (!Array.isArray(details) || details.length === 0) return { envelopes: [] }
  const headers = { 'x-account': door, 'x-looked': 'calls' }
  return { envelopes: [{ channel: 'phone', receivedAt: now, headers, body: Buffer.from(answer.text) }] }
}

function failed(answer: { readonly kind: 'later' | 'lost'; readonly why: string; readonly waitMs?: number }) {
  if (answer.kind === 'lost') throw new Error(answer.why)
  return { envelopes: [], why: answer.why, waitMs: answer.waitMs ?? PACE_MS }
}

function tenDigits(number: string): string {
  return number.replace(/\D/g, '').slice(-10)
}
