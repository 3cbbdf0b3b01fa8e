/**
 * The places of the district, as grievances were counted by them. When a panchayat comes to another block, or a village
 * to another panchayat, the grievances of just these places are put down to be counted anew.
 */
import type { SpotOf } from '#ports/figures.ts'
import { type Connection, statement } from '../connection.ts'

const LAID = statement(
  'figure-spots',
  'select place, block, panchayat, village from figure_spot where district = $1',
)
const LAY = statement(
  'figure-lay',
  `insert into figure_spot (district, place, block, panchayat, village)
   select $1, t.* from unnest($2::bigint[], $3::bigint[], $4::bigint[], $5::bigint[]) as t
   on conflict (district, place) do update set block = excluded.block, panchayat = excluded.panchayat,
     village = excluded.village`,
)
const TO_COUNT = statement(
  'figure-lay-due',
  `insert into figure_due (district, grievance, seq)
   select $1, id, 0 from grievance where district = $1 and place = any($2::bigint[]) on conflict do nothing`,
)
const VERSION = statement(
  'figure-laid',
  'update figure_lock set version = $2 where district = $1 and version < $2',
)

interface Laid {
  readonly place: number
  readonly block: number
  readonly panchayat: number
  readonly village: number
}

/** Lays these places, and those laid before; answers how many lie elsewhere now. The lock is held by who asks. */
export async function layPlaces(
  on: Connection,
  district: number,
  places: readonly number[],
  spotOf: SpotOf,
  version: number,
): Promise<number> {
  const laid = new Map((await on.run<Laid>(LAID, [district])).map((row) => [row.place, row]))
  const moved = [...new Set([...places, ...laid.keys()])].flatMap((place): Laid[] => {
    const [before, now] = [laid.get(place), spotOf(place)]
    const same =
      before?.block === now.block && before.panchayat === now.panchayat && before.village === now.village
    return same ? [] : [{ place, ...now }]
  })
  if (moved.length > 0) {
    const codes = moved.map(({ place }) => place)
    await on.run(LAY, [
      district,
      codes,
      moved.map(({ block }) => block),
      moved.map(({ panchayat }) => panchayat),
      moved.map(({ village }) => village),
    ])
    await on.run(TO_COUNT, [district, codes])
  }
  await on.run(VERSION, [district, version])
  return moved.length
}
