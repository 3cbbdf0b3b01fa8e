/** A citizen's complaint that an officer brings in: its words are read as the citizen's own would be, and it is registered. */
import type { Intake } from '#core/conversation/officer-facts.ts'
import type { Draft } from '#core/conversation/talk.ts'
import type { GrievanceId, MessageId, PersonId } from '#core/ids.ts'
import type { Conversation } from '#ports/conversations.ts'
import type { Together } from '#ports/store.ts'
import type { House } from '../house.ts'
import type { ReadWords } from './facts.ts'

/** Orders the registration; the messages lie in its file from now on. */
export async function bringIn(
  house: House,
  read: ReadWords,
  together: Together,
  { person }: Pick<Conversation, 'id'> & { readonly person: PersonId },
  heard: MessageId,
  intake: Intake,
): Promise<void> {
  const grievance = house.newId() as GrievanceId
  const reading = read(intake.words.join('\n'), { afterReport: false, told: '' })
  const [subject] = reading.subjects
  const [place] = reading.whichPlace.length > 1 ? [] : reading.places
  const draft: Draft = {
    grievance,
    messages: intake.messages,
    words: intake.words,
    shown: intake.files > 0,
    spoken: false,
    places: [],
    ...(subject ? { subject } : {}),
    ...(place ? { place } : {}),
    ...(intake.location ? { location: intake.location } : {}),
    ...(reading.secret ? { secret: true } : {}),
  }
  const { name, phone } = intake
  await together.work.enqueue(
    'take-in',
    { grievance, person, draft, ...(name ? { name } : {}), ...(phone ? { phone } : {}) },
    { key: `take-in:${heard}` },
  )
}
