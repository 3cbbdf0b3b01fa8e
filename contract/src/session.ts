/** POST, GET and DELETE /api/v1/session: who is at the screen. */
import { type Static, Type } from '@sinclair/typebox'
import { Language, Words } from './shapes.ts'

export const LogIn = Type.Object({
  login: Type.String({ minLength: 1, maxLength: 100 }),
  password: Type.String({ minLength: 1, maxLength: 200 }),
})
export type LogIn = Static<typeof LogIn>

export const Session = Type.Object({
  person: Type.Object({ id: Type.String(), name: Words }),
  posts: Type.Array(Type.Object({ code: Type.String(), name: Words })),
  roles: Type.Array(Type.String()),
  /** A post of theirs stands on the nodal chain. */
  nodal: Type.Optional(Type.Literal(true)),
  language: Language,
  district: Type.Object({ code: Type.Integer(), letters: Type.String(), name: Words }),
  /** `rehearsal`: everything outside is simulated, and the screen says so. */
  mode: Type.Union([Type.Literal('rehearsal'), Type.Literal('live')]),
})
export type Session = Static<typeof Session>

/** In rehearsal the log-in page offers these; in live mode the list is empty. */
export const RehearsalLogins = Type.Object({
  mode: Session.properties.mode,
  logins: Type.Array(
    Type.Object({ login: Type.String(), password: Type.String(), name: Words, post: Words }),
  ),
})
export type RehearsalLogins = Static<typeof RehearsalLogins>
