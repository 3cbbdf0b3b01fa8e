/**
 * The one call list: missed calls to be called back and citizens who are to be told by telephone, by the time at which
 * they are due. Each table is read from the same place on, so a page costs two short reads however long the lists are.
 */
import { type Static, Type } from '@sinclair/typebox'
import { type CallLine, CallList } from '#contract/call-list.ts'
import { Called } from '#contract/calls.ts'
import { mayWorkCallList } from '#core/access/call-list.ts'
import { type Caller, callerOf } from '../caller.ts'
import type { HttpHouse } from '../house.ts'
import { Problem, sendRefusal } from '../problem.ts'
import type { App } from '../typed.ts'
import { presentCallBack } from './present-calls.ts'
import { presentReach } from './reach.ts'
import { notAbout } from './sight.ts'

const SHOWN = 40
const Query = Type.Object({ after: Type.Optional(Type.String({ maxLength: 100 })) })
const OfEntry = Type.Object({ id: Type.String({ maxLength: 60 }) })

/** /call-list, and ringing somebody who is to be told. */
export function callListRoutes(app: App, house: HttpHouse): void {
  app.get<{ Querystring: Static<typeof Query> }>(
    '/call-list',
    {
      schema: {
        summary: 'Whom to telephone: missed calls and what is to be told, by time',
        querystring: Query,
        response: { 200: CallList },
      },
    },
    async (request): Promise<CallList> => {
      const caller = listCaller(request)
      const [{ items, next }, counts, missed] = await Promise.all([
        pageOf(house, caller, request.query.after),
        house.toTell.count(),
        house.calls.callBacksOpen(),
      ])
      return {
        items: [...items],
        rings: house.callDeeds.rings,
        counts: { ...counts, missed },
        ...(next ? { next } : {}),
      }
    },
  )
  app.post<{ Params: Static<typeof OfEntry> }>(
    '/reach/:id/call',
    {
      schema: {
        summary: 'Rings who asks, then who is to be told',
        params: OfEntry,
        response: { 201: Called },
      },
    },
    async (request, reply) => {
      const caller = listCaller(request)
      const taken = await house.telling.take(caller, request.params.id)
      if (!taken.ok) return sendRefusal(request, reply, taken)
      const { phone: number, grievance } = taken.value
      if (number === undefined) return sendRefusal(request, reply, { ok: false, refusal: 'no-number' })
      const rung = await house.callDeeds.ring(caller, { number, ...(grievance ? { grievance } : {}) })
      return rung.ok ? reply.code(201).send({ call: rung.value.call }) : sendRefusal(request, reply, rung)
    },
  )
}

function listCaller(request: Parameters<typeof callerOf>[0]): Caller {
  const caller = callerOf(request)
  if (!mayWorkCallList(caller)) throw new Problem('not-allowed')
  return caller
}

/** Both lists from the same place on, the earlier due first; the next page begins after the last line of this one. */
async function pageOf(house: HttpHouse, caller: Caller, after: string | undefined) {
  const [time = '', id = ''] = (after ?? '').split(' ')
  const at = new Date(Number(time))
  const known = id !== '' && !Number.isNaN(at.getTime())
  const [wishes, told] = await Promise.all([
    house.calls.callBacks({ limit: SHOWN + 1, ...(known ? { after: `${time} ${id}` } : {}) }),
    house.toTell.open('call', notAbout(caller), SHOWN + 1, known ? `${at.toISOString()}~${id}` : undefined),
  ])
  const lines = [
    ...wishes.map((wish) => ({ dueAt: wish.dueAt, id: wish.id, wish })),
    ...told.items.map((entry) => ({ dueAt: entry.dueAt, id: entry.id, entry })),
  ].toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime() || (a.id < b.id ? -1 : 1))
  const page = lines.slice(0, SHOWN)
  const tries = await house.calls.tries(page.flatMap((line) => ('wish' in line ? [line.id] : [])))
  const items = await Promise.all(
    page.map(async (line): Promise<CallLine> => {
      if ('entry' in line) return { kind: 'tell', tell: presentReach(house, caller, line.entry) }
      const own = tries.filter(({ wish }) => wish === line.id)
      return { kind: 'missed', missed: await presentCallBack(house, line.wish, own, caller) }
    }),
  )
  const last = lines.length > SHOWN ? page.at(-1) : undefined
  return { items, next: last && `${last.dueAt.getTime()} ${last.id}` }
}
