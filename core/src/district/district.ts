/**
 * A district as data: who works there, what is complained of, which places there are, and the policy it has set.
 *
 * Nothing here is code of a district. Its files are read and checked whole, and handed round as one readonly value;
 * a change in the settings makes another value (docs/decisions/0024). `version` says which one an act was decided under.
 *
 * Dates are days in Asia/Kolkata written `YYYY-MM-DD`; hours of the day are written `HH:MM`.
 */

import type { Line } from '../calls/lines.ts'
import type { ScriptLine } from '../calls/script.ts'
import type { Outline } from '../places/outline.ts'
import type { Reach } from '../reach/chain.ts'
import type { OwnDays } from '../retention/classes.ts'
import type { Pilot } from '../service/pilot.ts'
import type { SmsTemplate } from '../sms/template.ts'
import type { OwnAccount } from './accounts.ts'
import type { Area, AreaPlace } from './areas.ts'
import type { Bridge } from './bridges.ts'
import type { OfficialHandle } from './handles.ts'
import type { Nodal } from './nodal.ts'
import type { Calendar, Ladder, TimeClass } from './office-time.ts'
import type { SpeechSetting } from './speech.ts'
import type { StatutoryTrack } from './tracks.ts'

/** What a post may do. A person has the roles of every post in charge. */
export type Role = (typeof ROLES)[number]

/** The catalogue of roles (`docs/for-operators.md` says in words what each may do). */
export const ROLES = [
  'operator',
  /** Takes calls: registers, tells where a grievance stands, takes the citizen's word. */
  'call-operator',
  /** Writes down what is told in the hearing. */
  'hearing-clerk',
  'officer',
  /** Works for the officer of the post it reports to: accepts and notes, signs nothing. */
  'officer-staff',
  'department-head',
  /** Watches over the grievances of one department. */
  'department-nodal',
  /** Nodal officer of the district. */
  'nodal',
  /** Nodal officer at the state: reads everything, and directs. */
  'state-nodal',
  'reviewer',
  'magistrate',
  'oversight',
  /** The division or the CM's office: reads the pages of the district and the state, and nothing else. */
  'division',
  'publisher',
  'administrator',
] as const

/** What must be attached before a report on the subject may go to the citizen. */
export type EvidenceRule = 'geo_photo' | 'order_copy' | 'payment_ref' | 'call_outcome' | 'none'

/** Languages in which a person is written to. */
export type Language = 'hi' | 'en'

/** A rung of the place tree. */
export type PlaceType = 'district' | 'subdistrict' | 'block' | 'panchayat' | 'village' | 'town' | 'ward'

/** One department of the district; `nodalPost` is the code of the post that answers for it. */
export interface Department {
  readonly code: string
  readonly nameHi: string
  readonly nameEn: string
  readonly nodalPost: string
  readonly aliases: readonly string[]
}

/** The words by which citizens name a subject. */
export interface Keywords {
  readonly hi: readonly string[]
  readonly roman: readonly string[]
  readonly en: readonly string[]
}

/** A subject of the tree. One without `parent` is a heading: it groups, and is never given to a grievance. */
export interface Subject {
  readonly code: string
  readonly parent?: string
  /** All departments that can own it, the usual one first. */
  readonly departments: readonly string[]
  /** The owner when the place lies in a town. */
  readonly urbanDepartment?: string
  readonly nameHi: string
  readonly nameEn: string
  readonly keywords: Keywords
  readonly timeClass: TimeClass
  readonly evidence: EvidenceRule
  /** How far from the spot a photo in a report may be taken, in metres; 500 when the district says nothing. */
  readonly evidenceMetres?: number
  readonly sensitive: boolean
  readonly sensitiveKind?: string
  /** Why the district cannot take it as a grievance; absent for everything it can. */
  readonly outOfScope?: string
  /** The statutory track it follows beside the administrative way. */
  readonly track?: string
}

/** A place by its LGD-like code. `parent` climbs ward, village, panchayat, block, subdistrict to the district. */
export interface Place {
  readonly code: number
  readonly type: PlaceType
  readonly parent?: number
  readonly nameHi: string
  readonly nameEn: string
  readonly aliases: readonly string[]
  readonly lat?: number
  readonly lng?: number
  readonly population?: number
}

/** An office: a building and a name over the door, in which posts sit. */
export interface Office {
  readonly code: string
  readonly nameHi: string
  readonly nameEn: string
  readonly place?: number
}

/** How high a post stands: 1 field, 2 head of the department in the district, 3 above it, 4 additional magistrate, 5 magistrate. */
export type Level = 1 | 2 | 3 | 4 | 5

/** A post (पद). Work, rights and deadlines belong to it, never to the person. `place` or `area` is its territory. */
export interface Post {
  readonly code: string
  readonly nameHi: string
  readonly nameEn: string
  readonly department?: string
  readonly office: string
  readonly level: Level
  readonly roles: readonly Role[]
  readonly place?: number
  readonly area?: string
  readonly reportsTo?: string
  /** The post that answers while this one is vacant; the one it reports to when none is named. */
  readonly linkPost?: string
  /** The official address of the post's mailbox, to which reports are mailed. */
  readonly mail?: string
}

/** A person who may hold posts. `phone` is E.164 without the plus. `login` is for the console. */
export interface Person {
  readonly id: string
  readonly nameHi: string
  readonly nameEn: string
  readonly phone: string
  readonly language: Language
  readonly login?: string
}

/** How a post is held: as one's own, beside another, for a time, or for an absent colleague. */
export type ChargeKind = 'regular' | 'additional' | 'acting' | 'link'

/** A person's charge over a post, from a day to a day, both included; without `to` it lasts. */
export interface Charge {
  readonly person: string
  readonly post: string
  readonly kind: ChargeKind
  readonly from: string
  readonly to?: string
}

/**
 * Days on which a person is away, both included. `substitute` is the link officer; `post` narrows it to one of the
 * posts the person holds.
 */
export interface Leave {
  readonly person: string
  readonly from: string
  readonly to: string
  readonly substitute?: string
  readonly post?: string
}

/**
 * A group of posts, in two tiers: one of the administration and one for each department, with its staff. Its members
 * are the posts of `group_members.csv`, and all posts of its department when it has one. `steward` keeps it (M43).
 */
export interface Group {
  readonly code: string
  readonly nameHi: string
  readonly nameEn: string
  readonly parent?: string
  readonly department?: string
  readonly steward: string
}

/** A post in a group. */
export interface GroupMember {
  readonly group: string
  readonly post: string
}

/** How long a class gives: working days, days of the calendar, or hours of the wall clock. */
export interface ClassTime {
  readonly unit: 'day' | 'calendar-day' | 'hour'
  readonly amount: number
  readonly nameHi: string
  readonly nameEn: string
}

/** A stretch of the working day in which officers must be present, such as the hearing from nine to eleven. */
export interface OfficeWindow {
  readonly code: string
  readonly nameHi: string
  readonly nameEn: string
  readonly from: string
  readonly to: string
  /** Whose members must be present; all groups when none is named. */
  readonly groups?: readonly string[]
  /** The post that gets the list of the absent; the magistrate when none is named. */
  readonly absentTo?: string
}

/** Of how many reports somebody else asks the complainant; the narrowest rule counts. */
export interface ConfirmSample {
  readonly percent: number
  /** A subject or a heading. */
  readonly subject?: string
  readonly department?: string
}

/**
 * A public hearing (जनसुनवाई): where and when the public is heard in person. Its posts preside in turn over its days,
 * which are the working days from `begins` on, narrowed by `weekdays` (0 Sunday to 6 Saturday).
 */
export interface PublicHearing {
  readonly code: string
  readonly nameHi: string
  readonly nameEn: string
  readonly office: string
  readonly from: string
  readonly to: string
  readonly weekdays: readonly number[]
  readonly posts: readonly string[]
  readonly begins: string
}

/** A day of a public hearing on which somebody else presides than whose turn it is. */
export interface RosterDay {
  readonly date: string
  readonly hearing: string
  readonly post?: string
  readonly person?: string
  readonly why?: string
}

/** An occasion at which grievances are taken besides the doors: a public hearing, a tour, a superior's letter (M8, M91). */
export interface Source {
  readonly code: string
  readonly nameHi: string
  readonly nameEn: string
}

/** The policy the district has set. */
export interface Settings {
  readonly timeClasses: Readonly<Record<TimeClass, ClassTime>>
  /** The class of what has none by its subject. */
  readonly usualClass: TimeClass
  /** The class of suggestions, whatever they are about; the usual one when it is silent. */
  readonly suggestionClass?: TimeClass
  /** The class of what cannot wait; absent: nothing is lifted. */
  readonly urgentClass?: TimeClass
  /** A reading of danger at least this sure (0 to 1) lifts by itself; absent: a person does. */
  readonly urgentConfidence?: number
  /** Classes by door or source, which come before that of the subject (M81): `phone: H24`. */
  readonly channelClasses: Readonly<Record<string, TimeClass>>
  /** The most days for which the clock of a grievance may stand while the complainant owes something. */
  readonly pauseCapDays: number
  /** Days of silence after which an unanswered hearing ends. */
  readonly hearingDays: number
  /** Days after the report on which a silent citizen is reminded once. */
  readonly reminderAfterDays: number
  /** Minutes after which an unanswered "shall I register this?" registers by itself. */
  readonly autoRegisterMinutes: number
  readonly maxQuestions: 3
  /** Subject codes, headings, or `*`, whose reports are looked at in the control room first. */
  readonly reviewSubjects: readonly string[]
  /** Days after closure within which a grievance may be reopened. */
  readonly reopenDays: number
  /** A matter that had gone on for so many days when it came is an old one; a year when this is silent (M89). */
  readonly oldMatterDays?: number
  /** A reading surer than this (0 to 1) routes by itself; a weaker one goes to the desk. */
  readonly routeConfidence: number
  readonly officeWindows: readonly OfficeWindow[]
  /** Hours of the wall clock within which the officer speaks with the complainant, by class; others need not. */
  readonly contactHours?: Readonly<Record<TimeClass, number>>
  readonly confirmSample?: readonly ConfirmSample[]
  /** Doors and sources whose grievances are shared in the department's group when they come inside an office window. */
  readonly groupSources?: readonly string[]
  readonly sources?: readonly Source[]
  /** What follows when words do not reach a citizen. */
  readonly reach?: Reach
  /** Doors on trial. */
  readonly pilots?: readonly Pilot[]
  /** The outside service that hears voice notes and translates; absent: none, and nothing leaves the house. */
  readonly speech?: SpeechSetting
}

/** A quick-reply button of a template. */
export interface TemplateButton {
  readonly id: string
  readonly title: string
}

/** A message approved beforehand, with blanks {{1}}, {{2}} in order. */
export interface Template {
  readonly name: string
  readonly language: Language
  /** `AUTHENTICATION`: a one-time code in its only blank; the service writes the words itself. */
  readonly category: 'UTILITY' | 'AUTHENTICATION'
  readonly body: string
  readonly buttons?: readonly TemplateButton[]
  readonly header?: 'image' | 'none'
}

/** A generic word around place names ("gram", "post", "thana") and what it says about its neighbour. */
export interface PlaceWord {
  readonly code: string
  readonly kind: string
  readonly variant: string
  readonly position: 'before' | 'after' | 'either' | 'none'
}

/**
 * A rule of routing: what matches goes to `post`. A part that is absent matches everything; a heading matches all
 * subjects under it, a place everything within it, an area what it covers. It names a place or an area, not both.
 */
export interface RoutingRule {
  readonly subject?: string
  readonly place?: number
  readonly area?: string
  /** The door, such as `whatsapp` or `walkin`. */
  readonly channel?: string
  readonly post: string
}

/** A whole district. */
export interface District {
  readonly code: number
  /** Capitals that begin every grievance code of the district. */
  readonly letters: string
  readonly nameHi: string
  readonly nameEn: string
  readonly stateHi: string
  readonly stateEn: string
  /** The published number, E.164 without the plus. */
  readonly servicePhone: string
  readonly version: string
  readonly departments: readonly Department[]
  readonly subjects: readonly Subject[]
  readonly places: readonly Place[]
  readonly areas?: readonly Area[]
  readonly areaPlaces?: readonly AreaPlace[]
  /** As maps draw the places. */
  readonly outlines?: readonly Outline[]
  readonly placeWords: readonly PlaceWord[]
  readonly offices: readonly Office[]
  readonly posts: readonly Post[]
  readonly persons: readonly Person[]
  readonly charges: readonly Charge[]
  readonly leaves?: readonly Leave[]
  readonly groups?: readonly Group[]
  readonly groupMembers?: readonly GroupMember[]
  readonly hearings?: readonly PublicHearing[]
  readonly roster?: readonly RosterDay[]
  readonly handles?: readonly OfficialHandle[]
  readonly nodals?: readonly Nodal[]
  readonly accounts?: readonly OwnAccount[]
  readonly lines?: readonly Line[]
  readonly scripts?: readonly ScriptLine[]
  /** No two with the same subject, place or area, and channel; their order means nothing. */
  readonly routing?: readonly RoutingRule[]
  readonly settings: Settings
  readonly calendar: Calendar
  readonly ladders: readonly Ladder[]
  readonly tracks?: readonly StatutoryTrack[]
  readonly bridges?: readonly Bridge[]
  readonly templates: readonly Template[]
  readonly smsTemplates?: readonly SmsTemplate[]
  /** Days for which classes of data are kept, where they are not the usual ones. */
  readonly retention?: OwnDays
}
