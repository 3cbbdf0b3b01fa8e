/**
 * The working of a deadline, said in words to whoever asks: what it counts from, which class it has, which days were
 * passed over and why, and how the pauses moved it, so that it can be done again by hand. The numbers come from
 * `run.ts`, the days from `days-told.ts`; here is nothing but the telling.
 */
import type { ClassTime } from '../district/district.ts'
import type { Calendar } from '../district/office-time.ts'
import { type Language, sayMoment } from '../words/say.ts'
import { closing, dayOf, isWorking, workingDay } from './calendar.ts'
import { type Camp, camping, daysTold, type Passed, passing } from './days-told.ts'
import { type Counted, isWall, type Running, runOf, type Short } from './run.ts'

/** A sentence in both languages. */
export interface Said {
  readonly hi: string
  readonly en: string
}

/** A deadline with its working. */
export interface Explained {
  /** The deadline had nothing been paused. */
  readonly bare: Date
  readonly due: Date
  /** The whole working, in order. */
  readonly steps: readonly Said[]
  /** The same without the lines of the ledger, for whoever draws the ledger beside it. */
  readonly working: readonly Said[]
  readonly pauses: readonly Told[]
  /** The days that did not count, up to the deadline. */
  readonly passedOver: readonly Passed[]
  /** The days that counted though they would be off. */
  readonly camps: readonly Camp[]
}

/** A pause, and in words what of it counts. */
export interface Told extends Counted {
  readonly says: Said
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
  const { due, bare, pauses: counted } = runOf(running, calendar)
  const pauses = counted.map((pause) => ({ ...pause, says: sumOf(pause, running) }))
  const days = daysTold(running, { bare, due, pauses: counted }, calendar)
  const before: Said[] = [
    both((language) => BEGAN[beginning][language](sayMoment(running.from, language))),
    ofClass(timeClass, running.time),
    ...(running.time.unit === 'hour' ? [] : [ofWindows(calendar)]),
    ...(running.agreed
      ? [both((language) => AGREED[language](sayMoment(bare, language))), ...camping(days.camps)]
      : [
          ...counting(running, calendar),
          ...passing('first', days.before),
          ...camping(days.camps),
          both((language) => ENDS[language](sayMoment(bare, language))),
        ]),
    ...(pauses.length > 0 ? [ofCap(running, calendar)] : []),
  ]
  const after: Said[] = [
    ...passing(days.before.length > 0 && !running.agreed ? 'more' : 'first', days.after),
    ...(due > bare ? [both((language) => MOVED[language](sayMoment(due, language)))] : []),
  ]
  return {
    bare,
    due,
    steps: [...before, ...pauses.map(ofPause), ...after],
    working: [...before, ...after],
    pauses,
    passedOver: [...days.before, ...days.after],
    camps: days.camps,
  }
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

/** The hours of the offices, by which days end and pauses are measured. */
function ofWindows(calendar: Calendar): Said {
  const windows = calendar.windows.map(({ from, to }) => `${from}–${to}`).toSorted()
  const long = both((language) => duration(workingDay(calendar), true, language))
  return {
    hi: `कार्यालय समय ${windows.join(' और ')}, दिन में ${long.hi}`,
    en: `offices work ${windows.join(' and ')}, ${long.en} a day`,
  }
}

/** Why the day on which it came is counted, or not. */
function counting({ from, time }: Running, calendar: Calendar): readonly Said[] {
  if (time.unit === 'hour') return []
  const came = dayOf(from)
  if (time.amount > 1)
    return [{ hi: 'जिस दिन आई वह दिन नहीं गिना जाता', en: 'the day on which it came does not count' }]
  return isWorking(came, calendar) && from > closing(came, calendar)
    ? [{ hi: 'कार्यालय समय के बाद आई, इसलिए अगला दिन', en: 'it came after the office hours, so the next day' }]
    : []
}

function ofCap({ time, capDays }: Running, calendar: Calendar): Said {
  const wall = isWall(time)
  const long = both((language) =>
    duration(capDays * (wall ? 86_400_000 : workingDay(calendar)), wall, language),
  )
  return {
    hi: `रुका समय कुल ${capDays} दिन तक ही गिना जाता है (${long.hi})`,
    en: `pauses count for ${capDays} ${capDays === 1 ? 'day' : 'days'} at most in all (${long.en})`,
  }
}

function sumOf({ from, to, since, counted, short }: Counted, { time }: Running): Said {
  const long = both((language) => duration(counted, isWall(time), language))
  if (!to && counted > 0)
    return { hi: `अभी रुकी है, ${long.hi} तक ही गिना जाएगा`, en: `still stands, counts for ${long.en} at most` }
  if (counted === 0 && short && short !== 'capped') return NOTHING[short]
  if (short === 'capped') return { hi: `सीमा तक ${long.hi} गिना`, en: `counted ${long.en}, up to the cap` }
  if (short === 'overlap')
    return {
      hi: `${long.hi} गिना, बाकी में घड़ी पहले से रुकी थी`,
      en: `counted ${long.en}, for the rest the clock stood already`,
    }
  return since > from
    ? { hi: `घड़ी शुरू होने से ${long.hi} गिना`, en: `counted ${long.en}, from the start of the clock` }
    : { hi: `${long.hi} गिना`, en: `counted ${long.en}` }
}

const NOTHING = {
  'after-deadline': { hi: 'नियत समय के बाद, इसलिए नहीं गिना', en: 'after the deadline, not counted' },
  overlap: { hi: 'घड़ी पहले से रुकी थी, इसलिए नहीं गिना', en: 'the clock stood already, not counted' },
  empty: { hi: 'इसमें गिनने का समय नहीं था, इसलिए नहीं गिना', en: 'no time in it that counts, not counted' },
} as const satisfies Record<Exclude<Short, 'capped'>, Said>

function ofPause({ from, to, why, says }: Told): Said {
  return both((language) => {
    const end = to ? sayMoment(to, language) : STILL[language]
    const asked = why === '' ? '' : ` (“${why}”)`
    return `${SPAN[language](sayMoment(from, language), end)}${asked}: ${says[language]}`
  })
}

const STILL = { hi: 'अब तक', en: 'now' } as const
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
