/**
 * Several people tell of one matter (B9): one report may answer all of them.
 *
 *   lead       the grievance whose officer reports
 *   follower   is told that report as its own, with a hearing of its own; whoever objects is reopened alone and
 *              follows no longer
 *
 * Nothing is merged: each keeps its code, its clock, its complainant and its last word. Only a person ties them.
 */
import { accept, type Decision, refuse } from '../decision.ts'
import type { ActOf } from '../grievance/acts.ts'
import type { Grievance } from '../grievance/grievance.ts'
import type { GrievanceId } from '../ids.ts'
import type { Tie } from './acts.ts'

/** A grievance with its id. */
export interface Filed {
  readonly id: GrievanceId
  readonly grievance: Grievance
}

/** The two acts of tying: what stands in the file of the follower, and in that of the lead. */
export function cluster(
  follower: Filed,
  lead: Filed,
  reason: string,
): Decision<{ readonly follower: ActOf<'clustered'>; readonly lead: ActOf<'clustered'> }> {
  const [one, other] = [follower.grievance, lead.grievance]
  if (one.code === other.code || one.cluster.length > 0) return refuse('already-in-cluster')
  if (other.cluster.some(({ as }) => as === 'follower')) return refuse('already-in-cluster')
  if (!isOpen(one) || !isOpen(other)) return refuse('act-not-possible-now')
  if ([one, other].some(standsAlone)) return refuse('stands-alone')
  return accept({
    follower: { kind: 'clustered', as: 'follower', with: other.code, grievance: lead.id, reason },
    lead: { kind: 'clustered', as: 'lead', with: one.code, grievance: follower.id, reason },
  })
}

/** The two acts of parting, for the files of both. */
export function part(
  one: Filed,
  other: Filed,
  reason: string,
): Decision<{ readonly one: ActOf<'parted'>; readonly other: ActOf<'parted'> }> {
  if (!one.grievance.cluster.some((tie) => tie.with === other.grievance.code)) return refuse('not-in-cluster')
  return accept({
    one: { kind: 'parted', with: other.grievance.code, grievance: other.id, reason },
    other: { kind: 'parted', with: one.grievance.code, grievance: one.id, reason },
  })
}

/** Whose report answers this one, if it follows. */
export function leadOf({ cluster: ties }: Grievance): Tie | undefined {
  return ties.find(({ as }) => as === 'follower')
}

/** Who is told this one's report as well. */
export function followersOf({ cluster: ties }: Grievance): readonly Tie[] {
  return ties.filter(({ as }) => as === 'lead')
}

/** The report of the lead as the follower gets it; nothing when it follows no longer or an officer does not have it. */
export function sharedReport(
  follower: Grievance,
  lead: Grievance,
  number: number,
): ActOf<'reported'> | undefined {
  const report = lead.reports.find((one) => one.number === number)
  const awaits = follower.state === 'with_officer' || follower.state === 'awaiting_complainant'
  if (!report || !awaits || leadOf(follower)?.with !== lead.code) return undefined
  return {
    kind: 'reported',
    number: follower.reports.length + 1,
    text: report.text,
    messages: [],
    evidence: report.evidence,
    review: false,
    answers: lead.code,
    ...(report.location ? { location: report.location } : {}),
    ...(report.flags ? { flags: report.flags } : {}),
  }
}

/** Before the citizen was asked about a report. */
function isOpen({ state }: Grievance): boolean {
  return state !== 'awaiting_word' && state !== 'closed'
}

/** What is hidden from somebody, kept secret or goes the way of a law is never answered together with others. */
function standsAlone({ against, sensitive, track }: Grievance): boolean {
  return sensitive || Boolean(against) || track !== undefined
}
