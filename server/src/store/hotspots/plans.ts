/** Action plans over PostgreSQL: acts are appended, the row beside them is their fold. */
import { afterAct, foldPlan, type Plan, type PlanRecorded, rupeesOf } from '#core/plans/plan.ts'
import type { HeldPlan, PlanRow, PlansDesk, PlansIn } from '#ports/plans.ts'
import { json, keepable } from '../canonical.ts'
import { type Connection, statement } from '../connection.ts'
import { isUuid } from '../uuid.ts'

const LOCK = statement('plan-lock', 'select id from action_plan where district = $1 and id = $2 for update')
const ACTS = statement(
  'plan-acts',
  'select seq, at, person, post, act from plan_act where district = $1 and plan = $2 order by seq',
)
const OPEN_ABOUT = statement(
  'plan-open-about',
  `select id from action_plan where district = $1 and place = $2 and subject = $3 and state = 'open'`,
)
const BEGIN = statement(
  'plan-begin',
  `insert into action_plan (district, id, seq, place, subject, department, hot_spot, state, opened_at, posts, tasks, done,
     rupees, next_due)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) on conflict do nothing returning id`,
)
const MOVE = statement(
  'plan-move',
  `update action_plan set seq = $3, state = $4, posts = $5, tasks = $6, done = $7, rupees = $8, next_due = $9
   where district = $1 and id = $2 returning id`,
)
const APPEND = statement(
  'plan-append',
  `insert into plan_act (district, plan, seq, at, person, post, kind, act, key)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning seq`,
)
const LIST = statement(
  'plan-list',
  `select id, place, subject, department, state, opened_at, tasks, done, rupees, next_due::text from action_plan
   where district = $1 and id < $2
     and ($4::text[] is null and $5::text[] is null or posts && $4 or department = any($5))
   order by id desc limit $3`,
)
const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

interface Row extends Omit<PlanRow, 'openedAt' | 'nextDue'> {
  readonly opened_at: Date
  readonly next_due: string | null
}

/** Inside a transaction. */
export function plansIn(on: Connection, district: number, changed: (topic: string) => void): PlansIn {
  return {
    async find(id) {
      if (!isUuid(id) || (await on.run(LOCK, [district, id])).length === 0) return undefined
      return held(on, district, id)
    },
    async openAbout(place, subject) {
      return (await on.run<{ id: string }>(OPEN_ABOUT, [district, place, subject]))[0]?.id
    },
    async append(id, before, recorded, key) {
      const { seq, at, person, post, act } = recorded
      const now = before ? afterAct(before, recorded) : foldPlan([recorded])
      if (!before && (await on.run(BEGIN, beginning(district, id, now))).length === 0) return false
      const values = [district, id, seq, at, person, post, act.kind, json(act), keepable(key)]
      if ((await on.run(APPEND, values)).length === 0) return false
      if (before) await on.run(MOVE, [district, id, now.seq, now.state, ...standing(now)])
      changed('figures')
      return true
    },
  }
}

/** For reading at screens. */
export function plansDesk(on: Connection, district: number): PlansDesk {
  return {
    async list({ before = LAST, limit, posts, departments }) {
      const from = isUuid(before) ? before : LAST
      const rows = await on.run<Row>(LIST, [district, from, limit, posts ?? null, departments ?? null])
      return rows.map(({ opened_at, next_due, ...row }) => ({
        ...row,
        openedAt: opened_at,
        ...(next_due === null ? {} : { nextDue: next_due }),
      }))
    },
    find: async (id) => (isUuid(id) ? held(on, district, id) : undefined),
  }
}

async function held(on: Connection, district: number, id: string): Promise<HeldPlan | undefined> {
  const acts = await on.run<PlanRecorded>(ACTS, [district, id])
  return acts.length === 0 ? undefined : { id, plan: foldPlan(acts), acts }
}

function beginning(district: number, id: string, plan: Plan): unknown[] {
  const { seq, place, subject, department, hotSpot, state, openedAt } = plan
  return [district, id, seq, place, subject, department, hotSpot, state, openedAt, ...standing(plan)]
}

function standing(plan: Plan): unknown[] {
  const tasks = plan.tasks.filter(({ state }) => state !== 'dropped')
  const open = tasks.filter(({ state }) => state === 'given')
  return [
    [...new Set(tasks.map(({ post }) => post))],
    tasks.length,
    tasks.length - open.length,
    rupeesOf(plan),
    open.map(({ due }) => due).toSorted()[0] ?? null,
  ]
}
