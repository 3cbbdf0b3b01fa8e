/** Lessons and models of a district as rows. */
import type { Correction } from '#core/reading/relearn.ts'
import type { Corrections, JudgementCount, Learning } from '#ports/learning.ts'
import { type Connection, type Pool, statement } from './connection.ts'

const NOTE = statement(
  'correction-note',
  `insert into correction (district, grievance, at, subject) values ($1, $2, $3, $4)
   on conflict (district, grievance) do update set at = $3, subject = $4`,
)
const NEWEST_CORRECTIONS = statement(
  'corrections',
  `select grievance.gist as text, correction.subject
   from correction join grievance on grievance.district = $1 and grievance.id = correction.grievance
   where correction.district = $1 order by correction.at desc limit $2`,
)
const JUDGE = statement(
  'judgement-note',
  `insert into judgement (district, grievance, about, at, read, said, agreed) values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (district, grievance, about) do update
     set at = $4, read = $5, said = $6, agreed = $7`,
)
const JUDGED = statement(
  'judgements',
  `select about, read, count(*) filter (where agreed)::int as agreed, count(*) filter (where not agreed)::int as overruled
   from judgement where district = $1 group by about, read order by about, read`,
)
const BEGIN = statement(
  'learning-begin',
  `insert into learning (district, day, at, lessons)
   select $1, $2::date, $4, $3
   where exists (
     select from correction where district = $1 and at > coalesce(
       (select max(at) from learning where district = $1 and lessons = $3 and corrections is not null), '-infinity'))
   on conflict do nothing returning day`,
)
const END = statement(
  'learning-end',
  `update learning set corrections = $3, held = $4, before = $5, after = $6, model = $7
   where district = $1 and day = $2::date`,
)
const FORGET = statement(
  'learning-forget',
  'update learning set model = null where district = $1 and day < $2::date and model is not null',
)
const NEWEST = statement(
  'learning-newest',
  `select day::text as day, model from learning
   where district = $1 and lessons = $2 and model is not null order by day desc limit 1`,
)
const LAST = statement(
  'learning-last',
  `select at, corrections, held, before, after, model is not null as taken from learning
   where district = $1 and corrections is not null order by day desc limit 1`,
)

interface LastRow {
  readonly at: Date
  readonly corrections: number
  readonly held: number
  readonly before: number
  readonly after: number
  readonly taken: boolean
}

/** The corrections of one transaction. */
export function correctionsIn(on: Connection, district: number): Corrections {
  return {
    async note(grievance, subject, at) {
      await on.run(NOTE, [district, grievance, at, subject])
    },
    async judge(grievance, { about, read, said, agreed }, at) {
      await on.run(JUDGE, [district, grievance, about, at, read, said, agreed])
    },
  }
}

/** Fulfils the port over PostgreSQL. */
export function learning(pool: Pool, district: number, changed: (topic: string) => void): Learning {
  return {
    corrections: (limit) => pool.run<Correction>(NEWEST_CORRECTIONS, [district, limit]),
    judgements: () => pool.run<JudgementCount>(JUDGED, [district]),
    async begin(day, lessons, at) {
      return (await pool.run(BEGIN, [district, day, lessons, at])).length > 0
    },
    async end(day, { corrections, held, before, after }, model) {
      await pool.run(END, [
        district,
        day,
        corrections,
        held,
        before,
        after,
        model ? Buffer.from(model) : null,
      ])
      if (!model) return
      await pool.run(FORGET, [district, day])
      changed('model')
    },
    async newest(lessons) {
      const [row] = await pool.run<{ day: string; model: Buffer }>(NEWEST, [district, lessons])
      return row && { day: row.day, model: new Uint8Array(row.model) }
    },
    async last() {
      return (await pool.run<LastRow>(LAST, [district]))[0]
    },
  }
}
