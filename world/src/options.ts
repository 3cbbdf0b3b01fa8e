/**
 * What the world is told at its start: whose service it plays, where the server's hook is, who has a phone,
 * and which templates are on the shelf.
 */

/** One component of a template, in Meta's own words. */
export interface TemplateComponent {
  readonly type: 'HEADER' | 'BODY' | 'FOOTER' | 'BUTTONS'
  readonly format?: 'TEXT' | 'IMAGE' | 'VIDEO' | 'DOCUMENT' | 'LOCATION'
  readonly text?: string
  readonly buttons?: readonly TemplateButton[]
  readonly example?: unknown
  /** Of a one-time code: the service writes the words. */
  readonly add_security_recommendation?: boolean
  readonly code_expiration_minutes?: number
}

/** A button as a template declares it. */
interface TemplateButton {
  readonly type: 'QUICK_REPLY' | 'URL' | 'PHONE_NUMBER' | 'COPY_CODE' | 'REQUEST_CONTACT_INFO' | 'OTP'
  readonly text?: string
  readonly url?: string
  readonly phone_number?: string
  readonly otp_type?: 'COPY_CODE'
  readonly example?: unknown
}

export type TemplateStatus = 'APPROVED' | 'PENDING' | 'REJECTED' | 'PAUSED' | 'DISABLED' | 'PENDING_DELETION'
export type TemplateCategory = 'UTILITY' | 'MARKETING' | 'AUTHENTICATION'

/** A template as the business account holds it. */
export interface Template {
  readonly name: string
  readonly language: string
  readonly category?: TemplateCategory
  readonly components: readonly TemplateComponent[]
  readonly parameter_format?: 'POSITIONAL' | 'NAMED'
  readonly status?: TemplateStatus
}

/** Somebody with WhatsApp. Without `number` the business sees the user id only. */
export interface PersonOnPhone {
  readonly name: string
  readonly number?: string
  readonly userId?: string
  readonly parentUserId?: string
  readonly username?: string
  /** Told apart on the rehearsal page only, for WhatsApp knows no such thing; `crowd` are the player's people. */
  readonly part?: 'citizen' | 'officer' | 'crowd'
  /** What the rehearsal page writes under the name, for example a post or a village. */
  readonly about?: string
  /** When the person last wrote to the number: the 24-hour window counts from here. */
  readonly lastWroteAt?: Date
}

/** The buckets of the service. A bucket refills by the world's clock or by real time, whichever is further on. */
export interface Limits {
  /** Messages at once to one person. */
  readonly pairBurst: number
  /** Seconds until one more may go to the same person. */
  readonly pairSeconds: number
  /** Messages per second of the number, both ways. */
  readonly perSecond: number
  /** People whom the business may address first within 24 hours; Meta starts a number at 250. */
  readonly addressedFirst: number
}

export interface WorldOptions {
  readonly port?: number
  readonly host?: string
  readonly hookUrl: string
  readonly appSecret: string
  readonly verifyToken: string
  readonly accessToken: string
  readonly phoneNumberId: string
  readonly wabaId: string
  readonly displayPhoneNumber: string
  readonly verifiedName?: string
  readonly graphVersion?: string
  /** Scheme and host under which the server reaches this world, if not the address it listens on. */
  readonly publicUrl?: string
  readonly clock?: () => Date
  /** Milliseconds that only go forward, for the buckets. */
  readonly ticks?: () => number
  readonly statusDelayMs?: number
  /** Pauses before the second, third, … attempt of a webhook that was not answered with 200. */
  readonly retryDelaysMs?: readonly number[]
  readonly hookTimeoutMs?: number
  /** Phones show a message as read the moment it arrives. */
  readonly readsAtOnce?: boolean
  /** A number nobody was introduced under is taken to have WhatsApp. */
  readonly everyNumberHasWhatsApp?: boolean
  readonly limits?: Partial<Limits> | false
  readonly templates?: readonly Template[]
  readonly people?: readonly PersonOnPhone[]
  /** A folder where the phones keep their threads across restarts; without it they forget. */
  readonly memory?: string
}

/** The options with every gap filled. */
export interface Settings {
  hookUrl: string
  verifyToken: string
  readonly appSecret: string
  readonly accessToken: string
  readonly phoneNumberId: string
  readonly wabaId: string
  readonly displayPhoneNumber: string
  readonly verifiedName: string
  readonly graphVersion: string
  readonly statusDelayMs: number
  readonly retryDelaysMs: readonly number[]
  readonly hookTimeoutMs: number
  readonly readsAtOnce: boolean
  readonly everyNumberHasWhatsApp: boolean
  readonly limits: Limits
}

const META_LIMITS: Limits = {
  pairBurst: 45,
  pairSeconds: 6,
  perSecond: 80,
  addressedFirst: Number.POSITIVE_INFINITY,
}
const NO_LIMITS: Limits = {
  pairBurst: Number.POSITIVE_INFINITY,
  pairSeconds: 0,
  perSecond: Number.POSITIVE_INFINITY,
  addressedFirst: Number.POSITIVE_INFINITY,
}

/** Fills the gaps in the options. */
export function settle(options: WorldOptions): Settings {
  return {
    hookUrl: options.hookUrl,
    verifyToken: options.verifyToken,
    appSecret: options.appSecret,
    accessToken: options.accessToken,
    phoneNumberId: options.phoneNumberId,
    wabaId: options.wabaId,
    // Webhooks carry the number in digits only, however it is written elsewhere.
    displayPhoneNumber: options.displayPhoneNumber.replace(/\D/g, ''),
    verifiedName: options.verifiedName ?? 'Nivaran',
    graphVersion: options.graphVersion ?? 'v25.0',
    statusDelayMs: options.statusDelayMs ?? 0,
    retryDelaysMs: options.retryDelaysMs ?? [200, 500, 1000, 2000, 5000],
    hookTimeoutMs: options.hookTimeoutMs ?? 20_000,
    readsAtOnce: options.readsAtOnce ?? false,
    everyNumberHasWhatsApp: options.everyNumberHasWhatsApp ?? false,
    limits: options.limits === false ? NO_LIMITS : { ...META_LIMITS, ...options.limits },
  }
}
