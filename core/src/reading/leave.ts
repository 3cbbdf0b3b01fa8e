/**
 * Leave that an officer tells in the chat: "छुट्टी 23 से 25 नवंबर, प्रतिस्थानी राम प्रसाद", "leave tomorrow", "अवकाश कल से 3/11 तक". The word
 * stands at the beginning; without a day that can be read it is no leave but part of a report.
 */
import type { District, Person } from '../district/district.ts'
import { soundOf } from '../text/neutral.ts'
import { wordsAt } from '../text/words.ts'
import { readDay } from './day.ts'

/** Days of leave, and the words in which a substitute is named. */
export interface LeaveRead {
  readonly from: string
  readonly to: string
  readonly substitute?: string
}

const BEGINS = /^\s*(?:छुट्टी|छुट्टि|अवकाश|chh?utt?i|avkaa?sh|leave)(?![\p{L}\p{M}\p{N}])/iu
const NAMES = /(?:प्रतिस्थानी|लिंक\s+(?:अधिकारी|ऑफिसर)|pratisthani|substitute|link\s+officer)\s*[:：-]?\s*/iu
const BETWEEN = /\s+(?:से|se|to|till|until)\s+|\s*[–—]\s*|(?<=\d)\s*-\s*(?=\d{1,2}\s+\p{L})/iu
const NUMBER = /\d{1,2}|[०-९]{1,2}/u

/** The leave that these words tell. */
export function readLeave(text: string, now: Date): LeaveRead | undefined {
  const begun = BEGINS.exec(text)
  if (!begun) return undefined
  const [days = '', ...named] = text.slice(begun[0].length).split(NAMES)
  const parts = days.split(BETWEEN).filter((part) => part.trim() !== '')
  const last = parts.at(-1) ?? ''
  const to = readDay(last, now)
  const from = parts.length > 1 ? readFirst(parts[0] ?? '', last, now) : to
  if (!from || !to || from > to) return undefined
  const substitute = named
    .join(' ')
    .replace(/[।.\s]+$/u, '')
    .trim()
  return { from, to, ...(substitute ? { substitute } : {}) }
}

/** "23 से 25 नवंबर": the month stands with the second day only. */
function readFirst(first: string, last: string, now: Date): string | undefined {
  const whole = readDay(first, now)
  if (whole) return whole
  const day = NUMBER.exec(first)?.[0]
  return day === undefined ? undefined : readDay(last.replace(NUMBER, day), now)
}

/** The persons whom these words may mean: by all words of a name, or by the name or code of a post they hold. */
export function personsNamed(district: District, words: string): readonly Person[] {
  const sought = wordsAt(words).map(({ text }) => soundOf(text))
  if (sought.length === 0) return []
  const has = (...texts: readonly string[]) => {
    const there = new Set(texts.flatMap((text) => wordsAt(text).map((word) => soundOf(word.text))))
    return sought.every((word) => there.has(word))
  }
  const posts = new Map(district.posts.map((post) => [post.code, post]))
  const code = words.trim().toUpperCase()
  return district.persons.filter(({ id, nameHi, nameEn }) => {
    if (has(nameHi) || has(nameEn)) return true
    return district.charges.some((charge) => {
      const post = charge.person === id && charge.to === undefined ? posts.get(charge.post) : undefined
      return post !== undefined && (post.code === code || has(post.nameHi) || has(post.nameEn))
    })
  })
}
