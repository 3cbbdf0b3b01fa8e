/**
 * What may come next: the one table from the state of a grievance to the acts it admits. The console draws its
 * buttons from it and the server refuses with it. Who may do an act is another question: `core/src/access`.
 */
import { trackAdmits } from '../track/on-track.ts'
import type { ActKind } from './acts.ts'
import type { Grievance, State } from './grievance.ts'
import type { TrackActKind } from './track-acts.ts'

const ALWAYS = [
  'noted',
  'rebuffed',
  'joined',
  'passed-on',
  'told',
  'retracted',
  'numbered-elsewhere',
  'number-struck',
  'details-marked',
  'held-legally',
  'hold-lifted',
  'examined',
  'manner-asked',
  'manner-told',
] as const satisfies readonly ActKind[]
/** The ladder is climbed while the citizen waits for an answer. */
const LADDER = ['prompted', 'escalated'] as const
/** The way of the law goes on beside the administrative one; which step admits what is said in `core/src/track`. */
const TRACK = [
  'put-on-track',
  'taken-off-track',
  'summoned',
  'heard-formally',
  'ordered',
  'appealed',
  'overrun',
] as const satisfies readonly TrackActKind[]
/** Whoever answers for its post may change as long as it is open. */
const OPEN = ['handed-over', 'clustered', 'parted', ...TRACK] as const
const AT_A_POST = [
  'assigned',
  'seen',
  'accepted',
  'returned',
  'transferred',
  'referred',
  'asked',
  'drafted',
  'reported',
  'amended',
  'withdrawn',
  'contacted',
  'directed',
  'direction-answered',
  'reclassed',
  'interim',
  'interim-approved',
  'interim-refused',
  ...LADDER,
] as const

/** While it lies with no post. */
const UNPLACED = [
  ...LADDER,
  'directed',
  'direction-answered',
  'reclassed',
  'routed',
  'needs-a-person',
  'amended',
  'turned-away',
  'withdrawn',
] as const

const MAY_FOLLOW = {
  new: [...ALWAYS, ...OPEN, ...UNPLACED],
  at_desk: [...ALWAYS, ...OPEN, ...UNPLACED, 'closed'],
  with_officer: [...ALWAYS, ...OPEN, ...AT_A_POST, 'needs-a-person', 'supplied', 'closed'],
  awaiting_complainant: [...ALWAYS, ...OPEN, ...AT_A_POST, 'supplied', 'closed'],
  in_review: [
    ...ALWAYS,
    ...OPEN,
    ...LADDER,
    'contacted',
    'direction-answered',
    'seen',
    'amended',
    'reviewed',
    'sent-back',
    'withdrawn',
    'closed',
  ],
  awaiting_word: [
    ...ALWAYS,
    ...OPEN,
    'contacted',
    'confirmed',
    'direction-answered',
    'seen',
    'amended',
    'put-to-citizen',
    'reminded',
    'satisfied',
    'dissatisfied',
    'reopened',
    'withdrawn',
    'closed',
  ],
  closed: [...ALWAYS, 'seen', 'reopened', 'confirmed', 'published', 'withheld'],
} as const satisfies Record<State, readonly ActKind[]>

/** May an act of this kind come next? Grounds for closing are judged in `core/src/closure`. */
export function mayFollow(grievance: Grievance, kind: ActKind): boolean {
  if (!(MAY_FOLLOW[grievance.state] as readonly ActKind[]).includes(kind)) return false
  const ofTrack = TRACK.find((one) => one === kind)
  return ofTrack === undefined || trackAdmits(grievance.track, ofTrack)
}

/** Every kind of act that the state admits. */
export function whatMayFollow(state: State): readonly ActKind[] {
  return MAY_FOLLOW[state]
}
