/** What the sentences of the file are made of. */
import type { Words } from '../house.ts'

/** A sentence, with the words that belong to it behind a colon. */
export function said(hi: string, en: string, words?: string | Words): Words {
  if (words === undefined || words === '') return { hi, en }
  return typeof words === 'string'
    ? { hi: `${hi}: ${words}`, en: `${en}: ${words}` }
    : { hi: `${hi}: ${words.hi}`, en: `${en}: ${words.en}` }
}

/** A day in both languages. */
export function dueDay(at: Date): Words {
  const day = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Asia/Kolkata' } as const
  return {
    hi: new Intl.DateTimeFormat('hi-IN', { ...day, numberingSystem: 'latn' }).format(at),
    en: new Intl.DateTimeFormat('en-IN', day).format(at),
  }
}
