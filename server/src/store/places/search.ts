/**
 * Candidates for what is being typed: a few dozen rows of the key table, never a scan. By letters first, then by the
 * bare key, then by keys one slip away; each further step only while the step before has not filled the list.
 */
import type { PlaceKind, PlaceRef } from '#core/places/land.ts'
import { slipsOf, type Typed } from '#core/places/typing.ts'
import { type Connection, statement } from '../connection.ts'

/** Where candidates may lie. */
export interface Reach {
  /** LGD codes of the districts that are looked at alone; absent for the whole land. */
  readonly districts?: readonly number[]
  /** The district whose places are looked at first. */
  readonly near?: number
  readonly types?: readonly PlaceKind[]
  /** How many candidates a step may bring. */
  readonly depth: number
}

const OF_KIND = (at: number) => `($${at}::text[] is null or type = any($${at}))`

/** In districts: the very key first, then whole names, then what people most likely mean. */
const inDistricts = (column: 'letters' | 'key') =>
  statement(
    `places-near-${column}`,
    `select type, code from place_key
     where in_district = any($1::bigint[]) and ${column} >= $2 and ${column} < $3 and ${OF_KIND(5)}
     order by ${column} <> $2, word, weight limit $4`,
  )
const NEAR = { letters: inDistricts('letters'), key: inDistricts('key') }

const SAME = statement(
  'places-same',
  `select type, code from place_key where letters = $1 and ${OF_KIND(3)} order by word, weight limit $2`,
)
const prefix = (column: 'letters' | 'key') =>
  statement(
    `places-prefix-${column}`,
    `select type, code from place_key where ${column} >= $1 and ${column} < $2 and ${OF_KIND(4)}
     order by word, weight limit $3`,
  )
const PREFIX = { letters: prefix('letters'), key: prefix('key') }

/** A few letters fit too many names to sort them all; an index keeps these in the order of their weight. */
const short = [1, 2, 3].map((length) =>
  statement(
    `places-short-${length}`,
    `select type, code from place_key where left(letters, ${length}) = $1 and word = 0 and ${OF_KIND(3)}
     order by weight limit $2`,
  ),
)
const SLIPS = statement(
  'places-slips',
  `select type, code from place_key where key = any($1::text[]) and ($2::bigint[] is null or in_district = any($2))
     and ${OF_KIND(4)} order by word, weight limit $3`,
)

/** Sorts after every key that begins so. */
const after = (key: string) => `${key}\u{10ffff}`

/** Candidates, each once, at least `enough` when there are so many. */
export async function candidates(on: Connection, typed: Typed, reach: Reach, enough: number) {
  const { districts, near, depth } = reach
  const types = reach.types ?? null
  const found = new Map<string, PlaceRef>()
  const take = (rows: readonly PlaceRef[]) => {
    for (const row of rows) found.set(`${row.type} ${row.code}`, row)
  }
  const within = async (codes: readonly number[], column: 'letters' | 'key') =>
    take(await on.run<PlaceRef>(NEAR[column], [codes, typed[column], after(typed[column]), depth, types]))
  if (districts) await within(districts, 'letters')
  else {
    const { letters } = typed
    const few = short[letters.length - 1]
    if (near !== undefined) await within([near], 'letters')
    take(await on.run<PlaceRef>(SAME, [letters, depth, types]))
    take(
      few
        ? await on.run<PlaceRef>(few, [letters, depth, types])
        : await on.run<PlaceRef>(PREFIX.letters, [letters, after(letters), depth, types]),
    )
  }
  if (found.size < enough && districts) await within(districts, 'key')
  else if (found.size < enough && typed.key.length > 2)
    take(await on.run<PlaceRef>(PREFIX.key, [typed.key, after(typed.key), depth, types]))
  const slips = found.size < enough ? slipsOf(typed.key) : []
  if (slips.length > 0) take(await on.run<PlaceRef>(SLIPS, [slips, districts ?? null, depth, types]))
  return [...found.values()]
}
