/** A mailbox of ours, with the server that takes our mails. */
import type { AccountSetting } from '#core/district/accounts.ts'
import { type Faults, type Given, isUrl, missing, optional } from './given.ts'

/** One mailbox of ours, with the server that takes our mails. */
export interface EmailAccount {
  readonly address: string
  readonly name?: string
  readonly aliases: readonly string[]
  readonly imap: {
    readonly url: string
    readonly user: string
    readonly password: string
    readonly folder: string
    readonly processed?: string
  }
  readonly smtp: { readonly url: string; readonly user?: string; readonly password?: string }
  readonly authServer?: string
  /** When the password of the mailbox ends, as whoever made it noted. */
  readonly passwordEnds?: Date
  /** False where the server does not take `name+anything@domain`. */
  readonly sealed: boolean
  /** It writes to itself once a day. */
  readonly echoes: boolean
}

/** Its settings, with what they are. */
export const EMAIL = {
  EMAIL_ADDRESS: 'e-mail: the address citizens write to; without it there is no e-mail door',
  EMAIL_NAME: 'e-mail: the name people see as the sender (the district)',
  EMAIL_ALIASES: 'e-mail: other addresses whose mail comes into the same mailbox, with commas',
  EMAIL_IMAP_URL: 'e-mail: where the mailbox is, such as imaps://mail.example:993',
  EMAIL_IMAP_USER: 'e-mail: login of the mailbox (the address)',
  EMAIL_IMAP_PASSWORD: 'e-mail: password of the mailbox; for government mail the application-specific one',
  EMAIL_PASSWORD_ENDS:
    'e-mail: the day on which that password ends, as 2026-12-31; told ten days before (government passwords last 90 days)',
  EMAIL_FOLDER: 'e-mail: the folder that is read (INBOX)',
  EMAIL_PROCESSED: 'e-mail: the folder read mails are moved to; without it they stay and are marked',
  EMAIL_SMTP_URL: 'e-mail: the server that takes our mails, such as smtps://mail.example:465 or smtp://…:587',
  EMAIL_SMTP_USER: 'e-mail: login there (that of the mailbox); `none` for a server that wants no login',
  EMAIL_SMTP_PASSWORD: 'e-mail: password there (that of the mailbox)',
  EMAIL_AUTH_SERVER:
    'e-mail: how the server that receives our mail names itself in Authentication-Results; with it a sender nobody proved is marked and never taken for a known one',
  EMAIL_SUBADDRESS: 'e-mail: `off` for servers that do not take name+anything@domain',
  EMAIL_ECHO: 'e-mail: `on` to write a mail to itself once a day; one that does not come back is told',
} as const satisfies Record<AccountSetting<'email'>, string>

const NEEDED = ['EMAIL_IMAP_URL', 'EMAIL_IMAP_PASSWORD', 'EMAIL_SMTP_URL'] as const

/** The account, or none when no address is named; what is missing or misspelt is told. */
export function emailAccount(given: Given, faults: Faults): EmailAccount | undefined {
  const address = given('EMAIL_ADDRESS')?.toLowerCase()
  if (!address) {
    if (NEEDED.some((name) => given(name))) missing(['EMAIL_ADDRESS'], given, EMAIL, faults)
    return undefined
  }
  missing(NEEDED, given, EMAIL, faults)
  const [imapUrl, password, smtpUrl] = NEEDED.map((name) => given(name) ?? '')
  if (!/^[^@\s]+@[^@\s]+$/.test(address)) faults.push(`EMAIL_ADDRESS: "${address}" is no address`)
  if (imapUrl && !isUrl(imapUrl, /^imaps?:$/)) faults.push('EMAIL_IMAP_URL: begins with imaps:// or imap://')
  if (smtpUrl && !isUrl(smtpUrl, /^smtps?:$/)) faults.push('EMAIL_SMTP_URL: begins with smtps:// or smtp://')
  const ends = given('EMAIL_PASSWORD_ENDS')
  const passwordEnds = ends === undefined ? undefined : dayIn(ends)
  if (ends !== undefined && !passwordEnds)
    faults.push(`EMAIL_PASSWORD_ENDS: "${ends}" is no day such as 2026-12-31`)
  const user = given('EMAIL_IMAP_USER') ?? address
  const sender = given('EMAIL_SMTP_USER') ?? user
  const credentials = { user: sender, password: given('EMAIL_SMTP_PASSWORD') ?? password ?? '' }
  return {
    address,
    ...optional('name', given('EMAIL_NAME')),
    aliases: (given('EMAIL_ALIASES') ?? '')
      .split(',')
      .map((one) => one.trim().toLowerCase())
      .filter((one) => one !== ''),
    imap: {
      url: imapUrl ?? '',
      user,
      password: password ?? '',
      folder: given('EMAIL_FOLDER') ?? 'INBOX',
      ...optional('processed', given('EMAIL_PROCESSED')),
    },
    smtp: { url: smtpUrl ?? '', ...(sender === 'none' ? {} : credentials) },
    ...optional('authServer', given('EMAIL_AUTH_SERVER')),
    ...optional('passwordEnds', passwordEnds),
    sealed: given('EMAIL_SUBADDRESS') !== 'off',
    echoes: given('EMAIL_ECHO') === 'on',
  }
}

/** The beginning of a day in India. */
function dayIn(text: string): Date | undefined {
  const at = new Date(`${text}T00:00:00+05:30`)
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(at.getTime()) ? at : undefined
}
