/** Everything the rooms of this world share while it runs. */
import { randomBytes } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { Activity } from './activity.ts'
import { type Faults, noFaults } from './faults.ts'
import { Hooks } from './hooks.ts'
import { MediaShelf } from './media-shelf.ts'
import { type Settings, settle, type WorldOptions } from './options.ts'
import { People, type Person } from './people.ts'
import { Rates } from './rates.ts'
import type { Raw } from './raw.ts'
import { TemplateShelf } from './templates.ts'
import type { Handset } from './thread.ts'

/** One message the server sent and the service accepted. */
export interface Sent {
  readonly to: string
  readonly payload: Raw
  readonly type: string
  /** What the person reads: text, caption, or the body of the template with its parameters in. */
  readonly text: string
  readonly wamid: string
  readonly opaque: string | undefined
  readonly at: Date
  readonly person: Person | undefined
  /** Statuses in the order in which they came to be, whether or not they were told. */
  readonly statuses: string[]
  failedWith?: number
}

/** A `status: read` of the server, with or without typing. */
export interface Mark {
  readonly messageId: string
  readonly typing: boolean
  readonly at: Date
}

/** A call the service refused. */
export interface Refused {
  readonly path: string
  readonly code: number
  readonly details: string | undefined
  readonly payload: unknown
}

/** The shared things. */
export interface Outside {
  readonly settings: Settings
  readonly now: () => Date
  readonly faults: Faults
  readonly activity: Activity
  readonly hooks: Hooks
  readonly people: People
  readonly handsets: Handset[]
  readonly handsetOf: Map<Person, Handset>
  readonly media: MediaShelf
  readonly templates: TemplateShelf
  readonly rates: Rates
  readonly sent: Sent[]
  readonly marks: Mark[]
  readonly refused: Refused[]
  /** Emits `phone` with a handset when it changed, `sent` with a Sent. */
  readonly news: EventEmitter
  /** Where the server reaches this world; known once it listens. */
  publicUrl: string
}

/** An outside at rest. */
export function makeOutside(options: WorldOptions): Outside {
  const settings = settle(options)
  const now = options.clock ?? (() => new Date())
  const faults = noFaults()
  const activity = new Activity()
  const news = new EventEmitter()
  news.setMaxListeners(0)
  return {
    settings,
    now,
    faults,
    activity,
    hooks: new Hooks(settings, faults, activity, now),
    people: new People(settings.wabaId),
    handsets: [],
    handsetOf: new Map(),
    media: new MediaShelf(now),
    templates: new TemplateShelf(options.templates ?? []),
    rates: new Rates(settings.limits, now, options.ticks ?? (() => performance.now())),
    sent: [],
    marks: [],
    refused: [],
    news,
    publicUrl: options.publicUrl ?? '',
  }
}

/** The handset of a person; everybody has exactly one. */
export function handsetOf(outside: Outside, person: Person): Handset {
  const known = outside.handsetOf.get(person)
  if (known) return known
  const handset: Handset = {
    key: `p${outside.handsets.length + 1}`,
    person,
    thread: [],
    online: true,
    readsAtOnce: outside.settings.readsAtOnce,
    held: [],
    typingUntil: 0,
  }
  outside.handsets.push(handset)
  outside.handsetOf.set(person, handset)
  outside.news.emit('phone', handset)
  return handset
}

/** A message id of the service. */
export function newWamid(): string {
  return `wamid.${randomBytes(33).toString('base64')}`
}

/** Seconds since 1970 as text, as all timestamps in webhooks are. */
export function stamp(at: Date): string {
  return String(Math.floor(at.getTime() / 1000))
}

/** The head of every `messages` value. */
export function valueHead(settings: Settings): Record<string, unknown> {
  return {
    messaging_product: 'whatsapp',
    metadata: {
      display_phone_number: settings.displayPhoneNumber,
      phone_number_id: settings.phoneNumberId,
    },
  }
}
