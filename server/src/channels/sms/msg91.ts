/**
 * MSG91. The text lies at the gateway under a flow of its own (`gateway_id`), and only the blanks travel, as `var1`, `var2`, …
 * Reports: v2 is a form whose one field holds JSON, a list of requests with a list of numbers each; v3 is flat.
 */
import { jsonOf } from '../stranger.ts'
import {
  type Fields,
  field,
  indianTime,
  isScrubbed,
  type Judged,
  type Provider,
  type Report,
  scrubbed,
  stateOf,
} from './provider.ts'

export interface Msg91Options {
  readonly url: string
  readonly authKey: string
}

/** The gateway over these credentials. */
export function msg91({ url, authKey }: Msg91Options): Provider {
  return {
    name: 'msg91',
    request({ number, blanks, template }) {
      const values = Object.fromEntries(blanks.map((value, at) => [`var${at + 1}`, value]))
      return {
        url: `${url.replace(/\/+$/, '')}/api/v5/flow`,
        headers: { 'content-type': 'application/json', authkey: authKey },
        body: JSON.stringify({
          template_id: template.gatewayId ?? template.dltId,
          sender: template.header,
          recipients: [{ mobiles: number, ...values }],
        }),
      }
    },
    judge,
    report,
  }
}

function judge(status: number, answer: string): Judged {
  const body = (jsonOf(answer) ?? {}) as {
    readonly type?: unknown
    readonly message?: unknown
    readonly code?: unknown
  }
  const message = typeof body.message === 'string' ? body.message : ''
  if (body.type === 'success' && message !== '') return { cause: { kind: 'accepted', externalId: message } }
  const code = Number(body.code ?? status)
  const why = message || answer.trim().slice(0, 200) || `HTTP ${status}`
  if (isScrubbed(code, why)) return scrubbed(code, why)
  if (status === 401 || /authkey|authentication|balance|credit|ip .*not/i.test(why))
    return { cause: { kind: 'stopped', code, why } }
  if (/mobile|number/i.test(why)) return { cause: { kind: 'elsewhere', code, why } }
  if (status === 429) return { cause: { kind: 'later', code, why, scope: 'account' } }
  return { cause: status >= 500 ? { kind: 'unknown', why } : { kind: 'failed', code, why } }
}

/** What its numbers mean where no word stands beside them. */
const STATES: Readonly<Record<string, Report['state']>> = {
  '1': 'delivered',
  '2': 'failed',
  '5': 'sent',
  '8': 'sent',
  '9': 'failed',
  '16': 'failed',
  '17': 'failed',
  '25': 'failed',
}

/** The reports in the JSON of a v2 form, each with the request it belongs to; undefined when it is none. */
export function reportsIn(data: string): readonly Fields[] | undefined {
  const requests = jsonOf(data)
  if (!Array.isArray(requests)) return undefined
  return requests.flatMap((request: Fields) => {
    const list = Array.isArray(request?.report) ? (request.report as readonly Fields[]) : []
    return list.map((one) => ({ ...one, requestId: request.requestId }))
  })
}

function report(fields: Fields): Report | undefined {
  const request = field(fields, 'requestid', 'request_id', 'requestid')
  const number = field(fields, 'number', 'telnum', 'mobile')
  const told = field(fields, 'status') ?? ''
  const state = stateOf(field(fields, 'desc', 'description') ?? '') ?? stateOf(told) ?? STATES[told]
  if (!request || !number || !state) return undefined
  const at = indianTime(field(fields, 'date', 'deliverytime', 'submitdate') ?? '')
  const why = field(fields, 'failedreason', 'failurereason', 'desc', 'description')
  const code = Number(field(fields, 'errorcode', 'error_code') ?? Number.NaN)
  const known = Number.isInteger(code) ? code : undefined
  return {
    request,
    number,
    state,
    ...(at ? { at } : {}),
    ...(known === undefined ? {} : { code: known }),
    ...(state === 'failed' && why ? { why } : {}),
    ...(state === 'failed' && isScrubbed(known, why) ? { scrubbed: true as const } : {}),
  }
}
