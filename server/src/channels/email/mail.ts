/**
 * One mail, taken apart: who wrote what to whom, with which files. What postal-mime gives is made whole here: words
 * whose charset lies, HTML without a plain part, a body that its headers hide, and letters that no database keeps.
 */
import { createHash } from 'node:crypto'
import PostalMime, { type Address, type Email } from 'postal-mime'
import { plainAddress } from './address.ts'
import { wordsOfHtml } from './html.ts'
import { type Unpacked, unpackedIn } from './winmail.ts'

/** A file in a mail, or a part of it that is no text. */
export interface Part {
  readonly mime: string
  readonly filename?: string
  readonly bytes: Uint8Array
  readonly sha256: string
  /** It stands inside the HTML of the mail. */
  readonly inside: boolean
}

/** Somebody named in a heading. */
export interface Named {
  readonly address: string
  readonly name?: string
}

export interface Mail {
  readonly from?: Named
  /** Everybody it was sent to, and where it was delivered, in the order of the headings. */
  readonly to: readonly string[]
  readonly messageId?: string
  readonly subject: string
  readonly text: string
  readonly parts: readonly Part[]
  readonly inReplyTo: readonly string[]
  readonly references: readonly string[]
  readonly date?: Date
  /** The value of a heading, the first of its name; in small letters for `header('x', true)`. */
  header(name: string): string | undefined
  /** The kind of the whole, such as `multipart/report; report-type=…`. */
  readonly kind: string
  /** Names what was written, whatever way it came. */
  readonly hash: string
}

/** How deep mails within mails are opened. */
const DEPTH = 12
const HEADINGS = 512 * 1024

/** Takes a mail apart. Throws only for what is no mail at all. */
export async function openMail(raw: Uint8Array): Promise<Mail> {
  const email = await PostalMime.parse(joined(raw), {
    forceRfc822Attachments: true,
    maxNestingDepth: DEPTH * 4,
    maxRfc822NestingDepth: DEPTH,
    maxHeadersSize: HEADINGS,
  })
  const headings = new Map<string, string>()
  for (const { key, value } of email.headers) if (!headings.has(key)) headings.set(key, whole(value))
  const outer = partsOf(email)
  const packed = unpackedIn(outer)
  // behind the others, so that the names of these stay what they were
  const parts = distinct([...outer, ...packed.files.map(partOf)])
  const from = namedIn(email.from ? [email.from] : [])[0] ?? namedIn(email.sender ? [email.sender] : [])[0]
  const told = textOf(email, raw)
  const text = told || whole(packed.text).trim()
  const subject = whole(email.subject ?? '').trim()
  const date = new Date(email.date ?? '')
  const messageId = idsIn(email.messageId ?? '')[0] ?? (whole(email.messageId ?? '').trim() || undefined)
  return {
    ...(from ? { from } : {}),
    to: recipientsOf(email, headings),
    ...(messageId ? { messageId } : {}),
    subject,
    text,
    parts,
    inReplyTo: idsIn(email.inReplyTo ?? ''),
    references: idsIn(email.references ?? ''),
    ...(Number.isNaN(date.getTime()) ? {} : { date }),
    header: (name) => headings.get(name),
    kind: headings.get('content-type') ?? 'text/plain',
    hash: hashOf([
      from?.address ?? '',
      subject,
      told.replace(/\s+/g, ' '),
      ...outer.map(({ sha256 }) => sha256),
    ]),
  }
}

function hashOf(words: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(words)).digest('hex')
}

function textOf(email: Email, raw: Uint8Array): string {
  const plain = whole(email.text ?? '').trim()
  if (plain !== '') return plain
  const html = wordsOfHtml(whole(email.html ?? ''))
  if (html !== '' || email.attachments.length > 0) return html
  // headings that promise parts which are not there hide the words of the mail
  const body = Buffer.from(raw)
    .toString('latin1')
    .split(/\r\n\r\n|\n\n|\r\r/)
    .slice(1)
    .join('\n\n')
  return whole(body)
    .replace(/^--.*$|^content-[a-z-]+:.*$/gim, '')
    .trim()
}

function partsOf({ attachments }: Email): readonly Part[] {
  const all = attachments.map(({ content, mimeType, filename, related, disposition }) =>
    partOf({
      bytes: typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content),
      mime: mimeType.toLowerCase() || 'application/octet-stream',
      filename: filename ?? '',
      inside: related === true && disposition !== 'attachment',
    }),
  )
  return distinct(all)
}

function partOf({ bytes, mime, filename = '', inside }: Unpacked): Part {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const name = whole(filename)
    .replace(/[\\/\p{Cc}]/gu, ' ')
    .trim()
    .slice(-200)
  return { mime, ...(name ? { filename: name } : {}), bytes, sha256, inside }
}

/** The same bytes are one file, and none are no file. */
function distinct(parts: readonly Part[]): readonly Part[] {
  const seen = new Set<string>()
  return parts.filter(({ bytes, sha256 }) => {
    if (bytes.length === 0 || seen.has(sha256)) return false
    seen.add(sha256)
    return true
  })
}

function recipientsOf(email: Email, headings: ReadonlyMap<string, string>): readonly string[] {
  const delivered = ['delivered-to', 'x-original-to', 'envelope-to', 'x-forwarded-to'].flatMap((name) => {
    const address = plainAddress((headings.get(name) ?? '').replace(/[<>]/g, ''))
    return address ? [address] : []
  })
  const named = namedIn([...(email.to ?? []), ...(email.cc ?? []), ...(email.bcc ?? [])])
  return [...new Set([...named.map(({ address }) => address), ...delivered])]
}

function namedIn(given: readonly Address[]): readonly Named[] {
  return given.flatMap((one) => {
    if (one.group) return namedIn(one.group)
    // comments and blanks are allowed in an address, and mean nothing
    const bare = whole(one.address ?? '')
      .replace(/\([^()]*\)/g, '')
      .replace(/\s*([@.])\s*/g, '$1')
    const address = plainAddress(bare)
    const name = whole(one.name ?? '').trim()
    return address ? [{ address, ...(name && name !== address ? { name: name.slice(0, 200) } : {}) }] : []
  })
}

/** All ids in a heading, in their order, with their brackets. */
export function idsIn(heading: string): readonly string[] {
  return [...whole(heading).matchAll(/<[^<>\s]{1,500}>/g)].map(([id]) => id)
}

/**
 * UTF-8 that was labelled as something else is read again as what it is; NUL and half letters are left out. Hindi in
 * the fonts of the years before Unicode cannot be told from other letters, and stays as it came.
 */
function whole(text: string): string {
  return reread(text).replaceAll('\u0000', '').toWellFormed()
}

const HIGH = new Map(
  [...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 128 }, (_, at) => at + 128))].map(
    (letter, at) => [letter, at + 128],
  ),
)

function reread(text: string): string {
  if (!/[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u02dc\u2013-\u2122]/.test(text)) return text
  const bytes: number[] = []
  for (const letter of text) {
    const byte =
      letter <= '\u007f'
        ? letter.charCodeAt(0)
        : (HIGH.get(letter) ?? (letter <= '\u00ff' ? letter.charCodeAt(0) : undefined))
    if (byte === undefined) return text
    bytes.push(byte)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))
  } catch {
    return text
  }
}

const PIECES = /(=\?[^?\s]+\?)([BQ])\?([^?\s]*)\?=\s+\1\2\?([^?\s]*)\?=/gi

/** Headings in which one letter is broken between two encoded words, with these put together. */
function joined(raw: Uint8Array): Uint8Array {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  const end = bytes.indexOf('\r\n\r\n')
  const head = end < 0 ? bytes.subarray(0, 0) : bytes.subarray(0, end)
  if (head.length > HEADINGS || !head.includes('?=')) return raw
  let text = head.toString('latin1')
  for (let before = ''; before !== text; ) {
    before = text
    text = text.replace(PIECES, (_, start: string, code: string, one: string, two: string) => {
      const whole =
        code.toUpperCase() === 'Q'
          ? one + two
          : Buffer.concat([Buffer.from(one, 'base64'), Buffer.from(two, 'base64')]).toString('base64')
      return `${start}${code}?${whole}?=`
    })
  }
  return Buffer.concat([Buffer.from(text, 'latin1'), bytes.subarray(end)])
}
