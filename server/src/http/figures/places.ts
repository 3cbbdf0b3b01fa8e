/** Blocks and panchayats with their numbers: the colours of the map and the table beside it. */
import type { DistrictPage } from '#contract/figures.ts'
import { OPEN } from '#core/figures/measures.ts'
import type { Answer } from '#ports/figures.ts'
import { wordsOf } from '../names.ts'
import { type Frame, sum } from './frame.ts'

const RUNGS = ['block', 'panchayat'] as const
const TYPES: Readonly<Record<string, (typeof RUNGS)[number]>> = {
  block: 'block',
  town: 'block',
  panchayat: 'panchayat',
  ward: 'panchayat',
}

/** Every block, town, panchayat and ward of the district, also those without any grievance. */
export async function placesPart(frame: Frame): Promise<DistrictPage['places']> {
  const rungs = await Promise.all(RUNGS.map((rung) => numbersOf(frame, rung)))
  const { district } = frame.house.index
  return district.places.flatMap((place) => {
    const rung = TYPES[place.type]
    if (!rung) return []
    const numbers = rungs[RUNGS.indexOf(rung)]?.(String(place.code))
    if (!numbers) return []
    return {
      code: String(place.code),
      name: wordsOf(place),
      type: place.type,
      ...(place.parent === undefined ? {} : { parent: String(place.parent) }),
      ...(place.population === undefined ? {} : { population: place.population }),
      ...numbers,
    }
  })
}

async function numbersOf(
  { house, where, today, tomorrow, from, before }: Frame,
  rung: (typeof RUNGS)[number],
) {
  const of = { where, by: [rung] }
  const [events, past, open, late] = await Promise.all([
    house.figures.counts({
      ...of,
      measures: ['received', 'dissatisfied'],
      period: { from, until: tomorrow },
    }),
    house.figures.counts({ ...of, measures: ['received'], period: { from: before, until: from } }),
    house.figures.counts({ ...of, measures: OPEN, period: { until: tomorrow } }),
    house.figures.counts({ ...of, measures: ['due'], period: { until: today } }),
  ])
  const table = (rows: readonly Answer[]) => new Map(rows.map(({ key, counts }) => [key[rung] ?? '', counts]))
  const [now, then, stands, due] = [table(events), table(past), table(open), table(late)]
  return (code: string) => ({
    received: now.get(code)?.received ?? 0,
    dissatisfied: now.get(code)?.dissatisfied ?? 0,
    before: then.get(code)?.received ?? 0,
    open: sum(stands.get(code) ?? {}, OPEN),
    late: due.get(code)?.due ?? 0,
  })
}
