/** Retention at the screen: schedule, notices, holds, certificates; and the legal hold of one file. */
import { Readable } from 'node:stream'
import { type Static, Type } from '@sinclair/typebox'
import {
  CertificatePage,
  ErasureItem,
  FileHold,
  HoldPage,
  HoldReason,
  RetentionState,
} from '#contract/retention.ts'
import { mayHold, mayLookAtRetention } from '#core/access/retention.ts'
import { DATA_CLASSES, daysOf, RETENTION } from '#core/retention/classes.ts'
import { NOTICE_HOURS } from '#core/retention/due.ts'
import { CLASS_NAMES, keptUntil } from '#core/words/retention.ts'
import type { Held } from '#ports/register.ts'
import type { Erasure } from '#ports/retention.ts'
import { type Caller, callerOf } from '../caller.ts'
import type { HttpHouse } from '../house.ts'
import { personName } from '../names.ts'
import { Problem, sendRefusal } from '../problem.ts'
import type { App } from '../typed.ts'
import { Code } from './grievances.ts'
import { findSeen, notAbout } from './sight.ts'

const SHOWN = 30
const Before = Type.Object({ before: Type.Optional(Type.String({ maxLength: 80 })) })
const OfOne = Type.Object({ id: Type.String({ maxLength: 60 }) })

/** /retention and the hold of a file. */
export function retentionRoutes(app: App, house: HttpHouse): void {
  readingRoutes(app, house)
  certificateRoutes(app, house)
  holdRoutes(app, house)
}

function looker(request: Parameters<typeof callerOf>[0]): Caller {
  const caller = callerOf(request)
  if (!mayLookAtRetention(caller)) throw new Problem('not-allowed')
  return caller
}

function readingRoutes(app: App, house: HttpHouse): void {
  app.get(
    '/retention',
    {
      schema: {
        summary: 'How long data is kept, and what is erased next',
        response: { 200: RetentionState },
      },
    },
    async (request): Promise<RetentionState> => {
      looker(request)
      const own = house.district.retention
      const [coming, keptBack] = await Promise.all([house.retention.coming(), house.retention.keptBack()])
      return {
        schedule: DATA_CLASSES.map((of) => {
          const { days: usual, least, most } = RETENTION[of]
          return {
            class: of,
            name: { ...CLASS_NAMES[of] },
            says: keptUntil(of, own),
            days: daysOf(own, of),
            ...{ usual, least, most },
          }
        }),
        noticeHours: NOTICE_HOURS,
        coming: coming.flatMap(present),
        keptBack: keptBack.map(({ of, why, count }) => ({ name: { ...CLASS_NAMES[of] }, why, count })),
      }
    },
  )
  app.get(
    '/retention/holds',
    { schema: { summary: 'Legal holds that stand', querystring: Before, response: { 200: HoldPage } } },
    async (request) => {
      const caller = looker(request)
      const page = { limit: SHOWN, notAbout: notAbout(caller), ...request.query }
      const found = await house.retention.holds(page)
      const last = found.length === SHOWN ? found.at(-1) : undefined
      return {
        items: found.map(({ code, since, person, reason }) => ({
          code,
          since: since.toISOString(),
          by: personName(house.index, person),
          reason,
        })),
        ...(last ? { next: `${last.since.getTime()} ${last.grievance}` } : {}),
      }
    },
  )
}

function certificateRoutes(app: App, house: HttpHouse): void {
  app.get(
    '/retention/certificates',
    { schema: { summary: 'What was erased', querystring: Before, response: { 200: CertificatePage } } },
    async (request) => {
      looker(request)
      const found = await house.retention.certificates({ limit: SHOWN, ...request.query })
      const last = found.length === SHOWN ? found.at(-1) : undefined
      return {
        items: found.flatMap(present),
        ...(last?.doneAt ? { next: `${last.doneAt.getTime()} ${last.id}` } : {}),
      }
    },
  )
  app.get(
    '/retention/certificates/:id',
    { schema: { summary: 'One certificate', params: OfOne, response: { 200: ErasureItem } } },
    async (request) => {
      looker(request)
      const [shown] = present(await found(house, request.params.id))
      if (!shown) throw new Problem('not-found')
      return shown
    },
  )
  app.get(
    '/retention/certificates/:id/list.csv',
    { schema: { summary: 'The ids it is about, one a line', params: OfOne, produces: ['text/csv'] } },
    async (request, reply) => {
      looker(request)
      const { id } = await found(house, request.params.id)
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="certificate-${id}.csv"`)
        .send(Readable.from(lines(house, id)))
    },
  )
}

async function found(house: HttpHouse, id: string): Promise<Erasure> {
  const certificate = await house.retention.certificate(id)
  if (!certificate) throw new Problem('not-found')
  return certificate
}

/** Just the bytes over which the digest is made. */
async function* lines(house: HttpHouse, id: string): AsyncGenerator<string> {
  for (let nr = 1; ; nr++) {
    const ids = await house.retention.batch(id, nr)
    if (!ids) return
    yield ids.map((one) => `${one}\n`).join('')
  }
}

function holdRoutes(app: App, house: HttpHouse): void {
  app.get(
    '/grievances/:code/hold',
    { schema: { summary: 'Does a legal hold stand on it?', params: Code, response: { 200: FileHold } } },
    async (request) => {
      const caller = callerOf(request)
      const held = await findSeen(house, request.params.code, caller)
      if (!held) throw new Problem('not-found')
      return presentHold(house, caller, held)
    },
  )
  for (const [path, summary, deed] of [
    ['', 'Puts a legal hold on it', 'put'],
    ['/lifting', 'Lifts the legal hold', 'lift'],
  ] as const)
    app.post(
      `/grievances/:code/hold${path}`,
      { schema: { summary, params: Code, body: HoldReason, response: { 200: FileHold } } },
      async (request, reply) => {
        const caller = callerOf(request)
        const done = await house.holding[deed](caller, request.params.code, request.body.reason)
        return done.ok ? presentHold(house, caller, done.value) : sendRefusal(request, reply, done)
      },
    )
}

async function presentHold(house: HttpHouse, caller: Caller, held: Held): Promise<FileHold> {
  const hold = await house.retention.holdOf(held.id)
  const { since, person, reason } = hold ?? {}
  return {
    ...(since && person && reason !== undefined
      ? { hold: { since: since.toISOString(), by: personName(house.index, person), reason } }
      : {}),
    may: mayHold(caller),
  }
}

function present(erasure: Erasure): Static<typeof ErasureItem>[] {
  const { id, of, part, state, days, noticedAt, eraseAt, foreseen, units, erased, files, keptBack } = erasure
  const { firstAt, lastAt, rule, policy, digest, doneAt } = erasure
  if (!noticedAt || !eraseAt || state === 'gathering' || state === 'dropped') return []
  return [
    {
      ...{ id, part, state, days, foreseen, units, erased, files, keptBack, rule, policy },
      class: of,
      name: { ...CLASS_NAMES[of] },
      noticedAt: noticedAt.toISOString(),
      eraseAt: eraseAt.toISOString(),
      ...(firstAt ? { firstAt: firstAt.toISOString() } : {}),
      ...(lastAt ? { lastAt: lastAt.toISOString() } : {}),
      ...(digest === undefined ? {} : { digest }),
      ...(doneAt ? { doneAt: doneAt.toISOString() } : {}),
    },
  ]
}
