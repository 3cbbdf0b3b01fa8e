/**
 * What is to be said, as a mail. Both its names are made from our message id, so a second try is the same mail. Marks
 * say that a machine wrote it, and where answers and bounces come to.
 */
import { findCodes } from '#core/grievance/code.ts'
import type { FileHash, MessageId } from '#core/ids.ts'
import type { ReplyTo } from '#core/message/content.ts'
import { type Say, type TemplateSay, wordsSaid } from '#core/message/outgoing.ts'
import { choicesIn, withNumbers } from '#core/message/plain.ts'
import type { FileToSend } from '#ports/channel.ts'
import { type Addresses, wireAddress } from './address.ts'

/** A mail, ready to be handed over. */
export interface Composed {
  readonly from: string
  readonly to: string
  readonly messageId: string
  readonly bytes: Buffer
}

export interface Writing {
  readonly address: string
  /** The name that people see as its sender. */
  readonly name: string
  readonly addresses: Addresses
  readonly to: string
  readonly say: Say | TemplateSay
  readonly id: MessageId
  readonly file: (hash: FileHash) => Promise<FileToSend>
  readonly reply?: ReplyTo | undefined
  readonly now: Date
}

/** More than this most servers refuse. */
const LARGEST = 18 * 1024 * 1024

/** The files of a message cannot be had, or are too large. */
export class FileTrouble extends Error {}

/** Writes it. Throws `FileTrouble` when a file is to blame. */
export async function compose(writing: Writing): Promise<Composed> {
  const { address, addresses, id, say, now } = writing
  const text = textOf(say)
  const attachments = await filesOf(say, writing.file)
  const reply = noteIn(writing.reply)
  const messageId = addresses.messageIdOf(id)
  const back = wireAddress(addresses.returnAddressOf(id))
  const to = wireAddress(writing.to)
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer')
  const mail = new MailComposer({
    from: { name: writing.name, address: wireAddress(address) },
    to,
    ...(back === wireAddress(address) ? {} : { replyTo: { name: writing.name, address: back } }),
    subject: subjectOf(reply.subject, text),
    messageId,
    date: now,
    ...(reply.messageId ? { inReplyTo: reply.messageId } : {}),
    ...(reply.references.length > 0 ? { references: [...reply.references] } : {}),
    headers: {
      'Auto-Submitted': reply.messageId ? 'auto-replied' : 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'X-Loop': wireAddress(address),
    },
    text,
    attachments: [...attachments],
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return { from: back, to, messageId, bytes: await mail.compile().build() }
}

function isHindi(text: string): boolean {
  return /[\u0900-\u097f]/u.test(text)
}

function textOf(say: Say | TemplateSay): string {
  const said = say.type === 'file' ? (say.caption ?? '') : wordsSaid(say)
  // the stars that make a word bold in a chat are only stars here
  const words = said.replace(/(^|[\s(])\*([^*\n]+)\*/g, '$1$2')
  return withNumbers(words, choicesIn(say), isHindi(words) ? 'hi' : 'en')
}

interface Note {
  readonly messageId?: string
  readonly references: readonly string[]
  readonly subject?: string
}

/** The note that `read` wrote, as it may have come back from the register. */
function noteIn(reply: ReplyTo | undefined): Note {
  const { messageId, references, subject } = reply ?? {}
  const ids = Array.isArray(references) ? references.filter((one) => typeof one === 'string') : []
  return {
    ...(typeof messageId === 'string' ? { messageId } : {}),
    references: ids,
    ...(typeof subject === 'string' && subject.trim() !== '' ? { subject } : {}),
  }
}

/** The thread keeps the subject that the citizen gave it; a code is added when it does not name it yet. */
function subjectOf(given: string | undefined, text: string): string {
  const [code] = findCodes(text)
  const hindi = isHindi(text)
  if (!given)
    return code ? `${hindi ? 'शिकायत' : 'Grievance'} ${code.code}` : hindi ? 'आपकी शिकायत' : 'Your grievance'
  const subject = /^\s*re\s*:/i.test(given) ? given : `Re: ${given}`
  return code && findCodes(subject).length === 0 ? `${subject} [${code.code}]` : subject
}

async function filesOf(say: Say | TemplateSay, file: Writing['file']) {
  const wanted = hashesIn(say)
  let bytes = 0
  const files = []
  for (const { hash, filename } of wanted) {
    let content: Buffer
    let mime: string
    try {
      const one = await file(hash)
      content = Buffer.from(await one.bytes())
      mime = one.mime
    } catch (fault) {
      throw new FileTrouble(`the file cannot be had: ${(fault as Error).message}`, { cause: fault })
    }
    bytes += content.length
    if (bytes > LARGEST) throw new FileTrouble('the file is too large for a mail')
    files.push({ filename: filename ?? nameBy(mime), contentType: mime, content })
  }
  return files
}

function hashesIn(
  say: Say | TemplateSay,
): readonly { readonly hash: FileHash; readonly filename?: string }[] {
  switch (say.type) {
    case 'file':
      return [{ hash: say.file, ...(say.filename ? { filename: say.filename } : {}) }]
    case 'buttons':
      return say.image ? [{ hash: say.image }] : []
    case 'template':
      return [
        ...(say.image ? [{ hash: say.image }] : []),
        ...(say.document ? [{ hash: say.document.file, filename: say.document.filename }] : []),
      ]
    default:
      return []
  }
}

const ENDINGS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'video/mp4': 'mp4',
  'audio/ogg': 'ogg',
  'audio/mpeg': 'mp3',
  'application/pdf': 'pdf',
}

function nameBy(mime: string): string {
  const kind = mime.split('/')[0]
  const name = kind === 'image' ? 'photo' : kind === 'video' || kind === 'audio' ? kind : 'file'
  const ending = ENDINGS[mime]
  return ending ? `${name}.${ending}` : name
}
