/** Numbers, days and spans of time as people read them: Indian English or Hindi, on the clock of India. */
import type { Language } from '#contract/shapes.ts'
import type { WordBook } from './hi.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const zone = 'Asia/Kolkata'

export interface Say {
  number(value: number): string
  percent(value: number): string
  /** 12 नव॰ 2026 */
  day(time: string): string
  /** 12 नव॰ */
  shortDay(time: string): string
  /** 12 नव॰, 4:05 pm */
  moment(time: string): string
  /** 4:05 pm */
  clock(time: string): string
  /** आज, कल, or the day. */
  dayNamed(time: string, now: number): string
  /** 5 मिनट पहले; after a week the day. */
  ago(time: string, now: number): string
  /** 2 दिन 3 घं, never less than a minute. */
  span(milliseconds: number): string
}

/** The day in India to which a moment belongs, as 2026-11-21. */
export function dayOf(time: string | number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date(time))
}

/** How this language says numbers and times. */
export function sayIn(language: Language, words: WordBook): Say {
  const locale = language === 'hi' ? 'hi-IN' : 'en-IN'
  const numbers = new Intl.NumberFormat(locale)
  const percents = new Intl.NumberFormat(locale, { style: 'percent' })
  const format = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(locale, { timeZone: zone, ...options })
    return (time: string) => formatter.format(new Date(time))
  }
  const day = format({ day: 'numeric', month: 'short', year: 'numeric' })
  const shortDay = format({ day: 'numeric', month: 'short' })
  const moment = format({ day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' })
  const clock = format({ hour: 'numeric', minute: '2-digit' })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' })
  return {
    number: (value) => numbers.format(value),
    percent: (value) => percents.format(value),
    day,
    shortDay,
    moment,
    clock,
    dayNamed: (time, now) => {
      if (dayOf(time) === dayOf(now)) return words.time.today
      return dayOf(time) === dayOf(now - DAY) ? words.time.yesterday : day(time)
    },
    ago: (time, now) => {
      const past = now - Date.parse(time)
      if (past < MINUTE) return words.time.now
      if (past < HOUR) return relative.format(-Math.floor(past / MINUTE), 'minute')
      if (past < DAY) return relative.format(-Math.floor(past / HOUR), 'hour')
      return past < 7 * DAY ? relative.format(-Math.floor(past / DAY), 'day') : day(time)
    },
    span: (milliseconds) => spanOf(milliseconds, words, (value) => numbers.format(value)),
  }
}

function spanOf(milliseconds: number, { time }: WordBook, number: (value: number) => string): string {
  const minutes = Math.max(1, Math.floor(milliseconds / MINUTE))
  const hours = Math.floor(minutes / 60)
  if (hours < 1) return time.minutes(number(minutes))
  const days = Math.floor(hours / 24)
  if (days >= 3) return time.days(number(days))
  if (days < 1) {
    // Minutes matter to a window that closes soon, not to a day's work.
    const rest = hours < 6 ? minutes % 60 : 0
    return parts(time.hours(number(hours)), rest, (left) => time.minutes(number(left)))
  }
  return parts(time.days(number(days)), hours % 24, (rest) => time.hours(number(rest)))
}

function parts(large: string, rest: number, small: (rest: number) => string): string {
  return rest > 0 ? `${large} ${small(rest)}` : large
}
