/** The reviewers' queue, what they answer in it, and what it tells in numbers. */
import { Type } from '@sinclair/typebox'
import {
  Look,
  LookedAt,
  LookGroundName,
  QualityFigures,
  type QualityItem,
  QualityList,
  QualitySheet,
  QualityViewName,
  RefuseReopening,
} from '#contract/quality.ts'
import { mayExamine, mayLookAfter, maySettleSuggestions } from '#core/access/quality.ts'
import type { ActOf, Recorded } from '#core/grievance/acts.ts'
import type { QualityRow } from '#ports/quality.ts'
import type { Held } from '#ports/register.ts'
import { type Caller, callerOf } from '../caller.ts'
import { qualityFigures } from '../figures/quality.ts'
import type { HttpHouse } from '../house.ts'
import { departmentName, placeName, postName, subjectName } from '../names.ts'
import { Problem, sendRefusal } from '../problem.ts'
import type { App } from '../typed.ts'
import { actorName, presentActs } from './present-acts.ts'
import { presentReport } from './present-grievances.ts'
import { findSeen, notAbout } from './sight.ts'

const PAGE = 60
const DRAWS = 8
const Which = Type.Object({
  code: Type.String({ minLength: 6, maxLength: 60 }),
  report: Type.Integer({ minimum: 1, maximum: 9999 }),
})

/** All of them. */
export function qualityRoutes(app: App, house: HttpHouse): void {
  readingRoutes(app, house)
  lookRoutes(app, house)
  app.get(
    '/quality-figures',
    {
      schema: {
        summary: 'What looking after disposals tells, above the least sample',
        querystring: Type.Object({ days: Type.Optional(Type.Integer({ minimum: 7, maximum: 366 })) }),
        response: { 200: QualityFigures },
      },
    },
    async (request): Promise<QualityFigures> =>
      qualityFigures(house, callerOf(request), request.query.days ?? 90),
  )
}

function readingRoutes(app: App, house: HttpHouse): void {
  app.get(
    '/quality',
    {
      schema: {
        summary: 'Disposals to be looked at, and those that were',
        querystring: Type.Object({
          view: Type.Optional(QualityViewName),
          ground: Type.Optional(LookGroundName),
          after: Type.Optional(Type.String({ maxLength: 80 })),
        }),
        response: { 200: QualityList },
      },
    },
    async (request): Promise<QualityList> => {
      const caller = callerOf(request)
      const { view = 'waiting', ground, after } = request.query
      needView(caller, view)
      const asked = { person: caller.person, posts: [...caller.posts], notAbout: notAbout(caller) }
      const [found, counts, draws] = await Promise.all([
        house.quality.list({
          ...asked,
          view,
          limit: PAGE,
          ...(ground === undefined ? {} : { ground }),
          ...(after === undefined ? {} : { after }),
        }),
        house.quality.counts(asked),
        house.quality.draws(DRAWS),
      ])
      return {
        items: found.items.map((row) => presentRow(house, row)),
        counts: { ...counts },
        draws: draws.map((draw) => ({ ...draw, at: draw.at.toISOString() })),
        ...(found.next === undefined ? {} : { next: found.next }),
      }
    },
  )

  app.get(
    '/quality/:code/:report',
    {
      schema: {
        summary: 'What was asked, what was reported, what shows it, what the citizen said',
        params: Which,
        response: { 200: QualitySheet },
      },
    },
    async (request): Promise<QualitySheet> => {
      const caller = callerOf(request)
      if (!mayLookAfter(caller) && !maySettleSuggestions(caller)) throw new Problem('not-allowed')
      const held = await findSeen(house, request.params.code, caller)
      const row = held && (await house.quality.find(held.id, request.params.report))
      if (!held || !row) throw new Problem('not-found')
      return presentSheet(house, held, row, caller)
    },
  )
}

function lookRoutes(app: App, house: HttpHouse): void {
  app.post(
    '/quality/:code/:report/look',
    {
      schema: {
        summary: 'The reviewer answers the list',
        params: Which,
        body: Look,
        response: { 200: LookedAt },
      },
    },
    async (request, reply) => {
      const { code, report } = request.params
      const { remark, ...body } = request.body
      const done = await house.qualityDeeds.look(callerOf(request), code, report, {
        ...body,
        ...(remark === undefined ? {} : { remark }),
      })
      return done.ok ? { code, seq: done.value.grievance.seq } : sendRefusal(request, reply, done)
    },
  )
  app.post(
    '/quality/:code/:report/refusal',
    {
      schema: {
        summary: 'What was suggested is not reopened, and why',
        params: Which,
        body: RefuseReopening,
        response: { 200: LookedAt },
      },
    },
    async (request, reply) => {
      const { code, report } = request.params
      const done = await house.qualityDeeds.decline(callerOf(request), code, report, request.body)
      return done.ok ? { code, seq: done.value.grievance.seq } : sendRefusal(request, reply, done)
    },
  )
}

function needView(caller: Caller, view: string): void {
  const allowed = mayLookAfter(caller) || (view === 'suggested' && maySettleSuggestions(caller))
  if (!allowed) throw new Problem('not-allowed')
}

function presentRow({ index }: HttpHouse, row: QualityRow): QualityItem {
  const { subject, outcome, lookedAt, suggestion } = row
  return {
    code: row.code,
    report: row.report,
    gist: row.gist,
    post: postName(index, row.post),
    department: departmentName(index, row.department),
    reportedAt: row.reportedAt.toISOString(),
    addedAt: row.addedAt.toISOString(),
    grounds: [...row.grounds],
    ...(subject === undefined ? {} : { subject: subjectName(index, subject) }),
    ...(outcome && row.state === 'looked' ? { outcome } : {}),
    ...(lookedAt ? { lookedAt: lookedAt.toISOString() } : {}),
    ...(row.second === 'done' ? { again: true as const } : {}),
    ...(suggestion ? { suggestion } : {}),
  }
}

const CITIZENS = ['satisfied', 'dissatisfied', 'joined', 'confirmed', 'manner-told', 'withdrawn'] as const

async function presentSheet(
  house: HttpHouse,
  held: Held,
  row: QualityRow,
  caller: Caller,
): Promise<QualitySheet> {
  const { index } = house
  const { grievance, acts } = held
  const report = grievance.reports.find(({ number }) => number === row.report)
  if (!report) throw new Problem('not-found')
  const mayLook = mayExamine(grievance, acts, row.report, caller)
  const again = mayLook && row.second === 'wanted' && row.lookedBy !== caller.person
  const about = ofReport(acts, row.report)
  const { place, dueAt } = grievance
  const item = presentRow(house, row)
  const { outcome: _, ...blind } = item
  return {
    code: grievance.code,
    seq: grievance.seq,
    state: grievance.state,
    row: again ? blind : item,
    gist: grievance.gist,
    registeredAt: grievance.registeredAt.toISOString(),
    ...(place === undefined ? {} : { place: placeName(index, place) }),
    ...(dueAt === undefined ? {} : { dueAt: dueAt.toISOString() }),
    report: await presentReport(house, grievance, report),
    said: await saidAbout(house, held, about),
    looks: again ? [] : acts.flatMap((one) => looked(house, one, row.report)),
    may: {
      look: mayLook && row.state === 'waiting',
      again: again && row.state === 'looked',
      settle: row.suggestion === 'open' && maySettleSuggestions(caller),
    },
  }
}

/** What the citizen said about it: their word, and what they wrote between this report and the next. */
async function saidAbout(house: HttpHouse, { id }: Held, about: Held['acts']): Promise<QualitySheet['said']> {
  const messages = await house.desk.fileMessages(id)
  return about.flatMap((recorded) => {
    const { act } = recorded
    if (!isCitizens(act.kind)) return []
    const [shown] = presentActs(house.index, [recorded])
    if (!shown) return []
    const ids: readonly string[] = 'messages' in act ? (act.messages ?? []) : []
    const words = [
      act.kind === 'dissatisfied' ? act.lacking : act.kind === 'confirmed' ? act.words : undefined,
      ...messages.flatMap(({ id, content }) =>
        ids.includes(id) && content.type === 'text' ? [(content as { readonly text: string }).text] : [],
      ),
    ].filter((text, at, all) => text !== undefined && all.indexOf(text) === at)
    const told = (line: string) => [line, ...words.map((text) => `“${text}”`)].join(' ')
    const { at, by, says } = shown
    return [{ at, by, says: { hi: told(says.hi), en: told(says.en) } }]
  })
}

function isCitizens(kind: string): boolean {
  return (CITIZENS as readonly string[]).includes(kind)
}

function looked({ index }: HttpHouse, { act, at, by }: Recorded, report: number): QualitySheet['looks'] {
  if (act.kind !== 'examined' || act.report !== report) return []
  const { checked, outcome, second, remark } = act as ActOf<'examined'>
  return [
    {
      at: at.toISOString(),
      by: actorName(index, by),
      second: second === true,
      outcome,
      checked: { ...checked },
      ...(remark === undefined ? {} : { remark }),
    },
  ]
}

/** What was done between this report and the next. */
function ofReport(acts: Held['acts'], number: number): Held['acts'] {
  const from = acts.findIndex(({ act }) => act.kind === 'reported' && act.number === number)
  const to = acts.findIndex(({ act }) => act.kind === 'reported' && act.number === number + 1)
  return acts.slice(from, to < 0 ? undefined : to)
}
