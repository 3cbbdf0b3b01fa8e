/** Languages, dates and numbers as the pages write them. */
import type { Language, Words } from '#contract/shapes.ts'
import { type Html, html } from './html.ts'

const locale = { hi: 'hi-IN-u-nu-latn', en: 'en-IN' } as const

/** A day as people write it: 21 नवंबर 2026. */
export function day(iso: string, language: Language): Html {
  const at = new Date(iso)
  const text = new Intl.DateTimeFormat(locale[language], {
    dateStyle: 'long',
    timeZone: 'Asia/Kolkata',
  }).format(at)
  return html`<time datetime="${iso}">${text}</time>`
}

/** A day with its time. */
export function moment(iso: string, language: Language): Html {
  const at = new Date(iso)
  const date = new Intl.DateTimeFormat(locale[language], {
    dateStyle: 'long',
    timeZone: 'Asia/Kolkata',
  }).format(at)
  const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Asia/Kolkata' }).format(at)
  return html`<time datetime="${iso}">${date}, ${time}</time>`
}

/** A number grouped the Indian way: 1,23,456. */
export function number(value: number, language: Language): string {
  return new Intl.NumberFormat(locale[language]).format(value)
}

/** A sentence with its {blanks} filled; what fills them is escaped or already markup. */
export function fill(sentence: string, blanks: Readonly<Record<string, string | Html>>): Html {
  const parts = sentence.split(/\{(\w+)\}/)
  return html`${parts.map((part, i) => (i % 2 === 0 ? part : blanks[part]))}`
}

/** Words that a person wrote, marked with their language when it is not that of the page, for voices that read aloud. */
export function quoted(text: string, language: Language): Html {
  const own = /[\u0900-\u097f]/.test(text) ? 'hi' : /[a-z]/i.test(text) ? 'en' : language
  return own === language ? html`${text}` : html`<span lang="${own}">${text}</span>`
}

/** Paragraphs that a person wrote. */
export function paragraphs(text: string, language: Language): readonly Html[] {
  return text
    .split(/\r?\n\s*/)
    .filter((part) => part.trim() !== '')
    .map((part) => html`<p>${quoted(part, language)}</p>`)
}

/** The same words in the language of the page. */
export function say(words: Words, language: Language): string {
  return words[language]
}
