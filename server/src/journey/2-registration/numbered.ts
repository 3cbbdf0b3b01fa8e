/** What subject and place give a grievance at registration: department, code, class and sensitivity (M59, M60). */
import type { DistrictIndex } from '#core/district/find.ts'
import { writeCode } from '#core/grievance/code.ts'
import type { Nature } from '#core/grievance/nature.ts'
import { timeClassFor } from '#core/routing/class.ts'
import { choosePost } from '#core/routing/rules.ts'
import type { Together } from '#ports/store.ts'
import type { House } from '../house.ts'

/** Takes what no department owns and what nobody could read yet: the general desk. */
const GENERAL = 'OTH'
const IST_MS = 330 * 60_000

/** Draws the next serial of the department and writes the code. */
export async function numbered(
  house: House,
  together: Together,
  subjectCode: string | undefined,
  place: number | undefined,
  channel: string,
  {
    secret,
    source,
    nature,
  }: {
    readonly secret?: boolean | undefined
    readonly source?: string | undefined
    readonly nature?: Nature | undefined
  } = {},
) {
  const { district } = house
  const { settings } = district.district
  const subject = subjectCode === undefined ? undefined : district.subjects.get(subjectCode)
  const department = departmentOf(district, subjectCode, place, channel)
  const year = new Date(house.now().getTime() + IST_MS).getUTCFullYear()
  const serial = await together.register.nextSerial(department, year)
  return {
    code: writeCode(district.district.letters, department, year, serial),
    department,
    timeClass: timeClassFor(settings, { channel, source, subject, nature }),
    sensitive: secret === true || (subject?.sensitive ?? false),
  }
}

function departmentOf(
  district: DistrictIndex,
  subject: string | undefined,
  place: number | undefined,
  channel: string,
): string {
  if (subject === undefined) return GENERAL
  return (
    choosePost(district, { subject, place, channel })?.post.department ??
    district.subjects.get(subject)?.departments[0] ??
    GENERAL
  )
}
