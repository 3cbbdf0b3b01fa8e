/** The calls of the Graph for a page: saying in private, answering in public, looking at the feed. */
import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Entry, Facebooker, PageState, Said } from './facebook-page.ts'
import { isPhotograph, photographs, photoUrl } from './photographs.ts'
import { objectIn, type Raw } from './raw.ts'

const HOUR = 3_600_000
const RETIRED = ['CONFIRMED_EVENT_UPDATE', 'POST_PURCHASE_UPDATE', 'ACCOUNT_UPDATE']
const LONGEST = 2000
const PAGE = 25

/** How the page's own words come back to the hook. */
interface Telling {
  said(said: Said): Promise<void>
  commented(entry: Entry): Promise<void>
}

type Refusal = { readonly code: number; readonly subcode?: number; readonly message: string }

/** Adds the calls to the world's server. */
export async function facebookCalls(app: FastifyInstance, state: PageState, tell: Telling): Promise<void> {
  await app.register(multipart)
  photographs(app)
  app.addHook('preHandler', async (request, reply) => {
    if (isPhotograph(request)) return undefined
    const known = request.headers.authorization === `Bearer ${state.options.pageToken}`
    if (known && !state.faults.tokenExpired) return undefined
    return refuse(reply, state, { code: 190, message: 'Invalid OAuth access token' }, 401)
  })
  app.post<{ Params: { page: string } }>('/:version/:page/messages', async (request, reply) => {
    const asked = request.isMultipart() ? await fieldsOf(request.parts()) : (request.body as Raw)
    const to = recipientOf(state, asked)
    const wrong = 'code' in to ? to : wrongIn(state, asked, to)
    if (wrong) return refuse(reply, state, wrong)
    const who = to as Facebooker
    const said = say(state, asked, who)
    void state.hook.activity.during(() => tell.said(said))
    if (state.faults.loseNextAnswer) {
      state.faults.loseNextAnswer = false
      return reply.code(502).send('gone')
    }
    return { recipient_id: who.id, message_id: said.mid }
  })
  app.post<{ Params: { object: string }; Body: Raw }>(
    '/:version/:object/comments',
    async (request, reply) => {
      const on = state.entries.get(request.params.object)
      if (!on || on.removed)
        return refuse(reply, state, { code: 100, subcode: 33, message: 'Object does not exist' })
      const top = on.id
      const id = `${top.split('_')[1]}_${state.next()}`
      const by = state.options.pageId
      const words = String(request.body.message)
      const entry: Entry = {
        id,
        by,
        at: state.options.clock(),
        on: top,
        words,
        privately: false,
        removed: false,
      }
      state.entries.set(id, entry)
      void state.hook.activity.during(() => tell.commented(entry))
      if (state.faults.loseNextAnswer) {
        state.faults.loseNextAnswer = false
        return reply.code(502).send('gone')
      }
      return { id }
    },
  )
  app.get<{ Params: { object: string } }>('/:version/:object', async (request, reply) => {
    const { object } = request.params
    // what else has one word for a name is asked of other houses
    if (!object.includes('_') || object === 'debug_token') return reply.code(404).send({})
    if (!stands(state, object))
      return refuse(reply, state, { code: 100, subcode: 33, message: 'Object does not exist' })
    return { id: object }
  })
  app.get<{ Params: { object: string } }>('/:version/:object/comments', async (request) => ({
    data: under(state, request.params.object)
      .toReversed()
      .map((entry) => shown(state, entry)),
  }))
  app.get<{ Querystring: { after?: string } }>('/:version/:page/conversations', async (request) => {
    const all = [...state.people.values()]
      .filter(({ sent, inbox }) => sent.length + inbox.length > 0)
      .map((who) => thread(state, who))
      .toSorted((one, other) => other.updated - one.updated)
    return pageOf(all, Number(request.query.after ?? 0))
  })
  app.get<{ Params: { page: string }; Querystring: { since?: string; after?: string } }>(
    '/:version/:page/feed',
    async (request) => {
      const since = Number(request.query.since ?? 0) * 1000
      const all = [...state.entries.values()]
        .filter((entry) => !entry.on && !entry.removed && entry.at.getTime() >= since)
        .toReversed()
      const whole = (entry: Entry) => {
        const comments = every(state, entry.id).toReversed()
        return { ...shown(state, entry), comments: { data: comments.map((one) => shown(state, one)) } }
      }
      const { data, ...paging } = pageOf(all, Number(request.query.after ?? 0))
      return { data: data.map(whole), ...paging }
    },
  )
}

/** Is there a post, comment or private message of this id? */
function stands({ entries, people }: PageState, id: string): boolean {
  const entry = entries.get(id)
  if (entry) return !entry.removed
  return [...people.values()].some(({ sent, inbox }) => [...sent, ...inbox].some(({ mid }) => mid === id))
}

/** One page of a list, and the way to the next. */
function pageOf<T>(all: readonly T[], from: number) {
  const more = all.length > from + PAGE
  const paging = more ? { paging: { cursors: { after: String(from + PAGE) }, next: 'more' } } : {}
  return { data: all.slice(from, from + PAGE), ...paging }
}

/** A private thread as the Graph shows it: the newest first, what the page said among it. */
function thread({ options }: PageState, { id, name, inbox, sent }: Facebooker) {
  const page = { id: options.pageId, name: 'page' }
  const all = [
    ...sent.map((one) => ({ ...one, from: { id, name } })),
    ...inbox.map((one) => ({ ...one, from: page })),
  ].toSorted((one, other) => other.at.getTime() - one.at.getTime())
  const messages = all.slice(0, PAGE).map(({ mid, text, at, from }) => {
    return { id: mid, message: text, from, created_time: moment(at) }
  })
  return { id: `t_${id}`, updated: all[0]?.at.getTime() ?? 0, messages: { data: messages } }
}

/** As the Graph writes moments: in words, with a zone that has no colon. */
function moment(at: Date): string {
  return at.toISOString().replace(/[.]\d+Z$/, '+0000')
}

async function fieldsOf(parts: AsyncIterableIterator<unknown>): Promise<Raw> {
  const fields: Record<string, unknown> = {}
  for await (const part of parts) {
    const { type, fieldname, value, toBuffer } = part as {
      type: string
      fieldname: string
      value?: string
      toBuffer?: () => Promise<Buffer>
    }
    if (type === 'file') await toBuffer?.call(part)
    else fields[fieldname] = value?.startsWith('{') ? JSON.parse(value) : value
  }
  return fields
}

function recipientOf(state: PageState, { recipient }: Raw): Facebooker | Refusal {
  const { id, comment_id, post_id } = objectIn(recipient)
  const said = comment_id ?? post_id
  if (said !== undefined) {
    const entry = state.entries.get(String(said))
    const who = entry && state.people.get(entry.by)
    if (!entry || !who) return { code: 100, subcode: 33, message: 'Object does not exist' }
    if (state.options.clock().getTime() - entry.at.getTime() > 7 * 24 * HOUR)
      return { code: 10903, message: 'The comment is too old' }
    if (entry.privately) return { code: 10900, message: 'Activity already replied to' }
    return who
  }
  const who = state.people.get(String(id))
  return who ?? { code: 100, subcode: 2018001, message: 'No matching user found' }
}

function wrongIn(state: PageState, asked: Raw, who: Facebooker): Refusal | undefined {
  const tag = asked.tag as string | undefined
  const message = objectIn(asked.message)
  if (tag !== undefined && RETIRED.includes(tag)) return { code: 100, message: 'Invalid parameter' }
  if (asked.messaging_type === 'MESSAGE_TAG' && tag !== 'HUMAN_AGENT')
    return { code: 100, message: 'Invalid parameter' }
  if (typeof message.text === 'string' && [...message.text].length > LONGEST)
    return { code: 100, message: 'Length of param message[text] must be less than or equal to 2000' }
  if (who.closed) return { code: 551, message: 'This person isn’t available right now.' }
  const { comment_id, post_id } = asked.recipient as Record<string, unknown>
  if (comment_id ?? post_id) return undefined
  const since = who.wrote ? state.options.clock().getTime() - who.wrote.getTime() : Number.POSITIVE_INFINITY
  if (since <= 24 * HOUR)
    return tag ? { code: 100, message: 'The agent tag is not for the open window' } : undefined
  if (tag === 'HUMAN_AGENT' && since <= 7 * 24 * HOUR) return undefined
  const subcode = tag ? 2018065 : 2018278
  return { code: 10, subcode, message: 'This message is sent outside of allowed window' }
}

function say(state: PageState, asked: Raw, who: Facebooker): Said {
  const { comment_id, post_id } = asked.recipient as Record<string, string | undefined>
  const entry = state.entries.get(comment_id ?? post_id ?? '')
  if (entry) entry.privately = true
  const message = asked.message as Record<string, unknown>
  const attachment = message.attachment as { type?: string } | undefined
  const said: Said = {
    mid: `m_${state.next()}`,
    to: who.id,
    text: typeof message.text === 'string' ? message.text : `[${attachment?.type ?? 'nothing'}]`,
    at: state.options.clock(),
    replies: (message.quick_replies as Said['replies'] | undefined) ?? [],
    ...(asked.tag ? { tag: String(asked.tag) } : {}),
    ...(message.metadata ? { metadata: String(message.metadata) } : {}),
  }
  who.inbox.push(said)
  return said
}

function under(state: PageState, id: string): readonly Entry[] {
  return [...state.entries.values()].filter((entry) => entry.on === id && !entry.removed)
}

function every(state: PageState, id: string): readonly Entry[] {
  return under(state, id).flatMap((entry) => [entry, ...every(state, entry.id)])
}

/** As the Graph answers. */
function shown({ options, people, faults, url }: PageState, entry: Entry) {
  const name = entry.by === options.pageId ? 'page' : people.get(entry.by)?.name
  return {
    id: entry.id,
    message: entry.words,
    created_time: moment(entry.at),
    ...(faults.hideFrom ? {} : { from: { id: entry.by, name } }),
    ...(entry.photo ? attached(photoUrl(url(), entry.photo), entry) : {}),
    ...(entry.on ? { parent: { id: entry.on } } : {}),
  }
}

/** A photograph hangs on a comment alone and on a post in a list. */
function attached(src: string, { on }: Entry) {
  const one = { type: 'photo', media: { image: { src } } }
  return on ? { attachment: one } : { attachments: { data: [one] } }
}

function refuse(reply: FastifyReply, state: PageState, { code, subcode, message }: Refusal, status = 400) {
  state.refused.push({ code, ...(subcode ? { subcode } : {}) })
  const error = {
    message,
    type: 'OAuthException',
    code,
    ...(subcode ? { error_subcode: subcode } : {}),
    fbtrace_id: 'A1',
  }
  return reply.code(status).send({ error })
}
