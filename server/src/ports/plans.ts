/** Action plans: their acts, and what people do about them. */
import type { Decision } from '#core/decision.ts'
import type { Plan, PlanAct, PlanRecorded } from '#core/plans/plan.ts'
import type { Officer } from './deeds.ts'

/** A plan with its trail. */
export interface HeldPlan {
  readonly id: string
  readonly plan: Plan
  readonly acts: readonly PlanRecorded[]
}

/** Inside a transaction. */
export interface PlansIn {
  /** Locked until the transaction ends. */
  find(id: string): Promise<HeldPlan | undefined>
  /** The open plan about this place and subject. */
  openAbout(place: number, subject: string): Promise<string | undefined>
  /** Puts the next act down; false when its key is known or another plan about the same is open. */
  append(id: string, before: Plan | undefined, recorded: PlanRecorded, key: string): Promise<boolean>
}

/** A plan in a list. */
export interface PlanRow {
  readonly id: string
  readonly place: number
  readonly subject: string
  readonly department: string
  readonly state: Plan['state']
  readonly openedAt: Date
  readonly tasks: number
  readonly done: number
  readonly rupees: number
  readonly nextDue?: string
}

/** Reading for people. */
export interface PlansDesk {
  /** Newest first; with `posts` or `departments` only plans with a task of these, or of these departments. */
  list(asked: {
    readonly before?: string
    readonly limit: number
    readonly posts?: readonly string[]
    readonly departments?: readonly string[]
  }): Promise<readonly PlanRow[]>
  find(id: string): Promise<HeldPlan | undefined>
}

/** What people do about plans at screens. */
export interface PlanDeeds {
  /** One click on a hot spot. */
  open(who: Officer, hotSpot: string): Promise<Decision<{ readonly id: string }>>
  /** On top of the act that the person saw last. */
  act(
    who: Officer,
    id: string,
    deed: { readonly key: string; readonly seq: number; readonly act: PlanAct },
  ): Promise<Decision<{ readonly seq: number }>>
}
