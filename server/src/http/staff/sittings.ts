/** The desk of a public hearing: sittings, what is entered there, and the sheet of the day. */
import { type Static, Type } from '@sinclair/typebox'
import {
  EntryAnswer,
  NewEntry,
  OpenSitting,
  SittingBoard,
  SittingItem,
  SittingPage,
  SittingsOfDay,
} from '#contract/hearing-desk.ts'
import { Day } from '#contract/office.ts'
import { mayRunSitting, maySeeSitting } from '#core/access/sittings.ts'
import { dayOf } from '#core/clock/calendar.ts'
import type { Entry, Sitting } from '#ports/sittings.ts'
import { type Caller, callerOf } from '../caller.ts'
import type { HttpHouse } from '../house.ts'
import { languageOf } from '../language.ts'
import { Problem, sendRefusal } from '../problem.ts'
import { FILE_POLICY } from '../security.ts'
import type { App } from '../typed.ts'
import { presentBoard, presentHearingsOf, presentSitting } from './present-sittings.ts'
import { notAbout } from './sight.ts'
import { sittingPaper } from './sitting-paper.ts'
import { filesOf } from './uploads.ts'

const PAGE = 30
const Id = Type.Object({ id: Type.String({ maxLength: 60 }) })

/** Under /sittings. */
export function sittingRoutes(app: App, house: HttpHouse): void {
  listRoutes(app, house)
  deskRoutes(app, house)

  app.get(
    '/sittings/:id/sheet.pdf',
    {
      schema: {
        summary: 'The sheet of the sitting, to be signed',
        params: Id,
        querystring: Type.Object({
          lang: Type.Optional(Type.Union([Type.Literal('hi'), Type.Literal('en')])),
        }),
        produces: ['application/pdf'],
      },
    },
    async (request, reply) => {
      const caller = callerOf(request)
      const sitting = await findSitting(house, request.params.id, caller)
      const board = await boardOf(house, sitting, caller)
      const pdf = await house.sittingPaper(
        sittingPaper(house, sitting, board, request.query.lang ?? languageOf(request)),
      )
      return reply
        .type('application/pdf')
        .header('content-disposition', `inline; filename="${sitting.kind}-${sitting.day}.pdf"`)
        .header('content-security-policy', FILE_POLICY)
        .header('cache-control', 'private, no-store')
        .send(Buffer.from(pdf))
    },
  )
}

function listRoutes(app: App, house: HttpHouse): void {
  app.get(
    '/sittings',
    {
      schema: {
        summary: 'The sittings of a day, and the hearings that may be opened today',
        querystring: Type.Object({ day: Type.Optional(Day) }),
        response: { 200: SittingsOfDay },
      },
    },
    async (request): Promise<SittingsOfDay> => {
      const caller = callerOf(request)
      const today = dayOf(house.now())
      const day = request.query.day ?? today
      const sittings = await house.sittings.ofDay(day)
      return {
        day,
        mayRun: mayRunSitting(caller),
        sittings: sittings
          .filter((one) => maySeeSitting(one, caller))
          .map((one) => presentSitting(house, one, caller)),
        hearings: day === today && mayRunSitting(caller) ? await presentHearingsOf(house, day) : [],
      }
    },
  )

  app.get(
    '/sittings/past',
    {
      schema: {
        summary: 'Former sittings, newest first',
        querystring: Type.Object({ after: Type.Optional(Type.String({ maxLength: 60 })) }),
        response: { 200: SittingPage },
      },
    },
    async (request) => {
      const caller = callerOf(request)
      const { after } = request.query
      const found = await house.sittings.list({
        limit: PAGE,
        ...(after === undefined ? {} : { before: after }),
      })
      const next = found.length === PAGE ? found.at(-1)?.id : undefined
      return {
        items: found
          .filter((one) => maySeeSitting(one, caller))
          .map((one) => presentSitting(house, one, caller)),
        ...(next === undefined ? {} : { next }),
      }
    },
  )
}

function deskRoutes(app: App, house: HttpHouse): void {
  app.post(
    '/sittings',
    { schema: { summary: 'Opens a sitting', body: OpenSitting, response: { 201: SittingItem } } },
    async (request, reply) => {
      const caller = callerOf(request)
      const opened = await house.sittingDeeds.open(caller, request.body)
      if (!opened.ok) return sendRefusal(request, reply, opened)
      return reply.code(201).send(presentSitting(house, opened.value, caller))
    },
  )

  app.get(
    '/sittings/:id',
    {
      schema: { summary: 'Tokens and what was heard', params: Id, response: { 200: SittingBoard } },
    },
    async (request): Promise<SittingBoard> => {
      const caller = callerOf(request)
      return boardOf(house, await findSitting(house, request.params.id, caller), caller)
    },
  )

  app.post(
    '/sittings/:id/entries',
    {
      schema: {
        summary: 'What is said at the desk; the same key is answered the same',
        params: Id,
        body: NewEntry,
        response: { 200: EntryAnswer },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request)
      const { key, madeAt, entry } = request.body
      const done = await house.sittingDeeds.enter(caller, request.params.id, {
        key,
        madeAt: new Date(madeAt),
        entry: withFiles(house, caller, entry),
      })
      return done.ok ? { ...done.value, ...postsOf(done.value) } : sendRefusal(request, reply, done)
    },
  )

  app.post(
    '/sittings/:id/closing',
    { schema: { summary: 'Closes the sitting', params: Id, response: { 200: SittingItem } } },
    async (request, reply) => {
      const caller = callerOf(request)
      const closed = await house.sittingDeeds.close(caller, request.params.id)
      return closed.ok ? presentSitting(house, closed.value, caller) : sendRefusal(request, reply, closed)
    },
  )
}

function postsOf({ posts }: { readonly posts?: readonly string[] }): { posts?: string[] } {
  return posts ? { posts: [...posts] } : {}
}

/** Tickets become the files that they stand for. */
function withFiles(house: HttpHouse, caller: Caller, said: Static<typeof NewEntry>['entry']): Entry {
  if (said.kind === 'registration') {
    const { uploads, settled, ...entry } = said
    return {
      ...entry,
      ...(uploads ? { files: filesOf(house, caller, uploads) } : {}),
      ...(settled ? { settled: { ...settled, files: filesOf(house, caller, settled.uploads) } } : {}),
    } as Entry
  }
  if (said.kind === 'joining') {
    const { uploads, ...entry } = said
    return { ...entry, files: filesOf(house, caller, uploads) } as Entry
  }
  return said as Entry
}

/** A sitting that may not be seen is answered like one that does not exist. */
async function findSitting(house: HttpHouse, id: string, caller: Caller): Promise<Sitting> {
  const sitting = await house.sittings.find(id)
  if (!sitting || !maySeeSitting(sitting, caller)) throw new Problem('not-found')
  return sitting
}

async function boardOf(house: HttpHouse, sitting: Sitting, caller: Caller): Promise<SittingBoard> {
  const [tokens, heard] = await Promise.all([
    house.sittings.tokens(sitting.id),
    house.sittings.heard(sitting.id, notAbout(caller)),
  ])
  return presentBoard(house, sitting, tokens, heard, caller)
}
