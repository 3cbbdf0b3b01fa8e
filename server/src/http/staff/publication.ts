/** The publisher's queue, what is decided in it, and the bulletins. */
import { Type } from '@sinclair/typebox'
import {
  type BulletinItem,
  BulletinList,
  BulletinReview,
  Comment,
  Decided,
  NewErratum,
  type PublicationItem,
  PublicationList,
  PublicationSheet,
  PublicationStateName,
  Publish,
  Retract,
  Withhold,
} from '#contract/publication.ts'
import { mayPublish } from '#core/access/publication.ts'
import type { Decision } from '#core/decision.ts'
import type { RetractionReason, WithholdingReason } from '#core/grievance/acts.ts'
import type { Grievance } from '#core/grievance/grievance.ts'
import { coversBetween, proposeCovers } from '#core/publication/covers.ts'
import { finalWords, publicPlace, villageNames } from '#core/publication/publishable.ts'
import { TABLE_WORDS } from '#core/words/bulletin.ts'
import { bulletinPage } from '#portal/bulletin-page.ts'
import type { Bulletin } from '#ports/bulletin.ts'
import type { PublicationRow } from '#ports/publication.ts'
import type { Held } from '#ports/register.ts'
import { type Caller, callerOf } from '../caller.ts'
import type { HttpHouse } from '../house.ts'
import { languageOf } from '../language.ts'
import { departmentName, placeName, subjectName } from '../names.ts'
import { Problem, sendRefusal } from '../problem.ts'
import { reasonOf } from '../reasons.ts'
import { FILE_POLICY } from '../security.ts'
import type { App } from '../typed.ts'
import { Code } from './grievances.ts'
import { findSeen } from './sight.ts'

const PAGE = 60
const SHOWN_BULLETINS = 60
const Week = Type.Object({ week: Type.String({ pattern: '^20\\d\\d-W[0-5]\\d$' }) })

/** All of them. */
export function publicationRoutes(app: App, house: HttpHouse): void {
  queueRoutes(app, house)
  decisionRoutes(app, house)
  bulletinRoutes(app, house)
  reviewRoute(app, house)
  printingRoutes(app, house)
}

function needPublisher(caller: Caller): Caller {
  if (!mayPublish(caller)) throw new Problem('not-allowed')
  return caller
}

function queueRoutes(app: App, house: HttpHouse): void {
  app.get(
    '/publications',
    {
      schema: {
        summary: 'Closed grievances that wait for the publisher, and what was decided',
        querystring: Type.Object({
          state: Type.Optional(PublicationStateName),
          after: Type.Optional(Type.String({ maxLength: 80 })),
        }),
        response: { 200: PublicationList },
      },
    },
    async (request): Promise<PublicationList> => {
      needPublisher(callerOf(request))
      const { state = 'waiting', after } = request.query
      const [found, waiting] = await Promise.all([
        house.publications.list(state, after, PAGE),
        house.publications.waiting(),
      ])
      return {
        items: found.items.map((row) => presentRow(house, row)),
        waiting,
        ...(found.next === undefined ? {} : { next: found.next }),
      }
    },
  )

  app.get(
    '/publications/:code',
    {
      schema: {
        summary: 'The words of a closed grievance, and what the program would cover',
        params: Code,
        response: { 200: PublicationSheet },
      },
    },
    async (request): Promise<PublicationSheet> => {
      const held = await findSeen(house, request.params.code, needPublisher(callerOf(request)))
      if (!held) throw new Problem('not-found')
      return presentSheet(house, held)
    },
  )
}

function decisionRoutes(app: App, house: HttpHouse): void {
  const answer = (decided: Decision<Held>) => {
    if (!decided.ok) return decided
    const { code, seq, publication } = decided.value.grievance
    return {
      ok: true as const,
      value: { code, seq, ...(publication?.number ? { number: publication.number } : {}) },
    }
  }
  app.post(
    '/grievances/:code/publication',
    {
      schema: {
        summary: 'It becomes public as covered, or is corrected',
        params: Code,
        body: Publish,
        response: { 200: Decided },
      },
    },
    async (request, reply) => {
      const { reason, ...body } = request.body
      const how = { ...body, ...(reason === undefined ? {} : { reason }) }
      const done = answer(await house.publishing.publish(callerOf(request), request.params.code, how))
      return done.ok ? done.value : sendRefusal(request, reply, done)
    },
  )
  app.post(
    '/grievances/:code/withholding',
    {
      schema: {
        summary: 'It is kept from the public',
        params: Code,
        body: Withhold,
        response: { 200: Decided },
      },
    },
    async (request, reply) => {
      const { words, reason, ...body } = request.body
      const how = { ...body, reason: reason as WithholdingReason, ...(words === undefined ? {} : { words }) }
      const done = answer(await house.publishing.withhold(callerOf(request), request.params.code, how))
      return done.ok ? done.value : sendRefusal(request, reply, done)
    },
  )
  app.post(
    '/grievances/:code/retraction',
    {
      schema: {
        summary: 'What was public is taken back',
        params: Code,
        body: Retract,
        response: { 200: Decided },
      },
    },
    async (request, reply) => {
      const { words, reason, ...body } = request.body
      const how = { ...body, reason: reason as RetractionReason, ...(words === undefined ? {} : { words }) }
      const done = answer(await house.publishing.retract(callerOf(request), request.params.code, how))
      return done.ok ? done.value : sendRefusal(request, reply, done)
    },
  )
}

function bulletinRoutes(app: App, house: HttpHouse): void {
  app.get(
    '/bulletins',
    { schema: { summary: 'Drafts, and bulletins that were printed', response: { 200: BulletinList } } },
    async (request): Promise<BulletinList> => {
      needPublisher(callerOf(request))
      const [drafts, printed] = await Promise.all([
        house.bulletins.list('draft', undefined, SHOWN_BULLETINS),
        house.bulletins.list('published', undefined, SHOWN_BULLETINS),
      ])
      return { items: await presentBulletins(house, [...drafts, ...printed]) }
    },
  )

  app.get(
    '/bulletins/:week/preview',
    {
      schema: {
        summary: 'The bulletin as it is, or as it would be printed now',
        params: Week,
        querystring: Type.Object({
          lang: Type.Optional(Type.Union([Type.Literal('hi'), Type.Literal('en')])),
        }),
        produces: ['text/html'],
      },
    },
    async (request, reply) => {
      needPublisher(callerOf(request))
      const content = await house.printing.preview(request.params.week)
      if (!content) throw new Problem('not-found')
      return reply
        .type('text/html; charset=utf-8')
        .header('content-security-policy', FILE_POLICY)
        .header('cache-control', 'no-store')
        .send(bulletinPage(content, request.query.lang ?? languageOf(request), Number.POSITIVE_INFINITY))
    },
  )
}

function reviewRoute(app: App, house: HttpHouse): void {
  app.get(
    '/bulletins/:week/review',
    {
      schema: {
        summary:
          'Of which tables of the week the public will read little or nothing, and how many counts are small',
        params: Week,
        response: { 200: BulletinReview },
      },
    },
    async (request): Promise<BulletinReview> => {
      needPublisher(callerOf(request))
      const found = await house.printing.review(request.params.week)
      if (!found) throw new Problem('not-found')
      return { tables: found.map((one) => ({ ...one, table: TABLE_WORDS[one.table] })) }
    },
  )
}

function printingRoutes(app: App, house: HttpHouse): void {
  const one = async (week: string) => {
    const found = await house.bulletins.find(week)
    return { items: found ? await presentBulletins(house, [found]) : [] }
  }
  app.post(
    '/bulletins/:week/comment',
    {
      schema: {
        summary: 'What the publisher says beside the figures',
        params: Week,
        body: Comment,
        response: { 200: BulletinList },
      },
    },
    async (request, reply) => {
      const done = await house.printing.comment(callerOf(request), request.params.week, request.body)
      return done.ok ? one(request.params.week) : sendRefusal(request, reply, done)
    },
  )
  app.post(
    '/bulletins/:week/printing',
    {
      schema: {
        summary: 'The bulletin becomes public and is never changed again',
        params: Week,
        response: { 200: BulletinList },
      },
    },
    async (request, reply) => {
      const done = await house.printing.print(callerOf(request), request.params.week)
      return done.ok ? one(request.params.week) : sendRefusal(request, reply, done)
    },
  )
  app.post(
    '/bulletins/:week/errata',
    {
      schema: {
        summary: 'A correction of a printed bulletin',
        params: Week,
        body: NewErratum,
        response: { 200: BulletinList },
      },
    },
    async (request, reply) => {
      const done = await house.printing.correct(callerOf(request), request.params.week, request.body)
      return done.ok ? one(request.params.week) : sendRefusal(request, reply, done)
    },
  )
}

async function presentBulletins(house: HttpHouse, all: readonly Bulletin[]): Promise<BulletinItem[]> {
  const errata = await house.bulletins.errata(all.map(({ week }) => week))
  return all.map(({ week, figures, state, draftedAt, publishedAt, comment }) => ({
    week,
    from: figures.from,
    to: figures.to,
    state,
    draftedAt: draftedAt.toISOString(),
    comment: { ...comment },
    errata: errata
      .filter((one) => one.week === week)
      .map(({ at, hi, en }) => ({ at: at.toISOString(), hi, en })),
    ...(publishedAt ? { publishedAt: publishedAt.toISOString() } : {}),
  }))
}

function presentRow({ index }: HttpHouse, row: PublicationRow): PublicationItem {
  const { code, state, department, subject, place, closedAt, changedAt, number, gist } = row
  const reason = reasonOf(row.state, row.reason)
  return {
    code,
    state,
    department: departmentName(index, department),
    closedAt: closedAt.toISOString(),
    changedAt: changedAt.toISOString(),
    ...(subject === undefined ? {} : { subject: subjectName(index, subject) }),
    ...(place === undefined ? {} : { place: placeName(index, place) }),
    ...(number === undefined ? {} : { number }),
    ...(gist === undefined ? {} : { gist }),
    ...(reason ? { reason } : {}),
  }
}

function presentSheet({ index }: HttpHouse, { grievance, acts }: Held): PublicationSheet {
  const { code, seq, closed, department, subject, publication, registeredAt, reopened } = grievance
  const now = publication?.round === reopened ? publication : undefined
  const published =
    now?.standing === 'published' ? acts.findLast(({ act }) => act.kind === 'published')?.act : undefined
  const villages = villageNames(index, grievance.place)
  const place = publicPlace(index, grievance.place)
  const text = (original: string, shown: string | undefined, marks?: Grievance['marks']) => ({
    original,
    covers: [
      ...((shown === undefined ? undefined : coversBetween(original, shown)) ??
        proposeCovers(original, { ...grievance, marks }, villages)),
    ],
  })
  const shown = published?.kind === 'published' ? published : undefined
  return {
    code,
    seq,
    ...(now ? { state: now.standing } : closed ? { state: 'waiting' as const } : {}),
    ...(now?.number ? { number: now.number } : {}),
    gist: text(grievance.gist, shown?.gist, grievance.marks),
    report: text(finalWords(grievance) ?? '', shown?.report),
    department: departmentName(index, department),
    registeredAt: registeredAt.toISOString(),
    ...(subject === undefined ? {} : { subject: subjectName(index, subject) }),
    ...(place === undefined ? {} : { place: placeName(index, place) }),
    ...(closed ? { closedAt: closed.at.toISOString(), ground: closed.ground } : {}),
  }
}
