/** What `clock explain` was asked, worked out by the rules of the district: a class or department it has not is refused. */
import { dayOf } from '#core/clock/calendar.ts'
import { type Passed, passedOver } from '#core/clock/days-told.ts'
import { type Explained, explainDue } from '#core/clock/explain.ts'
import { isWall, type Pause, type Running } from '#core/clock/run.ts'
import type { ClassTime, District } from '#core/district/district.ts'
import type { LadderRung } from '#core/district/office-time.ts'
import { ladderFor, schedule } from '#core/escalation/ladder.ts'
import { Plain } from './command.ts'

/** What was asked, worked out: everything that the answer tells. */
export interface Worked {
  readonly district: District
  readonly asked: Asked
  readonly time: ClassTime
  readonly running: Running
  readonly explained: Explained
  readonly ladder: readonly (LadderRung & { readonly at: Date })[]
}

/** What was asked. */
export interface Asked {
  readonly timeClass: string
  readonly from: Date
  readonly department: string | undefined
  readonly pauses: readonly Pause[]
  /** A moment without offset was read in the district's time zone. */
  readonly assumed: boolean
}

/** Works it out. */
export function work(district: District, asked: Asked): Worked {
  const { settings, calendar, ladders, departments } = district
  const { timeClass, department } = asked
  const time = Object.hasOwn(settings.timeClasses, timeClass) ? settings.timeClasses[timeClass] : undefined
  if (!time) {
    const known = Object.keys(settings.timeClasses).join(', ')
    throw new Plain(
      `श्रेणी ${timeClass} इस जिले में नहीं है: ${known}`,
      `There is no class ${timeClass} in this district: ${known}`,
    )
  }
  if (department !== undefined && !departments.some(({ code }) => code === department)) {
    const known = departments.map(({ code }) => code).join(', ')
    throw new Plain(
      `विभाग ${department} इस जिले में नहीं है: ${known}`,
      `There is no department ${department} in this district: ${known}`,
    )
  }
  const running = { from: asked.from, time, pauses: asked.pauses, capDays: settings.pauseCapDays }
  const rungs = ladderFor(ladders, department ?? '', timeClass)
  const explained = explainDue(running, timeClass, calendar)
  const moments = schedule(running, rungs, calendar).rungs
  const ladder = rungs.map((rung, place) => ({ ...rung, at: moments[place]?.at ?? explained.due }))
  return { district, asked, time, running, explained, ladder }
}

/** The days off between the deadline and the last rung, which the ladder passes over. */
export function ladderDays({ district, time, explained, ladder }: Worked): readonly Passed[] {
  const counts = ladder.some(({ after }) => after && after.unit !== 'hour' && after.amount > 0)
  const last = ladder.at(-1)
  if (!last || !counts) return []
  const days = passedOver(dayOf(explained.due), dayOf(last.at), district.calendar)
  const told = isWall(time) ? [] : explained.passedOver.map(({ date }) => date)
  return days.filter(({ date }) => !told.includes(date))
}
