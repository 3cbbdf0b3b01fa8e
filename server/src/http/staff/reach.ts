/** The call list and the slip list: /api/v1/reach and what people do there. */
import { type Static, Type } from '@sinclair/typebox'
import { ReachDone, ReachItem, ReachOutcome, ReachPage, ReachWay } from '#contract/reach.ts'
import { mayTell } from '#core/access/reach.ts'
import { FALLS, type FallWhy } from '#core/reach/chain.ts'
import { FALL_WORDS } from '#core/words/reach.ts'
import type { ToTellEntry } from '#ports/reach.ts'
import { type Caller, callerOf } from '../caller.ts'
import type { HttpHouse } from '../house.ts'
import { personName } from '../names.ts'
import { Problem, sendRefusal } from '../problem.ts'
import type { App } from '../typed.ts'
import { notAbout } from './sight.ts'

const Query = Type.Object({ way: ReachWay, after: Type.Optional(Type.String({ maxLength: 100 })) })
const OfEntry = Type.Object({ id: Type.String({ maxLength: 60 }) })
const SHOWN = 50

/** The lists and their deeds. */
export function reachRoutes(app: App, house: HttpHouse): void {
  app.get<{ Querystring: Static<typeof Query> }>(
    '/reach',
    { schema: { summary: 'Whom a person must tell', querystring: Query, response: { 200: ReachPage } } },
    async (request) => {
      const caller = callerOf(request)
      if (!mayTell(caller)) throw new Problem('not-allowed')
      const { way, after } = request.query
      const [{ items, next }, counts] = await Promise.all([
        house.toTell.open(way, notAbout(caller), SHOWN, after),
        house.toTell.count(),
      ])
      return {
        items: items.map((one) => presentReach(house, caller, one)),
        counts: { ...counts },
        ...(next ? { next } : {}),
      }
    },
  )
  app.post<{ Params: Static<typeof OfEntry> }>(
    '/reach/:id/taking',
    { schema: { summary: 'Takes an entry in hand', params: OfEntry, response: { 200: ReachItem } } },
    async (request, reply) => {
      const caller = callerOf(request)
      const taken = await house.telling.take(caller, request.params.id)
      return taken.ok ? presentReach(house, caller, taken.value) : sendRefusal(request, reply, taken)
    },
  )
  app.post<{ Params: Static<typeof OfEntry>; Body: Static<typeof ReachOutcome> }>(
    '/reach/:id/outcome',
    {
      schema: {
        summary: 'What came of telling somebody',
        params: OfEntry,
        body: ReachOutcome,
        response: { 200: ReachDone },
      },
    },
    async (request, reply) => {
      const done = await house.telling.done(callerOf(request), request.params.id, request.body)
      return done.ok ? { became: done.value } : sendRefusal(request, reply, done)
    },
  )
}

const IN_HAND_MS = 15 * 60_000

/** An entry as people see it. */
export function presentReach(house: HttpHouse, caller: Caller, entry: ToTellEntry): Static<typeof ReachItem> {
  const { id, way, code, name, phone, why, words, tries, takenBy, takenAt } = entry
  const inHand =
    takenBy !== undefined && takenAt !== undefined && house.now().getTime() - takenAt.getTime() < IN_HAND_MS
  return {
    ...{ id, way, tries, words: [...words] },
    why: FALLS.includes(why as FallWhy) ? FALL_WORDS[why as FallWhy] : { hi: why, en: why },
    putAt: entry.putAt.toISOString(),
    dueAt: entry.dueAt.toISOString(),
    mine: inHand && takenBy === caller.person,
    ...(code === undefined ? {} : { code }),
    ...(name === undefined ? {} : { name }),
    ...(phone === undefined ? {} : { phone }),
    ...(inHand ? { takenBy: personName(house.index, takenBy) } : {}),
  }
}
