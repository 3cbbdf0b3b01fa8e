/**
 * Moments as they are typed, and as they are told. `2026-10-30T10:20+05:30`; seconds and the offset may be left out,
 * then the moment is meant in the district's time zone, and the answer says so. A day alone is its midnight. A date
 * that no calendar has is refused, never rolled over to the next month.
 */

/** The time zone of every district of the house; it has no summer time. */
export const ZONE = { name: 'Asia/Kolkata', offset: '+05:30' } as const
/** Said when a moment came without an offset. */
export const ASSUMED = {
  hi: `बिना अंतर लिखा समय जिले के समय क्षेत्र में पढ़ा गया: ${ZONE.name} (${ZONE.offset})`,
  en: `a time without an offset was read in the district's time zone: ${ZONE.name} (${ZONE.offset})`,
} as const

const ZONE_MINUTES = 330
const MINUTE_MS = 60_000

/** A moment that was typed. */
export interface Typed {
  readonly at: Date
  /** It had no offset and was read in the district's time zone. */
  readonly assumed: boolean
}

const WRITTEN =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.](\d{1,9}))?)?\s*(Z|[+-]\d\d(?::?\d\d)?)?)?$/i

/** The moment of a text; nothing when there is no such moment. */
export function typedMoment(text: string): Typed | undefined {
  const match = WRITTEN.exec(text.trim())
  if (!match) return undefined
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(numberOf)
  const fraction = Math.floor(Number(`0.${match[7] ?? '0'}`) * 1000)
  const minutes = offsetOf(match[8])
  const wall = new Date(Date.UTC(year, month - 1, day))
  const isDay = wall.toISOString().startsWith(`${match[1]}-${match[2]}-${match[3]}T`)
  if (!isDay || hour > 23 || minute > 59 || second > 59 || minutes === undefined) return undefined
  const time = wall.getTime() + ((hour * 60 + minute - minutes) * 60 + second) * 1000 + fraction
  return { at: new Date(time), assumed: match[8] === undefined }
}

function numberOf(text: string | undefined): number {
  return Number(text ?? 0)
}

/** Minutes east of Greenwich; nothing when no clock on earth goes so. */
function offsetOf(text: string | undefined): number | undefined {
  if (text === undefined) return ZONE_MINUTES
  if (text.toUpperCase() === 'Z') return 0
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d\d):?(\d\d)?$/.exec(text) ?? []
  const amount = Number(hours) * 60 + Number(minutes)
  if (Number(minutes) > 59 || amount > 14 * 60) return undefined
  return sign === '-' ? -amount : amount
}

/** ISO text in the district's time zone. */
export function localMoment(at: Date): string {
  return `${new Date(at.getTime() + ZONE_MINUTES * MINUTE_MS).toISOString().slice(0, 19)}${ZONE.offset}`
}
