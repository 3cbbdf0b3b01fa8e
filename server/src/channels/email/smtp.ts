/**
 * Handing one mail over. What matters when the line breaks is whether the server may have it: up to the moment when it
 * asks for the words it has not, from then on nobody knows.
 */
import { Readable } from 'node:stream'
import type SmtpConnection from 'nodemailer/lib/smtp-connection'
import type { SendOutcome } from '#core/message/sending.ts'
import type { Composed } from './compose.ts'
import { judgeAnswer } from './errors.ts'
import { isHere } from './mailbox.ts'

export interface SmtpOptions {
  readonly url: string
  readonly user?: string
  readonly password?: string
  readonly timeoutMs: number
}

interface SmtpFault {
  readonly code?: string
  readonly responseCode?: number
  readonly response?: string
  readonly message: string
}

/** Hands it over. Never throws. */
export async function handOver(mail: Composed, options: SmtpOptions): Promise<SendOutcome> {
  const { protocol, hostname, port } = new URL(options.url)
  const secure = protocol === 'smtps:'
  const { default: Connection } = await import('nodemailer/lib/smtp-connection')
  const line = new Connection({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (secure ? 465 : 587),
    secure,
    requireTLS: !secure && !isHere(hostname),
    ignoreTLS: !secure && isHere(hostname),
    connectionTimeout: options.timeoutMs,
    greetingTimeout: options.timeoutMs,
    socketTimeout: options.timeoutMs,
    dnsTimeout: options.timeoutMs,
  })
  let words = false
  try {
    await asked<void>(line, (done) => line.connect(done))
    if (options.user && options.password && line.allowsAuth) {
      const credentials = { user: options.user, pass: options.password }
      await asked(line, (done) => line.login({ credentials }, done))
    }
    const content = Readable.from(
      (function* () {
        words = true
        yield mail.bytes
      })(),
    )
    await asked(line, (done) =>
      line.send(
        { from: mail.from, to: [mail.to], size: mail.bytes.length, use8BitMime: true },
        content,
        done,
      ),
    )
    line.quit()
    return { kind: 'accepted', externalId: mail.messageId }
  } catch (fault) {
    line.close()
    return outcomeOf(fault as SmtpFault, words)
  }
}

/** A question whose answer may also be that the line broke. */
function asked<T>(
  line: SmtpConnection,
  ask: (done: (fault?: unknown, answer?: unknown) => void) => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const broken = (fault: unknown) => reject(fault)
    const ended = () => reject(new Error('the line was closed'))
    line.once('error', broken)
    line.once('end', ended)
    ask((fault, answer) => {
      line.off('error', broken)
      line.off('end', ended)
      // once a question is answered nobody else listens, and an error without ears ends the program
      line.on('error', () => undefined)
      if (fault) reject(fault)
      else resolve(answer as T)
    })
  })
}

function outcomeOf(fault: SmtpFault, words: boolean): SendOutcome {
  const why = (fault.response || fault.message || String(fault)).slice(0, 300)
  if (fault.responseCode) {
    if (fault.code === 'EAUTH') {
      const { responseCode: code } = fault
      return code < 500 ? { kind: 'later', code, why, scope: 'account' } : { kind: 'stopped', code, why }
    }
    return judgeAnswer(fault.responseCode, why)
  }
  if (fault.code === 'EAUTH') return { kind: 'stopped', code: 535, why }
  if (words) return { kind: 'unknown', why }
  if (fault.code === 'EENVELOPE') return { kind: 'failed', code: 553, why }
  return { kind: 'later', code: 0, why, scope: 'account' }
}
