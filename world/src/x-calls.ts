/** The calls of the X API: looking for mentions, answering where we were summoned, private messages. */
import type { FastifyInstance, FastifyReply } from 'fastify'
import { isPhotograph, photographs } from './photographs.ts'
import { names, ownHandles, type XOwn, type XPost, type XState, xIncludes, xPost } from './x-state.ts'

const LONGEST = 280
const RATE = 300
const WINDOW_S = 900

/** Adds the calls to the world's server. */
export function xCalls(app: FastifyInstance, state: XState): void {
  photographs(app)
  app.addHook('preHandler', async (request, reply) => {
    if (isPhotograph(request)) return undefined
    if (request.url === '/2/oauth2/token' || request.url.startsWith('/media/')) return undefined
    if (state.options.oauth && state.options.clock().getTime() >= state.grant.until) state.grant.access = ''
    const { bearerToken } = state.options
    const own = ownHandles(state).map(({ accessToken }) => accessToken)
    const ofApp = request.method === 'GET' || request.url.startsWith('/2/webhooks')
    const tokens = ofApp ? [bearerToken, ...own] : own.filter((one) => one !== '')
    const given = /^Bearer (.*)$/.exec(request.headers.authorization ?? '')?.[1]
    const reset = Math.floor(state.options.clock().getTime() / 1000) + WINDOW_S
    reply.headers({
      'x-rate-limit-limit': RATE,
      'x-rate-limit-remaining': RATE - 1,
      'x-rate-limit-reset': reset,
    })
    if (given === undefined || !tokens.includes(given) || state.faults.tokenExpired)
      return refuse(reply, state, 401, 'Unauthorized')
    if (!state.faults.rateNext) return undefined
    state.faults.rateNext = false
    return refuse(reply, state, 429, 'Too Many Requests')
  })
  app.get<{
    Params: { id: string }
    Querystring: { since_id?: string; pagination_token?: string; max_results?: string }
  }>('/2/users/:id/mentions', async (request) => mentions(state, request.params.id, request.query))
  app.get<{ Params: { id: string } }>('/2/tweets/:id', async (request, reply) => {
    const post = state.posts.find(({ id, deleted }) => id === request.params.id && !deleted)
    if (!post)
      return { errors: [{ title: 'Not Found Error', detail: 'Could not find tweet', type: 'about:blank' }] }
    state.reads.push(1)
    const includes = xIncludes(state, [post])
    if (!post.picture) return reply.send({ data: xPost(post), includes })
    const url = `http://${request.headers.host}/media/${post.id}`
    const media = [{ media_key: `3_${post.id}`, type: 'photo', url }]
    const attachments = { media_keys: [`3_${post.id}`] }
    return reply.send({ data: { ...xPost(post), attachments }, includes: { ...includes, media } })
  })
  app.get<{ Params: { id: string } }>('/media/:id', async (request, reply) => {
    const picture = state.posts.find(({ id }) => id === request.params.id)?.picture
    return picture ? reply.type('image/jpeg').send(Buffer.from(picture)) : reply.code(404).send()
  })
  app.post<{ Body: { text: string; reply?: { in_reply_to_tweet_id?: string } } }>(
    '/2/tweets',
    async (request, reply) => {
      const { text, reply: where } = request.body
      const to = state.posts.find(({ id }) => id === where?.in_reply_to_tweet_id)
      // an address weighs 23, however long it is
      if ([...text.normalize('NFC').replaceAll(/https?:\S+/g, '.'.repeat(23))].length > LONGEST)
        return refuse(reply, state, 400, 'Too long')
      const own = speaker(state, request.headers.authorization)
      if (!to?.summons || to.deleted || !names(to, own))
        return refuse(reply, state, 403, 'You may reply only to posts that mention or quote your account')
      const { userId } = own
      if (state.posts.some((post) => post.by === userId && post.text === text))
        return refuse(reply, state, 403, 'You are not allowed to create a Tweet with duplicate content.')
      const id = state.next()
      state.posts.push({
        id,
        by: userId,
        at: state.options.clock(),
        text,
        history: [id],
        to: to.id,
        conversation: to.conversation ?? to.history[0] ?? to.id,
        summons: false,
        deleted: false,
      })
      return answer(reply, state, { data: { id, text } })
    },
  )
  app.post<{ Params: { person: string }; Body: { text: string } }>(
    '/2/dm_conversations/with/:person/messages',
    async (request, reply) => {
      const who = state.people.get(request.params.person)
      if (!who) return refuse(reply, state, 404, 'Not found')
      if (!who.open)
        return refuse(reply, state, 403, 'You do not have permission to DM one or more participants.')
      who.talk.push({ mine: false, text: request.body.text, at: state.options.clock() })
      return answer(reply, state, {
        data: { dm_conversation_id: `${who.id}-${state.options.userId}`, dm_event_id: state.next() },
      })
    },
  )
}

/** Newest first, page by page, only what is newer than `since_id`. */
function mentions(
  state: XState,
  user: string,
  query: { since_id?: string; pagination_token?: string; max_results?: string },
) {
  const { posts, faults, reads } = state
  const since = BigInt(query.since_id ?? 0)
  const own = ownHandles(state).find(({ userId }) => userId === user) ?? state.options
  const all = posts
    .filter(
      (post) =>
        post.summons &&
        !post.deleted &&
        names(post, own) &&
        post.by !== own.userId &&
        BigInt(post.id) > since,
    )
    .toReversed()
  const from = Number(query.pagination_token ?? 0)
  const size = Math.min(Number(query.max_results ?? 10), faults.pageSize)
  const page: readonly XPost[] = all.slice(from, from + size)
  reads.push(page.length)
  const more = all.length > from + size
  return {
    ...(page.length > 0 ? { data: page.map(xPost), includes: xIncludes(state, page) } : {}),
    ...(faults.partialErrors
      ? { errors: [{ title: 'Not Found Error', resource_type: 'user', detail: 'A user is gone' }] }
      : {}),
    meta: {
      result_count: page.length,
      ...(page[0] ? { newest_id: page[0].id, oldest_id: page.at(-1)?.id } : {}),
      ...(more ? { next_token: String(from + size) } : {}),
    },
  }
}

/** As which of our handles somebody speaks. */
function speaker(state: XState, authorization = ''): XOwn {
  return ownHandles(state).find((one) => authorization === `Bearer ${one.accessToken}`) ?? state.options
}

/** The answer may be lost after the deed is done. */
function answer(reply: FastifyReply, { faults }: XState, body: unknown) {
  if (!faults.loseNextAnswer) return reply.code(201).send(body)
  faults.loseNextAnswer = false
  return reply.code(502).send('gone')
}

function refuse(reply: FastifyReply, state: XState, status: number, detail: string) {
  state.refused.push({ status, why: detail })
  return reply.code(status).send({ title: 'Refused', detail, status, type: 'about:blank' })
}
