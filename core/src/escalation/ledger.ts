/** The ledger of pauses follows the state: the clock stands while something is awaited of the complainant. */
import type { Pause } from '../clock/run.ts'
import type { Recorded } from '../grievance/acts.ts'
import type { Schedule } from './ladder.ts'

interface Ledger {
  readonly state: string
  readonly pauses: readonly Pause[]
  readonly asked?: string
}

/** What an act did to the clock: its schedule, and the pause that began or ended with it. */
export function ledgerAfter(
  before: Ledger,
  now: Ledger,
  { at, act }: Recorded,
): { readonly clock?: Schedule; readonly dueAt?: Date; readonly pauses?: readonly Pause[] } {
  const stood = before.state === 'awaiting_complainant'
  const stands = now.state === 'awaiting_complainant'
  const last = now.pauses.at(-1)
  return {
    ...(act.clock ? { clock: act.clock, dueAt: act.clock.due } : {}),
    ...(stands && !stood ? { pauses: [...now.pauses, { from: at, why: now.asked ?? '' }] } : {}),
    ...(stood && !stands && last && !last.to
      ? { pauses: [...now.pauses.slice(0, -1), { ...last, to: at }] }
      : {}),
  }
}
