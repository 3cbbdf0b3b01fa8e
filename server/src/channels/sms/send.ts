/**
 * Sending one SMS. Its text must be that of its template letter for letter, or nothing is asked of the gateway at all. What
 * the ledger refuses is never tried again: the words go another way, and the administrator is told once a day.
 */

import type { Cause } from '#core/message/sending.ts'
import { isMobile } from '#core/reach/chain.ts'
import { segmentsOf } from '#core/sms/segments.ts'
import { fits, type SmsTemplate } from '#core/sms/template.ts'
import type { Sends } from '#ports/channel.ts'
import { broken } from '../fault.ts'
import { dayIn, type Guard, untilAnew } from './guard.ts'
import { nameOf, type Provider } from './provider.ts'

/** News for the health page; the same one is kept once under its `delivery`. */
export type Tell = (notice: {
  readonly about: string
  readonly account: string
  readonly detail: string
  readonly delivery: string
}) => Promise<void>

export interface SendSetting {
  readonly account: string
  readonly provider: Provider
  /** The district's own table, as it is now. */
  readonly templates: () => readonly SmsTemplate[]
  readonly guard: Guard
  readonly tell: Tell
  /** Struck out of every reason. */
  readonly secrets: readonly string[]
  readonly timeoutMs: number
  readonly fetch: typeof fetch
  readonly now: () => Date
}

/** The sending half of the door. */
export function smsSends(setting: SendSetting): Sends {
  return {
    windowHours: 0,
    plain: true,
    brief: true,
    send: (to, say) =>
      say.type === 'template' && say.words !== undefined
        ? sendText(setting, to.find(({ kind }) => kind === 'phone')?.value, { ...say, words: say.words })
        : Promise.resolve({ kind: 'elsewhere', code: 0, why: 'only approved texts are sent here' }),
    judge: (code, why) => ({ kind: 'elsewhere', code, why }),
    markRead: async () => undefined,
  }
}

async function sendText(
  setting: SendSetting,
  number: string | undefined,
  said: {
    readonly name: string
    readonly language: string
    readonly words: string
    readonly blanks: readonly string[]
  },
): Promise<Cause> {
  const { templates, now } = setting
  if (number === undefined || !isMobile(number))
    return { kind: 'elsewhere', code: 0, why: 'no mobile number' }
  const template = templates().find(({ name, language }) => name === said.name && language === said.language)
  if (!template || !fits(template, said.words)) {
    const detail = `${said.name} (${said.language}): ${template ? 'the text is not that of the template' : 'there is no such template'}`
    await alarm(setting, 'sms-template', detail)
    return { kind: 'elsewhere', code: 0, why: detail }
  }
  const { segments, alphabet } = segmentsOf(said.words)
  const at = now()
  const full = await overLimit(setting, segments, at)
  if (full) return full
  // what may have gone is counted, also when a fault hides whether it did
  let mayBeGone = true
  try {
    const { words: text, blanks } = said
    const { cause, wasTaken } = await post(setting, { number, text, blanks, template, alphabet })
    mayBeGone = wasTaken
    return cause
  } finally {
    await setting.guard.settle(segments, mayBeGone, at)
  }
}

async function overLimit(setting: SendSetting, segments: number, now: Date): Promise<Cause | undefined> {
  const standing = await setting.guard.reserve(segments, now)
  if (standing.level === 'free') return undefined
  const detail = `${standing.sent} of ${standing.limit} segments of the ${standing.of} (${Math.round((standing.sent / standing.limit) * 100)} %)`
  await alarm(setting, standing.level === 'near' ? 'sms-limit-near' : 'sms-limit', detail, standing.of)
  if (standing.level === 'near') return undefined
  return { kind: 'later', code: 0, why: detail, scope: 'account', waitMs: untilAnew(standing.of, now) }
}

async function post(
  setting: SendSetting,
  text: Parameters<Provider['request']>[0],
): Promise<{ readonly cause: Cause; readonly wasTaken: boolean }> {
  const { provider, now } = setting
  const { url, headers, body } = provider.request(text)
  let status: number
  let answer: string
  try {
    const signal = AbortSignal.timeout(setting.timeoutMs)
    const response = await setting.fetch(url, { method: 'POST', headers, body, signal })
    status = response.status
    answer = await response.text()
  } catch (error) {
    const fault = broken(error)
    const why = hushed(setting, fault.why)
    return fault.kind === 'unreached'
      ? { cause: { kind: 'later', code: 0, why, scope: 'account' }, wasTaken: false }
      : { cause: { kind: 'unknown', why }, wasTaken: true }
  }
  const judged = provider.judge(status, answer, text, now())
  const { cause } = judged
  if (cause.kind === 'accepted')
    return { cause: { ...cause, externalId: nameOf(cause.externalId, text.number) }, wasTaken: true }
  const why = hushed(setting, cause.why)
  if (judged.scrubbed)
    await alarm(setting, 'sms-scrubbed', `${text.template.name} (${text.template.language}): ${why}`)
  return { cause: { ...cause, why }, wasTaken: cause.kind === 'unknown' }
}

function hushed({ secrets }: SendSetting, why: string): string {
  return secrets
    .filter((secret) => secret.length > 3)
    .reduce(
      (text, secret) => text.replaceAll(secret, '***').replaceAll(encodeURIComponent(secret), '***'),
      why,
    )
}

/** Once a day for the same trouble. */
async function alarm(setting: SendSetting, about: string, detail: string, what = detail): Promise<void> {
  const { account, tell, now } = setting
  await tell({ about, account, detail, delivery: `${account} ${about} ${what} ${dayIn(now())}` })
}
