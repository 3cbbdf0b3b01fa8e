/** Lessons and models of a district as rows. */
import type { Correction } from '#core/reading/relearn.ts'
import type { Taught } from '#core/reading/teach.ts'
import type { Corrections, Judgement, JudgementCount, Learning, LearningOutcome } from '#ports/learning.ts'
import { type Connection, type Pool, statement } from './connection.ts'

const NOTE = statement(
  'correction-note',
  `insert into correction (district, grievance, at, subject) values ($1, $2, $3, $4)
   on conflict (district, grievance) do update set at = $3, subject = $4`,
)
const NEWEST_CORRECTIONS = statement(
  'corrections',
  `select grievance.gist as text, correction.subject as said
   from correction join grievance on grievance.district = $1 and grievance.id = correction.grievance
   where correction.district = $1 order by correction.at desc limit $2`,
)
const NEWEST_JUDGEMENTS = statement(
  'judgements-newest',
  `select grievance.gist as text, judgement.read, judgement.said
   from judgement join grievance on grievance.district = $1 and grievance.id = judgement.grievance
   where judgement.district = $1 and judgement.about = $3 order by judgement.at desc limit $2`,
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
  `insert into learning (district, taught, day, at, lessons)
   select $1, $2, $3::date, $5, $4
   where coalesce(
       (select max(at) from learning where district = $1 and taught = $2 and lessons = $4 and corrections is not null),
       '-infinity')
     < case $2 when 'subjects' then (select max(at) from correction where district = $1)
         else (select max(at) from judgement where district = $1 and about = $6) end
   on conflict do nothing returning day`,
)
const END = statement(
  'learning-end',
  `update learning set corrections = $4, held = $5, before = $6, after = $7, model = $8
   where district = $1 and taught = $2 and day = $3::date`,
)
const FORGET = statement(
  'learning-forget',
  `update learning set model = null
   where district = $1 and taught = $2 and day < $3::date and model is not null`,
)
const NEWEST = statement(
  'learning-newest',
  `select day::text as day, model from learning
   where district = $1 and taught = $2 and lessons = $3 and model is not null order by day desc limit 1`,
)
const LAST = statement(
  'learning-last',
  `select distinct on (taught) taught, at, corrections, held, before, after, model is not null as taken from learning
   where district = $1 and corrections is not null order by taught, day desc`,
)

/** What people judge that a model learns from. */
const about = { kinds: 'kind', urgency: 'urgent' } as const satisfies Record<
  Exclude<Taught, 'subjects'>,
  Judgement['about']
>

interface LastRow extends LearningOutcome {
  readonly at: Date
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
    corrections: (taught, limit) =>
      taught === 'subjects'
        ? pool.run<Correction>(NEWEST_CORRECTIONS, [district, limit])
        : pool.run<Correction>(NEWEST_JUDGEMENTS, [district, limit, about[taught]]),
    judgements: () => pool.run<JudgementCount>(JUDGED, [district]),
    async begin(taught, day, lessons, at) {
      const judged = taught === 'subjects' ? null : about[taught]
      return (await pool.run(BEGIN, [district, taught, day, lessons, at, judged])).length > 0
    },
    async end(day, { taught, corrections, held, before, after }, model) {
      const bytes = model ? Buffer.from(model) : null
      await pool.run(END, [district, taught, day, corrections, held, before, after, bytes])
      if (!model) return
      await pool.run(FORGET, [district, taught, day])
      changed('model')
    },
    async newest(taught, lessons) {
      const [row] = await pool.run<{ day: string; model: Buffer }>(NEWEST, [district, taught, lessons])
      return row && { day: row.day, model: new Uint8Array(row.model) }
    },
    last: () => pool.run<LastRow>(LAST, [district]),
  }
}
