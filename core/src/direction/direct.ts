/**
 * Directions (M64): a senior or the desk says to one or several posts what each has to do on a grievance.
 *
 *   act       do this                              कार्रवाई
 *   inquire   find out and tell the lead           जाँच
 *   lead      the one post that reports to the citizen; the grievance lies with it
 *
 * Every direction is answered by a report of its own (अनुपालन). The lead answers by reporting, and reports only when
 * every inquiry of the others is answered, or says why it goes without them. At most one of the directions leads; with
 * none, the post where the grievance lies stays the lead. A direction does not touch the clock.
 */
import { accept, type Decision, refuse } from '../decision.ts'
import { isVacant } from '../district/answering.ts'
import type { DistrictIndex } from '../district/find.ts'
import type { Act, DirectionGiven } from '../grievance/acts.ts'
import type { Grievance } from '../grievance/grievance.ts'
import type { Direction } from '../grievance/parts.ts'
import type { PostCode } from '../ids.ts'
import { isComplainedOf } from '../routing/climb.ts'

/** One direction as its author wrote it. */
export interface DirectionWanted {
  readonly post: string
  readonly mode: 'act' | 'inquire'
  readonly words: string
  readonly lead: boolean
}

/** The acts of directing: the directions, and the move to the lead when the grievance does not lie there yet. */
export function direct(
  grievance: Grievance,
  index: DistrictIndex,
  wanted: readonly DirectionWanted[],
  day: string,
): Decision<readonly Act[]> {
  if (wanted.length === 0 || wanted.some(({ words }) => words.trim().length < 3))
    return refuse('reason-needed')
  for (const { post } of wanted) {
    if (!index.posts.has(post)) return refuse('unknown-post', post)
    if (isComplainedOf(index, post, grievance.against, day)) return refuse('complained-of')
    if (isVacant(index, post, day)) return refuse('post-vacant')
  }
  const leads = wanted.filter(({ lead }) => lead)
  const doubled = new Set(wanted.map(({ post }) => post)).size < wanted.length
  if (leads.length > 1 || doubled) return refuse('one-lead')
  const [lead] = leads
  if (!lead && !liesWithOfficer(grievance)) return refuse('one-lead')
  const before = grievance.directions.length
  const directions = wanted.map(
    (one, at): DirectionGiven => ({
      ...one,
      post: one.post as PostCode,
      words: one.words.trim(),
      id: String(before + at + 1),
    }),
  )
  return accept([{ kind: 'directed', directions }, ...(lead ? moveTo(grievance, index, lead) : [])])
}

/** Directions that wait for their answer. */
export function openDirections({ directions }: Pick<Grievance, 'directions'>): readonly Direction[] {
  return directions.filter(({ answer }) => answer === undefined)
}

/** The open directions that these posts answer by a report of their own; the lead's is answered by the report. */
export function toAnswer(grievance: Grievance, posts: readonly string[]): readonly Direction[] {
  return openDirections(grievance).filter(({ post }) => post !== grievance.post && posts.includes(post))
}

/** Inquiries of others for which the lead's report waits. */
export function awaitedBy(grievance: Grievance): readonly Direction[] {
  return openDirections(grievance).filter(({ mode, post }) => mode === 'inquire' && post !== grievance.post)
}

const WITHOUT =
  /(?:बिना\s+(?:जाँच|जांच|उत्तर)(?:\s+आख्या)?|without\s+(?:answers?|inquiry))\s*[:：–—-]\s*(\S.{2,})/iu

/** "बिना जाँच: कारण" among the words of a report: why it goes without the inquiries. */
export function reasonToGoWithout(words: string): string | undefined {
  return WITHOUT.exec(words)?.[1]?.trim()
}

function liesWithOfficer({ state, post }: Grievance): boolean {
  return post !== undefined && (state === 'with_officer' || state === 'awaiting_complainant')
}

function moveTo(
  grievance: Grievance,
  index: DistrictIndex,
  { post, words }: DirectionWanted,
): readonly Act[] {
  const to = post as PostCode
  const level = Math.max(
    index.posts.get(post)?.level ?? 1,
    grievance.post === undefined ? 0 : grievance.level,
  )
  if (liesWithOfficer(grievance)) {
    if (!grievance.post || grievance.post === to) return []
    return [{ kind: 'transferred', from: grievance.post, to, level, reason: words.trim(), way: 'directed' }]
  }
  const why = { hi: `निर्देश: ${words.trim()}`, en: `by direction: ${words.trim()}` }
  return [{ kind: 'routed', post: to, level, why }]
}
