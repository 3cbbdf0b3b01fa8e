/**
 * The register and the file.
 *   GET  /api/v1/grievances?state=&department=&subject=&post=&place=&q=&from=&to=&mine=&after=
 *   POST /api/v1/grievances                       register (from a thread, or typed by a clerk)
 *   GET  /api/v1/grievances/:code                 the file
 *   POST /api/v1/grievances/:code/<deed>          one word per deed, see `Deeds`; files by tickets, see `desk.ts`
 *
 * Every deed names `seq`, the last act its author had seen. When another act came first the answer is 409
 * `moved-meanwhile` with what happened; nothing was done. `key` makes a repeated request harmless.
 */
import { type Static, Type } from '@sinclair/typebox'
import { BY_HAND } from '#core/message/doors.ts'
import { PostItem } from './catalogue.ts'
import { ClockPause } from './clock.ts'
import { AttachmentItem, MessageItem } from './conversations.ts'
import { PostOf } from './links.ts'
import { Language, NatureName, oneOf, Page, StateName, Time, Words } from './shapes.ts'
import { whereabouts } from './spot.ts'
import { StatutoryTrack, statutoryDeeds } from './statutory.ts'
import { dangerOfRow, judged, suggestedOfFile, turningAway } from './suggested.ts'

export const GrievanceItem = Type.Object({
  /** Absent: a grievance. */
  suggestion: Type.Optional(Type.Literal(true)),
  ...dangerOfRow,
  code: Type.String(),
  state: StateName,
  gist: Type.String(),
  /** The day since which the matter goes on; `old`: for longer than the district's limit. */
  since: Type.Optional(Type.String()),
  old: Type.Optional(Type.Literal(true)),
  subject: Type.Optional(Words),
  department: Words,
  place: Type.Optional(Words),
  post: Type.Optional(Words),
  level: Type.Integer(),
  /** The highest level that was told because it is late; absent while it is in time. */
  escalated: Type.Optional(Type.Integer()),
  timeClass: Type.String(),
  registeredAt: Time,
  dueAt: Type.Optional(Time),
  closedAt: Type.Optional(Time),
  ground: Type.Optional(Type.String()),
  reopened: Type.Integer(),
  channel: Type.String(),
  name: Type.Optional(Type.String()),
  sensitive: Type.Boolean(),
  /** Behind a number: how many of it are of this grievance. */
  counted: Type.Optional(Type.Integer()),
})
export type GrievanceItem = Static<typeof GrievanceItem>
/** A page of the register; on the first one behind a number, how often it happened, and to how many grievances. */
export const GrievancePage = Type.Object({
  ...Page(GrievanceItem).properties,
  counted: Type.Optional(Type.Object({ times: Type.Integer(), grievances: Type.Integer() })),
})
export type GrievancePage = Static<typeof GrievancePage>

/** GET /api/v1/counts: how many stand in each state, for the tabs. */
export const Counts = Type.Object({
  states: Type.Record(Type.String(), Type.Integer()),
  unread: Type.Integer(),
  flagged: Type.Integer(),
  unreadable: Type.Integer(),
  late: Type.Integer(),
})
export type Counts = Static<typeof Counts>

export const ActItem = Type.Object({
  seq: Type.Integer(),
  at: Time,
  kind: Type.String(),
  /** Who, as people say it: "राम प्रसाद, अधिशासी अभियंता", "शिकायतकर्ता", "कार्यक्रम". */
  by: Words,
  /** What happened, in one sentence. */
  says: Words,
  hash: Type.String(),
})
export type ActItem = Static<typeof ActItem>

/** Something about a picture that a person should look at; it accuses nobody. */
const EvidenceFlag = Type.Object({ file: Type.String(), kind: Type.String(), why: Words })

export const ReportItem = Type.Object({
  number: Type.Integer(),
  at: Time,
  by: Words,
  text: Type.String(),
  standing: Type.Union([Type.Literal('in-review'), Type.Literal('sent-back'), Type.Literal('final')]),
  evidence: Type.Array(AttachmentItem),
  location: Type.Optional(Type.Object({ lat: Type.Number(), lng: Type.Number() })),
  /** What the subject demands and the report lacks, in words. */
  lacks: Type.Array(Words),
  /** What a person should look at in its pictures. */
  flags: Type.Array(EvidenceFlag),
  /** Pictures of before the work. */
  before: Type.Array(AttachmentItem),
  /** /api/v1/grievances/:code/reports/:number (page) and ….pdf */
  page: Type.String(),
  pdf: Type.String(),
})
export type ReportItem = Static<typeof ReportItem>

export const DirectionItem = Type.Object({
  id: Type.String(),
  at: Time,
  by: Words,
  post: Words,
  mode: Type.Union([Type.Literal('act'), Type.Literal('inquire')]),
  words: Type.String(),
  /** Its post is the one that reports to the citizen. */
  lead: Type.Boolean(),
  /** It waits for an answer of the caller. */
  mine: Type.Boolean(),
  /** An inquiry of another, for which the lead's report waits. */
  awaited: Type.Boolean(),
  answer: Type.Optional(
    Type.Object({
      at: Time,
      by: Words,
      text: Type.String(),
      evidence: Type.Array(AttachmentItem),
      report: Type.Optional(Type.Integer()),
    }),
  ),
})
export type DirectionItem = Static<typeof DirectionItem>

export const CallOutcome = oneOf(['spoke', 'no-answer', 'wrong-number', 'refused', 'unreachable'] as const)
export type CallOutcome = Static<typeof CallOutcome>
const Said = oneOf(['yes', 'no', 'unsaid'] as const)

export const File = Type.Object({
  grievance: GrievanceItem,
  seq: Type.Integer(),
  citizen: Type.Object({ name: Type.String(), phone: Type.Optional(Type.String()), language: Language }),
  conversation: Type.Optional(Type.String()),
  /** The occasion at which it was taken. */
  source: Type.Optional(Words),
  subjectCode: Type.Optional(Type.String()),
  ...whereabouts,
  /** The official handle that was written to. */
  handle: Type.Optional(Type.String()),
  /** Numbers under which other systems know it. */
  elsewhere: Type.Optional(Type.Array(Type.Object({ system: Type.String(), number: Type.String() }))),
  lacks: Type.Array(Type.String()),
  /** The post that it is about; whoever reads this is not of it. */
  against: Type.Optional(Words),
  /** Posts that the words name while nobody has settled whom it is about; for those who may settle it. */
  againstSuggested: Type.Optional(Type.Array(PostItem)),
  post: Type.Optional(PostItem),
  /** To whom the caller may give it along the nodal chain, and who gave it on so far. */
  nodal: Type.Optional(
    Type.Object({
      chain: Type.Array(Words),
      to: Type.Array(
        Type.Object({ code: Type.String(), name: Words, way: oneOf(['down', 'back'] as const) }),
      ),
    }),
  ),
  seenBy: Type.Array(Words),
  acceptedBy: Type.Optional(Words),
  asked: Type.Optional(Type.String()),
  /** The deadline with its working, the ledger of pauses, and the next rung of the ladder. */
  clock: Type.Object({
    due: Time,
    steps: Type.Array(Words),
    pauses: Type.Array(ClockPause),
    next: Type.Optional(Type.Object({ name: Words, at: Time })),
    reclassed: Type.Integer(),
    interims: Type.Integer(),
  }),
  /** An interim reply that waits for approval, or was judged. */
  interim: Type.Optional(
    Type.Object({
      text: Type.String(),
      newDate: Type.String(),
      by: Words,
      at: Time,
      standing: Type.String(),
    }),
  ),
  /** A report that the staff wrote for the officer, with how many files. */
  draft: Type.Optional(Type.Object({ text: Type.String(), by: Words, at: Time, files: Type.Integer() })),
  /** Calls to the complainant, by the officer and by who confirms; `due` while one is awaited of the officer. */
  calls: Type.Object({
    standing: oneOf(['not-needed', 'awaited', 'overdue', 'spoke', 'tried'] as const),
    due: Type.Optional(Time),
    made: Type.Array(
      Type.Object({
        at: Time,
        by: Words,
        outcome: CallOutcome,
        says: Words,
        words: Type.Optional(Type.String()),
      }),
    ),
    confirmed: Type.Array(
      Type.Object({
        at: Time,
        by: Words,
        reached: Type.Boolean(),
        doubts: Type.Array(Words),
        words: Type.Optional(Type.String()),
      }),
    ),
  }),
  hearing: Type.Optional(
    Type.Object({ until: Time, reminded: Type.Boolean(), answer: Type.Optional(Type.String()) }),
  ),
  ...suggestedOfFile,
  acts: Type.Array(ActItem),
  messages: Type.Array(MessageItem),
  reports: Type.Array(ReportItem),
  directions: Type.Array(DirectionItem),
  statutory: Type.Optional(StatutoryTrack),
  /** The deeds that may come next for the caller: the buttons. */
  may: Type.Array(Type.String()),
})
export type File = Omit<Static<typeof File>, 'messages' | 'reports'> & {
  messages: MessageItem[]
  reports: ReportItem[]
}

const onTop = { seq: Type.Integer({ minimum: 1 }), key: Type.String({ minLength: 8, maxLength: 80 }) }
const reason = Type.String({ minLength: 3, maxLength: 1000 })
/** Tickets of POST /api/v1/uploads: files handed in with the deed. */
const uploads = Type.Optional(Type.Array(Type.String({ maxLength: 2000 }), { maxItems: 20 }))
/** Where a person of ours was told it. */
const door = Type.Optional(Type.Union(BY_HAND.map((one) => Type.Literal(one))))

/** POST /api/v1/grievances/:code/<name>. The name is a noun; the act it proposes is in brackets. */
export const Deeds = {
  /** [routed] the desk names the post */
  routing: Type.Object({
    ...onTop,
    post: Type.String(),
    reason: Type.Optional(Type.String({ maxLength: 1000 })),
  }),
  /** [amended] the desk completes or corrects */
  amendment: Type.Object({
    ...onTop,
    subject: Type.Optional(Type.String()),
    place: Type.Optional(Type.Integer()),
    gist: Type.Optional(Type.String({ minLength: 3, maxLength: 2000 })),
    since: Type.Optional(Type.String({ maxLength: 10 })),
    /** The post that it is about, from which it is then hidden; null when it is about no officer. */
    against: Type.Optional(Type.Union([Type.String({ maxLength: 60 }), Type.Null()])),
    nature: Type.Optional(NatureName),
    reason,
  }),
  /** [referred] along the nodal chain: down to one below, or back up */
  referral: Type.Object({ ...onTop, post: Type.String({ maxLength: 60 }), reason }),
  /** [transferred] sideways to another post; the fourth time it goes up instead */
  transfer: Type.Object({ ...onTop, post: Type.String(), reason }),
  /** [turned-away] proposed; a second officer must approve */
  'turning-away': Type.Object({ ...onTop, ...turningAway }),
  /** [accepted] */
  acceptance: Type.Object({ ...onTop }),
  /** [returned] not mine, back to the desk */
  return: Type.Object({ ...onTop, reason }),
  /** [asked] papers wanted of the complainant */
  question: Type.Object({ ...onTop, what: reason }),
  /** [drafted] the staff of the officer writes the report, which the officer hands in */
  draft: Type.Object({ ...onTop, text: Type.String({ minLength: 3, maxLength: 8000 }), uploads }),
  /** [reported] */
  report: Type.Object({
    ...onTop,
    text: Type.String({ minLength: 3, maxLength: 8000 }),
    evidence: Type.Array(Type.String(), { maxItems: 30 }),
    uploads,
    /** With the files of the draft that the staff wrote. */
    withDraft: Type.Optional(Type.Boolean()),
    /** Why it does not wait for the inquiries that were directed to others. */
    withoutAnswers: Type.Optional(reason),
  }),
  /** [reviewed] the control room accepts the report */
  review: Type.Object({ ...onTop, remark: Type.Optional(Type.String({ maxLength: 1000 })) }),
  /** [sent-back] the report lacks something */
  'sending-back': Type.Object({ ...onTop, lacking: reason }),
  /** [satisfied | dissatisfied] the citizen's word, told to the desk by telephone or in person */
  word: Type.Object({
    ...onTop,
    word: Type.Union([Type.Literal('satisfied'), Type.Literal('dissatisfied')]),
    lacking: Type.Optional(Type.String({ maxLength: 1000 })),
  }),
  /** [closed] approves a turning-away, or closes what was heard */
  closure: Type.Object({ ...onTop }),
  /** [reopened] within the time after closure */
  reopening: Type.Object({ ...onTop, reason }),
  /** [directed] a senior says to one or several posts what to do; at most one of them leads */
  direction: Type.Object({
    ...onTop,
    directions: Type.Array(
      Type.Object({
        post: Type.String({ maxLength: 60 }),
        mode: Type.Union([Type.Literal('act'), Type.Literal('inquire')]),
        words: reason,
        lead: Type.Boolean(),
      }),
      { minItems: 1, maxItems: 10 },
    ),
  }),
  /** [direction-answered] a directed post reports on its direction */
  compliance: Type.Object({
    ...onTop,
    direction: Type.String({ maxLength: 10 }),
    text: Type.String({ minLength: 3, maxLength: 8000 }),
    evidence: Type.Array(Type.String(), { maxItems: 30 }),
    uploads,
  }),
  /** [reclassed] another time class, with the reason; counted */
  reclassification: Type.Object({ ...onTop, timeClass: Type.String({ minLength: 1, maxLength: 8 }), reason }),
  /** [interim] it takes longer: why, and until when */
  interim: Type.Object({
    ...onTop,
    text: reason,
    newDate: Type.String({ pattern: '^20\\d\\d-\\d\\d-\\d\\d$' }),
    uploads,
  }),
  /** [interim-approved] one level up agrees to the new date */
  'interim-approval': Type.Object({ ...onTop }),
  /** [interim-refused] one level up does not */
  'interim-refusal': Type.Object({ ...onTop, reason }),
  /** [contacted] what came of a call to the complainant */
  contact: Type.Object({
    ...onTop,
    outcome: CallOutcome,
    words: Type.Optional(Type.String({ maxLength: 1000 })),
  }),
  /** [confirmed] somebody else asked the complainant; a word of theirs is taken only when they said it */
  confirmation: Type.Object({
    ...onTop,
    reached: Type.Boolean(),
    answers: Type.Optional(Type.Object({ called: Said, done: Said, polite: Said })),
    words: Type.Optional(Type.String({ maxLength: 1000 })),
    word: Type.Optional(Type.Union([Type.Literal('satisfied'), Type.Literal('dissatisfied')])),
  }),
  ...statutoryDeeds(onTop),
  /** [noted] shared in the group of the department it lies with */
  sharing: Type.Object({ ...onTop }),
  note: Type.Object({ ...onTop, text: reason, uploads }),
  /** [joined | supplied] messages of the complainant, or what they have just told, belong to this grievance */
  joining: Type.Object({
    ...onTop,
    messages: Type.Array(Type.String(), { maxItems: 200 }),
    text: Type.Optional(Type.String({ minLength: 3, maxLength: 2000 })),
    /** Why messages are taken out of another file; without it they stay there. */
    reason: Type.Optional(Type.String({ minLength: 3, maxLength: 500 })),
    door,
    /** A public post that belongs to it, as a clerk pasted it. */
    link: Type.Optional(PostOf),
    uploads,
  }),
} as const
export type DeedName = keyof typeof Deeds
export type DeedBody<N extends DeedName> = Static<(typeof Deeds)[N]>

export const Register = Type.Object({
  key: Type.String({ minLength: 8, maxLength: 80 }),
  /** From a thread, with the messages that belong to it; or typed by a clerk, without. */
  conversation: Type.Optional(Type.String()),
  messages: Type.Array(Type.String(), { maxItems: 200 }),
  gist: Type.String({ minLength: 3, maxLength: 2000 }),
  subject: Type.String(),
  /** Further matters of the same messages: each becomes a grievance of its own, at the same place. */
  besides: Type.Optional(
    Type.Array(
      Type.Object({ gist: Type.String({ minLength: 3, maxLength: 2000 }), subject: Type.String() }),
      {
        maxItems: 3,
      },
    ),
  ),
  place: Type.Optional(Type.Integer()),
  placeWords: Type.Optional(Type.String({ maxLength: 300 })),
  /** Empty: the rules choose. */
  post: Type.Optional(Type.String()),
  /** The post that it is about, from which it is hidden from the beginning. */
  against: Type.Optional(Type.String({ maxLength: 60 })),
  /** Without a thread: at which door it was told, and on what occasion. */
  door,
  source: Type.Optional(Type.String({ maxLength: 60 })),
  /** Who complains; a number may be typed in any form, and nothing of it need be known. */
  complainant: Type.Optional(
    Type.Object({
      name: Type.Optional(Type.String({ maxLength: 200 })),
      phone: Type.Optional(Type.String({ maxLength: 30 })),
      language: Type.Optional(Language),
    }),
  ),
  ...judged,
  /** The public post that a clerk pasted; its service is the door. */
  link: Type.Optional(PostOf),
  uploads,
})
export type Register = Static<typeof Register>
export const Registered = Type.Object({ code: Type.String() })
export type Registered = Static<typeof Registered>
