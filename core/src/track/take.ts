/**
 * The acts of a statutory track, each decided from the grievance and the district as they stand: which post a step
 * belongs to, what must be put in before its order, until when an appeal is possible. Who may do them is said by
 * `core/src/access/may.ts`, what may follow by `core/src/grievance/next.ts`.
 *
 * The clock of a step is its own: it begins with the registration for the first and with the appeal for every other,
 * and nothing stops it. What the administrative clock does is another matter.
 */
import { dayAfter } from '../clock/calendar.ts'
import { dayOf, dueAt } from '../clock/due.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import { personsAnswering } from '../district/answering.ts'
import type { DistrictIndex } from '../district/find.ts'
import { findStep, findTrack, type TrackStep } from '../district/tracks.ts'
import type { ActOf } from '../grievance/acts.ts'
import type { Grievance } from '../grievance/grievance.ts'
import type { Outcome, Presence } from '../grievance/track-acts.ts'
import type { MessageId, PostCode } from '../ids.ts'
import { isComplainedOf } from '../routing/climb.ts'
import { askingUntil, hasOrdered, ordersOf, stepNow } from './on-track.ts'

/** A hearing is called at most so many days ahead. */
const MOST_DAYS = 60
/** Less than this is no reason. */
const LEAST_WORDS = 10

/** The first step of the subject's track, or nothing when the subject has none or it is on a track already. */
export function putOnTrack(
  grievance: Grievance,
  index: DistrictIndex,
  now: Date,
): ActOf<'put-on-track'> | undefined {
  const { subject, track, post, registeredAt } = grievance
  if (track || !post || subject === undefined) return undefined
  const way = findTrack(index.district.tracks, index.subjects.get(subject)?.track)
  const [first] = way?.steps ?? []
  const by = first && postOf(grievance, index, first, post, now)
  if (!way || !first || !by) return undefined
  const due = dueAt(registeredAt, first.within, index.district.calendar)
  return { kind: 'put-on-track', track: way.code, step: first.name, post: by, due, needs: first.needs }
}

/** Takes it off a track that its new subject does not have; once an order was given it stays. */
export function takeOffTrack(
  { track }: Grievance,
  index: DistrictIndex,
  subject: string,
): ActOf<'taken-off-track'> | undefined {
  if (!track || ordersOf(track).length > 0 || index.subjects.get(subject)?.track === track.code)
    return undefined
  return { kind: 'taken-off-track', track: track.code }
}

/** Calls both sides to the hearing of the step. */
export function summon(
  { track }: Grievance,
  { day, time, where }: { readonly day: string; readonly time: string; readonly where: string },
  now: Date,
): Decision<ActOf<'summoned'>> {
  const step = stepNow(track)
  if (!step) return refuse('act-not-possible-now')
  const today = dayOf(now)
  if (!isDay(day) || day < today || day > dayAfter(today, MOST_DAYS)) return refuse('hearing-day-wrong')
  return accept({ kind: 'summoned', step: step.name, day, time, where: where.trim() })
}

/** Puts down that the hearing was held. */
export function hearFormally(
  { track }: Grievance,
  { day, present, words }: { readonly day: string; readonly present: Presence; readonly words: string },
  now: Date,
): Decision<ActOf<'heard-formally'>> {
  const step = stepNow(track)
  if (!step) return refuse('act-not-possible-now')
  if (step.needs.includes('notice') && step.notices.length === 0) return refuse('notice-first')
  if (!isDay(day) || day > dayOf(now) || day < dayOf(step.opened)) return refuse('hearing-day-wrong')
  return accept({ kind: 'heard-formally', step: step.name, day, present, words: words.trim() })
}

/** Decides the step in writing; the citizen may ask for the next one until `until`. */
export function order(
  { track }: Grievance,
  index: DistrictIndex,
  given: { readonly outcome: Outcome; readonly text: string; readonly reasons: string },
  now: Date,
): Decision<ActOf<'ordered'>> {
  const step = stepNow(track)
  if (!track || !step) return refuse('act-not-possible-now')
  if (step.needs.includes('notice') && step.notices.length === 0) return refuse('notice-first')
  if (step.needs.includes('hearing') && step.hearings.length === 0) return refuse('hearing-first')
  const [text, reasons] = [given.text.trim(), given.reasons.trim()]
  if (reasons.length < LEAST_WORDS || text.length === 0) return refuse('reason-needed')
  const next = stepAfterThat(index, track.code, step.name)
  return accept({
    kind: 'ordered',
    step: step.name,
    number: ordersOf(track).length + 1,
    outcome: given.outcome,
    text,
    reasons,
    ...(next?.ask ? { next: next.name, until: dueAt(now, next.ask, index.district.calendar) } : {}),
  })
}

/** Asks for the next step, which opens with its post and its time. */
export function appeal(
  grievance: Grievance,
  index: DistrictIndex,
  { grounds, messages }: { readonly grounds: string; readonly messages: readonly MessageId[] },
  now: Date,
): Decision<ActOf<'appealed'>> {
  const { track } = grievance
  const step = stepNow(track)
  const name = step?.order?.next
  if (!track || !step || name === undefined) return refuse('act-not-possible-now')
  if (!askingUntil(track, now)) return refuse('asking-time-over')
  const next = findStep(index.district.tracks, track.code, name)
  const post = next && postOf(grievance, index, next, step.post, now)
  if (!next || !post) return refuse('unknown-post')
  const due = dueAt(now, next.within, index.district.calendar)
  return accept({
    kind: 'appealed',
    step: name,
    post,
    due,
    needs: next.needs,
    grounds: grounds.trim(),
    messages,
  })
}

/** The step passed its time without an order: the next senior hears of it, once. */
export function overrun(grievance: Grievance, index: DistrictIndex, now: Date): ActOf<'overrun'> | undefined {
  const step = stepNow(grievance.track)
  if (!step || step.order || step.late || now < step.due) return undefined
  const above = index.posts.get(step.post)?.reportsTo
  const own = new Set(personsAnswering(index, step.post, dayOf(now)).map(({ id }) => id))
  const post = above && firstFree(grievance, index, above, now, (person) => own.has(person))
  return { kind: 'overrun', step: step.name, ...(post ? { post } : {}) }
}

function stepAfterThat(index: DistrictIndex, track: string, name: string): TrackStep | undefined {
  const steps = findTrack(index.district.tracks, track)?.steps ?? []
  const at = steps.findIndex((step) => step.name === name)
  return at < 0 ? undefined : steps[at + 1]
}

/**
 * The post of a step: the one that is named, or the first above it that the grievance is not about and where somebody
 * sits who gave no order on it. When nobody up the line is free, the named one keeps it.
 */
function postOf(
  grievance: Grievance,
  index: DistrictIndex,
  { by }: TrackStep,
  from: string,
  now: Date,
): PostCode | undefined {
  const named = postNamed(grievance, index, by, from) ?? postNamed(grievance, index, 'magistrate', from)
  if (named === undefined) return undefined
  const ordered = (person: string) => hasOrdered(grievance.track, person)
  return firstFree(grievance, index, named, now, ordered) ?? (named as PostCode)
}

function postNamed(
  { department }: Grievance,
  index: DistrictIndex,
  by: string,
  from: string,
): string | undefined {
  if (by === 'nodal') return index.departments.get(department)?.nodalPost
  if (by === 'above') return index.posts.get(from)?.reportsTo
  if (by === 'magistrate') return index.district.posts.find(({ roles }) => roles.includes('magistrate'))?.code
  return index.posts.get(by)?.code
}

function firstFree(
  { against }: Grievance,
  index: DistrictIndex,
  start: string,
  now: Date,
  isNot: (person: string) => boolean,
): PostCode | undefined {
  const today = dayOf(now)
  const seen = new Set<string>()
  for (
    let post: string | undefined = start;
    post && !seen.has(post);
    post = index.posts.get(post)?.reportsTo
  ) {
    seen.add(post)
    const sits = personsAnswering(index, post, today).some(({ id }) => !isNot(id))
    if (sits && !isComplainedOf(index, post, against, today)) return post as PostCode
  }
  return undefined
}

function isDay(day: string): boolean {
  const at = Date.parse(day)
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === day
}
