/**
 * Who looks after disposals: the reviewer, the nodal officer, the magistrate; never at a report of their own, of a post
 * they hold, or one that they had let through in review. Whoever may reopen sees what is suggested for it.
 */
import type { Role } from '../district/district.ts'
import type { Recorded } from '../grievance/acts.ts'
import type { Grievance } from '../grievance/grievance.ts'
import { isHiddenFrom, isOfDesk, type Who } from './may.ts'

const LOOKS: readonly Role[] = ['reviewer', 'nodal', 'magistrate']

/** May this person look into the queue at all? */
export function mayLookAfter({ roles }: Pick<Who, 'roles'>): boolean {
  return LOOKS.some((role) => roles.includes(role))
}

/** May this person see, settle and take up what is suggested for reopening? */
export function maySettleSuggestions(who: Pick<Who, 'roles'>): boolean {
  return isOfDesk(who)
}

/** May this person judge this report? */
export function mayExamine(
  grievance: Grievance,
  acts: readonly Recorded[],
  report: number,
  who: Who,
): boolean {
  if (!mayLookAfter(who) || isHiddenFrom(grievance, who)) return false
  const found = grievance.reports.find(({ number }) => number === report)
  if (!found || (found.post !== undefined && who.posts.includes(found.post))) return false
  return !acts.some(
    ({ act, by }) =>
      ((act.kind === 'reported' && act.number === report) ||
        (act.kind === 'reviewed' && act.report === report)) &&
      by.kind === 'officer' &&
      by.person === who.person,
  )
}
