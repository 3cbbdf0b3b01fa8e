/**
 * Which closed grievances may be made public at all. The answer is no, whoever asks, when
 *
 *   sensitive     its subject is, or it was registered so
 *   about-officer it is about an officer, from whom it is hidden: the public page would show it to them
 *   not-disposed  it is open, or was withdrawn or turned away: there is no report to show
 *   no-report     nothing was reported or ordered, or the report lies in review
 *
 * What a written order closed is disposed of: its words are the order and its reasons.
 *
 * Everything else waits for a person, who confirms what is covered, withholds, or publishes.
 */
import { accept, type Decision, refuse } from '../decision.ts'
import { type DistrictIndex, placePath } from '../district/find.ts'
import type { Act, Ground, RetractionReason, WithholdingReason } from '../grievance/acts.ts'
import type { Grievance } from '../grievance/grievance.ts'
import { ordersOf } from '../track/on-track.ts'
import { applied, type Cover, leaks } from './covers.ts'

export type NotPublic = 'sensitive' | 'about-officer' | 'not-disposed' | 'no-report'

/** Why the grievance may not be public; undefined when a person may decide. */
export function whyNotPublic(grievance: Grievance, index: DistrictIndex): NotPublic | undefined {
  const subject = grievance.subject === undefined ? undefined : index.subjects.get(grievance.subject)
  if (grievance.sensitive || subject?.sensitive) return 'sensitive'
  if (grievance.against) return 'about-officer'
  if (publicGround(grievance) === undefined) return 'not-disposed'
  return finalWords(grievance) === undefined ? 'no-report' : undefined
}

/** The grounds on which a grievance is disposed of. */
export type PublicGround = Extract<Ground, 'satisfied' | 'silent' | 'ordered'>

/** On which of them this one is closed. */
export function publicGround({ closed }: Pick<Grievance, 'closed'>): PublicGround | undefined {
  const ground = closed?.ground
  return ground === 'satisfied' || ground === 'silent' || ground === 'ordered' ? ground : undefined
}

/** The words that settled the matter: of the final report, or of the last order with its reasons. */
export function finalWords(grievance: Pick<Grievance, 'reports' | 'track' | 'closed'>): string | undefined {
  if (grievance.closed?.ground !== 'ordered')
    return grievance.reports.findLast(({ standing }) => standing === 'final')?.text
  const order = ordersOf(grievance.track).at(-1)
  return order && [order.text, order.reasons].filter(Boolean).join('\n\n')
}

/** The place as the public may read it: a village gives way to its panchayat. */
export function publicPlace(index: DistrictIndex, place: number | undefined): number | undefined {
  if (place === undefined) return undefined
  return placePath(index, place).find(({ type }) => type !== 'village')?.code
}

/** Names finer than the public place, as they may stand in a text; none where the panchayat bears the same. */
export function villageNames(index: DistrictIndex, place: number | undefined): readonly string[] {
  if (place === undefined) return []
  const [village, above] = placePath(index, place)
  if (village?.type !== 'village') return []
  return [village.nameHi, village.nameEn].filter((name) => name !== above?.nameHi && name !== above?.nameEn)
}

/** What the publisher confirmed. */
export interface Confirmed {
  readonly gist: readonly Cover[]
  readonly report: readonly Cover[]
  /** A correction says why. */
  readonly reason?: string
}

/** The act by which a record becomes public, or is corrected; `number` is used when it has none yet. */
export function publish(
  grievance: Grievance,
  index: DistrictIndex,
  { gist, report, reason }: Confirmed,
  number: string,
): Decision<Act> {
  if (whyNotPublic(grievance, index) !== undefined) return refuse('not-for-the-public')
  const standing = standsNow(grievance)
  if (standing?.standing === 'retracted') return refuse('retracted-for-good')
  if (standing?.standing === 'published' && !reason?.trim()) return refuse('reason-needed')
  const words = {
    gist: applied(grievance.gist, gist),
    report: applied(finalWords(grievance) ?? '', report),
  }
  if (words.gist === undefined || words.report === undefined) return refuse('covers-wrong')
  const found = [words.gist, words.report].flatMap((text) => leaks(text, grievance))
  if (found.length > 0) return refuse('still-private', found.join(', '))
  const place = publicPlace(index, grievance.place)
  return accept({
    kind: 'published',
    number: standing?.number ?? number,
    revision: (standing?.revision ?? 0) + 1,
    gist: words.gist,
    report: words.report,
    ...(place === undefined ? {} : { place }),
    ...(reason?.trim() ? { reason: reason.trim() } : {}),
  })
}

/** The act by which it is kept from the public. */
export function withhold(grievance: Grievance, reason: WithholdingReason, words?: string): Decision<Act> {
  const standing = standsNow(grievance)?.standing
  if (!grievance.closed) return refuse('not-for-the-public')
  if (standing === 'published' || standing === 'retracted') return refuse('already-public')
  return accept({ kind: 'withheld', reason, ...(words?.trim() ? { words: words.trim() } : {}) })
}

/** The act by which a public record is taken back; its number stays, with the reason. */
export function retract(grievance: Grievance, reason: RetractionReason, words?: string): Decision<Act> {
  const { publication } = grievance
  if (publication?.standing !== 'published' || publication.number === undefined)
    return refuse('not-public-now')
  return accept({
    kind: 'retracted',
    number: publication.number,
    reason,
    ...(words?.trim() ? { words: words.trim() } : {}),
  })
}

/** The number that it has with the public since it was last closed. */
export function numberNow(grievance: Grievance): string | undefined {
  return standsNow(grievance)?.number
}

/** A grievance that was reopened since is offered anew, under another number. */
function standsNow({ publication, reopened }: Grievance): Grievance['publication'] {
  return publication?.round === reopened ? publication : undefined
}
