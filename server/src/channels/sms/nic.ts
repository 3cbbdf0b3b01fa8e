/**
 * NIC's SMS gateway. Its parameters are posted as a form, so that user and pin stand in no address; answers are text:
 * `Message Accepted for Request ID=…~code=API000 & info=…` or `Message Rejected … code=API-3`.
 */
import {
  field,
  form,
  indianTime,
  isScrubbed,
  type Judged,
  type Provider,
  type Report,
  scrubbed,
  stateOf,
} from './provider.ts'

export interface NicOptions {
  readonly url: string
  readonly user: string
  readonly pin: string
  readonly entityId: string
}

/** The gateway over these credentials. */
export function nic({ url, user, pin, entityId }: NicOptions): Provider {
  return {
    name: 'nic',
    request: ({ number, text, template, alphabet }) =>
      form(`${url.replace(/\/+$/, '')}/failsafe/HttpLink`, {
        username: user,
        pin,
        message: text,
        mnumber: number,
        signature: template.header,
        dlt_entity_id: entityId,
        dlt_template_id: template.dltId,
        ...(alphabet === 'unicode' ? { msgType: 'UC' } : {}),
      }),
    judge,
    report,
  }
}

function judge(status: number, answer: string): Judged {
  const taken = /Message Accepted[^=]*Request ID\s*=\s*([^~\s&]+)~?\s*code\s*=\s*API000/i.exec(answer)?.[1]
  if (taken) return { cause: { kind: 'accepted', externalId: taken } }
  const why = answer.trim().slice(0, 200) || `HTTP ${status}`
  const code = Number(/code\s*=\s*API-?(\d+)/i.exec(answer)?.[1] ?? status)
  if (isScrubbed(code, why)) return scrubbed(code, why)
  if (/pin|password|user ?name|authenti|signature|credit|balance|expired account/i.test(why))
    return { cause: { kind: 'stopped', code, why } }
  if (/mobile|mnumber|number/i.test(why)) return { cause: { kind: 'elsewhere', code, why } }
  if (/limit|throttl|busy/i.test(why)) return { cause: { kind: 'later', code, why, scope: 'account' } }
  return { cause: status >= 500 ? { kind: 'unknown', why } : { kind: 'failed', code, why } }
}

function report(fields: Readonly<Record<string, unknown>>): Report | undefined {
  const request = field(fields, 'requestid', 'request_id', 'msgid', 'a2wackid')
  const number = field(fields, 'mnumber', 'mobile', 'number', 'to')
  const state = stateOf(field(fields, 'status', 'a2wstatus', 'dlrstatus') ?? '')
  if (!request || !number || !state) return undefined
  const at = indianTime(field(fields, 'deliverydt', 'donetime', 'dlrtime', 'date') ?? '')
  const code = Number(field(fields, 'errorcode', 'error', 'carrierstatus') ?? Number.NaN)
  const why = field(fields, 'reason', 'description', 'info')
  return {
    request,
    number,
    state,
    ...(at ? { at } : {}),
    ...(Number.isInteger(code) ? { code } : {}),
    ...(why ? { why } : {}),
    ...(state === 'failed' && isScrubbed(Number.isInteger(code) ? code : undefined, why)
      ? { scrubbed: true as const }
      : {}),
  }
}
