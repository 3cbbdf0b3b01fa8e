/**
 * Looking for mentions, for what the webhook missed: all since the newest that was seen, page by page. When a page cannot
 * be had nothing is taken as seen, so the next look begins at the same place. At the cap of the month nothing is looked
 * for, and the health page is told once. The first look only learns where the present begins.
 */
import { Type } from '@sinclair/typebox'
import type { Envelope, Pulled, Pulls } from '#ports/channel.ts'
import { parserOf } from '../parser.ts'
import { type Api, ask, type Token } from './api.ts'
import { type Meter, PRICES, type Standing } from './meter.ts'
import { KEPT_MS, replay, wasAway } from './replay.ts'
import * as wire from './wire.ts'

const EVERY_MS = 3 * 60_000
const AT_THE_CAP_MS = 60 * 60_000
/** X gives the newest 800. */
const PAGES = 8
const FIELDS = new URLSearchParams({
  max_results: '100',
  'tweet.fields':
    'author_id,created_at,conversation_id,edit_history_tweet_ids,referenced_tweets,attachments,note_tweet',
  expansions: 'author_id,attachments.media_keys',
  'user.fields': 'name,username',
  'media.fields': 'media_key,type,url,preview_image_url,variants',
}).toString()

/** The smallest page there is, without what costs more. */
const FIRST = 'max_results=5'

const asFound = parserOf(wire.Found)
const asIncludes = parserOf(wire.Includes)
const asCursor = parserOf(
  Type.Object({
    since: Type.Optional(Type.String()),
    told: Type.Optional(Type.String()),
    /** When we last looked. */
    at: Type.Optional(Type.String()),
    /** Since when X refuses to send again what was missed; after a day it has nothing of it any more. */
    refused: Type.Optional(Type.String()),
  }),
)

/** The looking half of the public door. */
export function mentionPulls(
  api: Api,
  { app, own }: { readonly app: Token; readonly own: Token },
  account: string,
  meter: Meter,
): Pulls {
  return {
    async pull(given, now) {
      const cursor = asCursor(given) ?? {}
      // Renewed here while it still holds, also when nobody is answered for hours; what is amiss the token tells itself.
      await own().catch(() => undefined)
      const standing = await meter.standing(now)
      const told = `${standing.month} ${standing.level}`
      const news =
        standing.level !== 'free' && cursor.told !== told ? [warning(standing, meter, account, now)] : []
      const kept = standing.level === 'free' ? cursor : { ...cursor, told }
      if (standing.level === 'over') {
        const why = `the cap of ${meter.capUsd} USD is reached`
        return { envelopes: news, cursor: kept, again: new Date(now.getTime() + AT_THE_CAP_MS), why }
      }
      const { refused = now.toISOString(), ...rest } = kept
      const missed = wasAway(cursor.at, now) ? await replay(api, app, cursor.at, now) : undefined
      const first = cursor.since === undefined && cursor.at === undefined
      const looked = await look(api, app, account, { since: cursor.since, first }, now)
      const why = looked.why ?? missed
      await meter.count(PRICES.ownedRead, looked.count, now)
      await meter.count(PRICES.userRead, looked.users, now)
      // What was missed is asked for again until it came; a first look that failed was none.
      const waits = missed !== undefined && now.getTime() - Date.parse(refused) < KEPT_MS
      const failed = first && looked.why !== undefined
      const next = waits ? { refused } : failed ? {} : { at: now.toISOString() }
      const since = looked.since === undefined ? {} : { since: looked.since }
      const again = new Date(now.getTime() + Math.max(EVERY_MS, looked.waitMs ?? 0))
      return {
        envelopes: [...news, ...looked.envelopes],
        cursor: { ...rest, ...since, ...next },
        again,
        ...(why === undefined ? {} : { why }),
      }
    },
  }
}

interface Looked extends Pick<Pulled, 'envelopes'> {
  readonly count: number
  /** Authors that were shown with them: each is paid for. */
  readonly users: number
  readonly since?: string
  readonly waitMs?: number
  readonly why?: string
}

async function look(
  api: Api,
  token: Token,
  account: string,
  { since, first }: { readonly since: string | undefined; readonly first: boolean },
  now: Date,
): Promise<Looked> {
  const envelopes: Envelope[] = []
  let count = 0
  let users = 0
  let newest: string | undefined
  let next: string | undefined
  for (let page = 0; page < (first ? 1 : PAGES); page++) {
    const from = `${since ? `&since_id=${since}` : ''}${next ? `&pagination_token=${encodeURIComponent(next)}` : ''}`
    const answer = await ask(api, token, `/2/users/${account}/mentions?${first ? FIRST : FIELDS}${from}`)
    if (answer.kind === 'error') {
      const { waitMs } = answer
      return { envelopes, count, users, why: answer.why, ...(waitMs === undefined ? {} : { waitMs }) }
    }
    if (answer.kind !== 'ok') {
      if (envelopes.length === 0) throw new Error(answer.why)
      return { envelopes, count, users, why: answer.why }
    }
    const found = asFound(answer.body)
    if (!found) return { envelopes, count, users, why: 'the mentions could not be read' }
    // What was said before the first look was said before this door was open: nothing of it is answered now.
    if (!first && ((found.data?.length ?? 0) > 0 || (found.errors?.length ?? 0) > 0)) {
      const headers = { 'x-account': account }
      envelopes.push({ channel: 'x', receivedAt: now, headers, body: Buffer.from(answer.text) })
    }
    count += found.data?.length ?? 0
    users += asIncludes(found.includes)?.users?.length ?? 0
    newest ??= found.meta.newest_id ?? undefined
    next = found.meta.next_token ?? undefined
    if (next === undefined) break
  }
  const seen = newest ?? since
  return { envelopes, count, users, ...(seen === undefined ? {} : { since: seen }) }
}

/** Our own word, in an envelope like any news. */
function warning({ month, spent, level }: Standing, { capUsd }: Meter, account: string, now: Date): Envelope {
  const body = { spending: { month, spent, cap: capUsd, over: level === 'over' } }
  return {
    channel: 'x',
    receivedAt: now,
    headers: { 'x-account': account },
    body: Buffer.from(JSON.stringify(body)),
  }
}
