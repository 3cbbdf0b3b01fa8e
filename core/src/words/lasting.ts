/** How long something took, as people say it. */
import { BULLETIN_WORDS as words } from './bulletin.ts'

/** Hours up to two days, then days with one decimal. */
export function lasting(hours: number, language: 'hi' | 'en', number: (count: number) => string): string {
  const [word, count] = hours <= 48 ? [words.hours, hours] : [words.days, Math.round(hours / 2.4) / 10]
  return word[language].replace('{count}', number(count))
}
