/**
 * The files of a post that changed hands: each gets the act, in a transaction of its own, once for each change by its
 * key. A grievance that is about whoever comes is never theirs: it goes above them, as routing would have it go.
 */
import { isHiddenFrom } from '#core/access/may.ts'
import { postsInCharge } from '#core/district/find.ts'
import { personName } from '#core/district/names.ts'
import { withClock } from '#core/escalation/clock-of.ts'
import type { Act } from '#core/grievance/acts.ts'
import { after, type Grievance } from '#core/grievance/grievance.ts'
import { mayFollow } from '#core/grievance/next.ts'
import type { GrievanceId, PersonId, PostCode } from '#core/ids.ts'
import { firstThatMayHold } from '#core/routing/climb.ts'
import type { Handover } from '#ports/charges.ts'
import type { Held } from '#ports/register.ts'
import type { Together } from '#ports/store.ts'
import type { WorkKinds } from '#ports/work.ts'
import type { Sweeper } from './sweeper.ts'

const PROGRAM = { kind: 'program', part: 'charges' } as const
const TIMES = 5

/** The work `hand-over`. */
export async function handOver(
  sweeper: Sweeper,
  { handover, grievances }: WorkKinds['hand-over'],
): Promise<void> {
  for (const grievance of grievances) await handOverOne(sweeper, handover, grievance)
}

async function handOverOne(sweeper: Sweeper, id: string, grievance: GrievanceId): Promise<void> {
  for (let time = 0; time < TIMES; time++) {
    const done = await sweeper.store.together(async (together) => {
      const handover = await together.charges.handover(id)
      const held = await together.register.find(grievance)
      if (!handover || !held) throw new Error(`no handover ${id} or no grievance ${grievance}`)
      if (isOver(held, handover) || (await together.register.holdsKey(grievance, keyOf(id)))) return true
      return record(sweeper, together, held, handover)
    })
    if (done) return
  }
  throw new Error(`grievance ${grievance} kept moving; try again later`)
}

const keyOf = (handover: string) => `handover:${handover}`

/** It is closed or lies elsewhere by now, or somebody else took over since. */
function isOver({ grievance, acts }: Held, { id, post }: Handover): boolean {
  if (!mayFollow(grievance, 'handed-over')) return true
  const there =
    grievance.post === post || grievance.directions.some((one) => one.post === post && !one.answer)
  const later = acts.some(({ act }) => act.kind === 'handed-over' && act.post === post && act.handover > id)
  return !there || later
}

async function record(
  sweeper: Sweeper,
  { register, work }: Together,
  held: Held,
  handover: Handover,
): Promise<boolean> {
  const { district, policy, now } = sweeper
  const acts: Act[] = []
  let grievance = held.grievance
  for (const act of actsFor(sweeper, grievance, handover)) {
    const follows = (one: Act) =>
      after(grievance, { seq: grievance.seq + 1, at: now(), by: PROGRAM, act: one })
    const clocked = withClock(act, grievance, follows(act), district.district)
    grievance = follows(clocked)
    acts.push(clocked)
  }
  const proposed = acts.map((act) => ({ act, by: PROGRAM, policy: policy() }))
  const { id } = held
  const appended = await register.append(id, held.grievance.seq, proposed, now(), keyOf(handover.id))
  if (appended.ok && acts.some(({ kind }) => kind === 'transferred'))
    await work.enqueue('assign', { grievance: id })
  return appended.ok
}

/** The act itself, and the way above when all who come are complained of. */
function actsFor({ district }: Sweeper, grievance: Grievance, handover: Handover): readonly Act[] {
  const { post, day, standing, through } = handover
  const mayHave = (person: string) =>
    !isHiddenFrom(grievance, { person, posts: postsInCharge(district, person, day) })
  const to = handover.to.filter(mayHave)
  const handed: Act = {
    kind: 'handed-over',
    post: post as PostCode,
    from: handover.from as readonly PersonId[],
    to: to.map((person) => person as PersonId),
    standing,
    ...(through === undefined ? {} : { through: through as PostCode }),
    handover: handover.id,
  }
  const bars = handover.to.find((person) => !mayHave(person))
  const lies = grievance.post === post
  const open = grievance.state === 'with_officer' || grievance.state === 'awaiting_complainant'
  return lies && open && bars !== undefined && to.length === 0
    ? [handed, ...above(district, grievance, post, bars, day)]
    : [handed]
}

function above(
  district: Sweeper['district'],
  grievance: Grievance,
  post: string,
  person: string,
  day: string,
): readonly Act[] {
  const name = (language: 'hi' | 'en') => personName(district, person, language)
  const reason = `शिकायत ${name('hi')} के विरुद्ध है, जो अब इस पद पर हैं / the grievance is about ${name('en')}, who answers for this post now`
  const line = district.posts.get(post)?.reportsTo
  const senior = line === undefined ? undefined : firstThatMayHold(district, line, grievance, day)
  if (!senior) return [{ kind: 'returned', reason }]
  const level = Math.max(senior.level, grievance.level)
  return [
    { kind: 'transferred', from: post as PostCode, to: senior.code as PostCode, level, reason, way: 'up' },
  ]
}
