/** The doors of the configuration: every account of ours at an outside service, the first WhatsApp number before all, and the desk. */
import { desk } from '#channels/desk/desk.ts'
import { email } from '#channels/email/email.ts'
import { facebook } from '#channels/meta/facebook/facebook.ts'
import { whatsapp } from '#channels/meta/whatsapp/whatsapp.ts'
import { linkFetches } from '#channels/open311/links.ts'
import type { Tell } from '#channels/sms/send.ts'
import { sms as smsChannel } from '#channels/sms/sms.ts'
import { web } from '#channels/web/web.ts'
import { x } from '#channels/x/x.ts'
import type { DistrictIndex } from '#core/district/find.ts'
import type { Channel } from '#ports/channel.ts'
import type { Files } from '#ports/outbox.ts'
import type { Segments } from '#ports/segments.ts'
import type { Spending } from '#ports/spending.ts'
import type { Tokens } from '#ports/tokens.ts'
import { sniff } from '#services/pictures/sniff.ts'
import type { OurAccounts } from './accounts/accounts.ts'
import type { EmailAccount } from './accounts/email.ts'
import type { FacebookAccount } from './accounts/facebook.ts'
import { type SmsAccount, smsKey } from './accounts/sms.ts'
import type { WhatsappAccount } from './accounts/whatsapp.ts'
import type { XAccount } from './accounts/x.ts'
import { phoneDoor } from './door-phone.ts'

/** What the doors are built from. */
export interface DoorsSetting {
  readonly accounts: OurAccounts
  /** Where services reach us. */
  readonly publicUrl: string
  /** Not in rehearsal, where nobody outside is asked for anything. */
  readonly live: boolean
  readonly district: DistrictIndex
  readonly secretKey: string
  readonly files: Files
  readonly spending: Spending
  readonly segments: Segments
  readonly tokens: Tokens
  /** Something for the health page. */
  readonly tell: Tell
  readonly now: () => Date
}

const GRAPH_TIMEOUT_MS = 20_000
const LINK_TIMEOUT_MS = 30_000
const X_TIMEOUT_MS = 20_000
const SMS_TIMEOUT_MS = 20_000
const MAIL_TIMEOUT_MS = 30_000
/** Between two looks into a mailbox that tells of nothing, and how long one listening lasts. */
const MAIL_POLL_MS = 60_000
const MAIL_IDLE_MS = 5 * 60_000

/** All doors; the first is the service number by which we also reach officers. */
export function doorsOf(setting: DoorsSetting): readonly [Channel, ...Channel[]] {
  const { whatsapp, facebook, x, email, sms, phone } = setting.accounts
  const [first, ...others] = whatsapp
  if (!first) throw new Error('There is no WhatsApp number: officers could not be reached')
  return [
    whatsappDoor(first, setting),
    desk(linkFetches({ sniff, timeoutMs: LINK_TIMEOUT_MS, outside: setting.live })),
    web(),
    ...others.map((account) => whatsappDoor(account, setting)),
    ...facebook.flatMap((account) => facebookDoors(account, setting)),
    ...x.flatMap((account) => xDoors(account, setting)),
    ...sms.map((account) => smsDoor(account, setting)),
    ...phone.map((account) => phoneDoor(account, setting)),
    ...email.map((account) => emailDoor(account, setting)),
  ]
}

function whatsappDoor(account: WhatsappAccount, { district, now }: DoorsSetting): Channel {
  const { phoneNumberId, number, ...rest } = account
  return whatsapp({
    ...rest,
    account: phoneNumberId,
    address: `+${number ?? district.district.servicePhone}`,
    timeoutMs: GRAPH_TIMEOUT_MS,
    now,
    sniff,
  })
}

function facebookDoors(account: FacebookAccount, { now }: DoorsSetting): readonly Channel[] {
  return facebook({ ...account, timeoutMs: GRAPH_TIMEOUT_MS, now, sniff })
}

function xDoors(
  { renewing, ...account }: XAccount,
  { spending, tokens, tell, secretKey, now }: DoorsSetting,
): readonly Channel[] {
  const renewal = renewing && { ...renewing, tokens, tell, secretKey }
  const both = { ...account, spending, timeoutMs: X_TIMEOUT_MS, now, sniff }
  return x(renewal ? { ...both, renewal } : both)
}

function smsDoor(account: SmsAccount, { district, segments, tell, now }: DoorsSetting): Channel {
  const templates = () => district.district.smsTemplates ?? []
  return smsChannel({
    ...account,
    account: smsKey(account),
    templates,
    segments,
    tell,
    timeoutMs: SMS_TIMEOUT_MS,
    now,
  })
}

function emailDoor(
  account: EmailAccount,
  { accounts, district, secretKey, files, now }: DoorsSetting,
): Channel {
  const { nameHi, nameEn } = district.district
  return email({
    ...account,
    name: account.name ?? `जन सुनवाई ${nameHi} · ${nameEn}`,
    accounts: new Map(
      accounts.email.flatMap(({ address, aliases }) =>
        [address, ...aliases].map((one) => [one, address] as const),
      ),
    ),
    key: secretKey,
    timeoutMs: MAIL_TIMEOUT_MS,
    idleMs: MAIL_IDLE_MS,
    pollMs: MAIL_POLL_MS,
    files,
    now,
  })
}
