/** The door for SMS over one gateway: hears reports and citizens, says what was approved. */
import type { SmsTemplate } from '#core/sms/template.ts'
import type { Channel } from '#ports/channel.ts'
import type { Segments } from '#ports/segments.ts'
import { cdac } from './cdac.ts'
import { type Limits, makeGuard } from './guard.ts'
import { msg91 } from './msg91.ts'
import { nic } from './nic.ts'
import type { Provider } from './provider.ts'
import { read } from './read.ts'
import { smsSends, type Tell } from './send.ts'

type Gateway = 'cdac' | 'nic' | 'msg91'

export interface SmsOptions {
  /** Its name here. */
  readonly account: string
  readonly gateway: Gateway
  readonly url: string
  readonly user: string
  /** Password, pin or authentication key. */
  readonly password: string
  /** CDAC: the secure key. */
  readonly secureKey: string
  /** NIC: the entity id on the ledger. */
  readonly entityId: string
  /** The number to which citizens send, as printed; the sender's name where there is none. */
  readonly address: string
  readonly keyword?: string
  readonly hookSecret: string
  readonly limits: Limits
  readonly templates: () => readonly SmsTemplate[]
  readonly segments: Segments
  readonly tell: Tell
  readonly timeoutMs: number
  readonly fetch?: typeof fetch
  readonly now: () => Date
}

/** Opens the door. Holds no connection and starts nothing. */
export function sms(options: SmsOptions): Channel {
  const { account, gateway, address, hookSecret, keyword, now } = options
  const provider = providerOf(options)
  const guard = makeGuard(options.segments, account, options.limits)
  return {
    name: 'sms',
    account,
    address,
    hook: { provider: gateway, secret: hookSecret },
    // the secret in the path is the only proof there is, and it was asked for before
    isGenuine: () => true,
    read: (envelope) => read(envelope, { account, provider, ...(keyword ? { keyword } : {}) }),
    spent: (now) => guard.share(now),
    budgets: (now) => guard.budgets(now),
    sends: smsSends({
      account,
      provider,
      templates: options.templates,
      guard,
      tell: options.tell,
      secrets: [options.password, options.secureKey, options.user],
      timeoutMs: options.timeoutMs,
      fetch: options.fetch ?? fetch,
      now,
    }),
  }
}

function providerOf({ gateway, url, user, password, secureKey, entityId }: SmsOptions): Provider {
  switch (gateway) {
    case 'cdac':
      return cdac({ url, user, password, secureKey })
    case 'nic':
      return nic({ url, user, pin: password, entityId })
    case 'msg91':
      return msg91({ url, authKey: password })
  }
}
