/** The e-mail door for one mailbox of ours: it hears by IMAP, says by SMTP, and finds the files of its mails by their hash. */
import type { FileHash } from '#core/ids.ts'
import type { Channel } from '#ports/channel.ts'
import type { Files } from '#ports/outbox.ts'
import { addressesOf, plainAddress } from './address.ts'
import { makeWait } from './mailbox.ts'
import { pull } from './pull.ts'
import { read } from './read.ts'
import { makeSends } from './send.ts'

export interface EmailOptions {
  readonly address: string
  /** The name that people see as the sender. */
  readonly name: string
  /** Other addresses whose mail comes into this mailbox. */
  readonly aliases: readonly string[]
  /** All our intake addresses with the account each belongs to. */
  readonly accounts: ReadonlyMap<string, string>
  /** How our receiving server names itself in Authentication-Results; without it no sender is doubted. */
  readonly authServer?: string
  /** Signs the addresses to which answers come. */
  readonly key: string
  /** False where the server does not take `name+anything@domain`. */
  readonly sealed: boolean
  /** It writes to itself once a day; what is read of ourselves is told as the notice `own-mail`. */
  readonly echoes?: boolean
  /** When its password ends, where that was noted. */
  readonly passwordEnds?: Date
  readonly imap: {
    readonly url: string
    readonly user: string
    readonly password: string
    readonly folder: string
    readonly processed?: string
  }
  readonly smtp: { readonly url: string; readonly user?: string; readonly password?: string }
  readonly timeoutMs: number
  readonly idleMs: number
  readonly pollMs: number
  readonly files: Pick<Files, 'put' | 'get' | 'has'>
  readonly now: () => Date
}

/** The door. */
export function email(options: EmailOptions): Channel {
  const { timeoutMs, idleMs, pollMs, files, passwordEnds, now } = options
  const address = plain(options.address)
  const accounts = new Map([
    ...[...options.accounts].map(([one, account]) => [plain(one), plain(account)] as const),
    ...[address, ...options.aliases.map(plain)].map((one) => [one, address] as const),
  ])
  const all = [...accounts.keys()]
  const addresses = addressesOf(address, all, options.key, options.sealed)
  const others = new Set([...accounts.values()].filter((one) => one !== address))
  const sisters = new Map([...others].map((one) => [one, addressesOf(one, all, options.key, true)] as const))
  const mailbox = { ...options.imap, timeoutMs, idleMs }
  return {
    name: 'email',
    account: address,
    address,
    ...(passwordEnds ? { tokenEnds: async () => passwordEnds } : {}),
    ...(options.echoes ? { echoes: true as const } : {}),
    // mails are looked for; nobody may bring one to a hook
    isGenuine: () => false,
    read: (envelope) =>
      read(envelope, { account: address, addresses, accounts, sisters, server: options.authServer }),
    sends: makeSends({ ...options.smtp, timeoutMs, address, name: options.name, addresses, now }),
    fetches: {
      async fetch(mediaId, expected) {
        const hash = mediaId as FileHash
        if (!(await files.has(hash))) return { kind: 'lost', lack: 'gone' }
        const bytes = await files.get(hash)
        return { kind: 'fetched', bytes, mime: expected.mime ?? 'application/octet-stream' }
      },
    },
    pulls: {
      pull: (cursor, at) => pull(cursor, at, { ...mailbox, account: address, files, pollMs }),
      wait: makeWait(mailbox),
    },
  }
}

function plain(address: string): string {
  return plainAddress(address) ?? address
}
