/** Both languages of the house, and how dates and names are written in a message. */
export type Language = 'hi' | 'en'

const IN_MESSAGE = { hi: 'hi-IN', en: 'en-IN' } as const

/** A moment as people say it: "मंगल, 6 अक्टू॰, 5:00 pm". */
export function sayTime(at: Date, language: Language): string {
  return new Intl.DateTimeFormat(IN_MESSAGE[language], {
    timeZone: 'Asia/Kolkata',
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
  }).format(at)
}

/** A day as people say it: "6 अक्टूबर". */
export function sayDay(at: Date, language: Language): string {
  return new Intl.DateTimeFormat(IN_MESSAGE[language], {
    timeZone: 'Asia/Kolkata',
    day: 'numeric',
    month: 'long',
  }).format(at)
}

/** At most `length` characters, cut between words where possible, with an ellipsis when cut. */
export function shorten(text: string, length: number): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  if (flat.length <= length) return flat
  const cut = flat.slice(0, length - 1)
  const space = cut.lastIndexOf(' ')
  return `${space > length * 0.6 ? cut.slice(0, space) : cut}…`
}
