/**
 * Holds lists against the stored land, in one transaction of the owner: what is known is read, the core says what
 * changes, and all of it is written or nothing. Two imports wait for each other.
 */
import type { Client } from 'pg'
import { type Changes, changesOf, type Said } from '#core/places/change.ts'
import { keyOfPlace, type PlaceRecord, type PlaceRef } from '#core/places/land.ts'
import type { Holding } from '#ports/places.ts'
import { asOwner } from '../connection.ts'
import { COLUMNS, PARENTS, type PlaceRow, recordOf } from './rows.ts'
import { write } from './write.ts'

const LOCK = 7_130_728

/** What a list can touch: the places it names, those of its lists, and those it seeks by name. */
const KNOWN = `select ${COLUMNS}, ${PARENTS} from place p
  where p.list = any($1)
    or (p.type, p.code) in (select * from unnest($2::text[], $3::bigint[]))
    or (p.type = any($4) and p.in_district = any($5))`

/** Fulfils `hold` of the port. */
export function hold(url: string, said: readonly Said[], holding: Holding): Promise<Changes> {
  return asOwner(url, async (client) => {
    await client.query('begin')
    try {
      await client.query('select pg_advisory_xact_lock($1)', [LOCK])
      const changes = changesOf(await readKnown(client, said), said, holding.today)
      const write_ = !holding.trial && changes.lacks.length === 0
      if (write_) await write(client, changes, holding)
      await client.query(write_ ? 'commit' : 'rollback')
      return changes
    } catch (fault) {
      await client.query('rollback').catch(() => undefined)
      throw fault
    }
  })
}

async function readKnown(client: Client, said: readonly Said[]): Promise<ReadonlyMap<string, PlaceRecord>> {
  const lists = new Set<string>()
  const refs = new Map<string, PlaceRef>()
  const kinds = new Set<string>()
  const districts = new Set<number>()
  for (const one of said) {
    for (const ref of refsIn(one)) refs.set(keyOfPlace(ref), ref)
    if (one.say !== 'place') continue
    lists.add(one.place.list)
    for (const parent of Object.values(one.place.parents)) {
      if (!('names' in parent)) continue
      kinds.add(parent.type)
      districts.add(parent.district)
    }
  }
  const all = [...refs.values()]
  const { rows } = await client.query<PlaceRow>(KNOWN, [
    [...lists],
    all.map(({ type }) => type),
    all.map(({ code }) => code),
    [...kinds],
    [...districts],
  ])
  return new Map(rows.map((row) => [keyOfPlace(row), recordOf(row)]))
}

function refsIn(one: Said): readonly PlaceRef[] {
  if (one.say === 'under') return [one.of, one.parent]
  if (one.say === 'ended') return [one.of, ...one.into]
  if (one.say === 'alias') return [one.of]
  const parents = Object.values(one.place.parents).map((parent) =>
    'names' in parent ? parent.otherwise : parent,
  )
  return [one.place, ...parents]
}
