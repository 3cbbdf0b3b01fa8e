import { writeLine } from '#journey/4-assignment/direct-line.ts'
import { answerInGroup } from '#journey/4-assignment/group-answer.ts'
import type { House } from '#journey/house.ts'
import type { GroupDeeds } from '#ports/groups.ts'
import { nudge, postToGroup } from '#watch/groups/post.ts'

/** What people do in groups: the ways of the journey and of the watch, behind one port. */
export function groupDeedsOf(house: House): GroupDeeds {
  return {
    post: (who, group, body) => postToGroup(house, who, group, body),
    answer: (who, post, body) => answerInGroup(house, who, post, body),
    nudge: (who, post) => nudge(house, who, post),
    line: (who, code, body) => writeLine(house, who, code, body),
  }
}
