/**
 * Climbing the ladder: which rungs are due, whom each tells, and the acts that say so (M81, M85, B15). The work stays
 * with its holder; the senior is told and sees the file.
 *
 *   reminder   to whoever holds the work: the holders of the post; the control room while nobody has it; the reviewers
 *              while the report lies with them
 *   level      to the post that `to` names; when that is vacant, was told before, or is held by
 *              the very officer who has the work, to the first above it; never to whom the grievance is about
 *
 * The register decides each time anew which rungs were climbed: a restart, a second ticker or a clock that jumps
 * neither skips one nor does it twice.
 */
import { isHiddenFrom } from '../access/may.ts'
import { dayOf } from '../clock/calendar.ts'
import { personsAnswering } from '../district/answering.ts'
import type { Person, Role } from '../district/district.ts'
import { type DistrictIndex, postsInCharge } from '../district/find.ts'
import type { LadderRung } from '../district/office-time.ts'
import type { Act, ActOf } from '../grievance/acts.ts'
import type { Grievance } from '../grievance/grievance.ts'
import type { PersonId, PostCode } from '../ids.ts'
import { isComplainedOf } from '../routing/climb.ts'
import { nextRung } from './clock-of.ts'
import { ladderFor, type RungAt } from './ladder.ts'

/** The act of the rung that is due now, and who hears of it. */
export interface Climbed {
  readonly act: ActOf<'prompted'> | ActOf<'escalated'>
  readonly tell: readonly Person[]
}

/** The next rung, if its moment has come. */
export function climb(grievance: Grievance, index: DistrictIndex, now: Date): Climbed | undefined {
  const next = nextRung(grievance)
  if (!next || next.at > now) return undefined
  const rung = rungOf(grievance, index, next)
  return rung.level === undefined
    ? prompt(grievance, index, rung, now)
    : escalate(grievance, index, rung, rung.level, now)
}

/** The rung as the district now writes it; one that it has renamed or given up keeps the level and the post of its promise. */
function rungOf({ department, timeClass }: Grievance, { district }: DistrictIndex, next: RungAt): LadderRung {
  const known = ladderFor(district.ladders, department, timeClass).find(({ name }) => name === next.rung)
  if (known) return known
  const { percent, level, to } = next
  return {
    name: next.rung,
    ...FORMER,
    ...(level === undefined ? { percent: percent ?? 100 } : { level }),
    ...(to === undefined ? {} : { to }),
  }
}

/** How a rung is called that the district's ladder has no longer. */
const FORMER = { nameHi: 'पहले की सीढ़ी के अनुसार', nameEn: 'by the ladder as it was' } as const

function prompt(grievance: Grievance, index: DistrictIndex, rung: LadderRung, now: Date): Climbed {
  const tell = whoHasIt(grievance, index, now)
  const persons = tell.map(({ id }) => id as PersonId)
  return { act: { kind: 'prompted', rung: rung.name, percent: rung.percent ?? 0, persons }, tell }
}

/** Whoever must do the next thing. */
function whoHasIt(grievance: Grievance, index: DistrictIndex, now: Date): readonly Person[] {
  const today = dayOf(now)
  return whoeverHasIt(grievance, index, today).filter(({ id }) => {
    return !isHiddenFrom(grievance, { person: id, posts: postsInCharge(index, id, today) })
  })
}

function whoeverHasIt({ post, state }: Grievance, index: DistrictIndex, today: string): readonly Person[] {
  if (state === 'in_review') return withRole(index, 'reviewer', today)
  return post && state !== 'new' && state !== 'at_desk'
    ? personsAnswering(index, post, today)
    : withRole(index, 'operator', today)
}

function withRole(index: DistrictIndex, role: Role, today: string): readonly Person[] {
  const posts = index.district.posts.filter(({ roles }) => roles.includes(role))
  return [...new Set(posts.flatMap(({ code }) => personsAnswering(index, code, today)))]
}

function escalate(
  grievance: Grievance,
  index: DistrictIndex,
  rung: LadderRung,
  level: number,
  now: Date,
): Climbed {
  const today = dayOf(now)
  const post = seniorFor(grievance, index, rung, today)
  const act: Act & { kind: 'escalated' } = {
    kind: 'escalated',
    rung: rung.name,
    level,
    ...(post ? { post: post as PostCode } : {}),
    why: {
      hi: `समय पूरा हो गया, उत्तर नहीं आया; स्तर ${level}: ${rung.nameHi}`,
      en: `its time is over and no answer has come; level ${level}: ${rung.nameEn}`,
    },
  }
  return { act, tell: post ? personsAnswering(index, post, today) : [] }
}

/** The senior who was not told yet and in whose chair sits somebody else than the holder, from the post that the rung names upwards. */
function seniorFor(
  grievance: Grievance,
  index: DistrictIndex,
  { to }: LadderRung,
  today: string,
): string | undefined {
  const told: readonly string[] = [...grievance.seniors, ...(grievance.post ? [grievance.post] : [])]
  const own: readonly string[] = grievance.holders
  const seen = new Set<string>()
  let post = to === undefined ? undefined : named(grievance, index, to)
  while (post !== undefined && !seen.has(post)) {
    const free = !told.includes(post) && !isComplainedOf(index, post, grievance.against, today)
    if (free && personsAnswering(index, post, today).some(({ id }) => !own.includes(id))) return post
    seen.add(post)
    post = index.posts.get(post)?.reportsTo
  }
  return undefined
}

function named({ post, department }: Grievance, index: DistrictIndex, to: string): string | undefined {
  const nodal = index.departments.get(department)?.nodalPost
  if (to === 'nodal') return nodal
  if (to === 'above') return post === undefined ? nodal : index.posts.get(post)?.reportsTo
  if (to === 'magistrate') return index.district.posts.find(({ roles }) => roles.includes('magistrate'))?.code
  return index.posts.get(to)?.code
}
