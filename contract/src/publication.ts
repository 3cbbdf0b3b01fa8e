/**
 * Publication, for the publisher (PRO).
 *   GET  /api/v1/publications?state=&after=            the queue, and what was decided
 *   GET  /api/v1/publications/:code                    one of them: the original, what is proposed to be covered
 *   POST /api/v1/grievances/:code/publication          it becomes public as covered, or is corrected
 *   POST /api/v1/grievances/:code/withholding          it is kept back, with a reason
 *   POST /api/v1/grievances/:code/retraction           what was public is taken back
 *   GET  /api/v1/bulletins                             drafts and what was printed
 *   GET  /api/v1/bulletins/:week                       one of them
 *   GET  /api/v1/bulletins/:week/preview               as HTML, as it would be printed now
 *   GET  /api/v1/bulletins/:week/review                of which tables the public will read little or nothing
 *   POST /api/v1/bulletins/:week/comment · /printing · /errata
 * And for everybody: the pages /disposed, /bulletins, /open-data.
 */
import { type Static, Type } from '@sinclair/typebox'
import type { ListedFile } from '#core/publication/content.ts'
import { COVER_KINDS } from '#core/publication/covers.ts'
import type { Measure } from '#core/publication/figures.ts'
import { PUBLICATION_STATES } from '#core/publication/state.ts'
import { RETRACTION_WORDS, WITHHOLDING_WORDS } from '#core/words/publication.ts'
import { Ground } from './public.ts'
import { oneOf, Time, Words } from './shapes.ts'

const keysOf = <K extends string>(table: Readonly<Record<K, unknown>>) => Object.keys(table) as K[]

export const PublicationStateName = oneOf(PUBLICATION_STATES)

export const PublicationItem = Type.Object({
  code: Type.String(),
  state: PublicationStateName,
  department: Words,
  subject: Type.Optional(Words),
  place: Type.Optional(Words),
  closedAt: Time,
  changedAt: Time,
  number: Type.Optional(Type.String()),
  /** Public: the gist as the public reads it. */
  gist: Type.Optional(Type.String()),
  reason: Type.Optional(Words),
})
export type PublicationItem = Static<typeof PublicationItem>

export const PublicationList = Type.Object({
  items: Type.Array(PublicationItem),
  next: Type.Optional(Type.String()),
  /** How many wait. */
  waiting: Type.Integer(),
})
export type PublicationList = Omit<Static<typeof PublicationList>, 'items'> & { items: PublicationItem[] }

const offset = Type.Integer({ minimum: 0, maximum: 1_000_000 })
export const Cover = Type.Object({ start: offset, end: offset, kind: oneOf(COVER_KINDS) })
export type Cover = Static<typeof Cover>
const covers = Type.Array(Cover, { maxItems: 500 })

const Text = Type.Object({
  original: Type.String(),
  covers: Type.Array(Type.Intersect([Cover, Type.Object({ why: Type.Optional(Type.String()) })])),
})

export const PublicationSheet = Type.Object({
  code: Type.String(),
  /** Number of the last act. */
  seq: Type.Integer(),
  state: Type.Optional(PublicationStateName),
  number: Type.Optional(Type.String()),
  gist: Text,
  report: Text,
  department: Words,
  subject: Type.Optional(Words),
  /** As the public reads it. */
  place: Type.Optional(Words),
  registeredAt: Time,
  closedAt: Type.Optional(Time),
  ground: Type.Optional(Ground),
  reason: Type.Optional(Words),
})
export type CoverShown = Cover & { why?: string }
export type PublicationSheet = Omit<Static<typeof PublicationSheet>, 'gist' | 'report'> & {
  gist: { original: string; covers: CoverShown[] }
  report: { original: string; covers: CoverShown[] }
}

const onTop = {
  seq: Type.Integer({ minimum: 1 }),
  key: Type.String({ minLength: 1, maxLength: 100 }),
}
const words = Type.Optional(Type.String({ maxLength: 1000 }))

export const Publish = Type.Object({ ...onTop, gist: covers, report: covers, reason: words })
export type Publish = Static<typeof Publish>
export const Withhold = Type.Object({ ...onTop, reason: oneOf(keysOf(WITHHOLDING_WORDS)), words })
export type Withhold = Static<typeof Withhold>
export const Retract = Type.Object({
  ...onTop,
  reason: oneOf(keysOf(RETRACTION_WORDS).filter((one) => one !== 'reopened')),
  words,
})
export type Retract = Static<typeof Retract>
export const Decided = Type.Object({
  code: Type.String(),
  seq: Type.Integer(),
  number: Type.Optional(Type.String()),
})

export const BulletinItem = Type.Object({
  week: Type.String(),
  from: Type.String(),
  to: Type.String(),
  state: oneOf(['draft', 'published'] as const),
  draftedAt: Time,
  publishedAt: Type.Optional(Time),
  comment: Words,
  errata: Type.Array(Type.Object({ at: Time, hi: Type.String(), en: Type.String() })),
})
export type BulletinItem = Static<typeof BulletinItem>
export const BulletinList = Type.Object({ items: Type.Array(BulletinItem) })
export type BulletinList = { items: BulletinItem[] }

export const BulletinReview = Type.Object({
  tables: Type.Array(
    Type.Object({
      table: Words,
      state: oneOf(['withheld', 'shortened', 'thin'] as const),
      counts: Type.Integer(),
      small: Type.Integer(),
      hidden: Type.Integer(),
    }),
  ),
})
export type BulletinReview = Static<typeof BulletinReview>

const said = Type.String({ maxLength: 2000 })
export const Comment = Type.Object({ hi: said, en: said })
export type Comment = Static<typeof Comment>
const stated = Type.String({ minLength: 3, maxLength: 1000 })
export const NewErratum = Type.Object({ hi: stated, en: stated })
export type NewErratum = Static<typeof NewErratum>

/** A public record as its page shows it; one that was taken back has no words any more. */
export interface PublicRecord {
  readonly number: string
  readonly state: 'published' | 'retracted'
  readonly gist?: string
  readonly report?: string
  readonly department: Words
  readonly subject?: Words
  readonly place?: Words
  readonly registered: string
  readonly closed: string
  readonly ground: 'satisfied' | 'silent' | 'ordered'
  readonly published: string
  /** The day of the last correction or of the taking back, and why. */
  readonly changed?: string
  readonly reason?: Words
}

/** A page of the search among public records. */
export interface PublicRecords {
  readonly sought: { readonly words?: string; readonly department?: string }
  readonly departments: readonly { readonly code: string; readonly name: Words }[]
  readonly items: readonly PublicRecord[]
  readonly next?: string
}

/** A printed bulletin in the list of weeks; `whole`: the counts of the whole district. */
export interface BulletinRow {
  readonly week: string
  readonly from: string
  readonly to: string
  readonly whole: Readonly<Partial<Record<Measure, number | null>>>
}

/** A printed bulletin with its corrections and files. */
export interface BulletinOnPage extends BulletinRow {
  readonly comment: Words
  readonly errata: readonly (Words & { readonly at: string })[]
  readonly files: readonly ListedFile[]
}
