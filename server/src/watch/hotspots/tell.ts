/**
 * Who can do something about a new hot spot hears of it once: the head of the department and the magistrate. The look is
 * before dawn; nobody is woken by it.
 */
import { dayAfter, dayOf } from '#core/clock/calendar.ts'
import { personsAnswering } from '#core/district/answering.ts'
import type { DistrictIndex } from '#core/district/find.ts'
import { placeName, subjectName } from '#core/district/names.ts'
import { whyOf } from '#core/hotspots/why.ts'
import type { ConversationId, MessageId } from '#core/ids.ts'
import { tiding } from '#core/message/tiding.ts'
import { tidingWords } from '#core/words/tidings.ts'
import type { Channel } from '#ports/channel.ts'
import type { HotSpot, HotSpots } from '#ports/hotspots.ts'
import type { Store } from '#ports/store.ts'

/** What the telling is given by `program.ts`. */
export interface HotSpotTeller {
  readonly hotSpots: Pick<HotSpots, 'lasting'>
  readonly store: Pick<Store, 'together'>
  readonly district: DistrictIndex
  readonly channel: Pick<Channel, 'account' | 'name'>
  readonly publicUrl: string
  readonly now: () => Date
  readonly newId: () => string
}

const MORNING = 'T07:00:00+05:30'
/** What is older was told, or is no news any more. */
const NEWS_DAYS = 2

/** Tells of those that are new, however often it is asked; the outbox knows each by its intent. */
export async function tellOfHotSpots(teller: HotSpotTeller): Promise<number> {
  const since = dayAfter(dayOf(teller.now()), -NEWS_DAYS)
  const fresh = (await teller.hotSpots.lasting()).filter(({ foundOn }) => foundOn >= since)
  let told = 0
  for (const spot of fresh) told += await tellOf(teller, spot)
  return told
}

async function tellOf(teller: HotSpotTeller, spot: HotSpot): Promise<number> {
  const { store, district, channel, now, newId, publicUrl } = teller
  const today = dayOf(now())
  const morning = new Date(`${today}${MORNING}`)
  return store.together(async ({ conversations, outbox }) => {
    let told = 0
    for (const person of personsFor(district, spot.subject, today)) {
      const conversation = await conversations.openFor(person, channel, newId() as ConversationId)
      const { language } = person
      const words = tidingWords(language)
      const named = (one: 'hi' | 'en') => placeName(district, spot.place, one) ?? String(spot.place)
      const of = (one: 'hi' | 'en') => subjectName(district, spot.subject, one) ?? spot.subject
      const why = whyOf(spot, {
        place: { hi: named('hi'), en: named('en') },
        subject: { hi: of('hi'), en: of('en') },
      })[language]
      const text = words.hotSpot(named(language), why, `${publicUrl}/desk/plans`)
      const put = await outbox.put({
        id: newId() as MessageId,
        conversation: conversation.id,
        intent: `hot-spot:${spot.id}:${person.id}`,
        outgoing: tiding(district, text, words.hotSpots, language),
        at: now(),
        ...(now() < morning ? { notBefore: morning } : {}),
      })
      if (put) told += 1
    }
    return told
  })
}

function personsFor(index: DistrictIndex, subject: string, day: string) {
  const department = index.subjects.get(subject)?.departments[0]
  const posts = index.district.posts.filter(
    (post) =>
      post.roles.includes('magistrate') ||
      (department !== undefined && post.department === department && post.roles.includes('department-head')),
  )
  return new Map(
    posts.flatMap(({ code }) => personsAnswering(index, code, day)).map((person) => [person.id, person]),
  ).values()
}
