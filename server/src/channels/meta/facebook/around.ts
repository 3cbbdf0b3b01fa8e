/** What an item of a page's envelope is read in, and the measures that both halves of the reading share. */
import type { Handle } from '#core/message/content.ts'

/** Whose page, and when and where the item came. */
export interface Around {
  readonly page: string
  readonly receivedAt: Date
  readonly part: string
}

/** The account of the page's feed: its own door beside the private messages. */
export function feedOf(page: string): string {
  return `${page}/feed`
}

/** In the headers of what was found in the feed: what is older was there before the door was open. */
export const SINCE = 'x-since'

/** In the headers of what was found: the ids of what says something else than at the look before. */
export const CHANGED = 'x-changed'

const AHEAD_MS = 3_600_000
/** Smaller numbers are seconds: in milliseconds they would lie in 1973. */
const MILLISECONDS_FROM = 100_000_000_000

/** A moment in seconds, milliseconds or words; what is absent or in the future is taken as the moment of arrival. */
export function momentOf(stated: string | number | null | undefined, receivedAt: Date): Date {
  const number = Number(stated ?? Number.NaN)
  const ms = Number.isFinite(number)
    ? number * (number < MILLISECONDS_FROM ? 1000 : 1)
    : Date.parse(zoned(stated))
  const possible = ms > 0 && ms <= receivedAt.getTime() + AHEAD_MS
  return possible ? new Date(ms) : receivedAt
}

/** The Graph writes zones without a colon. */
function zoned(stated: unknown): string {
  return String(stated ?? '').replace(/([+-]\d\d)(\d\d)$/, '$1:$2')
}

/** Somebody as the page knows them. */
export function handlesOf(id: string | number | null | undefined): readonly Handle[] {
  return id === undefined || id === null || id === '' ? [] : [{ kind: 'user-id', value: String(id) }]
}
