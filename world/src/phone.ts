/**
 * A phone in somebody's hand: what a person can do with WhatsApp, as calls. Everything a person does resolves
 * once the server has answered the webhook for the first time; while the phone is off it waits.
 */

import { errorInWebhook } from './graph-errors.ts'
import { mediaUrl } from './graph-media.ts'
import type { Ladder } from './ladder.ts'
import { newWamid, type Outside, stamp } from './outside.ts'
import { digitsOf, type Person, senderOf } from './people.ts'
import type { Raw } from './raw.ts'
import { type Told, tell, tellCall, tellSystem } from './tell.ts'
import type { Handset, PhoneButton, PhoneMedium, PhoneMessage } from './thread.ts'

export interface InContext {
  /** The message this one answers. */
  readonly context?: string
  readonly forwarded?: boolean
  /** When it was sent; without it, now. */
  readonly at?: Date
}

export interface MediaHow extends InContext {
  readonly caption?: string
  readonly mime?: string
  readonly filename?: string
}

/** What `waitFor` looks for: words, a pattern, or a question about the message. */
export type Wanted = string | RegExp | ((message: PhoneMessage) => boolean)

/** One person's phone. */
export class Phone {
  readonly handset: Handset
  readonly #outside: Outside
  readonly #ladder: Ladder

  constructor(outside: Outside, ladder: Ladder, handset: Handset) {
    this.#outside = outside
    this.#ladder = ladder
    this.handset = handset
  }

  get person(): Readonly<Person> {
    return this.handset.person
  }

  /** Both sides of the talk, in order. */
  get thread(): readonly PhoneMessage[] {
    return this.handset.thread
  }

  /** What came from the office, in the order of arrival. */
  get inbox(): readonly PhoneMessage[] {
    return this.handset.thread.filter((message) => message.by === 'office')
  }

  /** The last message from the office. */
  latest(): PhoneMessage {
    const message = this.inbox.at(-1)
    if (!message) throw new Error(`Nothing has arrived on the phone of ${this.person.name}`)
    return message
  }

  /** The first message from the office after `after` that is wanted; waits for it if it is not there yet. */
  waitFor(wanted: Wanted, how: { timeoutMs?: number; after?: PhoneMessage } = {}): Promise<PhoneMessage> {
    const find = (): PhoneMessage | undefined => {
      const from = how.after ? this.inbox.indexOf(how.after) + 1 : 0
      return this.inbox.slice(from).find((message) => matches(message, wanted))
    }
    const found = find()
    if (found) return Promise.resolve(found)
    return new Promise((resolve, reject) => {
      const { news } = this.#outside
      const stop = (): void => {
        clearTimeout(timer)
        news.off('phone', look)
      }
      const look = (): void => {
        const message = find()
        if (!message) return
        stop()
        resolve(message)
      }
      const timer = setTimeout(() => {
        stop()
        reject(new Error(`${this.person.name} waited in vain for ${String(wanted)}; ${this.#summary()}`))
      }, how.timeoutMs ?? 20_000)
      news.on('phone', look)
    })
  }

  say(text: string, how: InContext = {}): Promise<string> {
    return this.tell({ type: 'text', part: { body: text }, shows: { text }, ...how })
  }

  sendPhoto(bytes: Buffer, how: MediaHow = {}): Promise<string> {
    return this.#sendMedia('image', bytes, 'image/jpeg', how)
  }

  sendVideo(bytes: Buffer, how: MediaHow = {}): Promise<string> {
    return this.#sendMedia('video', bytes, 'video/mp4', how)
  }

  sendVoice(bytes: Buffer, how: InContext = {}): Promise<string> {
    return this.#sendMedia('audio', bytes, 'audio/ogg; codecs=opus', how, { voice: true })
  }

  sendDocument(bytes: Buffer, how: MediaHow = {}): Promise<string> {
    return this.#sendMedia('document', bytes, 'application/pdf', how)
  }

  sendSticker(bytes: Buffer, how: InContext & { animated?: boolean } = {}): Promise<string> {
    return this.#sendMedia('sticker', bytes, 'image/webp', how, { animated: how.animated ?? false })
  }

  /** Several pictures picked together: one webhook each, all at the same moment; words under the first. */
  sendAlbum(pictures: readonly Buffer[], how: MediaHow = {}): Promise<readonly string[]> {
    const { caption, ...others } = how
    const rest = { ...others, at: this.#outside.now() }
    return Promise.all(
      pictures.map((bytes, index) =>
        this.sendPhoto(bytes, index === 0 && caption ? { ...rest, caption } : rest),
      ),
    )
  }

  sendLocation(latitude: number, longitude: number, name?: string, how: InContext = {}): Promise<string> {
    const place = { latitude, longitude, ...(name ? { name } : {}) }
    return this.tell({ type: 'location', part: place, shows: { place }, ...how })
  }

  sendContactCard(name: string, phone: string, how: InContext = {}): Promise<string> {
    const part = [
      {
        name: { formatted_name: name, first_name: name },
        phones: [{ phone, wa_id: digitsOf(phone), type: 'CELL' }],
      },
    ]
    return this.tell({ type: 'contacts', part, shows: { contacts: [{ name, phone }] }, ...how })
  }

  /** A picture the service could not fetch from the sender's phone: over 100 MB, or broken. */
  sendTooLarge(): Promise<string> {
    const errors = [errorInWebhook(131052, 'Media file is larger than 100 MB.')]
    return this.tell({ type: 'unsupported', extra: { errors }, shows: { text: '📦' } })
  }

  /** A kind the service does not pass on, such as a poll. */
  sendUnsupported(kind = 'poll'): Promise<string> {
    const errors = [errorInWebhook(131051, 'Message type is currently not supported.')]
    return this.tell({
      type: 'unsupported',
      extra: { errors, unsupported: { type: kind } },
      shows: { text: `[${kind}]` },
    })
  }

  /** The talk is opened for the first time, before a word is written. */
  openTalk(): Promise<string> {
    return this.tell({ type: 'request_welcome' })
  }

  /** Any message in the service's own words, also kinds nobody has seen yet. */
  tell(told: Told): Promise<string> {
    return tell(this.#outside, this.handset, told)
  }

  /** Presses the button of that id or title on the latest message that has one; a row is picked from its list. */
  press(idOrTitle: string): Promise<string> {
    const isIt = (button: PhoneButton): boolean => button.id === idOrTitle || button.title === idOrTitle
    const message = this.inbox.findLast((one) => one.buttons.some(isIt))
    const button = message?.buttons.find(isIt)
    if (!message || !button)
      throw new Error(`${this.person.name} sees no button "${idOrTitle}"; ${this.#summary()}`)
    return this.pressOn(message, button)
  }

  /** Presses this button of this message. */
  pressOn(message: PhoneMessage, button: PhoneButton): Promise<string> {
    const { id, title, description } = button
    const context = message.id
    const shows = { text: title }
    if (button.kind === 'contact') return this.#shareContact(context)
    if (button.kind === 'reply' || button.kind === 'quick-reply' || button.kind === 'row')
      message.pressed = title
    if (button.kind === 'quick-reply')
      return this.tell({ type: 'button', part: { payload: id, text: title }, context, shows })
    if (button.kind === 'reply')
      return this.tell({
        type: 'interactive',
        part: { type: 'button_reply', button_reply: { id, title } },
        context,
        shows,
      })
    if (button.kind === 'row') {
      const row = { id, title, ...(description ? { description } : {}) }
      return this.tell({ type: 'interactive', part: { type: 'list_reply', list_reply: row }, context, shows })
    }
    throw new Error(`The button "${title}" sends nothing by itself`)
  }

  /** Sets a sign on a message; without a sign takes it away. */
  react(messageId: string, emoji?: string): Promise<string> {
    const message = this.handset.thread.find((one) => one.id === messageId)
    if (emoji) message?.reactions.set('me', emoji)
    else message?.reactions.delete('me')
    this.#outside.news.emit('phone', this.handset)
    return this.tell({ type: 'reaction', part: { message_id: messageId, ...(emoji ? { emoji } : {}) } })
  }

  /** Changes an own message. An ordinary number hears of it only that it cannot hear it. */
  edit(messageId: string, text: string): Promise<string> {
    const message = this.#own(messageId)
    message.text = text
    message.edited = true
    this.#outside.news.emit('phone', this.handset)
    if (!this.#outside.faults.businessAppNumber) return this.#unsupportedEdit()
    const edited = { context: { id: 'M0' }, type: 'text', text: { body: text } }
    return this.tell({ type: 'edit', part: { original_message_id: messageId, message: edited } })
  }

  /** Deletes an own message for everybody. An ordinary number hears nothing at all. */
  async revoke(messageId: string): Promise<string | undefined> {
    this.#own(messageId).revoked = true
    this.#outside.news.emit('phone', this.handset)
    if (!this.#outside.faults.businessAppNumber) return undefined
    return this.tell({ type: 'revoke', part: { original_message_id: messageId } })
  }

  /** Looks at the talk: what has arrived counts as read. */
  read(): Promise<void> {
    return this.#ladder.read(this.handset)
  }

  goOffline(): void {
    this.handset.online = false
    this.#outside.news.emit('phone', this.handset)
  }

  /** Signal again: what waited leaves and arrives in its order. */
  async goOnline(): Promise<void> {
    this.handset.online = true
    const { activity, news } = this.#outside
    news.emit('phone', this.handset)
    await activity.during(async () => {
      for (const go of this.handset.held.splice(0)) await go()
    })
  }

  /** Rings the business number; a call opens the window even when nobody answers. */
  async call(seconds = 0): Promise<string> {
    const id = `wacid.${newWamid().slice(6)}`
    const { handset } = this
    handset.person.lastWroteAt = this.#outside.now()
    const start = stamp(this.#outside.now())
    const session = { sdp: 'v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n', sdp_type: 'offer' }
    await tellCall(this.#outside, handset.person, { id, event: 'connect', timestamp: start, session })
    const end = String(Number(start) + seconds)
    const talked = seconds > 0 ? { start_time: start, end_time: end, duration: seconds } : {}
    const status = seconds > 0 ? 'COMPLETED' : 'FAILED'
    await tellCall(this.#outside, handset.person, {
      id,
      event: 'terminate',
      timestamp: end,
      status,
      ...talked,
    })
    return id
  }

  /** Moves to a new number: told with the old one; the user id becomes a new one with it. */
  async changeNumber(number: string): Promise<void> {
    const { person } = this.handset
    const before = senderOf(person)
    const old = person.number
    this.#outside.people.moveTo(person, number)
    const body = `${person.name} changed from ${old} to ${person.number}`
    if (!person.hidesNumber)
      await tellSystem(this.#outside, before, { body, wa_id: person.number, type: 'user_changed_number' })
    await this.changeUserId()
  }

  /** The service gives the person a new user id. */
  async changeUserId(): Promise<void> {
    const { person } = this.handset
    const previous = person.userId
    this.#outside.people.renewUserId(person)
    this.#outside.news.emit('phone', this.handset)
    await tellSystem(this.#outside, senderOf(person), {
      body: `User ${person.name} changed from ${previous} to ${person.userId}`,
      type: 'user_changed_user_id',
      user_id: person.userId,
      previous_user_id: previous,
    })
  }

  /** Takes a username: from now on the business sees no number. */
  adoptUsername(username: string): void {
    Object.assign(this.handset.person, { username, hidesNumber: true })
    this.#outside.news.emit('phone', this.handset)
  }

  /** Deletes the account: nothing arrives any more. */
  leaveWhatsApp(): void {
    this.handset.person.hasWhatsApp = false
  }

  async #sendMedia(
    kind: PhoneMedium['kind'],
    bytes: Buffer,
    mime: string,
    how: MediaHow,
    flags: Raw = {},
  ): Promise<string> {
    const medium = this.#outside.media.keep(bytes, how.mime ?? mime, 'person', how.filename)
    const { caption, filename, ...rest } = how
    const named = kind === 'document' ? { filename: filename ?? 'document.pdf' } : {}
    const part = {
      ...(caption ? { caption } : {}),
      ...named,
      mime_type: medium.mime,
      sha256: medium.sha256.toString('base64'),
      id: medium.id,
      url: mediaUrl(this.#outside, medium),
      ...flags,
    }
    const media = { kind, mime: medium.mime, bytes, ...named, ...(flags.voice ? { voice: true } : {}) }
    return this.tell({ type: kind, part, shows: { text: caption ?? '', media }, ...rest })
  }

  /** The trusted way to a number: an answer to the service's own question for it. */
  #shareContact(context: string): Promise<string> {
    const { name, number } = this.person
    const vcard = `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\nTEL;TYPE=CELL:${number ?? ''}\nEND:VCARD`
    return this.tell({
      type: 'contacts',
      part: [{ vcard, phones: number ? [{ phone: number, wa_id: number }] : [] }],
      extra: { origin: 'contact_request' },
      context,
      shows: { contacts: [{ name, phone: number ?? '' }] },
    })
  }

  #unsupportedEdit(): Promise<string> {
    const errors = [errorInWebhook(131051, 'Message type is currently not supported.')]
    return this.tell({ type: 'unsupported', extra: { errors, unsupported: { type: 'edit' } } })
  }

  #own(messageId: string): PhoneMessage {
    const message = this.handset.thread.find((one) => one.id === messageId && one.by === 'me')
    if (!message) throw new Error(`${this.person.name} has written no message ${messageId}`)
    return message
  }

  #summary(): string {
    const lines = this.inbox.slice(-5).map((m) => `[${m.type}] ${m.text} {${m.buttons.map((b) => b.title)}}`)
    return lines.length === 0 ? 'nothing has arrived' : `the last to arrive: ${lines.join(' | ')}`
  }
}

function matches(message: PhoneMessage, wanted: Wanted): boolean {
  if (typeof wanted === 'function') return wanted(message)
  const words = [message.header, message.text, message.footer].filter(Boolean).join('\n')
  return typeof wanted === 'string' ? words.includes(wanted) : wanted.test(words)
}
