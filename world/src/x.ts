/**
 * X as its API plays it: people mention our handle, write to it in private, edit and delete; the server answers where it
 * was summoned. The webhook is checked by a token, signed in base64, and may say everything twice.
 */
import { createHmac } from 'node:crypto'
import fastify, { type FastifyInstance } from 'fastify'
import { SignedHook } from './signed-hook.ts'
import { xCalls } from './x-calls.ts'
import {
  type XPerson,
  type XPost,
  type XState,
  type XWorldOptions,
  xIncludes,
  xPerson,
  xPost,
} from './x-state.ts'
import { xTokens } from './x-tokens.ts'

const FIRST = 1_990_000_000_000_000_000n

/** A running X. */
export class XWorld {
  readonly app: FastifyInstance
  readonly state: XState
  url = ''

  constructor(options: XWorldOptions) {
    const sign = (body: Buffer) => ({
      'x-twitter-webhooks-signature': `sha256=${createHmac('sha256', options.consumerSecret).update(body).digest('base64')}`,
    })
    let count = options.after ?? FIRST
    this.state = {
      options,
      hook: new SignedHook(sign),
      people: new Map(),
      posts: [],
      refused: [],
      url: () => this.url,
      faults: {
        rateNext: false,
        partialErrors: false,
        loseNextAnswer: false,
        pageSize: 100,
        tokenExpired: false,
      },
      reads: [],
      grant: { access: '', refresh: options.oauth?.refreshToken ?? '', until: 0, times: 0, refused: false },
      replays: [],
      next: () => String(++count),
    }
    this.app = fastify()
  }

  person(username: string, name: string, id = `77${this.state.people.size + 1}00000000000000`): XPerson {
    const known = [...this.state.people.values()].find((one) => one.username === username)
    const who = known ?? xPerson(id, username, name)
    this.state.people.set(who.id, who)
    return who
  }

  /** What we said under a post, as our first handle or another. */
  answers(id: string, by = this.state.options.userId): readonly string[] {
    return this.state.posts.filter((post) => post.to === id && post.by === by).map(({ text }) => text)
  }

  /** Posts something that names our handle, perhaps under another post. */
  async mention(
    who: XPerson,
    words: string,
    more: { readonly under?: XPost; readonly photo?: string } = {},
  ): Promise<XPost> {
    const { options, next, posts } = this.state
    const { under, photo } = more
    const id = next()
    const text = `${options.handle} ${words}`
    const post: XPost = {
      id,
      by: who.id,
      at: options.clock(),
      text,
      history: [id],
      summons: true,
      deleted: false,
      ...(under ? { to: under.id, conversation: under.conversation ?? under.history[0] ?? under.id } : {}),
      ...(photo ? { photo } : {}),
    }
    posts.push(post)
    await this.#tell('post.mention.create', xPost(post), who, post)
    return post
  }

  async edit(post: XPost, words: string): Promise<XPost> {
    const { next, posts, people, options } = this.state
    const id = next()
    const text = `${options.handle} ${words}`
    const edited = { ...post, id, text, history: [...post.history, id], at: options.clock() }
    posts.push(edited)
    post.deleted = true
    await this.#tell('post.mention.create', xPost(edited), people.get(post.by), edited)
    return edited
  }

  async delete(post: XPost): Promise<void> {
    post.deleted = true
    await this.#tell('post.delete', xPost(post), this.state.people.get(post.by))
  }

  /** A private message. */
  async write(who: XPerson, text: string): Promise<void> {
    const { next, options } = this.state
    who.talk.push({ mine: true, text, at: options.clock() })
    const payload = {
      dm_event_id: next(),
      text,
      sender_id: who.id,
      created_at: options.clock().toISOString(),
    }
    await this.#tell('dm.received', payload, who)
  }

  /** A message that is encrypted between telephones. */
  async whisper(who: XPerson): Promise<void> {
    const payload = { id: this.state.next(), sender_id: who.id, encrypted: 'q83vEjRWeJq83v' }
    await this.#tell('chat.received', payload, who)
  }

  /** The check that X repeats all day. */
  async check(): Promise<boolean> {
    const token = this.state.next()
    const answer = await fetch(`${this.state.hook.url}?crc_token=${token}`)
    const proof = createHmac('sha256', this.state.options.consumerSecret).update(token).digest('base64')
    const body = (await answer.json()) as { response_token?: string }
    return answer.status === 200 && body.response_token === `sha256=${proof}`
  }

  async #tell(event_type: string, payload: unknown, who: XPerson | undefined, post?: XPost) {
    const { options, hook, next } = this.state
    const users = who ? [{ id: who.id, name: who.name, username: who.username }] : []
    const data = {
      event_uuid: `-${next()}`,
      filter: { user_id: options.userId },
      event_type,
      tag: 'nivaran',
      payload,
      includes: { ...(post ? xIncludes(this.state, [post]) : {}), users },
    }
    await hook.tell({ data })
  }

  idle(): Promise<void> {
    return this.state.hook.activity.idle()
  }

  close(): Promise<void> {
    return this.app.close()
  }
}

/** Starts it; it listens when the promise resolves. */
export async function startX(options: XWorldOptions, port = 0): Promise<XWorld> {
  const world = new XWorld(options)
  xCalls(world.app, world.state)
  xTokens(world.app, world.state)
  world.url = await world.app.listen({ port, host: '127.0.0.1' })
  return world
}
