/**
 * What a search may mean, best first: the number of a file or of a person; all words as they were typed; all words as
 * beginnings; all of them in what was typed of a voice note; words with a slip of the finger forgiven. Each tier leaves out
 * what an earlier one holds.
 *
 * Of each tier it is said how it is looked for. Words that come often are met soon by walking the register from its newest
 * row; reading all that an index has of them would take seconds. Words that come seldom are gathered from the index. Of
 * several words the rarest decides, and an index is asked for the others as well while that is cheaper than looking at rows.
 */
import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely'
import { plainNumber } from '#core/bridge/bridge.ts'
import { type Connection, statement } from '../connection.ts'
import { filesHeard } from './heard.ts'
import { peopleWithNumber } from './people.ts'
import { literally, type Sought, understand } from './search.ts'
import { alikeTo, type Near, type Weight, weightsOf } from './vocabulary.ts'

/** One way to fit. */
export interface Tier {
  readonly nr: number
  /** True of rows that fit; can be asked of every row. */
  readonly fits: Expression<SqlBool>
  /** True of rows that an earlier tier holds. */
  readonly earlier?: Expression<SqlBool>
  /** What finds them by an index of words; `under` narrows it to some departments, subjects or posts. */
  readonly index: (words: RawBuilder<unknown>, under?: readonly string[]) => Expression<SqlBool>
  /** So many of the newest rows are looked at first; 0: none. */
  readonly walk: number
  /** In so many grievances words were counted. */
  readonly total: number
  /** Where a walk that met some may go on before they are gathered: among so many rows, one gathered being as dear as so many walked. */
  readonly among?: { readonly rows: number; readonly dear: number }
}

/** The file or the person is named by a number. */
export const NUMBERS = 0
/** All words as they were typed. */
export const WHOLE = 1
const BEGUN = 2
/** A voice note in the file was typed so. */
export const HEARD = 3
/** Something near it was found. */
export const SLIPS = 4

const FOREIGN = statement(
  'search-foreign-number',
  'select grievance from foreign_number where district = $1 and number = $2 limit 50',
)

/** The tiers of a search one after another, each worked out only when it is come to. */
export async function* tiersOf(
  on: Connection,
  district: number,
  text: string | undefined,
  page: number,
  first = NUMBERS,
): AsyncGenerator<Tier> {
  const sought = understand(text)
  if (!sought) return
  const [numbers, { weights, gathered }] = await Promise.all([
    numbersOf(on, district, sought),
    weightsOf(on, district, sought.words),
  ])
  if (numbers && first <= NUMBERS) yield numbers
  if (weights.length === 0) return
  const setting = { district, gathered, page }
  const whole = tierOf(WHOLE, weights.map(wholly), setting)
  const begun = tierOf(BEGUN, weights.map(beginning), setting)
  if (first <= WHOLE) yield after(whole, numbers)
  // Where no word goes on in another one, the beginnings are the words.
  if (first <= BEGUN && weights.some((weight) => beginning(weight).begins)) yield after(begun, numbers, whole)
  const note = sql<SqlBool>`id = any(${filesHeard(district, sought.words)})`
  const heard = { nr: HEARD, fits: note, index: () => note, walk: 0, total: gathered }
  if (first <= HEARD) yield after(heard, numbers, begun)
  const near = await alikeTo(on, district, sought.words)
  if (near.every((words) => words.length === 0)) return
  const loose = weights.map((weight, at) => slipping(weight, near[at] ?? []))
  yield after(tierOf(SLIPS, loose, setting), numbers, begun, heard)
}

/** By code, by the number another office gave it, or by the telephone; undefined when the text is none of these. */
async function numbersOf(on: Connection, district: number, sought: Sought): Promise<Tier | undefined> {
  const [{ citizens }, foreign] = await Promise.all([
    peopleWithNumber(on, district, sought.digits),
    on.run<{ grievance: string }>(FOREIGN, [district, plainNumber(sought.plain)]),
  ])
  const { code } = sought
  const ways: Expression<SqlBool>[] = []
  if (citizens.length > 0) ways.push(sql<SqlBool>`citizen = any(${citizens}::uuid[])`)
  if (foreign.length > 0)
    ways.push(sql<SqlBool>`id = any(${foreign.map(({ grievance }) => grievance)}::uuid[])`)
  if (ways.length === 0 && !code) return undefined
  const any = (more: readonly Expression<SqlBool>[]) =>
    sql<SqlBool>`(${sql.join([...more, ...ways], sql` or `)})`
  const digits = /\d{5,}/.exec(code ?? '')?.[0]
  return {
    nr: NUMBERS,
    fits: any(code ? [codeFits(sought)] : []),
    // The signs before the number are those of thousands of codes.
    index: () => any(code ? [sought.whole || !digits ? codeFits(sought) : codeFits({ code: digits })] : []),
    // And so is a piece of a few signs.
    total: 0,
    walk: code && !digits ? SHORT_WALK : 0,
  }
}

function codeFits({ code = '', whole = false }: Pick<Sought, 'code' | 'whole'>): Expression<SqlBool> {
  return whole ? sql<SqlBool>`code = ${code}` : sql<SqlBool>`code like ${`%${literally(code)}%`}`
}

/** What one of the words may be. */
interface Group {
  readonly likes: readonly string[]
  readonly lexemes: readonly string[]
  readonly seen: number
  /** The first of the lexemes goes on; `spelt` are the words that are known to begin so, if they are few. */
  readonly begins: boolean
  readonly spelt: readonly string[]
}

function wholly({ word, whole }: Weight): Group {
  return { likes: [`% ${literally(word)} %`], lexemes: [word], seen: whole, begins: false, spelt: [] }
}

/** As a beginning, if it is known to be one or is not known at all. */
function beginning(weight: Weight): Group {
  const { word, whole, begun, spelt } = weight
  if (whole > 0 && begun === whole) return wholly(weight)
  return { likes: [`% ${literally(word)}%`], lexemes: [word], seen: begun, begins: true, spelt }
}

function slipping(weight: Weight, near: readonly Near[]): Group {
  const as = beginning(weight)
  return {
    likes: [...as.likes, ...near.map(({ word }) => `% ${literally(word)} %`)],
    lexemes: [...as.lexemes, ...near.map(({ word }) => word)],
    seen: near.reduce((sum, { seen }) => sum + seen, as.seen),
    begins: as.begins,
    spelt: as.spelt,
  }
}

/** To come to a row here and there costs about so many times as much as to the next one; to compare a pattern as much as that. */
const ROW_APART = 8
/** An index is asked for the beginnings of a word besides the rarest while it comes at most so many times as often. */
const AS_OFTEN = 10
/** So many rows cost nothing that anybody notices. */
export const SHORT_WALK = 3_000
const COMMON = 20_000
/** An index gathers the rows of a beginning before it compares them; up to so many that is soon done. */
const SPELT_FROM = 5_000
/** Chance wants some more than the count lets expect. */
const SPARE = 1.5

interface Setting {
  readonly district: number
  readonly gathered: number
  readonly page: number
}

function tierOf(nr: number, groups: readonly Group[], { district, gathered, page }: Setting): Tier {
  const rarest = Math.min(...groups.map(({ seen }) => seen))
  const asked = groups.filter(({ seen, begins }) => !begins || seen <= rarest * AS_OFTEN)
  const patterns = groups.reduce((sum, { likes }) => sum + likes.length, 0)
  const apart = (ROW_APART + patterns) / (1 + patterns)
  const shares = groups.map(({ seen }) => Math.min(1, seen / gathered))
  const spelt = asked.length > 1 ? asked.map(spelling) : asked
  const query = spelt.map((group) => `(${lexemes(district, group).join(' | ')})`)
  // The newest words nobody has counted yet; a walk meets them where the known ones stand for a beginning.
  const least = spelt.some((group, at) => group !== asked[at]) ? SHORT_WALK : 0
  const fits = groups.map(({ likes }) => sql<SqlBool>`neutral like any(${likes}::text[])`)
  return {
    nr,
    fits: sql<SqlBool>`(${sql.join(fits, sql` and `)})`,
    index: (words, under = []) => sql<SqlBool>`${words} @@ ${[...query, ...under].join(' & ')}::tsquery`,
    total: gathered,
    walk: gathered > 0 ? Math.max(least, walkFor(shares, { gathered, page, apart })) : 0,
    ...(rarest > COMMON ? { among: { rows: gathered, dear: apart } } : {}),
  }
}

/** How far to walk: to where the page may be full; not at all when gathering all that fits is less work. */
function walkFor(
  shares: readonly number[],
  { gathered, page, apart }: { readonly gathered: number; readonly page: number; readonly apart: number },
): number {
  const rarest = Math.min(...shares)
  if (rarest * gathered * apart < SHORT_WALK) return 0
  const share = shares.reduce((all, one) => all * one, 1)
  const rows = page / share
  if (rows <= share * gathered * apart) return Math.max(SHORT_WALK, Math.ceil(rows * SPARE))
  // Words that are seldom together by their counts may yet belong together: a short walk tells.
  return shares.length > 1 && page / rarest <= SHORT_WALK ? SHORT_WALK : 0
}

/** The words of a beginning one by one, where gathering all their rows at once would be long. */
function spelling(group: Group): Group {
  if (!group.begins || group.spelt.length === 0 || group.seen < SPELT_FROM) return group
  return { ...group, lexemes: [...group.spelt, ...group.lexemes.slice(1)], begins: false }
}

/** The words of a group for a question to the index, each under its district. */
function lexemes(district: number, { lexemes: [typed, ...others], begins }: Group): readonly string[] {
  const quoted = (word = '') => lexeme(district, word)
  return [`${quoted(typed)}${begins ? ':*' : ''}`, ...others.map((word) => quoted(word))]
}

function lexeme(district: number, word: string): string {
  return `'${district}:${word.replace(/['\\]/g, (sign) => sign + sign)}'`
}

/** One of these marks, as an index of words has them beside the words. */
export function marked(district: number, mark: '@' | '$' | '#', values: readonly string[]): string {
  return `(${values.map((value) => lexeme(district, mark + value)).join(' | ')})`
}

function after(tier: Tier, ...others: readonly (Tier | undefined)[]): Tier {
  const earlier = others.flatMap((other) => other?.fits ?? [])
  return earlier.length === 0 ? tier : { ...tier, earlier: sql<SqlBool>`(${sql.join(earlier, sql` or `)})` }
}
