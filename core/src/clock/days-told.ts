/**
 * The days that a working names: those that were passed over up to the deadline, with the reason, and the camp days
 * that counted though they would be off. Only where days of work are counted; the wall clock passes nothing over.
 */
import type { Calendar } from '../district/office-time.ts'
import { type Language, sayDay } from '../words/say.ts'
import { campOn, dayAfter, dayOf, type Named, type Off, whyOff } from './calendar.ts'
import { isWall, type Run, type Running } from './run.ts'

/** A day that did not count, with the reason in a word and in both languages. */
export interface Passed extends Named {
  readonly date: string
  readonly reason: 'weekly' | 'saturday' | 'holiday'
}

/** A day that counted because of a camp. */
export interface Camp extends Named {
  readonly date: string
}

/** The days of a clock: before its bare deadline, and between that and where the pauses moved it. */
export function daysTold(
  { from, time, agreed }: Running,
  { bare, due, pauses }: Run,
  calendar: Calendar,
): {
  readonly before: readonly Passed[]
  readonly after: readonly Passed[]
  readonly camps: readonly Camp[]
} {
  if (isWall(time)) return { before: [], after: [], camps: [] }
  const stood = pauses.find(({ counted }) => counted > 0)?.since ?? bare
  // An agreed date was counted by nobody; days matter only from where a pause was measured.
  const [began, turns] = agreed ? [dayOf(stood), dayOf(stood)] : [dayOf(from), dayOf(bare)]
  const end = dayOf(due)
  if (agreed && due <= bare) return { before: [], after: [], camps: [] }
  return {
    before: agreed ? [] : passedOver(began, turns, calendar),
    after: passedOver(turns, end, calendar),
    camps: campsIn(began, end, calendar),
  }
}

/** The days off from a day to before another. */
export function passedOver(from: string, to: string, calendar: Calendar): readonly Passed[] {
  return days(from, to).flatMap((date) => {
    const why = whyOff(date, calendar)
    return why ? [{ date, ...reasonOf(why) }] : []
  })
}

function campsIn(from: string, to: string, calendar: Calendar): readonly Camp[] {
  return days(from, dayAfter(to)).flatMap((date) => {
    const camp = campOn(date, calendar)
    return camp ? [{ date, nameHi: camp.nameHi, nameEn: camp.nameEn }] : []
  })
}

function days(from: string, to: string): readonly string[] {
  const all: string[] = []
  for (let day = from; day < to; day = dayAfter(day)) all.push(day)
  return all
}

const OFF = {
  weekly: { reason: 'weekly', nameHi: 'साप्ताहिक अवकाश', nameEn: 'weekly off' },
  saturday: { reason: 'saturday', nameHi: 'अवकाश का शनिवार', nameEn: 'Saturday that is off' },
} as const

function reasonOf(why: Off): Omit<Passed, 'date'> {
  if (typeof why === 'string') return OFF[why]
  return { reason: 'holiday', nameHi: why.nameHi, nameEn: why.nameEn }
}

const PASSED = {
  first: { hi: 'गिने नहीं गए', en: 'passed over' },
  more: { hi: 'आगे ये भी गिने नहीं गए', en: 'passed over besides' },
} as const

/** The sentence about the days that were passed over, if there were any. */
export function passing(which: 'first' | 'more', passed: readonly Passed[]): readonly Said[] {
  return passed.length === 0 ? [] : [listed(PASSED[which], passed)]
}

/** The sentence about the camps, if there were any. */
export function camping(camps: readonly Camp[]): readonly Said[] {
  return camps.length === 0
    ? []
    : [listed({ hi: 'शिविर के कारण गिने गए', en: 'counted because of a camp' }, camps)]
}

interface Said {
  readonly hi: string
  readonly en: string
}

function listed(what: Said, named: readonly Camp[]): Said {
  const names = (language: Language) =>
    named
      .map((one) => {
        const noon = new Date(`${one.date}T12:00:00+05:30`)
        return `${sayDay(noon, language)} (${language === 'hi' ? one.nameHi : one.nameEn})`
      })
      .join(', ')
  return { hi: `${what.hi}: ${names('hi')}`, en: `${what.en}: ${names('en')}` }
}
