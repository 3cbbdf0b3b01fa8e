/** A world in motion: what a test or a program can ask of it and make happen in it. */
import type { FastifyInstance } from 'fastify'
import type { Faults } from './faults.ts'
import { recategorise, setTemplateStatus } from './graph-templates.ts'
import type { Delivery, HookAnswer, HowToDeliver } from './hooks.ts'
import type { Ladder, Release } from './ladder.ts'
import type { PersonOnPhone, TemplateCategory, TemplateStatus } from './options.ts'
import { handsetOf, type Mark, type Outside, type Refused, type Sent } from './outside.ts'
import { digitsOf, isUserId } from './people.ts'
import { Phone } from './phone.ts'
import type { ShelvedTemplate } from './templates.ts'

/** A running world. */
export class World {
  /** The base of the Graph: `{url}/{version}/…`. */
  url = ''
  readonly app: FastifyInstance
  readonly #outside: Outside
  readonly #ladder: Ladder
  readonly #phones = new Map<string, Phone>()

  constructor(outside: Outside, ladder: Ladder, app: FastifyInstance) {
    this.#outside = outside
    this.#ladder = ladder
    this.app = app
  }

  get faults(): Faults {
    return this.#outside.faults
  }

  /** Everything the server sent and the service accepted, in order. */
  get sent(): readonly Sent[] {
    return this.#outside.sent
  }

  /** Everything the server marked as read. */
  get marks(): readonly Mark[] {
    return this.#outside.marks
  }

  /** Every call the service refused. */
  get refused(): readonly Refused[] {
    return this.#outside.refused
  }

  /** Every webhook that left, with the answers it got. */
  get deliveries(): readonly Delivery[] {
    return this.#outside.hooks.deliveries
  }

  get templates(): readonly ShelvedTemplate[] {
    return this.#outside.templates.all
  }

  /** All phones, in the order in which they came. */
  get phones(): readonly Phone[] {
    return this.#outside.handsets.map((handset) => this.#phoneOf(handset.person))
  }

  /** The business number, in digits. */
  get number(): string {
    return digitsOf(this.#outside.settings.displayPhoneNumber)
  }

  /** The phone with this key, as the rehearsal page names it. */
  phoneByKey(key: string): Phone | undefined {
    const handset = this.#outside.handsets.find((one) => one.key === key)
    return handset && this.#phoneOf(handset.person)
  }

  /** What the rehearsal listens to. */
  get news(): Outside['news'] {
    return this.#outside.news
  }

  /** The world's time. */
  now(): Date {
    return this.#outside.now()
  }

  /** Somebody gets a phone, or is found under the number or user id they have. */
  add(who: PersonOnPhone): Phone {
    const handle = who.userId ?? who.number
    const known = handle === undefined ? undefined : this.#outside.people.find(handle)
    if (!known) return this.#phoneOf(this.#outside.people.add(who))
    const { name, about = known.about, part = known.part } = who
    return this.#phoneOf(Object.assign(known, { name, about, part }))
  }

  /** The phone under this number or user id; whoever is not known yet gets one. */
  phone(handle: string, name?: string): Phone {
    const known = this.#outside.people.find(handle)
    if (known) return this.#phoneOf(known)
    return this.add({ name: name ?? handle, ...(isUserId(handle) ? { userId: handle } : { number: handle }) })
  }

  /** Any payload or bytes to the hook, signed well, badly or not; once. */
  deliver(payload: unknown, how: HowToDeliver = {}): Promise<HookAnswer> {
    return this.#outside.hooks.deliver(payload, how)
  }

  /** Everything phones do meanwhile leaves in as few POSTs as the service would, at most 1,000 in one. */
  gather(work: () => Promise<unknown> | unknown): Promise<void> {
    return this.#outside.hooks.gather(work)
  }

  /** The handshake by which the service makes sure of the hook. */
  handshake(verifyToken?: string): Promise<HookAnswer & { ok: boolean }> {
    return this.#outside.hooks.handshake(verifyToken)
  }

  /** Lets go the statuses that `faults.holdStatuses` kept back. */
  releaseStatuses(how?: Release): Promise<void> {
    return this.#ladder.release(how)
  }

  /** Moves a template to another state, with its webhook. */
  async setTemplate(name: string, language: string, status: TemplateStatus, reason?: string): Promise<void> {
    await setTemplateStatus(this.#outside, this.#template(name, language), status, reason)
  }

  /** Puts a template into another price class, with its webhook. */
  async recategorise(name: string, language: string, category: TemplateCategory): Promise<void> {
    await recategorise(this.#outside, this.#template(name, language), category)
  }

  /** The first accepted message that answers the question; waits for it if it is not there yet. */
  waitForSent(wanted: (sent: Sent) => boolean, timeoutMs = 20_000): Promise<Sent> {
    const found = this.sent.find(wanted)
    if (found) return Promise.resolve(found)
    return new Promise((resolve, reject) => {
      const stop = (): void => {
        clearTimeout(timer)
        this.news.off('sent', look)
      }
      const look = (sent: Sent): void => {
        if (!wanted(sent)) return
        stop()
        resolve(sent)
      }
      const timer = setTimeout(() => {
        stop()
        const last = this.sent.slice(-5).map((sent) => `${sent.to}: ${sent.text}`)
        reject(new Error(`The server did not send what was waited for; last: ${last.join(' | ')}`))
      }, timeoutMs)
      this.news.on('sent', look)
    })
  }

  /** Resolves when no webhook, status, retry or call is under way. What is kept back does not count. */
  idle(): Promise<void> {
    return this.#outside.activity.idle()
  }

  async close(): Promise<void> {
    this.#outside.hooks.close()
    await this.app.close()
  }

  #template(name: string, language: string): ShelvedTemplate {
    const template = this.#outside.templates.find(name, language)
    if (!template) throw new Error(`There is no template ${name} in ${language}`)
    return template
  }

  #phoneOf(person: Phone['person']): Phone {
    const handset = handsetOf(this.#outside, person as Parameters<typeof handsetOf>[1])
    const known = this.#phones.get(handset.key)
    if (known) return known
    const phone = new Phone(this.#outside, this.#ladder, handset)
    this.#phones.set(handset.key, phone)
    return phone
  }
}
