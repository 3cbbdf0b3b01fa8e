/** What people do about action plans: opened with one click from a hot spot, moved on act by act. */
import { mayLeadPlan, mayOnPlan, maySeePlan } from '#core/access/plans.ts'
import { dayAfter, dayOf } from '#core/clock/calendar.ts'
import { accept, type Decision, refuse } from '#core/decision.ts'
import { personsAnswering } from '#core/district/answering.ts'
import type { DistrictIndex } from '#core/district/find.ts'
import { placeName, subjectName } from '#core/district/names.ts'
import { effectOf } from '#core/hotspots/effect.ts'
import { whyOf } from '#core/hotspots/why.ts'
import type { ConversationId, MessageId } from '#core/ids.ts'
import { taskMessage } from '#core/plans/message.ts'
import { afterAct, MOST_LINKED, mayComeNext, type Plan, type PlanAct, workedUntil } from '#core/plans/plan.ts'
import type { Channel } from '#ports/channel.ts'
import type { Officer } from '#ports/deeds.ts'
import type { HotSpot, HotSpots, Measure } from '#ports/hotspots.ts'
import type { PlanDeeds } from '#ports/plans.ts'
import type { Store, Together } from '#ports/store.ts'

/** What the deeds are given by `program.ts`. */
export interface Planner {
  readonly store: Store
  readonly hotSpots: Pick<HotSpots, 'find' | 'voices'>
  readonly measure: Measure
  readonly district: DistrictIndex
  readonly channel: Pick<Channel, 'account' | 'name'>
  readonly now: () => Date
  readonly newId: () => string
}

const DAY_MS = 86_400_000

/** The deeds over one house. */
export function planDeedsOf(planner: Planner): PlanDeeds {
  return {
    open: (who, hotSpot) => open(planner, who, hotSpot),
    act: (who, id, deed) => act(planner, who, id, deed),
  }
}

/** The department whose head may lead plans about a subject. */
export function departmentOf({ subjects }: DistrictIndex, subject: string): string {
  return subjects.get(subject)?.departments[0] ?? ''
}

async function open(
  planner: Planner,
  who: Officer,
  hotSpot: string,
): Promise<Decision<{ readonly id: string }>> {
  const spot = await planner.hotSpots.find(hotSpot)
  if (!spot) return refuse('unknown-plan')
  const department = departmentOf(planner.district, spot.subject)
  if (!mayLeadPlan(department, who)) return refuse('act-not-yours')
  const voices = await planner.hotSpots.voices({ ...spot, until: dayAfter(spot.to) })
  const act: PlanAct = {
    kind: 'opened',
    place: spot.place,
    subject: spot.subject,
    department,
    hotSpot,
    problem: problemOf(planner.district, spot, who),
    grievances: voices.slice(0, MOST_LINKED).map(({ code }) => code),
    before: { n: spot.counted, expected: spot.expected, chance: spot.chance, of: 'voices' },
    to: spot.to,
  }
  const id = planner.newId()
  return planner.store.together(async ({ plans }) => {
    const there = await plans.openAbout(spot.place, spot.subject)
    if (there) return accept({ id: there })
    const kept = await plans.append(id, undefined, recordedBy(planner, who, 1, act), `open:${id}`)
    return kept ? accept({ id }) : refuse('plan-there')
  })
}

function problemOf(index: DistrictIndex, spot: HotSpot, { person }: Officer): string {
  const names = (language: 'hi' | 'en') => ({
    place: placeName(index, spot.place, language) ?? String(spot.place),
    subject: subjectName(index, spot.subject, language) ?? spot.subject,
  })
  const [hi, en] = [names('hi'), names('en')]
  const why = whyOf(spot, {
    place: { hi: hi.place, en: en.place },
    subject: { hi: hi.subject, en: en.subject },
  })
  return why[index.persons.get(person)?.language ?? 'hi']
}

async function act(
  planner: Planner,
  who: Officer,
  id: string,
  { key, seq, act: proposed }: Parameters<PlanDeeds['act']>[2],
): ReturnType<PlanDeeds['act']> {
  const judged = proposed.kind === 'concluded' ? await concluding(planner, id, proposed) : proposed
  return planner.store.together(async (together) => {
    const held = await together.plans.find(id)
    if (!held || !maySeePlan(held.plan, who)) return refuse('unknown-plan')
    const { plan } = held
    if (!mayOnPlan(plan, judged, who)) return refuse('act-not-yours')
    const fits = fitting(planner, judged)
    if (!fits.ok) return fits
    if (plan.seq !== seq) return refuse('plan-moved')
    const may = mayComeNext(plan, judged)
    if (!may.ok) return may
    const recorded = recordedBy(planner, who, seq + 1, judged)
    if (!(await together.plans.append(id, plan, recorded, `${who.person}:${key}`)))
      return refuse('plan-moved')
    await tellOwner(planner, together, id, afterAct(plan, recorded), judged)
    return accept({ seq: recorded.seq })
  })
}

/** The effect is what the rule says when the plan is concluded, whatever the screen had. */
async function concluding(
  { store, measure, now }: Planner,
  id: string,
  proposed: PlanAct & { readonly kind: 'concluded' },
): Promise<PlanAct> {
  const held = await store.together(({ plans }) => plans.find(id))
  if (!held) return proposed
  const { plan } = held
  const after = await measure(plan.place, plan.subject, dayAfter(dayOf(now()), -1), plan.before.of)
  const days = (now().getTime() - workedUntil(plan).getTime()) / DAY_MS
  return { ...proposed, effect: effectOf(plan.before, after, days).kind }
}

/** Does the act name what the district knows, and a day that can be? */
function fitting({ district, now }: Planner, act: PlanAct): Decision<PlanAct> {
  const today = dayOf(now())
  if (act.kind === 'met') return act.day > today ? refuse('days-not-possible') : accept(act)
  if (act.kind !== 'task-given') return accept(act)
  if (!district.posts.has(act.post)) return refuse('unknown-post')
  if (personsAnswering(district, act.post, today).length === 0) return refuse('post-vacant')
  return act.due < today ? refuse('days-not-possible') : accept(act)
}

function recordedBy({ now }: Planner, { person, posts }: Officer, seq: number, act: PlanAct) {
  return { seq, at: now(), person, post: posts[0] ?? '', act }
}

async function tellOwner(
  { district, channel, now, newId }: Planner,
  { conversations, outbox }: Together,
  id: string,
  plan: Plan,
  act: PlanAct,
): Promise<void> {
  if (act.kind !== 'task-given' && act.kind !== 'task-returned') return
  const task = plan.tasks.find((one) => one.task === act.task)
  if (!task) return
  const why = act.kind === 'task-returned' ? act.why : undefined
  for (const person of personsAnswering(district, task.post, dayOf(now()))) {
    const conversation = await conversations.openFor(person, channel, newId() as ConversationId)
    await outbox.put({
      id: newId() as MessageId,
      conversation: conversation.id,
      intent: `plan:${id}:${plan.seq}:${person.id}`,
      outgoing: taskMessage(district, id, plan, task, person, why),
      at: now(),
    })
  }
}
