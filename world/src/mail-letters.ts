/** A mail as a mail program shows it: taken apart once, when somebody first looks. */
import type { Letter } from './mail.ts'

/** A mail that can be shown. */
export interface OpenedLetter {
  readonly id: string
  readonly mine: boolean
  readonly at: string
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly messageId: string
  /** The mails before it and itself, for an answer. */
  readonly thread: readonly string[]
  /** Where an answer goes. */
  readonly replyTo: string
  readonly files: readonly { readonly name: string; readonly mime: string }[]
}

interface Opened {
  readonly shown: OpenedLetter
  readonly files: readonly { readonly mime: string; readonly bytes: Buffer }[]
}

const opened = new WeakMap<Letter, Promise<Opened>>()

/** What is in it. */
export async function openLetter(letter: Letter): Promise<OpenedLetter> {
  return (await take(letter)).shown
}

/** One of its files. */
export async function fileOf(letter: Letter, number: number): Promise<Opened['files'][number] | undefined> {
  return (await take(letter)).files[number]
}

function take(letter: Letter): Promise<Opened> {
  const known = opened.get(letter) ?? takeApart(letter)
  opened.set(letter, known)
  return known
}

async function takeApart({ id, mine, at, raw }: Letter): Promise<Opened> {
  // Loaded when the first mail is looked at: a rehearsal without mails needs no reader of them.
  const { default: PostalMime } = await import('postal-mime')
  const mail = await PostalMime.parse(raw, { attachmentEncoding: 'arraybuffer' })
  const files = mail.attachments.map(({ filename, mimeType, content }) => ({
    name: filename ?? mimeType,
    mime: mimeType,
    bytes: Buffer.from(content as ArrayBuffer),
  }))
  const messageId = mail.messageId ?? ''
  const before = (mail.references ?? '').split(/\s+/).filter((one) => one !== '')
  const shown: OpenedLetter = {
    id,
    mine,
    at: at.toISOString(),
    from: mail.from?.name || mail.from?.address || '',
    to: mail.to?.map(({ address }) => address ?? '').join(', ') ?? '',
    subject: mail.subject ?? '',
    text: (mail.text ?? '').replaceAll('\r\n', '\n').trim(),
    messageId,
    thread: [...before, messageId].filter((one) => one !== ''),
    replyTo: mail.replyTo?.[0]?.address ?? mail.from?.address ?? '',
    files: files.map(({ name, mime }) => ({ name, mime })),
  }
  return { shown, files }
}
