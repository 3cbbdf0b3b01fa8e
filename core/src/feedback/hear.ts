/**
 * The citizen's word (M31, M32, B17). After every report the citizen is asked; until the hearing ends the citizen
 * has the last word.
 *
 *   satisfied      ends the matter: `closed` follows, or waits until its statutory track rests
 *   dissatisfied   reopens it one level up, at once
 *   silence        one reminder, then `closed` as silent
 *
 * A closed grievance may be opened again by its citizen within the district's days; later it becomes a new one.
 */

import { accept, type Decision, refuse } from '../decision.ts'
import type { Settings } from '../district/district.ts'
import type { Act, ActOf } from '../grievance/acts.ts'
import type { Grievance } from '../grievance/grievance.ts'
import type { MessageId } from '../ids.ts'
import { isAtRest } from '../track/on-track.ts'

const DAY_MS = 86_400_000
/** The highest level inside a district: the District Magistrate. */
const TOP = 5

/** What follows from the citizen's answer to a report. */
export function hear(
  grievance: Grievance,
  word: 'satisfied' | 'dissatisfied',
  messages: readonly MessageId[],
  lacking: string | undefined,
  now: Date,
): Decision<readonly Act[]> {
  if (grievance.state !== 'awaiting_word') return refuse('act-not-possible-now')
  if (word === 'satisfied') {
    const satisfied = { kind: 'satisfied', messages } as const
    return isAtRest(grievance.track, now)
      ? accept([satisfied, { kind: 'closed', ground: 'satisfied' }])
      : accept([satisfied])
  }
  return accept([
    { kind: 'dissatisfied', messages, ...(lacking ? { lacking } : {}) },
    reopenedUp(grievance, 'dissatisfied'),
  ])
}

/** Opens a closed grievance again, if its time is not over. */
export function reopen(grievance: Grievance, settings: Settings, now: Date): Decision<ActOf<'reopened'>> {
  if (!grievance.closed) return refuse('act-not-possible-now')
  if (!mayStillReopen(grievance.closed.at, settings, now)) return refuse('reopening-time-over')
  return accept(reopenedUp(grievance, 'after-closure'))
}

/** May what was closed at `closedAt` still be opened again at `now`? */
export function mayStillReopen(closedAt: Date, settings: Settings, now: Date): boolean {
  return now.getTime() <= closedAt.getTime() + settings.reopenDays * DAY_MS
}

/** Until when the citizen is asked, and when the one reminder is due. */
export function hearingFrom(
  now: Date,
  settings: Settings,
): { readonly until: Date; readonly remindAt: Date } {
  return {
    until: new Date(now.getTime() + settings.hearingDays * DAY_MS),
    remindAt: new Date(now.getTime() + settings.reminderAfterDays * DAY_MS),
  }
}

function reopenedUp(grievance: Grievance, ground: ActOf<'reopened'>['ground']): ActOf<'reopened'> {
  return { kind: 'reopened', level: Math.min(grievance.level + 1, TOP), ground }
}
