/** The draw of a week (`core/src/quality/sample.ts`): one transaction, made once, and anybody can make it again. */
import type { Drawn, Quality } from '#ports/quality.ts'
import { type Pool, statement } from './connection.ts'

type Order = Parameters<Quality['draw']>[0]

const DONE = statement(
  'quality-drawn',
  'insert into quality_draw (district, week, seed, drawn_at, reports, drawn, looks, again) values ($1, $2, $3, $4, $5, $6, $7, $8)',
)
const LIST = statement(
  'quality-draws',
  `select week, seed, drawn_at as at, reports, drawn, looks, again from quality_draw where district = $1
   order by week desc limit $2`,
)
const THERE = statement(
  'quality-draw-there',
  'select week from quality_draw where district = $1 and week = $2',
)
const LOCK = statement('quality-draw-lock', `select pg_advisory_xact_lock($1, hashtext($2))`)

/** Reports of the week, from the list behind the figures; each with its number within the file. */
const REPORTS = statement(
  'quality-draw-reports',
  `with made as (
     select e.grievance, e.post, e.subject, e.department, g.code, a.at, (a.act ->> 'number')::int as report
     from figure_event e
     join act a on a.district = e.district and a.grievance_id = e.grievance and a.seq = e.seq
     join grievance g on g.district = e.district and g.id = e.grievance
     where e.district = $1 and e.measure = 'reported' and e.day >= $2::date and e.day <= $3::date
   ), ordered as (
     select made.*, count(*) over (partition by post) as of,
       row_number() over (partition by post
         order by sha256(convert_to($4 || ' ' || code || '/' || report, 'UTF8'))) as place
     from made
   ), put as (
     insert into quality_item (district, grievance_id, report, code, post, department, subject, reported_at, grounds, week, added_at)
     select $1, grievance, report, code, post, department, nullif(subject, ''), at, '{sample}', $5, $6 from ordered
     where place <= least($9::int, greatest($8::int, ceil(of * $7::numeric / 100)))
     on conflict (district, grievance_id, report) do update set
       grounds = (select array_agg(distinct one order by one) from unnest(quality_item.grounds || excluded.grounds) as one),
       week = excluded.week
     returning 1
   )
   select (select count(*) from made)::int as "all", (select count(*) from put)::int as drawn`,
)
const LOOKS = statement(
  'quality-draw-looks',
  `with ordered as (
     select l.grievance_id, l.report, count(*) over (partition by l.person) as of,
       row_number() over (partition by l.person
         order by sha256(convert_to($4 || ' second ' || q.code || '/' || l.report, 'UTF8'))) as place
     from quality_look l
     join quality_item q on q.district = l.district and q.grievance_id = l.grievance_id and q.report = l.report
     where l.district = $1 and l.at >= $2 and l.at < $3 and not l.second and q.second = 'none'
   ), put as (
     update quality_item q set second = 'wanted' from ordered o
     where q.district = $1 and q.grievance_id = o.grievance_id and q.report = o.report
       and o.place <= least($7::int, greatest($6::int, ceil(o.of * $5::numeric / 100)))
     returning 1
   )
   select (select count(*) from ordered)::int as "all", (select count(*) from put)::int as drawn`,
)

/** Draws, unless it was drawn before. */
export async function draw(pool: Pool, district: number, order: Order): Promise<Drawn | undefined> {
  const { week, days, between, seed, at } = order
  return pool.transaction(async (on) => {
    await on.run(LOCK, [district, `quality ${week}`])
    if ((await on.run(THERE, [district, week])).length > 0) return undefined
    const rule = ({ percent, least, most }: Order['reports'] | Order['looks']) => [percent, least, most]
    const of = { all: 0, drawn: 0 }
    const reported = [district, days.from, days.to, seed, week, at, ...rule(order.reports)]
    const [reports = of] = await on.run<typeof of>(REPORTS, reported)
    const looked = [district, between.from, between.until, seed, ...rule(order.looks)]
    const [looks = of] = await on.run<typeof of>(LOOKS, looked)
    await on.run(DONE, [district, week, seed, at, reports.all, reports.drawn, looks.all, looks.drawn])
    return {
      week,
      seed,
      at,
      reports: reports.all,
      drawn: reports.drawn,
      looks: looks.all,
      again: looks.drawn,
    }
  })
}

/** The last draws, latest first. */
export async function draws(pool: Pool, district: number, limit: number): Promise<readonly Drawn[]> {
  return pool.run<Drawn>(LIST, [district, limit])
}
