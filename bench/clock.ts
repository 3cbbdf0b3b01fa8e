/** `clock`: deadlines worked out per second, with pauses and the whole ladder, over the classes of the practice district. */
import { resolve } from 'node:path'
import { runOf } from '#core/clock/run.ts'
import { ladderFor, schedule } from '#core/escalation/ladder.ts'
import { loadDistrict } from '#services/district/load.ts'

const FOLDER = resolve(import.meta.dirname, '../districts/abhyas')
const COUNT = 200_000
const START = Date.parse('2026-04-01T04:00:00Z')
const DAY_MS = 86_400_000
const LEAST = 5_000

/** Measures both and says whether a district could wait for them. */
export async function clock(): Promise<boolean> {
  const { settings, calendar, ladders } = await loadDistrict(FOLDER)
  const classes = Object.entries(settings.timeClasses)
  const clocks = Array.from({ length: COUNT }, (_, at) => {
    const [code = '', time] = classes[at % classes.length] ?? []
    const from = new Date(START + (at % 365) * DAY_MS + (at % 1_440) * 60_000)
    const pauses =
      at % 5 === 0
        ? [{ from: new Date(from.getTime() + 3_600_000), to: new Date(from.getTime() + DAY_MS), why: '' }]
        : []
    if (!time) throw new Error('the district has no class')
    return { code, running: { from, time, pauses, capDays: settings.pauseCapDays } }
  })
  const due = rate(() => clocks.forEach(({ running }) => void runOf(running, calendar)))
  const whole = rate(() =>
    clocks.forEach(({ code, running }) => void schedule(running, ladderFor(ladders, 'PHE', code), calendar)),
  )
  console.log(`deadlines with pauses: ${due}/s; with the moments of the whole ladder: ${whole}/s`)
  return whole >= LEAST
}

function rate(work: () => void): number {
  const began = performance.now()
  work()
  return Math.round((COUNT * 1000) / (performance.now() - began))
}
