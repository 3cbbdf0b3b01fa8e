/** The interim reply from the chat: the core judges the date, the officer hears what became of it, one level up is asked. */
import { isHiddenFrom } from '#core/access/may.ts'
import { OFFICER_IDLE, type OfficerTalk } from '#core/conversation/officer-facts.ts'
import { type Decision, refuse } from '#core/decision.ts'
import { askInterim } from '#core/escalation/interim.ts'
import type { MessageId, PersonId } from '#core/ids.ts'
import { outcomeWords } from '#core/words/outcomes.ts'
import { sayDay } from '#core/words/say.ts'
import type { Held } from '#ports/register.ts'
import type { Together } from '#ports/store.ts'
import type { OfficerDeed } from '#ports/work.ts'
import { answerOutcome, languageOfPerson } from '../answer.ts'
import type { House } from '../house.ts'
import { record } from '../record.ts'
import { tellAbove } from './tell-above.ts'

interface Asking {
  readonly person: PersonId
  readonly who: Parameters<typeof isHiddenFrom>[1]
  readonly deed: Extract<OfficerDeed, { readonly do: 'interim' }>
  readonly messages: readonly MessageId[]
  readonly key: string
}

/** Records what the officer asks for, or says why the date cannot be. */
export async function interim(
  house: House,
  held: Held,
  together: Together,
  asking: Asking,
): Promise<Decision<Held>> {
  const { person, deed } = asking
  const recorded = await recordAsked(house, held, together, asking)
  if (!recorded.ok && recorded.refusal === 'date-not-possible') await askAgain(together, held, asking)
  const language = languageOfPerson(house, person)
  const date = sayDay(new Date(`${deed.newDate}T12:00:00+05:30`), language)
  const done = outcomeWords(language).interimSent(held.grievance.code, date)
  await answerOutcome(house, together, held, asking, recorded, done)
  return recorded
}

async function recordAsked(
  house: House,
  held: Held,
  together: Together,
  { person, who, deed, messages, key }: Asking,
): Promise<Decision<Held>> {
  const { id, grievance } = held
  const { post } = grievance
  if (!post || !who.posts.includes(post) || isHiddenFrom(grievance, who)) return refuse('act-not-yours')
  const asked = askInterim(grievance, house.district, { ...deed, messages }, house.now())
  if (!asked.ok) return asked
  const by = { kind: 'officer', person, post } as const
  const recorded = await record(house, together, held, by, [asked.value], key)
  if (recorded.ok) await tellAbove(house, together, id, grievance, by, asked.value)
  return recorded
}

/** The reason stands; another day is all that is wanted, unless the officer speaks of something else by now. */
async function askAgain(together: Together, { id }: Held, { person, deed }: Asking): Promise<void> {
  const conversation = await together.conversations.lockOf({ person })
  if (!conversation) return
  const talk = (conversation.talk as OfficerTalk | null) ?? OFFICER_IDLE
  if (talk.wanted || talk.answering) return
  const wanted = { for: 'interim', grievance: id, said: deed.text } as const
  await together.conversations.saveTalk(conversation.id, { ...talk, wanted }, conversation.language)
}
