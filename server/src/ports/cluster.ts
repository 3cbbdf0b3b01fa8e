/** What people do to clusters. */
import type { Decision } from '#core/decision.ts'
import type { Officer } from './deeds.ts'
import type { Held } from './register.ts'

/** On top of which act, with which other grievance, and why. */
export interface Tying {
  readonly seq: number
  readonly with: string
  readonly reason: string
}

export interface ClusterDeeds {
  cluster(who: Officer, code: string, tying: Tying): Promise<Decision<Held>>
  part(who: Officer, code: string, tying: Tying): Promise<Decision<Held>>
}
