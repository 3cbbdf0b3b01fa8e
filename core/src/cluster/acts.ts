/** The acts of a cluster, which stand among the others in `core/src/grievance/acts.ts`. */
import type { GrievanceId } from '../ids.ts'

/** How one grievance is tied to another: its report answers this one, or this one's report answers it. */
export interface Tie {
  readonly as: 'lead' | 'follower'
  readonly with: string
  readonly grievance: GrievanceId
}

/** A person confirmed, or took back, that two people tell of one matter. Each act stands in both files. */
export type ClusterAct =
  | ({ readonly kind: 'clustered'; readonly reason: string } & Tie)
  | {
      readonly kind: 'parted'
      readonly with: string
      readonly grievance: GrievanceId
      readonly reason: string
    }

/** The ties after one more act. */
export function tiesAfter(ties: readonly Tie[], act: ClusterAct): readonly Tie[] {
  const others = ties.filter((tie) => tie.with !== act.with)
  if (act.kind === 'parted') return others
  return [...others, { as: act.as, with: act.with, grievance: act.grievance }]
}
