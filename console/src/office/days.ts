/** Days and months as the office pages write them. */
/** A day as people say it: मंगल, 6 अक्टूबर. */
export function dayName(day: string, language: 'hi' | 'en'): string {
  const how = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'Asia/Kolkata' } as const
  return new Intl.DateTimeFormat(language === 'hi' ? 'hi-IN' : 'en-IN', how).format(
    new Date(`${day}T12:00:00+05:30`),
  )
}

/** A month with its year. */
export function monthName(month: string, language: 'hi' | 'en'): string {
  const how = { month: 'long', year: 'numeric', timeZone: 'Asia/Kolkata' } as const
  return new Intl.DateTimeFormat(language === 'hi' ? 'hi-IN' : 'en-IN', how).format(
    new Date(`${month}-15T12:00:00+05:30`),
  )
}

/** The month before or after. */
export function monthAfter(month: string, step: 1 | -1): string {
  const middle = Date.parse(`${month}-15T12:00:00Z`)
  return new Date(middle + step * 30 * 86_400_000).toISOString().slice(0, 7)
}
