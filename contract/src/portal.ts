/**
 * What the pages about the service itself show.
 *   GET /numbers      DoorsFacts, every way to reach the district
 *   GET /about        CharterFacts, the citizen charter: time classes, subjects, departments
 */
import { type Static, Type } from '@sinclair/typebox'
import { oneOf, Words } from './shapes.ts'

/** A way to reach the district. */
export const DoorFact = Type.Object({
  kind: oneOf(['web', 'whatsapp', 'phone', 'sms', 'email', 'messenger', 'facebook', 'x', 'counter'] as const),
  /** As people read it: a number, an address, a handle, the name of an office. */
  address: Words,
  /** Opens it, where a link can. */
  link: Type.Optional(Type.String()),
  /** Everybody reads along there. */
  open: Type.Boolean(),
})
export type DoorFact = Static<typeof DoorFact>

export const DoorsFacts = Type.Object({ doors: Type.Array(DoorFact) })
export type DoorsFacts = Static<typeof DoorsFacts>

export const CharterFacts = Type.Object({
  classes: Type.Array(Type.Object({ code: Type.String(), name: Words })),
  departments: Type.Array(Type.Object({ code: Type.String(), name: Words })),
  headings: Type.Array(
    Type.Object({
      name: Words,
      subjects: Type.Array(Type.Object({ name: Words, department: Type.String(), timeClass: Type.String() })),
    }),
  ),
  /** Days in which the citizen is asked about a report, and in which a closed grievance may be reopened. */
  hearingDays: Type.Integer(),
  reopenDays: Type.Integer(),
})
export type CharterFacts = Static<typeof CharterFacts>
