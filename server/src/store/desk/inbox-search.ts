/**
 * What a search means in the inbox, best first as in the register: the number of a file or of a person; all words as they
 * were typed; as beginnings; in what was typed of a voice note; with a slip of the finger. The words may stand in what a
 * thread brought and nobody registered yet, in the name of the person, or in one of their grievances.
 */
import { type RawBuilder, sql } from 'kysely'
import type { Connection } from '../connection.ts'
import { threadsHeard } from './heard.ts'
import { peopleWithNumber } from './people.ts'
import { citizensOf } from './register.ts'
import { literally, understand } from './search.ts'
import { HEARD, NUMBERS, SHORT_WALK, SLIPS, type Tier, tiersOf, WHOLE } from './tiers.ts'
import { write } from './writer.ts'

/** So many threads and people one search leads to. */
const MOST = 100
/**
 * Beside threads in whose own words it stands, so many of those in whose files it stands. Where the former are as many, they
 * fill the page, and the files are looked through only as far as a walk goes: all of them are found in the register.
 */
const LEAST = 50

/** The threads that one tier of a search leads to: by themselves and by whose they are. */
interface Met {
  readonly tier: number
  readonly threads: readonly string[]
  readonly citizens: readonly string[]
  readonly officers: readonly string[]
}

/** What a search leads to. */
export interface Sought {
  /** The threads that are meant, each with its best tier. */
  readonly table: RawBuilder<{ readonly id: string; readonly tier: number }>
  /** Those in whose own words it stands. */
  readonly written: ReadonlySet<string>
  /** The words that were typed, as `neutral` has them. */
  readonly words: readonly string[]
}

/** Works a search out; undefined when nothing was typed. */
export async function threadsSought(
  on: Connection,
  district: number,
  search: string,
): Promise<Sought | undefined> {
  const sought = understand(search)
  if (!sought) return undefined
  const owners = await peopleWithNumber(on, district, sought.digits)
  const met: Met[] = [{ tier: NUMBERS, threads: [], ...owners }]
  const known = new Set([...owners.citizens, ...owners.officers])
  for await (const tier of tiersOf(on, district, search, MOST)) {
    // What is merely near counts only when nothing else is there.
    if (tier.nr === SLIPS && known.size > 0) break
    const threads = await threadsWritten(on, district, tier, sought.words)
    const enough = threads.length >= LEAST
    const most = Math.max(LEAST, MOST - threads.length)
    const citizens = enough && tier.nr === SLIPS ? [] : await citizensOf(on, district, tier, most, enough)
    met.push({ tier: tier.nr, threads, citizens, officers: [] })
    for (const id of [...threads, ...citizens]) known.add(id)
    if (known.size >= MOST) break
  }
  const written = new Set(met.flatMap(({ threads }) => threads))
  return { table: asTable(district, sought.plain, met), written, words: sought.words }
}

/** Always the same text, so that it is planned once for a connection. */
function asTable(district: number, named: string, met: readonly Met[]): Sought['table'] {
  const of = (who: 'threads' | 'citizens' | 'officers', type: RawBuilder<unknown>) => {
    const all = met.flatMap((one) => one[who].map((id) => ({ id, tier: one.tier })))
    const tiers = all.map(({ tier }) => tier)
    return sql`unnest(${all.map(({ id }) => id)}::${type}[], ${tiers}::integer[]) as t (id, tier)`
  }
  const theirs = sql`join conversation c on c.district = ${district}`
  // Officers are few; their names are the services' own.
  return sql`(select id, min(tier) as tier from (
    select id, tier from ${of('threads', sql`uuid`)}
    union all select c.id, t.tier from ${of('citizens', sql`uuid`)} ${theirs} and c.citizen = t.id
    union all select c.id, t.tier from ${of('officers', sql`text`)} ${theirs} and c.person = t.id
    union all select c.id, ${sql.lit(WHOLE)} from conversation c
      where c.district = ${district} and c.person is not null and c.name ilike ${`%${literally(named)}%`}) w group by id)`
}

/** Threads in whose own words it stands. */
async function threadsWritten(
  on: Connection,
  district: number,
  tier: Tier,
  words: readonly string[],
): Promise<readonly string[]> {
  const ids = async (text: RawBuilder<unknown>): Promise<readonly string[]> => {
    const { sql: written, parameters } = text.compile(write)
    return ((await on.query(written, parameters)).rows as { readonly id: string }[]).map(({ id }) => id)
  }
  if (tier.nr === NUMBERS) return []
  if (tier.nr === HEARD) return ids(sql`select unnest(${threadsHeard(district, words)}) as id`)
  const { fits, index } = tier
  const own = sql`select conversation as id, at, neutral from inbox_words where district = ${district}`
  const newest = sql`order by at desc, id desc limit ${MOST}`
  if (tier.walk > 0 && tier.walk <= Math.max(SHORT_WALK, FAR * Math.sqrt(tier.total))) {
    const walked = sql`${own} order by at desc, conversation desc limit ${tier.walk}`
    const met = await ids(sql`select id from (${walked}) w where ${fits} ${newest}`)
    if (met.length === MOST) return met
  }
  const gathered = sql`${own} and ${index(sql`words_of(district, neutral)`)} and ${fits}`
  return ids(sql`with met as materialized (${gathered}) select id from met ${newest}`)
}

/**
 * A walk of `w` rows meets a page of a word that comes every w/150 rows. Of a fifth as many threads as there are grievances
 * that is less work than gathering them, at four times as much for a row, up to this times the root of all.
 */
const FAR = 11
