/**
 * What lies in a winmail.dat (TNEF, MS-OXTNEF): a mail that Outlook packed its own way, with its files and its words.
 *
 *   signature, key, then attributes: level, name, length, bytes, checksum
 *   a level of 2 belongs to the file that the last `attAttachRenddata` began
 *
 * Total: whatever is broken, cut off or lies about its length ends the reading, and what was whole before it counts. A wrong
 * checksum loses nothing, for a photo with one wrong byte is still a photo. Everything taken out is a part of what came in,
 * so nothing unfolds to more than it was but the packed words, which have a limit of their own.
 */
import { type Bytes, bytesOf } from './bytes.ts'
import { binaryOf, flagOf, numberOf, type Props, propsIn, textOf } from './mapi.ts'
import { unpackedRtf, wordsOfRtf } from './rtf.ts'

/** A file that lay in it. */
export interface PackedFile {
  readonly filename?: string
  readonly mime?: string
  readonly bytes: Uint8Array
  /** It stands inside the words. */
  readonly inside: boolean
}

/** What it held; `html` where its words came so. */
export interface Packed {
  readonly text?: string
  readonly html?: string
  readonly files: readonly PackedFile[]
}

const SIGNATURE = 0x223e9f78
const ATTRIBUTES = 4000
const MOST_FILES = 100
/** Mails packed within packed mails. */
const DEPTH = 3
const EMBEDDED_MESSAGE = 5
const MHTML = 4

/** The low half of an attribute's name is what it is; the high half is how it is written. */
const ATT = {
  body: 0x800c,
  attachData: 0x800f,
  attachTitle: 0x8010,
  attachRenddata: 0x9002,
  messageProps: 0x9003,
  attachProps: 0x9005,
  codepage: 0x9007,
} as const
const PROP = {
  body: 0x1000,
  rtf: 0x1009,
  html: 0x1013,
  displayName: 0x3001,
  data: 0x3701,
  shortName: 0x3704,
  method: 0x3705,
  longName: 0x3707,
  mime: 0x370e,
  contentId: 0x3712,
  flags: 0x3714,
  hidden: 0x7ffe,
} as const

/** Is it a winmail.dat, by its first bytes? */
export function isPacked(bytes: Uint8Array): boolean {
  return bytes.length > 6 && bytesOf(bytes).u32() === SIGNATURE
}

/** Takes it apart. Never throws. */
export function unpack(bytes: Uint8Array, depth = 0): Packed {
  if (!isPacked(bytes) || depth > DEPTH) return { files: [] }
  const made = parts()
  try {
    const from = bytesOf(bytes)
    from.skip(6)
    for (let count = 0; count < ATTRIBUTES && from.left() > 0; count++) {
      const level = from.u8()
      const name = from.u32() & 0xffff
      const value = from.take(from.u32())
      if (level === 1 || level === 2) takeAttribute(made, name, value)
      if (from.left() < 2) break
      from.skip(2)
    }
  } catch {
    // cut off or lying: what was whole before counts
  }
  return unpackedOf(made, depth)
}

interface Attached {
  data?: Uint8Array
  title?: string
  props: Props
}

interface Parts {
  charset: string
  body?: Uint8Array
  props: Props
  readonly attached: Attached[]
}

function parts(): Parts {
  return { charset: 'windows-1252', props: new Map(), attached: [] }
}

function takeAttribute(made: Parts, name: number, value: Bytes): void {
  const last = made.attached.at(-1)
  switch (name) {
    case ATT.codepage:
      made.charset = charsetOf(value.left() >= 4 ? value.u32() : 0) ?? made.charset
      return
    case ATT.body:
      made.body = value.rest()
      return
    case ATT.messageProps:
      made.props = propsIn(value)
      return
    case ATT.attachRenddata:
      if (made.attached.length < MOST_FILES) made.attached.push({ props: new Map() })
      return
    case ATT.attachData:
      if (last) last.data = value.rest()
      return
    case ATT.attachTitle:
      if (last) last.title = decoded(value.rest(), made.charset)
      return
    case ATT.attachProps:
      if (last) last.props = propsIn(value)
      return
  }
}

function unpackedOf(made: Parts, depth: number): Packed {
  const files = made.attached.flatMap((one) => filesOf(one, made.charset, depth))
  const html = wordsIn(made.props, PROP.html, made.charset)
  const plain =
    wordsIn(made.props, PROP.body, made.charset) ?? (made.body && decoded(made.body, made.charset))
  const text = nonEmpty(plain)
  if (text) return { text, files }
  if (nonEmpty(html)) return { html: html ?? '', files }
  const packed = binaryOf(made.props, PROP.rtf)
  const rtf = packed && unpackedRtf(packed)
  return { ...(rtf ? wordsOfRtf(rtf) : {}), files }
}

function filesOf({ data, title, props }: Attached, charset: string, depth: number): readonly PackedFile[] {
  const named = (prop: number) => nonEmpty(wordsIn(props, prop, charset))
  const filename = named(PROP.longName) ?? nonEmpty(title) ?? named(PROP.shortName) ?? named(PROP.displayName)
  const own = binaryOf(props, PROP.data)
  const bytes = data && data.length > 0 ? data : own
  if (!bytes || bytes.length === 0) return []
  if (numberOf(props, PROP.method) === EMBEDDED_MESSAGE) {
    // what an object is comes before it, in sixteen bytes
    const inner = [bytes.subarray(16), bytes].find(isPacked)
    if (inner) return embedded(unpack(inner, depth + 1), filename)
  }
  const mime = named(PROP.mime)
  const isPart = named(PROP.contentId) !== undefined && ((numberOf(props, PROP.flags) ?? 0) & MHTML) !== 0
  return [
    {
      bytes,
      inside: isPart || flagOf(props, PROP.hidden),
      ...(filename ? { filename } : {}),
      ...(mime && /^[\w.+-]+\/[\w.+-]+$/.test(mime) ? { mime: mime.toLowerCase() } : {}),
    },
  ]
}

/** A mail within: its files beside ours, and its words as a file. */
function embedded({ text, html, files }: Packed, name: string | undefined): readonly PackedFile[] {
  const words = text ?? html
  if (words === undefined) return files
  const kind = text === undefined ? 'html' : 'plain'
  const own = {
    bytes: Buffer.from(words),
    mime: `text/${kind}`,
    inside: false,
    filename: `${name ?? 'message'}.${text === undefined ? 'html' : 'txt'}`,
  }
  return [own, ...files]
}

function wordsIn(props: Props, prop: number, charset: string): string | undefined {
  const text = textOf(props, prop)
  if (text !== undefined) return text
  const bytes = binaryOf(props, prop)
  return bytes && decoded(bytes, charset)
}

function nonEmpty(text: string | undefined): string | undefined {
  const words = text?.replaceAll('\0', '').trim()
  return words ? words : undefined
}

function charsetOf(codepage: number): string | undefined {
  if (codepage === 65001) return 'utf-8'
  if (codepage >= 1250 && codepage <= 1258) return `windows-${codepage}`
  if (codepage === 874) return 'windows-874'
  if (codepage === 932) return 'shift_jis'
  return undefined
}

/** UTF-8 where it is that, whatever the codepage says; Hindi was always written so. */
function decoded(bytes: Uint8Array, charset: string): string {
  const end = bytes.at(-1) === 0 ? bytes.subarray(0, -1) : bytes
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(end)
  } catch {
    return new TextDecoder(charset).decode(end)
  }
}
