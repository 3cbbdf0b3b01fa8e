/** Hot spots and plans as screens get them: names beside codes, what the caller may do, and the effect as of today. */
import type { ActionPlan, HotSpot as Shown } from '#contract/plans.ts'
import { maySee } from '#core/access/may.ts'
import { mayLeadPlan, mayOnPlan } from '#core/access/plans.ts'
import { dayAfter, dayOf } from '#core/clock/calendar.ts'
import type { DistrictIndex } from '#core/district/find.ts'
import { effectOf } from '#core/hotspots/effect.ts'
import { WINDOW_DAYS } from '#core/hotspots/rule.ts'
import { EFFECT_WORDS, whyOf } from '#core/hotspots/why.ts'
import {
  type Plan,
  type PlanAct,
  type PlanRecorded,
  rupeesOf,
  type Task,
  workedUntil,
} from '#core/plans/plan.ts'
import type { HotSpot } from '#ports/hotspots.ts'
import type { HeldPlan } from '#ports/plans.ts'
import type { Caller } from '../caller.ts'
import type { HttpHouse, Words } from '../house.ts'
import { departmentName, personName, placeName, postName, subjectName } from '../names.ts'
import { gistFor } from './covered.ts'

const SHOWN = 50
const DAY_MS = 86_400_000

/** A hot spot with the sentence why. */
export function presentSpot(index: DistrictIndex, spot: HotSpot, caller: Caller): Shown {
  const place = placeName(index, spot.place)
  const subject = subjectName(index, spot.subject)
  const { id, foundOn, endedOn, from, to, n, complainants, expected, plan } = spot
  return {
    id,
    place: { code: spot.place, name: place },
    subject: { code: spot.subject, name: subject },
    foundOn,
    ...(endedOn ? { endedOn } : {}),
    from,
    to,
    n,
    complainants,
    expected,
    why: whyOf(spot, { place, subject }),
    ...(plan ? { plan } : {}),
    mayOpen: mayLeadPlan(index.subjects.get(spot.subject)?.departments[0] ?? '', caller),
  }
}

/** A plan with what the caller may see and do. */
export async function presentPlan(
  house: HttpHouse,
  { id, plan, acts }: HeldPlan,
  caller: Caller,
): Promise<ActionPlan> {
  const { index } = house
  const today = dayOf(house.now())
  const [effect, grievances] = await Promise.all([effectNow(house, plan), linkedOf(house, plan, caller)])
  const { concluded } = plan
  return {
    id,
    seq: plan.seq,
    state: plan.state,
    place: { code: plan.place, name: placeName(index, plan.place) },
    subject: { code: plan.subject, name: subjectName(index, plan.subject) },
    department: departmentName(index, plan.department),
    openedAt: plan.openedAt.toISOString(),
    openedBy: personName(index, plan.openedBy),
    problem: plan.problem,
    cause: plan.cause,
    tasks: plan.tasks.map((one) => presentTask(index, plan, one, today, caller)),
    rupees: rupeesOf(plan),
    meetings: [...plan.meetings],
    grievances,
    more: plan.grievances.length - grievances.length,
    effect,
    ...(concluded
      ? {
          concluded: {
            at: concluded.at.toISOString(),
            words: concluded.words,
            effect: EFFECT_WORDS[concluded.effect as keyof typeof EFFECT_WORDS] ?? EFFECT_WORDS.early,
          },
        }
      : {}),
    trail: acts.toReversed().map((one) => presentAct(index, one)),
    mayLead: plan.state === 'open' && mayLeadPlan(plan.department, caller),
  }
}

function presentTask(index: DistrictIndex, plan: Plan, one: Task, today: string, caller: Caller) {
  const { doneAt, doneBy, post, ...task } = one
  const act: PlanAct = { kind: 'task-done', task: one.task, words: '' }
  return {
    ...task,
    post: { code: post, name: postName(index, post) },
    late: task.state === 'given' && task.due < today,
    ...(doneAt ? { doneAt: doneAt.toISOString() } : {}),
    ...(doneBy ? { doneBy: personName(index, doneBy) } : {}),
    mayDo: plan.state === 'open' && task.state === 'given' && mayOnPlan(plan, act, caller),
  }
}

async function effectNow(house: HttpHouse, plan: Plan): Promise<ActionPlan['effect']> {
  const now = house.now()
  const afterTo = dayAfter(dayOf(now), -1)
  const after = await house.measure(plan.place, plan.subject, afterTo, plan.before.of)
  const days = (now.getTime() - workedUntil(plan).getTime()) / DAY_MS
  const { kind, before } = effectOf(plan.before, after, days)
  return {
    kind,
    name: EFFECT_WORDS[kind],
    from: dayAfter(plan.to, 1 - WINDOW_DAYS),
    to: plan.to,
    before,
    after,
    afterTo,
  }
}

/** The first of the linked grievances that the caller may see. */
async function linkedOf(house: HttpHouse, plan: Plan, caller: Caller): Promise<ActionPlan['grievances']> {
  const held = await Promise.all(plan.grievances.slice(0, SHOWN).map((code) => house.file(code)))
  return held.flatMap((one) =>
    one && maySee(one.grievance, caller)
      ? [
          {
            code: one.grievance.code,
            gist: gistFor(one.grievance, caller),
            state: one.grievance.state,
            closed: one.grievance.state === 'closed',
          },
        ]
      : [],
  )
}

function presentAct(
  index: DistrictIndex,
  { seq, at, person, act }: PlanRecorded,
): ActionPlan['trail'][number] {
  return { seq, at: at.toISOString(), kind: act.kind, by: by(index, person), words: wordsOf(act) }
}

function by(index: DistrictIndex, person: string): Words {
  return personName(index, person)
}

/** What the trail shows of an act. */
function wordsOf(act: PlanAct): string {
  switch (act.kind) {
    case 'opened':
    case 'described':
      return act.problem
    case 'task-given':
      return `${act.task}. ${act.what}`
    case 'task-done':
      return `${act.task}. ${act.words}`
    case 'task-returned':
    case 'task-dropped':
      return `${act.task}. ${act.why}`
    case 'met':
      return act.minutes
    case 'linked':
      return act.grievances.join(', ')
    case 'unlinked':
      return act.grievance
    case 'concluded':
      return act.words
  }
}
