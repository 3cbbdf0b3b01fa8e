/**
 * Looking after disposals, for reviewers.
 *   GET  /api/v1/quality?view=&ground=&after=             the queue; with counts and the last draws
 *   GET  /api/v1/quality/:code/:report                    one of them on one screen
 *   POST /api/v1/quality/:code/:report/look               what the reviewer answers; `second`: another person's look
 *   POST /api/v1/quality/:code/:report/refusal            who may reopen does not
 *   GET  /api/v1/quality-figures?days=                    counts per post and department above the least sample
 */
import { type Static, Type } from '@sinclair/typebox'
import { CHECK_ANSWERS, LOOK_GROUNDS, LOOK_OUTCOMES } from '#core/quality/acts.ts'
import { ShareItem } from './figures.ts'
import { ReportItem } from './grievances.ts'
import { oneOf, StateName, Time, Words } from './shapes.ts'

export const QualityViewName = oneOf(['waiting', 'second', 'suggested', 'looked'] as const)
export type QualityViewName = Static<typeof QualityViewName>
export const LookGroundName = oneOf(LOOK_GROUNDS)
export const LookOutcomeName = oneOf(LOOK_OUTCOMES)
const Answer = oneOf(CHECK_ANSWERS)
export const Checklist = Type.Object({ answers: Answer, evidence: Answer, polite: Answer, honest: Answer })

export const QualityItem = Type.Object({
  code: Type.String(),
  report: Type.Integer(),
  gist: Type.String(),
  post: Words,
  department: Words,
  subject: Type.Optional(Words),
  reportedAt: Time,
  addedAt: Time,
  grounds: Type.Array(LookGroundName),
  outcome: Type.Optional(LookOutcomeName),
  lookedAt: Type.Optional(Time),
  again: Type.Optional(Type.Literal(true)),
  suggestion: Type.Optional(oneOf(['open', 'taken', 'declined'] as const)),
})
export type QualityItem = Static<typeof QualityItem>

const Draw = Type.Object({
  week: Type.String(),
  seed: Type.String(),
  at: Time,
  reports: Type.Integer(),
  drawn: Type.Integer(),
  looks: Type.Integer(),
  again: Type.Integer(),
})

export const QualityList = Type.Object({
  items: Type.Array(QualityItem),
  next: Type.Optional(Type.String()),
  /** How many wait in each view. */
  counts: Type.Record(Type.String(), Type.Integer()),
  draws: Type.Array(Draw),
})
export type QualityList = Omit<Static<typeof QualityList>, 'items'> & { items: QualityItem[] }

export const QualitySheet = Type.Object({
  code: Type.String(),
  seq: Type.Integer(),
  state: StateName,
  row: QualityItem,
  gist: Type.String(),
  place: Type.Optional(Words),
  registeredAt: Time,
  dueAt: Type.Optional(Time),
  report: ReportItem,
  /** What the citizen said about it, in order. */
  said: Type.Array(Type.Object({ at: Time, by: Words, says: Words })),
  /** What was said in the first look; hidden from whoever looks again until they have. */
  looks: Type.Array(
    Type.Object({
      at: Time,
      by: Words,
      second: Type.Boolean(),
      outcome: LookOutcomeName,
      checked: Checklist,
      remark: Type.Optional(Type.String()),
    }),
  ),
  may: Type.Object({ look: Type.Boolean(), again: Type.Boolean(), settle: Type.Boolean() }),
})
export type QualitySheet = Omit<Static<typeof QualitySheet>, 'report'> & { report: ReportItem }

const onTop = { seq: Type.Integer({ minimum: 1 }), key: Type.String({ minLength: 1, maxLength: 100 }) }
export const Look = Type.Object({
  ...onTop,
  checked: Checklist,
  outcome: LookOutcomeName,
  remark: Type.Optional(Type.String({ maxLength: 2000 })),
  second: Type.Boolean(),
})
export type Look = Static<typeof Look>
export const RefuseReopening = Type.Object({
  ...onTop,
  reason: Type.String({ minLength: 3, maxLength: 1000 }),
})
export const LookedAt = Type.Object({ code: Type.String(), seq: Type.Integer() })

const QualityFigure = Type.Object({
  code: Type.String(),
  name: Words,
  department: Type.Optional(Words),
  /** Of the fair sample: share in which something was lacking. */
  lacking: Type.Optional(ShareItem),
  /** Of those who answered: share who were treated well. */
  treated: Type.Optional(ShareItem),
})
export const QualityFigures = Type.Object({
  from: Type.String(),
  to: Type.String(),
  /** Below so many nothing is shown of a post or department; of one's own below the second. */
  leastSample: Type.Integer(),
  leastOwn: Type.Integer(),
  posts: Type.Array(QualityFigure),
  departments: Type.Array(QualityFigure),
  /** Of the posts that the caller holds, without names. */
  own: Type.Array(QualityFigure),
  whole: Type.Optional(
    Type.Object({
      examined: Type.Integer(),
      lacking: Type.Integer(),
      treatedWell: Type.Integer(),
      treatedBadly: Type.Integer(),
    }),
  ),
  agreement: Type.Optional(
    Type.Object({
      of: Type.Integer(),
      outcome: Type.Integer(),
      checks: Type.Record(Type.String(), Type.Integer()),
    }),
  ),
})
export type QualityFigures = Static<typeof QualityFigures>
