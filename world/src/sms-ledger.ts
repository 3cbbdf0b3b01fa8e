/** The operators' ledger: every text must be one that was approved, letter for letter outside of its blanks. */
import type { LedgerTemplate, SmsState } from './sms-state.ts'

const LONGEST = 40

/** Why the operators throw a text away, as the code of their scrubbing; undefined when it passes. */
export function scrub(
  { options, faults }: SmsState,
  sent: { readonly header: string; readonly dltId: string; readonly text: string; readonly entity?: string },
): number | undefined {
  const { scrubNext } = faults
  if (scrubNext !== undefined) {
    delete faults.scrubNext
    return scrubNext
  }
  if (sent.entity !== undefined && sent.entity !== options.entityId) return 600
  const template = options.ledger.find(({ dltId }) => dltId === sent.dltId)
  if (!template) return 630
  if (template.header !== sent.header) return 620
  return matches(template, sent.text) ? undefined : 632
}

function matches({ body, urls }: LedgerTemplate, text: string): boolean {
  const kinds = [...body.matchAll(/\{#([a-z]+)#\}/g)].map(([, kind]) => kind)
  const words = body.split(/\{#[a-z]+#\}/).map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
  const values = new RegExp(`^${words.join('([\\s\\S]+?)')}$`, 'u').exec(text)?.slice(1)
  if (!values) return false
  return values.every((value, at) => {
    if (value.length > LONGEST || value !== value.trim()) return false
    if (kinds[at] === 'url') return urls.some((url) => value.startsWith(url))
    return kinds[at] === 'numeric' ? /^\d+$/.test(value) : !/https?:/.test(value)
  })
}

/** The text of a flow with its values in it. */
export function flowText({ body }: LedgerTemplate, values: Readonly<Record<string, unknown>>): string {
  let at = 0
  return body.replace(/\{#[a-z]+#\}/g, () => {
    at += 1
    return String(values[`var${at}`] ?? '')
  })
}
