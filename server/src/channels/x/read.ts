/**
 * Reading an envelope of X: an activity it delivered, or mentions that were found. Pure, total, repeatable.
 *
 *   post.mention/reply/quote.create   a message of the public door; an edited post has a new id, its first one is the thread
 *   post.delete                       taken back by its author; the envelope stays as evidence
 *   dm.received                       a message of the private door
 *   chat.*                            encrypted between telephones: that somebody wrote is kept, and nobody can read it
 */
import type { Content, Handle } from '#core/message/content.ts'
import type { Envelope, Heard } from '#ports/channel.ts'
import { parserOf } from '../parser.ts'
import { gist, jsonOf, unreadable } from '../stranger.ts'
import * as wire from './wire.ts'

const asDelivered = parserOf(wire.Delivered)
const asFound = parserOf(wire.Found)
const asTold = parserOf(wire.Told)
const asPost = parserOf(wire.Post)
const asDirect = parserOf(wire.Direct)
const asIncludes = parserOf(wire.Includes)

/** Marks the answer to a question of a clerk: it is kept as it came, and nobody wrote to us by it. */
export const SHOWN = 'x-shown'

/** The account of the private messages: a door of its own beside the posts. */
export function messagesOf(account: string): string {
  return `${account}/messages`
}

interface Around {
  readonly account: string
  readonly includes: wire.Includes
  readonly receivedAt: Date
  readonly part: string
}

/** Everything in the envelope. `ours` is our user id, for what does not say whose it is. */
export function read({ body, headers, receivedAt }: Envelope, ours: string): readonly Heard[] {
  if (headers[SHOWN]) return []
  const text = new TextDecoder().decode(body)
  const parsed = jsonOf(text)
  if (parsed === undefined) return [unreadable('broken-json', 'body', text)]
  const told = asTold(parsed)
  if (told) return [spendingNotice(told.spending, ours)]
  const delivered = asDelivered(parsed)
  if (delivered) {
    return [delivered.data].flat().flatMap((activity, n) => {
      const account = String(activity.filter?.user_id ?? ours)
      const includes = asIncludes(activity.includes) ?? {}
      return readActivity(activity, { account, includes, receivedAt, part: `activity ${n}` })
    })
  }
  const found = asFound(parsed)
  if (!found) return [unreadable('unknown-object', 'body', text)]
  const includes = asIncludes(found.includes) ?? {}
  const posts = (found.data ?? []).flatMap((given, n) =>
    readPost(given, { account: ours, includes, receivedAt, part: `post ${n}` }),
  )
  const partial = (found.errors ?? []).map(
    (error): Heard => notice('partial-error', ours, gist(error), false),
  )
  return [...posts, ...partial]
}

function notice(about: string, account: string, detail: string, alarming: boolean): Heard {
  return { kind: 'notice', about, account, detail, alarming }
}

function spendingNotice(
  { month, spent, cap, over }: { month: string; spent: number; cap: number; over: boolean },
  account: string,
) {
  const detail = `${month}: ${spent.toFixed(2)} of ${cap.toFixed(2)} USD`
  return notice(over ? 'spending-cap-reached' : 'spending-near-cap', account, detail, true)
}

const POSTS: readonly string[] = [
  'post.mention.create',
  'post.reply.create',
  'post.quote.create',
  'post.create',
  'post.edit',
]
const NOTICES = /^(dm[.](sent|read|indicate_typing)|follow|like|profile|mute|block|news|spaces)\b/

function readActivity(activity: wire.Activity, around: Around): readonly Heard[] {
  const { event_type: type } = activity
  const payload = inner(activity.payload ?? {})
  if (POSTS.includes(type)) return readPost(payload, around)
  if (type === 'post.delete') return readDeleted(payload, around)
  if (type === 'dm.received') return readDirect(payload, around)
  if (type.startsWith('chat.')) return readEncrypted(type, payload, activity, around)
  if (NOTICES.test(type)) return [notice(type, around.account, gist(payload), false)]
  return [unreadable('unknown-event', around.part, activity)]
}

/** The thing itself, however deep the service wrapped it. */
function inner(payload: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const wrapped = payload.data ?? payload.post ?? payload.dm_event
  return wrapped !== null && typeof wrapped === 'object' ? (wrapped as Record<string, unknown>) : payload
}

function readPost(given: unknown, around: Around): readonly Heard[] {
  const { account, includes, part } = around
  const post = asPost(given)
  if (!post) return [unreadable('malformed-post', part, given)]
  const id = String(post.id)
  const at = momentOf(post.created_at, around.receivedAt)
  const author = post.author_id === undefined || post.author_id === null ? undefined : String(post.author_id)
  if (author === account)
    return [{ kind: 'receipt', receipt: { account, externalId: id, state: 'delivered', at } }]
  if (author === undefined) return [unreadable('no-identity', part, given)]
  const from: readonly Handle[] = [{ kind: 'user-id', value: author }]
  const [content, ...more] = contentsOf(
    post.note_tweet?.text ?? post.text,
    post.attachments?.media_keys,
    includes,
  )
  if (!content) return [unreadable('nothing-in-it', part, given)]
  const first = String(post.edit_history_tweet_ids?.[0] ?? id)
  const reply = { post: id, thread: first }
  if (first !== id)
    return [{ kind: 'edited', account, original: first, externalId: id, content, from, at, reply }]
  const above = post.referenced_tweets?.find(({ type }) => type === 'replied_to')?.id
  const head = { account, from, at, reply, ...named(author, includes) }
  const talk = post.conversation_id
  const context = {
    ...(above === undefined || above === null ? {} : { externalId: String(above) }),
    ...(talk === undefined || talk === null ? {} : { talk: String(talk) }),
  }
  return [content, ...more].map((one, number): Heard => {
    const externalId = number === 0 ? id : `${id}#${number}`
    return { kind: 'message', message: { ...head, externalId, content: one, context } }
  })
}

function readDeleted(payload: unknown, { account, receivedAt, part }: Around): readonly Heard[] {
  const post = asPost(payload)
  if (!post) return [unreadable('malformed-post', part, payload)]
  const original = String(post.edit_history_tweet_ids?.[0] ?? post.id)
  return [{ kind: 'revoked', account, original, externalId: `${original}:deleted`, at: receivedAt }]
}

function readDirect(payload: unknown, { account, includes, receivedAt, part }: Around): readonly Heard[] {
  const direct = asDirect(payload)
  const id = direct?.dm_event_id ?? direct?.id
  const sender =
    direct?.sender_id === undefined || direct.sender_id === null ? undefined : String(direct.sender_id)
  if (!direct || id === undefined || id === null) return [unreadable('malformed-message', part, payload)]
  if (sender === undefined) return [unreadable('no-identity', part, payload)]
  const own = messagesOf(account)
  const at = momentOf(direct.created_at, receivedAt)
  const channel = 'x-message'
  if (sender === account)
    return [
      { kind: 'receipt', channel, receipt: { account: own, externalId: String(id), state: 'sent', at } },
    ]
  const contents = contentsOf(direct.text, direct.attachments?.media_keys, includes)
  const from: readonly Handle[] = [{ kind: 'user-id', value: sender }]
  const head = { account: own, from, at, reply: { in: 'messages' }, ...named(sender, includes) }
  const all: readonly Content[] =
    contents.length > 0 ? contents : [{ type: 'other', name: 'dm', detail: gist(payload) }]
  return all.map((content, number): Heard => {
    const externalId = number === 0 ? String(id) : `${id}#${number}`
    return { kind: 'message', channel, message: { ...head, externalId, content } }
  })
}

function readEncrypted(
  type: string,
  payload: unknown,
  activity: wire.Activity,
  { account, includes, receivedAt, part }: Around,
): readonly Heard[] {
  const direct = asDirect(payload)
  const id = direct?.id ?? activity.event_uuid
  const sender = direct?.sender_id
  if (type !== 'chat.received' || !sender || String(sender) === account || id === undefined || id === null)
    return [
      type === 'chat.received'
        ? unreadable('encrypted', part, activity)
        : notice(type, account, gist(payload), false),
    ]
  const from: readonly Handle[] = [{ kind: 'user-id', value: String(sender) }]
  const at = momentOf(direct?.created_at, receivedAt)
  const head = { account: messagesOf(account), from, at, ...named(String(sender), includes) }
  const content = { type: 'other', name: 'encrypted-message' } as const
  return [{ kind: 'message', channel: 'x-message', message: { ...head, externalId: `chat:${id}`, content } }]
}

/** How people know the sender: the name they gave themselves and the name that is theirs alone. */
function named(id: string, { users }: wire.Includes): { readonly profileName?: string } {
  const user = users?.find((one) => String(one.id) === id)
  const profileName = [user?.name, user?.username ? `(@${user.username})` : ''].filter(Boolean).join(' ')
  return profileName ? { profileName } : {}
}

/** The words with the first file, then the other files; empty when there is nothing. */
function contentsOf(
  words: string | null | undefined,
  keys: readonly string[] | null | undefined,
  { media }: wire.Includes,
): readonly Content[] {
  const text = words?.trim()
  const [first, ...rest] = (keys ?? []).flatMap((key) => {
    const one = media?.find(({ media_key }) => media_key === key)
    return one ? [shown(one)] : []
  })
  if (first?.type === 'media') return [text ? { ...first, caption: text } : first, ...rest]
  return text ? [{ type: 'text', text }] : []
}

/** Where the pictures and films of a post lie. */
export function picturesOf(
  keys: readonly string[] | null | undefined,
  includes: wire.Includes,
): readonly string[] {
  return contentsOf('', keys, includes).flatMap((one) =>
    one.type === 'media' && one.mediaId ? [one.mediaId] : [],
  )
}

function shown({ type, url, variants, preview_image_url }: wire.Media): Content {
  const film = type === 'video' || type === 'animated_gif'
  const best = (variants ?? [])
    .filter(({ content_type, url: address }) => content_type === 'video/mp4' && address)
    .toSorted((a, b) => (b.bit_rate ?? 0) - (a.bit_rate ?? 0))[0]?.url
  const mediaId = film ? (best ?? preview_image_url) : url
  return { type: 'media', media: film && best ? 'video' : 'image', ...(mediaId ? { mediaId } : {}) }
}

const AHEAD_MS = 3_600_000

function momentOf(stated: string | null | undefined, receivedAt: Date): Date {
  const ms = Date.parse(stated ?? '')
  return ms > 0 && ms <= receivedAt.getTime() + AHEAD_MS ? new Date(ms) : receivedAt
}
