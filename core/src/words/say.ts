/** Both languages of the house, and how dates and names are written in a message. */
export type Language = 'hi' | 'en'

const IN_MESSAGE = { hi: 'hi-IN', en: 'en-IN' } as const

/** A moment as people say it: "मंगल, 6 अक्टूबर, शाम 5:00 बजे", "Tue, 6 October at 5:00 pm". */
export function sayTime(at: Date, language: Language): string {
  if (language === 'en')
    return format(at, 'en', { ...DAY, weekday: 'short', hour: 'numeric', minute: '2-digit' })
  const [hour = 0, minute = 0] = format(at, 'en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    .split(':')
    .map(Number)
  const clock = `${hour % 12 || 12}:${String(minute).padStart(2, '0')}`
  return `${format(at, 'hi', { ...DAY, weekday: 'short' })}, ${partOfDay(hour)} ${clock} बजे`
}

const DAY = { day: 'numeric', month: 'long' } as const

function format(at: Date, language: Language, how: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(IN_MESSAGE[language], { timeZone: 'Asia/Kolkata', ...how }).format(at)
}

function partOfDay(hour: number): string {
  if (hour < 4 || hour >= 20) return 'रात'
  if (hour < 12) return 'सुबह'
  return hour < 16 ? 'दोपहर' : 'शाम'
}

/** A moment short and exact, for a working that is checked: "10:20, मंगल 6 अक्टूबर 2026", "10:20 Tue, 6 October 2026". */
export function sayMoment(at: Date, language: Language): string {
  const clock = format(at, 'en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const weekday = format(at, language, { weekday: 'short' })
  const day = format(at, language, { ...DAY, year: 'numeric' })
  return language === 'en' ? `${clock} ${weekday}, ${day}` : `${clock}, ${weekday} ${day}`
}

/** An hour as people say it: "सुबह 9:00 बजे", "9:00 am". */
export function sayHour(at: Date, language: Language): string {
  if (language === 'en') return format(at, 'en', { hour: 'numeric', minute: '2-digit' })
  const [hour = 0, minute = 0] = format(at, 'en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    .split(':')
    .map(Number)
  return `${partOfDay(hour)} ${hour % 12 || 12}:${String(minute).padStart(2, '0')} बजे`
}

/** A day as people say it: "6 अक्टूबर". */
export function sayDay(at: Date, language: Language): string {
  return format(at, language, DAY)
}

/** At most `length` characters, cut between words where possible, with an ellipsis when cut. */
export function shorten(text: string, length: number): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  if (flat.length <= length) return flat
  const cut = flat.slice(0, length - 1)
  const space = cut.lastIndexOf(' ')
  return `${space > length * 0.6 ? cut.slice(0, space) : cut}…`
}
