/**
 * Looks for grievances that may be the same matter: a few small looks into indexes, whatever the register holds.
 *
 *   citizen   the newest of the same citizen
 *   near      one of the subjects at one of the places: the newest few of each pair
 *   words     two of the rarest words in common, rare enough that few have both
 */
import type { CitizenId } from '#core/ids.ts'
import type { AlikeGrievances, AlikeRow } from '#ports/alike.ts'
import { type Connection, statement } from './connection.ts'
import { searchable } from './projection.ts'
import { isUuid } from './uuid.ts'

const COLUMNS = 'id, code, state, gist, citizen, registered_at, subject, place'
const SEEN = 'not sensitive and not hidden_from && $3 and registered_at > $2'

/** Of each subject at each place. */
const EACH = 4
const NEAR = statement(
  'alike-near',
  `select g.* from unnest($4::text[]) as s (subject) cross join unnest($5::bigint[]) as p (place)
   cross join lateral (
     select ${COLUMNS} from grievance
     where district = $1 and subject = s.subject and place = p.place and ${SEEN}
     order by registered_at desc limit case when s.subject = ($4::text[])[1] and p.place = ($5::bigint[])[1] then 30 else ${EACH} end) g
   order by (g.subject = ($4::text[])[1] and g.place = ($5::bigint[])[1]) desc, g.registered_at desc limit 50`,
)
const SAME_CITIZEN = statement(
  'alike-citizen',
  `select ${COLUMNS} from grievance where district = $1 and citizen = $4 and ${SEEN}
   order by last_act_at desc, id desc limit 20`,
)
/** What the words say of themselves: how often each comes; none for those that were not gathered yet. */
const RARE = statement(
  'alike-rare',
  `select w.word from unnest($2::text[]) as w (word)
   left join search_word s on s.district = $1 and s.word = w.word
   where coalesce(s.seen, 0) <= $3 order by coalesce(s.seen, 0), length(w.word) desc, w.word limit 5`,
)
const WORDS = statement(
  'alike-words',
  `select ${COLUMNS} from grievance
   where words_of_grievance(district, neutral, department, subject, post, seniors) @@ $4::tsquery
     and district = $1 and ${SEEN}
   order by registered_at desc limit 25`,
)
/** A word that more grievances have is no sign; so many rows at most are looked at for a pair. */
const RARE_ENOUGH = 3000
const LEAST_LETTERS = 3
const CITIZEN = statement(
  'alike-citizen-of',
  'select citizen from conversation where district = $1 and id = $2 and citizen is not null',
)

interface Row extends Omit<AlikeRow, 'registeredAt' | 'subject' | 'place'> {
  readonly registered_at: Date
  readonly subject: string | null
  readonly place: number | null
}

/** Fulfils the port. */
export function alikeGrievances(on: Connection, district: number): AlikeGrievances {
  return {
    async find({ since, notAbout, subjects, places, words, citizen }) {
      const seen = [district, since, notAbout]
      const common = await inCommon(on, district, words)
      const rows = [
        ...(citizen && isUuid(citizen) ? await on.run<Row>(SAME_CITIZEN, [...seen, citizen]) : []),
        ...(subjects.length > 0 && places.length > 0
          ? await on.run<Row>(NEAR, [...seen, subjects, places])
          : []),
        ...(common === undefined ? [] : await on.run<Row>(WORDS, [...seen, common])),
      ]
      const unique = new Map(rows.map((row) => [row.id, row]))
      return [...unique.values()].map(({ registered_at, subject: what, place: where, ...row }) => ({
        ...row,
        registeredAt: registered_at,
        ...(what === null ? {} : { subject: what }),
        ...(where === null ? {} : { place: Number(where) }),
      }))
    },
    async citizenOf(conversation) {
      if (!isUuid(conversation)) return undefined
      const [row] = await on.run<{ citizen: CitizenId }>(CITIZEN, [district, conversation])
      return row?.citizen
    },
  }
}

/** The question for two of the rarest words, as the index of words knows them; none without two such words. */
async function inCommon(on: Connection, district: number, text: string): Promise<string | undefined> {
  const all = searchable(text)
    .split(' ')
    .filter((word) => word.length >= LEAST_LETTERS)
  const words = [...new Set(all)].slice(0, 60)
  if (words.length < 2) return undefined
  const rare = await on.run<{ word: string }>(RARE, [district, words, RARE_ENOUGH])
  const lexemes = rare.map(({ word }) => `'${district}:${word.replaceAll(/['\\]/g, '$&$&')}'`)
  const pairs = lexemes.flatMap((one, at) => lexemes.slice(at + 1).map((other) => `(${one} & ${other})`))
  return pairs.length === 0 ? undefined : pairs.join(' | ')
}
