/**
 * What a clerk needs while somebody stands at the counter or is on the line.
 *   GET  /api/v1/citizens?phone=            who has this number, and what lies open
 *   POST /api/v1/reading                    what the program reads in typed words
 *   POST /api/v1/uploads?name=              a file, as raw bytes; its ticket is named in a form or a deed
 *   GET  /api/v1/grievances/:code/slip.pdf  the slip to take home
 */
import { type Static, Type } from '@sinclair/typebox'
import { Brief, Guesses } from './conversations.ts'
import { Language } from './shapes.ts'

export const Caller = Type.Object({
  /** The number in its one form; absent when it is none (yet). */
  phone: Type.Optional(Type.String()),
  /** Known at any door; absent when nobody is known by this number. */
  citizen: Type.Optional(
    Type.Object({
      name: Type.Optional(Type.String()),
      language: Language,
      grievances: Type.Array(Brief),
    }),
  ),
})
export type Caller = Static<typeof Caller>

export const Words = Type.Object({ text: Type.String({ maxLength: 4000 }) })
export const Reading = Guesses
export type Reading = Guesses

export const Uploaded = Type.Object({
  /** To be named in `uploads` of a form or a deed by the same person within a day. */
  ticket: Type.String(),
  kind: Type.String(),
  mime: Type.String(),
  bytes: Type.Integer(),
  /** The picture says where it was taken. */
  placed: Type.Boolean(),
})
export type Uploaded = Static<typeof Uploaded>
