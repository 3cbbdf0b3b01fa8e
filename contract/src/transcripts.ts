/**
 * What is heard in a voice note, and translations.
 *   POST /api/v1/attachments/:id/heard   a person listened and types it; the newest counts
 *   POST /api/v1/translations            words in the other language, where the district has switched a service on
 */
import { type Static, Type } from '@sinclair/typebox'
import { Guesses } from './conversations.ts'
import { Language } from './shapes.ts'

export const HeardWords = Type.Object({ words: Type.String({ minLength: 1, maxLength: 4000 }) })
export type HeardWords = Static<typeof HeardWords>

/** What was kept, and what the program reads in it. */
export const HeardRead = Type.Object({ words: Type.String(), ...Guesses.properties })
export type HeardRead = Static<typeof HeardRead>

export const Translating = Type.Object({
  words: Type.String({ minLength: 1, maxLength: 4000 }),
  to: Language,
})
export type Translating = Static<typeof Translating>

export const Translated = Type.Object({ words: Type.String(), service: Type.String() })
export type Translated = Static<typeof Translated>
