/**
 * Who presides is told the evening before and that morning. A swap after the evening's message changes whom the morning
 * reaches; the hour of each is looked at anew, and a message whose hour is over is not said late.
 */
import { dayAfter, dayOf } from '#core/clock/calendar.ts'
import type { Person, PublicHearing } from '#core/district/district.ts'
import { type DistrictIndex, findTemplate } from '#core/district/find.ts'
import { hearingDays, type PresidedDay, presidingOn } from '#core/hearing/roster.ts'
import type { ConversationId, MessageId } from '#core/ids.ts'
import { type Outgoing, plainly } from '#core/message/outgoing.ts'
import { momentOf } from '#core/window/window.ts'
import { hearingWords } from '#core/words/hearing.ts'
import { sayDay, sayHour } from '#core/words/say.ts'
import type { Channel } from '#ports/channel.ts'
import type { Store } from '#ports/store.ts'
import type { Windows } from '#ports/windows.ts'

/** What the watch is given by `program.ts`. */
export interface HearingWatch {
  readonly store: Store
  readonly windows: Windows
  readonly district: DistrictIndex
  readonly channel: Pick<Channel, 'account' | 'name'>
  readonly now: () => Date
  readonly newId: () => string
  readonly log: (line: string) => void
}

type Step = 'eve' | 'morning' | 'presided'

/** The evening's message goes out between these hours, the morning's from this hour to the beginning. */
const EVENING = ['18:00', '22:00'] as const
const MORNING = '07:00'

/** One look; answers how many messages' steps were taken. */
export async function watchHearings(watch: HearingWatch): Promise<number> {
  const now = watch.now()
  const today = dayOf(now)
  const due = (watch.district.district.hearings ?? []).flatMap((hearing) => stepsNow(hearing, today, now))
  if (due.length === 0) return 0
  const taken = await watch.windows.steps(today)
  let done = 0
  for (const { hearing, day, step } of due) {
    const about = `hearing:${hearing.code}`
    if (taken.some((one) => one.day === day && one.about === about && one.step === step)) continue
    try {
      if (await take(watch, hearing, day, step)) done += 1
    } catch (fault) {
      watch.log(`${about} of ${day}: ${(fault as Error).stack ?? fault}`)
    }
  }
  return done
}

function stepsNow(hearing: PublicHearing, today: string, now: Date) {
  const [from, to] = EVENING.map((hour) => momentOf(today, hour))
  const isEvening = from !== undefined && to !== undefined && from <= now && now < to
  const isMorning = momentOf(today, MORNING) <= now && now < momentOf(today, hearing.from)
  return [
    ...(isEvening ? [{ hearing, day: dayAfter(today), step: 'eve' as Step }] : []),
    ...(isMorning ? [{ hearing, day: today, step: 'morning' as Step }] : []),
    ...(momentOf(today, hearing.from) <= now ? [{ hearing, day: today, step: 'presided' as Step }] : []),
  ]
}

async function take(watch: HearingWatch, hearing: PublicHearing, day: string, step: Step): Promise<boolean> {
  const presided = await watch.windows.presided(hearing.code)
  if (step === 'presided') return keep(watch, hearing, day, presided)
  const presiding = presidingOn(watch.district, hearing, day, presided)
  if (!presiding) return false
  const about = `hearing:${hearing.code}`
  return watch.store.together(async (together) => {
    if (!(await together.steps.take({ day, about, step, at: watch.now() }))) return false
    for (const person of presiding.persons) {
      const conversation = await together.conversations.openFor(
        person,
        watch.channel,
        watch.newId() as ConversationId,
      )
      await together.outbox.put({
        id: watch.newId() as MessageId,
        conversation: conversation.id,
        intent: `${about}:${day}:${step}:${person.id}`,
        outgoing: message(watch.district, hearing, day, step, person),
        at: watch.now(),
      })
    }
    return true
  })
}

/** The day has begun: it is written down, with those that passed while nobody looked. */
async function keep(
  { store, district, now }: HearingWatch,
  hearing: PublicHearing,
  today: string,
  presided: readonly PresidedDay[],
): Promise<boolean> {
  const since = presided.at(-1)?.day ?? hearing.begins
  const about = `hearing:${hearing.code}`
  return store.together(async ({ steps }) => {
    if (!(await steps.take({ day: today, about, step: 'presided', at: now() }))) return false
    for (const { persons, ...day } of hearingDays(district, hearing, since, today, presided))
      await steps.keepPresided(hearing.code, { ...day, persons: persons.map(({ id }) => id) })
    return true
  })
}

function message(
  district: DistrictIndex,
  hearing: PublicHearing,
  day: string,
  step: Exclude<Step, 'presided'>,
  { language }: Person,
): Outgoing {
  const words = hearingWords(language)
  const english = language === 'en'
  const place = district.district.offices.find(({ code }) => code === hearing.office)
  const name = english ? hearing.nameEn : hearing.nameHi
  const office = (english ? place?.nameEn : place?.nameHi) ?? hearing.office
  const [from, to] = [hearing.from, hearing.to].map((hour) => sayHour(momentOf(day, hour), language))
  const on = sayDay(momentOf(day, hearing.from), language)
  const text =
    step === 'eve'
      ? words.eve(name, on, from ?? '', to ?? '', office)
      : words.morning(name, from ?? '', to ?? '', office)
  if (!findTemplate(district, 'office_notice', language)) return plainly(text)
  return {
    ...plainly(text),
    outside: { type: 'template', name: 'office_notice', language, blanks: [name, text] },
  }
}
