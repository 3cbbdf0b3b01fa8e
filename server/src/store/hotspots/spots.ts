/** Hot spots over PostgreSQL: one row while it lasts, with the numbers of the window in which it stood worst. */
import type { HotSpot, HotSpotNumbers, HotSpots } from '#ports/hotspots.ts'
import { json } from '../canonical.ts'
import { type Pool, statement } from '../connection.ts'
import { isUuid } from '../uuid.ts'

const LOOKED = statement('hot-looked', 'select day::text from hot_spot_look where district = $1')
const LOOK = statement(
  'hot-look',
  `insert into hot_spot_look (district, day) values ($1, $2)
   on conflict (district) do update set day = $2 where hot_spot_look.day < $2 returning day`,
)
const NUMBERS = `from_day date, to_day date, n integer, counted integer, complainants integer, expected float8,
  usual float8, rate float8, elsewhere float8, chance float8, tests integer`
const COLUMNS = `from_day, to_day, n, counted, complainants, expected, usual, rate, elsewhere, chance, tests`
const FOUND = statement(
  'hot-found',
  `insert into hot_spot (district, id, place, subject, found_on, seen_on, ${COLUMNS})
   select $1, id, place, subject, $2, $2, ${COLUMNS}
   from jsonb_to_recordset($3::jsonb) as f (id uuid, place bigint, subject text, ${NUMBERS})
   on conflict do nothing`,
)
const LASTS = statement('hot-lasts', 'update hot_spot set seen_on = $2 where district = $1 and id = any($3)')
const WORSE = statement(
  'hot-worse',
  `update hot_spot h set (${COLUMNS}) = (select f.from_day, f.to_day, f.n, f.counted, f.complainants, f.expected, f.usual,
     f.rate, f.elsewhere, f.chance, f.tests)
   from jsonb_to_recordset($2::jsonb) as f (id uuid, ${NUMBERS}) where h.district = $1 and h.id = f.id`,
)
const ENDED = statement('hot-ended', 'update hot_spot set ended_on = $2 where district = $1 and id = any($3)')

const ROW = `h.id, h.place, h.subject, h.found_on::text, h.seen_on::text, h.ended_on::text, h.from_day::text,
  h.to_day::text, h.n, h.counted, h.complainants, h.expected, h.usual, h.rate, h.elsewhere, h.chance, h.tests,
  (select p.id from action_plan p where p.district = h.district and p.hot_spot = h.id order by p.id desc limit 1) as plan`
const LASTING = statement(
  'hot-lasting',
  `select ${ROW} from hot_spot h where h.district = $1 and h.ended_on is null order by h.id desc`,
)
const LIST = statement(
  'hot-list',
  `select ${ROW} from hot_spot h where h.district = $1 and h.id < $2 and ($4::text[] is null or h.subject = any($4))
   order by h.id desc limit $3`,
)
const FIND = statement('hot-find', `select ${ROW} from hot_spot h where h.district = $1 and h.id = $2`)
const SINCE = statement(
  'hot-since',
  `select place, subject, from_day::text as "from", seen_on::text as "seenOn" from hot_spot
   where district = $1 and (ended_on is null or ended_on >= $2)`,
)
const VOICES = statement(
  'hot-voices',
  `select distinct g.id, g.citizen, g.gist as words, g.code from figure_event e
     join grievance g on g.district = e.district and g.id = e.grievance
   where e.district = $1 and e.measure = 'received' and e.day >= $4 and e.day < $5
     and e.panchayat = $2::text and e.subject = $3
   order by g.id desc limit 2000`,
)
const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

interface Row {
  readonly id: string
  readonly place: number
  readonly subject: string
  readonly found_on: string
  readonly seen_on: string
  readonly ended_on: string | null
  readonly from_day: string
  readonly to_day: string
  readonly n: number
  readonly counted: number
  readonly complainants: number
  readonly expected: number
  readonly usual: number | null
  readonly rate: number
  readonly elsewhere: number
  readonly chance: number
  readonly tests: number
  readonly plan: string | null
}

/** Fulfils the port over one district. `changed` is told what looks different. */
export function hotSpots(pool: Pool, district: number, changed: (topic: string) => void): HotSpots {
  const rows = async (read: Promise<Row[]>) => (await read).map(toSpot)
  return {
    async lookedOn() {
      return (await pool.run<{ day: string }>(LOOKED, [district]))[0]?.day
    },
    async keep({ day, found, lasting, ended }) {
      const kept = await pool.transaction(async (on) => {
        if ((await on.run(LOOK, [district, day])).length === 0) return false
        const worse = lasting.flatMap(({ id, numbers }) => (numbers ? [{ id, ...columnsOf(numbers) }] : []))
        await on.run(ENDED, [district, day, ended])
        await on.run(LASTS, [district, day, lasting.map(({ id }) => id)])
        await on.run(WORSE, [district, json(worse)])
        const fresh = found.map(({ id, place, subject, ...numbers }) => ({
          id,
          place,
          subject,
          ...columnsOf(numbers),
        }))
        await on.run(FOUND, [district, day, json(fresh)])
        return true
      })
      if (kept) changed('figures')
      return kept
    },
    lasting: () => rows(pool.run<Row>(LASTING, [district])),
    list: ({ before = LAST, limit, subjects }) =>
      rows(pool.run<Row>(LIST, [district, isUuid(before) ? before : LAST, limit, subjects ?? null])),
    find: async (id) => (isUuid(id) ? (await rows(pool.run<Row>(FIND, [district, id])))[0] : undefined),
    since: (day) => pool.run(SINCE, [district, day]),
    voices: ({ place, subject, from, until }) =>
      pool.run(VOICES, [district, String(place), subject, from, until]),
  }
}

function columnsOf({ from, to, n, counted, complainants, usual, ...rest }: HotSpotNumbers) {
  const { expected, rate, elsewhere, chance, tests } = rest
  return {
    from_day: from,
    to_day: to,
    n,
    counted,
    complainants,
    expected,
    usual: usual ?? null,
    rate,
    elsewhere,
    chance,
    tests,
  }
}

function toSpot(row: Row): HotSpot {
  const { found_on, seen_on, ended_on, from_day, to_day, usual, plan, ...same } = row
  return {
    ...same,
    foundOn: found_on,
    seenOn: seen_on,
    from: from_day,
    to: to_day,
    ...(ended_on === null ? {} : { endedOn: ended_on }),
    ...(usual === null ? {} : { usual }),
    ...(plan === null ? {} : { plan }),
  }
}
