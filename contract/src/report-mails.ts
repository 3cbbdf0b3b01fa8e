/** /api/v1/report-mails: reports that are mailed by themselves to mailboxes of posts. */
import { type Static, Type } from '@sinclair/typebox'
import { REPORTS } from '#core/reports/report-mail.ts'
import { Language, oneOf, Time, Words } from './shapes.ts'

const Named = Type.Object({ code: Type.String(), name: Words })

export const NewReportMail = Type.Object({
  what: oneOf(REPORTS),
  department: Type.Optional(Type.String({ maxLength: 40 })),
  posts: Type.Array(Type.String({ maxLength: 40 }), { minItems: 1, maxItems: 50, uniqueItems: true }),
  /** Monday is 1, Sunday 7. */
  days: Type.Array(Type.Integer({ minimum: 1, maximum: 7 }), { minItems: 1, maxItems: 7, uniqueItems: true }),
  hour: Type.Integer({ minimum: 0, maximum: 23 }),
  language: Language,
})
export type NewReportMail = Static<typeof NewReportMail>

const Mailing = Type.Object({
  day: Type.String(),
  post: Words,
  address: Type.Optional(Type.String()),
  state: oneOf(['nobody', 'waiting', 'sent', 'failed'] as const),
  why: Type.Optional(Type.String()),
})

const ReportMailItem = Type.Object({
  id: Type.String(),
  what: oneOf(REPORTS),
  department: Type.Optional(Words),
  posts: Type.Array(Words),
  days: Type.Array(Type.Integer()),
  hour: Type.Integer(),
  language: Language,
  by: Words,
  at: Time,
  mailings: Type.Array(Mailing),
})
export type ReportMailItem = Static<typeof ReportMailItem>

export const ReportMailList = Type.Object({
  items: Type.Array(ReportMailItem),
  /** Posts with an official address. */
  posts: Type.Array(Type.Object({ ...Named.properties, address: Type.String() })),
  departments: Type.Array(Named),
  /** Is there a mail door? */
  door: Type.Boolean(),
})
export type ReportMailList = Static<typeof ReportMailList>
