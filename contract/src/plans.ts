/**
 * /api/v1/hot-spots: where far more is complained of than usual; /api/v1/plans: action plans, their tasks, meetings and
 * trail, and the act that somebody wants to put down next.
 */
import { type Static, Type } from '@sinclair/typebox'
import { oneOf, Time, Words } from './shapes.ts'

const Day = Type.String({ format: 'date', description: 'A day in the district, as 2026-11-21' })
const Text = Type.String({ maxLength: 4000 })
const Measured = Type.Object({
  /** Each complainant once, a copied letter three times at most; absent in plans measured by grievances. */
  of: Type.Optional(Type.Literal('voices')),
  n: Type.Integer(),
  expected: Type.Number(),
  chance: Type.Number({ description: 'How likely chance alone gives so many' }),
})

export const HotSpot = Type.Object({
  id: Type.String(),
  place: Type.Object({ code: Type.Integer(), name: Words }),
  subject: Type.Object({ code: Type.String(), name: Words }),
  foundOn: Day,
  endedOn: Type.Optional(Day),
  from: Day,
  to: Day,
  n: Type.Integer(),
  complainants: Type.Integer(),
  expected: Type.Number(),
  why: Words,
  plan: Type.Optional(Type.String()),
  mayOpen: Type.Boolean(),
})
export type HotSpot = Static<typeof HotSpot>

export const HotSpotPage = Type.Object({ items: Type.Array(HotSpot), next: Type.Optional(Type.String()) })
export type HotSpotPage = Static<typeof HotSpotPage>

const Post = Type.Object({ code: Type.String(), name: Words })

export const PlanItem = Type.Object({
  id: Type.String(),
  place: Words,
  subject: Words,
  department: Words,
  state: oneOf(['open', 'concluded']),
  openedAt: Time,
  tasks: Type.Integer(),
  done: Type.Integer(),
  rupees: Type.Integer(),
  nextDue: Type.Optional(Day),
})
export type PlanItem = Static<typeof PlanItem>

export const PlanPage = Type.Object({ items: Type.Array(PlanItem), next: Type.Optional(Type.String()) })
export type PlanPage = Static<typeof PlanPage>

const PlanTask = Type.Object({
  task: Type.Integer(),
  what: Type.String(),
  post: Post,
  due: Day,
  late: Type.Boolean(),
  rupees: Type.Integer(),
  state: oneOf(['given', 'done', 'dropped']),
  doneAt: Type.Optional(Time),
  doneBy: Type.Optional(Words),
  words: Type.String(),
  mayDo: Type.Boolean(),
})
export type PlanTask = Static<typeof PlanTask>

export const ActionPlan = Type.Object({
  id: Type.String(),
  seq: Type.Integer(),
  state: oneOf(['open', 'concluded']),
  place: Type.Object({ code: Type.Integer(), name: Words }),
  subject: Type.Object({ code: Type.String(), name: Words }),
  department: Words,
  openedAt: Time,
  openedBy: Words,
  problem: Type.String(),
  cause: Type.String(),
  tasks: Type.Array(PlanTask),
  rupees: Type.Integer(),
  meetings: Type.Array(Type.Object({ day: Day, present: Type.String(), minutes: Type.String() })),
  grievances: Type.Array(
    Type.Object({ code: Type.String(), gist: Type.String(), state: Type.String(), closed: Type.Boolean() }),
  ),
  /** Those that the caller may not see, or that are beyond the first shown. */
  more: Type.Integer(),
  effect: Type.Object({
    kind: oneOf(['early', 'over', 'less', 'same', 'more']),
    name: Words,
    from: Day,
    to: Day,
    before: Measured,
    after: Measured,
    afterTo: Day,
  }),
  concluded: Type.Optional(Type.Object({ at: Time, words: Type.String(), effect: Words })),
  trail: Type.Array(
    Type.Object({ seq: Type.Integer(), at: Time, kind: Type.String(), by: Words, words: Type.String() }),
  ),
  mayLead: Type.Boolean(),
})
export type ActionPlan = Static<typeof ActionPlan>

const Task = Type.Integer({ minimum: 1, maximum: 500 })
const Code = Type.String({ maxLength: 60 })

/** What may be put down next. */
export const PlanDeed = Type.Union([
  Type.Object({ kind: Type.Literal('described'), problem: Text, cause: Text }),
  Type.Object({
    kind: Type.Literal('task-given'),
    /** Absent for a new one. */
    task: Type.Optional(Task),
    what: Type.String({ minLength: 1, maxLength: 1000 }),
    post: Type.String({ maxLength: 60 }),
    due: Day,
    rupees: Type.Integer({ minimum: 0, maximum: 10_000_000_000 }),
  }),
  Type.Object({ kind: Type.Literal('task-done'), task: Task, words: Text }),
  Type.Object({ kind: Type.Literal('task-returned'), task: Task, why: Text }),
  Type.Object({ kind: Type.Literal('task-dropped'), task: Task, why: Text }),
  Type.Object({ kind: Type.Literal('met'), day: Day, present: Text, minutes: Text }),
  Type.Object({ kind: Type.Literal('linked'), grievances: Type.Array(Code, { minItems: 1, maxItems: 50 }) }),
  Type.Object({ kind: Type.Literal('unlinked'), grievance: Code }),
  Type.Object({ kind: Type.Literal('concluded'), words: Text }),
])
export type PlanDeed = Static<typeof PlanDeed>

export const NewPlanAct = Type.Object({
  key: Type.String({ minLength: 8, maxLength: 60 }),
  seq: Type.Integer({ minimum: 1 }),
  act: PlanDeed,
})
export type NewPlanAct = Static<typeof NewPlanAct>
