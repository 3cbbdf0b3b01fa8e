/**
 * The legal hold (विधिक रोक): while it stands nothing of the grievance is erased, whatever its class. It is put and lifted by
 * an act with a reason, in any state of the grievance, and changes nothing else.
 */
import { accept, type Decision, refuse } from '../decision.ts'

/** A hold that stands. */
export interface Hold {
  readonly since: Date
  readonly reason: string
}

/** The acts. */
export type HoldAct =
  | { readonly kind: 'held-legally'; readonly reason: string }
  | { readonly kind: 'hold-lifted'; readonly reason: string }

interface Holding {
  readonly hold?: Hold | undefined
}

/** What each of the acts changes. */
export const holding = {
  'held-legally': (_: Holding, { reason }: { readonly reason: string }, { at }: { readonly at: Date }) => ({
    hold: { since: at, reason },
  }),
  'hold-lifted': () => ({ hold: undefined }),
} as const

const LEAST = 5

/** The act that puts a hold, or why not. */
export function putHold({ hold }: Holding, reason: string): Decision<HoldAct> {
  if (hold) return refuse('held-already')
  if (reason.trim().length < LEAST) return refuse('reason-needed')
  return accept({ kind: 'held-legally', reason: reason.trim() })
}

/** The act that lifts it, or why not. */
export function liftHold({ hold }: Holding, reason: string): Decision<HoldAct> {
  if (!hold) return refuse('not-held')
  if (reason.trim().length < LEAST) return refuse('reason-needed')
  return accept({ kind: 'hold-lifted', reason: reason.trim() })
}
