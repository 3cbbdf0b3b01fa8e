/** The button under a task of an action plan: it is done, if it is still open and of a post of whoever pressed. */
import { mayOnPlan } from '#core/access/plans.ts'
import { whoIs } from '#core/access/who.ts'
import { dayOf } from '#core/clock/due.ts'
import type { OfficerHeard } from '#core/conversation/officer-facts.ts'
import { placeName } from '#core/district/names.ts'
import type { MessageId, PersonId } from '#core/ids.ts'
import { plainly } from '#core/message/outgoing.ts'
import { mayComeNext, type PlanAct } from '#core/plans/plan.ts'
import { planWords } from '#core/words/plans.ts'
import type { Conversation } from '#ports/conversations.ts'
import type { Together } from '#ports/store.ts'
import type { House } from '../house.ts'

/** True when the message was such a press: then nothing else follows. */
export async function planSpeaks(
  house: House,
  together: Together,
  thread: Conversation & { readonly person: PersonId },
  { id, deed }: OfficerHeard,
): Promise<boolean> {
  if (deed?.do !== 'task-done') return false
  const { district, now, newId } = house
  const { person } = thread
  const words = planWords(district.persons.get(person)?.language ?? 'hi')
  const language = district.persons.get(person)?.language ?? 'hi'
  const who = whoIs(district, person, dayOf(now()))
  const held = await together.plans.find(deed.plan)
  const act: PlanAct = { kind: 'task-done', task: deed.task, words: '' }
  const may = held !== undefined && mayOnPlan(held.plan, act, who) && mayComeNext(held.plan, act).ok
  if (may) {
    const { plan } = held
    const recorded = { seq: plan.seq + 1, at: now(), person, post: who.posts[0] ?? '', act }
    await together.plans.append(held.id, plan, recorded, `pressed:${id}`)
  }
  const place = held && placeName(district, held.plan.place, language)
  await together.outbox.put({
    id: newId() as MessageId,
    conversation: thread.id,
    intent: `plan-told:${id}`,
    outgoing: plainly(may ? words.kept(place ?? '', deed.task) : words.gone),
    at: now(),
  })
  return true
}
