/**
 * A synthetic year of a district: places differ in people and in how much they complain, subjects have their season, weeks
 * jump by more than chance. Rises may be planted. The same in every run.
 */
import type { Counts } from '#core/hotspots/rule.ts'
import { draws, gamma, normal, poisson } from './draws.ts'

/** How large a district is. */
export interface DistrictSize {
  readonly name: string
  readonly panchayats: number
  readonly subjects: number
}

/** Three sizes. */
export const DISTRICTS: readonly DistrictSize[] = [
  { name: 'small, 60 panchayats', panchayats: 60, subjects: 30 },
  { name: 'middle, 150 panchayats', panchayats: 150, subjects: 40 },
  { name: 'large, 300 panchayats', panchayats: 300, subjects: 40 },
]
/** What a place has of the subject in a usual window. */
export const SIZES = [2, 4, 8, 16] as const
/** By how much a planted place rises. */
export const RISES = [2, 3, 5] as const
/** Weeks of the year, the week of the first look, and how long a rise lasts. */
export const WEEKS = 52
export const FIRST_LOOK = 12
export const LASTS = 9
const PLANTS = 60

/** A rise that is there. */
export interface Plant {
  readonly place: string
  readonly subject: string
  readonly size: number
  readonly rise: number
  readonly from: number
}

/** The whole year. */
export interface Year {
  readonly size: DistrictSize
  readonly people: ReadonlyMap<string, number>
  readonly subjects: readonly string[]
  /** By week, then place, then subject. */
  readonly weeks: readonly Counts[]
  readonly plants: readonly Plant[]
}

/** Makes one. */
export function yearOf(size: DistrictSize, seed: number, planted: boolean): Year {
  const chance = draws(seed)
  const places = Array.from({ length: size.panchayats }, (_, at) => `P${at}`)
  const subjects = Array.from({ length: size.subjects }, (_, at) => `S${at}`)
  const people = new Map(places.map((place) => [place, Math.round(1500 * Math.exp(normal(chance) * 0.5))]))
  const mean = [...people.values()].reduce((sum, n) => sum + n, 0) / places.length
  const usual = new Map(subjects.map((one, at) => [one, 6 / (1 + at * 0.6)]))
  const standing = new Map<string, number>(
    places.flatMap((place) =>
      subjects.map((subject) => [`${place} ${subject}`, gamma(chance, 4) / 4] as const),
    ),
  )
  const plants: Plant[] = []
  for (let at = 0; planted && at < PLANTS; at++) {
    const [place = '', subject = ''] = [
      places[Math.floor(chance() * places.length)],
      subjects[Math.floor(chance() * subjects.length)],
    ]
    const level = SIZES[at % SIZES.length] ?? 8
    if (plants.some((one) => one.place === place && one.subject === subject)) continue
    const from = FIRST_LOOK + Math.floor(chance() * (WEEKS - FIRST_LOOK - LASTS))
    plants.push({
      place,
      subject,
      size: level,
      rise: RISES[Math.floor(at / SIZES.length) % RISES.length] ?? 3,
      from,
    })
    standing.set(
      `${place} ${subject}`,
      (level * mean) / ((usual.get(subject) ?? 1) * (people.get(place) ?? 1)),
    )
  }
  const planting = new Map<string, Plant>(plants.map((one) => [`${one.place} ${one.subject}`, one]))
  const weeks = Array.from({ length: WEEKS }, (_, week) => {
    const season = subjects.map((_, at) => 1 + 0.5 * Math.sin((2 * Math.PI * (week + at * 5)) / 52))
    return new Map(
      places.map((place) => [
        place,
        new Map(
          subjects.map((subject, at) => {
            const key = `${place} ${subject}`
            const window = ((usual.get(subject) ?? 0) * (people.get(place) ?? 0)) / mean
            const plant = planting.get(key)
            const lasts = plant && week >= plant.from && week < plant.from + LASTS
            const rate =
              (window / 4) * (season[at] ?? 1) * (standing.get(key) ?? 1) * (lasts ? plant.rise : 1)
            return [subject, poisson(chance, rate * (gamma(chance, 15) / 15))] as const
          }),
        ),
      ]),
    )
  })
  return { size, people, subjects, weeks, plants }
}
