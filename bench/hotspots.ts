/**
 * Hot spots: a synthetic year of three districts. First by the rule alone, a look a week: in one year rises are planted and
 * it is counted how many are found while they last; in another nothing is planted and everything that is found is false.
 * Then the whole way that production goes: the year as grievances in a register, and the daily watch over its figures.
 */
import { type Counts, called, LEAST_GRIEVANCES, look, WINDOW_DAYS } from '#core/hotspots/rule.ts'
import { inTheRegister } from './hotspots-register.ts'
import {
  DISTRICTS,
  FIRST_LOOK,
  LASTS,
  type Plant,
  RISES,
  SIZES,
  WEEKS,
  type Year,
  yearOf,
} from './hotspots-year.ts'

const POWER_AIM = 0.8
const FALSE_AIM = 0.05

/** Runs both. */
export async function hotspots(): Promise<boolean> {
  const alone = byTheRule()
  return (await inTheRegister()) && alone
}

function byTheRule(): boolean {
  console.log(
    `by the rule alone: a year each, a look every week, windows of ${WINDOW_DAYS} days, at least ${LEAST_GRIEVANCES} grievances`,
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
