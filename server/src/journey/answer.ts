/**
 * The answer to a deed that an officer did in the chat: put into the outbox in the transaction of the act, one answer
 * to one deed, however often the work is done again. A refusal is answered like a success; only what is decided anew
 * (`moved-meanwhile`) is not answered yet.
 */
import type { Decision } from '#core/decision.ts'
import type { MessageId, PersonId } from '#core/ids.ts'
import { type Outgoing, plainly } from '#core/message/outgoing.ts'
import { whyNot } from '#core/words/outcomes.ts'
import type { Language } from '#core/words/say.ts'
import type { Held } from '#ports/register.ts'
import type { Together } from '#ports/store.ts'
import type { House } from './house.ts'

/** Whom the answer is for, and the key of the deed that it answers. */
export interface Answering {
  readonly person: PersonId
  readonly key: string
}

/** The language in which this officer is written to. */
export function languageOfPerson({ district }: House, person: PersonId): Language {
  return district.persons.get(person)?.language ?? 'hi'
}

/** Says it to the officer, once. */
export async function answer(
  house: House,
  together: Together,
  { id }: Held,
  { person, key }: Answering,
  said: string | Outgoing,
): Promise<void> {
  const conversation = await together.conversations.lockOf({ person })
  if (!conversation) return
  await together.outbox.put({
    id: house.newId() as MessageId,
    conversation: conversation.id,
    intent: `answer:${key}`,
    outgoing: typeof said === 'string' ? plainly(said) : said,
    grievance: id,
    at: house.now(),
  })
}

/** Says what became of the deed: `done`, or why it could not be (`not`, where the refusal alone does not say it). */
export async function answerOutcome(
  house: House,
  together: Together,
  held: Held,
  answering: Answering,
  outcome: Decision<unknown>,
  done: string | Outgoing,
  not?: string,
): Promise<void> {
  if (outcome.ok) return answer(house, together, held, answering, done)
  if (outcome.refusal === 'moved-meanwhile') return
  const why = not ?? whyNot(outcome, held.grievance, languageOfPerson(house, answering.person))
  return answer(house, together, held, answering, why)
}
