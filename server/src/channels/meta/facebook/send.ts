/**
 * Saying something as the page.
 *
 *   in private   an answer within 24 hours; after that only words that a person typed, as a human agent, for 7 days. The
 *                older tags were retired and are never sent. Who only commented is answered in private once, by the note
 *                of the comment; what follows waits until the person writes
 *   in public    one comment under what was said. The service knows no name of ours for it, so what already stands there
 *                in our words is not said again
 */
import { Type } from '@sinclair/typebox'
import type { FileHash, MessageId } from '#core/ids.ts'
import type { Handle, ReplyTo } from '#core/message/content.ts'
import { type Say, wordsSaid } from '#core/message/outgoing.ts'
import { choicesIn } from '#core/message/plain.ts'
import type { Cause, SendOutcome } from '#core/message/sending.ts'
import type { FileToSend, Sends } from '#ports/channel.ts'
import { cut } from '../../cut.ts'
import { parserOf } from '../../parser.ts'
import { ask, type Graph, post } from '../graph.ts'
import { judge, outcomeOf } from './errors.ts'

/** Five minutes of the window are left for the way. */
const MARGIN_HOURS = 5 / 60
const WINDOW_HOURS = 24 - MARGIN_HOURS
const TYPED_HOURS = 7 * 24 - MARGIN_HOURS
const LONGEST = 2000
const TITLE = 20
const QUICK_REPLIES = 13
const LARGEST_FILE = 25 * 1024 * 1024
const LATEST_COMMENTS = 50

const asSent = parserOf(Type.Object({ message_id: Type.String({ minLength: 1 }) }))
const asCommented = parserOf(Type.Object({ id: Type.Union([Type.String({ minLength: 1 }), Type.Number()]) }))
const asComments = parserOf(
  Type.Object({
    data: Type.Array(
      Type.Object({
        id: Type.String(),
        message: Type.Optional(Type.String()),
        from: Type.Optional(Type.Object({ id: Type.String() })),
      }),
    ),
  }),
)

/** The sending half of the private door. */
export function messengerSends(graph: Graph, page: string): Sends {
  return {
    windowHours: WINDOW_HOURS,
    typedHours: TYPED_HOURS,
    judge,
    async send(to, say, id, file, reply, how) {
      // our templates are those of WhatsApp; here is no way but to wait for the person
      if (say.type === 'template') return { kind: 'template', code: 0, why: 'there are no templates here' }
      const recipient = recipientOf(to, reply)
      if (!recipient) return { kind: 'failed', code: 100, why: 'this person has no handle at this door' }
      const typing = how?.late
        ? { messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' }
        : { messaging_type: 'RESPONSE' }
      if (say.type === 'file') return sendFile(graph, page, { ...typing, recipient }, say, id, file)
      return sent(await post(graph, `${page}/messages`, { ...typing, recipient, message: composed(say, id) }))
    },
    // seeing is told by person, and only the message is known here
    markRead: async () => undefined,
  }
}

/** Who wrote is answered by their id; who only commented, by the comment, as long as nothing was said in private. */
function recipientOf(
  to: readonly Handle[],
  reply: ReplyTo | undefined,
): Readonly<Record<string, string>> | undefined {
  const { as, object } = reply ?? {}
  if (typeof object === 'string' && as === 'comment') return { comment_id: object }
  if (typeof object === 'string' && as === 'post') return { post_id: object }
  const id = to.find(({ kind }) => kind === 'user-id')?.value
  return id === undefined ? undefined : { id }
}

/** A quick reply carries `<message id>.<number of the choice>`, which is looked up and never believed. */
function composed(say: Exclude<Say, { type: 'file' }>, id: MessageId) {
  const choices = choicesIn(say)
    .slice(0, QUICK_REPLIES)
    .map(({ title }, at) => ({ content_type: 'text', title: cut(title, TITLE), payload: `${id}.${at}` }))
  const text = cut(say.text, LONGEST)
  return { text, metadata: id, ...(choices.length > 0 ? { quick_replies: choices } : {}) }
}

function sent(answer: Awaited<ReturnType<typeof ask>>): Cause {
  if (answer.kind !== 'ok') return outcomeOf(answer)
  const externalId = asSent(answer.body)?.message_id
  return externalId === undefined
    ? { kind: 'unknown', why: 'accepted without an id' }
    : { kind: 'accepted', externalId }
}

async function sendFile(
  graph: Graph,
  page: string,
  head: Readonly<Record<string, unknown>>,
  say: Extract<Say, { type: 'file' }>,
  id: MessageId,
  file: (hash: FileHash) => Promise<FileToSend>,
): Promise<SendOutcome> {
  let bytes: Uint8Array
  try {
    bytes = await (await file(say.file)).bytes()
  } catch (error) {
    return { kind: 'later', code: 0, why: `our file could not be read: ${String(error)}`, scope: 'message' }
  }
  if (bytes.length > LARGEST_FILE) return { kind: 'failed', code: 100, why: 'the file is larger than 25 MB' }
  const form = new FormData()
  for (const [name, value] of Object.entries(head))
    form.set(name, typeof value === 'string' ? value : JSON.stringify(value))
  const type = say.media === 'document' ? 'file' : say.media
  form.set('message', JSON.stringify({ attachment: { type, payload: {} }, metadata: id }))
  const name = say.filename ?? `file.${say.mime.split(/[/;]/)[1] ?? 'bin'}`
  form.set('filedata', new Blob([new Uint8Array(bytes)], { type: say.mime }), name)
  return sent(await ask(graph, `${page}/messages`, { method: 'POST', body: form }))
}

/** The sending half of the public door. */
export function feedSends(graph: Graph, page: string): Sends {
  return {
    windowHours: Number.POSITIVE_INFINITY,
    judge,
    async send(_to, say, _id, _file, reply) {
      const object = reply?.object
      if (typeof object !== 'string') return { kind: 'failed', code: 100, why: 'nothing to answer under' }
      const message = wordsSaid(say)
      const there = await standing(graph, page, object, message)
      if (there !== undefined) return { kind: 'accepted', externalId: there }
      const answer = await post(graph, `${encodeURIComponent(object)}/comments`, { message })
      if (answer.kind !== 'ok') return outcomeOf(answer)
      const id = asCommented(answer.body)?.id
      if (id === undefined) return { kind: 'unknown', why: 'accepted without an id' }
      return { kind: 'accepted', externalId: String(id) }
    },
    markRead: async () => undefined,
  }
}

/** Our own words under this post or comment, when they stand there since an answer was lost. */
async function standing(
  graph: Graph,
  page: string,
  object: string,
  message: string,
): Promise<string | undefined> {
  const query = `fields=id,from,message&order=reverse_chronological&limit=${LATEST_COMMENTS}`
  const answer = await ask(graph, `${encodeURIComponent(object)}/comments?${query}`)
  const comments = answer.kind === 'ok' ? (asComments(answer.body)?.data ?? []) : []
  return comments.find((one) => one.from?.id === page && one.message === message)?.id
}
