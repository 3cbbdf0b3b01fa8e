/** Writes the changes of the land: places first, then what hangs them together, then the keys by which they are typed. */
import type { Client } from 'pg'
import type { Change, Changes } from '#core/places/change.ts'
import type { Tree } from '#core/places/land.ts'
import { keysOf, weightOf } from '#core/places/typing.ts'
import type { Holding } from '#ports/places.ts'
import { columnsOf } from './rows.ts'

const BATCH = 5_000
/** From this many changes on, the figures by which statements are planned are taken anew. */
const MANY = 1_000

const PLACE = `insert into place select x.* from jsonb_to_recordset($1) as x(
    type text, code bigint, name_hi text, name_en text, aliases text[], in_district bigint, population bigint,
    lat double precision, lng double precision, list text, folder bigint, until date)
  on conflict (type, code) do update set (name_hi, name_en, aliases, in_district, population, lat, lng, list, folder, until)
    = row (excluded.name_hi, excluded.name_en, excluded.aliases, excluded.in_district, excluded.population,
      excluded.lat, excluded.lng, excluded.list, excluded.folder, excluded.until)`
const LEAVE = `update place_parent h set until = $2 from jsonb_to_recordset($1) as x(type text, code bigint, tree text)
  where h.type = x.type and h.code = x.code and h.tree = x.tree and h.until is null`
const HANG = `insert into place_parent (type, code, tree, since, parent_type, parent_code)
  select x.* from jsonb_to_recordset($1) as x(type text, code bigint, tree text, since date, parent_type text, parent_code bigint)
  on conflict (type, code, tree, since) do update set (parent_type, parent_code, until)
    = row (excluded.parent_type, excluded.parent_code, null)`
const UNKEY = `delete from place_key k using jsonb_to_recordset($1) as x(type text, code bigint)
  where k.type = x.type and k.code = x.code`
const KEY = `insert into place_key (key, letters, word, type, code, in_district, weight)
  select x.* from jsonb_to_recordset($1) as x(key text, letters text, word smallint, type text, code bigint,
    in_district bigint, weight integer)`
const HISTORY = `insert into place_change (type, code, kind, before, after)
  select x.* from jsonb_to_recordset($1) as x(type text, code bigint, kind text, before jsonb, after jsonb)`
const SUCCESSION = `insert into place_successor (type, code, into_type, into_code, kind, since)
  select x.* from jsonb_to_recordset($1) as x(type text, code bigint, into_type text, into_code bigint, kind text, since date)
  on conflict do nothing`

/** Writes all of it inside the transaction that is open. */
export async function write(
  client: Client,
  { changes, successions }: Changes,
  holding: Holding,
): Promise<void> {
  const { today, progress = () => undefined } = holding
  const put = (text: string, rows: readonly object[], ...values: readonly unknown[]) =>
    rows.length === 0 ? undefined : client.query(text, [JSON.stringify(rows), ...values])
  // A parent may stand in a later batch than its children.
  for (const batch of batches(changes))
    await put(
      PLACE,
      batch.map(({ after }) => columnsOf(after)),
    )
  let done = 0
  for (const batch of batches(changes)) {
    const hung = batch.map(rehung)
    await put(
      LEAVE,
      hung.flatMap(({ left }) => left),
      today,
    )
    await put(
      HANG,
      hung.flatMap(({ found }) => found).map((one) => ({ ...one, since: one.since ?? today })),
    )
    const before = batch.filter((one) => one.before !== undefined)
    await put(
      UNKEY,
      before.map(({ after: { type, code } }) => ({ type, code })),
    )
    await put(KEY, batch.flatMap(keyRows))
    await put(HISTORY, before.map(historyRow))
    done += batch.length
    progress(done, changes.length)
  }
  const rows = successions.map(({ of, into, kind, on }) => ({
    ...of,
    into_type: into.type,
    into_code: into.code,
    kind,
    since: on,
  }))
  await put(SUCCESSION, rows)
  if (changes.length >= MANY) await client.query('analyze place, place_parent, place_key')
}

function* batches(changes: readonly Change[]): Generator<readonly Change[]> {
  for (let at = 0; at < changes.length; at += BATCH) yield changes.slice(at, at + BATCH)
}

/** The trees in which a place leaves a parent, and those in which it gets one; a first parent holds since ever. */
function rehung({ before, after }: Change) {
  const { type, code } = after
  const trees = Object.keys(after.parents) as Tree[]
  const changed = trees.filter((tree) => {
    const [was, is] = [before?.parents[tree], after.parents[tree]]
    return was?.type !== is?.type || was?.code !== is?.code
  })
  const left = changed.filter((tree) => before?.parents[tree]).map((tree) => ({ type, code, tree }))
  const found = changed.flatMap((tree) => {
    const parent = after.parents[tree]
    const since = before?.parents[tree] ? undefined : '-infinity'
    return parent ? [{ type, code, tree, since, parent_type: parent.type, parent_code: parent.code }] : []
  })
  return { left, found }
}

function keyRows({ after }: Change) {
  if (after.until !== undefined) return []
  const { type, code, district = null } = after
  return keysOf(after).map((key) => ({ ...key, type, code, in_district: district, weight: weightOf(after) }))
}

function historyRow({ kind, before, after }: Change) {
  return { type: after.type, code: after.code, kind, before, after }
}
