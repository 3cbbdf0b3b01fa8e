/**
 * Looking at the page's feed and at its private threads, for what the hook missed: a page may be subscribed by half, look
 * well, and tell nothing. Posts of the last days are looked through with their newest comments, threads from the newest
 * until one page of them holds nothing new. What was found is an envelope when it holds anything that was not found before;
 * its items have the ids that the hook gives them, so that nothing is heard twice. The first look only learns what is there:
 * of what was said before it nothing is heard, then or later.
 *
 * Other words than at the look before are an edit, named in the headings of the envelope. What is not there any more was taken
 * back when the service, asked for it alone, says that there is no such thing: it may also be hidden, or further down.
 */
import { Type } from '@sinclair/typebox'
import type { Pulled, Pulls } from '#ports/channel.ts'
import { parserOf } from '../../parser.ts'
import { ask, type Graph } from '../graph.ts'
import { CHANGED, feedOf, momentOf, SINCE } from './around.ts'
import {
  type Group,
  type Item,
  isChanged,
  missing,
  nameOf,
  noted,
  type Remembered,
  recalled,
} from './remembered.ts'
import * as wire from './wire.ts'

const EVERY_MS = 5 * 60_000
const BACK_MS = 14 * 24 * 3_600_000
/** A post this near to the end of what is looked through may only have slipped out of it. */
const EDGE_S = 3600
const PAGES = 10
const REMEMBERED = 3000
/** What is missing is asked for alone, so many in one look. */
const ASKED = 25
const COMMENTS = 100
const MESSAGES = 25
const GONE = 33
const COMMENT = 'id,from,message,created_time,parent{id},attachment{type,media,url}'
const FIELDS = `id,from,message,created_time,attachments{type,media,url},comments.filter(stream).order(reverse_chronological).limit(${COMMENTS}){${COMMENT}}`

const PRIVATE = `id,messages.limit(${MESSAGES}){id,created_time,from,message,attachments{mime_type,name,file_url,image_data{url},video_data{url}}}`

const asFound = parserOf(wire.Found)
const asPost = parserOf(wire.FoundPost)
const asComment = parserOf(wire.FoundComment)
const asThread = parserOf(wire.FoundThread)
const asMessage = parserOf(wire.FoundMessage)
const asPaging = parserOf(
  Type.Object({
    paging: Type.Object({ cursors: Type.Object({ after: Type.String() }), next: Type.String() }),
  }),
)
const asCursor = parserOf(
  Type.Object({
    seen: Type.Array(Type.String()),
    /** When the first look was. */
    begun: Type.Optional(Type.String()),
  }),
)

/** Whose page is looked at, and when. */
interface Look {
  readonly page: string
  readonly now: Date
}

/** What is looked through, and how. */
interface Looking {
  readonly account: string
  /** The address without what pages through it. */
  address(now: Date): string
  /** What of an answer the hook would have told. */
  groupsIn(body: unknown, look: Look): readonly Group[]
  /** The newest come first: behind a page with nothing new there is nothing. */
  readonly newestFirst: boolean
}

/** The looking half of the feed's door. */
export function feedPulls(graph: Graph, page: string): Pulls {
  return pullsOf(graph, page, {
    account: feedOf(page),
    address: (now) => {
      const since = Math.floor((now.getTime() - BACK_MS) / 1000)
      return `${page}/feed?fields=${encodeURIComponent(FIELDS)}&since=${since}`
    },
    groupsIn: feedGroups,
    newestFirst: false,
  })
}

/** The looking half of the private messages' door. */
export function messengerPulls(graph: Graph, page: string): Pulls {
  return pullsOf(graph, page, {
    account: page,
    address: () => `${page}/conversations?platform=messenger&fields=${encodeURIComponent(PRIVATE)}`,
    groupsIn: privateGroups,
    newestFirst: true,
  })
}

function pullsOf(graph: Graph, page: string, { account, address, groupsIn, newestFirst }: Looking): Pulls {
  return {
    async pull(cursor, now) {
      const known = asCursor(cursor)
      const seen = recalled(known?.seen ?? [])
      const before = new Map(seen)
      const begun = known ? known.begun : wholeSecond(now)
      const envelopes: Pulled['envelopes'][number][] = []
      const groups: Group[] = []
      const met = new Set<string>()
      let toTheEnd = false
      let after = ''
      for (let number = 0; number < PAGES; number++) {
        const answer = await ask(graph, `${address(now)}&limit=25${after}`)
        if (answer.kind !== 'ok') return notNow(answer, cursor, now, envelopes.length > 0)
        const found = groupsIn(answer.body, { page, now })
        const items = found.flatMap((group) => group.items).filter(({ id }) => !met.has(id))
        const fresh = items.some(({ id }) => !before.has(id))
        const changed = items.filter((item) => isChanged(item, before.get(item.id))).map(({ id }) => id)
        const headers = {
          'x-account': account,
          ...(begun ? { [SINCE]: begun } : {}),
          ...(changed.length > 0 ? { [CHANGED]: changed.join(' ') } : {}),
        }
        const body = Buffer.from(JSON.stringify(answer.body))
        if (known && (fresh || changed.length > 0))
          envelopes.push({ channel: 'facebook', receivedAt: now, headers, body })
        groups.push(...found)
        for (const item of items) {
          met.add(item.id)
          seen.delete(item.id)
          seen.set(item.id, remember(item, before, known === undefined))
        }
        const next = asPaging(answer.body)?.paging.cursors.after
        toTheEnd = next === undefined
        if (next === undefined || (newestFirst && !fresh && changed.length === 0)) break
        after = `&after=${encodeURIComponent(next)}`
      }
      const back = Math.floor((now.getTime() - BACK_MS) / 1000) + EDGE_S
      const absent = missing(before, groups, toTheEnd && !newestFirst ? back : undefined)
      const taken = await takenBack(graph, absent, seen, begun)
      if (taken.length > 0) {
        const body = Buffer.from(JSON.stringify({ data: [], gone: taken }))
        envelopes.push({ channel: 'facebook', receivedAt: now, headers: { 'x-account': account }, body })
      }
      const again = new Date(now.getTime() + EVERY_MS)
      return { envelopes, cursor: { seen: noted(seen, REMEMBERED), ...(begun ? { begun } : {}) }, again }
    },
  }
}

/** What is found for the first time is compared at the second look; what the first look of all finds is as it is. */
function remember(item: Item, before: ReadonlyMap<string, Remembered>, isFirstLook: boolean): Remembered {
  const { id, words, at, under } = item
  const isKnown = isFirstLook || before.has(id)
  return { at, under, ...(isKnown ? { words: nameOf(words) } : {}) }
}

/** Of what is missing, that which the service says is no more. What it still has is forgotten: it is hidden, or moved. */
async function takenBack(
  graph: Graph,
  absent: readonly string[],
  seen: Map<string, Remembered>,
  begun: string | undefined,
): Promise<readonly string[]> {
  const from = begun === undefined ? 0 : new Date(begun).getTime() / 1000
  const gone: string[] = []
  for (const id of absent.filter((one) => (seen.get(one)?.at ?? 0) >= from).slice(0, ASKED)) {
    const answer = await ask(graph, `${encodeURIComponent(id)}?fields=id`)
    const isGone = answer.kind === 'error' && answer.error?.code === 100 && answer.error.subcode === GONE
    if (!isGone && answer.kind !== 'ok') break
    seen.delete(id)
    if (isGone) gone.push(id)
  }
  return gone
}

/** The service counts whole seconds. */
function wholeSecond(at: Date): string {
  return new Date(Math.floor(at.getTime() / 1000) * 1000).toISOString()
}

/** The feed was not seen to its end: what is known stays as it was, and everything is looked at again. */
function notNow(
  answer: Exclude<Awaited<ReturnType<typeof ask>>, { kind: 'ok' }>,
  cursor: unknown,
  now: Date,
  some: boolean,
): Pulled {
  const { error, waitMs = 0 } = answer.kind === 'error' ? answer : { error: undefined, waitMs: 0 }
  const told = answer.kind === 'error' ? `HTTP ${answer.status}` : answer.why
  const why = error ? `${error.code} ${error.detail}` : told
  if (answer.kind !== 'error' && !some) throw new Error(why)
  return { envelopes: [], cursor, again: new Date(now.getTime() + Math.max(EVERY_MS, waitMs)), why }
}

function privateGroups(body: unknown, look: Look): readonly Group[] {
  return (asFound(body)?.data ?? []).flatMap((given) => {
    const thread = asThread(given)
    if (!thread) return []
    const id = String(thread.id)
    const all = thread.messages?.data ?? []
    const items = all.flatMap((one) => {
      const said = asMessage(one)
      return said ? [itemOf({ ...said, files: said.attachments?.data.length ?? 0 }, id, look)] : []
    })
    return [{ id, whole: all.length < MESSAGES, items }]
  })
}

function feedGroups(body: unknown, look: Look): readonly Group[] {
  return (asFound(body)?.data ?? []).flatMap((given) => {
    const post = asPost(given)
    if (!post) return []
    const id = String(post.id)
    const all = post.comments?.data ?? []
    const items = all.flatMap((one) => {
      const said = asComment(one)
      return said ? [itemOf({ ...said, files: isShared(said.attachment) ? 1 : 0 }, id, look)] : []
    })
    const files = (post.attachments?.data ?? []).filter(isShared).length
    return [
      { id: '', whole: false, items: [itemOf({ ...post, files }, '', look)] },
      { id, whole: all.length < COMMENTS, items },
    ]
  })
}

/** What is shared stands among the words that the hook tells, and not among those that are found. */
function isShared(attachment: { readonly type?: unknown } | null | undefined): boolean {
  return (
    attachment !== null && attachment !== undefined && !/photo|sticker|video/.test(String(attachment.type))
  )
}

function itemOf(
  {
    id,
    from,
    message,
    created_time,
    files,
  }: Pick<wire.Value, 'from' | 'message' | 'created_time'> & {
    readonly id: string | number
    readonly files: number
  },
  under: string,
  { page, now }: Look,
): Item {
  const author = from?.id ?? ''
  const words = message ?? ''
  const at = Math.floor(momentOf(created_time, now).getTime() / 1000)
  const comparable = files === 0 && words.trim() !== '' && author !== '' && String(author) !== page
  return { id: String(id), under, words, at, comparable }
}
