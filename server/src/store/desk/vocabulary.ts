/**
 * The words of the register and how often they come: which way a search goes, and what was meant by a slip of the finger.
 * The gathering follows the register by some minutes and nothing depends on its being complete: a word that is newer is
 * found as well, only not by a slip.
 */
import { type Connection, type Pool, statement } from '../connection.ts'

/** How often a word that was typed comes. */
export interface Weight {
  readonly word: string
  /** In about how many grievances as it stands. */
  readonly whole: number
  /** And as the beginning of words. */
  readonly begun: number
  /** The words it begins; none when they are many. */
  readonly spelt: readonly string[]
}

/** A word that is near to what was typed. */
export interface Near {
  readonly word: string
  readonly seen: number
}

/** Shorter words are not guessed at: a letter more or less is another word. */
const LEAST_ALIKE = 4
/** From this length two slips are forgiven. */
const LONG = 6
const MOST_ALIKE = 4
/** What was typed is taken for a slip only of words that come so many times as often. */
const LIKELIER = 10
/** Of beginnings of one letter so many words are added up: that is often enough. */
const MOST_BEGUN = 20_000
/** Of so many words an index is asked one by one: by their beginning it would gather all their rows before it compares. */
const MOST_SPELT = 40
const BATCH = 5_000

const COUNTS = statement(
  'search-counts',
  `select word, coalesce((select seen from search_word s where s.district = $1 and s.word = t.word), 0) as whole,
     coalesce((select sum(seen) from (select seen from search_word s
       where s.district = $1 and s.word >= t.word and s.word < t.word || U&'\\FFFF' limit ${MOST_BEGUN}) b), 0) as begun,
     array(select s.word from search_word s
       where s.district = $1 and s.word >= t.word and s.word < t.word || U&'\\FFFF' limit ${MOST_SPELT + 1}) as spelt,
     coalesce((select gathered from search_upto where district = $1), 0) as gathered
   from unnest($2::text[]) with ordinality as t (word, nr) order by nr`,
)
const ALIKE = statement(
  'search-alike',
  `select coalesce((select jsonb_agg(jsonb_build_object('word', word, 'seen', seen)) from (
     select word, seen from search_word
     where district = $1 and head = left(typed, 1) and letters between length(typed) - 1 and length(typed) + 1
       and levenshtein_less_equal(word, typed, slips) <= slips
       and seen > ${LIKELIER} * coalesce((select seen from search_word where district = $1 and word = typed), 0) and word <> typed
     order by levenshtein(word, typed), seen desc, word limit ${MOST_ALIKE}) near), '[]') as near
   from unnest($2::text[], $3::integer[]) with ordinality as t (typed, slips, nr) order by nr`,
)
const FOLLOW = statement(
  'search-follow',
  `with upto as (select coalesce((select grievance from search_upto where district = $1),
     '00000000-0000-0000-0000-000000000000') as id),
   fresh as (select id, neutral from grievance
     where district = $1 and id > (select id from upto) and id < $2 order by id limit ${BATCH}),
   gathered as (insert into search_word (district, word, seen)
     select $1, word, count(distinct id) from fresh, unnest(string_to_array(neutral, ' ')) as word
     where length(word) between 1 and 40 and word !~ '^[0-9]{5}' group by word order by word
     on conflict (district, word) do update set seen = search_word.seen + excluded.seen),
   moved as (insert into search_upto (district, grievance, gathered)
     select $1, id, n from (select id, row_number() over (order by id) as n from fresh) f order by id desc limit 1
     on conflict (district) do update set grievance = excluded.grievance, gathered = search_upto.gathered + excluded.gathered)
   select count(*)::int as n from fresh`,
)

/** How often these words come, and in how many grievances that was counted. */
export async function weightsOf(
  on: Connection,
  district: number,
  words: readonly string[],
): Promise<{ readonly weights: readonly Weight[]; readonly gathered: number }> {
  if (words.length === 0) return { weights: [], gathered: 0 }
  const weights = await on.run<Weight & { gathered: number }>(COUNTS, [district, words])
  const few = ({ spelt }: Weight) => (spelt.length > MOST_SPELT ? [] : spelt)
  return {
    weights: weights.map((weight) => ({ ...weight, spelt: few(weight) })),
    gathered: weights[0]?.gathered ?? 0,
  }
}

/** For each word the likeliest that differ from it by a slip or two; none for short ones and for numbers. */
export async function alikeTo(
  on: Connection,
  district: number,
  words: readonly string[],
): Promise<readonly (readonly Near[])[]> {
  const slips = words.map((word) =>
    word.length < LEAST_ALIKE || /\d/.test(word) ? 0 : word.length < LONG ? 1 : 2,
  )
  if (slips.every((number) => number === 0)) return words.map(() => [])
  const rows = await on.run<{ near: readonly Near[] }>(ALIKE, [district, words, slips])
  return rows.map(({ near }) => near)
}

/** Another transaction may still be about to commit a grievance whose id is older than those that are there. */
export const LAG_MS = 120_000

/** Gathers the words of the next grievances; answers whether there may be more. */
export async function followWords(pool: Pool, district: number, now: Date): Promise<boolean> {
  const time = (now.getTime() - LAG_MS).toString(16).padStart(12, '0')
  const until = `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`
  const [row] = await pool.run<{ n: number }>(FOLLOW, [district, until])
  return row?.n === BATCH
}
