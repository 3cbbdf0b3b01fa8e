/** The interim reply from the chat: the core judges the date, the officer hears what became of it, one level up is asked. */
import { askInterim } from '#core/escalation/interim.ts'
import type { MessageId, PersonId, PostCode } from '#core/ids.ts'
import { plainly } from '#core/message/outgoing.ts'
import { officerWords } from '#core/words/officer.ts'
import { sayDay } from '#core/words/say.ts'
import type { Held } from '#ports/register.ts'
import type { Together } from '#ports/store.ts'
import type { OfficerDeed } from '#ports/work.ts'
import type { House } from '../house.ts'
import { record } from '../record.ts'
import { tellAbove } from './tell-above.ts'

interface Asking {
  readonly person: PersonId
  readonly post: PostCode
  readonly deed: Extract<OfficerDeed, { readonly do: 'interim' }>
  readonly messages: readonly MessageId[]
  readonly key: string
}

/** Records what the officer asks for, or says why the date cannot be. */
export async function interim(
  house: House,
  held: Held,
  together: Together,
  { person, post, deed, messages, key }: Asking,
) {
  const { id, grievance } = held
  const language = house.district.persons.get(person)?.language ?? 'hi'
  const words = officerWords(language)
  const asked = askInterim(grievance, house.district, { ...deed, messages }, house.now())
  if (!asked.ok) {
    await answer(house, together, person, `${key}:no`, words.interimNotPossible(grievance.code))
    return undefined
  }
  const by = { kind: 'officer', person, post } as const
  const recorded = await record(house, together, held, by, [asked.value], key)
  if (!recorded.ok) return recorded
  await tellAbove(house, together, id, grievance, by, asked.value)
  const date = sayDay(new Date(`${deed.newDate}T12:00:00+05:30`), language)
  await answer(house, together, person, `${key}:sent`, words.interimSent(grievance.code, date))
  return recorded
}

async function answer(
  house: House,
  together: Together,
  person: PersonId,
  intent: string,
  text: string,
): Promise<void> {
  const conversation = await together.conversations.lockOf({ person })
  if (!conversation) return
  await together.outbox.put({
    id: house.newId() as MessageId,
    conversation: conversation.id,
    intent,
    outgoing: plainly(text),
    at: house.now(),
  })
}
