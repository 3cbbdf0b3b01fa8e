/** An erasure as its row holds it. */
import type { DataClass, Part } from '#core/retention/classes.ts'
import type { Erasure, ErasureState } from '#ports/retention.ts'

/** The columns of an erasure. */
export const ERASURE = `id, class, part, to_char(day, 'YYYY-MM-DD') as day, state, days, rule, policy, noticed_at, erase_at,
  after, until, place, foreseen, units, erased, files, kept_back, first_at, last_at, batches, digest, done_at`

/** A row of the table. */
export interface ErasureRow {
  readonly id: string
  readonly class: DataClass
  readonly part: Part
  readonly day: string
  readonly state: ErasureState
  readonly days: number
  readonly rule: string
  readonly policy: number
  readonly noticed_at: Date | null
  readonly erase_at: Date | null
  readonly after: Date | null
  readonly until: Date
  readonly place: string | null
  readonly foreseen: number
  readonly units: number
  readonly erased: number
  readonly files: number
  readonly kept_back: number
  readonly first_at: Date | null
  readonly last_at: Date | null
  readonly batches: number
  readonly digest: string | null
  readonly done_at: Date | null
}

/** The erasure of a row. */
export function toErasure(row: ErasureRow): Erasure {
  const { id, part, day, state, days, rule, policy, until, foreseen, units, erased, files, batches } = row
  return {
    ...{ id, part, day, state, days, rule, policy, until, foreseen, units, erased, files, batches },
    of: row.class,
    keptBack: row.kept_back,
    ...(row.noticed_at ? { noticedAt: row.noticed_at } : {}),
    ...(row.erase_at ? { eraseAt: row.erase_at } : {}),
    ...(row.after ? { after: row.after } : {}),
    ...(row.place === null ? {} : { place: row.place }),
    ...(row.first_at ? { firstAt: row.first_at } : {}),
    ...(row.last_at ? { lastAt: row.last_at } : {}),
    ...(row.digest === null ? {} : { digest: row.digest }),
    ...(row.done_at ? { doneAt: row.done_at } : {}),
  }
}
