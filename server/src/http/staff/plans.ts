/** Hot spots and action plans: lists, one click to open, act by act, and the plan on paper. */
import { Type } from '@sinclair/typebox'
import { ActionPlan, HotSpotPage, NewPlanAct, type PlanDeed, PlanPage } from '#contract/plans.ts'
import { readsFigures } from '#core/access/figures.ts'
import { mayLeadPlan, maySeeAllPlans, maySeePlan } from '#core/access/plans.ts'
import { nextTask, type PlanAct } from '#core/plans/plan.ts'
import type { HeldPlan } from '#ports/plans.ts'
import { type Caller, callerOf } from '../caller.ts'
import type { HttpHouse } from '../house.ts'
import { languageOf } from '../language.ts'
import { departmentName, placeName, subjectName } from '../names.ts'
import { sendRefusal } from '../problem.ts'
import { FILE_POLICY } from '../security.ts'
import type { App } from '../typed.ts'
import { planPaperOf } from './plan-paper.ts'
import { presentPlan, presentSpot } from './present-plans.ts'
import { findSeen } from './sight.ts'

const PAGE = 30
const NO_PLAN = { ok: false, refusal: 'unknown-plan' } as const
const After = Type.Object({ after: Type.Optional(Type.String({ maxLength: 60 })) })
const OfOne = Type.Object({ id: Type.String({ maxLength: 60 }) })

/** /hot-spots and /plans. */
export function planRoutes(app: App, house: HttpHouse): void {
  spotRoutes(app, house)
  listRoute(app, house)
  oneRoutes(app, house)
}

function spotRoutes(app: App, house: HttpHouse): void {
  app.get(
    '/hot-spots',
    {
      schema: {
        summary: 'Where far more is complained of than usual, newest first',
        querystring: After,
        response: { 200: HotSpotPage },
      },
    },
    async (request): Promise<HotSpotPage> => {
      const caller = callerOf(request)
      const { after } = request.query
      const subjects = subjectsFor(house, caller)
      const found = await house.hotSpots.list({
        limit: PAGE,
        ...(after ? { before: after } : {}),
        ...(subjects ? { subjects } : {}),
      })
      const last = found.length === PAGE ? found.at(-1) : undefined
      return {
        items: found.map((spot) => presentSpot(house.index, spot, caller)),
        ...(last ? { next: last.id } : {}),
      }
    },
  )

  app.post(
    '/hot-spots/:id/plan',
    {
      schema: {
        summary: 'Opens an action plan for it, or answers with the one that is open',
        params: OfOne,
        response: { 201: Type.Object({ id: Type.String() }) },
      },
    },
    async (request, reply) => {
      const opened = await house.planDeeds.open(callerOf(request), request.params.id)
      return opened.ok ? reply.code(201).send(opened.value) : sendRefusal(request, reply, opened)
    },
  )
}

function listRoute(app: App, house: HttpHouse): void {
  app.get(
    '/plans',
    { schema: { summary: 'Action plans, newest first', querystring: After, response: { 200: PlanPage } } },
    async (request): Promise<PlanPage> => {
      const caller = callerOf(request)
      const { after } = request.query
      const all = maySeeAllPlans(caller)
      const found = await house.plans.list({
        limit: PAGE,
        ...(after ? { before: after } : {}),
        ...(all ? {} : { posts: caller.posts, departments: caller.departments ?? [] }),
      })
      const last = found.length === PAGE ? found.at(-1) : undefined
      return {
        items: found.map(({ place, subject, department, openedAt, ...row }) => ({
          ...row,
          place: placeName(house.index, place),
          subject: subjectName(house.index, subject),
          department: departmentName(house.index, department),
          openedAt: openedAt.toISOString(),
        })),
        ...(last ? { next: last.id } : {}),
      }
    },
  )
}

function oneRoutes(app: App, house: HttpHouse): void {
  app.get(
    '/plans/:id',
    { schema: { summary: 'A plan with everything in it', params: OfOne, response: { 200: ActionPlan } } },
    async (request, reply) => {
      const caller = callerOf(request)
      const held = await seenPlan(house, request.params.id, caller)
      return held ? presentPlan(house, held, caller) : sendRefusal(request, reply, NO_PLAN)
    },
  )

  app.post(
    '/plans/:id/acts',
    {
      schema: {
        summary: 'The next act, on top of the one that was seen last',
        params: OfOne,
        body: NewPlanAct,
        response: { 201: Type.Object({ seq: Type.Integer() }) },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request)
      const held = await seenPlan(house, request.params.id, caller)
      if (!held) return sendRefusal(request, reply, NO_PLAN)
      const { key, seq, act } = request.body
      const proposed = await actOf(house, held, act, caller)
      if (!proposed) return sendRefusal(request, reply, { ok: false, refusal: 'unknown-grievance' })
      const done = await house.planDeeds.act(caller, held.id, { key, seq, act: proposed })
      return done.ok ? reply.code(201).send(done.value) : sendRefusal(request, reply, done)
    },
  )

  app.get(
    '/plans/:id/plan.pdf',
    {
      schema: {
        summary: 'The plan on paper',
        params: OfOne,
        querystring: Type.Object({
          lang: Type.Optional(Type.Union([Type.Literal('hi'), Type.Literal('en')])),
        }),
        produces: ['application/pdf'],
      },
    },
    async (request, reply) => {
      const caller = callerOf(request)
      const held = await seenPlan(house, request.params.id, caller)
      if (!held) return sendRefusal(request, reply, NO_PLAN)
      const shown = await presentPlan(house, held, caller)
      const language = request.query.lang ?? languageOf(request)
      const pdf = await house.planPaper(planPaperOf(house, shown, language))
      return reply
        .type('application/pdf')
        .header('content-disposition', `inline; filename="plan-${held.id.slice(0, 8)}.pdf"`)
        .header('content-security-policy', FILE_POLICY)
        .header('cache-control', 'private, no-cache')
        .send(Buffer.from(pdf))
    },
  )
}

/** Subjects whose hot spots the caller reads; undefined for all. */
function subjectsFor({ index }: HttpHouse, caller: Caller): readonly string[] | undefined {
  if (maySeeAllPlans(caller) || readsFigures(caller)) return undefined
  const own = caller.departments ?? []
  return index.district.subjects
    .filter(({ departments: [first = ''] }) => own.includes(first) || mayLeadPlan(first, caller))
    .map(({ code }) => code)
}

async function seenPlan(house: HttpHouse, id: string, caller: Caller): Promise<HeldPlan | undefined> {
  const held = await house.plans.find(id)
  return held && maySeePlan(held.plan, caller) ? held : undefined
}

/** A new task gets its number; only grievances that the caller sees are linked. */
async function actOf(
  house: HttpHouse,
  { plan }: HeldPlan,
  deed: PlanDeed,
  caller: Caller,
): Promise<PlanAct | undefined> {
  switch (deed.kind) {
    case 'task-given':
      return { ...deed, task: deed.task ?? nextTask(plan) }
    case 'linked': {
      const found = await Promise.all(deed.grievances.map((code) => findSeen(house, code, caller)))
      const codes = found.flatMap((held) => (held ? [held.grievance.code] : []))
      return codes.length === deed.grievances.length ? { kind: 'linked', grievances: codes } : undefined
    }
    case 'concluded':
      return { ...deed, effect: '' }
    default:
      return deed
  }
}
