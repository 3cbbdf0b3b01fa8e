/** Leave that an officer told in the chat and confirmed: entered as an order of their own, and the officer hears of it. */
import { dayOf } from '#core/clock/due.ts'
import { postsOfPerson } from '#core/district/answering.ts'
import { postsInCharge } from '#core/district/find.ts'
import type { MessageId, PostCode } from '#core/ids.ts'
import { plainly } from '#core/message/outgoing.ts'
import { chargesWords } from '#core/words/charges.ts'
import type { Charging } from '#ports/charges.ts'
import type { WorkKinds } from '#ports/work.ts'
import type { Sweeper } from './sweeper.ts'

/** The work `leave`. Done twice it finds the leave entered, and says so once. */
export async function takeLeave(
  sweeper: Sweeper,
  charging: Charging,
  { person, from, to, substitute, key }: WorkKinds['leave'],
): Promise<void> {
  const { district, now, newId } = sweeper
  const words = chargesWords(district.persons.get(person)?.language ?? 'hi')
  const there = (district.leavesByPerson.get(person) ?? []).some(
    (one) => one.from === from && one.to === to && one.substitute === substitute,
  )
  const posts = postsOfPerson(district, person, dayOf(now()))
  const who = {
    person,
    posts: posts.map(({ code }) => code as PostCode),
    inCharge: postsInCharge(district, person, dayOf(now())),
    roles: posts.flatMap(({ roles }) => roles),
  }
  const order = { do: 'leave', person, from, to, ...(substitute ? { substitute } : {}) } as const
  const given = there || (await charging.order(who, order, 'चैट में बताया / told in the chat')).ok
  await sweeper.store.together(async (together) => {
    const conversation = await together.conversations.lockOf({ person })
    if (!conversation) return
    await together.outbox.put({
      id: newId() as MessageId,
      conversation: conversation.id,
      intent: key,
      outgoing: plainly(given ? words.leaveTaken(from, to) : words.leaveNotPossible),
      at: now(),
    })
  })
}
