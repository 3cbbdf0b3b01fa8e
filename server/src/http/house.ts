/** All that the doors need from the rest of the house. `main.ts` hands it over. */

import type { Registry } from 'prom-client'
import type { OwnAccount } from '#core/district/accounts.ts'
import type { District } from '#core/district/district.ts'
import type { DistrictIndex } from '#core/district/find.ts'
import type { Report } from '#core/grievance/grievance.ts'
import type { PersonId } from '#core/ids.ts'
import type { Packed } from '#core/model/pack.ts'
import type { DataRow, DataSet } from '#core/publication/rows.ts'
import type { PlaceIndex } from '#core/reading/place-index.ts'
import type { SubjectIndex } from '#core/reading/subject.ts'
import type { StepTaken } from '#core/track/on-track.ts'
import type { Administration } from '#ports/administration.ts'
import type { Alerts } from '#ports/alerts.ts'
import type { AlikeGrievances } from '#ports/alike.ts'
import type { Bridges, Numbering, TakeBridgeRow } from '#ports/bridges.ts'
import type { Bulletins, Printing } from '#ports/bulletin.ts'
import type { CallDeeds, Calls } from '#ports/calls.ts'
import type { Channel } from '#ports/channel.ts'
import type { Charging, Handovers } from '#ports/charges.ts'
import type { ClusterDeeds } from '#ports/cluster.ts'
import type { Confirmations } from '#ports/confirmations.ts'
import type { Attachments } from '#ports/conversations.ts'
import type { Deeds } from '#ports/deeds.ts'
import type { Desk } from '#ports/desk.ts'
import type { Envelopes } from '#ports/envelopes.ts'
import type { FiguresReading, StateFigures } from '#ports/figures.ts'
import type { GroupDeeds, GroupsDesk } from '#ports/groups.ts'
import type { HotSpots, Measure } from '#ports/hotspots.ts'
import type { Learning } from '#ports/learning.ts'
import type { Live } from '#ports/live.ts'
import type { Marking } from '#ports/marking.ts'
import type { NodalLists } from '#ports/nodal.ts'
import type { CitizenDeeds, Citizens } from '#ports/one-citizen.ts'
import type { HearClient, Open311, RegisterFromClient } from '#ports/open311.ts'
import type { Files, Outbox } from '#ports/outbox.ts'
import type { HandoverPaper, Papers, PlanPaper, PosterPaper, SittingPaper } from '#ports/papers.ts'
import type { Places } from '#ports/places.ts'
import type { PlanDeeds, PlansDesk } from '#ports/plans.ts'
import type { Publications, PublicRow, Publishing } from '#ports/publication.ts'
import type { Pulls } from '#ports/pulls.ts'
import type { Quality, QualityDeeds } from '#ports/quality.ts'
import type { Telling, ToTellList } from '#ports/reach.ts'
import type { Held } from '#ports/register.ts'
import type { ReportMailDeeds, ReportMails } from '#ports/report-mails.ts'
import type { Holding, Retention } from '#ports/retention.ts'
import type { Scanner, Scans } from '#ports/scans.ts'
import type { ServiceFeedback } from '#ports/service.ts'
import type { SettingsBook } from '#ports/settings.ts'
import type { Sheets } from '#ports/sheets.ts'
import type { SittingDeeds, Sittings } from '#ports/sittings.ts'
import type { Speech } from '#ports/speech.ts'
import type { Staff } from '#ports/staff.ts'
import type { Store } from '#ports/store.ts'
import type { Templates } from '#ports/templates.ts'
import type { HearOut, Transcripts } from '#ports/transcripts.ts'
import type { TakeUpload } from '#ports/uploads.ts'
import type { Proving, WebDrafts } from '#ports/web.ts'
import type { Windows } from '#ports/windows.ts'

/** The same words in Hindi and English. */
export interface Words {
  readonly hi: string
  readonly en: string
}

/** Someone to log in as while everything outside is simulated. */
interface RehearsalLogin {
  readonly login: string
  readonly password: string
  readonly name: Words
  readonly post: Words
}

interface HttpConfig {
  readonly mode: 'rehearsal' | 'live'
  /** Where people reach the program, without a slash at the end. */
  readonly publicUrl: string
  readonly secretKey: string
  /** Shown and usable in rehearsal only. */
  readonly rehearsalLogins: readonly RehearsalLogin[]
  /** The person as whom `apiToken` acts; has the role of administrator besides the roles of their posts. */
  readonly administrator?: PersonId
  readonly apiToken?: string
  /** Folder of the built console. */
  readonly consoleFolder: string
  readonly sessionHours: number
}

export interface HttpHouse {
  readonly desk: Desk
  readonly deeds: Deeds
  readonly groups: GroupsDesk
  readonly groupDeeds: GroupDeeds
  readonly staff: Staff
  readonly envelopes: Pick<Envelopes, 'store' | 'listUnreadable'>
  readonly outbox: Pick<Outbox, 'circuits'>
  readonly templates: Pick<Templates, 'held'>
  readonly live: Live
  readonly learning: Pick<Learning, 'last'>
  readonly alerts: Pick<Alerts, 'open' | 'habits' | 'queues' | 'lastTaken'>
  /** Where looking for news stands. */
  readonly pulls: Pick<Pulls, 'list'>
  readonly windows: Pick<Windows, 'steps' | 'signs' | 'signsBetween' | 'grievances' | 'presided' | 'sign'>
  readonly confirmations: Confirmations
  /** Whom a person must tell, and what people do about it. */
  readonly toTell: ToTellList
  readonly telling: Telling
  readonly figures: FiguresReading
  readonly stateFigures: StateFigures
  /** What the public reads of closed grievances, and what the publisher decides. */
  readonly publications: Publications
  readonly publishing: Publishing
  /** Disposals that are looked at afterwards. */
  readonly quality: Quality
  readonly service: ServiceFeedback
  readonly qualityDeeds: QualityDeeds
  readonly bulletins: Pick<Bulletins, 'list' | 'find' | 'errata'>
  readonly printing: Printing
  /** A data set of all weeks as one file, written while its rows are read. */
  readonly dataFile: (
    set: DataSet,
    format: 'csv' | 'json' | 'parquet',
    pages: AsyncIterable<readonly DataRow[]>,
  ) => AsyncIterable<string | Uint8Array>
  readonly dataOf: (row: PublicRow) => DataRow
  readonly hotSpots: Pick<HotSpots, 'list' | 'lasting'>
  readonly measure: Measure
  readonly plans: PlansDesk
  readonly nodal: NodalLists
  readonly planDeeds: PlanDeeds
  readonly planPaper: (paper: PlanPaper) => Promise<Uint8Array>
  readonly districtPaper: Papers['district']
  readonly places: Pick<Places, 'typeAhead'>
  readonly files: Pick<Files, 'get'>
  readonly attachments: Pick<Attachments, 'find' | 'list'>
  /** The report as PDF: the same paper that the complainant was sent. */
  readonly reportPaper: (held: Held, report: Report, language: 'hi' | 'en') => Promise<Uint8Array>
  /** The same for a written order. */
  readonly orderPaper: (held: Held, step: StepTaken, language: 'hi' | 'en') => Promise<Uint8Array>
  readonly handovers: Handovers
  readonly calls: Calls
  readonly callDeeds: CallDeeds
  readonly charging: Charging
  readonly handoverPaper: (paper: HandoverPaper) => Promise<Uint8Array>
  readonly sittings: Sittings
  readonly sittingDeeds: SittingDeeds
  readonly sittingPaper: (paper: SittingPaper) => Promise<Uint8Array>
  readonly posterCode: (link: string, kind: 'svg' | 'png') => Promise<Uint8Array>
  readonly posterPaper: (paper: PosterPaper) => Promise<Uint8Array>
  /** The slip of a registration as PDF, to be printed. */
  readonly slipPaper: (held: Held, language: 'hi' | 'en', size: 'a6' | 'a5') => Promise<Uint8Array>
  /** Looks at a file that somebody hands in, and keeps it. */
  readonly takeUpload: TakeUpload
  /** What the virus scanner said, and the scanner itself where there is one. */
  readonly scans: Pick<Scans, 'waiting' | 'held' | 'pardon' | 'pardoned'>
  readonly scanner?: Pick<Scanner, 'address' | 'health'>
  readonly alike: AlikeGrievances
  readonly clusterDeeds: ClusterDeeds
  /** Who is one person behind several doors. */
  readonly citizens: Citizens
  readonly citizenDeeds: CitizenDeeds
  /** What is typed at the web form, and one-time codes. */
  readonly web: WebDrafts
  readonly proving: Proving
  /** Places that words may mean; `likely` when they mean one more than the others. */
  readonly readPlaces: (words: string) => { readonly codes: readonly number[]; readonly likely?: number }
  readonly open311: Omit<Open311, 'makeKey' | 'endKey'>
  /** What is heard in voice notes, and the service that suggests it or translates. */
  readonly transcripts: Transcripts
  readonly hearOut: HearOut
  readonly speech: Pick<Speech, 'translates' | 'translate'>
  readonly registerFromClient: RegisterFromClient
  readonly hearClient: HearClient
  readonly newId: () => string
  readonly bridges: Bridges
  readonly takeBridgeRow: TakeBridgeRow
  readonly numbering: Numbering
  readonly marking: Marking
  /** What falls due, holds and certificates. */
  readonly retention: Retention
  readonly holding: Holding
  readonly sheets: Sheets
  readonly reportMails: Pick<ReportMails, 'list' | 'mailings'>
  readonly reportMailDeeds: ReportMailDeeds
  readonly together: Store['together']
  /** A grievance by its code in the one written form. */
  readonly file: (code: string) => Promise<Held | undefined>
  readonly district: District
  readonly index: DistrictIndex
  /** Changes to the district itself. */
  readonly administration: Administration
  /** How the files of the district read. */
  readonly settingsBook: SettingsBook
  /** By account. */
  readonly channels: ReadonlyMap<string, Channel>
  /** Accounts of the district's folder that could not be opened, or are newer than this start. */
  closedAccounts(): readonly { readonly account: OwnAccount; readonly why: string }[]
  /** They make JPEG and throw when it is no picture. */
  readonly pictures: {
    /** The picture as citizens may have it: without the place and device it was taken by. */
    forCitizen(bytes: Uint8Array): Promise<Uint8Array>
    thumbnail(bytes: Uint8Array): Promise<Uint8Array>
    /** One page of a scan, the first being 1, and how many it has. */
    pageOf(bytes: Uint8Array, page: number): Promise<Uint8Array>
    pagesOf(bytes: Uint8Array): Promise<number>
  }
  /** The tables by which words are read, prepared once. */
  readonly reading: {
    readonly subjects: SubjectIndex
    readonly places: PlaceIndex
    readonly pressing?: Packed
  }
  readonly now: () => Date
  /** Database reachable and migrated. */
  readonly ready: () => Promise<boolean>
  readonly metrics: Registry
  readonly config: HttpConfig
  readonly log: { readonly level: string; readonly stream?: { write(line: string): void } }
}
