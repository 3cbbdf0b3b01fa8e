/** The class of what cannot wait: by the district's rule, or as the person at the desk says. */
import type { ActOf } from '#core/grievance/acts.ts'
import { urgentIn } from '#core/routing/urgent.ts'
import type { House } from '../house.ts'

/** Class and reading for the act of registration; `said`: a person takes the suggestion, or leaves it. */
export function urgency(
  { district, pressing }: House,
  words: string,
  { timeClass, nature }: Pick<ActOf<'registered'>, 'timeClass' | 'nature'>,
  said?: boolean,
): Pick<ActOf<'registered'>, 'timeClass' | 'urgent'> {
  const read =
    nature === 'suggestion' ? undefined : urgentIn(words, timeClass, district.district.settings, pressing?.())
  if (!read) return { timeClass }
  const { call: _, ...urgent } = read
  const taken = said ?? urgent.taken
  return {
    timeClass: taken ? urgent.to : timeClass,
    urgent: { ...urgent, taken, ...(said === undefined ? {} : { byPerson: true }) },
  }
}
