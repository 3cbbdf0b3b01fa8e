/**
 * What is said at a door where every text was approved beforehand: a row of the district's own table with its blanks filled.
 * A district without that row, or values that do not fit, say nothing there, and the words go another way.
 */
import type { District } from '../district/district.ts'
import { fill } from '../sms/template.ts'
import type { Button, Outgoing, TemplateSay } from './outgoing.ts'

/** The texts the program asks for by name, and what stands in their blanks. */
export interface Briefs {
  readonly registered: { readonly code: string }
  readonly registered_for: { readonly by: string; readonly code: string }
  readonly news: { readonly code: string; readonly news: string }
  readonly asked: { readonly code: string; readonly what: string }
  readonly report: { readonly code: string; readonly until: string }
  readonly closed: { readonly code: string; readonly ground: string; readonly days: string }
  readonly state: { readonly code: string; readonly state: string; readonly where: string }
  readonly manner: { readonly code: string }
  readonly help: Readonly<Record<never, string>>
  readonly one_time_code: { readonly code: string }
  /** To whoever answers for our doors. */
  readonly door_alert: { readonly door: string; readonly trouble: string }
}

/** The text, as a part of what is said; without it when there is none. It matters, so it goes another way when it fails. */
export function brief<N extends keyof Briefs>(
  { smsTemplates = [] }: Pick<District, 'smsTemplates'>,
  name: N,
  language: 'hi' | 'en',
  values: Briefs[N],
  buttons?: readonly Button[],
): Pick<Outgoing, 'brief' | 'matters'> {
  const template = smsTemplates.find((one) => one.name === name && one.language === language)
  const filled = template && fill(template, values as Readonly<Record<string, string>>)
  if (!filled || 'fault' in filled) return { matters: true }
  const said: TemplateSay = {
    type: 'template',
    name,
    language,
    blanks: filled.blanks,
    words: filled.text,
    ...(buttons ? { buttons } : {}),
  }
  return { brief: said, matters: true }
}
