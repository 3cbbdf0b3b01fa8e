/**
 * Looking at the page's feed, for what the hook missed: a page may be subscribed by half, look well, and tell nothing.
 * Posts of the last days are looked through with their newest comments. What was found is an envelope when it holds
 * anything that was not found before; its items have the ids that the hook gives them, so that nothing is heard twice.
 * The first look only learns what is there: of what was said before it nothing is heard, then or later.
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

const asFound = parserOf(wire.Found)
const asPost = parserOf(wire.FoundPost)
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

/** The looking half of the feed's door. */
export function feedPulls(graph: Graph, page: string): Pulls {
  return {
    async pull(cursor, now) {
      const known = asCursor(cursor)
      const seen = new Set(known?.seen)
      const begun = known ? known.begun : wholeSecond(now)
      const since = Math.floor((now.getTime() - BACK_MS) / 1000)
      const envelopes: Pulled['envelopes'][number][] = []
      let after = ''
      for (let number = 0; number < PAGES; number++) {
        const query = `fields=${encodeURIComponent(FIELDS)}&since=${since}&limit=25${after}`
        const answer = await ask(graph, `${page}/feed?${query}`)
        if (answer.kind !== 'ok') return notNow(answer, cursor, now, envelopes.length > 0)
        const ids = idsIn(answer.body)
        const headers = { 'x-account': feedOf(page), ...(begun ? { [SINCE]: begun } : {}) }
        const body = Buffer.from(JSON.stringify(answer.body))
        if (known && ids.some((id) => !seen.has(id)))
          envelopes.push({ channel: 'facebook', receivedAt: now, headers, body })
        for (const id of ids) {
          seen.delete(id)
          seen.add(id)
        }
        const next = asPaging(answer.body)?.paging.cursors.after
        if (next === undefined) break
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

function idsIn(body: unknown): readonly string[] {
  return (asFound(body)?.data ?? []).flatMap((given) => {
    const post = asPost(given)
    const named = [given, ...(post?.comments?.data ?? [])].flatMap((one) => asNamed(one) ?? [])
    return named.map(({ id }) => String(id))
  })
}
