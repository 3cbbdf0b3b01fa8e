/**
 * A connection to the mailbox. One that was lost never comes back, so each look opens its own; the one that listens
 * is kept until it breaks. Whoever holds a connection must have ears for its errors before it connects: an idle line
 * that drops would else end the program.
 */
import type { ImapFlow } from 'imapflow'

export interface MailboxOptions {
  readonly url: string
  readonly user: string
  readonly password: string
  /** The folder that is looked at. */
  readonly folder: string
  readonly timeoutMs: number
  /** How long one IDLE lasts; lines through address translation die silently when nothing is said. */
  readonly idleMs: number
}

/** An open mailbox. */
export async function openMailbox(options: MailboxOptions): Promise<ImapFlow> {
  const { protocol, hostname, port } = new URL(options.url)
  const secure = protocol === 'imaps:'
  // loaded late: most districts open without a mailbox, and it is large
  const { ImapFlow } = await import('imapflow')
  const imap = new ImapFlow({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (secure ? 993 : 143),
    secure,
    // a password goes over an open line only inside this machine
    ...(secure || isHere(hostname) ? {} : { doSTARTTLS: true }),
    auth: { user: options.user, pass: options.password },
    logger: false,
    disableAutoIdle: true,
    maxIdleTime: options.idleMs,
    connectionTimeout: options.timeoutMs,
    greetingTimeout: options.timeoutMs,
    socketTimeout: options.idleMs + options.timeoutMs,
  })
  imap.on('error', () => imap.close())
  try {
    await imap.connect()
    await imap.mailboxOpen(options.folder)
    return imap
  } catch (fault) {
    imap.close()
    throw new Error(`mailbox: ${whyOf(fault)}`, { cause: fault })
  }
}

/** Does something with an open mailbox, and closes it. */
export async function withMailbox<T>(
  options: MailboxOptions,
  work: (imap: ImapFlow) => Promise<T>,
): Promise<T> {
  const imap = await openMailbox(options)
  try {
    return await work(imap)
  } finally {
    await imap.logout().catch(() => imap.close())
  }
}

/** Is this host the machine itself? */
export function isHere(hostname: string): boolean {
  return /^(?:localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/.test(hostname)
}

function whyOf(fault: unknown): string {
  const { message = String(fault), responseText = '' } = fault as { message?: string; responseText?: string }
  return [message, responseText].filter(Boolean).join(': ')
}

/** A line on which the server tells of mail. */
interface Line {
  readonly imap: ImapFlow
  news: boolean
  lost: boolean
  heard: () => void
}

/** Waits for mail on one line, which is kept from one call to the next. Throws when it breaks; the next call opens another. */
export function makeWait(options: MailboxOptions): (stop: AbortSignal) => Promise<void> {
  let line: Line | undefined
  let broken = false
  return async (stop) => {
    if (stop.aborted) return
    // what came while nobody listened is looked for at once
    line ??= listen(await openMailbox(options), broken)
    broken = false
    const now = line
    const hangUp = () => now.imap.close()
    stop.addEventListener('abort', hangUp, { once: true })
    if (!now.news && !now.lost) await new Promise<void>((heard) => Object.assign(now, { heard }))
    stop.removeEventListener('abort', hangUp)
    if (now.lost) {
      line = undefined
      broken = true
      if (!stop.aborted && !now.news) throw new Error('mailbox: the line was lost')
    }
    now.news = false
  }
}

function listen(imap: ImapFlow, news: boolean): Line {
  const line: Line = { imap, news, lost: false, heard: () => undefined }
  imap.on('exists', () => {
    line.news = true
    line.heard()
  })
  imap.on('close', () => {
    line.lost = true
    line.heard()
  })
  const idle = async () => {
    while (imap.usable) await imap.idle()
  }
  idle().catch(() => imap.close())
  return line
}
