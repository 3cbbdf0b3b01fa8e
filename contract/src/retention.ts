/**
 * How long data is kept, what is about to be erased, and what was.
 *   GET  /api/v1/retention                              schedule, notices, what is kept back
 *   GET  /api/v1/retention/holds?before=                legal holds that stand
 *   GET  /api/v1/retention/certificates?before=         what was erased, the newest first
 *   GET  /api/v1/retention/certificates/:id             one of them
 *   GET  /api/v1/retention/certificates/:id/list.csv    the ids, over which its digest is made
 *   GET  /api/v1/grievances/:code/hold                  does one stand, and may the caller put or lift it
 *   POST /api/v1/grievances/:code/hold                  puts it
 *   POST /api/v1/grievances/:code/hold/lifting          lifts it
 */
import { type Static, Type } from '@sinclair/typebox'
import { DATA_CLASSES, STOPS } from '#core/retention/classes.ts'
import { oneOf, Page, Time, Words } from './shapes.ts'

const DataClass = oneOf(DATA_CLASSES)

export const ErasureItem = Type.Object({
  id: Type.String(),
  class: DataClass,
  name: Words,
  part: oneOf(['filed', 'loose'] as const),
  state: oneOf(['noticed', 'erasing', 'done'] as const),
  days: Type.Integer(),
  noticedAt: Time,
  eraseAt: Time,
  foreseen: Type.Integer(),
  units: Type.Integer(),
  erased: Type.Integer(),
  files: Type.Integer(),
  keptBack: Type.Integer(),
  firstAt: Type.Optional(Time),
  lastAt: Type.Optional(Time),
  /** The rules of the program, and the version of the district. */
  rule: Type.String(),
  policy: Type.Integer(),
  digest: Type.Optional(Type.String()),
  doneAt: Type.Optional(Time),
})
export type ErasureItem = Static<typeof ErasureItem>
export const CertificatePage = Page(ErasureItem)

export const RetentionState = Type.Object({
  schedule: Type.Array(
    Type.Object({
      class: DataClass,
      name: Words,
      says: Words,
      days: Type.Integer(),
      usual: Type.Integer(),
      least: Type.Integer(),
      most: Type.Integer(),
    }),
  ),
  noticeHours: Type.Integer(),
  coming: Type.Array(ErasureItem),
  keptBack: Type.Array(Type.Object({ name: Words, why: oneOf(STOPS), count: Type.Integer() })),
})
export type RetentionState = Static<typeof RetentionState>

export const HoldItem = Type.Object({
  code: Type.String(),
  since: Time,
  by: Words,
  reason: Type.String(),
})
export type HoldItem = Static<typeof HoldItem>
export const HoldPage = Page(HoldItem)

export const FileHold = Type.Object({
  hold: Type.Optional(Type.Object({ since: Time, by: Words, reason: Type.String() })),
  /** May the caller put or lift it? */
  may: Type.Boolean(),
})
export type FileHold = Static<typeof FileHold>

export const HoldReason = Type.Object({ reason: Type.String({ minLength: 1, maxLength: 500 }) })
export type HoldReason = Static<typeof HoldReason>
