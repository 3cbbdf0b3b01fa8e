/**
 * Who may give which order about charges. The table says for whom; two rules stand above it:
 *
 *   high posts   the charge of a magistrate's or an administrator's post is theirs to give, and nobody else's
 *   own post     nobody hands over the own post or ends the own charge; leave each may enter for themselves
 *
 * A department head gives orders about the posts of the own department that stand below.
 */

import type { ChargeOrder } from '../district/charging.ts'
import type { Post, Role } from '../district/district.ts'
import { chargesOfPerson, type DistrictIndex } from '../district/find.ts'
import type { Who } from './may.ts'

/** `own-department`: head of the department of every post it touches; `self`: the person whose days these are. */
type Part = Extract<Role, 'administrator' | 'magistrate' | 'nodal'> | 'own-department' | 'self'

const MAY = {
  'hand-over': ['administrator', 'magistrate', 'nodal', 'own-department'],
  end: ['administrator', 'magistrate', 'nodal', 'own-department'],
  leave: ['administrator', 'magistrate', 'nodal', 'own-department', 'self'],
  'take-back': ['administrator', 'magistrate', 'nodal', 'own-department', 'self'],
} as const satisfies Record<ChargeOrder['do'], readonly Part[]>

const HIGH: readonly Role[] = ['magistrate', 'administrator']

/** May this person give the order on a day (`YYYY-MM-DD`)? */
export function mayOrder(order: ChargeOrder, index: DistrictIndex, who: Who, day: string): boolean {
  const posts = postsTouched(order, index, day)
  const isOwn = personOf(order) === who.person
  const days = order.do === 'leave' || (order.do === 'take-back' && 'leave' in order)
  if (days && isOwn) return (MAY[order.do] as readonly Part[]).includes('self')
  if (!days && posts.some(({ code }) => (who.inCharge ?? who.posts).includes(code))) return isHigh(who)
  if (posts.some(({ roles }) => roles.some((role) => HIGH.includes(role))) && !isHigh(who)) return false
  return MAY[order.do].some((part) => hasPart(part, posts, index, who))
}

/** May this person give orders at all, be it about the own leave alone? */
export function mayOrderFor(post: Post, index: DistrictIndex, who: Who, day: string): boolean {
  return mayOrder({ do: 'end', post: post.code, person: '', last: day }, index, who, day)
}

function hasPart(part: Part, posts: readonly Post[], index: DistrictIndex, who: Who): boolean {
  if (part === 'self') return false
  if (part !== 'own-department') return who.roles.includes(part)
  const heads = who.posts.flatMap((code) => {
    const post = index.posts.get(code)
    return post?.roles.includes('department-head') ? [post] : []
  })
  return (
    posts.length > 0 &&
    posts.every(({ department, level }) =>
      heads.some((head) => department !== undefined && head.department === department && level < head.level),
    )
  )
}

function isHigh({ roles }: Who): boolean {
  return HIGH.some((role) => roles.includes(role))
}

function personOf(order: ChargeOrder): string | undefined {
  if (order.do !== 'take-back') return typeof order.person === 'string' ? order.person : undefined
  return 'charge' in order ? order.charge.person : order.leave.person
}

/** The posts that an order is about: for leave all that the person holds, or the one it is narrowed to. */
function postsTouched(order: ChargeOrder, index: DistrictIndex, day: string): readonly Post[] {
  const held = (person: string) => chargesOfPerson(index, person, day).map(({ post }) => post)
  const codes =
    order.do === 'hand-over' || order.do === 'end'
      ? [order.post]
      : order.do === 'leave'
        ? order.post === undefined
          ? held(order.person)
          : [order.post]
        : 'charge' in order
          ? [order.charge.post]
          : order.leave.post === undefined
            ? held(order.leave.person)
            : [order.leave.post]
  return codes.flatMap((code) => index.posts.get(code) ?? [])
}
