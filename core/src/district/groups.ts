/** The members of groups: posts, never private numbers (M40-M42). */
import type { Group, Post } from './district.ts'
import type { DistrictIndex } from './find.ts'

/** All groups, those of the upper tier first. */
export function groupsOf({ district }: DistrictIndex): readonly Group[] {
  return (district.groups ?? []).toSorted(
    (a, b) => Number(a.parent !== undefined) - Number(b.parent !== undefined),
  )
}

/** The posts of a group: those listed, and all of its department. */
export function membersOf(index: DistrictIndex, group: Group): readonly Post[] {
  const listed = (index.district.groupMembers ?? [])
    .filter((member) => member.group === group.code)
    .flatMap(({ post }) => index.posts.get(post) ?? [])
  const own = index.district.posts.filter(
    ({ department }) => group.department !== undefined && department === group.department,
  )
  return [...new Set([...listed, ...own])]
}

/** The groups that a post is in, the smallest tier first. */
export function groupsOfPost(index: DistrictIndex, post: string): readonly Group[] {
  return groupsOf(index)
    .filter((group) => membersOf(index, group).some(({ code }) => code === post))
    .toReversed()
}
