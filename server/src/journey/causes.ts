/**
 * What an act causes: the one table from an act to the work that follows it. The work is put down in the same
 * transaction as the act, so an act without its consequence, or a consequence without its act, cannot exist.
 */

import { followersOf } from '#core/cluster/cluster.ts'
import { isLastTry } from '#core/contact/contact.ts'
import type { Settings } from '#core/district/district.ts'
import { hearingFrom } from '#core/feedback/hear.ts'
import type { ActKind, ActOf } from '#core/grievance/acts.ts'
import type { Grievance } from '#core/grievance/grievance.ts'
import { isSharedByItself } from '#core/groups/sharing.ts'
import type { GrievanceId } from '#core/ids.ts'
import { MANNER_AFTER_MS } from '#core/quality/manner.ts'
import type { WorkIn, WorkKinds, WorkName } from '#ports/work.ts'

/** One piece of work, when it is due. */
type Work = {
  readonly [N in WorkName]: { readonly name: N; readonly payload: WorkKinds[N]; readonly after?: Date }
}[WorkName]

interface About<K extends ActKind> {
  readonly id: GrievanceId
  readonly act: ActOf<K>
  readonly grievance: Grievance
  readonly at: Date
  readonly settings: Settings
  /** Its subject has a statutory track, and it is not on it yet. */
  readonly trackAwaits: boolean
}

type Causes = { readonly [K in ActKind]: (about: About<K>) => readonly Work[] }

const route = ({ id }: { id: GrievanceId }): Work => ({ name: 'route', payload: { grievance: id } })
const assign = ({ id }: { id: GrievanceId }): Work => ({ name: 'assign', payload: { grievance: id } })
const tellNow = ({ id }: { id: GrievanceId }): Work => ({ name: 'notify', payload: { grievance: id } })
/** What comes close together is told in one message. */
const GATHER_MS = 2_000
const tell = ({ id, at }: { id: GrievanceId; at: Date }): Work => ({
  name: 'notify',
  payload: { grievance: id },
  after: new Date(at.getTime() + GATHER_MS),
})
const put = ({ id }: { id: GrievanceId }): Work => ({ name: 'put-to-citizen', payload: { grievance: id } })
/** Into the publisher's queue when it was closed, out of the public's sight when it was reopened. */
const offer = ({ id }: { id: GrievanceId }): Work => ({
  name: 'offer-publication',
  payload: { grievance: id },
})
/** Into the queue of the reviewers, when a ground stands. */
const lookAt = ({ id }: { id: GrievanceId }): Work => ({ name: 'look-at', payload: { grievance: id } })
/** When the citizen had time to say more. */
const askManner = ({ id, at }: { id: GrievanceId; at: Date }): Work => ({
  name: 'ask-manner',
  payload: { grievance: id },
  after: new Date(at.getTime() + MANNER_AFTER_MS),
})
const nothing = () => []

const CAUSES: Causes = {
  registered: (about) => [tellNow(about), route(about)],
  joined: (about) => [tell(about)],
  amended: (about) => [
    ...(about.act.nature === 'suggestion' ? [tell(about)] : []),
    ...(isUnplaced(about.grievance) ? [route(about)] : onTrack(about)),
  ],
  'turned-away': nothing,
  withdrawn: (about) => [{ name: 'close', payload: { grievance: about.id } }],
  routed: (about) => [assign(about)],
  'needs-a-person': nothing,
  assigned: (about) => [
    tell(about),
    ...sharedByItself(about),
    ...onTrack(about),
    ...(about.act.contactBy
      ? [
          {
            name: 'contact-due',
            payload: { grievance: about.id, by: about.act.contactBy.toISOString() },
            after: about.act.contactBy,
          } as const,
        ]
      : []),
  ],
  seen: nothing,
  accepted: (about) => [tell(about)],
  returned: (about) => [tell(about)],
  transferred: (about) => [assign(about)],
  referred: (about) => [assign(about)],
  // The sweep of the charges tells each person once, whatever number of grievances moves.
  'handed-over': nothing,
  asked: (about) => [tellNow(about)],
  supplied: (about) => [tell(about)],
  drafted: ({ id }) => [{ name: 'show-draft', payload: { grievance: id } }],
  reported: (about) => [
    about.act.review ? tell(about) : put(about),
    ...((about.act.flags ?? []).length > 0 ? [lookAt(about)] : []),
  ],
  'sent-back': (about) => [tell(about)],
  reviewed: (about) => [put(about), tell(about)],
  clustered: (about) => (about.act.as === 'follower' ? [tell(about)] : []),
  parted: nothing,
  'put-to-citizen': ({ id, act, at, settings, grievance }) => [
    ...followersOf(grievance).map(
      (tie) =>
        ({
          name: 'answer-cluster',
          payload: { grievance: tie.grievance, lead: id, report: act.report },
        }) as const,
    ),
    {
      name: 'remind',
      payload: { grievance: id, report: act.report },
      after: hearingFrom(at, settings).remindAt,
    },
  ],
  reminded: ({ id, grievance }) => [
    {
      name: 'close',
      payload: { grievance: id },
      ...(grievance.hearing ? { after: grievance.hearing.until } : {}),
    },
  ],
  satisfied: (about) => [askManner(about)],
  dissatisfied: (about) => [tell(about), lookAt(about), askManner(about)],
  reopened: (about) => [route(about), offer(about), lookAt(about)],
  prompted: nothing,
  escalated: (about) => [tell(about)],
  reclassed: (about) => [tell(about)],
  interim: nothing,
  'interim-approved': (about) => [tell(about)],
  'interim-refused': (about) => [tell(about)],
  closed: (about) => [tellNow(about), offer(about)],
  noted: nothing,
  rebuffed: nothing,
  'passed-on': nothing,
  told: nothing,
  'numbered-elsewhere': nothing,
  'number-struck': nothing,
  'details-marked': nothing,
  'held-legally': nothing,
  'hold-lifted': nothing,
  directed: (about) => [{ name: 'direct', payload: { grievance: about.id } }, tell(about)],
  'direction-answered': (about) => [tell(about)],
  contacted: ({ id, grievance }) =>
    isLastTry(grievance) ? [{ name: 'ask-for-time', payload: { grievance: id } }] : [],
  confirmed: (about) => (about.act.doubts.length > 0 ? [lookAt(about)] : []),
  examined: nothing,
  'manner-asked': nothing,
  'manner-told': (about) => [
    ...(about.act.manner === 'rude' ? [lookAt(about)] : []),
    { name: 'offer-service', payload: { grievance: about.id } },
  ],
  'put-on-track': (about) => [tell(about), ...opened(about)],
  // A citizen who was satisfied waited for nothing but the law.
  'taken-off-track': (about) => [
    tell(about),
    ...onTrack(about),
    { name: 'close', payload: { grievance: about.id } },
  ],
  summoned: (about) => [tellNow(about)],
  'heard-formally': (about) => [tell(about)],
  ordered: (about) => [
    { name: 'put-order', payload: { grievance: about.id, number: about.act.number } },
    tell(about),
    {
      name: 'close',
      payload: { grievance: about.id },
      ...(about.act.until ? { after: new Date(about.act.until.getTime() + MOMENT_MS) } : {}),
    },
  ],
  appealed: (about) => [tell(about), ...opened(about)],
  overrun: (about) => [tell(about)],
  published: nothing,
  withheld: nothing,
  retracted: nothing,
}

type Awaiting = Pick<About<ActKind>, 'id' | 'grievance' | 'trackAwaits'>
type Opening = Pick<About<ActKind>, 'id'> & { readonly act: ActOf<'put-on-track'> | ActOf<'appealed'> }

/** The time for asking is over just after its last moment. */
const MOMENT_MS = 1_000

function onTrack({ id, grievance, trackAwaits }: Awaiting): readonly Work[] {
  return trackAwaits && grievance.post !== undefined ? [{ name: 'track', payload: { grievance: id } }] : []
}

/** Who decides is told, and the end of its time is waited for. */
function opened({ id, act: { step, due } }: Opening): readonly Work[] {
  return [
    { name: 'tell-decider', payload: { grievance: id, step } },
    { name: 'step-due', payload: { grievance: id, step }, after: due },
  ]
}

/** Puts down everything that this act causes. */
export async function putDownCauses<K extends ActKind>(work: WorkIn, about: About<K>): Promise<void> {
  const causes = CAUSES[about.act.kind as K] as (about: About<K>) => readonly Work[]
  for (const { name, payload, after } of causes(about))
    await work.enqueue(name, payload, after ? { after } : {})
}

function sharedByItself({ id, settings, grievance }: About<'assigned'>): readonly Work[] {
  return isSharedByItself(settings, grievance) ? [{ name: 'share', payload: { grievance: id } }] : []
}

function isUnplaced(grievance: Grievance): boolean {
  return (grievance.state === 'new' || grievance.state === 'at_desk') && grievance.lacks.length === 0
}
