/** How far places reach, and how a distance is said. */
import type { PlaceType } from '../district/district.ts'

/** How far from its middle a place reaches, as a rule. */
export const REACH_M: Partial<Record<PlaceType, number>> = {
  ward: 2_000,
  village: 3_000,
  panchayat: 7_000,
  town: 8_000,
  block: 25_000,
  subdistrict: 40_000,
}

/** A distance as people say it: 350 m, 11.6 km. */
export function sayLength(metres: number, language: 'hi' | 'en'): string {
  const short = metres < 1_000
  const number = short ? Math.round(metres / 10) * 10 : Math.round(metres / 100) / 10
  const unit = language === 'hi' ? (short ? 'मीटर' : 'किमी') : short ? 'm' : 'km'
  return `${number} ${unit}`
}
