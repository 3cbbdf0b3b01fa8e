/** At whose telephone the direct line about a grievance ends (M48). */
import { isHiddenFrom } from '../access/may.ts'
import { personsAnswering } from '../district/answering.ts'
import type { Person } from '../district/district.ts'
import type { DistrictIndex } from '../district/find.ts'
import type { Grievance } from '../grievance/grievance.ts'

/** Who accepted it, if they answer for it on this day, else the first who does; never whom it is about. */
export function officerOnLine(index: DistrictIndex, grievance: Grievance, day: string): Person | undefined {
  const today = grievance.post ? personsAnswering(index, grievance.post, day) : []
  const there = today.filter(({ id }) => !isHiddenFrom(grievance, { person: id, posts: [] }))
  return there.find(({ id }) => id === grievance.acceptedBy) ?? there[0]
}
