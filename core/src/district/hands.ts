/**
 * Change of hands: other people than before answer for a post. What is compared is who answered when last looked with
 * who answers on a day (`answering.ts`), so that a night that was missed, a restart or an order given beforehand make
 * no difference: each change is found when somebody looks, and found once. The kinds:
 *
 *   handover   another person holds the post
 *   leave      its holders are away: a substitute, the link post or the post above answers
 *   return     its holders are back from leave
 *   vacancy    nobody holds it any more: the link post or the post above answers
 *
 * The work stays with the post; only the people change. What is done about each grievance is not decided here.
 */
import { type Answering, answering, type Standing } from './answering.ts'
import { chargesOfPost, type DistrictIndex } from './find.ts'

/** Who answered for a post since a day. */
export interface Holding {
  readonly post: string
  /** The day on which it was seen first, `YYYY-MM-DD`. */
  readonly since: string
  readonly persons: readonly string[]
  readonly standing: Standing
  readonly through?: string
}

export type HandsKind = 'handover' | 'leave' | 'return' | 'vacancy'

/** A change of hands: from whom, to whom. */
export interface Hands {
  readonly kind: HandsKind
  readonly before: Holding
  readonly now: Holding
}

/** What is kept without a word (seen for the first time, or the same people in another way), and what changed hands. */
export interface Compared {
  readonly kept: readonly Holding[]
  readonly changed: readonly Hands[]
}

/** Compares who answered with who answers on a day. A post that the district no longer has is left as it was. */
export function compareHands(
  index: DistrictIndex,
  before: ReadonlyMap<string, Holding>,
  day: string,
): Compared {
  const kept: Holding[] = []
  const changed: Hands[] = []
  for (const { code } of index.district.posts) {
    const now = holdingOf(code, answering(index, code, day), day)
    const was = before.get(code)
    if (was && !isSame(was, now)) changed.push({ kind: kindOf(index, was, now, day), before: was, now })
    else if (!was || was.standing !== now.standing || was.through !== now.through) kept.push(now)
  }
  return { kept, changed }
}

function holdingOf(post: string, { persons, standing, through }: Answering, day: string): Holding {
  return {
    post,
    since: day,
    persons: persons.map(({ id }) => id),
    standing,
    ...(through === undefined ? {} : { through }),
  }
}

/** Whoever they are, in whatever order; in which way they answer changes nothing about the work. */
function isSame(before: Holding, { persons }: Holding): boolean {
  return before.persons.length === persons.length && persons.every((id) => before.persons.includes(id))
}

function kindOf(index: DistrictIndex, before: Holding, now: Holding, day: string): HandsKind {
  const held = chargesOfPost(index, now.post, day).filter(({ kind }) => kind !== 'link')
  if (now.standing !== 'holder') return held.length > 0 ? 'leave' : 'vacancy'
  const came = now.persons.filter((id) => !before.persons.includes(id))
  const heldBefore = (id: string) => held.some(({ person, from }) => person === id && from < before.since)
  return before.standing !== 'holder' && came.every(heldBefore) ? 'return' : 'handover'
}
