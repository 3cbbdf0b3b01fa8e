/**
 * A mail server as the district's provider plays it: our mailbox is looked at by IMAP, our mails are taken by SMTP, and
 * behind it everybody has a mailbox of their own. Whoever is written to gets one, so that no mail of a rehearsal is lost.
 */
import { randomUUID } from 'node:crypto'
import { type OwnImap, startOwnImap } from './mail-imap.ts'
import { type SmtpServer, startSmtp } from './mail-smtp.ts'

export interface MailOptions {
  /** Our own address. */
  readonly address: string
  readonly password: string
  readonly clock: () => Date
}

/** A mail in somebody's mailbox, whichever way it went. */
export interface Letter {
  readonly id: string
  readonly mine: boolean
  readonly at: Date
  readonly raw: Buffer
}

/** What somebody writes. */
export interface Written {
  readonly name: string
  readonly subject: string
  readonly words: string
  /** Where it goes instead of our address, as an answer to a mail of ours does. */
  readonly to?: string
  /** Message ids of the mails before it, the last one is answered. */
  readonly after?: readonly string[]
  readonly photo?: { readonly name: string; readonly bytes: Buffer }
}

/** A running mail server. */
export class MailWorld {
  readonly options: MailOptions
  readonly boxes = new Map<string, Letter[]>()
  /** Mails to our own mailbox vanish, as behind a full disk or a new filter. */
  losesOurs = false
  #imap: OwnImap | undefined
  #smtp: SmtpServer | undefined

  constructor(options: MailOptions) {
    this.options = options
  }

  get imapUrl(): string {
    return this.#imap?.url ?? ''
  }

  get smtpUrl(): string {
    return this.#smtp?.url ?? ''
  }

  /** Somebody's mailbox; whoever has none gets one. */
  box(address: string): Letter[] {
    const known = this.boxes.get(address) ?? []
    this.boxes.set(address, known)
    return known
  }

  /** Somebody writes a mail, to us or to nobody. */
  async write(address: string, written: Written): Promise<void> {
    const raw = composed(address, written, this.options)
    this.box(address).push({ id: randomUUID(), mine: true, at: this.options.clock(), raw })
    await this.#imap?.deliver(raw)
  }

  async open(): Promise<void> {
    const { address, password, clock } = this.options
    // After a restart the mailbox is a new one: mails that were taken are not here any more.
    const validity = Math.floor(clock().getTime() / 1000)
    this.#imap = await startOwnImap(clock, { user: address, password, validity })
    this.#smtp = await startSmtp({
      user: address,
      password,
      lives: (to) => /^[^@\s]+@[^@\s]+$/.test(to),
      take: (to, raw) => {
        if (to === address) {
          if (!this.losesOurs) void this.#imap?.deliver(raw)
          return
        }
        this.box(to).push({ id: randomUUID(), mine: false, at: clock(), raw })
      },
    })
  }

  async close(): Promise<void> {
    await this.#smtp?.close()
    await this.#imap?.close()
  }
}

/** Starts it; both servers listen when the promise resolves. */
export async function startMail(options: MailOptions): Promise<MailWorld> {
  const world = new MailWorld(options)
  await world.open()
  return world
}

/** The mail byte for byte, as a simple mail program writes it. */
function composed(from: string, written: Written, { address, clock }: MailOptions): Buffer {
  const { name, subject, words, to = address, after = [], photo } = written
  const head = [
    `From: ${encoded(name)} <${from}>`,
    `To: <${to}>`,
    `Subject: ${encoded(subject)}`,
    `Date: ${clock().toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${randomUUID()}@${from.split('@')[1]}>`,
    ...(after.length > 0 ? [`In-Reply-To: ${after.at(-1)}`, `References: ${after.join(' ')}`] : []),
    'MIME-Version: 1.0',
  ]
  const text = part('text/plain; charset=utf-8', Buffer.from(words.replaceAll('\n', '\r\n')))
  if (!photo) return Buffer.from([...head, ...text, ''].join('\r\n'))
  const edge = `edge-${randomUUID()}`
  const file = part(
    'image/jpeg',
    photo.bytes,
    `Content-Disposition: attachment; filename="${photo.name}.jpg"`,
  )
  return Buffer.from(
    [
      ...head,
      `Content-Type: multipart/mixed; boundary="${edge}"`,
      '',
      `--${edge}`,
      ...text,
      `--${edge}`,
      ...file,
      `--${edge}--`,
      '',
    ].join('\r\n'),
  )
}

function part(type: string, bytes: Buffer, ...more: readonly string[]): readonly string[] {
  const lines = bytes.toString('base64').match(/.{1,76}/g) ?? []
  return [`Content-Type: ${type}`, 'Content-Transfer-Encoding: base64', ...more, '', ...lines]
}

/** A heading in any script: words of at most ten letters each, as a heading may be no longer than a line. */
function encoded(text: string): string {
  const clean = text.replaceAll(/[\r\n]+/g, ' ')
  if (/^[\x20-\x7e]*$/.test(clean)) return clean
  const pieces = [...new Intl.Segmenter('hi').segment(clean)].map(({ segment }) => segment)
  const words: string[] = []
  for (let at = 0; at < pieces.length; at += 8) words.push(pieces.slice(at, at + 8).join(''))
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`).join('\r\n ')
}
