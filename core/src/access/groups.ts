/**
 * Who may do what in a group of posts:
 *
 *   read    its members, whoever may post into it, and who sees every file of the district
 *   post    the magistrate, the nodal officer, the operators; the steward; the head of a department in its own group
 *   answer  its members, and whoever may post
 *   nudge   whoever may post
 *
 * What is about a person is not there for them, whatever they may read besides (`isHiddenFrom` in `may.ts`).
 */
import type { Group, Role } from '../district/district.ts'
import type { DistrictIndex } from '../district/find.ts'
import { groupsOf, membersOf } from '../district/groups.ts'
import type { Who } from './may.ts'

type GroupDeed = 'read' | 'post' | 'answer' | 'nudge'
type Part = Role | 'member' | 'steward' | 'own-head'

const POSTS: readonly Part[] = ['magistrate', 'nodal', 'operator', 'steward', 'own-head']
const MAY: Readonly<Record<GroupDeed, readonly Part[]>> = {
  read: [...POSTS, 'member', 'reviewer', 'oversight', 'administrator'],
  post: POSTS,
  answer: [...POSTS, 'member'],
  nudge: POSTS,
}

/** May this person do this in the group? */
export function mayInGroup(deed: GroupDeed, index: DistrictIndex, group: Group, who: Who): boolean {
  return MAY[deed].some((part) => isPart(part, index, group, who))
}

/** The groups this person may read, those of the upper tier first. */
export function groupsFor(index: DistrictIndex, who: Who): readonly Group[] {
  return groupsOf(index).filter((group) => mayInGroup('read', index, group, who))
}

/** The groups in which this person may answer. */
export function groupsAnswered(index: DistrictIndex, who: Who): readonly Group[] {
  return groupsOf(index).filter((group) => mayInGroup('answer', index, group, who))
}

function isMember(index: DistrictIndex, group: Group, { posts }: Pick<Who, 'posts'>): boolean {
  return membersOf(index, group).some(({ code }) => posts.includes(code))
}

function isPart(part: Part, index: DistrictIndex, group: Group, who: Who): boolean {
  if (part === 'member') return isMember(index, group, who)
  if (part === 'steward') return who.posts.includes(group.steward)
  if (part === 'own-head') return isHeadOf(index, group, who)
  return who.roles.includes(part)
}

function isHeadOf(index: DistrictIndex, { department }: Group, { posts }: Who): boolean {
  return posts.some((code) => {
    const post = index.posts.get(code)
    return (
      department !== undefined && post?.department === department && post.roles.includes('department-head')
    )
  })
}
