/** Legal holds, the list of a certificate, and the files that rows let go of; then reading, outside a transaction. */
import { createHash } from 'node:crypto'
import type { FileHash, GrievanceId } from '#core/ids.ts'
import type { DataClass, Stop } from '#core/retention/classes.ts'
import type { Retention, RetentionIn, StandingHold } from '#ports/retention.ts'
import { keepable } from '../canonical.ts'
import { type Connection, type Pool, statement } from '../connection.ts'
import { isUuid } from '../uuid.ts'
import { erasing } from './erase.ts'
import { ERASURE, type ErasureRow, toErasure } from './rows.ts'
import { searching } from './search.ts'

const HOLD = statement(
  'legal-hold-put',
  'insert into legal_hold (district, grievance, since, person, reason) values ($1, $2, $3, $4, $5)',
)
const LIFT = statement(
  'legal-hold-lift',
  'update legal_hold set lifted_at = $3 where district = $1 and grievance = $2 and lifted_at is null',
)
const LEAVE = statement(
  'leaving-file-put',
  `insert into leaving_file (district, file, since) select $1, unnest($2::text[]), $3 on conflict do nothing`,
)
const BATCH = statement(
  'erasure-batch-put',
  'insert into erasure_batch (district, erasure, nr, ids) values ($1, $2, $3, $4)',
)
const ADD = statement(
  'erasure-add',
  `update erasure set state = 'erasing', units = units + $3, erased = erased + $4, files = files + $5,
     kept_back = kept_back + $6, batches = batches + $7,
     first_at = least(first_at, $8), last_at = greatest(last_at, $9), place = coalesce($10, place)
   where district = $1 and id = $2 returning batches`,
)
const SETTLE = statement(
  'retention-settle',
  'delete from retention_due where district = $1 and erasure = $2 and id = any($3)',
)
const FINISH = statement(
  'erasure-finish',
  `update erasure set state = 'done', digest = $3, done_at = $4 where district = $1 and id = $2 returning ${ERASURE}`,
)
const LIST = statement(
  'erasure-batch-list',
  'select ids from erasure_batch where district = $1 and erasure = $2 and nr = $3',
)
const LEAVING = statement(
  'leaving-file-next',
  `select file from leaving_file where district = $1 and since <= $3 order by since, file limit $2 for update skip locked`,
)
const NEEDED = statement(
  'leaving-file-needed',
  `select exists (select from attachment where district = $1 and file = $2)
     or exists (select from call where district = $1 and recording_file = $2)
     or exists (select from group_post where district = $1 and files <> '[]'::jsonb
       and files @> jsonb_build_array(jsonb_build_object('file', $2::text)))
     or exists (select from bulletin where district = $1 and files::text like '%' || $2 || '%') as needed`,
)
const GONE = statement('leaving-file-gone', 'delete from leaving_file where district = $1 and file = $2')
const AGAIN = statement(
  'leaving-file-again',
  'update leaving_file set since = $3 where district = $1 and file = $2',
)
const COMING = statement(
  'erasure-coming',
  `select ${ERASURE} from erasure where district = $1 and state in ('noticed', 'erasing') order by erase_at, class, id limit 100`,
)
const KEPT = statement(
  'retention-kept',
  `select class as of, why, count(*) as count from retention_due
   where district = $1 and erasure is null and why is not null and why <> 'not-yet' group by class, why order by class, why`,
)
const DONE = statement(
  'erasure-done',
  `select ${ERASURE} from erasure where district = $1 and state = 'done' and (done_at, id) < ($2, $3)
   order by done_at desc, id desc limit $4`,
)
const ONE = statement(
  'erasure-one',
  `select ${ERASURE} from erasure where district = $1 and id = $2 and state = 'done'`,
)
const HOLDS = statement(
  'legal-holds',
  `select h.grievance, g.code, h.since, h.person, h.reason from legal_hold h
   join grievance g on g.district = $1 and g.id = h.grievance
   where h.district = $1 and h.lifted_at is null and (h.since, h.grievance) < ($2, $3)
     and not g.hidden_from && $5::text[]
   order by h.since desc, h.grievance desc limit $4`,
)
const HOLD_OF = statement(
  'legal-hold-of',
  'select since, person, reason from legal_hold where district = $1 and grievance = $2 and lifted_at is null',
)

const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff'
const NEVER = new Date('9999-01-01T00:00:00Z')

/** Where a page ends: a time and an id. */
function ending(before: string | undefined): readonly [Date, string] {
  const [time = '', id] = (before ?? '').split(' ')
  return isUuid(id) && /^\d+$/.test(time) ? [new Date(Number(time)), id] : [NEVER, LAST]
}

/** Inside a transaction. */
export function retentionIn(on: Connection, district: number): RetentionIn {
  return {
    ...searching(on, district),
    ...erasing(on, district),
    async hold(grievance, at, person, reason) {
      await on.run(HOLD, [district, grievance, at, person, keepable(reason)])
    },
    async lift(grievance, at) {
      await on.run(LIFT, [district, grievance, at])
    },
    async keepBatch({ id }, { ids, units, files, firstAt, lastAt, place }, kept, at) {
      const values = [units, ids.length, files.length, kept, ids.length > 0 ? 1 : 0]
      const [row] = await on.run<{ batches: number }>(ADD, [
        ...[district, id, ...values],
        ...[firstAt ?? null, lastAt ?? null, place ?? null],
      ])
      if (ids.length > 0) await on.run(BATCH, [district, id, row?.batches, ids])
      if (files.length > 0) await on.run(LEAVE, [district, [...new Set(files)], at])
    },
    async settle({ id }, ids) {
      if (ids.length > 0) await on.run(SETTLE, [district, id, ids])
    },
    async finish(id, at) {
      const hash = createHash('sha256')
      for (let nr = 1; ; nr++) {
        const [row] = await on.run<{ ids: readonly string[] }>(LIST, [district, id, nr])
        if (!row) break
        for (const one of row.ids) hash.update(`${one}\n`)
      }
      const [row] = await on.run<ErasureRow>(FINISH, [district, id, hash.digest('hex'), at])
      return toErasure(row as ErasureRow)
    },
    async leaving(limit, now) {
      return (await on.run<{ file: FileHash }>(LEAVING, [district, limit, now])).map(({ file }) => file)
    },
    async isNeeded(file) {
      return (await on.run<{ needed: boolean }>(NEEDED, [district, file]))[0]?.needed ?? true
    },
    async gone(file) {
      await on.run(GONE, [district, file])
    },
    async lookAgain(file, at) {
      await on.run(AGAIN, [district, file, at])
    },
  }
}

/** Reading. */
export function retention(pool: Pool, district: number): Retention {
  return {
    coming: async () => (await pool.run<ErasureRow>(COMING, [district])).map(toErasure),
    keptBack: () => pool.run<{ of: DataClass; why: Stop; count: number }>(KEPT, [district]),
    async certificates({ limit, before }) {
      return (await pool.run<ErasureRow>(DONE, [district, ...ending(before), limit])).map(toErasure)
    },
    async certificate(id) {
      const [row] = isUuid(id) ? await pool.run<ErasureRow>(ONE, [district, id]) : []
      return row && toErasure(row)
    },
    async batch(id, nr) {
      return isUuid(id)
        ? (await pool.run<{ ids: readonly string[] }>(LIST, [district, id, nr]))[0]?.ids
        : undefined
    },
    holds: ({ limit, before, notAbout }) =>
      pool.run<StandingHold>(HOLDS, [district, ...ending(before), limit, notAbout]),
    async holdOf(grievance: GrievanceId) {
      return (
        await pool.run<{ since: Date; person: string; reason: string }>(HOLD_OF, [district, grievance])
      )[0]
    },
  }
}
