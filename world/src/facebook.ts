/**
 * A Facebook page as the Graph plays it: people write to it, post on it and comment, and the server answers. Private
 * answers go within 24 hours or as a human agent within seven days, a comment is answered in private once, the retired
 * tags are refused, and everything the page says comes back as an echo.
 */
import { createHmac } from 'node:crypto'
import fastify, { type FastifyInstance } from 'fastify'
import { facebookCalls } from './facebook-calls.ts'
import type { Entry, Facebooker, FacebookOptions, PageState, Said } from './facebook-page.ts'
import { photoUrl } from './photographs.ts'
import { SignedHook } from './signed-hook.ts'

/** A running page. */
export class FacebookWorld {
  readonly app: FastifyInstance
  readonly state: PageState
  url = ''

  constructor(options: FacebookOptions) {
    const sign = (body: Buffer) => ({
      'x-hub-signature-256': `sha256=${createHmac('sha256', options.appSecret).update(body).digest('hex')}`,
    })
    let count = options.after ?? 1_000_000
    this.state = {
      options,
      hook: new SignedHook(sign),
      people: new Map(),
      entries: new Map(),
      refused: [],
      url: () => this.url,
      faults: { hideFrom: false, loseNextAnswer: false, tokenExpired: false },
      next: () => ++count,
    }
    this.app = fastify()
  }

  /** Everything the page said under a post or comment. */
  answers(id: string): readonly string[] {
    const { entries, options } = this.state
    return [...entries.values()]
      .filter(({ on, by }) => on === id && by === options.pageId)
      .map(({ words }) => words)
  }

  person(id: string, name: string): Facebooker {
    const known = this.state.people.get(id) ?? { id, name, inbox: [], sent: [] }
    this.state.people.set(id, known)
    return known
  }

  /** A private message. */
  async write(who: Facebooker, text: string, more: Readonly<Record<string, unknown>> = {}): Promise<string> {
    const { options, next } = this.state
    who.wrote = options.clock()
    const mid = `m_${next()}`
    who.sent.push({ mid, text, at: who.wrote })
    await this.#event(who, { message: { mid, text, ...more } })
    return mid
  }

  /** Changes the words of a private message. */
  async rewrite(who: Facebooker, mid: string, text: string): Promise<void> {
    const said = who.sent.find((one) => one.mid === mid)
    if (said) said.text = text
    await this.#event(who, { message_edit: { mid, text, num_edit: 1 } })
  }

  /** Takes a private message back. */
  async unsend(who: Facebooker, mid: string): Promise<void> {
    who.sent.splice(0, who.sent.length, ...who.sent.filter((one) => one.mid !== mid))
    await this.#event(who, { message: { mid, is_deleted: true } })
  }

  /** Presses one of the choices under the newest message that has any. */
  press(who: Facebooker, title: string): Promise<string> {
    const reply = who.inbox.flatMap(({ replies }) => replies).findLast((one) => one.title === title)
    if (!reply) throw new Error(`${who.name} sees no choice ${title}`)
    return this.write(who, title, { quick_reply: { payload: reply.payload } })
  }

  /** Has read everything so far. */
  read(who: Facebooker): Promise<void> {
    return this.#event(who, { read: { watermark: this.state.options.clock().getTime() } })
  }

  /** Posts on the page, or comments on a post or comment. */
  async post(who: Facebooker, words: string, on?: string, photo?: string): Promise<Entry> {
    const { options, next, entries } = this.state
    const top = on ? (entries.get(on)?.on ?? on) : undefined
    const id = top ? `${top.split('_')[1]}_${next()}` : `${options.pageId}_${next()}`
    const entry: Entry = {
      id,
      by: who.id,
      at: options.clock(),
      words,
      privately: false,
      removed: false,
      ...(on ? { on } : {}),
      ...(photo ? { photo } : {}),
    }
    entries.set(id, entry)
    await this.tellEntry(entry, 'add')
    return entry
  }

  async edit(entry: Entry, words: string): Promise<void> {
    entry.words = words
    await this.tellEntry(entry, 'edited')
  }

  async remove(entry: Entry): Promise<void> {
    entry.removed = true
    await this.tellEntry(entry, 'remove')
  }

  /** One change of the feed, in seconds and with the author unless privacy hides it. */
  async tellEntry(entry: Entry, verb: string): Promise<void> {
    const { options, faults, people, hook } = this.state
    const name = entry.by === options.pageId ? 'page' : people.get(entry.by)?.name
    const from = faults.hideFrom ? {} : { from: { id: entry.by, name } }
    const seconds = Math.floor(options.clock().getTime() / 1000)
    const where = entry.on
      ? { item: 'comment', comment_id: entry.id, post_id: this.#postOf(entry), parent_id: entry.on }
      : { item: entry.photo ? 'photo' : 'status', post_id: entry.id }
    const photo = entry.photo ? { photo: photoUrl(this.url, entry.photo) } : {}
    const message = verb === 'remove' ? {} : { message: entry.words }
    const value = { ...where, verb, ...from, ...photo, ...message, created_time: seconds, published: 1 }
    const changes = [{ field: 'feed', value }]
    await hook.tell({ object: 'page', entry: [{ id: options.pageId, time: seconds, changes }] })
  }

  #postOf(entry: Entry): string {
    const above = entry.on ? this.state.entries.get(entry.on) : undefined
    return above ? this.#postOf(above) : entry.id
  }

  #event(who: Facebooker, what: Readonly<Record<string, unknown>>): Promise<void> {
    const { options, hook } = this.state
    const timestamp = options.clock().getTime()
    const messaging = [{ sender: { id: who.id }, recipient: { id: options.pageId }, timestamp, ...what }]
    return hook.tell({ object: 'page', entry: [{ id: options.pageId, time: timestamp, messaging }] })
  }

  /** What was said comes back as an echo, and then as a watermark of delivery. */
  async echo({ mid, to, text, metadata }: Said): Promise<void> {
    const { options, hook, people } = this.state
    const timestamp = options.clock().getTime()
    const message = { mid, text, is_echo: true, app_id: 1, ...(metadata ? { metadata } : {}) }
    const messaging = [{ sender: { id: options.pageId }, recipient: { id: to }, timestamp, message }]
    await hook.tell({ object: 'page', entry: [{ id: options.pageId, time: timestamp, messaging }] })
    const who = people.get(to)
    if (who) await this.#event(who, { delivery: { watermark: timestamp } })
  }

  /** The handshake by which the service makes sure of the hook. */
  async handshake(): Promise<boolean> {
    const asked = new URL(this.state.hook.url)
    const word = this.state.options.verifyToken
    for (const [name, value] of [
      ['mode', 'subscribe'],
      ['challenge', '4711'],
      ['verify_token', word],
    ] as const)
      asked.searchParams.set(`hub.${name}`, value)
    const answer = await fetch(asked)
    return answer.ok && (await answer.text()) === '4711'
  }

  idle(): Promise<void> {
    return this.state.hook.activity.idle()
  }

  close(): Promise<void> {
    return this.app.close()
  }
}

/** Starts a page; it listens when the promise resolves. */
export async function startFacebook(options: FacebookOptions, port = 0): Promise<FacebookWorld> {
  const world = new FacebookWorld(options)
  await facebookCalls(world.app, world.state, {
    said: (said) => world.echo(said),
    commented: (entry) => world.tellEntry(entry, 'add'),
  })
  world.url = await world.app.listen({ port, host: '127.0.0.1' })
  return world
}
