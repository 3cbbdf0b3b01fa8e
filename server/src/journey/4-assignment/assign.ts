/** Assignment: the post's holders get the work, its time begins to run for them, and each gets a card (M27, M83). */
import { isHiddenFrom } from '#core/access/may.ts'
import { classTime, dayOf, dueAt } from '#core/clock/due.ts'
import { personsAnswering } from '#core/district/answering.ts'
import type { Person } from '#core/district/district.ts'
import type { ConversationId, MessageId, PersonId } from '#core/ids.ts'
import type { Held } from '#ports/register.ts'
import type { Together } from '#ports/store.ts'
import type { WorkKinds } from '#ports/work.ts'
import type { House } from '../house.ts'
import { onGrievance, program, record } from '../record.ts'
import { card } from './card.ts'
import { contactTime } from './contact.ts'

/** The work `assign`. */
export async function assign(house: House, { grievance: id }: WorkKinds['assign']): Promise<void> {
  await onGrievance(house, id, async (held, together) => {
    const { grievance } = held
    if (grievance.state !== 'with_officer' || grievance.holders.length > 0 || !grievance.post)
      return undefined
    const persons = personsAnswering(house.district, grievance.post, dayOf(house.now())).filter(
      ({ id }) => !isHiddenFrom(grievance, { person: id, posts: [] }),
    )
    const contact = await contactTime(house, together, grievance)
    const assigned = await record(house, together, held, program('assignment'), [
      {
        kind: 'assigned',
        post: grievance.post,
        persons: persons.map((person) => person.id as PersonId),
        due: grievance.clock?.due ?? dueFor(house, held),
        why: { hi: `श्रेणी ${grievance.timeClass} का समय`, en: `the time of class ${grievance.timeClass}` },
        ...(contact ? { contactBy: contact } : {}),
      },
    ])
    if (assigned.ok) for (const person of persons) await sendCard(house, together, assigned.value, person)
    return assigned
  })
}

/**
 * For registers from before the clock stood in the acts. The clock starts at registration and a transfer does not restart it; the officer above, to whom a reopened
 * grievance comes, gets the time of its class from the reopening (docs/decisions/0011).
 */
function dueFor(house: House, { grievance, acts }: Held): Date {
  const { settings, calendar } = house.district.district
  const reopened = acts.findLast(({ act }) => act.kind === 'reopened')
  return dueAt(reopened?.at ?? grievance.registeredAt, classTime(settings, grievance.timeClass), calendar)
}

async function sendCard(house: House, together: Together, held: Held, person: Person): Promise<void> {
  const { id, grievance } = held
  const outgoing = await card(house, together, id, grievance, person.language)
  const conversation = await together.conversations.openFor(
    person,
    house.channel,
    house.newId() as ConversationId,
  )
  const intent = `card:${id}:${grievance.seq}:${person.id}`
  await together.outbox.put({
    id: house.newId() as MessageId,
    conversation: conversation.id,
    intent,
    outgoing,
    grievance: id,
    at: house.now(),
  })
}
