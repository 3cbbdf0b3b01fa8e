/** What the pages of the web form are drawn from. */
import { type Static, Type } from '@sinclair/typebox'
import { oneOf, Words } from './shapes.ts'

/** Why a form comes back. */
export const FilingProblem = oneOf([
  'words-missing',
  'words-long',
  'contact-missing',
  'contact-wrong',
  'no-mail',
  'name-missing',
  'by-missing',
  'consent-missing',
  'file-unknown',
  'file-large',
  'file-held',
  'files-many',
  'too-many-codes',
  'code-wrong',
  'code-over',
] as const)
export type FilingProblem = Static<typeof FilingProblem>

/** A file that was taken. */
export const TakenFile = Type.Object({ hash: Type.String(), name: Type.String(), bytes: Type.Integer() })
export type TakenFile = Static<typeof TakenFile>

/** The form as it was typed so far. */
export const FilingForm = Type.Object({
  /** Where it goes on: the id of the draft and the key that opens it. */
  draft: Type.String(),
  key: Type.String(),
  words: Type.String(),
  place: Type.String(),
  placeCode: Type.Optional(Type.Integer()),
  contact: Type.String(),
  name: Type.String(),
  secret: Type.Boolean(),
  forOther: Type.Boolean(),
  by: Type.String(),
  consent: Type.Boolean(),
  files: Type.Array(TakenFile),
  problems: Type.Array(FilingProblem),
  /** Kept, to go on later: this address opens it again. */
  saved: Type.Optional(Type.String()),
  /** A task for the browser instead of a riddle for the person, as JSON. */
  work: Type.Optional(Type.String()),
})
export type FilingForm = Static<typeof FilingForm>

/** Before it is sent: what was understood, which place, and the code. */
export const FilingCheck = Type.Object({
  form: FilingForm,
  /** Where the code went, mostly struck out; absent until one could be sent. */
  sentTo: Type.Optional(Type.String()),
  places: Type.Array(Type.Object({ code: Type.Integer(), name: Words })),
  /** The one that the words most likely mean. */
  likely: Type.Optional(Type.Integer()),
  chosen: Type.Optional(Words),
})
export type FilingCheck = Static<typeof FilingCheck>

/** It is here. */
export const FilingDone = Type.Object({
  /** Absent for the moment until its number is drawn. */
  code: Type.Optional(Type.String()),
  track: Type.Optional(Type.String()),
  due: Type.Optional(Type.String()),
  gist: Type.String(),
  at: Type.String(),
})
export type FilingDone = Static<typeof FilingDone>
