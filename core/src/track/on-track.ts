/**
 * A grievance on its statutory track: the steps that were opened, and what was put in at each. The administrative
 * way goes on beside it with its own clock and ladder.
 *
 *   put-on-track     the first step is open with its post                    ट्रैक पर
 *   taken-off-track  another subject, before any order: it is none of this law   ट्रैक से हटी
 *   summoned         the day of the formal hearing was told to both sides    सुनवाई की सूचना
 *   heard-formally   who came, and what was said                             औपचारिक सुनवाई
 *   ordered          decided in writing with reasons: this ends the step     आदेश
 *   appealed         the citizen asks for the next step, which opens         अपील
 *   overrun          the step passed its time: the next senior was told      समय बीता
 *
 * The track rests after the order of the last step, or when the time for asking ran out after any other.
 */
import type { StepNeed } from '../district/tracks.ts'
import type { ActOf, Actor, Recorded } from '../grievance/acts.ts'
import type { TrackActKind } from '../grievance/track-acts.ts'
import type { MessageId, PostCode } from '../ids.ts'

type Put<K extends 'summoned' | 'heard-formally' | 'ordered'> = Omit<ActOf<K>, 'kind' | 'step' | 'clock'> & {
  readonly by: Actor
  readonly at: Date
}

/** A step that was opened. */
export interface StepTaken {
  readonly name: string
  readonly post: PostCode
  readonly needs: readonly StepNeed[]
  readonly opened: Date
  readonly due: Date
  /** Why and by whom it was asked for; absent on the first. */
  readonly appeal?: {
    readonly grounds: string
    readonly messages: readonly MessageId[]
    readonly by: Actor
    readonly at: Date
  }
  readonly notices: readonly Put<'summoned'>[]
  readonly hearings: readonly Put<'heard-formally'>[]
  readonly order?: Put<'ordered'>
  /** It passed its time; `post` is the senior that was told. */
  readonly late?: { readonly at: Date; readonly post?: PostCode }
}

/** Where a grievance stands on its track. */
export interface OnTrack {
  readonly code: string
  /** In the order in which they were opened; the last one is where it stands. */
  readonly steps: readonly StepTaken[]
}

const KINDS: ReadonlySet<string> = new Set<TrackActKind>([
  'put-on-track',
  'taken-off-track',
  'summoned',
  'heard-formally',
  'ordered',
  'appealed',
  'overrun',
])

/** Is it an act of the track? */
export function isOfTrack(recorded: Recorded): recorded is Recorded<ActOf<TrackActKind>> {
  return KINDS.has(recorded.act.kind)
}

/** The track after one more act of it; an act that finds nothing to change changes nothing. */
export function trackAfter(
  track: OnTrack | undefined,
  { act, by, at }: Recorded<ActOf<TrackActKind>>,
): OnTrack | undefined {
  if (act.kind === 'put-on-track') return track ?? { code: act.track, steps: [opened(act, at)] }
  if (!track || act.kind === 'taken-off-track') return undefined
  if (act.kind === 'appealed') {
    const { grounds, messages } = act
    return {
      ...track,
      steps: [...track.steps, { ...opened(act, at), appeal: { grounds, messages, by, at } }],
    }
  }
  return {
    ...track,
    steps: track.steps.map((step, place) =>
      place === track.steps.length - 1 && step.name === act.step ? stepAfter(step, act, by, at) : step,
    ),
  }
}

function opened({ step, post, due, needs }: ActOf<'put-on-track'> | ActOf<'appealed'>, at: Date): StepTaken {
  return { name: step, post, needs, opened: at, due, notices: [], hearings: [] }
}

function stepAfter(
  step: StepTaken,
  act: ActOf<Exclude<TrackActKind, 'put-on-track' | 'taken-off-track' | 'appealed'>>,
  by: Actor,
  at: Date,
): StepTaken {
  const { kind, step: _, clock: __, ...put } = act
  switch (kind) {
    case 'summoned':
      return { ...step, notices: [...step.notices, { ...(put as Put<'summoned'>), by, at }] }
    case 'heard-formally':
      return { ...step, hearings: [...step.hearings, { ...(put as Put<'heard-formally'>), by, at }] }
    case 'ordered':
      return { ...step, order: { ...(put as Put<'ordered'>), by, at } }
    case 'overrun':
      return { ...step, late: { at, ...(act.post ? { post: act.post } : {}) } }
  }
}

/** The step it stands on. */
export function stepNow(track: OnTrack | undefined): StepTaken | undefined {
  return track?.steps.at(-1)
}

/** Every order that was given, oldest first. */
export function ordersOf(track: OnTrack | undefined): readonly NonNullable<StepTaken['order']>[] {
  return (track?.steps ?? []).flatMap(({ order }) => order ?? [])
}

/** May an act of this kind come next on the track? */
export function trackAdmits(track: OnTrack | undefined, kind: TrackActKind): boolean {
  const step = stepNow(track)
  if (kind === 'put-on-track') return track === undefined
  if (!step) return false
  if (kind === 'taken-off-track') return ordersOf(track).length === 0
  if (kind === 'appealed') return step.order?.next !== undefined
  if (kind === 'overrun' && step.late) return false
  return step.order === undefined
}

/** Until when the citizen may ask for the next step; nothing when there is none to ask for. */
export function askingUntil(track: OnTrack | undefined, now: Date): Date | undefined {
  const order = stepNow(track)?.order
  return order?.next !== undefined && order.until && now <= order.until ? order.until : undefined
}

/** Has the track come to its end: the last order given, or the time for asking over? True without a track. */
export function isAtRest(track: OnTrack | undefined, now: Date): boolean {
  const step = stepNow(track)
  if (!step) return true
  return step.order !== undefined && askingUntil(track, now) === undefined
}

/** The posts that decided or decide on it, and those that were told that a step is late. */
export function postsOnTrack(track: OnTrack | undefined): readonly PostCode[] {
  const posts = (track?.steps ?? []).flatMap(({ post, late }) => [post, ...(late?.post ? [late.post] : [])])
  return [...new Set(posts)]
}

/** Who sits in the step now: at its post, and not somebody who gave an order on this grievance before. */
export function sitsInStep(
  track: OnTrack | undefined,
  { person, posts }: { readonly person: string; readonly posts: readonly string[] },
): boolean {
  const step = stepNow(track)
  return step !== undefined && posts.includes(step.post) && !hasOrdered(track, person)
}

/** Did this person give an order on an earlier step? */
export function hasOrdered(track: OnTrack | undefined, person: string): boolean {
  return ordersOf(track).some(({ by }) => by.kind === 'officer' && by.person === person)
}
