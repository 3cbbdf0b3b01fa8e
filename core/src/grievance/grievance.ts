/**
 * A grievance is the fold of its acts. Its state is never stored by hand: what people see follows from what
 * happened, and from nothing else.
 *
 *   new                   registered or reopened, not yet with anybody                 नई
 *   at_desk               a person must complete it or find the post                   छंटाई में
 *   with_officer          a post holds the work                                        अधिकारी के पास
 *   awaiting_complainant  the officer asked for papers                                 आवेदक से अपेक्षित
 *   in_review             the report lies at the control room                          आख्या जाँच में
 *   awaiting_word         the citizen has the report and the last word                 फीडबैक प्रतीक्षित
 *   closed                on one of five grounds; a report alone is none               बंद
 *
 * `next.ts` says which act may come in which state. The fold itself trusts the register: it is total, and an act
 * that finds nothing to change changes nothing.
 */

import type { Pause } from '../clock/run.ts'
import { type Tie, tiesAfter } from '../cluster/acts.ts'
import type { Schedule } from '../escalation/ladder.ts'
import { ledgerAfter } from '../escalation/ledger.ts'
import type { CitizenId, ConversationId, MessageId, PersonId, PostCode } from '../ids.ts'
import { type Chain, chainAfter, chainAt } from '../nodal/chain.ts'
import { type Hold, holding } from '../retention/hold.ts'
import { isOfTrack, type OnTrack, trackAfter } from '../track/on-track.ts'
import type { TurnedAway } from '../words/turned-away.ts'
import type {
  Act,
  ActKind,
  ActOf,
  Actor,
  Against,
  Call,
  Confirmed,
  Drafted,
  Ground,
  Lack,
  Recorded,
  TimeClass,
} from './acts.ts'
import { answered, standing } from './answers.ts'
import { movedSideways, withNobody } from './holder.ts'
import { type Marked, marking } from './marking.ts'
import type { Nature } from './nature.ts'
import { numbering } from './numbering.ts'
import type { AsRegistered, Direction, Hearing, Interim, Publication } from './parts.ts'
import type { TrackActKind } from './track-acts.ts'
import { unchanged } from './unchanged.ts'
import { reclassedTo } from './urgent.ts'

export type State =
  | 'new'
  | 'at_desk'
  | 'with_officer'
  | 'awaiting_complainant'
  | 'in_review'
  | 'awaiting_word'
  | 'closed'

export interface Report extends ActOf<'reported'> {
  readonly by: Actor
  readonly at: Date
  readonly post?: PostCode
  readonly standing: 'in-review' | 'sent-back' | 'final'
}

export interface Grievance extends AsRegistered, Marked {
  readonly code: string
  readonly state: State
  /** Number of the last act: an act proposed on top of an older one is refused. */
  readonly seq: number
  /** Absent: a grievance. */
  readonly nature?: Nature
  readonly citizen: CitizenId
  readonly conversation?: ConversationId
  readonly channel: string
  readonly language: 'hi' | 'en'
  readonly name?: string
  readonly gist: string
  readonly subject?: string
  /** How the subject was read by the program; gone when a person says which it is. */
  readonly reading?: ActOf<'registered'>['reading'] | undefined
  /** The department whose work it is now; the code keeps the one at registration. */
  readonly department: string
  readonly place?: number
  readonly placeWords?: string
  readonly sensitive: boolean
  /** Absent until somebody settled it; `null` when it is about no officer. */
  readonly against?: Against | null
  readonly lacks: readonly Lack[]
  readonly timeClass: TimeClass
  readonly registeredAt: Date
  readonly dueAt?: Date
  /** Since when the clock runs: the registration or the last reopening. */
  readonly clockFrom: Date
  /** The ledger: when the clock stood since then. */
  readonly pauses: readonly Pause[]
  /** Deadline and rungs as they were last worked out. */
  readonly clock?: Schedule
  /** Rungs that were climbed since then. */
  readonly climbed: readonly string[]
  /** The highest level that was told since then; 0 while it is in time. */
  readonly escalated: number
  /** Posts that were told because it was late: they see the file for good. */
  readonly seniors: readonly PostCode[]
  readonly reclassed: number
  readonly interim?: Interim | undefined
  /** The day that was agreed instead of the class's own time. */
  readonly agreed?: string | undefined
  /** Interim replies that were approved, ever. */
  readonly interims: number
  readonly post?: PostCode
  readonly level: number
  /** The nodal officers above it, when it came by the state (`core/src/nodal`). */
  readonly chain?: Chain
  readonly holders: readonly PersonId[]
  readonly seenBy: readonly PersonId[]
  readonly acceptedBy?: PersonId | undefined
  /** Sideways moves since registration (`core/src/routing/transfer.ts`). */
  readonly transfers: number
  readonly reopened: number
  readonly asked?: string
  readonly reports: readonly Report[]
  /** A report that the staff of the officer wrote, until it is handed in or the work goes to another post. */
  readonly draft?: Drafted | undefined
  readonly directions: readonly Direction[]
  /** Calls to the complainant, all of them. */
  readonly calls: readonly Call[]
  /** Since when those of whoever has the work count (`core/src/contact`). */
  readonly contactFrom?: Date
  readonly contactBy?: Date | undefined
  readonly confirmations: readonly Confirmed[]
  /** Numbers of other systems. */
  readonly elsewhere: readonly { readonly system: string; readonly number: string }[]
  readonly hearing?: Hearing | undefined
  /** Where it stands on the track of its law. */
  readonly track?: OnTrack | undefined
  readonly turnedAway?: ({ readonly by: Actor } & TurnedAway) | undefined
  readonly withdrawn: boolean
  /** Other grievances about the same matter, answered together with it (`core/src/cluster`). */
  readonly cluster: readonly Tie[]
  readonly messages: readonly MessageId[]
  readonly closed?: { readonly ground: Ground; readonly at: Date } | undefined
  /** Where its public record stands (`core/src/publication`); `round`: after how many reopenings. */
  readonly publication?: Publication
  readonly hold?: Hold | undefined
  readonly lastActAt: Date
}

/** The grievance that these acts make, in order of `seq`. The first must be `registered`. */
export function fold(acts: readonly Recorded[]): Grievance {
  const [first, ...others] = acts
  if (first?.act.kind !== 'registered') throw new Error('a grievance begins with its registration')
  return others.reduce(after, begin(first as Recorded<ActOf<'registered'>>))
}

function begin({ seq, at, act }: Recorded<ActOf<'registered'>>): Grievance {
  const { kind: _, ...registered } = act
  return {
    ...registered,
    state: act.lacks.length > 0 ? 'at_desk' : 'new',
    seq,
    registeredAt: at,
    clockFrom: at,
    pauses: [],
    ...(act.clock ? { dueAt: act.clock.due } : {}),
    climbed: [],
    escalated: 0,
    seniors: [],
    reclassed: 0,
    interims: 0,
    level: 1,
    holders: [],
    seenBy: [],
    transfers: 0,
    reopened: 0,
    reports: [],
    directions: [],
    calls: [],
    confirmations: [],
    elsewhere: [],
    withdrawn: false,
    cluster: [],
    lastActAt: at,
  }
}

/** The grievance after one more act. */
export function after(grievance: Grievance, recorded: Recorded): Grievance {
  const change = isOfTrack(recorded)
    ? { track: trackAfter(grievance.track, recorded) }
    : (changes[recorded.act.kind as OwnKind] as Change<Act>)(grievance, recorded.act, recorded)
  const changed = { ...grievance, ...change, seq: recorded.seq, lastActAt: recorded.at }
  return { ...changed, ...ledgerAfter(grievance, changed, recorded) }
}

type Change<A extends Act> = (grievance: Grievance, act: A, recorded: Recorded) => Partial<Grievance>

type OwnKind = Exclude<ActKind, TrackActKind>

const changes: { readonly [K in OwnKind]: Change<ActOf<K>> } = {
  registered: () => ({}),
  joined: (grievance, act) => ({ messages: [...grievance.messages, ...act.messages] }),
  amended: (grievance, { subject, place, gist, since, against, nature }) => ({
    ...(nature === undefined ? {} : { nature }),
    ...(subject === undefined ? {} : { subject, reading: undefined }),
    ...(place === undefined ? {} : { place }),
    ...(gist === undefined ? {} : { gist, marks: undefined }),
    ...(since === undefined ? {} : { since }),
    ...(against === undefined ? {} : { against }),
    lacks: grievance.lacks.filter(
      (lack) =>
        !(
          ((lack === 'subject' || lack === 'scope') && subject) ||
          (lack === 'place' && place) ||
          (lack === 'words' && gist) ||
          (lack === 'nature' && nature) ||
          (nature === 'suggestion' && lack !== 'words') ||
          (lack === 'post' && (subject || against)) ||
          (lack === 'against' && against !== undefined)
        ),
    ),
  }),
  clustered: (grievance, act) => ({ cluster: tiesAfter(grievance.cluster, act) }),
  parted: (grievance, act) => ({ cluster: tiesAfter(grievance.cluster, act) }),
  'turned-away': (_, { kind: _kind, ...act }, { by }) => ({ turnedAway: { ...act, by }, state: 'at_desk' }),
  withdrawn: (grievance, act) => ({ withdrawn: true, messages: [...grievance.messages, ...act.messages] }),
  routed: (grievance, act, { at }) => ({
    state: 'with_officer',
    post: act.post,
    level: act.level,
    lacks: [],
    turnedAway: undefined,
    // Given back and sent to another post of no higher level, it was moved sideways by way of the desk.
    transfers: grievance.transfers + (movedSideways(grievance, act) ? 1 : 0),
    ...(act.nodal ? { chain: [] } : chainAt(grievance, act.post)),
    ...withNobody(at),
  }),
  'needs-a-person': (_, act) => ({ state: 'at_desk', lacks: act.lacks }),
  assigned: (grievance, act) => ({
    state: 'with_officer',
    post: act.post,
    holders: act.persons,
    dueAt: act.due,
    contactBy: act.contactBy ?? grievance.contactBy,
  }),
  seen: (grievance, act) =>
    grievance.seenBy.includes(act.person) ? {} : { seenBy: [...grievance.seenBy, act.person] },
  accepted: (grievance, act) => ({
    acceptedBy: act.person,
    seenBy: grievance.seenBy.includes(act.person) ? grievance.seenBy : [...grievance.seenBy, act.person],
  }),
  returned: (_, __, { at }) => ({ state: 'at_desk', lacks: ['post'], ...withNobody(at) }),
  transferred: (grievance, act, { at }) => ({
    state: 'with_officer',
    post: act.to,
    level: act.level,
    transfers: grievance.transfers + (act.way === undefined ? 1 : 0),
    ...chainAt(grievance, act.to),
    ...withNobody(at),
  }),
  referred: (grievance, act, { at }) => ({
    state: 'with_officer',
    post: act.to,
    level: act.level,
    chain: chainAfter(grievance, act),
    ...withNobody(at),
  }),
  'handed-over': (grievance, { post, to }) =>
    // Where another post only owes the answer to a direction, the work itself stays with whom it was.
    post === grievance.post
      ? {
          holders: to,
          seenBy: grievance.seenBy.filter((person) => to.includes(person)),
          acceptedBy: to.find((person) => person === grievance.acceptedBy),
        }
      : {},
  asked: (_, act) => ({ state: 'awaiting_complainant', asked: act.what }),
  supplied: (grievance, act) => ({
    state: grievance.state === 'awaiting_complainant' ? 'with_officer' : grievance.state,
    messages: [...grievance.messages, ...act.messages],
  }),
  contacted: (grievance, { kind: _, tries: __, call: ___, ...told }, { by, at }) => ({
    calls: [...grievance.calls, { ...told, at, by }],
  }),
  confirmed: (grievance, { kind: _, word: __, ...act }, { by, at }) => ({
    confirmations: [...grievance.confirmations, { ...act, by, at }],
  }),
  directed: (grievance, act, { by, at }) => ({
    directions: [...grievance.directions, ...act.directions.map((one) => ({ ...one, by, at }))],
  }),
  'direction-answered': (grievance, { id, text, evidence }, { by, at }) => ({
    directions: answered(grievance, (one) => one.id === id, { by, at, text, evidence }),
  }),
  drafted: (_, { text, messages }, { by, at }) => ({ draft: { by, at, text, messages } }),
  reported: (grievance, act, { by, at }) => ({
    draft: undefined,
    state: act.review ? 'in_review' : 'awaiting_word',
    directions: answered(grievance, (one) => one.post === grievance.post, {
      by,
      at,
      text: act.text,
      evidence: act.evidence,
      report: act.number,
    }),
    reports: [
      ...grievance.reports,
      {
        ...act,
        by,
        at,
        ...(grievance.post ? { post: grievance.post } : {}),
        standing: act.review ? 'in-review' : 'final',
      },
    ],
  }),
  'sent-back': (grievance, act) => ({
    state: 'with_officer',
    reports: standing(grievance, act.report, 'sent-back'),
  }),
  reviewed: (grievance, act) => ({
    state: 'awaiting_word',
    reports: standing(grievance, act.report, 'final'),
  }),
  'put-to-citizen': (_, act) => ({
    state: 'awaiting_word',
    hearing: { report: act.report, until: act.until, reminded: false },
  }),
  reminded: (grievance) => (grievance.hearing ? { hearing: { ...grievance.hearing, reminded: true } } : {}),
  satisfied: (grievance, act) => heard(grievance, 'satisfied', act.messages),
  dissatisfied: (grievance, act) => heard(grievance, 'dissatisfied', act.messages),
  reopened: (grievance, act, { at }) => ({
    // Whoever objected is answered by a report of their own from now on.
    cluster: grievance.cluster.filter(({ as }) => as === 'lead'),
    state: 'new',
    clockFrom: at,
    pauses: [],
    climbed: [],
    escalated: 0,
    interim: undefined,
    agreed: undefined,
    level: act.level,
    reopened: grievance.reopened + 1,
    ...withNobody(at),
    closed: undefined,
    hearing: undefined,
  }),
  prompted: (grievance, act) => ({ climbed: [...grievance.climbed, act.rung] }),
  escalated: (grievance, act) => ({
    climbed: [...grievance.climbed, act.rung],
    escalated: Math.max(grievance.escalated, act.level),
    ...(act.post && !grievance.seniors.includes(act.post)
      ? { seniors: [...grievance.seniors, act.post] }
      : {}),
  }),
  reclassed: (grievance, act, { by }) => reclassedTo(grievance, act.to, by),
  interim: (grievance, { text, newDate, to, messages }, { by, at }) => ({
    messages: [...grievance.messages, ...messages.filter((one) => !grievance.messages.includes(one))],
    interim: { text, newDate, by, at, standing: 'asked', ...(to ? { to } : {}) },
  }),
  'interim-approved': (grievance, act) => ({
    interims: grievance.interims + 1,
    agreed: act.newDate,
    ...(grievance.interim ? { interim: { ...grievance.interim, standing: 'approved' } } : {}),
  }),
  'interim-refused': (grievance) =>
    grievance.interim ? { interim: { ...grievance.interim, standing: 'refused' } } : {},
  closed: (_, act, { at }) => ({ state: 'closed', closed: { ground: act.ground, at } }),
  published: ({ reopened }, { number, revision }) => ({
    publication: { standing: 'published', round: reopened, number, revision },
  }),
  withheld: ({ reopened }) => ({ publication: { standing: 'withheld', round: reopened, revision: 0 } }),
  retracted: ({ publication }) =>
    publication ? { publication: { ...publication, standing: 'retracted' } } : {},
  noted: (grievance, { messages = [] }) =>
    messages.length === 0 ? {} : { messages: [...grievance.messages, ...messages] },
  ...unchanged,
  ...numbering,
  ...marking,
  ...holding,
}

function heard(
  grievance: Grievance,
  answer: 'satisfied' | 'dissatisfied',
  messages: readonly MessageId[],
): Partial<Grievance> {
  return {
    messages: [...grievance.messages, ...messages],
    ...(grievance.hearing ? { hearing: { ...grievance.hearing, answer } } : {}),
  }
}
