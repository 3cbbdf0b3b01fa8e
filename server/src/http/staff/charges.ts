/** Charges: who holds which post, orders foreseen and given, and every past handover with its list for signature. */
import { Type } from '@sinclair/typebox'
import {
  Charges,
  Foresee,
  ForeseenAnswer,
  GiveOrder,
  HandoverPage,
  HandoverSheet,
  OrderGiven,
} from '#contract/charges.ts'
import { mayOrderFor } from '#core/access/charging.ts'
import { needsDetailsOfRow } from '#core/access/details.ts'
import { dayOf } from '#core/clock/due.ts'
import type { ChargeOrder } from '#core/district/charging.ts'
import type { Post } from '#core/district/district.ts'
import { coveredWords } from '#core/privacy/marks.ts'
import { DIRECTION_WORDS, HANDS_WORDS, STANDS_WORDS } from '#core/words/charges.ts'
import type { Handover, HandoverLine } from '#ports/charges.ts'
import { type Caller, callerOf } from '../caller.ts'
import type { HttpHouse } from '../house.ts'
import { languageOf } from '../language.ts'
import { personName, postName } from '../names.ts'
import { Problem, sendRefusal } from '../problem.ts'
import { hasRight } from '../rights.ts'
import { FILE_POLICY } from '../security.ts'
import type { App } from '../typed.ts'
import {
  placeOfLine,
  presentCharges,
  presentForeseen,
  presentHandover,
  presentSheet,
} from './present-charges.ts'
import { notAbout } from './sight.ts'

const PAGE = 50

/** /charges and /handovers. */
export function chargeRoutes(app: App, house: HttpHouse): void {
  app.get(
    '/charges',
    {
      schema: {
        summary: 'Who holds which post, since when, and what is open there',
        response: { 200: Charges },
      },
    },
    async (request) => {
      const caller = callerOf(request)
      const seen = (post: Post) => maySeePost(caller, post)
      const open = await house.handovers.openByPost(house.now(), notAbout(caller))
      const today = dayOf(house.now())
      const may = (post: Post) => mayOrderFor(post, house.index, caller, today)
      return presentCharges(house.index, { today, open, seen, may })
    },
  )

  app.post(
    '/charges/foresight',
    {
      schema: {
        summary: 'What an order would move, without doing it',
        body: Foresee,
        response: { 200: ForeseenAnswer },
      },
    },
    async (request, reply) => {
      const foreseen = await house.charging.foresee(callerOf(request), request.body.order as ChargeOrder)
      return foreseen.ok
        ? presentForeseen(house.index, foreseen.value)
        : sendRefusal(request, reply, foreseen)
    },
  )

  app.post(
    '/charges',
    {
      schema: {
        summary: 'Hands over, ends a charge, enters leave, or takes one of these back',
        body: GiveOrder,
        response: { 201: OrderGiven },
      },
    },
    async (request, reply) => {
      const { order, why } = request.body
      const given = await house.charging.order(callerOf(request), order as ChargeOrder, why)
      return given.ok ? reply.code(201).send(given.value) : sendRefusal(request, reply, given)
    },
  )

  handoverRoutes(app, house)
}

function handoverRoutes(app: App, house: HttpHouse): void {
  app.get(
    '/handovers',
    {
      schema: {
        summary: 'Past changes of hands, newest first',
        querystring: Type.Object({
          post: Type.Optional(Type.String({ maxLength: 60 })),
          after: Type.Optional(Type.String({ maxLength: 60 })),
        }),
        response: { 200: HandoverPage },
      },
    },
    async (request): Promise<HandoverPage> => {
      const caller = callerOf(request)
      const { post, after } = request.query
      const found = await house.handovers.list({
        limit: PAGE,
        ...(post === undefined ? {} : { post }),
        ...(after === undefined ? {} : { before: after }),
      })
      const last = found.length === PAGE ? found.at(-1)?.id : undefined
      const items = found.filter((one) => maySeeHandover(house, caller, one))
      return {
        items: items.map((one) => presentHandover(house.index, one)),
        ...(last === undefined ? {} : { next: last }),
      }
    },
  )

  app.get(
    '/handovers/:id',
    {
      schema: {
        summary: 'A change of hands with everything that went over',
        params: Type.Object({ id: Type.String({ maxLength: 60 }) }),
        response: { 200: HandoverSheet },
      },
    },
    async (request) => {
      const { handover, lines } = await findHandover(house, callerOf(request), request.params.id)
      return presentSheet(house.index, handover, lines)
    },
  )

  app.get(
    '/handovers/:id/list.pdf',
    {
      schema: {
        summary: 'The list for signature',
        params: Type.Object({ id: Type.String({ maxLength: 60 }) }),
        querystring: Type.Object({
          lang: Type.Optional(Type.Union([Type.Literal('hi'), Type.Literal('en')])),
        }),
        produces: ['application/pdf'],
      },
    },
    async (request, reply) => {
      const found = await findHandover(house, callerOf(request), request.params.id)
      const pdf = await paperOf(house, found, request.query.lang ?? languageOf(request))
      const { post, day } = found.handover
      return reply
        .type('application/pdf')
        .header('content-disposition', `inline; filename="${post}-${day}.pdf"`)
        .header('content-security-policy', FILE_POLICY)
        .header('cache-control', 'private, no-cache')
        .send(Buffer.from(pdf))
    },
  )
}

interface Found {
  readonly handover: Handover
  readonly lines: readonly HandoverLine[]
}

/** What is about one of those who sign is in neither's list, for both hold the same paper. */
async function findHandover(house: HttpHouse, caller: Caller, id: string): Promise<Found> {
  const found = await house.handovers.find(id, notAbout(caller))
  if (!found || !maySeeHandover(house, caller, found.handover)) throw new Problem('not-found')
  const { handover, lines } = found
  const sides = new Set([...handover.from, ...handover.to])
  const shown = lines.filter(({ hiddenFrom }) => !hiddenFrom.some((one) => sides.has(one)))
  const needs = sides.has(caller.person) || needsDetailsOfRow({ post: handover.post }, caller)
  return {
    handover,
    lines: needs ? shown : shown.map((line) => ({ ...line, gist: coveredWords(line.gist) })),
  }
}

function maySeeHandover(house: HttpHouse, caller: Caller, { post, from, to }: Handover): boolean {
  const found = house.index.posts.get(post)
  const isSide = [...from, ...to].includes(caller.person)
  return isSide || (found ? maySeePost(caller, found) : hasRight(caller, 'everything'))
}

/** Officers see their own posts, heads of departments those of the department, the control room all. */
function maySeePost(caller: Caller, { code, department }: Post): boolean {
  if (hasRight(caller, 'everything') || (caller.posts as readonly string[]).includes(code)) return true
  return department !== undefined && (caller.departments ?? []).includes(department)
}

function paperOf(house: HttpHouse, { handover, lines }: Found, language: 'hi' | 'en'): Promise<Uint8Array> {
  const { district } = house.index
  const name = (id: string) => personName(house.index, id)[language]
  return house.handoverPaper({
    language,
    letterhead: {
      district: language === 'hi' ? `जनपद ${district.nameHi}` : `District ${district.nameEn}`,
      office: language === 'hi' ? 'कार्यालय जिलाधिकारी' : 'Office of the District Magistrate',
    },
    post: postName(house.index, handover.post)[language],
    kind: HANDS_WORDS[language][handover.kind],
    day: handover.day,
    from: handover.from.map(name),
    to: handover.to.map(name),
    lines: lines.map((line) => {
      const place = placeOfLine(house.index, line)?.[language]
      return {
        code: line.code,
        gist: line.gist,
        registeredAt: line.registeredAt,
        timeClass: line.timeClass,
        state: line.directed ? DIRECTION_WORDS[language] : STANDS_WORDS[language][line.state],
        late: line.dueAt !== undefined && line.dueAt < handover.at,
        ...(place === undefined ? {} : { place }),
        ...(line.dueAt === undefined ? {} : { dueAt: line.dueAt }),
      }
    }),
  })
}
