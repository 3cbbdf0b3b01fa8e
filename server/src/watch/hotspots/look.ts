/**
 * The daily look: after five in the morning, over the window that ended yesterday. What is found is kept once while it
 * lasts; what is found again with fewer voices than before keeps the numbers of its worst window.
 */
import { dayAfter, dayOf } from '#core/clock/calendar.ts'
import { called, type Judged, judgeOne, look, type Observed, OVER_ABOVE } from '#core/hotspots/rule.ts'
import { isManyVoiced } from '#core/hotspots/voices.ts'
import type { FiguresReading } from '#ports/figures.ts'
import type { HotSpot, HotSpotLook, HotSpotNumbers, HotSpots } from '#ports/hotspots.ts'
import { hearOut, type Observer, observe, windowTo } from './observe.ts'

/** What the look is given by `program.ts`. */
export interface Looker extends Observer {
  readonly figures: FiguresReading
  readonly hotSpots: HotSpots
  readonly now: () => Date
  readonly newId: () => string
}

const MORNING = 5
const IST_MS = 5.5 * 3_600_000
/** While more acts than these are not counted yet, the figures are not those of yesterday. */
const MOST_BEHIND = 1000

/** Looks if the day was not looked at; answers how many hot spots were found. */
export async function lookForHotSpots(looker: Looker): Promise<number> {
  const now = looker.now()
  const today = dayOf(now)
  if (new Date(now.getTime() + IST_MS).getUTCHours() < MORNING) return 0
  const looked = await looker.hotSpots.lookedOn()
  if (looked !== undefined && looked >= today) return 0
  if ((await looker.figures.behind()) > MOST_BEHIND) return 0
  const seen = await lookAt(looker, today)
  return (await looker.hotSpots.keep(seen)) ? seen.found.length : 0
}

async function lookAt(looker: Looker, today: string): Promise<HotSpotLook> {
  const lastDay = dayAfter(today, -1)
  const [observed, standing] = await Promise.all([observe(looker, lastDay), looker.hotSpots.lasting()])
  const { judged, tests } = look(observed)
  // Fewer voices only make a count likelier, so whoever is not called with all of them never is.
  const heardOut = await Promise.all(called(judged, tests).map((one) => voiced(looker, one, lastDay, tests)))
  const found = called(heardOut.filter(isManyVoiced), tests)
  const is = (spot: HotSpot) => (one: Judged) =>
    one.place === String(spot.place) && one.subject === spot.subject
  const { lasting, ended } = await goingOn(looker, standing, found, observed, lastDay)
  return {
    day: today,
    found: found
      .filter((one) => !standing.some((spot) => is(spot)(one)))
      .map((one) => ({
        ...numbersOf(one),
        id: looker.newId(),
        place: Number(one.place),
        subject: one.subject,
      })),
    lasting,
    ended,
  }
}

type Voiced = Judged & HotSpotNumbers

async function voiced(looker: Looker, one: Judged, lastDay: string, tests: number): Promise<Voiced> {
  const { from } = windowTo(lastDay)
  return { ...(await hearOut(looker, one, lastDay)), from, to: lastDay, tests }
}

async function goingOn(
  looker: Looker,
  standing: readonly HotSpot[],
  found: readonly Voiced[],
  observed: Observed,
  lastDay: string,
): Promise<Pick<HotSpotLook, 'lasting' | 'ended'>> {
  // Fewer voices only make a count likelier, so what is over by all grievances is over.
  const isOver = async (spot: HotSpot) => {
    const judged = judgeOne(observed, String(spot.place), spot.subject)
    if (judged.chance > OVER_ABOVE) return true
    return (await hearOut(looker, judged, lastDay)).chance > OVER_ABOVE
  }
  const ended: string[] = []
  const lasting: { id: string; numbers?: HotSpotNumbers }[] = []
  for (const spot of standing) {
    const again = found.find((one) => one.place === String(spot.place) && one.subject === spot.subject)
    if (again)
      lasting.push(
        again.counted > spot.counted ? { id: spot.id, numbers: numbersOf(again) } : { id: spot.id },
      )
    else if (await isOver(spot)) ended.push(spot.id)
    else lasting.push({ id: spot.id })
  }
  return { lasting, ended }
}

function numbersOf(one: Voiced): HotSpotNumbers {
  const { n, counted, complainants, expected, usual, rate, elsewhere, chance, from, to, tests } = one
  const numbers = { n, counted, complainants, expected, rate, elsewhere, chance, from, to, tests }
  return usual === undefined ? numbers : { ...numbers, usual }
}
