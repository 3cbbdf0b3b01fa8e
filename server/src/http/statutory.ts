/** The statutory track of a grievance as pages show it: to staff with names, to the complainant with posts. */
import type { StatutoryTrack } from '#contract/statutory.ts'
import { stepName, trackName } from '#core/district/track-names.ts'
import { findTrack } from '#core/district/tracks.ts'
import type { Actor } from '#core/grievance/acts.ts'
import type { Grievance } from '#core/grievance/grievance.ts'
import { askingUntil, isAtRest, type StepTaken, stepNow } from '#core/track/on-track.ts'
import { OUTCOME_WORDS, PRESENCE_WORDS } from '#core/words/track.ts'
import type { Held } from '#ports/register.ts'
import type { HttpHouse, Words } from './house.ts'
import { postName } from './names.ts'

interface Reader {
  /** Who did it, as far as this reader may know. */
  readonly name: (by: Actor) => Words
  /** Where the paper of an order is. */
  readonly pdf: (number: number) => string
  /** Whether the record of a hearing is shown before the order that rests on it. */
  readonly recordAtOnce: boolean
}

/** The track of a grievance, or nothing when it is on none. */
export function presentStatutory(
  house: Pick<HttpHouse, 'index' | 'now'>,
  { track, state }: Grievance,
  reader: Reader,
): StatutoryTrack | undefined {
  if (!track) return undefined
  const { district } = house.index
  const now = house.now()
  const until = state === 'closed' ? undefined : askingUntil(track, now)
  const next = stepNow(track)?.order?.next
  const opened = new Set(track.steps.map(({ name }) => name))
  return {
    name: { ...trackName(district, track.code) },
    steps: track.steps.map((step) => presentStep(house, track.code, step, reader)),
    ...(until && next
      ? { next: { name: { ...stepName(district, track.code, next) }, until: until.toISOString() } }
      : {}),
    ahead: (findTrack(district.tracks, track.code)?.steps ?? [])
      .filter(({ name }) => !opened.has(name))
      .map(({ nameHi, nameEn }) => ({ hi: nameHi, en: nameEn })),
    over: state === 'closed' || isAtRest(track, now),
  }
}

function presentStep(
  { index }: Pick<HttpHouse, 'index'>,
  track: string,
  { name, post, opened, due, late, appeal, notices, hearings, order }: StepTaken,
  reader: Reader,
): StatutoryTrack['steps'][number] {
  return {
    name: { ...stepName(index.district, track, name) },
    post: postName(index, post),
    opened: opened.toISOString(),
    due: due.toISOString(),
    ...(late
      ? { late: { at: late.at.toISOString(), ...(late.post ? { told: postName(index, late.post) } : {}) } }
      : {}),
    ...(appeal
      ? { appeal: { at: appeal.at.toISOString(), by: reader.name(appeal.by), grounds: appeal.grounds } }
      : {}),
    notices: notices.map(({ at, day, time, where }) => ({ at: at.toISOString(), day, time, where })),
    hearings: hearings.map(({ at, day, present, words }) => ({
      at: at.toISOString(),
      day,
      present: { ...PRESENCE_WORDS[present] },
      ...(order || reader.recordAtOnce ? { words } : {}),
    })),
    ...(order
      ? {
          order: {
            number: order.number,
            at: order.at.toISOString(),
            by: reader.name(order.by),
            outcome: order.outcome,
            says: { ...OUTCOME_WORDS[order.outcome] },
            text: order.text,
            reasons: order.reasons,
            pdf: reader.pdf(order.number),
          },
        }
      : {}),
  }
}

/** The step whose order has this number. */
export function findOrder({ grievance }: Held, number: number): StepTaken | undefined {
  return grievance.track?.steps.find(({ order }) => order?.number === number)
}
