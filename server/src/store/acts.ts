/**
 * Acts as rows: read back as the core knows them, and written with the hash of the chain. In the JSON of an act a
 * moment is ISO text; the table below says which fields are moments.
 */
import type { Schedule } from '#core/escalation/ladder.ts'
import type { Act, ActKind, Actor, Recorded } from '#core/grievance/acts.ts'
import type { GrievanceId } from '#core/ids.ts'

/** The fields of each kind of act that are moments. A new moment must be named here to be read back as one. */
type Moments = {
  readonly [K in ActKind]: readonly MomentOf<Extract<Act, { readonly kind: K }>>[]
}
type MomentOf<A> = { [F in keyof A]: Date extends A[F] ? F : never }[keyof A]

const MOMENTS: Moments = {
  registered: [],
  joined: [],
  amended: [],
  'turned-away': [],
  withdrawn: [],
  clustered: [],
  parted: [],
  routed: [],
  'needs-a-person': [],
  assigned: ['due', 'contactBy'],
  contacted: [],
  drafted: [],
  confirmed: [],
  seen: [],
  accepted: [],
  returned: [],
  transferred: [],
  referred: [],
  'handed-over': [],
  asked: [],
  supplied: [],
  reported: [],
  'sent-back': [],
  reviewed: [],
  'put-to-citizen': ['until'],
  reminded: [],
  satisfied: [],
  dissatisfied: [],
  reopened: [],
  prompted: [],
  escalated: [],
  reclassed: [],
  interim: [],
  'interim-approved': [],
  'interim-refused': [],
  closed: [],
  noted: [],
  rebuffed: [],
  'passed-on': [],
  told: [],
  'manner-told': [],
  'manner-asked': [],
  examined: [],
  'numbered-elsewhere': [],
  'number-struck': [],
  'details-marked': [],
  'held-legally': [],
  'hold-lifted': [],
  directed: [],
  'direction-answered': [],
  'put-on-track': ['due'],
  'taken-off-track': [],
  summoned: [],
  'heard-formally': [],
  ordered: ['until'],
  appealed: ['due'],
  overrun: [],
  published: [],
  withheld: [],
  retracted: [],
}

/** An act as its row holds it. */
export interface ActRow {
  readonly grievance_id: GrievanceId
  readonly seq: number
  readonly at: Date
  readonly actor: Actor
  readonly act: { readonly kind: ActKind; readonly [field: string]: unknown }
  readonly key: string | null
  readonly hash: string
  readonly policy: number | null
}

/** The act of a row, as the core knows it. */
export function toRecorded(row: ActRow): Recorded & { readonly hash: string } {
  const { seq, at, actor, act, hash, policy } = row
  return { seq, at, by: actor, act: revive(act), hash, ...(policy === null ? {} : { policy }) }
}

function revive(act: ActRow['act']): Act {
  const moments = MOMENTS[act.kind] as readonly string[] | undefined
  if (!moments) throw new Error(`the register holds an act that this program does not know: ${act.kind}`)
  const clock = act['clock'] as Written | undefined
  if (moments.length === 0 && !clock) return act as unknown as Act
  return {
    ...act,
    ...(clock ? { clock: reviveClock(clock) } : {}),
    // A moment that may be absent stays absent.
    ...Object.fromEntries(
      moments
        .filter((field) => act[field] !== undefined)
        .map((field) => [field, new Date(act[field] as string)]),
    ),
  } as unknown as Act
}

/** A schedule as JSON holds it. */
type Written = Omit<Schedule, 'due' | 'rungs'> & {
  readonly due: string
  readonly rungs: readonly (Omit<Schedule['rungs'][number], 'at'> & { readonly at: string })[]
}

function reviveClock({ due, rungs, ...more }: Written): Schedule {
  return { ...more, due: new Date(due), rungs: rungs.map((rung) => ({ ...rung, at: new Date(rung.at) })) }
}
