/**
 * The publisher hears that something waits: of a drafted bulletin when it is drafted, once more when the week nears its end
 * and it is still not printed, and of grievances in the queue at most once a week beside it. Notices go out from nine in the
 * morning, each once for ever by its intent, however often the program starts.
 *
 *   drafted      Monday, with how many grievances wait
 *   again        Friday from nine, when the draft still stands: the next one is made on Monday
 *   waiting      on the day of the reminder, when grievances wait and no bulletin does
 */
import { dayOf } from '#core/clock/calendar.ts'
import { personsAnswering } from '#core/district/answering.ts'
import type { Person } from '#core/district/district.ts'
import type { DistrictIndex } from '#core/district/find.ts'
import type { ConversationId, MessageId } from '#core/ids.ts'
import { tiding } from '#core/message/tiding.ts'
import { weekOf } from '#core/publication/week.ts'
import { tidingWords } from '#core/words/tidings.ts'
import type { Bulletins } from '#ports/bulletin.ts'
import type { Channel } from '#ports/channel.ts'
import type { Publications } from '#ports/publication.ts'
import type { Store } from '#ports/store.ts'

/** What reminding is given by `program.ts`. */
export interface Reminder {
  readonly bulletins: Pick<Bulletins, 'list'>
  readonly publications: Pick<Publications, 'waiting'>
  readonly store: Pick<Store, 'together'>
  readonly district: DistrictIndex
  readonly channel: Pick<Channel, 'account' | 'name'>
  readonly publicUrl: string
  readonly now: () => Date
  readonly newId: () => string
}

interface Due {
  readonly intent: string
  readonly text: (words: ReturnType<typeof tidingWords>) => string
}

const IST_MS = 5.5 * 3_600_000
const FROM_HOUR = 9
const FRIDAY = 5
/** Drafts that stand at once; there is mostly one. */
const MOST_DRAFTS = 8

/** Puts down what the publisher has not been told; answers how many notices. */
export async function remindPublisher(reminder: Reminder): Promise<number> {
  const local = new Date(reminder.now().getTime() + IST_MS)
  if (local.getUTCHours() < FROM_HOUR) return 0
  const day = local.getUTCDay()
  const late = day === 0 || day >= FRIDAY
  const due = await duesOf(reminder, late)
  if (due.length === 0) return 0
  const persons = publishers(reminder.district, dayOf(reminder.now()))
  let told = 0
  for (const person of persons) told += await tell(reminder, person, due)
  return told
}

async function duesOf({ bulletins, publications, publicUrl, now }: Reminder, late: boolean): Promise<Due[]> {
  const drafts = await bulletins.list('draft', undefined, MOST_DRAFTS)
  const waiting = drafts.length > 0 || late ? await publications.waiting() : 0
  const link = `${publicUrl}/desk/publication/bulletins`
  const queue = `${publicUrl}/desk/publication/waiting`
  const due: Due[] = drafts.flatMap(({ week }) => [
    { intent: `bulletin-drafted:${week}`, text: (words) => words.bulletin(week, waiting, link) },
    ...(late
      ? [{ intent: `bulletin-again:${week}`, text: (words) => words.bulletinAgain(week, link) } satisfies Due]
      : []),
  ])
  if (late && drafts.length === 0 && waiting > 0)
    due.push({
      intent: `publication-waits:${weekOf(dayOf(now()))}`,
      text: (words) => words.waiting(waiting, queue),
    })
  return due
}

async function tell(reminder: Reminder, person: Person, due: readonly Due[]): Promise<number> {
  const { store, district, channel, now, newId } = reminder
  const words = tidingWords(person.language)
  return store.together(async ({ conversations, outbox }) => {
    const conversation = await conversations.openFor(person, channel, newId() as ConversationId)
    let told = 0
    for (const { intent, text } of due) {
      const put = await outbox.put({
        id: newId() as MessageId,
        conversation: conversation.id,
        intent: `${intent}:${person.id}`,
        outgoing: tiding(district, text(words), words.publication, person.language),
        at: now(),
      })
      if (put) told += 1
    }
    return told
  })
}

/** Who answers for the posts of the publisher today. */
function publishers(index: DistrictIndex, day: string): readonly Person[] {
  const posts = index.district.posts.filter(({ roles }) => roles.includes('publisher'))
  const all = posts.flatMap(({ code }) => personsAnswering(index, code, day))
  return [...new Map(all.map((person) => [person.id, person])).values()]
}
