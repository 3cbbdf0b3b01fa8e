/**
 * Reading what everybody reads: posts on the page, comments and mentions. Each is a message of the public door, with the
 * note of where it is answered.
 *
 *   add                a message; each further picture one of its own
 *   edit, edited       the first wording stays in the register
 *   remove             taken back by its author: the words stay, marked
 *   hide, unhide …     told to the health page: who moderates the page hid it, and it still was said
 *   like, reaction     told to the health page
 *   our own            the proof that an answer of ours stands there
 */
import type { Content } from '#core/message/content.ts'
import type { Heard } from '#ports/channel.ts'
import { parserOf } from '../../parser.ts'
import { gist, unreadable } from '../../stranger.ts'
import { type Around, feedOf, handlesOf, momentOf } from './around.ts'
import * as wire from './wire.ts'

const asChange = parserOf(wire.Change)
const asValue = parserOf(wire.Value)

const FIELDS: readonly string[] = ['feed', 'mention', 'mentions', 'ratings']
const SILENT: readonly string[] = ['like', 'reaction']
const channel = 'facebook'

/** Everything in one change of a page. */
export function readChange(given: unknown, around: Around): readonly Heard[] {
  const change = asChange(given)
  if (!change) return [unreadable('malformed-change', around.part, given)]
  if (!FIELDS.includes(change.field)) return [unreadable('unknown-field', around.part, given)]
  const value = asValue(change.value)
  return value ? readValue(value, around) : [unreadable('malformed-change', around.part, given)]
}

/** One change of the feed in the hook's words. */
export function readValue(value: wire.Value, around: Around): readonly Heard[] {
  const account = feedOf(around.page)
  const id = idOf(value)
  if (id === undefined) return [unreadable('without-an-id', around.part, value)]
  const at = momentOf(value.created_time, around.receivedAt)
  const author = value.from?.id ?? value.sender_id ?? value.reviewer_id
  const own = author !== undefined && author !== null && String(author) === around.page
  const { verb = 'add', item } = value
  if (SILENT.includes(item ?? '')) return [notice(account, `${item}`, value)]
  if (verb === 'remove') return [{ kind: 'revoked', account, original: id, externalId: `${id}:removed`, at }]
  if (own && verb === 'add')
    return [
      { kind: 'receipt', channel, receipt: { account, externalId: id, state: 'delivered', at } },
      ...(value.message ? [] : [notice(account, 'own-post', value)]),
    ]
  if (own) return [notice(account, 'own-post', value)]
  if (verb === 'edit' || verb === 'edited') return [readEdit(value, id, account, at)]
  if (verb !== 'add') return [notice(account, `${item ?? 'post'} ${verb}`, value)]
  const from = handlesOf(author)
  if (from.length === 0) return [unreadable('no-identity', around.part, value)]
  const name = value.from?.name ?? value.sender_name ?? value.reviewer_name
  return contentsOf(value).map((content, number): Heard => {
    const externalId = number === 0 ? id : `${id}#${number}`
    const head = { account, from, at, reply: replyTo(value, id), ...(name ? { profileName: name } : {}) }
    const above =
      value.parent_id === undefined || value.parent_id === null ? undefined : String(value.parent_id)
    const context = above && above !== id ? { context: { externalId: above } } : {}
    return { kind: 'message', channel, message: { ...head, externalId, content, ...context } }
  })
}

function idOf({ comment_id, post_id, photo_id, video_id }: wire.Value): string | undefined {
  const id = comment_id ?? post_id ?? photo_id ?? video_id
  return id === undefined || id === null ? undefined : String(id)
}

/** Where a public answer goes, and whose author may be answered in private. */
function replyTo({ comment_id }: wire.Value, id: string) {
  return { object: id, as: comment_id === undefined || comment_id === null ? 'post' : 'comment' }
}

function notice(account: string, about: string, value: wire.Value): Heard {
  return { kind: 'notice', about, account, detail: gist(value), alarming: false }
}

function readEdit(value: wire.Value, id: string, account: string, at: Date): Heard {
  const from = handlesOf(value.from?.id ?? value.sender_id ?? value.reviewer_id)
  const [content = { type: 'other', name: 'edit' } as const] = contentsOf(value)
  const externalId = `${id}:edited:${at.getTime()}`
  const reply = replyTo(value, id)
  return { kind: 'edited', channel, account, original: id, externalId, content, from, at, reply }
}

/** The words with the first picture, then the other pictures. Never empty. */
function contentsOf(value: wire.Value): readonly Content[] {
  const text = (value.message ?? value.review_text ?? '').trim()
  const { item } = value
  const film = item === 'video'
  const pictures = value.photos?.length
    ? value.photos
    : [value.photo ?? (shows(value) ? value.link : undefined)]
  const files = pictures.filter((url) => typeof url === 'string' && url !== '') as string[]
  const [first, ...rest] = files.map(
    (mediaId): Content => ({ type: 'media', media: film ? 'video' : 'image', mediaId }),
  )
  if (first?.type === 'media') return [text ? { ...first, caption: text } : first, ...rest]
  const shared = value.link ? [text, value.link].filter(Boolean).join('\n') : text
  return [
    shared ? { type: 'text', text: shared } : { type: 'other', name: item ?? 'post', detail: gist(value) },
  ]
}

/** The link of a photo or film is its file; elsewhere it is an address that somebody shares. */
function shows({ item, photo_id, video_id }: wire.Value): boolean {
  return item === 'photo' || item === 'video' || Boolean(photo_id ?? video_id)
}
