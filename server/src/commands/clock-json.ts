/** The answer of `clock explain --json`: everything that is needed to do the working again without the district's files. */
import { ladderDays, type Worked } from './clock-worked.ts'
import { ASSUMED, localMoment, ZONE } from './moments.ts'

/** The answer as data. Moments are ISO text in the district's time zone, days are `YYYY-MM-DD`. */
export function asJson(worked: Worked) {
  const { district, asked, time, running, explained, ladder } = worked
  const { calendar } = district
  const department = district.departments.find(({ code }) => code === asked.department)
  return {
    district: district.code,
    districtNameHi: district.nameHi,
    districtNameEn: district.nameEn,
    version: district.version,
    timezone: ZONE.name,
    utcOffset: ZONE.offset,
    class: asked.timeClass,
    classTime: { unit: time.unit, amount: time.amount, nameHi: time.nameHi, nameEn: time.nameEn },
    department: department
      ? { code: department.code, nameHi: department.nameHi, nameEn: department.nameEn }
      : null,
    officeWindows: calendar.windows.map(({ from, to }) => ({ from, to })),
    weeklyOff: calendar.weeklyOff,
    saturdaysOff: calendar.saturdaysOff,
    from: localMoment(asked.from),
    dueBeforePauses: localMoment(explained.bare),
    due: localMoment(explained.due),
    pauseCapDays: running.capDays,
    passedOver: explained.passedOver,
    campDays: explained.camps,
    notes: asked.assumed ? [ASSUMED] : [],
    steps: explained.steps,
    pauses: explained.pauses.map(({ from, to, since, until, counted, short, why, says }) => ({
      from: localMoment(from),
      to: to ? localMoment(to) : null,
      since: localMoment(since),
      until: localMoment(until),
      countedMinutes: Math.round(counted / 60_000),
      ...(short ? { short } : {}),
      why,
      says,
    })),
    ladder: ladder.map(({ name, at, level, percent, after, to, nameHi, nameEn }) => ({
      rung: name,
      nameHi,
      nameEn,
      at: localMoment(at),
      ...(percent === undefined ? {} : { percent }),
      ...(level === undefined ? {} : { level }),
      ...(after === undefined ? {} : { after }),
      ...(to === undefined ? {} : { to }),
    })),
    passedOverByLadder: ladderDays(worked),
  }
}
