/**
 * What gateways deliver: reports on what we sent, and words that citizens sent us. Nothing is signed, so a report only ever
 * moves a message that we sent; it never makes one. Form, query and JSON are read alike.
 */
import { createHash } from 'node:crypto'
import { readPhone } from '#core/text/phone.ts'
import type { Envelope, Heard } from '#ports/channel.ts'
import { jsonOf, unreadable } from '../stranger.ts'
import { reportsIn } from './msg91.ts'
import { type Fields, field, indianTime, nameOf, type Provider } from './provider.ts'

export interface ReadSetting {
  readonly account: string
  readonly provider: Provider
  /** A word before the message at a shared number. */
  readonly keyword?: string
}

/** Everything in one delivery. */
export function read(envelope: Envelope, setting: ReadSetting): readonly Heard[] {
  const all = fieldsOf(envelope)
  if (all.length === 0) return [unreadable('not-understood', 'sms', textOf(envelope))]
  return all.flatMap((fields, at) => heardIn(fields, envelope, setting, `sms ${at}`))
}

function heardIn(fields: Fields, envelope: Envelope, setting: ReadSetting, part: string): readonly Heard[] {
  const report = setting.provider.report(fields)
  if (report) {
    const { account } = setting
    const { request, number, state, at = envelope.receivedAt, code, why = '' } = report
    const error = state === 'failed' ? { error: { code: code ?? 0, detail: why } } : {}
    const receipt = { account, externalId: nameOf(request, number), state, at, ...error }
    const notice = { about: 'sms-scrubbed', account, detail: `${code ?? ''} ${why}`.trim(), alarming: true }
    return [
      { kind: 'receipt', receipt },
      ...(report.scrubbed ? [{ kind: 'notice', ...notice } as const] : []),
    ]
  }
  const words = field(fields, 'message', 'text', 'msg', 'content', 'body')
  const sender = field(fields, 'msisdn', 'from', 'sender', 'mobile', 'mobilenumber', 'source', 'who')
  if (words === undefined || sender === undefined)
    return [unreadable('not-understood', part, JSON.stringify(fields))]
  const number = readPhone(/^\d{11,15}$/.test(sender) ? `+${sender}` : sender)
  if (number === undefined) return [unreadable('no-number', part, JSON.stringify(fields))]
  const told = field(fields, 'timestamp', 'time', 'date', 'receivedat', 'when')
  const at = (told && indianTime(told)) || envelope.receivedAt
  const text = withoutKeyword(fromHex(words), setting.keyword)
  const given = field(fields, 'id', 'messageid', 'msgid', 'uuid', 'smsid')
  const id = given ?? named(number, words, at)
  const before = `in:${named(number, words, new Date(at.getTime() - ONCE_MS))}`
  return [
    {
      kind: 'message',
      message: {
        externalId: `in:${id}`,
        account: setting.account,
        from: [{ kind: 'phone', value: number }],
        at,
        content: { type: 'text', text },
        ...(given === undefined ? { perhaps: { externalId: before, withinMs: ONCE_MS } } : {}),
      },
    },
  ]
}

const ONCE_MS = 5 * 60_000

/**
 * The same words from the same number within some minutes are one message, where the gateway gives it no name; the second
 * delivery may lie on the other side of the moment at which a new name begins.
 */
function named(number: string, words: string, at: Date): string {
  const moment = Math.floor(at.getTime() / ONCE_MS)
  return createHash('sha256').update(`${number}\n${words}\n${moment}`).digest('hex').slice(0, 32)
}

function withoutKeyword(text: string, keyword: string | undefined): string {
  if (keyword === undefined) return text
  const [first = '', ...rest] = text.split(/\s+/)
  return first.toLowerCase() === keyword.toLowerCase() ? rest.join(' ') : text
}

/** Some gateways hand Hindi over as the numbers of its letters. */
function fromHex(words: string): string {
  if (!/^(?:[0-9a-f]{4}){2,}$/i.test(words)) return words
  const text = (words.match(/.{4}/g) ?? [])
    .map((unit) => String.fromCharCode(Number.parseInt(unit, 16)))
    .join('')
  return /[\u0900-\u097F]/u.test(text) ? text : words
}

function textOf({ headers, body }: Envelope): string {
  return [headers['x-query'] ?? '', Buffer.from(body).toString('utf8')].filter(Boolean).join('\n')
}

/** The fields of each report or message in the envelope, from wherever they stand. */
function fieldsOf(envelope: Envelope): readonly Fields[] {
  const body = Buffer.from(envelope.body).toString('utf8')
  const query = Object.fromEntries(new URLSearchParams(envelope.headers['x-query'] ?? ''))
  const json = /^\s*[[{]/.test(body) ? jsonOf(body) : undefined
  const posted = json === undefined ? Object.fromEntries(new URLSearchParams(body)) : json
  const list: readonly unknown[] = Array.isArray(posted) ? posted : [posted]
  const many = list.flatMap((one): readonly Fields[] => {
    const fields = { ...query, ...(typeof one === 'object' && one !== null ? (one as Fields) : {}) }
    const data = field(fields, 'data')
    return (data === undefined ? undefined : reportsIn(data)) ?? [fields]
  })
  return many.filter((fields) => Object.keys(fields).length > 0)
}
