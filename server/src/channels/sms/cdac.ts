/**
 * CDAC Mobile Seva (msdg). A form; the key is SHA-512 over user, sender, words and the secure key, where Hindi stands as
 * `&#2354;` before it is hashed. Answers are text with HTTP 200: `402,MsgID = …` is the only yes.
 * Reports come as a form with numbers for states.
 */
import { createHash } from 'node:crypto'
import type { Cause } from '#core/message/sending.ts'
import {
  field,
  form,
  indianTime,
  isScrubbed,
  type Judged,
  type Provider,
  type Report,
  scrubbed,
} from './provider.ts'

export interface CdacOptions {
  readonly url: string
  readonly user: string
  readonly password: string
  readonly secureKey: string
}

/** The gateway over these credentials. */
export function cdac({ url, user, password, secureKey }: CdacOptions): Provider {
  return {
    name: 'cdac',
    request({ number, text, template, alphabet }) {
      const senderid = template.header
      const content = (alphabet === 'unicode' ? asEntities(text) : text).trim()
      return form(`${url.replace(/\/+$/, '')}/esms/sendsmsrequestDLT`, {
        username: user,
        password: createHash('sha1').update(password).digest('hex'),
        senderid,
        content,
        smsservicetype: alphabet === 'unicode' ? 'unicodemsg' : 'singlemsg',
        ...(alphabet === 'unicode' ? { bulkmobno: number } : { mobileno: number }),
        key: createHash('sha512').update(`${user}${senderid}${content}${secureKey}`).digest('hex'),
        templateid: template.dltId,
      })
    },
    judge: (status, answer, _text, now) => judge(status, answer, now),
    report,
  }
}

/** Every letter outside of ASCII by its number. */
export function asEntities(text: string): string {
  return [...text]
    .map((letter) => {
      const number = letter.codePointAt(0) ?? 0
      return number > 127 ? `&#${number};` : letter
    })
    .join('')
}

const DAY_MS = 86_400_000
const IST_MS = 330 * 60_000

function judge(status: number, answer: string, now: Date): Judged {
  const taken = /^\s*402\s*,\s*MsgID\s*=\s*(\S+)/i.exec(answer)?.[1]
  if (taken) return { cause: { kind: 'accepted', externalId: taken } }
  const code = Number(
    /ERROR\s*:?\s*(\d{3})/i.exec(answer)?.[1] ?? /^\s*(\d{3})\b/.exec(answer)?.[1] ?? status,
  )
  const why = answer.trim().slice(0, 200) || `HTTP ${status}`
  if (code === 422 || code === 423 || isScrubbed(code, why)) return scrubbed(code, why)
  return { cause: causeOf(code, why, now) }
}

function causeOf(code: number, why: string, now: Date): Cause {
  switch (code) {
    case 401:
    case 403:
    case 425:
      return { kind: 'stopped', code, why }
    case 406:
      return { kind: 'elsewhere', code, why }
    // the limit of the day: it begins anew at midnight in India
    case 418:
      return {
        kind: 'later',
        code,
        why,
        scope: 'account',
        waitMs: DAY_MS - ((now.getTime() + IST_MS) % DAY_MS),
      }
    default:
      return code >= 500 ? { kind: 'unknown', why } : { kind: 'failed', code, why }
  }
}

/** The numbers of its reports; 0, 1 and 9 are on the way. */
const STATES: Readonly<Record<string, Report['state']>> = {
  '0': 'sent',
  '1': 'sent',
  '9': 'sent',
  '2': 'failed',
  '3': 'delivered',
  '4': 'failed',
  '8': 'failed',
  '10': 'failed',
  '11': 'failed',
}

function report(fields: Readonly<Record<string, unknown>>): Report | undefined {
  const request = field(fields, 'jobno')
  const number = field(fields, 'mobilenumber')
  const told = field(fields, 'status')
  const state = told && STATES[told]
  if (!request || !number || !state) return undefined
  const at = indianTime(field(fields, 'donetime') ?? '')
  return {
    request,
    number,
    state,
    ...(at ? { at } : {}),
    ...(state === 'failed' ? { code: Number(told), why: `status ${told}` } : {}),
  }
}
