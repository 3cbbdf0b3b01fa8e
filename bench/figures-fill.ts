/** A year of invented grievances with what they add to the figures, made inside PostgreSQL. */
import type { District } from '#core/district/district.ts'
import { asOwner } from '#store/connection.ts'

/** Fills the register and (but for who wants it alone) the events; nine in ten lie with few subjects and places, as they do. */
export async function fillFigures(
  url: string,
  district: District,
  count: number,
  now: Date,
  events = true,
): Promise<void> {
  const villages = district.places.filter(({ code, type }) => code >= 50_000_000 && type === 'village')
  const up = new Map(district.places.map(({ code, parent }) => [code, parent]))
  const spots = villages.map(({ code }) => [up.get(up.get(code) ?? 0), up.get(code), code].map(String))
  const subjects = district.subjects.filter(({ parent }) => parent !== undefined).slice(0, 100)
  await asOwner(url, async (client) => {
    // What would be kept row by row is put on afterwards, as after a migration.
    const later = await client.query<{ name: string; def: string }>(
      `select indexname as name, indexdef as def from pg_indexes
       where tablename in ('grievance', 'figure_event') and indexdef not like '%UNIQUE%'`,
    )
    for (const { name } of later.rows) await client.query(`drop index ${name}`)
    // Ten million keys in the order of the grievances would be written to every part of the index again and again.
    const { rows: keys } = await client.query<{ name: string; def: string }>(
      `select conname as name, pg_get_constraintdef(oid) as def from pg_constraint
       where contype = 'p' and conrelid = 'figure_event'::regclass`,
    )
    for (const { name } of keys) await client.query(`alter table figure_event drop constraint ${name}`)
    for (const set of ['synchronous_commit = off', `work_mem = '256MB'`, `maintenance_work_mem = '512MB'`])
      await client.query(`set ${set}`)
    await client.query(
      `create temp table seed as
       select n, t.at, (lpad(to_hex((extract(epoch from t.at) * 1000)::bigint), 12, '0') || '7' || substr(md5('a' || n), 1, 3)
           || '8' || substr(md5('b' || n), 1, 15))::uuid as id,
         gen_random_uuid() as citizen,
         1 + floor(power(random(), 2) * $4::int)::int as spot, 1 + floor(power(random(), 2) * $5::int)::int as subject,
         'post-' || (random() * 199)::int as post, random() as luck, random() as speed
       from generate_series(1, $1::int) n,
         lateral (select $2::timestamptz - n * ($3::float8 * interval '1 second') as at) t`,
      [count, now, (365 * 86_400) / count, spots.length, subjects.length],
    )
    // Tables, not arrays: the thousandth text of an array is found by walking over those before it.
    await client.query(
      `create temp table spot as
       select row_number() over () as spot, * from unnest($1::text[], $2::text[], $3::text[]) as t (block, panchayat, village)`,
      [
        spots.map(([block]) => block),
        spots.map(([, panchayat]) => panchayat),
        spots.map(([, , village]) => village),
      ],
    )
    await client.query(
      `create temp table matter as
       select row_number() over () as subject, * from unnest($1::text[], $2::text[]) as t (subject_code, department)`,
      [subjects.map(({ code }) => code), subjects.map(({ departments }) => departments[0] ?? 'PHE')],
    )
    for (const table of ['seed', 'spot', 'matter']) await client.query(`analyze ${table}`)
    await client.query(
      `create temp table whole as
       select s.*, (at at time zone 'Asia/Kolkata')::date as day, block, panchayat, village, subject_code, department,
         (array['whatsapp','whatsapp','phone','facebook','walkin'])[1 + n % 5] as channel,
         (array['A','B','C'])[1 + n % 3] as class, at + (1 + speed * 12) * interval '1 day' as reported,
         at + (3 + speed * 14) * interval '1 day' as closed
       from seed s join spot using (spot) join matter using (subject) order by n`,
    )
    await client.query('analyze whole')
    await client.query(
      `insert into grievance (district, id, code, seq, state, citizen, channel, language, gist, subject, department, place,
         post, level, class, sensitive, due_at, reopened, registered_at, closed_at, ground, last_act_at, neutral)
       select $1, id, 'ABH-' || department || '-26-' || lpad(n::text, 7, '0') || '-K', 5,
         case when closed < $2 then 'closed' else 'with_officer' end, citizen, channel, 'hi', 'x', subject_code, department,
         village::bigint, post, 1, class, false, at + interval '7 days', 0, at, case when closed < $2 then closed end,
         case when closed < $2 then 'satisfied' end, at, '' from whole`,
      [district.code, now],
    )
    if (events) await client.query(EVENTS, [district.code, now])
    for (const { name, def } of keys)
      await client.query(`alter table figure_event add constraint ${name} ${def}`)
    for (const { def } of later.rows) await client.query(def)
  })
}

const COMMON = 'block, panchayat, village, subject_code, department'
const EVENTS = `
  insert into figure_event (district, measure, day, grievance, seq, block, panchayat, village, subject, department, post,
    channel, source, class, step, minutes)
  select $1, e.measure, e.day, id, e.seq, ${COMMON}, case when e.own then post else '' end, channel, '', class, e.step, e.minutes
  from whole, lateral (values
      ('received', day, 1, false, null, null, true),
      ('given', day, 2, true, 'given', 3, true),
      ('accepted', day, 4, true, 'accepted', (speed * 900)::int, reported < $2),
      ('spoken', day + 1, 5, true, 'spoken', (speed * 2800)::int, luck < 0.5 and reported < $2),
      ('reported', reported::date, 6, true, 'report', (extract(epoch from reported - at) / 60)::int, reported < $2),
      ('reported-late', reported::date, 6, true, null, null, speed > 0.6 and reported < $2),
      ('reported-spoken', reported::date, 6, true, null, null, luck < 0.5 and reported < $2),
      ('dissatisfied', closed::date, 8, true, 'word', 1440, luck > 0.92 and closed < $2),
      ('reopened', closed::date, 9, true, null, null, luck > 0.92 and closed < $2),
      ('false-closing', closed::date, 12, true, null, null, luck > 0.94 and closed < $2),
      (case when luck < 0.6 then 'closed-satisfied' else 'closed-silent' end, closed::date, 14, true, 'whole',
        (extract(epoch from closed - at) / 60)::int, closed < $2),
      ('closed-late', closed::date, 14, true, null, null, speed > 0.6 and closed < $2),
      ('open-officer', day, 0, true, null, null, closed >= $2),
      ('due', day + 7, 0, true, null, null, reported >= $2)
    ) e (measure, day, seq, own, step, minutes, counts)
  where e.counts`
