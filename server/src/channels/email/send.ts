/** Sending: one mail to one person. Whatever happens is a `SendOutcome`; delivered it is only when no bounce comes. */
import type { Sends } from '#ports/channel.ts'
import type { Addresses } from './address.ts'
import { compose, FileTrouble } from './compose.ts'
import { judge } from './errors.ts'
import { handOver, type SmtpOptions } from './smtp.ts'

export interface SendOptions extends SmtpOptions {
  readonly address: string
  readonly name: string
  readonly addresses: Addresses
  readonly now: () => Date
}

/** The sending half of the door. */
export function makeSends(options: SendOptions): Sends {
  return {
    windowHours: Number.POSITIVE_INFINITY,
    plain: true,
    judge,
    async send(to, say, id, file, reply) {
      const recipient = to.find(({ kind }) => kind === 'email' || kind === 'claimed-email')?.value
      if (!recipient) return { kind: 'elsewhere', code: 553, why: 'this person has no address at this door' }
      const { address, name, addresses, now } = options
      try {
        const mail = await compose({
          address,
          name,
          addresses,
          to: recipient,
          say,
          id,
          file,
          reply,
          now: now(),
        })
        return await handOver(mail, options)
      } catch (fault) {
        const why = (fault as Error).message
        const cause = { kind: 'failed', code: 552, why } as const
        return fault instanceof FileTrouble ? { kind: 'fileless', cause } : cause
      }
    },
    async markRead() {
      // nobody who writes a mail waits for a sign that it was opened
    },
  }
}
