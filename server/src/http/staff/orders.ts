/** A written order as PDF, for whoever may see the file. */
import { Type } from '@sinclair/typebox'
import { callerOf } from '../caller.ts'
import type { HttpHouse } from '../house.ts'
import { languageOf } from '../language.ts'
import { Problem, sendRefusal } from '../problem.ts'
import { FILE_POLICY } from '../security.ts'
import { findOrder } from '../statutory.ts'
import type { App } from '../typed.ts'
import { heldFor } from './covered.ts'
import { findSeen } from './sight.ts'

/** /grievances/:code/orders/:number.pdf */
export function orderRoutes(app: App, house: HttpHouse): void {
  app.get(
    '/grievances/:code/orders/:order',
    {
      schema: {
        summary: 'A written order of the statutory track, to read and print',
        params: Type.Object({
          code: Type.String({ minLength: 6, maxLength: 60 }),
          order: Type.String({ pattern: '^[1-9][0-9]{0,3}[.]pdf$', description: 'The number with .pdf' }),
        }),
        querystring: Type.Object({
          lang: Type.Optional(Type.Union([Type.Literal('hi'), Type.Literal('en')])),
        }),
        produces: ['application/pdf'],
      },
    },
    async (request, reply) => {
      const { code, order } = request.params
      const seen = await findSeen(house, code, callerOf(request))
      if (!seen) return sendRefusal(request, reply, { ok: false, refusal: 'unknown-grievance' })
      const held = heldFor(seen, callerOf(request))
      const number = Number.parseInt(order, 10)
      const step = findOrder(held, number)
      if (!step) throw new Problem('not-found')
      const pdf = await house.orderPaper(held, step, request.query.lang ?? languageOf(request))
      return reply
        .type('application/pdf')
        .header('content-disposition', `inline; filename="${held.grievance.code}-order-${number}.pdf"`)
        .header('content-security-policy', FILE_POLICY)
        .header('cache-control', 'private, no-cache')
        .send(Buffer.from(pdf))
    },
  )
}
