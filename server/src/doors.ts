/** The doors of the configuration: every account of ours at an outside service, the first WhatsApp number before all, and the desk. */
import { desk } from '#channels/desk/desk.ts'
import { facebook } from '#channels/meta/facebook/facebook.ts'
import { whatsapp } from '#channels/meta/whatsapp/whatsapp.ts'
import { x } from '#channels/x/x.ts'
import type { DistrictIndex } from '#core/district/find.ts'
import type { Channel } from '#ports/channel.ts'
import type { Spending } from '#ports/spending.ts'
import { sniff } from '#services/pictures/sniff.ts'
import type { Config, FacebookAccount, WhatsappAccount, XAccount } from './config.ts'

/** What the doors are built from. */
export interface DoorsSetting {
  readonly config: Config
  readonly account: WhatsappAccount
  readonly district: DistrictIndex
  readonly spending: Spending
  readonly now: () => Date
}

const GRAPH_TIMEOUT_MS = 20_000
const X_TIMEOUT_MS = 20_000

/** All doors; the first is the service number by which we also reach officers. */
export function doorsOf(setting: DoorsSetting): readonly [Channel, ...Channel[]] {
  const { config } = setting
  return [
    whatsappDoor(setting),
    desk(),
    ...(config.facebook ? facebookDoors(config.facebook, setting) : []),
    ...(config.x ? xDoors(config.x, setting) : []),
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
