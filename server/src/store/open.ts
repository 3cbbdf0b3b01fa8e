/** Opens the store: every port that is fulfilled with SQL, and what keeps the database in shape. */
import type { Changes } from '#ports/administration.ts'
import type { Alerts } from '#ports/alerts.ts'
import type { AlikeGrievances } from '#ports/alike.ts'
import type { Bridges } from '#ports/bridges.ts'
import type { Bulletins, WeekCounts } from '#ports/bulletin.ts'
import type { Calls } from '#ports/calls.ts'
import type { Handovers } from '#ports/charges.ts'
import type { Confirmations } from '#ports/confirmations.ts'
import type { Attachments } from '#ports/conversations.ts'
import type { Desk } from '#ports/desk.ts'
import type { Envelopes } from '#ports/envelopes.ts'
import type { FiguresKeeping, FiguresReading, StateFigures } from '#ports/figures.ts'
import type { GroupsDesk } from '#ports/groups.ts'
import type { HotSpots } from '#ports/hotspots.ts'
import type { Learning } from '#ports/learning.ts'
import type { Live } from '#ports/live.ts'
import type { NodalLists } from '#ports/nodal.ts'
import type { Citizens } from '#ports/one-citizen.ts'
import type { Open311 } from '#ports/open311.ts'
import type { Outbox } from '#ports/outbox.ts'
import type { Places } from '#ports/places.ts'
import type { PlansDesk } from '#ports/plans.ts'
import type { Prints } from '#ports/prints.ts'
import type { Publications } from '#ports/publication.ts'
import type { Pulls } from '#ports/pulls.ts'
import type { Quality } from '#ports/quality.ts'
import type { Fallen, ToTellList } from '#ports/reach.ts'
import type { ReportMails } from '#ports/report-mails.ts'
import type { Retention } from '#ports/retention.ts'
import type { Scans } from '#ports/scans.ts'
import type { Segments } from '#ports/segments.ts'
import type { ServiceFeedback } from '#ports/service.ts'
import type { Sittings } from '#ports/sittings.ts'
import type { Spending } from '#ports/spending.ts'
import type { Staff } from '#ports/staff.ts'
import type { LadderWatch, Store } from '#ports/store.ts'
import type { Templates } from '#ports/templates.ts'
import type { Tokens } from '#ports/tokens.ts'
import type { Transcripts } from '#ports/transcripts.ts'
import type { WebDrafts } from '#ports/web.ts'
import type { Windows } from '#ports/windows.ts'
import { changes } from './administration.ts'
import { alerts } from './alerts.ts'
import { alikeGrievances } from './alike.ts'
import { attachments } from './attachments.ts'
import { bridges } from './bridges.ts'
import { bulletins } from './bulletins.ts'
import { calls } from './calls-read.ts'
import { handovers } from './charges.ts'
import { citizens } from './citizens.ts'
import { confirmations } from './confirmations.ts'
import { openPool, statement } from './connection.ts'
import { desk } from './desk/desk.ts'
import { followInbox } from './desk/inbox-words.ts'
import { followWords } from './desk/vocabulary.ts'
import { envelopes } from './envelopes.ts'
import { fallen } from './fallen.ts'
import { figuresKeeping } from './figures/follow.ts'
import { figuresReading } from './figures/read.ts'
import { stateFigures } from './figures/state.ts'
import { groupsDesk } from './groups/desk.ts'
import { plansDesk } from './hotspots/plans.ts'
import { hotSpots } from './hotspots/spots.ts'
import { ladderWatch } from './ladder.ts'
import { learning } from './learning.ts'
import { live } from './live.ts'
import { migrate } from './migrations.ts'
import { nodalLists } from './nodal.ts'
import { open311 } from './open311.ts'
import { outbox } from './outbox.ts'
import { ensurePartitions } from './partitions.ts'
import { places } from './places/places.ts'
import { prints } from './prints.ts'
import { publications } from './publication.ts'
import { pulls } from './pulls.ts'
import { quality } from './quality.ts'
import { reportMails } from './report-mails.ts'
import { retention } from './retention/retention.ts'
import { scans } from './scans.ts'
import { segments } from './segments.ts'
import { serials } from './serials.ts'
import { serviceFeedback } from './service.ts'
import { openSignals, type Signals } from './signals.ts'
import { sittings } from './sittings.ts'
import { spending } from './spending.ts'
import { staff } from './staff.ts'
import { templates } from './templates.ts'
import { toTellList } from './to-tell.ts'
import { type Enqueue, togetherOver } from './together.ts'
import { tokens } from './tokens.ts'
import { transcripts } from './transcripts.ts'
import { underWay } from './under-way.ts'
import { type Verified, verify, writeRoot } from './verify.ts'
import { webDrafts } from './web.ts'
import { weekCounts } from './week-counts.ts'
import { windows } from './windows.ts'

const READY = statement('ready', 'select 1')

/** How to open the store. */
export interface StoreSetting {
  /** The owner's URL; the program's role is put on by the store itself. */
  readonly url: string
  readonly district: number
  /** A new UUIDv7. */
  readonly newId: () => string
  readonly log: (line: string) => void
  /** False for poolers that cannot carry named statements. Default true. */
  readonly prepared?: boolean
  /** Connections for transactions. Default 12. */
  readonly connections?: number
  /** How long a claimed item is its claimer's. */
  readonly leases?: {
    readonly envelopeMs?: number
    readonly outboxMs?: number
    readonly attachmentMs?: number
    readonly pullMs?: number
  }
  /** How long a door waits for the database before it says no. Default 8 seconds. */
  readonly doorMs?: number
  /** How long an account in trouble rests between two probes. Default a minute. */
  readonly probeMs?: number
}

/** Everything the store gives. */
export interface StoreRoom extends Store {
  readonly envelopes: Envelopes
  readonly outbox: Outbox
  readonly templates: Templates
  readonly attachments: Attachments
  readonly ladder: LadderWatch
  readonly handovers: Handovers
  readonly calls: Calls
  readonly desk: Desk
  readonly windows: Windows
  readonly confirmations: Confirmations
  readonly groupsDesk: GroupsDesk
  readonly sittings: Sittings
  readonly figures: FiguresReading & FiguresKeeping
  readonly stateFigures: StateFigures
  readonly hotSpots: HotSpots
  readonly plansDesk: PlansDesk
  readonly nodal: NodalLists
  readonly tokens: Tokens
  readonly staff: Staff
  /** Changes to the district's own files. */
  readonly changes: Changes
  /** What people put right, and the models that came of it. */
  readonly learning: Learning
  /** Gathers the words of newer grievances and messages for the search; true when there is more. */
  followWords(now: Date): Promise<boolean>
  readonly live: Live
  /** Where looking for news at the services goes on. */
  readonly publications: Publications
  readonly quality: Quality
  readonly service: ServiceFeedback
  readonly bulletins: Bulletins
  readonly weekCounts: WeekCounts
  readonly pulls: Pulls
  /** Habits and troubles of our doors. */
  readonly alerts: Alerts
  /** What may be the same matter. */
  readonly alike: AlikeGrievances
  /** What the virus scanner said of files. */
  readonly scans: Scans
  /** How pictures look. */
  readonly prints: Prints
  /** What is heard in voice notes. */
  readonly transcripts: Transcripts
  /** What paid services cost. */
  readonly spending: Spending
  /** What SMS cost. */
  readonly segments: Segments
  /** Words that did not reach a citizen. */
  readonly fallen: Fallen
  /** The call list and the slips. */
  readonly toTell: ToTellList
  readonly open311: Open311
  readonly bridges: Bridges
  readonly reportMails: ReportMails
  /** What falls due, holds and certificates. */
  readonly retention: Retention
  readonly places: Places
  readonly web: WebDrafts
  readonly citizens: Citizens
  readonly signals: Signals
  /** Where work that an act causes is put down; before it is set, such work is a fault. */
  setEnqueue(enqueue: Enqueue): void
  ensurePartitions(now: Date): Promise<readonly string[]>
  /** How much waits now: deliveries unread, files to fetch, messages to send. */
  underWay(now: Date): Promise<number>
  /** Does the database answer? */
  ready(): Promise<boolean>
  verify(code?: string): Promise<Verified>
  writeRoot(day: string): Promise<string | undefined>
  close(): Promise<void>
}

/** Brings the database to our shape and opens the store over it. */
export async function openStore(setting: StoreSetting): Promise<StoreRoom> {
  const { url, district, newId, log, prepared = true, connections = 12, leases = {} } = setting
  await migrate(url, log)
  const role = 'nivaran_program'
  const pool = openPool({ url, max: connections, prepared, log, role, district })
  // Doors and serials have connections of their own: they must never queue behind whom they serve.
  const doors = openPool({
    url,
    max: 2,
    prepared,
    log,
    role,
    district,
    patienceMs: 5_000,
    answerMs: setting.doorMs ?? 8_000,
  })
  const reader = openPool({ url, max: 1, prepared, log, role: 'nivaran_reader' })
  const signals = await openSignals(url, log)
  const changed = (topic: string) => signals.raise([topic])
  let enqueue: Enqueue = async (_, name) => {
    throw new Error(`nobody is there to keep work: ${name}`)
  }
  const part = { pool, district, changed }
  return {
    together: togetherOver({
      pool,
      district,
      nextSerial: serials(doors, district),
      enqueue: (...work) => enqueue(...work),
      raise: signals.raise,
    }),
    envelopes: envelopes({ ...part, doors, newId, leaseMs: leases.envelopeMs ?? 60_000 }),
    // What a dead program had in hand may have been sent: as long as after a lost answer a receipt is waited for.
    outbox: outbox({ ...part, leaseMs: leases.outboxMs ?? 600_000, probeMs: setting.probeMs ?? 60_000 }),
    templates: templates(part),
    attachments: attachments({ ...part, leaseMs: leases.attachmentMs ?? 120_000 }),
    ladder: ladderWatch(pool, district),
    learning: learning(pool, district, changed),
    async followWords(now) {
      const more = await followWords(pool, district, now)
      return (await followInbox(pool, district, now)) || more
    },
    handovers: handovers(pool, district),
    calls: calls(pool, district, changed),
    desk: desk(pool, district, changed),
    windows: windows(pool, district),
    confirmations: confirmations(pool, district),
    groupsDesk: groupsDesk(pool, district, changed),
    sittings: sittings(pool, district),
    figures: { ...figuresReading(pool, district), ...figuresKeeping(pool, district, changed) },
    stateFigures: stateFigures(reader),
    hotSpots: hotSpots(pool, district, changed),
    plansDesk: plansDesk(pool, district),
    nodal: nodalLists(pool, district),
    tokens: tokens(pool, district),
    staff: staff(pool, district),
    changes: changes(pool, district),
    live: live(signals),
    alike: alikeGrievances(pool, district),
    scans: scans(part),
    prints: prints(pool, district),
    transcripts: transcripts(pool, district),
    spending: spending(pool, district),
    segments: segments(pool, district),
    fallen: fallen(pool, district, changed),
    toTell: toTellList(pool, district),
    publications: publications(pool, district),
    quality: quality(pool, district),
    service: serviceFeedback(pool, district),
    bulletins: bulletins(pool, district),
    weekCounts: weekCounts(pool, district),
    open311: open311(pool, district),
    bridges: bridges(pool, district),
    reportMails: reportMails(pool, district),
    retention: retention(pool, district),
    pulls: pulls({ ...part, newId, leaseMs: leases.pullMs ?? 300_000 }),
    citizens: citizens(pool, district),
    alerts: alerts(pool, district),
    web: webDrafts(pool, district, newId),
    places: places({ pool, url, district }),
    signals,
    setEnqueue(given) {
      enqueue = given
    },
    ensurePartitions: (now) => ensurePartitions(url, now),
    underWay: (now) => underWay(pool, district, now),
    async ready() {
      return pool.run(READY, []).then(
        () => true,
        () => false,
      )
    },
    verify: (code) => verify(pool, district, code),
    writeRoot: (day) => writeRoot(pool, district, day),
    async close() {
      await signals.close()
      await Promise.all([pool.end(), doors.end(), reader.end()])
    },
  }
}
