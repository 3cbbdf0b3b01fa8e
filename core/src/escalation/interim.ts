/**
 * The interim reply: it takes longer, here is why, and this is the new date. It closes nothing. Until the post one
 * level up approves it the old deadline holds and the ladder is climbed; then the agreed day comes instead, and pauses
 * move it as they would have moved the old one. Each approved one is counted.
 */
import { closing, dayAfter, dayOf } from '../clock/calendar.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import { personsAnswering } from '../district/answering.ts'
import type { DistrictIndex } from '../district/find.ts'
import type { ActOf } from '../grievance/acts.ts'
import type { Grievance } from '../grievance/grievance.ts'
import type { MessageId, PostCode } from '../ids.ts'
import { isComplainedOf } from '../routing/climb.ts'

/** A new date lies at most so many days ahead. */
const MOST_DAYS = 60

interface Asking {
  readonly text: string
  readonly newDate: string
  readonly messages: readonly MessageId[]
}

/** The act by which the holder asks for the new date. */
export function askInterim(
  grievance: Grievance,
  index: DistrictIndex,
  { text, newDate, messages }: Asking,
  now: Date,
): Decision<ActOf<'interim'>> {
  if (text.trim().length < 3) return refuse('reason-needed')
  if (!isPossible(grievance, index, newDate, now)) return refuse('date-not-possible')
  const to = approver(grievance, index, dayOf(now))
  return accept({
    kind: 'interim',
    text: text.trim(),
    newDate,
    messages,
    ...(to ? { to: to as PostCode } : {}),
  })
}

/** The act that agrees to it. */
export function approveInterim({ interim }: Grievance): Decision<ActOf<'interim-approved'>> {
  return interim?.standing === 'asked'
    ? accept({ kind: 'interim-approved', newDate: interim.newDate })
    : refuse('act-not-possible-now')
}

function isPossible({ dueAt }: Grievance, { district }: DistrictIndex, newDate: string, now: Date): boolean {
  const at = Date.parse(newDate)
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== newDate) return false
  const ends = closing(newDate, district.calendar)
  return ends > now && (dueAt === undefined || ends > dueAt) && newDate <= dayAfter(dayOf(now), MOST_DAYS)
}

/** The first post up the line whose chair is not empty and not the holder's own; without one the nodal officer may. */
function approver(
  { post, holders, against }: Grievance,
  index: DistrictIndex,
  today: string,
): string | undefined {
  const seen = new Set<string>()
  const own: readonly string[] = holders
  let above = post && index.posts.get(post)?.reportsTo
  while (above && !seen.has(above)) {
    const free = !isComplainedOf(index, above, against, today)
    if (free && personsAnswering(index, above, today).some(({ id }) => !own.includes(id))) return above
    seen.add(above)
    above = index.posts.get(above)?.reportsTo
  }
  return undefined
}
