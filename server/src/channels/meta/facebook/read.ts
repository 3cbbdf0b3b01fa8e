/**
 * Reading an envelope of a page: what its hook delivered, or what was found in its feed. Pure, total, repeatable; each
 * item by itself, and one that makes no sense becomes `unreadable` while the others go on.
 */
import type { Envelope, Heard } from '#ports/channel.ts'
import { parserOf } from '../../parser.ts'
import { jsonOf, unreadable } from '../../stranger.ts'
import { type Around, CHANGED, feedOf, momentOf, SINCE } from './around.ts'
import { readChange, readValue } from './feed.ts'
import { readEvent } from './messages.ts'
import * as wire from './wire.ts'

const asBody = parserOf(wire.Body)
const asEntry = parserOf(wire.Entry)
const asFound = parserOf(wire.Found)
const asPost = parserOf(wire.FoundPost)
const asComment = parserOf(wire.FoundComment)
const asThread = parserOf(wire.FoundThread)
const asMessage = parserOf(wire.FoundMessage)

/** Everything in the envelope. `page` is ours, for what was found and does not say whose it is. */
export function read(envelope: Envelope, page: string): readonly Heard[] {
  const text = new TextDecoder().decode(envelope.body)
  const parsed = jsonOf(text)
  if (parsed === undefined) return [unreadable('broken-json', 'body', text)]
  const found = asFound(parsed)
  if (found) {
    const { receivedAt, headers } = envelope
    const since = headers[SINCE] === undefined ? undefined : new Date(headers[SINCE])
    const changed = new Set(headers[CHANGED]?.split(' '))
    const around = (what: string, number: number) => ({
      ...{ page, receivedAt, changed, since },
      part: `${what} ${number}`,
    })
    const isPrivate = headers['x-account'] === page
    const account = isPrivate ? page : feedOf(page)
    const gone = (found.gone ?? []).map((original): Heard => {
      return { kind: 'revoked', account, original, externalId: `${original}:removed`, at: receivedAt }
    })
    const heard = isPrivate
      ? found.data.flatMap((thread, t) => readThread(thread, around('thread', t)))
      : found.data.flatMap((post, p) => readPost(post, around('post', p)))
    return [...heard, ...gone]
  }
  const body = asBody(parsed)
  if (!body) return [unreadable('unknown-object', 'body', text)]
  return body.entry.flatMap((given, e) => readEntry(given, envelope.receivedAt, `entry ${e}`))
}

function readEntry(given: unknown, receivedAt: Date, part: string): readonly Heard[] {
  const entry = asEntry(given)
  if (!entry) return [unreadable('malformed-entry', part, given)]
  const around = (what: string, number: number) => ({
    page: String(entry.id),
    receivedAt,
    part: `${part}, ${what} ${number}`,
  })
  const heard = [
    ...(entry.messaging ?? []).flatMap((one, n) => readEvent(one, around('event', n))),
    ...(entry.standby ?? []).flatMap((one, n) => readEvent(one, around('standby', n))),
    ...(entry.changes ?? []).flatMap((one, n) => readChange(one, around('change', n))),
  ]
  const lists = [entry.messaging, entry.standby, entry.changes]
  return heard.length === 0 && !lists.some((list) => list?.length)
    ? [unreadable('nothing-in-it', part, given)]
    : heard
}

/** What was found is read by what the looks before know. */
interface Looked extends Around {
  readonly changed: ReadonlySet<string>
  readonly since: Date | undefined
}

/** A post that was found is what the hook would have told of it, and of each comment under it. */
function readPost(given: unknown, around: Looked): readonly Heard[] {
  const { receivedAt, part, since } = around
  const post = asPost(given)
  if (!post) return [unreadable('malformed-post', part, given)]
  const { id, from = null, message = null, created_time = null } = post
  const photos = (post.attachments?.data ?? []).flatMap((one) => pictureOf(one) ?? [])
  const value = { item: 'post', ...saidOf(id, created_time, around), post_id: id, from, message, photos }
  const comments = (post.comments?.data ?? []).flatMap((one, n) =>
    readComment(one, id, { ...around, part: `${part}, comment ${n}` }),
  )
  return isPast(created_time, receivedAt, since) ? comments : [...readValue(value, around), ...comments]
}

/** What people said in a private thread, oldest first, as the hook would have told it; what the page said is known here. */
function readThread(given: unknown, around: Looked): readonly Heard[] {
  const thread = asThread(given)
  if (!thread) return [unreadable('malformed-thread', around.part, given)]
  return (thread.messages?.data ?? []).toReversed().flatMap((one, n) => {
    const part = `${around.part}, message ${n}`
    const said = asMessage(one)
    if (!said) return [unreadable('malformed-message', part, one)]
    const { id: mid, created_time: timestamp = null, from, message: text = null, attachments } = said
    if (String(from?.id) === around.page || isPast(timestamp, around.receivedAt, around.since)) return []
    if (around.changed.has(mid)) {
      const edited = { sender: from, timestamp: around.receivedAt.getTime(), message_edit: { mid, text } }
      return readEvent(edited, { ...around, part })
    }
    const files = (attachments?.data ?? []).map(fileOf)
    const message = { mid, text, ...(files.length > 0 ? { attachments: files } : {}) }
    return readEvent({ sender: from, timestamp, message }, { ...around, part })
  })
}

/** A file as the hook has it. */
function fileOf({ mime_type, name, file_url, image_data, video_data }: wire.FoundFile) {
  const url = image_data?.url ?? video_data?.url ?? file_url ?? null
  const kind = /^(image|video|audio)\//.exec(mime_type ?? '')?.[1]
  const type = image_data ? 'image' : video_data ? 'video' : (kind ?? 'file')
  return { type, title: name ?? null, payload: { url } }
}

function readComment(given: unknown, post: string | number, around: Looked): readonly Heard[] {
  const comment = asComment(given)
  if (!comment) return [unreadable('malformed-comment', around.part, given)]
  const { id, from = null, message = null, created_time = null, parent } = comment
  if (isPast(created_time, around.receivedAt, around.since)) return []
  const photo = (comment.attachment && pictureOf(comment.attachment)) ?? null
  const where = { post_id: post, comment_id: id, parent_id: parent?.id ?? post }
  const said = saidOf(id, created_time, around)
  const value = { item: 'comment', ...said, ...where, from, message, photo }
  return readValue(value, around)
}

/** Said at its hour, or changed by now. */
function saidOf(
  id: string | number,
  created_time: wire.Value['created_time'],
  { changed, receivedAt }: Looked,
) {
  return changed.has(String(id))
    ? { verb: 'edited', created_time: receivedAt.getTime() }
    : { verb: 'add', created_time: created_time ?? null }
}

/** Was it there before the first look? */
function isPast(created: wire.Value['created_time'], receivedAt: Date, since: Date | undefined): boolean {
  return since !== undefined && momentOf(created, receivedAt) < since
}

function pictureOf({
  type,
  media,
}: {
  type?: unknown
  media?: { image?: { src?: string | null } | null } | null
}) {
  return /photo|sticker/.test(String(type)) ? (media?.image?.src ?? undefined) : undefined
}
