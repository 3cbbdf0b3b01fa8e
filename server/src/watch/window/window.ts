/**
 * The ticker's look at the office windows. Every step is taken by inserting its row, in the transaction that also puts
 * the messages into the outbox: a second ticker, a restart or a clock that jumps back finds the row and says nothing.
 */
import { dayAfter, dayOf } from '#core/clock/calendar.ts'
import { personsAnswering } from '#core/district/answering.ts'
import type { Person } from '#core/district/district.ts'
import { type DistrictIndex, personsOfPost } from '#core/district/find.ts'
import type { ConversationId, MessageId, PersonId } from '#core/ids.ts'
import { calledTo } from '#core/window/board.ts'
import { isSameDay, type StepDue, stepDue, type WindowDay, windowsLately } from '#core/window/window.ts'
import type { Channel } from '#ports/channel.ts'
import type { ForMany } from '#ports/groups.ts'
import type { Store } from '#ports/store.ts'
import type { WindowGrievance, Windows } from '#ports/windows.ts'
import { callMessage, endMessage, leftMessages, missedMessage, type Told } from './say.ts'

/** What the watch is given by `program.ts`. */
export interface WindowWatch {
  readonly store: Store
  readonly windows: Windows
  readonly district: DistrictIndex
  readonly channel: Pick<Channel, 'account' | 'name'>
  readonly now: () => Date
  readonly newId: () => string
  readonly log: (line: string) => void
}

/** One look; answers how many steps were taken. What fails is logged and due again at the next look. */
export async function watchWindows(watch: WindowWatch): Promise<number> {
  const now = watch.now()
  const day = dayOf(now)
  const lately = windowsLately(watch.district.district, day)
  if (lately.length === 0) return 0
  const since = await watch.windows.since(now)
  const taken = await watch.windows.steps(lately[0]?.day ?? dayAfter(day, -1))
  let done = 0
  for (const one of lately) {
    const about = aboutOf(one)
    const steps = new Set(
      taken.filter((step) => step.day === one.day && step.about === about).map(({ step }) => step),
    )
    const due = stepDue(one, steps, now, since)
    if (!due) continue
    try {
      if (await take(watch, one, due)) done += 1
    } catch (fault) {
      watch.log(`${about} of ${one.day}: ${(fault as Error).stack ?? fault}`)
    }
  }
  return done
}

function aboutOf({ window }: WindowDay): string {
  return `window:${window.code}`
}

async function take(watch: WindowWatch, one: WindowDay, due: StepDue): Promise<boolean> {
  const { windows, district } = watch
  const classes = sameDayClasses(district)
  const grievances = await windows.grievances(classes, one.opens, one.closes)
  const signs = due.step === 'ended' ? await windows.signs(one.day, one.window.code) : []
  return watch.store.together(async (together) => {
    const step = { day: one.day, about: aboutOf(one), step: due.step, at: watch.now() }
    if (!(await together.steps.take(step))) return false
    const intent = `${step.about}:${one.day}:${due.step}`
    const all = tellings(watch, one, due, grievances, signs).map((told) => forOne(watch, intent, told))
    const { account, name: channel } = watch.channel
    await together.groups.putToMany(all, { account, channel, at: step.at })
    return true
  })
}

function tellings(
  { district, now }: WindowWatch,
  one: WindowDay,
  { step, late }: StepDue,
  grievances: readonly WindowGrievance[],
  signs: Awaited<ReturnType<Windows['signs']>>,
): readonly Told[] {
  switch (step) {
    case 'opened':
      return calledTo(district, one.window, one.day).map((person) => ({
        person,
        outgoing: callMessage(district, one, person, grievances, late),
      }))
    case 'reminded':
      return leftMessages(district, one, grievances, now())
    case 'missed':
      return seniorsOf(district, one).map((person) => ({
        person,
        outgoing: missedMessage(district, one, person),
      }))
    case 'ended':
      return seniorsOf(district, one).map((person) => ({
        person,
        outgoing: endMessage(district, one, person, { signs, grievances, late }),
      }))
  }
}

/** The classes whose grievances must leave the window disposed. */
function sameDayClasses({ district: { settings } }: DistrictIndex): readonly string[] {
  return Object.keys(settings.timeClasses).filter((code) => isSameDay(settings, code))
}

/** Who gets the list: the post of the window, else the magistrate. */
function seniorsOf(district: DistrictIndex, { window, day }: WindowDay): readonly Person[] {
  const named = window.absentTo
  const posts = named
    ? [named]
    : district.district.posts.filter(({ roles }) => roles.includes('magistrate')).map(({ code }) => code)
  return [
    ...new Set(
      posts.flatMap((post) => {
        const answering = personsAnswering(district, post, day)
        return answering.length > 0 ? answering : personsOfPost(district, post, day)
      }),
    ),
  ]
}

function forOne({ newId }: WindowWatch, intent: string, { person, outgoing }: Told): ForMany {
  return {
    person: person.id as PersonId,
    phone: person.phone,
    language: person.language,
    newConversation: newId() as ConversationId,
    messages: [{ id: newId() as MessageId, intent: `${intent}:${person.id}`, outgoing }],
  }
}
