/**
 * The ticker's round: every grievance whose next rung is due climbs, one act a rung, each decided from the register as
 * it stands. Two tickers at once, a restart in the middle or a clock that jumps make no difference: the second finds
 * the act there (`moved-meanwhile`, or the rung climbed), and what was missed is due still.
 */

import { isHiddenFrom } from '#core/access/may.ts'
import type { Person } from '#core/district/district.ts'
import type { DistrictIndex } from '#core/district/find.ts'
import { type Climbed, climb } from '#core/escalation/climb.ts'
import { nextRung } from '#core/escalation/clock-of.ts'
import type { ConversationId, GrievanceId, MessageId } from '#core/ids.ts'
import type { Channel } from '#ports/channel.ts'
import type { Held } from '#ports/register.ts'
import type { LadderWatch, Store, Together } from '#ports/store.ts'
import { ladderMessage } from './message.ts'

/** What climbing is given by `main.ts`. */
export interface Climber {
  readonly store: Store
  readonly ladder: LadderWatch
  readonly district: DistrictIndex
  readonly channel: Pick<Channel, 'account' | 'name'>
  readonly now: () => Date
  readonly newId: () => string
  readonly log: (line: string) => void
}

const AT_ONCE = 100
const PROGRAM = { kind: 'program', part: 'ladder' } as const

/** One round; answers how many rungs were climbed. What fails is logged and due again in the next round. */
export async function climbDue(climber: Climber): Promise<number> {
  const due = await climber.ladder.due(climber.now(), AT_ONCE)
  let climbed = 0
  for (const id of due) {
    try {
      climbed += await climbAll(climber, id)
    } catch (fault) {
      climber.log(`grievance ${id} could not climb: ${(fault as Error).stack ?? fault}`)
    }
  }
  return climbed
}

/** All rungs of one grievance that are due, in one transaction; messages of rungs that were overtaken are spared. */
async function climbAll(climber: Climber, id: GrievanceId): Promise<number> {
  return climber.store.together(async (together) => {
    let held = await together.register.find(id)
    const steps: Climbed[] = []
    for (;;) {
      const step = held && climb(held.grievance, climber.district, climber.now())
      if (!held || !step) break
      const seq = held.grievance.seq
      const appended = await together.register.append(
        id,
        seq,
        [{ act: step.act, by: PROGRAM }],
        climber.now(),
      )
      if (!appended.ok) break
      held = appended.value
      steps.push(step)
    }
    if (held) for (const step of spoken(steps)) await tell(climber, together, held, step)
    if (steps.some(({ act }) => act.kind === 'escalated'))
      await together.work.enqueue('notify', { grievance: id })
    return steps.length
  })
}

/** Of several reminders only the last is worth saying, and none once the time is over. */
function spoken(steps: readonly Climbed[]): readonly Climbed[] {
  const late = steps.some(({ act }) => act.kind === 'escalated')
  const last = steps.findLast(({ act }) => act.kind === 'prompted')
  return steps.filter((step) => step.act.kind === 'escalated' || (!late && step === last))
}

async function tell(climber: Climber, together: Together, held: Held, step: Climbed): Promise<void> {
  for (const person of step.tell) await tellOne(climber, together, held, step, person)
  if (step.act.kind !== 'escalated') return
  const holders = held.grievance.holders.flatMap((id) => climber.district.persons.get(id) ?? [])
  const told = (one: Person) =>
    step.tell.includes(one) || isHiddenFrom(held.grievance, { person: one.id, posts: [] })
  for (const person of holders.filter((one) => !told(one)))
    await tellOne(climber, together, held, step, person)
}

async function tellOne(
  { district, channel, newId, now }: Climber,
  together: Together,
  { id, grievance }: Held,
  { act }: Climbed,
  person: Person,
): Promise<void> {
  const conversation = await together.conversations.openFor(person, channel, newId() as ConversationId)
  await together.outbox.put({
    id: newId() as MessageId,
    conversation: conversation.id,
    intent: `ladder:${id}:${grievance.reopened}:${act.rung}:${person.id}`,
    outgoing: ladderMessage(district, grievance, act, person, nextRung(grievance)),
    grievance: id,
    at: now(),
  })
}
