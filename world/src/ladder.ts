/**
 * The way of an accepted message to the phone, and the statuses that tell of it.
 *
 *   sent → delivered → read      or      failed
 *
 * The statuses are told in this order unless a switch says otherwise: held back, last first, lost, before the
 * answer, or `read` without `delivered`. A phone that is off has `sent` only, until it is on again.
 * Failures found after acceptance: no WhatsApp 131026, window 131047, payment 131042, media 131053.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { takeError } from './faults.ts'
import { errorInWebhook } from './graph-errors.ts'
import type { Change } from './hooks.ts'
import { Links } from './links.ts'
import { handsetOf, type Outside, type Sent, stamp, valueHead } from './outside.ts'
import { contactOf, recipientOf, windowOpen } from './people.ts'
import { objectIn, textIn } from './raw.ts'
import type { MediaPart, Rendered } from './render.ts'
import { type Handset, type PhoneMedium, type PhoneMessage, tick } from './thread.ts'

type Status = 'sent' | 'delivered' | 'read' | 'failed'

interface Failure {
  readonly code: number
  readonly details: string
}

/** The order in which kept-back statuses are let go. */
export interface Release {
  readonly order?: 'as-they-were' | 'reversed'
  /** All in one POST. */
  readonly together?: boolean
}

/** Carries accepted messages to the phones. */
export class Ladder {
  readonly #outside: Outside
  readonly #links: Links
  readonly #held: Change[] = []
  /** Statuses of a message that wait for the later ones to go first. */
  readonly #behind = new Map<string, Change[]>()
  readonly #sentOf = new Map<string, Sent>()

  constructor(outside: Outside) {
    this.#outside = outside
    this.#links = new Links(outside.now)
  }

  /** Carries one message as far as the phone lets it. */
  carry(sent: Sent, rendered: Rendered): Promise<void> {
    return this.#outside.activity.during(async () => {
      const failure = this.#failureBefore(sent)
      if (failure) return this.#tell(sent, 'failed', failure)
      const first = this.#tell(sent, 'sent')
      await this.#wait()
      if (!sent.person || sent.type === 'reaction') {
        this.#react(sent)
        return first
      }
      const media = rendered.media && (await this.#open(rendered.media))
      await first
      if (rendered.media && !media)
        return this.#tell(sent, 'failed', {
          code: 131053,
          details: 'Media could not be downloaded from the link.',
        })
      await this.#arrive(handsetOf(this.#outside, sent.person), sent, rendered, media)
    })
  }

  /** The person looks at the talk: everything that arrived is read. */
  async read(handset: Handset): Promise<void> {
    await this.#outside.activity.during(async () => {
      for (const message of handset.thread) {
        if (message.by !== 'office' || !tick(message, 'read')) continue
        await this.#tell(this.#sentOf.get(message.id) ?? sentBefore(handset, message), 'read')
      }
    })
    this.#outside.news.emit('phone', handset)
  }

  /** How many statuses are kept back. */
  get heldCount(): number {
    return this.#held.length
  }

  /** Lets go what `holdStatuses` kept back. */
  async release(how: Release = {}): Promise<void> {
    const held = this.#held.splice(0)
    if (how.order === 'reversed') held.reverse()
    const go = async (): Promise<void> => {
      for (const change of held) await this.#outside.hooks.push(change)
    }
    await (how.together ? this.#outside.hooks.gather(go) : go())
  }

  #wait(): Promise<unknown> {
    const { statusDelayMs } = this.#outside.settings
    return statusDelayMs > 0 ? pause(statusDelayMs) : Promise.resolve()
  }

  #failureBefore(sent: Sent): Failure | undefined {
    const { faults, now } = this.#outside
    const told = takeError(faults, 'failNext')
    if (told) return { code: told.code, details: told.details ?? 'Told to fail.' }
    if (faults.payment)
      return { code: 131042, details: 'Business eligibility: no valid payment method is attached.' }
    if (!sent.person?.hasWhatsApp)
      return { code: 131026, details: 'Message undeliverable: the recipient has no WhatsApp account.' }
    if (sent.type !== 'template' && !windowOpen(sent.person, now()))
      return {
        code: 131047,
        details:
          'Message failed to send because more than 24 hours have passed since the customer last replied to this number.',
      }
    return undefined
  }

  async #open({ kind, part }: MediaPart): Promise<PhoneMedium | undefined> {
    const filename = textIn(part.filename)
    const extras = { ...(filename ? { filename } : {}), ...(part.voice === true ? { voice: true } : {}) }
    const id = part.id === undefined ? undefined : String(part.id)
    const medium =
      id === undefined ? await this.#links.fetch(textIn(part.link) ?? '') : this.#outside.media.find(id)
    return medium && { kind, mime: medium.mime, bytes: medium.bytes, ...extras }
  }

  async #arrive(
    handset: Handset,
    sent: Sent,
    rendered: Rendered,
    media: PhoneMedium | undefined,
  ): Promise<void> {
    const arrive = async (): Promise<void> => {
      handset.typingUntil = 0
      const message: PhoneMessage = {
        ...rendered,
        media,
        id: sent.wamid,
        by: 'office',
        at: this.#outside.now(),
        context: textIn(objectIn(sent.payload.context).message_id),
        reactions: new Map(),
        ticks: 'delivered',
      }
      handset.thread.push(message)
      this.#sentOf.set(sent.wamid, sent)
      this.#outside.news.emit('phone', handset)
      if (!(handset.readsAtOnce && this.#outside.faults.skipDelivered)) await this.#tell(sent, 'delivered')
      if (handset.readsAtOnce) {
        await this.#wait()
        if (tick(message, 'read')) await this.#tell(sent, 'read')
      }
    }
    if (handset.online) return arrive()
    handset.held.push(arrive)
  }

  #react(sent: Sent): void {
    const { message_id, emoji } = objectIn(sent.payload.reaction)
    const handset = sent.person && handsetOf(this.#outside, sent.person)
    const message = handset?.thread.find((m) => m.id === message_id)
    if (!handset || !message) return
    const sign = textIn(emoji)
    if (sign) message.reactions.set('office', sign)
    else message.reactions.delete('office')
    this.#outside.news.emit('phone', handset)
  }

  async #tell(sent: Sent, status: Status, failure?: Failure): Promise<void> {
    sent.statuses.push(status)
    if (failure) sent.failedWith = failure.code
    const { faults, hooks } = this.#outside
    const change = this.#change(sent, status, failure)
    if (faults.loseStatuses) return
    if (faults.holdStatuses) {
      this.#held.push(change)
      return
    }
    const last = handsetOfSent(this.#outside, sent)?.readsAtOnce ? 'read' : 'delivered'
    if (faults.shuffleStatuses && status !== 'failed' && status !== last && !this.#later(sent, status)) {
      const behind = this.#behind.get(sent.wamid) ?? []
      behind.unshift(change)
      this.#behind.set(sent.wamid, behind)
      return
    }
    await hooks.push(change)
    const behind = this.#behind.get(sent.wamid) ?? []
    this.#behind.delete(sent.wamid)
    for (const earlier of behind) await hooks.push(earlier)
  }

  /** A status past the one the others wait for; it leaves as it comes. */
  #later(sent: Sent, status: Status): boolean {
    return status === 'read' || sent.type === 'reaction'
  }

  #change(sent: Sent, status: Status, failure: Failure | undefined): Change {
    const { settings, now } = this.#outside
    const { person } = sent
    const contact = person && contactOf(person)
    return {
      field: 'messages',
      value: {
        ...valueHead(settings),
        ...(contact && status !== 'failed' ? { contacts: [contact] } : {}),
        statuses: [
          {
            id: sent.wamid,
            status,
            timestamp: stamp(now()),
            ...(person ? recipientOf(person) : { recipient_id: sent.to }),
            ...(sent.opaque === undefined ? {} : { biz_opaque_callback_data: sent.opaque }),
            ...(failure ? { errors: [errorInWebhook(failure.code, failure.details)] } : pricingOf(sent)),
          },
        ],
      },
    }
  }
}

/** A message of an earlier run, as far as its `read` needs to know it. */
function sentBefore({ person }: Handset, message: PhoneMessage): Sent {
  const { id, at, text, template } = message
  const to = person.number ?? person.userId
  const type = template ? 'template' : 'text'
  return { to, payload: {}, type, text, wamid: id, opaque: undefined, at, person, statuses: [] }
}

function handsetOfSent(outside: Outside, sent: Sent): Handset | undefined {
  return sent.person && handsetOf(outside, sent.person)
}

function pricingOf(sent: Sent): Record<string, unknown> {
  const category = sent.type === 'template' ? 'utility' : 'service'
  return { pricing: { billable: true, pricing_model: 'PMP', type: 'regular', category } }
}
