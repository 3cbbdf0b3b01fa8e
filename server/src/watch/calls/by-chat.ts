/** An officer asks in the chat to be put through to the complainant: rung once for each asking, and told what happens. */
import { ringsFor } from '#core/access/calls.ts'
import { whoIs } from '#core/access/who.ts'
import { dayOf } from '#core/clock/due.ts'
import type { MessageId } from '#core/ids.ts'
import { plainly } from '#core/message/outgoing.ts'
import { contactWords } from '#core/words/contact.ts'
import type { WorkKinds } from '#ports/work.ts'
import { type RingHouse, type RingWish, ring } from './ring.ts'

/** The work `ring`. */
export async function ringByChat(house: RingHouse, work: WorkKinds['ring']): Promise<void> {
  const found = await wishOf(house, work)
  if (found === 'done') return
  const who = whoIs(house.district, work.person, dayOf(house.now()))
  const rung = found.wish ? await ring(house, who, found.wish) : undefined
  const { language = 'hi' } = house.district.persons.get(work.person) ?? {}
  const words = contactWords(language)
  await house.store.together(async (together) => {
    const conversation = await together.conversations.lockOf({ person: work.person })
    if (!conversation) return
    await together.outbox.put({
      id: house.newId() as MessageId,
      conversation: conversation.id,
      intent: `ring:${work.key}`,
      outgoing: plainly(rung?.ok ? words.rings(found.code) : words.ringsNot(found.code)),
      grievance: work.grievance,
      at: house.now(),
    })
  })
}

/** Whom to ring, if this officer may; work that is done again rings nobody again. */
function wishOf(
  house: RingHouse,
  { grievance: id, person, key }: WorkKinds['ring'],
): Promise<'done' | { readonly code: string; readonly wish?: RingWish }> {
  return house.store.together(async (together) => {
    const now = house.now()
    const day = dayOf(now)
    const held = await together.register.find(id)
    if (!held || !(await together.steps.take({ day, about: `ring:${key}`, step: 'rung', at: now })))
      return 'done'
    const { grievance } = held
    const { phone } = await together.conversations.contactOf(grievance.citizen)
    const may = ringsFor(grievance, whoIs(house.district, person, day)) === 'contact'
    if (!phone || !may || grievance.post === undefined) return { code: grievance.code }
    const wish = { number: phone, grievance: id, purpose: 'contact', post: grievance.post } as const
    return { code: grievance.code, wish }
  })
}
