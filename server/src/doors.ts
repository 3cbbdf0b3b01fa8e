/** The doors of the configuration: every account of ours at an outside service, the first WhatsApp number before all, and the desk. */
import { desk } from '#channels/desk/desk.ts'
import { email } from '#channels/email/email.ts'
import { facebook } from '#channels/meta/facebook/facebook.ts'
import { whatsapp } from '#channels/meta/whatsapp/whatsapp.ts'
import { web } from '#channels/web/web.ts'
import { x } from '#channels/x/x.ts'
import type { DistrictIndex } from '#core/district/find.ts'
import type { Channel } from '#ports/channel.ts'
import type { Files } from '#ports/outbox.ts'
import type { Spending } from '#ports/spending.ts'
import { sniff } from '#services/pictures/sniff.ts'
import type { Config, EmailAccount, FacebookAccount, WhatsappAccount, XAccount } from './config.ts'

/** What the doors are built from. */
export interface DoorsSetting {
  readonly config: Config
  readonly account: WhatsappAccount
  readonly district: DistrictIndex
  readonly secretKey: string
  readonly files: Files
  readonly spending: Spending
  readonly now: () => Date
}

const GRAPH_TIMEOUT_MS = 20_000
const X_TIMEOUT_MS = 20_000
const MAIL_TIMEOUT_MS = 30_000
/** Between two looks into a mailbox that tells of nothing, and how long one listening lasts. */
const MAIL_POLL_MS = 60_000
const MAIL_IDLE_MS = 5 * 60_000

/** All doors; the first is the service number by which we also reach officers. */
export function doorsOf(setting: DoorsSetting): readonly [Channel, ...Channel[]] {
  const { config } = setting
  return [
    whatsappDoor(setting),
    desk(),
    web(),
    ...(config.facebook ? facebookDoors(config.facebook, setting) : []),
    ...(config.x ? xDoors(config.x, setting) : []),
    ...(config.email ? [emailDoor(config.email, setting)] : []),
  ]
}

function whatsappDoor({ account, district, now }: DoorsSetting): Channel {
  return whatsapp({
    account: account.phoneNumberId,
    wabaId: account.wabaId,
    address: `+${district.district.servicePhone}`,
    accessToken: account.accessToken,
    appSecret: account.appSecret,
    verifyToken: account.verifyToken,
    graphUrl: account.graphUrl,
    graphVersion: account.graphVersion,
    timeoutMs: GRAPH_TIMEOUT_MS,
    now,
    sniff,
  })
}

function facebookDoors(account: FacebookAccount, { now }: DoorsSetting): readonly Channel[] {
  return facebook({ ...account, timeoutMs: GRAPH_TIMEOUT_MS, now, sniff })
}

function xDoors(account: XAccount, { spending, now }: DoorsSetting): readonly Channel[] {
  return x({ ...account, spending, timeoutMs: X_TIMEOUT_MS, now, sniff })
}

function emailDoor(account: EmailAccount, { district, secretKey, files, now }: DoorsSetting): Channel {
  const { nameHi, nameEn } = district.district
  return email({
    ...account,
    name: account.name ?? `जन सुनवाई ${nameHi} · ${nameEn}`,
    accounts: new Map([[account.address, account.address]]),
    key: secretKey,
    timeoutMs: MAIL_TIMEOUT_MS,
    idleMs: MAIL_IDLE_MS,
    pollMs: MAIL_POLL_MS,
    files,
    now,
  })
}
