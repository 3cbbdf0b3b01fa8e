/**
 * Who may do which deed on which grievance. One table from deed to roles, and four rules above it:
 *
 *   hidden      who is complained of never sees the grievance, whatever else they are, and does nothing on it
 *   the post    an officer acts on what lies with a post they hold, and on nothing else
 *   own work    nobody reviews a report they wrote, approves a turning-away they proposed, or asks the citizen about
 *               work of their own
 *   the state   what may come next at all is said by `core/src/grievance/next.ts`
 *
 * The console draws its buttons from `deedsFor` and the server refuses with the same function.
 */
import { mayBeCalled } from '../contact/contact.ts'
import { toAnswer } from '../direction/direct.ts'
import type { Role } from '../district/district.ts'
import type { ActKind, Actor } from '../grievance/acts.ts'
import type { Grievance } from '../grievance/grievance.ts'
import { mayFollow } from '../grievance/next.ts'
import { chainPosts, receiver } from '../nodal/chain.ts'
import { postsOnTrack, sitsInStep } from '../track/on-track.ts'

/** The deeds people do at screens, each named by a noun, and the act each proposes. */
const ACT_OF = {
  routing: 'routed',
  amendment: 'amended',
  transfer: 'transferred',
  referral: 'referred',
  'turning-away': 'turned-away',
  acceptance: 'accepted',
  return: 'returned',
  question: 'asked',
  draft: 'drafted',
  report: 'reported',
  review: 'reviewed',
  'sending-back': 'sent-back',
  word: 'satisfied',
  closure: 'closed',
  reopening: 'reopened',
  reclassification: 'reclassed',
  interim: 'interim',
  'interim-approval': 'interim-approved',
  'interim-refusal': 'interim-refused',
  note: 'noted',
  sharing: 'noted',
  joining: 'joined',
  direction: 'directed',
  compliance: 'direction-answered',
  contact: 'contacted',
  confirmation: 'confirmed',
  summons: 'summoned',
  'formal-hearing': 'heard-formally',
  order: 'ordered',
  appeal: 'appealed',
} as const satisfies Record<string, ActKind>

export type Deed = keyof typeof ACT_OF

const DESK: readonly Role[] = ['operator', 'nodal', 'magistrate']
/** These direct every post; the head of a department those of the department. */
const DIRECTS: readonly Role[] = [...DESK, 'state-nodal']

/**
 * `holder`: the officer at whose post the grievance lies; `staff`: whoever works for that post; `department`: head or
 * nodal officer of the department whose work it is; `head`: its head alone; `above`: whoever holds the post one level up; `directed`: one whose
 * answer to a direction is awaited; `step`: who sits in the open step of its statutory track and gave no order before; `presiding`: whoever
 * presides at the open hearing where it was heard; `nodals`: who has it or gave it on along the nodal chain; `receiver`: the nodal
 * officer to whom a report from below comes back up.
 */
type Part =
  | Role
  | 'holder'
  | 'staff'
  | 'department'
  | 'head'
  | 'above'
  | 'directed'
  | 'step'
  | 'presiding'
  | 'nodals'
  | 'receiver'

const MAY = {
  routing: DESK,
  amendment: DESK,
  transfer: [...DESK, 'holder'],
  referral: ['nodals'],
  'turning-away': DESK,
  acceptance: ['holder', 'staff'],
  return: ['holder'],
  question: ['holder'],
  draft: ['staff'],
  report: ['holder'],
  review: ['reviewer', 'nodal', 'magistrate', 'receiver'],
  'sending-back': ['reviewer', 'nodal', 'magistrate', 'receiver'],
  word: [...DESK, 'call-operator', 'hearing-clerk'],
  closure: ['operator', 'reviewer', 'nodal', 'magistrate'],
  reopening: DESK,
  direction: [...DIRECTS, 'head', 'presiding'],
  compliance: ['directed'],
  contact: ['holder'],
  confirmation: ['operator', 'call-operator', 'hearing-clerk', 'reviewer', 'nodal', 'magistrate'],
  summons: ['step'],
  'formal-hearing': ['step'],
  order: ['step'],
  appeal: ['operator', 'call-operator', 'hearing-clerk'],
  reclassification: DESK,
  interim: ['holder'],
  'interim-approval': ['above'],
  'interim-refusal': ['above'],
  sharing: [...DESK, 'hearing-clerk'],
  note: [
    'operator',
    'call-operator',
    'hearing-clerk',
    'officer',
    'staff',
    'department-head',
    'department',
    'nodal',
    'state-nodal',
    'reviewer',
    'magistrate',
  ],
  joining: [...DESK, 'call-operator', 'hearing-clerk'],
} as const satisfies Record<Deed, readonly Part[]>

const SEES_ALL: readonly Role[] = [
  'operator',
  'call-operator',
  'hearing-clerk',
  'reviewer',
  'nodal',
  'state-nodal',
  'magistrate',
  'oversight',
  'publisher',
  'administrator',
]

/** Whoever acts at a screen or a phone: one person with the posts they hold today. */
export interface Who {
  readonly person: string
  /** Those the person may act for: in charge, or stood in for. */
  readonly posts: readonly string[]
  /** Those in charge alone; the same as `posts` when nothing is stood in for. */
  readonly inCharge?: readonly string[]
  readonly roles: readonly string[]
  /** Posts for whose officers the person works (`officer-staff`). */
  readonly staffOf?: readonly string[]
  /** Departments that the person watches over, as head or as nodal officer. */
  readonly departments?: readonly string[]
  /** Codes of what was heard at the open sitting at which the person presides. */
  readonly presidesOver?: readonly string[]
}

/** May this person see the file at all? The control room sees every file, an officer those of their posts. */
export function maySee(grievance: Grievance, who: Who): boolean {
  if (isHiddenFrom(grievance, who)) return false
  return (
    hasOne(who, SEES_ALL) ||
    holds(grievance, who) ||
    isStaffOf(grievance, who) ||
    watchesOver(grievance, who) ||
    isSenior(grievance, who) ||
    reportedIt(grievance, who) ||
    isOnTrack(grievance, who) ||
    wasDirected(grievance, who) ||
    isOnChain(grievance, who)
  )
}

/**
 * Is the grievance about this person, by the posts in charge today or as holder of the post when that was settled? Who
 * only stands in for the post complained of is not.
 */
export function isHiddenFrom(
  { against }: Pick<Grievance, 'against'>,
  { person, posts, inCharge = posts }: Pick<Who, 'person' | 'posts' | 'inCharge'>,
): boolean {
  if (!against) return false
  return inCharge.includes(against.post) || (against.persons as readonly string[]).includes(person)
}

/** May this person do this deed now? */
export function mayDo(deed: Deed, grievance: Grievance, who: Who): boolean {
  if (!mayFollow(grievance, ACT_OF[deed])) return false
  if (isHiddenFrom(grievance, who) || !MAY[deed].some((part) => hasPart(part, grievance, who))) return false
  if (deed === 'acceptance') return grievance.acceptedBy !== who.person
  if (deed === 'note') return maySee(grievance, who)
  // What a law gives a way of its own is refused by a written order, not by the desk.
  if (deed === 'turning-away') return grievance.track === undefined
  if (deed === 'sharing') return grievance.post !== undefined && grievance.state !== 'closed'
  // What is told after the end is reopened or registered anew, so that it is not lost in a closed file.
  if (deed === 'joining') return grievance.state !== 'closed'
  if (deed === 'review' || deed === 'sending-back') return !isBy(grievance.reports.at(-1)?.by, who)
  if (deed === 'contact') return mayBeCalled(grievance)
  if (deed === 'confirmation') return !isOfOfficer(grievance, who)
  if (deed === 'closure') return grievance.turnedAway !== undefined && !isBy(grievance.turnedAway.by, who)
  return true
}

/** Did this person work on it for the citizen, or hold the post that did? Then somebody else asks the citizen. */
function isOfOfficer({ reports, calls, post }: Grievance, who: Who): boolean {
  return (
    reports.length === 0 ||
    [...reports, ...calls].some(({ by }) => isBy(by, who)) ||
    (post !== undefined && who.posts.includes(post))
  )
}

/** Is this person of the desk, which names posts? */
export function isOfDesk(who: Pick<Who, 'roles'>): boolean {
  return DESK.some((role) => who.roles.includes(role))
}

/** May this person direct posts of these departments? Who is only head of one directs nobody beyond it. */
export function mayDirect(departments: readonly (string | undefined)[], who: Who): boolean {
  if (hasOne(who, DIRECTS)) return true
  return departments.every((one) => one !== undefined && (who.departments ?? []).includes(one))
}

/** Every deed this person may do now, in the order of the table. */
export function deedsFor(grievance: Grievance, who: Who): readonly Deed[] {
  return (Object.keys(ACT_OF) as Deed[]).filter((deed) => mayDo(deed, grievance, who))
}

/** Does the grievance lie with a post of this person? At the desk it lies with nobody, whoever gave it back. */
export function holds({ post, state }: Grievance, who: Who): boolean {
  return post !== undefined && state !== 'at_desk' && state !== 'new' && who.posts.includes(post)
}

function hasPart(part: Part, grievance: Grievance, who: Who): boolean {
  if (part === 'holder') return holds(grievance, who)
  if (part === 'staff') return isStaffOf(grievance, who)
  if (part === 'department') return watchesOver(grievance, who)
  if (part === 'head') return who.roles.includes('department-head') && watchesOver(grievance, who)
  if (part === 'above') return mayJudgeInterim(grievance, who)
  if (part === 'nodals') return grievance.chain !== undefined && isOnChain(grievance, who)
  if (part === 'receiver') return who.posts.some((post) => post === receiver(grievance))
  // What a nodal officer gave on comes back to that officer, and to nobody else beside them.
  if (part === 'reviewer' && receiver(grievance)) return false
  if (part === 'step') return sitsInStep(grievance.track, who)
  if (part === 'presiding') return (who.presidesOver ?? []).includes(grievance.code)
  return part === 'directed' ? toAnswer(grievance, who.posts).length > 0 : who.roles.includes(part)
}

/** Does the grievance lie with a post for whose officer this person works? */
function isStaffOf(grievance: Grievance, { staffOf = [], ...who }: Who): boolean {
  return holds(grievance, { ...who, posts: staffOf })
}

/** Is it the work of a department that this person watches over? */
function watchesOver({ department }: Grievance, { departments = [] }: Who): boolean {
  return departments.includes(department)
}

/** Was a post of this person told because the grievance was late, or is it asked to approve a new date? */
function isSenior({ seniors, interim }: Grievance, { posts }: Who): boolean {
  return seniors.some((post) => posts.includes(post)) || isAskedAbove(interim, posts)
}

function isAskedAbove(interim: Grievance['interim'], posts: readonly string[]): boolean {
  return interim?.standing === 'asked' && interim.to !== undefined && posts.includes(interim.to)
}

/** One level up, or above them all; never whoever asked for the date. */
function mayJudgeInterim({ interim }: Grievance, who: Who): boolean {
  if (interim?.standing !== 'asked' || isBy(interim.by, who)) return false
  return isAskedAbove(interim, who.posts) || hasOne(who, ['nodal', 'magistrate'])
}

/** Does a post of this person decide on it by law, did it, or was it told that a step is late? */
function isOnTrack({ track }: Grievance, { posts }: Who): boolean {
  return postsOnTrack(track).some((post) => posts.includes(post))
}

function reportedIt(grievance: Grievance, who: Who): boolean {
  return grievance.reports.some((report) => isBy(report.by, who))
}

function wasDirected({ directions }: Grievance, who: Who): boolean {
  return directions.some(({ post }) => who.posts.includes(post))
}

function isOnChain(grievance: Grievance, who: Who): boolean {
  return chainPosts(grievance).some((post) => who.posts.includes(post))
}

function hasOne(who: Who, roles: readonly Role[]): boolean {
  return roles.some((role) => who.roles.includes(role))
}

function isBy(actor: Actor | undefined, who: Who): boolean {
  return actor?.kind === 'officer' && actor.person === who.person
}

/** Does what this person says of it in the chat go the way of a report? */
export function isReporting(grievance: Grievance, who: Who): boolean {
  const open = grievance.state === 'with_officer' || grievance.state === 'awaiting_complainant'
  return open && holds(grievance, who) && !isHiddenFrom(grievance, who)
}

/** May this person write into the direct line about the grievance: the desk to the officer, the officer to the desk? */
export function mayWriteLine(grievance: Grievance, who: Who): boolean {
  return !isHiddenFrom(grievance, who) && (isOfDesk(who) || holds(grievance, who))
}
