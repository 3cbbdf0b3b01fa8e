/**
 * An SMS is never free words. Its text was approved beforehand on the operators' ledger (DLT), and one letter that differs
 * outside of the blanks makes the operator throw it away. So a text is made here and looked at before it is sent:
 *
 *   {#alphanumeric#}       words; cut to the longest that is allowed, never with an address in it
 *   {#numeric#} {#cbn#}    digits; `cbn` is a number to call back
 *   {#url#} {#urlott#}     an address that begins as one of the whitelisted ones; never cut
 *   {#email#}              an address of mail
 *
 * Quotation marks, dashes and spaces of a value are made plain, and its letters brought into one form (NFC); the words of the
 * template itself must be so when the district is read.
 */

export const BLANKS = ['alphanumeric', 'numeric', 'url', 'urlott', 'cbn', 'email'] as const
export type Blank = (typeof BLANKS)[number]

/** The longest value of a blank, unless the operator says otherwise. */
export const LONGEST = 40

/** One approved text in one language. */
export interface SmsTemplate {
  /** For what it is used; the program asks for it by this name. */
  readonly name: string
  readonly language: 'hi' | 'en'
  /** The id of the template on the ledger. */
  readonly dltId: string
  /** The sender that people see: six letters, with -G and the like where the operator adds it. */
  readonly header: string
  readonly body: string
  /** What stands in each blank, in order. */
  readonly variables: readonly string[]
  /** Addresses that were whitelisted. */
  readonly urls: readonly string[]
  readonly longest?: number
  /** The gateway's own name for it, where it keeps templates itself. */
  readonly gatewayId?: string
}

const BLANK = /\{#([a-z]+)#\}/g

/** The kinds of the blanks, in order. */
export function blanksIn(body: string): readonly string[] {
  return [...body.matchAll(BLANK)].map(([, kind = '']) => kind)
}

export type Filled =
  | { readonly text: string; readonly blanks: readonly string[] }
  | { readonly fault: string }

/** The text with these values in its blanks, or why it cannot be sent. */
export function fill(template: SmsTemplate, values: Readonly<Record<string, string>>): Filled {
  const kinds = blanksIn(template.body)
  const blanks: string[] = []
  for (const [at, kind] of kinds.entries()) {
    const name = template.variables[at] ?? ''
    const value = fitted(kind, plainText(values[name] ?? ''), template)
    if (value === undefined) return { fault: `${name} does not fit into {#${kind}#}` }
    blanks.push(value)
  }
  const text = textOf(template, blanks)
  return fits(template, text) ? { text, blanks } : { fault: 'the text is not that of the template' }
}

/** The text with its blanks filled in order. */
export function textOf({ body }: Pick<SmsTemplate, 'body'>, blanks: readonly string[]): string {
  let at = 0
  return body.replace(BLANK, () => blanks[at++] ?? '')
}

/** Is this text, letter for letter, the template with allowed values in its blanks? */
export function fits(template: SmsTemplate, text: string): boolean {
  const kinds = blanksIn(template.body)
  const pieces = template.body.split(/\{#[a-z]+#\}/)
  const pattern = pieces.map((piece) => piece.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('(.+?)')
  const found = new RegExp(`^${pattern}$`, 'su').exec(text)
  return found !== null && kinds.every((kind, at) => isAllowed(kind, found[at + 1] ?? '', template))
}

/** What is wrong with the words of a template, or undefined. */
export function bodyFault({ body, variables, urls }: SmsTemplate): string | undefined {
  const kinds = blanksIn(body)
  const strange = kinds.find((kind) => !(BLANKS as readonly string[]).includes(kind))
  if (strange !== undefined) return `{#${strange}#} is no kind of blank`
  if (/\{#var#\}|\{#\}|\{\{/.test(body)) return 'a blank has no kind'
  if (kinds.length !== variables.length)
    return `there are ${kinds.length} blanks and ${variables.length} variables`
  if (body !== plainText(body)) return 'it has smart quotes, double spaces, or spaces at its ends'
  if (kinds.some((kind) => kind === 'url') && urls.length === 0)
    return 'no address is whitelisted for its {#url#}'
  return undefined
}

/** Plain quotes, dashes and spaces, letters in one form. */
export function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u2018\u2019\u201a\u2032]/g, "'")
    .replace(/[\u201c\u201d\u201e\u2033]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\u2026/g, '...')
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function fitted(kind: string, value: string, template: SmsTemplate): string | undefined {
  const longest = template.longest ?? LONGEST
  const given = kind === 'alphanumeric' ? cut(value, longest) : value
  return isAllowed(kind, given, template) ? given : undefined
}

function isAllowed(kind: string, value: string, { urls, longest = LONGEST }: SmsTemplate): boolean {
  if (value === '' || value.length > longest || value !== plainText(value)) return false
  switch (kind as Blank) {
    case 'alphanumeric':
      return !/https?:|www\.|\{#/i.test(value)
    case 'numeric':
      return /^\d+$/.test(value)
    case 'cbn':
      return /^\+?\d{3,13}$/.test(value)
    case 'url':
    case 'urlott':
      return urls.some((url) => value.startsWith(url))
    case 'email':
      return /^[^@\s]+@[^@\s]+$/.test(value)
    default:
      return false
  }
}

const LETTERS = new Intl.Segmenter('hi', { granularity: 'grapheme' })

/** Cut between letters as people see them, never within one. */
function cut(text: string, longest: number): string {
  if (text.length <= longest) return text
  let kept = ''
  for (const { segment } of LETTERS.segment(text)) {
    if (kept.length + segment.length > longest - 2) break
    kept += segment
  }
  return `${kept.trimEnd()}..`
}
