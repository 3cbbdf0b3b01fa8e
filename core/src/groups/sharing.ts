/**
 * In which group a grievance is shared, and whether that happens by itself (M44): when the district names the door or
 * source by which it came (`groupSources`) and it came while an office window was open.
 */
import { dayOf } from '../clock/due.ts'
import type { Group, Settings } from '../district/district.ts'
import type { DistrictIndex } from '../district/find.ts'
import { groupsOf, groupsOfPost } from '../district/groups.ts'
import type { Grievance } from '../grievance/grievance.ts'

/** The group of the department at whose post it lies; without one the smallest group that the post is in. */
export function groupFor(index: DistrictIndex, { post }: Pick<Grievance, 'post'>): Group | undefined {
  const department = post === undefined ? undefined : index.posts.get(post)?.department
  const own = department && groupsOf(index).find((group) => group.department === department)
  return own || (post === undefined ? undefined : groupsOfPost(index, post)[0])
}

/** Is it shared in the group as soon as it is assigned? One whose complainant is kept secret never is. */
export function isSharedByItself(
  { groupSources = [], officeWindows }: Settings,
  {
    channel,
    source = '',
    registeredAt,
    sensitive,
  }: Pick<Grievance, 'channel' | 'source' | 'registeredAt' | 'sensitive'>,
): boolean {
  if (sensitive || !(groupSources.includes(channel) || groupSources.includes(source))) return false
  const day = dayOf(registeredAt)
  const at = (hour: string) => Date.parse(`${day}T${hour}:00+05:30`)
  return officeWindows.some(
    ({ from, to }) => at(from) <= registeredAt.getTime() && registeredAt.getTime() < at(to),
  )
}
