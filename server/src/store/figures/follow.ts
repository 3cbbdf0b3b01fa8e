/**
 * The follower of the acts. Whoever appends acts puts down that the grievance is to be counted (`register.ts`), in the
 * same statement; here it is counted by all its acts, what it added before is replaced, and the sums move by the
 * difference. One transaction, one follower at a time in a district: nothing is counted twice and nothing is lost,
 * and those who commit acts wait for nobody (docs/decisions/0044).
 */
import type { FiguresKeeping, Progress, SpotOf } from '#ports/figures.ts'
import { type Connection, type Pool, statement } from '../connection.ts'
import { count } from './count.ts'
import { layPlaces } from './lay.ts'
import { sumStatements } from './sums.ts'
import { verifyFigures } from './verify.ts'

const LOCK = statement('figure-lock', 'select version from figure_lock where district = $1 for update')
const MAKE_LOCK = statement(
  'figure-lock-make',
  'insert into figure_lock (district) values ($1) on conflict do nothing',
)
const DUE = statement(
  'figure-due',
  'select grievance, seq from figure_due where district = $1 order by grievance, seq limit $2',
)
const DONE = statement(
  'figure-done',
  `delete from figure_due d using unnest($2::uuid[], $3::int[]) as t (grievance, seq)
   where d.district = $1 and d.grievance = t.grievance and d.seq = t.seq`,
)
const PAGE = statement(
  'figure-page',
  'select id from grievance where district = $1 and id > $2 order by id limit $3',
)
const ALL = statement('figure-all', 'select count(*) as n from grievance where district = $1')
const INTRODUCE = statement(
  'figure-introduce',
  `insert into figure_district (district, name_hi, name_en, state_hi, state_en, population)
   values ($1, $2, $3, $4, $5, $6)
   on conflict (district) do update set name_hi = excluded.name_hi, name_en = excluded.name_en,
     state_hi = excluded.state_hi, state_en = excluded.state_en, population = excluded.population`,
)
const BEGINNING = '00000000-0000-0000-0000-000000000000'
/** Grievances counted in one transaction. */
const BATCH = 200

/** Fulfils the port over one district; `changed` wakes the screens that show figures. */
export function figuresKeeping(
  pool: Pool,
  district: number,
  changed: (topic: string) => void = () => undefined,
): FiguresKeeping {
  const follow: FiguresKeeping['follow'] = async (spotOf, { limit = BATCH, version = Infinity } = {}) => {
    if ((await pool.run(DUE, [district, 1])).length === 0) return 0
    const counted = await pool.transaction(async (on) => {
      if ((await lock(on, district)) > version) return 0
      const due = await on.run<{ grievance: string; seq: number }>(DUE, [district, limit])
      if (due.length === 0) return 0
      const ids = [...new Set(due.map(({ grievance }) => grievance))]
      await count(on, district, ids, spotOf)
      await on.run(DONE, [district, due.map(({ grievance }) => grievance), due.map(({ seq }) => seq)])
      return ids.length
    })
    if (counted > 0) changed('figures-counted')
    return counted
  }
  const recompute = async (spotOf: SpotOf, progress: Progress = () => undefined): Promise<number> => {
    const [all] = await pool.run<{ n: number }>(ALL, [district])
    let done = 0
    for (let after = BEGINNING; ; ) {
      const page = await pool.transaction(async (on) => {
        await lock(on, district)
        const rows = await on.run<{ id: string }>(PAGE, [district, after, BATCH])
        const ids = rows.map(({ id }) => id)
        if (ids.length > 0) await count(on, district, ids, spotOf)
        return ids
      })
      after = page.at(-1) ?? after
      done += page.length
      progress(done, Math.max(done, all?.n ?? 0))
      if (page.length < BATCH) break
    }
    await pool.transaction((on) => resum(on, district))
    changed('figures-counted')
    return done
  }
  return {
    async introduce({ nameHi, nameEn, stateHi, stateEn, population }) {
      await pool.run(INTRODUCE, [district, nameHi, nameEn, stateHi, stateEn, population ?? null])
    },
    follow,
    lay: (places, spotOf, version) =>
      pool.transaction(async (on) => {
        // Whoever knows an older version of the district leaves the places as a newer one laid them.
        if ((await lock(on, district)) > version) return 0
        return layPlaces(on, district, places, spotOf, version)
      }),
    recompute,
    verify: (spotOf, progress) => verifyFigures(pool, district, spotOf, progress),
  }
}

/** Holds the lock; answers by which version of the district places were laid. */
async function lock(on: Connection, district: number): Promise<number> {
  const [held] = await on.run<{ version: number }>(LOCK, [district])
  if (held) return held.version
  await on.run(MAKE_LOCK, [district])
  const [made] = await on.run<{ version: number }>(LOCK, [district])
  return made?.version ?? 0
}

/** Adds all events up anew, where a sum was changed by something else than the follower. */
async function resum(on: Connection, district: number): Promise<void> {
  await lock(on, district)
  await on.query('delete from figure where district = $1', [district])
  await on.query('delete from figure_time where district = $1', [district])
  for (const { into, select, order } of [...sumStatements('counts'), ...sumStatements('times')])
    await on.query(`${into} ${select} ${order}`, [district])
}
