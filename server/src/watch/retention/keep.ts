/** One step of retention for the ticker: first what is due, then today's look, then telling of it, then the disk. */
import { dayOf } from '#core/clock/calendar.ts'
import { personsAnswering } from '#core/district/answering.ts'
import type { Person } from '#core/district/district.ts'
import type { DistrictIndex } from '#core/district/find.ts'
import type { ConversationId, MessageId } from '#core/ids.ts'
import { tiding } from '#core/message/tiding.ts'
import { erasureNotice, RETENTION_TITLE } from '#core/words/retention.ts'
import { sayTime } from '#core/words/say.ts'
import type { Erasure } from '#ports/retention.ts'
import { eraseOn, removeFiles } from './erase.ts'
import type { Keeper } from './keeper.ts'
import { lookOn } from './search.ts'

/** Answers 0 when nothing is to be done now. */
export async function keepRetention(keeper: Keeper): Promise<number> {
  const step = (await eraseOn(keeper)) || (await lookOn(keeper))
  if (step > 0) return step
  await tellOfToday(keeper)
  return removeFiles(keeper)
}

/**
 * Each administrator hears of a day's notices once, by the intent of the message. Raw deliveries fall due every day and hold
 * nothing that is not kept in our own words: alone they stand on the page and nobody is written to.
 */
async function tellOfToday({ store, retention, district, channel, now, newId }: Keeper): Promise<void> {
  const day = dayOf(now())
  const today = (await retention.coming()).filter((one) => one.day === day && one.eraseAt !== undefined)
  const [first] = today
  if (!first?.eraseAt || today.every(({ of }) => of === 'raw_webhook')) return
  const at = first.eraseAt
  for (const person of administrators(district, day))
    await store.together(async ({ conversations, outbox }) => {
      const conversation = await conversations.openFor(person, channel, newId() as ConversationId)
      const text = erasureNotice(foreseen(today), sayTime(at, person.language), person.language)
      await outbox.put({
        id: newId() as MessageId,
        conversation: conversation.id,
        intent: `retention:${day}:${person.id}`,
        outgoing: tiding(district, text, RETENTION_TITLE[person.language], person.language),
        at: now(),
      })
    })
}

/** By class, both parts together. */
function foreseen(today: readonly Erasure[]) {
  const sums = new Map<Erasure['of'], number>()
  for (const { of, foreseen: count } of today) sums.set(of, (sums.get(of) ?? 0) + count)
  return [...sums].map(([of, count]) => ({ of, count }))
}

function administrators(index: DistrictIndex, day: string): readonly Person[] {
  const posts = index.district.posts.filter(({ roles }) => roles.includes('administrator'))
  const all = posts.flatMap(({ code }) => personsAnswering(index, code, day))
  return [...new Map(all.map((person) => [person.id, person])).values()]
}
