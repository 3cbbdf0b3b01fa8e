/** The nodal chain: what lies with the caller, what came back, and what was given on. */
import { type Static, Type } from '@sinclair/typebox'
import { NodalPage, NodalView } from '#contract/nodal.ts'
import type { NodalRow } from '#ports/nodal.ts'
import { type Caller, callerOf } from '../caller.ts'
import type { HttpHouse } from '../house.ts'
import { postName } from '../names.ts'
import type { App } from '../typed.ts'
import { presentActs } from './present-acts.ts'
import { presentRow } from './present-grievances.ts'
import { notAbout } from './sight.ts'

const Query = Type.Object({ view: NodalView, after: Type.Optional(Type.String({ maxLength: 100 })) })
const SHOWN = 30
const GIVEN: readonly string[] = ['routed', 'referred', 'transferred', 'reported', 'sent-back']

/** /nodal. */
export function nodalRoutes(app: App, house: HttpHouse): void {
  app.get<{ Querystring: Static<typeof Query> }>(
    '/nodal',
    { schema: { summary: 'What lies on the nodal chain', querystring: Query, response: { 200: NodalPage } } },
    async (request): Promise<NodalPage> => {
      const caller = callerOf(request)
      const { view, after } = request.query
      const hidden = notAbout(caller)
      const now = house.now()
      const [{ items, next }, counts, below] = await Promise.all([
        house.nodal.list(view, caller.posts, {
          limit: SHOWN,
          notAbout: hidden,
          ...(after ? { after } : {}),
        }),
        house.nodal.counts(caller.posts, now, hidden),
        house.nodal.below(caller.posts, now, hidden),
      ])
      return {
        items: await Promise.all(items.map((row) => present(house, row, caller))),
        ...(next ? { next } : {}),
        counts: { here: { ...counts.here }, back: { ...counts.back }, below: { ...counts.below } },
        below: below.map((one) => ({ ...one, name: postName(house.index, one.post) })),
      }
    },
  )
}

async function present(house: HttpHouse, row: NodalRow, caller: Caller): Promise<NodalPage['items'][number]> {
  const held = await house.file(row.code)
  const last = held?.acts.findLast(({ act }) => GIVEN.includes(act.kind))
  const [said] = last ? presentActs(house.index, [last]) : []
  return {
    grievance: presentRow(house, row, caller),
    chain: row.chain.map((code) => ({ code, name: postName(house.index, code) })),
    last: {
      at: (last?.at ?? row.registeredAt).toISOString(),
      says: said?.says ?? { hi: '', en: '' },
    },
  }
}
