/**
 * The day an officer names in a chat: "20 अक्टूबर तक", "20/10 tak", "by 20 Oct", "शुक्रवार तक", "3 दिन में", "कल तक". A day without a
 * year is the next one to come. What names no day gives none; nothing is guessed.
 */
import { dayAfter, dayOf } from '../clock/calendar.ts'

/** The months by what people write for them, an alternative each. */
export const MONTHS = [
  'जनवरी|january|janvari|jan',
  'फरवरी|फ़रवरी|february|farvari|feb',
  'मार्च|march|mar',
  'अप्रैल|april|aprail|apr',
  'मई|may|mai',
  'जून|june|jun',
  'जुलाई|july|julai|jul',
  'अगस्त|august|agast|aug',
  'सितंबर|सितम्बर|september|sitambar|sept|sep',
  'अक्टूबर|अक्तूबर|october|aktubar|oct',
  'नवंबर|नवम्बर|november|navambar|nov',
  'दिसंबर|दिसम्बर|december|disambar|dec',
] as const
const WEEKDAYS = [
  'रविवार|इतवार|sunday|ravivar',
  'सोमवार|monday|somvar',
  'मंगलवार|tuesday|mangalvar',
  'बुधवार|wednesday|budhvar',
  'गुरुवार|बृहस्पतिवार|thursday|guruvar',
  'शुक्रवार|friday|shukravar',
  'शनिवार|saturday|shanivar',
] as const
/** Letters of both scripts end a word; `\b` knows only one of them. */
const EDGE = '(?![\\p{L}\\p{M}\\p{N}])'
const START = '(?<![\\p{L}\\p{M}\\p{N}])'
const word = (text: string) => new RegExp(`${START}(?:${text})${EDGE}`, 'iu')
const BY_MONTH = MONTHS.map(
  (names) => new RegExp(`${START}(\\d{1,2})\\s*(?:${names})${EDGE}\\s*,?\\s*(20\\d\\d)?`, 'iu'),
)
const BY_WEEKDAY = WEEKDAYS.map(word)
const NUMBERS = /(?<!\d)(\d{1,2})[/.-](\d{1,2})(?:[/.-](20\d\d|\d\d))?(?!\d)/u
const WITHIN = new RegExp(`${START}(\\d{1,2})\\s*(?:दिन|din|days?)${EDGE}`, 'iu')
const TOMORROW = word('कल|kal|tomorrow')
const AFTER_TOMORROW = word('परसों|परसो|parso|parson')

/** The day (`YYYY-MM-DD`) that is named, seen from `now`. */
export function readDay(text: string, now: Date): string | undefined {
  const plain = text.replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966))
  const today = dayOf(now)
  for (const [month, pattern] of BY_MONTH.entries()) {
    const named = pattern.exec(plain)
    if (named) return next(today, Number(named[1]), month + 1, named[2])
  }
  const numbers = NUMBERS.exec(plain)
  if (numbers) return next(today, Number(numbers[1]), Number(numbers[2]), numbers[3])
  const within = WITHIN.exec(plain)
  if (within) return dayAfter(today, Number(within[1]))
  const weekday = BY_WEEKDAY.findIndex((pattern) => pattern.test(plain))
  if (weekday >= 0) return dayAfter(today, ((weekday - new Date(today).getUTCDay() + 6) % 7) + 1)
  if (AFTER_TOMORROW.test(plain)) return dayAfter(today, 2)
  return TOMORROW.test(plain) ? dayAfter(today) : undefined
}

function next(today: string, day: number, month: number, year: string | undefined): string | undefined {
  const tail = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const named = year && (year.length === 2 ? `20${year}` : year)
  const years = named ? [named] : [today.slice(0, 4), String(Number(today.slice(0, 4)) + 1)]
  return years
    .map((one) => `${one}-${tail}`)
    .find((one) => isReal(one) && (named !== undefined || one >= today))
}

function isReal(day: string): boolean {
  const at = Date.parse(day)
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === day
}
