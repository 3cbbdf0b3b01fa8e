/**
 * An action plan of a panchayat about one subject: its problem, the cause, tasks with the post that owns each, meetings,
 * the grievances it answers. A plan is the fold of its acts, which are only appended.
 *
 *   open        from `opened` on; a task is given → done → (returned → done …), or dropped
 *   concluded   with `concluded`, which holds the effect by the rule of the hot spots; nothing follows
 */
import { accept, type Decision, refuse } from '../decision.ts'
import type { Measured } from '../hotspots/effect.ts'

export type PlanAct =
  | {
      readonly kind: 'opened'
      readonly place: number
      readonly subject: string
      readonly department: string
      /** The hot spot it was opened from. */
      readonly hotSpot: string
      readonly problem: string
      readonly grievances: readonly string[]
      /** What the plan is measured against, and the last day of that window. */
      readonly before: Measured
      readonly to: string
    }
  | { readonly kind: 'described'; readonly problem: string; readonly cause: string }
  /** A number that is there already is the same task, changed. */
  | {
      readonly kind: 'task-given'
      readonly task: number
      readonly what: string
      readonly post: string
      readonly due: string
      readonly rupees: number
    }
  | { readonly kind: 'task-done'; readonly task: number; readonly words: string }
  | { readonly kind: 'task-returned'; readonly task: number; readonly why: string }
  | { readonly kind: 'task-dropped'; readonly task: number; readonly why: string }
  | { readonly kind: 'met'; readonly day: string; readonly present: string; readonly minutes: string }
  | { readonly kind: 'linked'; readonly grievances: readonly string[] }
  | { readonly kind: 'unlinked'; readonly grievance: string }
  | { readonly kind: 'concluded'; readonly words: string; readonly effect: string }

/** An act with its number, its hour, and who did it in which post. */
export interface PlanRecorded<A extends PlanAct = PlanAct> {
  readonly seq: number
  readonly at: Date
  readonly person: string
  readonly post: string
  readonly act: A
}

export interface Task {
  readonly task: number
  readonly what: string
  readonly post: string
  readonly due: string
  readonly rupees: number
  readonly state: 'given' | 'done' | 'dropped'
  readonly doneAt?: Date
  readonly doneBy?: string
  /** What was written with the last step. */
  readonly words: string
}

export interface Plan {
  readonly seq: number
  readonly state: 'open' | 'concluded'
  readonly place: number
  readonly subject: string
  readonly department: string
  readonly hotSpot: string
  readonly problem: string
  readonly cause: string
  readonly openedAt: Date
  readonly openedBy: string
  readonly before: Measured
  readonly to: string
  readonly tasks: readonly Task[]
  readonly meetings: readonly { readonly day: string; readonly present: string; readonly minutes: string }[]
  readonly grievances: readonly string[]
  readonly concluded?: { readonly at: Date; readonly words: string; readonly effect: string }
}

/** Most grievances that a plan names. */
export const MOST_LINKED = 300

/** The plan that these acts make. */
export function foldPlan([first, ...others]: readonly PlanRecorded[]): Plan {
  if (first?.act.kind !== 'opened') throw new Error('a plan begins with its opening')
  const { kind: _, ...opened } = first.act
  const begun: Plan = {
    ...opened,
    seq: first.seq,
    state: 'open',
    cause: '',
    openedAt: first.at,
    openedBy: first.person,
    tasks: [],
    meetings: [],
  }
  return others.reduce(afterAct, begun)
}

/** The plan after one more act. */
export function afterAct(plan: Plan, { seq, at, person, act }: PlanRecorded): Plan {
  const next = { ...plan, seq }
  switch (act.kind) {
    case 'opened':
      return next
    case 'described':
      return { ...next, problem: act.problem, cause: act.cause }
    case 'task-given': {
      const { kind: _, ...given } = act
      const task: Task = { ...given, state: 'given', words: '' }
      const isNew = !plan.tasks.some((one) => one.task === act.task)
      return {
        ...next,
        tasks: isNew ? [...plan.tasks, task] : plan.tasks.map((one) => (one.task === act.task ? task : one)),
      }
    }
    case 'task-done':
      return withTask(next, act.task, (one) => ({
        ...one,
        state: 'done',
        doneAt: at,
        doneBy: person,
        words: act.words,
      }))
    case 'task-returned':
      return withTask(next, act.task, ({ doneAt: _, doneBy: __, ...one }) => ({
        ...one,
        state: 'given',
        words: act.why,
      }))
    case 'task-dropped':
      return withTask(next, act.task, (one) => ({ ...one, state: 'dropped', words: act.why }))
    case 'met':
      return {
        ...next,
        meetings: [...plan.meetings, { day: act.day, present: act.present, minutes: act.minutes }],
      }
    case 'linked':
      return { ...next, grievances: [...new Set([...plan.grievances, ...act.grievances])] }
    case 'unlinked':
      return { ...next, grievances: plan.grievances.filter((code) => code !== act.grievance) }
    case 'concluded':
      return { ...next, state: 'concluded', concluded: { at, words: act.words, effect: act.effect } }
  }
}

function withTask(plan: Plan, number: number, change: (task: Task) => Task): Plan {
  return { ...plan, tasks: plan.tasks.map((one) => (one.task === number ? change(one) : one)) }
}

/** May this act come next? Who may do it is said by `core/src/access/plans.ts`. */
export function mayComeNext(plan: Plan, act: PlanAct): Decision<PlanAct> {
  if (plan.state === 'concluded') return refuse('plan-over')
  switch (act.kind) {
    case 'opened':
      return refuse('plan-there')
    case 'task-given':
      return isEmpty(act.what) || act.rupees < 0 ? refuse('nothing-said') : accept(act)
    case 'task-done':
      return taskIn(plan, act.task, 'given') ? accept(act) : refuse('unknown-task')
    case 'task-returned':
      if (!taskIn(plan, act.task, 'done')) return refuse('unknown-task')
      return isEmpty(act.why) ? refuse('reason-needed') : accept(act)
    case 'task-dropped':
      if (!taskIn(plan, act.task, 'given')) return refuse('unknown-task')
      return isEmpty(act.why) ? refuse('reason-needed') : accept(act)
    case 'described':
      return isEmpty(act.problem) ? refuse('nothing-said') : accept(act)
    case 'met':
      return isEmpty(act.minutes) ? refuse('nothing-said') : accept(act)
    case 'linked':
      return plan.grievances.length + act.grievances.length > MOST_LINKED
        ? refuse('nothing-said')
        : accept(act)
    case 'unlinked':
      return plan.grievances.includes(act.grievance) ? accept(act) : refuse('unknown-grievance')
    case 'concluded':
      return isEmpty(act.words) ? refuse('nothing-said') : accept(act)
  }
}

function isEmpty(words: string): boolean {
  return words.trim() === ''
}

function taskIn({ tasks }: Plan, number: number, state: Task['state']): Task | undefined {
  return tasks.find((one) => one.task === number && one.state === state)
}

/** The number of the next new task. */
export function nextTask({ tasks }: Plan): number {
  return Math.max(0, ...tasks.map(({ task }) => task)) + 1
}

/** The last day on which a task was done; until then nothing can have changed. */
export function workedUntil({ tasks, openedAt }: Plan): Date {
  return tasks.reduce((latest, { doneAt }) => (doneAt && doneAt > latest ? doneAt : latest), openedAt)
}

/** What its tasks cost, those dropped left out. */
export function rupeesOf({ tasks }: Pick<Plan, 'tasks'>): number {
  return tasks.reduce((sum, { state, rupees }) => (state === 'dropped' ? sum : sum + rupees), 0)
}
