/**
 * Reading for people: lists, threads and searches. Nothing here changes anything but reading marks and claims.
 * Rows hold codes; names of subjects, places and posts are added by the one who presents them.
 */
import type { Period } from '#core/figures/cut.ts'
import type { Measure, Step } from '#core/figures/measures.ts'
import type { State } from '#core/grievance/grievance.ts'
import type { CitizenId, ConversationId, GrievanceId, PersonId } from '#core/ids.ts'
import type { Marks } from '#core/privacy/marks.ts'
import type { Danger } from '#core/reading/urgency.ts'
import type { ChannelName } from './channel.ts'
import type { Conversation, Message } from './conversations.ts'
import type { Where } from './figures.ts'

export interface ConversationRow extends Conversation {
  readonly preview: string
  /** Of a search: the words of a message that lies in no file yet, in which it stands; without private details. */
  readonly found?: string
  readonly lastAt: Date
  readonly unread: number
  readonly flag?: string
  readonly assignee?: PersonId
  readonly open: readonly { readonly code: string; readonly state: State }[]
}

export interface GrievanceRow {
  readonly id: GrievanceId
  readonly code: string
  readonly citizen: CitizenId
  readonly state: State
  readonly gist: string
  /** What a person marked in it. */
  readonly marks?: Marks | undefined
  /** The day since which the matter goes on. */
  readonly since?: string
  readonly name?: string
  readonly subject?: string
  readonly department: string
  readonly place?: number
  readonly post?: string
  readonly level: number
  /** The highest level that was told because it is late; 0 while it is in time. */
  readonly escalated: number
  readonly timeClass: string
  readonly registeredAt: Date
  readonly dueAt?: Date
  readonly closedAt?: Date
  readonly ground?: string
  /** Why it cannot wait, while it is open and nobody judged otherwise. */
  readonly danger?: Danger | undefined
  /** A suggestion, not a grievance. */
  readonly suggestion?: true
  readonly reopened: number
  readonly channel: string
  readonly sensitive: boolean
  /** Behind a number: how many of it are of this grievance. */
  readonly counted?: number
}

export interface PageOf<T> {
  readonly items: readonly T[]
  readonly next?: string
}

/** A page of the register. `counted`, on the first page behind a number: how often it happened, and to how many. */
export interface GrievancePage extends PageOf<GrievanceRow> {
  readonly counted?: { readonly times: number; readonly grievances: number } | undefined
}

export interface GrievanceFilter {
  readonly states?: readonly State[]
  readonly department?: string
  readonly subject?: string
  readonly posts?: readonly string[]
  readonly places?: readonly number[]
  /** Words in either script, a code or a part of it, or the last digits of a number. */
  readonly search?: string
  readonly from?: Date
  readonly to?: Date
  readonly citizen?: CitizenId
  readonly lateAt?: Date
  /** Only what cannot wait. */
  readonly danger?: boolean
  /** Only suggestions. */
  readonly suggestions?: boolean
  /** Only what had gone on for so many days when it came. */
  readonly oldAfterDays?: number
  /** Only the grievances behind a number of the figures. */
  readonly counted?: {
    readonly measures: readonly Measure[]
    readonly period: Period
    readonly where: Where
    /** Only where the time of this step ended. */
    readonly step?: Step
  }
  /** Only where the officer should have spoken with the complainant by then. */
  readonly uncalledAt?: Date
  /** Only what waits for an answer to a direction by any of these posts. */
  readonly directed?: readonly string[]
  /** Leaves out what is about any of these posts or persons. */
  readonly notAbout?: readonly string[]
}

/** A message with what became of it, as a thread shows it. */
export interface ThreadMessage extends Message {
  readonly reaction?: string
  readonly editedFrom?: string
  readonly revoked?: boolean
  readonly failure?: string
  /** Code of the grievance in whose file it lies. */
  readonly code?: string
  /** By which door it came or went. */
  readonly channel?: ChannelName
}

export interface Desk {
  conversations(
    view: 'all' | 'unread' | 'mine' | 'flagged',
    me: PersonId,
    options: {
      readonly search?: string
      readonly after?: string
      readonly limit: number
      readonly notAbout?: readonly string[]
    },
  ): Promise<PageOf<ConversationRow>>
  /** `notAbout` here and below: the threads and messages of grievances about these posts or persons are not there. */
  conversation(id: ConversationId, notAbout?: readonly string[]): Promise<ConversationRow | undefined>
  /** All that was said with this person at any door, oldest first; `before` pages back. */
  thread(
    id: ConversationId,
    options: { readonly before?: string; readonly limit: number; readonly notAbout?: readonly string[] },
  ): Promise<{ readonly messages: readonly ThreadMessage[]; readonly before?: string }>
  /** Messages in the file of a grievance, whichever thread they came by. */
  fileMessages(id: GrievanceId): Promise<readonly ThreadMessage[]>
  markReading(id: ConversationId): Promise<void>
  claim(id: ConversationId, person: PersonId | undefined): Promise<void>
  /** Newest registration first. */
  grievances(
    filter: GrievanceFilter,
    options: { readonly after?: string; readonly limit: number },
  ): Promise<GrievancePage>
  counts(
    now: Date,
    notAbout?: readonly string[],
  ): Promise<{
    readonly states: Readonly<Record<string, number>>
    readonly unread: number
    readonly flagged: number
    readonly unreadable: number
    readonly late: number
  }>
  /** Handles of a citizen, to show a number to those who may see it. */
  phoneOf(citizen: CitizenId): Promise<string | undefined>
  /** The citizen whose number this is at any door; of several the one known longest. */
  citizenWithPhone(
    phone: string,
  ): Promise<{ readonly id: CitizenId; readonly name?: string; readonly language: 'hi' | 'en' } | undefined>
  /** What the services told about our accounts lately. */
  serviceNotices(limit: number): Promise<
    readonly {
      readonly at: Date
      readonly about: string
      readonly detail: string
      readonly alarming: boolean
    }[]
  >
  /** `delivery` names the bytes it came in, so that a delivery repeated later is kept once. */
  keepServiceNotice(notice: {
    readonly at: Date
    readonly delivery?: string
    readonly about: string
    readonly account?: string
    readonly detail: string
    readonly alarming: boolean
  }): Promise<void>
}
