/**
 * Looking at the page's feed and at its private threads, for what the hook missed: a page may be subscribed by half, look
 * well, and tell nothing. Posts of the last days are looked through with their newest comments, threads from the newest
 * until one page of them holds nothing new. What was found is an envelope when it holds anything that was not found before;
 * its items have the ids that the hook gives them, so that nothing is heard twice. The first look only learns what is there:
 * of what was said before it nothing is heard, then or later.
 */
import { Type } from '@sinclair/typebox'
import type { Pulled, Pulls } from '#ports/channel.ts'
import { parserOf } from '../../parser.ts'
import { ask, type Graph } from '../graph.ts'
import { feedOf, SINCE } from './around.ts'
import * as wire from './wire.ts'

const EVERY_MS = 5 * 60_000
const BACK_MS = 14 * 24 * 3_600_000
const PAGES = 10
const REMEMBERED = 3000
const COMMENT = 'id,from,message,created_time,parent{id},attachment{type,media,url}'
const FIELDS = `id,from,message,created_time,attachments{type,media,url},comments.filter(stream).order(reverse_chronological).limit(100){${COMMENT}}`

const PRIVATE =
  'id,messages.limit(25){id,created_time,from,message,attachments{mime_type,name,file_url,image_data{url},video_data{url}}}'

const asFound = parserOf(wire.Found)
const asPost = parserOf(wire.FoundPost)
const asThread = parserOf(wire.FoundThread)
const asNamed = parserOf(Type.Object({ id: Type.Union([Type.String(), Type.Number()]) }))
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

/** What is looked through, and how. */
interface Looking {
  readonly account: string
  /** The address without what pages through it. */
  address(now: Date): string
  /** What of an answer the hook would have told. */
  idsIn(body: unknown): readonly string[]
  /** The newest come first: behind a page with nothing new there is nothing. */
  readonly newestFirst: boolean
}

/** The looking half of the feed's door. */
export function feedPulls(graph: Graph, page: string): Pulls {
  return pullsOf(graph, {
    account: feedOf(page),
    address: (now) => {
      const since = Math.floor((now.getTime() - BACK_MS) / 1000)
      return `${page}/feed?fields=${encodeURIComponent(FIELDS)}&since=${since}`
    },
    idsIn: feedIds,
    newestFirst: false,
  })
}

/** The looking half of the private messages' door. */
export function messengerPulls(graph: Graph, page: string): Pulls {
  return pullsOf(graph, {
    account: page,
    address: () => `${page}/conversations?platform=messenger&fields=${encodeURIComponent(PRIVATE)}`,
    idsIn: privateIds,
    newestFirst: true,
  })
}

function pullsOf(graph: Graph, { account, address, idsIn, newestFirst }: Looking): Pulls {
  return {
    async pull(cursor, now) {
      const known = asCursor(cursor)
      const seen = new Set(known?.seen)
      const begun = known ? known.begun : wholeSecond(now)
      const envelopes: Pulled['envelopes'][number][] = []
      let after = ''
      for (let number = 0; number < PAGES; number++) {
        const answer = await ask(graph, `${address(now)}&limit=25${after}`)
        if (answer.kind !== 'ok') return notNow(answer, cursor, now, envelopes.length > 0)
        const ids = idsIn(answer.body)
        const headers = { 'x-account': account, ...(begun ? { [SINCE]: begun } : {}) }
        const body = Buffer.from(JSON.stringify(answer.body))
        const fresh = ids.some((id) => !seen.has(id))
        if (known && fresh) envelopes.push({ channel: 'facebook', receivedAt: now, headers, body })
        for (const id of ids) {
          seen.delete(id)
          seen.add(id)
        }
        const next = asPaging(answer.body)?.paging.cursors.after
        if (next === undefined || (newestFirst && !fresh)) break
        after = `&after=${encodeURIComponent(next)}`
      }
      const again = new Date(now.getTime() + EVERY_MS)
      return { envelopes, cursor: { seen: [...seen].slice(-REMEMBERED), ...(begun ? { begun } : {}) }, again }
    },
  }
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

function privateIds(body: unknown): readonly string[] {
  return (asFound(body)?.data ?? []).flatMap((given) =>
    (asThread(given)?.messages?.data ?? []).flatMap((one) => asNamed(one)?.id ?? []).map(String),
  )
}

function feedIds(body: unknown): readonly string[] {
  return (asFound(body)?.data ?? []).flatMap((given) => {
    const post = asPost(given)
    const named = [given, ...(post?.comments?.data ?? [])].flatMap((one) => asNamed(one) ?? [])
    return named.map(({ id }) => String(id))
  })
}
