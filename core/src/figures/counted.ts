/**
 * Which act makes which number. A grievance is counted by all its acts at once: `countedOf` gives everything that it
 * adds to any figure, and what is kept of it before is replaced by that, so counting twice changes nothing.
 *
 *   subject, place, department, class   as they stand now: a correction moves what was counted before
 *   post                                whose doing it was: of a report who wrote it, of a reopening whose report it undoes;
 *                                       nobody's while it lies at the desk, whoever had it before, and what falls due while
 *                                       a report is looked through is not its writer's
 *   day                                 of the act in Asia/Kolkata; of what stands open, of its registration or due time
 */
import { dayOf } from '../clock/calendar.ts'
import { hasSpoken } from '../contact/contact.ts'
import type { DistrictIndex } from '../district/find.ts'
import { placePath } from '../district/find.ts'
import type { Act, ActKind, ActOf, Recorded } from '../grievance/acts.ts'
import { after, fold, type Grievance, type State } from '../grievance/grievance.ts'
import { isSuggestion } from '../grievance/nature.ts'
import type { Measure, Step } from './measures.ts'

/** One unit of one measure. */
export interface Counted {
  readonly measure: Measure
  /** The act that made it; 0 for what merely stands open. */
  readonly seq: number
  readonly day: string
  /** Empty when no post did it. */
  readonly post: string
  /** The time of the step that it ends. */
  readonly took?: { readonly step: Step; readonly minutes: number }
}

/** Everything that a grievance adds to the figures. `again`: the citizen had registered the same before. */
export function countedOf(acts: readonly Recorded[], again: boolean): readonly Counted[] {
  const [first, ...others] = acts
  if (!first) return []
  // A suggestion is no grievance, whenever a person saw that it is one.
  if (isSuggestion(fold(acts))) return []
  let grievance = fold([first])
  let way = begin(first)
  const counted: Counted[] = [...once(first, 'received'), ...(again ? once(first, 'repeat') : [])]
  for (const recorded of others) {
    const next = after(grievance, recorded)
    const step = { before: grievance, now: next, way, recorded }
    counted.push(...happened(step))
    way = moved(step)
    grievance = next
  }
  return [...counted, ...standing(grievance, way)]
}

/** What is remembered between two acts. */
interface Way {
  readonly registered: Date
  /** Since when the desk has it: registered, opened again, or given back. */
  readonly atDesk: Date
  /** When the work came to whoever has it. */
  readonly given: Date
  /** Since when their report is awaited: the giving, or the sending back of the last one. */
  readonly awaited: Date
  /** Was a due time given since it was opened? That of a round before is over. */
  readonly timed: boolean
  /** The last report: when, by which post, and whether it was late. */
  readonly reported?: { readonly at: Date; readonly post: string; readonly late: boolean } | undefined
  /** The post whose report was undone by a reopening that no new report has answered yet. */
  readonly undone?: string | undefined
  /** The last report was already counted as a false closing. */
  readonly proved?: boolean
}

interface Happening<A extends Act = Act> {
  readonly before: Grievance
  readonly now: Grievance
  readonly way: Way
  readonly recorded: Recorded<A>
}

function begin({ at, act }: Recorded): Way {
  return { atDesk: at, registered: at, given: at, awaited: at, timed: act.clock !== undefined }
}

function moved(happening: Happening): Way {
  const { before, now, recorded } = happening
  const timed = recorded.act.clock !== undefined || recorded.act.kind === 'assigned'
  return {
    ...movedBy(happening),
    ...(timed ? { timed } : {}),
    ...(isWithNobody(now) && !isWithNobody(before) ? { atDesk: recorded.at } : {}),
  }
}

function movedBy({ before, way, recorded: { act, at } }: Happening): Way {
  switch (act.kind) {
    case 'routed':
    case 'transferred':
    case 'referred':
      return { ...way, given: at, awaited: at }
    case 'sent-back':
      return { ...way, awaited: at }
    case 'reported':
      return {
        ...way,
        reported: { at, post: before.post ?? '', late: isLate(at, before, way) },
        undone: undefined,
        proved: false,
      }
    case 'reopened':
      return {
        ...{ atDesk: at, given: at, awaited: at, registered: way.registered, timed: false },
        undone: way.proved ? undefined : (way.reported?.post ?? way.undone),
      }
    case 'confirmed':
      return act.doubts.includes('not-done') ? { ...way, proved: true } : way
    default:
      return way
  }
}

type Counts = { readonly [K in ActKind]?: (happening: Happening<ActOf<K>>) => readonly Counted[] }

const COUNTS: Counts = {
  routed: ({ way, recorded }) => [
    one(recorded, 'given', recorded.act.post, { step: 'given', minutes: minutes(way.atDesk, recorded.at) }),
  ],
  transferred: ({ recorded }) => [
    ...(recorded.act.way === undefined ? [one(recorded, 'moved', recorded.act.from)] : []),
    one(recorded, 'given', recorded.act.to),
  ],
  referred: ({ recorded }) => [one(recorded, 'given', recorded.act.to)],
  accepted: ({ before, way, recorded }) => [
    one(recorded, 'accepted', before.post, {
      step: 'accepted',
      minutes: minutes(way.given, recorded.at),
    }),
  ],
  returned: ({ before, recorded }) => [one(recorded, 'returned', before.post)],
  asked: ({ before, recorded }) => [one(recorded, 'asked', before.post)],
  contacted: ({ before, now, way, recorded }) =>
    hasSpoken(now) && !hasSpoken(before)
      ? [
          one(recorded, 'spoken', before.post, {
            step: 'spoken',
            minutes: minutes(way.given, recorded.at),
          }),
        ]
      : [],
  reported: ({ before, way, recorded }) => [
    one(recorded, 'reported', before.post, { step: 'report', minutes: minutes(way.awaited, recorded.at) }),
    ...when(isLate(recorded.at, before, way), recorded, 'reported-late', before.post),
    ...when(hasSpoken(before), recorded, 'reported-spoken', before.post),
    ...when(recorded.act.evidence.length === 0, recorded, 'reported-bare', before.post),
    ...when((recorded.act.flags ?? []).length > 0, recorded, 'reported-flagged', before.post),
    ...(way.undone === undefined ? [] : [one(recorded, 'false-closing', way.undone)]),
  ],
  'sent-back': ({ way, recorded }) => [one(recorded, 'sent-back', way.reported?.post)],
  confirmed: ({ way, recorded }) => {
    const { reached, doubts, answers } = recorded.act
    const post = way.reported?.post
    return [
      ...when(reached, recorded, 'confirmed', post),
      ...when(doubts.length > 0, recorded, 'doubted', post),
      ...when(answers?.polite === 'yes', recorded, 'polite', post),
      ...when(answers?.polite === 'no', recorded, 'impolite', post),
      ...when(
        doubts.includes('not-done') && way.reported !== undefined && !way.proved,
        recorded,
        'false-closing',
        post,
      ),
    ]
  },
  satisfied: ({ way, recorded }) => [word(recorded, 'satisfied', way)],
  dissatisfied: ({ way, recorded }) => [word(recorded, 'dissatisfied', way)],
  reopened: ({ way, recorded }) => [one(recorded, 'reopened', way.reported?.post)],
  escalated: ({ before, recorded }) => [
    one(recorded, 'escalated', lyingWith(before)),
    ...when(recorded.act.level >= HIGH, recorded, 'escalated-high', lyingWith(before)),
  ],
  interim: ({ before, recorded }) => [one(recorded, 'interim', before.post)],
  examined: ({ before, recorded }) => {
    const { report, second, outcome } = recorded.act
    const post = postOf(before, report)
    if (second) return []
    return [
      one(recorded, 'examined', post),
      ...when(outcome === 'lacking', recorded, 'examined-lacking', post),
    ]
  },
  'manner-told': ({ before, recorded }) => {
    const { manner, report } = recorded.act
    const post = postOf(before, report)
    return [
      ...when(manner === 'polite', recorded, 'treated-well', post),
      ...when(manner === 'rude', recorded, 'treated-badly', post),
    ]
  },
  closed: ({ before, way, recorded }) => {
    if (recorded.act.ground === 'answered') return []
    const post = way.reported?.post ?? lyingWith(before)
    const late = way.reported ? way.reported.late : isLate(recorded.at, before, way)
    return [
      one(recorded, `closed-${recorded.act.ground}`, post, {
        step: 'whole',
        minutes: minutes(way.registered, recorded.at),
      }),
      ...when(late, recorded, 'closed-late', post),
    ]
  },
}

function postOf({ reports }: Grievance, report: number): string | undefined {
  return reports.find(({ number }) => number === report)?.post
}

/** The level of the additional magistrate. */
const HIGH = 4

function happened(happening: Happening): readonly Counted[] {
  const count = COUNTS[happening.recorded.act.kind] as
    | ((happening: Happening) => readonly Counted[])
    | undefined
  return count?.(happening) ?? []
}

const PHASE = {
  new: 'open-desk',
  at_desk: 'open-desk',
  with_officer: 'open-officer',
  awaiting_complainant: 'open-complainant',
  in_review: 'open-review',
  awaiting_word: 'open-word',
} as const satisfies Record<Exclude<State, 'closed'>, Measure>

/** In these the work is owed by us; while the complainant owes something, or has the last word, nothing falls due. */
export const OWED: readonly State[] = ['new', 'at_desk', 'with_officer', 'in_review']

function standing(grievance: Grievance, { timed }: Way): readonly Counted[] {
  const { state, registeredAt, dueAt, escalated } = grievance
  if (state === 'closed') return []
  const post = lyingWith(grievance)
  const unit = (measure: Measure, at: Date, whose: string | undefined = post): Counted => ({
    measure,
    seq: 0,
    day: dayOf(at),
    post: whose ?? '',
  })
  return [
    unit(PHASE[state], registeredAt),
    ...(escalated >= HIGH ? [unit('open-high', registeredAt)] : []),
    ...(dueAt && timed && OWED.includes(state)
      ? [unit('due', dueAt, state === 'in_review' ? '' : post)]
      : []),
  ]
}

/** The post at which it lies. Given back or opened again it lies with none, though the fold still knows the last. */
function lyingWith(grievance: Grievance): string | undefined {
  return isWithNobody(grievance) ? undefined : grievance.post
}

function isWithNobody({ state }: Grievance): boolean {
  return state === 'new' || state === 'at_desk'
}

function once(recorded: Recorded, measure: Measure): readonly Counted[] {
  return [one(recorded, measure, '')]
}

function one({ seq, at }: Recorded, measure: Measure, post = '', took?: Counted['took']): Counted {
  return { measure, seq, day: dayOf(at), post, ...(took ? { took } : {}) }
}

function word(recorded: Recorded, measure: Measure, { reported }: Way): Counted {
  if (!reported) return one(recorded, measure)
  return one(recorded, measure, reported.post, { step: 'word', minutes: minutes(reported.at, recorded.at) })
}

function when(really: boolean, recorded: Recorded, measure: Measure, post: string | undefined) {
  return really ? [one(recorded, measure, post)] : []
}

function minutes(from: Date, to: Date): number {
  return Math.max(0, Math.round((to.getTime() - from.getTime()) / 60_000))
}

function isLate(at: Date, { dueAt }: Grievance, { timed }: Way): boolean {
  return timed && dueAt !== undefined && at > dueAt
}

/** The places by which a place is counted; 0 where there is none. */
export interface Spot {
  readonly block: number
  readonly panchayat: number
  readonly village: number
}

const RUNG: Readonly<Partial<Record<string, keyof Spot>>> = {
  block: 'block',
  town: 'block',
  panchayat: 'panchayat',
  ward: 'panchayat',
  village: 'village',
}

/** Block (or town), panchayat (or ward) and village of a place. */
export function spotOf(index: DistrictIndex, place: number | undefined): Spot {
  const spot = { block: 0, panchayat: 0, village: 0 }
  for (const { code, type } of place === undefined ? [] : placePath(index, place)) {
    const rung = RUNG[type]
    if (rung && spot[rung] === 0) spot[rung] = code
  }
  return spot
}
