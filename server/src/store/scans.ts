/** What the virus scanner said of each file, and the attachments that follow from it. */
import type { AttachmentId, FileHash } from '#core/ids.ts'
import type { HeldFile, Released, ReleasedFile, Scans, Standing, Unjudged } from '#ports/scans.ts'
import { keepable } from './canonical.ts'
import { type Connection, type Pool, statement } from './connection.ts'

const STANDING = statement('scan-standing', 'select state from file_scan where district = $1 and file = $2')
const EXPECT = statement(
  'scan-expect',
  `insert into file_scan (district, file, state, bytes, name, came_at, ready_at, tries)
   values ($1, $2, 'waiting', $3, $4, $5, $6, 1) on conflict do nothing returning file`,
)
const KNOWN = statement(
  'scan-known',
  `select state, case state when 'unscanned' then null when 'released' then $3 else judged_at end as judged_at
   from file_scan where district = $1 and file = $2`,
)
const CLAIM = statement(
  'scan-claim',
  `with next as (
     select file from file_scan where district = $1 and state = 'waiting' and ready_at <= $3
     order by ready_at limit $2 for update skip locked)
   update file_scan s set ready_at = $4, tries = s.tries + 1
   from next where s.district = $1 and s.file = next.file returning s.file, s.tries`,
)
const CLEAN = statement(
  'scan-clean',
  `update file_scan set state = 'clean', name = null, why = null, judged_at = $3
   where district = $1 and file = $2 and state not in ('held', 'released')`,
)
const HOLD = statement(
  'scan-hold',
  `update file_scan set state = 'held', found = $3, why = null, judged_at = $4
   where district = $1 and file = $2 and state <> 'released'`,
)
const LATER = statement(
  'scan-later',
  `update file_scan set ready_at = $3, why = $4 where district = $1 and file = $2 and state = 'waiting'`,
)
const RELEASE = statement(
  'scan-release',
  `with next as (
     select file from file_scan where district = $1 and state = 'waiting' order by ready_at limit $2 for update skip locked)
   update file_scan s set state = 'unscanned', name = null, judged_at = $3
   from next where s.district = $1 and s.file = next.file returning s.file`,
)
/** A statement of its own behind the verdict: whoever noted the file meanwhile is seen. */
const FREE = statement(
  'scan-free-attachments',
  `update attachment set state = 'stored' where district = $1 and file = any($2) and state = 'waiting'
   returning id, mime, conversation`,
)
const HELD_AWAY = statement(
  'scan-hold-attachments',
  `update attachment set state = 'held', found = $3
   where district = $1 and file = $2 and state in ('waiting', 'stored') returning conversation`,
)
/** What stands in a message is erased with it, by its class. */
const LEAVE = statement(
  'scan-leave',
  `insert into leaving_file (district, file, since)
   select $1, s.file, $3 from file_scan s where s.district = $1 and s.state = 'held' and s.judged_at < $2
     and not exists (select from attachment a where a.district = $1 and a.file = s.file) limit 500
   on conflict do nothing returning file`,
)
const FORGET = statement('scan-forget', 'delete from file_scan where district = $1 and file = $2')
const WAITING = statement(
  'scan-waiting',
  `select count(*)::int as waiting, min(came_at) as oldest,
     (select why from file_scan where district = $1 and state = 'waiting' and why is not null order by ready_at limit 1) as why
   from file_scan where district = $1 and state = 'waiting'`,
)
const HELD = statement(
  'scan-held',
  `select s.file, s.bytes::float8 as bytes, s.found, s.judged_at as at,
     coalesce(s.name, (select filename from attachment a
       where a.district = $1 and a.file = s.file and a.filename is not null limit 1)) as name
   from file_scan s
   where district = $1 and state = 'held' order by judged_at desc, file limit $2`,
)
const PARDON = statement(
  'scan-pardon',
  `update file_scan set state = 'released', released_by = $3, release_reason = $4, released_at = $5
   where district = $1 and file = $2 and state = 'held' returning file`,
)
const PARDON_ATTACHMENTS = statement(
  'scan-pardon-attachments',
  `update attachment set state = 'stored', found = null where district = $1 and file = $2 and state = 'held'
   returning id, mime, conversation`,
)
const PARDONED = statement(
  'scan-pardoned',
  `select s.file, s.bytes::float8 as bytes, s.found, s.released_at as at, s.released_by as by, s.release_reason as reason,
     coalesce(s.name, (select filename from attachment a
       where a.district = $1 and a.file = s.file and a.filename is not null limit 1)) as name
   from file_scan s where district = $1 and state = 'released' order by released_at desc, file limit $2`,
)
const HOW_MANY = statement(
  'scan-held-many',
  `select count(*)::int as many from file_scan where district = $1 and state = 'held'`,
)

type State = 'waiting' | 'clean' | 'held' | 'released' | 'unscanned'

/** How the attachment of a file stands that is ours; the verdict cannot change before we are done. */
export const ATTACHED_AS = (district: string, file: string): string =>
  `coalesce((select case state when 'waiting' then 'waiting' when 'held' then 'held' else 'stored' end
     from file_scan where district = ${district} and file = ${file} for share), 'stored')`

/** What was found in it, for an attachment that is held. */
export const FOUND_IN = (district: string, file: string): string =>
  `(select found from file_scan where district = ${district} and file = ${file} and state = 'held' for share)`

function standingOf(state: State | undefined): Standing {
  return state === 'waiting' || state === 'held' ? state : 'free'
}

interface FreedRow {
  readonly id: AttachmentId
  readonly mime: string | null
  readonly conversation: string
}

interface ScansSetting {
  readonly pool: Pool
  readonly district: number
  readonly changed: (topic: string) => void
}

/** Fulfils the port over PostgreSQL. */
export function scans({ pool, district, changed }: ScansSetting): Scans {
  const tell = (rows: readonly { readonly conversation: string }[]) => {
    for (const { conversation } of rows) changed(`conversation:${conversation}`)
  }
  const free = async (on: Connection, files: readonly FileHash[]) => {
    if (files.length === 0) return []
    return on.run<FreedRow>(FREE, [district, files])
  }
  const released = (rows: readonly FreedRow[]) => {
    tell(rows)
    return rows.map(({ id, mime }): Released => (mime === null ? { id } : { id, mime }))
  }
  return {
    async standing(file) {
      const [row] = await pool.run<{ state: State }>(STANDING, [district, file])
      return standingOf(row?.state)
    },
    async expect({ file, bytes, name }, now, lease) {
      const values = [district, file, bytes, name === undefined ? null : keepable(name), now, lease]
      if ((await pool.run(EXPECT, values)).length > 0) return undefined
      const [row] = await pool.run<{ state: State; judged_at: Date | null }>(KNOWN, [district, file, now])
      return { standing: standingOf(row?.state), ...(row?.judged_at ? { judgedAt: row.judged_at } : {}) }
    },
    async claim(limit, now, lease) {
      return pool.run<Unjudged>(CLAIM, [district, limit, now, lease])
    },
    async clean(file, now) {
      const rows = await pool.transaction(async (on) => {
        await on.run(CLEAN, [district, file, now])
        return free(on, [file])
      })
      return released(rows)
    },
    async hold(file, found, now) {
      const rows = await pool.transaction(async (on) => {
        await on.run(HOLD, [district, file, keepable(found), now])
        return on.run<{ conversation: string }>(HELD_AWAY, [district, file, keepable(found)])
      })
      tell(rows)
    },
    async later(file, at, why) {
      await pool.run(LATER, [district, file, at, keepable(why)])
    },
    async release(limit, now) {
      const rows = await pool.transaction(async (on) => {
        const next = await on.run<{ file: FileHash }>(RELEASE, [district, limit, now])
        return free(
          on,
          next.map(({ file }) => file),
        )
      })
      return released(rows)
    },
    async leave(before, now) {
      return (await pool.run(LEAVE, [district, before, now])).length
    },
    async forget(file) {
      await pool.run(FORGET, [district, file])
    },
    async waiting() {
      const [row] = await pool.run<{ waiting: number; oldest: Date | null; why: string | null }>(WAITING, [
        district,
      ])
      return {
        waiting: row?.waiting ?? 0,
        ...(row?.oldest ? { oldest: row.oldest } : {}),
        ...(row?.why ? { why: row.why } : {}),
      }
    },
    async pardon(file, { person, reason }, now) {
      const rows = await pool.transaction(async (on) => {
        const known = await on.run(PARDON, [district, file, person, keepable(reason), now])
        if (known.length === 0) return undefined
        return on.run<FreedRow>(PARDON_ATTACHMENTS, [district, file])
      })
      return rows && released(rows)
    },
    async pardoned(limit) {
      const rows = await pool.run<ReleasedFile & { name: string | null }>(PARDONED, [district, limit])
      return rows.map(({ name, ...row }) => (name === null ? row : { ...row, name }))
    },
    async held(limit) {
      const [rows, [count]] = await Promise.all([
        pool.run<HeldFile & { name: string | null }>(HELD, [district, limit]),
        pool.run<{ many: number }>(HOW_MANY, [district]),
      ])
      const files = rows.map(({ name, ...row }) => (name === null ? row : { ...row, name }))
      return { files, many: count?.many ?? 0 }
    },
  }
}
