/**
 * The nodal chain over PostgreSQL: open grievances with a chain, by the place of one's post in it. A partial index holds
 * these alone, in the order in which they are due, so a page walks as far as it shows.
 */
import type { PostCode } from '#core/ids.ts'
import type { NodalCounts, NodalLists, NodalView } from '#ports/nodal.ts'
import { keepable } from './canonical.ts'
import { type Pool, statement } from './connection.ts'
import { readCursor, writeCursor } from './desk/cursor.ts'
import { ROW, type Row, toRow } from './desk/register.ts'

/** With a report in review it is back with the last who gave it on; from two of them on there is such a review. */
const CAME_BACK = `state = 'in_review' and cardinality(chain) >= 3`
const VIEW_OF = `case
  when ${CAME_BACK} and chain[cardinality(chain) - 1] = any($2) then 'back'
  when chain[cardinality(chain)] = any($2) and not (${CAME_BACK}) then 'here'
  else 'below' end`
const DUE = `coalesce(due_at, 'infinity'::timestamptz)`
const MINE = `district = $1 and chain <> '{}' and closed_at is null and chain && $2::text[] and not hidden_from && $3::text[]`

const LIST = statement(
  'nodal-list',
  `select ${ROW}, chain from grievance
   where ${MINE} and ${VIEW_OF} = $4 and (${DUE}, id) > (coalesce($5::timestamptz, '-infinity'), coalesce($6::uuid, '00000000-0000-0000-0000-000000000000'))
   order by ${DUE}, id limit $7`,
)

const COUNTS = statement(
  'nodal-counts',
  `select view, count(*)::int as open, count(*) filter (where due_at < $4)::int as late
   from (select ${VIEW_OF} as view, due_at from grievance where ${MINE}) c group by view`,
)

const BELOW = statement(
  'nodal-below',
  `select chain[array_position(chain, post) + 1] as post, count(*)::int as open, count(*) filter (where due_at < $4)::int as late
   from (select chain, due_at, (select one from unnest(chain) with ordinality as of(one, nr) where one = any($2) order by nr limit 1) as post
         from grievance where ${MINE}) c
   where cardinality(chain) > array_position(chain, post)
   group by 1 order by late desc, open desc, post limit 200`,
)

type Found = Row & { readonly chain: readonly PostCode[] }

/** The lists of the nodal officers. */
export function nodalLists(pool: Pool, district: number): NodalLists {
  return {
    async list(view, posts, { limit, after, notAbout = [] }) {
      const from = readCursor(after)
      const rows = await pool.run<Found>(LIST, [
        district,
        posts.map(keepable),
        notAbout.map(keepable),
        view,
        from?.at ?? null,
        from?.id ?? null,
        limit + 1,
      ])
      const shown = rows.slice(0, limit)
      const last = shown.at(-1)
      return {
        items: shown.map((row) => ({ ...toRow(row), chain: row.chain })),
        ...(rows.length > limit && last?.due_at
          ? { next: writeCursor({ at: last.due_at, id: last.id }) }
          : {}),
      }
    },
    async counts(posts, now, notAbout = []) {
      const rows = await pool.run<{ view: NodalView } & NodalCounts>(COUNTS, [
        district,
        posts.map(keepable),
        notAbout.map(keepable),
        now,
      ])
      const of = (view: NodalView): NodalCounts => {
        const row = rows.find((one) => one.view === view)
        return { open: row?.open ?? 0, late: row?.late ?? 0 }
      }
      return { here: of('here'), back: of('back'), below: of('below') }
    },
    below(posts, now, notAbout = []) {
      return pool.run<{ post: string } & NodalCounts>(BELOW, [
        district,
        posts.map(keepable),
        notAbout.map(keepable),
        now,
      ])
    },
  }
}
