/**
 * The working of a deadline, said in words to whoever asks: what it counts from, which class it has, which days were
 * passed over and why, and how the pauses moved it. The numbers come from `run.ts`; here is nothing but the telling.
 */
import type { ClassTime } from '../district/district.ts'
import type { Calendar } from '../district/office-time.ts'
import { type Language, sayDay, sayMoment } from '../words/say.ts'
import { closing, dayAfter, dayOf, isWorking, type Off, whyOff } from './calendar.ts'
import { type Counted, isWall, type Running, runOf } from './run.ts'

/** A sentence in both languages. */
export interface Said {
  readonly hi: string
  readonly en: string
}

/** A deadline with its working. */
export interface Explained {
  readonly due: Date
  readonly steps: readonly Said[]
  readonly pauses: readonly Counted[]
}

/** What the clock began with. */
export type Beginning = 'registered' | 'reopened'

/** Works the deadline out and says how. */
export function explainDue(
  running: Running,
  timeClass: string,
  calendar: Calendar,
  beginning: Beginning = 'registered',
): Explained {
  const { due, bare, pauses } = runOf(running, calendar)
  const steps: Said[] = [
    both((language) => BEGAN[beginning][language](sayMoment(running.from, language))),
    ofClass(timeClass, running.time),
    ...(running.agreed
      ? [both((language) => AGREED[language](sayMoment(bare, language)))]
      : [
          ...counting(running, bare, calendar),
          both((language) => ENDS[language](sayMoment(bare, language))),
        ]),
    ...pauses.map((pause) => ofPause(pause, running.time)),
    ...(due > bare ? [both((language) => MOVED[language](sayMoment(due, language)))] : []),
  ]
  return { due, steps, pauses }
}

const BEGAN = {
  registered: { hi: (at: string) => `दर्ज: ${at}`, en: (at: string) => `registered ${at}` },
  reopened: { hi: (at: string) => `फिर खुली: ${at}`, en: (at: string) => `reopened ${at}` },
} as const
const ENDS = { hi: (at: string) => `समय पूरा: ${at}`, en: (at: string) => `the time ends ${at}` } as const
const AGREED = {
  hi: (at: string) => `अंतरिम उत्तर स्वीकृत, नई तारीख: ${at}`,
  en: (at: string) => `interim reply approved, new date: ${at}`,
} as const
const MOVED = {
  hi: (at: string) => `रुके समय के बराबर आगे: ${at}`,
  en: (at: string) => `moved by the time it stood: ${at}`,
} as const

function both(say: (language: Language) => string): Said {
  return { hi: say('hi'), en: say('en') }
}

function ofClass(code: string, { unit, amount, nameHi, nameEn }: ClassTime): Said {
  const how = {
    day: amount <= 1 ? SAME_DAY : { hi: `${amount} कार्य दिवस`, en: `${amount} working days` },
    'calendar-day':
      amount <= 1 ? SAME_DAY : { hi: `${amount} दिन, छुट्टियाँ भी गिनकर`, en: `${amount} days of the calendar` },
    hour: { hi: `घड़ी के ${amount} घंटे, दिन-रात`, en: `${amount} hours of the wall clock, day and night` },
  }[unit]
  return { hi: `श्रेणी ${code} (${nameHi}): ${how.hi}`, en: `class ${code} (${nameEn}): ${how.en}` }
}

const SAME_DAY = {
  hi: 'उसी कार्य दिवस के आखिरी कार्यालय समय तक',
  en: 'until the last office window of the same working day',
} as const

/** How the days were counted: why the day it came does not count, and what was passed over. */
function counting({ from, time }: Running, bare: Date, calendar: Calendar): readonly Said[] {
  if (time.unit === 'hour') return []
  const came = dayOf(from)
  const said: Said[] = []
  if (time.amount > 1)
    said.push({ hi: 'जिस दिन आई वह दिन नहीं गिना जाता', en: 'the day on which it came does not count' })
  else if (isWorking(came, calendar) && from > closing(came, calendar))
    said.push({
      hi: 'कार्यालय समय के बाद आई, इसलिए अगला दिन',
      en: 'it came after the office hours, so the next day',
    })
  if (isWall(time)) return said
  const last = dayOf(bare)
  const off: Said[] = []
  for (let day = came; day < last; day = dayAfter(day)) {
    const why = whyOff(day, calendar)
    if (why)
      off.push(
        both(
          (language) => `${sayDay(new Date(`${day}T12:00:00+05:30`), language)} (${offWord(why, language)})`,
        ),
      )
  }
  if (off.length > 0)
    said.push({
      hi: `गिने नहीं गए: ${off.map(({ hi }) => hi).join(', ')}`,
      en: `passed over: ${off.map(({ en }) => en).join(', ')}`,
    })
  return said
}

const OFF_WORDS = {
  weekly: { hi: 'साप्ताहिक अवकाश', en: 'weekly off' },
  saturday: { hi: 'अवकाश का शनिवार', en: 'Saturday that is off' },
} as const

function offWord(why: Off, language: Language): string {
  if (typeof why === 'string') return OFF_WORDS[why][language]
  return language === 'hi' ? why.nameHi : why.nameEn
}

function ofPause(pause: Counted, time: ClassTime): Said {
  const span = both((language) => {
    const end = pause.to ? sayMoment(pause.to, language) : STILL[language]
    return SPAN[language](sayMoment(pause.from, language), end)
  })
  if (pause.short === 'after-deadline')
    return {
      hi: `${span.hi}: नियत समय के बाद, इसलिए नहीं गिना`,
      en: `${span.en}: after the deadline, not counted`,
    }
  const long = both((language) => duration(pause.counted, isWall(time), language))
  return pause.short === 'capped'
    ? { hi: `${span.hi}: सीमा तक ${long.hi} गिना`, en: `${span.en}: counted ${long.en}, up to the cap` }
    : { hi: `${span.hi}: ${long.hi} गिना`, en: `${span.en}: counted ${long.en}` }
}

const STILL = { hi: 'अब तक', en: 'still open' } as const
const SPAN = {
  hi: (from: string, to: string) => `घड़ी रुकी ${from} से ${to}`,
  en: (from: string, to: string) => `clock stood ${from} to ${to}`,
} as const

/** "2 घंटे 30 मिनट कार्य समय". */
export function duration(milliseconds: number, wall: boolean, language: Language): string {
  const minutes = Math.round(milliseconds / 60_000)
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const parts =
    language === 'hi'
      ? [...(hours ? [`${hours} घंटे`] : []), ...(rest || !hours ? [`${rest} मिनट`] : [])]
      : [...(hours ? [`${hours} h`] : []), ...(rest || !hours ? [`${rest} min`] : [])]
  const of = wall ? '' : language === 'hi' ? ' कार्य समय' : ' of working time'
  return `${parts.join(' ')}${of}`
}
