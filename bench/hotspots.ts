/**
 * Hot spots: a synthetic year of three districts. Places differ in people and in how much they complain, subjects have
 * their season, months jump by more than chance. In one year rises are planted and it is counted how many are found
 * while they last; in another nothing is planted and everything that is found is false. A look a week.
 */
import { type Counts, called, LEAST_GRIEVANCES, look, WINDOW_DAYS } from '#core/hotspots/rule.ts'

interface DistrictSize {
  readonly name: string
  readonly panchayats: number
  readonly subjects: number
}

const DISTRICTS: readonly DistrictSize[] = [
  { name: 'small, 60 panchayats', panchayats: 60, subjects: 30 },
  { name: 'middle, 150 panchayats', panchayats: 150, subjects: 40 },
  { name: 'large, 300 panchayats', panchayats: 300, subjects: 40 },
]
/** What a place has of the subject in a usual window. */
const SIZES = [2, 4, 8, 16] as const
const RISES = [2, 3, 5] as const
const WEEKS = 52
const FIRST_LOOK = 12
const LASTS = 9
const PLANTS = 60
const POWER_AIM = 0.8
const FALSE_AIM = 0.05

/** Runs it. */
export async function hotspots(): Promise<boolean> {
  console.log(
    `a year each, a look every week, windows of ${WINDOW_DAYS} days, at least ${LEAST_GRIEVANCES} grievances`,
  )
  const found = new Map<string, { all: number; seen: number; late: number }>()
  let trues = 0
  let falses = 0
  let quiet = 0
  let tests = 0
  for (const [at, size] of DISTRICTS.entries()) {
    const year = yearOf(size, 17 + at, true)
    const seen = looksOf(year)
    tests += seen.tests
    trues += seen.trues
    falses += seen.falses
    for (const plant of year.plants) {
      const key = `${plant.size} ${plant.rise}`
      const cell = found.get(key) ?? { all: 0, seen: 0, late: 0 }
      cell.all += 1
      const week = seen.found.get(plant)
      if (week !== undefined) {
        cell.seen += 1
        cell.late += week - plant.from
      }
      found.set(key, cell)
    }
    const still = looksOf(yearOf(size, 41 + at, false))
    quiet += still.falses
    console.log(
      `${size.name}: ${seen.trues} of ${year.plants.length} planted found, ${seen.falses} false; quiet year: ${still.falses} false in ${still.tests} tests`,
    )
  }
  console.log('power, by usual count in a window and by rise (found while it lasts; mean weeks until then)')
  for (const size of SIZES)
    console.log(
      `  ${String(size).padStart(3)}: ${RISES.map((rise) => {
        const { all, seen, late } = found.get(`${size} ${rise}`) ?? { all: 0, seen: 0, late: 0 }
        return `×${rise} ${(seen / Math.max(1, all)).toFixed(2)} (${(late / Math.max(1, seen)).toFixed(1)})`
      }).join('   ')}`,
    )
  const share = falses / Math.max(1, falses + trues)
  const power = powerOf(found)
  console.log(`power at threefold, usual count 8 and more: ${power.toFixed(2)} (aim > ${POWER_AIM})`)
  console.log(`false among the discoveries: ${(share * 100).toFixed(1)} % (aim < ${FALSE_AIM * 100} %)`)
  console.log(`quiet districts: ${(quiet / DISTRICTS.length).toFixed(2)} false alarms to a district and year`)
  console.log(`tests in the planted years: ${tests}`)
  return power > POWER_AIM && share < FALSE_AIM
}

function powerOf(found: ReadonlyMap<string, { readonly all: number; readonly seen: number }>): number {
  const cells = SIZES.filter((size) => size >= 8).flatMap((size) => found.get(`${size} 3`) ?? [])
  return (
    cells.reduce((sum, { seen }) => sum + seen, 0) /
    Math.max(
      1,
      cells.reduce((sum, { all }) => sum + all, 0),
    )
  )
}

interface Plant {
  readonly place: string
  readonly subject: string
  readonly size: number
  readonly rise: number
  readonly from: number
}

interface Year {
  readonly size: DistrictSize
  readonly people: ReadonlyMap<string, number>
  readonly subjects: readonly string[]
  /** By week, then place, then subject. */
  readonly weeks: readonly Counts[]
  readonly plants: readonly Plant[]
}

function yearOf(size: DistrictSize, seed: number, planted: boolean): Year {
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

/** Every look of the year: what was found, and when. What is found stays found until it is over. */
function looksOf({ people, subjects, weeks, plants }: Year) {
  const found = new Map<Plant, number>()
  const wrong = new Set<string>()
  const hot = new Set<string>()
  let tests = 0
  for (let week = FIRST_LOOK; week < WEEKS; week++) {
    const window = added(weeks.slice(week - 3, week + 1))
    const past = []
    for (let end = week - 3; end - 4 >= 0; end -= 4)
      past.push({ month: String(Math.floor(end / 4)), days: 28, counts: added(weeks.slice(end - 4, end)) })
    const seen = look({ people, subjects, window, past })
    tests += seen.tests
    for (const { place, subject } of called(seen.judged, seen.tests)) {
      const key = `${place} ${subject}`
      const plant = plants.find((one) => one.place === place && one.subject === subject)
      const lasts = plant !== undefined && week >= plant.from && week < plant.from + LASTS + 4
      if (lasts && !found.has(plant)) found.set(plant, week)
      if (!lasts && !hot.has(key)) wrong.add(`${key} ${week}`)
      hot.add(key)
    }
  }
  return { found, trues: found.size, falses: wrong.size, tests }
}

function added(weeks: readonly Counts[]): Counts {
  const sum = new Map<string, Map<string, number>>()
  for (const week of weeks)
    for (const [place, row] of week) {
      const own = sum.get(place) ?? new Map<string, number>()
      for (const [subject, n] of row) own.set(subject, (own.get(subject) ?? 0) + n)
      sum.set(place, own)
    }
  return sum
}

/** Draws between 0 and 1 that are the same in every run. */
function draws(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function normal(chance: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())
}

/** Marsaglia and Tsang. */
function gamma(chance: () => number, shape: number): number {
  const d = shape - 1 / 3
  for (;;) {
    const x = normal(chance)
    const v = (1 + x / Math.sqrt(9 * d)) ** 3
    if (v > 0 && Math.log(1 - chance()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
  }
}

function poisson(chance: () => number, mean: number): number {
  const edge = Math.exp(-mean)
  let n = 0
  for (let product = chance(); product > edge; product *= chance()) n += 1
  return n
}
