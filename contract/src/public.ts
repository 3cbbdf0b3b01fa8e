/**
 * What the public may see. Nothing here names the complainant beyond what the holder of the link knows, and work
 * is shown with the post that has it, never with a person.
 *   GET /track/:code      TrackAnswer, for who knows the code and the last four digits, or holds the link
 *   GET /                 HomeFacts
 */
import { type Static, Type } from '@sinclair/typebox'
import { ClockPause } from './clock.ts'
import { oneOf, StateName, Time, Words } from './shapes.ts'
import { StatutoryTrack } from './statutory.ts'

/** How people reach the district. */
/** A link that opens once, as its page shows it. */
export const OnceAsk = Type.Object({
  id: Type.String(),
  key: Type.String(),
  code: Type.String(),
  state: Type.Union([Type.Literal('open'), Type.Literal('used'), Type.Literal('over')]),
})
export type OnceAsk = Static<typeof OnceAsk>

export const Service = Type.Object({
  /** The number as people read it. */
  number: Type.String(),
  /** Opens a conversation with the service number. */
  link: Type.Optional(Type.String()),
})
export type Service = Static<typeof Service>

export const HomeFacts = Type.Object({
  service: Type.Optional(Service),
  counts: Type.Optional(
    Type.Object({
      registered: Type.Integer({ description: 'Registered since the beginning' }),
      withOfficers: Type.Integer({ description: 'Open now' }),
      closed: Type.Integer({ description: 'Closed since the beginning' }),
    }),
  ),
})
export type HomeFacts = Static<typeof HomeFacts>

/** Acts of which the complainant is told, by their names in the register. */
export const StepKind = oneOf([
  'registered',
  'needs-a-person',
  'routed',
  'accepted',
  'returned',
  'transferred',
  'referred',
  'asked',
  'supplied',
  'reported',
  'sent-back',
  'put-to-citizen',
  'satisfied',
  'dissatisfied',
  'reopened',
  'withdrawn',
  'turned-away',
  'closed',
  'escalated',
  'interim-approved',
  'put-on-track',
  'taken-off-track',
  'summoned',
  'heard-formally',
  'ordered',
  'appealed',
  'overrun',
] as const)
export type StepKind = Static<typeof StepKind>

export const TrackStep = Type.Object({
  kind: StepKind,
  at: Time,
  /** With routed, transferred, accepted: the post. */
  post: Type.Optional(Words),
  /** With reported: which report. */
  report: Type.Optional(Type.Integer()),
})
export type TrackStep = Static<typeof TrackStep>

export const PublicEvidence = Type.Object({
  kind: oneOf(['image', 'video', 'audio', 'document'] as const),
  href: Type.String(),
  /** A small picture, for images. */
  thumb: Type.Optional(Type.String()),
  /** The page that shows every page of a scan. */
  pages: Type.Optional(Type.String()),
  caption: Type.Optional(Type.String()),
  takenAt: Type.Optional(Time),
  takenWhere: Type.Optional(Type.String()),
  sha256: Type.Optional(Type.String()),
})
export type PublicEvidence = Static<typeof PublicEvidence>

/** A final report as the complainant has it. */
export const PublicReport = Type.Object({
  number: Type.Integer(),
  at: Time,
  post: Words,
  text: Type.String(),
  evidence: Type.Array(PublicEvidence),
  page: Type.Optional(Type.String()),
  pdf: Type.Optional(Type.String()),
})
export type PublicReport = Static<typeof PublicReport>

export const Ground = oneOf([
  'satisfied',
  'silent',
  'withdrawn',
  'turned-away',
  'ordered',
  'answered',
] as const)
export type Ground = Static<typeof Ground>

export const TrackAnswer = Type.Object({
  code: Type.String(),
  /** The moment of this answer: what is late is judged by it. */
  asOf: Time,
  state: StateName,
  gist: Type.String(),
  subject: Type.Optional(Words),
  department: Type.Optional(Words),
  place: Type.Optional(Words),
  post: Type.Optional(Words),
  registeredAt: Time,
  dueAt: Type.Optional(Time),
  reopened: Type.Integer(),
  /** How the due date was worked out, and the ledger: when the clock stood while something was awaited of the complainant. */
  clock: Type.Optional(Type.Object({ steps: Type.Array(Words), pauses: Type.Array(ClockPause) })),
  /** What the officer asked of the complainant, while it is awaited. */
  asked: Type.Optional(Type.String()),
  /** While the complainant is asked whether the report is true. */
  hearing: Type.Optional(Type.Object({ report: Type.Integer(), until: Time })),
  closed: Type.Optional(
    Type.Object({
      at: Time,
      ground: Ground,
      /** When it was turned away: why, and where to go with it. */
      why: Type.Optional(Words),
      instead: Type.Optional(Words),
    }),
  ),
  /** Oldest first. */
  steps: Type.Array(TrackStep),
  /** Final ones only, newest first. */
  reports: Type.Array(PublicReport),
  statutory: Type.Optional(StatutoryTrack),
  /** For who holds the link of our messages: what is written here goes into the file. */
  writes: Type.Optional(
    Type.Object({
      action: Type.String(),
      key: Type.String(),
      reopens: Type.Optional(Type.Boolean()),
      /** How they were treated may be said once. */
      manner: Type.Optional(Type.Boolean()),
      told: Type.Optional(Type.Boolean()),
      empty: Type.Optional(Type.Boolean()),
    }),
  ),
  service: Type.Optional(Service),
})
export type TrackAnswer = Omit<Static<typeof TrackAnswer>, 'state'> & { state: StateName }

/** One report to print, with what it answers. */
export const ReportSheet = Type.Object({
  code: Type.String(),
  gist: Type.String(),
  subject: Type.Optional(Words),
  place: Type.Optional(Words),
  /** Given or masked by the one who answers. */
  complainant: Type.Optional(Type.String()),
  registeredAt: Time,
  officer: Type.Object({ name: Type.Optional(Type.String()), post: Words }),
  report: PublicReport,
  location: Type.Optional(Type.Object({ lat: Type.Number(), lng: Type.Number() })),
  reviewRemark: Type.Optional(Type.String()),
  /** Hex hash of the act in the register. */
  actHash: Type.String(),
  trackingLink: Type.String(),
})
export type ReportSheet = Static<typeof ReportSheet>
