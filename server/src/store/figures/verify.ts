/**
 * Are the figures what the acts make them? Every grievance is counted again and compared with what is kept of it, and
 * every sum with the events it is made of; all of it in one snapshot of the database, in which acts that wait to be
 * counted are left out. Changes nothing.
 */
import type { Difference, Progress, SpotOf } from '#ports/figures.ts'
import { type Connection, type Pool, statement } from '../connection.ts'
import { eventsKept, eventsNow } from './count.ts'
import { eventText } from './rows.ts'
import { sumStatements } from './sums.ts'

const PAGE = 500
const MOST = 100

const NEXT = statement(
  'figure-verify-next',
  `select g.id from grievance g where g.district = $1 and g.id > $2
     and not exists (select from figure_due d where d.district = $1 and d.grievance = g.id)
   order by g.id limit $3`,
)
const ALL = statement('figure-verify-all', 'select count(*) as n from grievance where district = $1')

/** The differences, a hundred at most. */
export async function verifyFigures(
  pool: Pool,
  district: number,
  spotOf: SpotOf,
  progress: Progress = () => undefined,
): Promise<readonly Difference[]> {
  return pool.transaction(async (on) => {
    await on.query('set transaction isolation level repeatable read')
    const found = [...(await ofEvents(on, district, spotOf, progress))]
    for (const kind of ['counts', 'times'] as const)
      for (const one of sumStatements(kind))
        if (found.length < MOST) found.push(...(await ofSums(on, district, kind, one)))
    return found.slice(0, MOST)
  })
}

async function ofEvents(
  on: Connection,
  district: number,
  spotOf: SpotOf,
  progress: Progress,
): Promise<readonly Difference[]> {
  const [all] = await on.run<{ n: number }>(ALL, [district])
  const found: Difference[] = []
  let done = 0
  for (let after = '00000000-0000-0000-0000-000000000000'; found.length < MOST; ) {
    const ids = (await on.run<{ id: string }>(NEXT, [district, after, PAGE])).map(({ id }) => id)
    const kept = new Set((await eventsKept(on, district, ids)).map(eventText))
    const now = new Set((await eventsNow(on, district, ids, spotOf)).map(eventText))
    for (const text of kept.difference(now)) found.push({ where: told(text), kept: 1, counted: 0 })
    for (const text of now.difference(kept)) found.push({ where: told(text), kept: 0, counted: 1 })
    done += ids.length
    progress(done, all?.n ?? done)
    after = ids.at(-1) ?? after
    if (ids.length < PAGE) break
  }
  return found
}

function told(text: string): string {
  return text.split('\t').filter(Boolean).join(' ')
}

async function ofSums(
  on: Connection,
  district: number,
  of: 'counts' | 'times',
  { cut, grain, select }: ReturnType<typeof sumStatements>[number],
): Promise<readonly Difference[]> {
  const table = of === 'counts' ? 'figure' : 'figure_time'
  const key = of === 'counts' ? ['measure', 'day', 'a', 'b'] : ['step', 'day', 'a', 'bin']
  const names = key.join(', ')
  const { rows } = await on.query(
    `with made (district, cut, grain, ${names}, n) as (${select}),
       kept as (select * from ${table} where district = $1 and cut = '${cut}' and grain = '${grain}')
     select concat_ws(' ', ${names}) as at, coalesce(kept.n, 0) as kept, coalesce(made.n, 0) as made
     from made full join kept using (${names})
     where coalesce(kept.n, 0) <> coalesce(made.n, 0) limit ${MOST}`,
    [district],
  )
  return (rows as { at: string; kept: number; made: number }[]).map((row) => ({
    where: `${table} ${cut} ${grain} ${row.at}`,
    kept: row.kept,
    counted: row.made,
  }))
}
