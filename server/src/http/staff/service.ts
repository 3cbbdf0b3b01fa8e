/** GET /api/v1/service-feedback: what people say about the service, without names and with private details covered. */
import { Type } from '@sinclair/typebox'
import { ServiceFeedbackList } from '#contract/service.ts'
import { masked } from '#core/privacy/private.ts'
import { mayReadFeedback } from '#core/service/feedback.ts'
import { callerOf } from '../caller.ts'
import type { HttpHouse } from '../house.ts'
import { Problem } from '../problem.ts'
import type { App } from '../typed.ts'

const PAGE = 50
const DAY_MS = 86_400_000

/** The one route. */
export function serviceRoutes(app: App, house: HttpHouse): void {
  app.get(
    '/service-feedback',
    {
      schema: {
        summary: 'What people say about the service itself',
        querystring: Type.Object({
          days: Type.Optional(Type.Integer({ minimum: 7, maximum: 366 })),
          after: Type.Optional(Type.String({ maxLength: 80 })),
        }),
        response: { 200: ServiceFeedbackList },
      },
    },
    async (request): Promise<ServiceFeedbackList> => {
      if (!mayReadFeedback(callerOf(request))) throw new Problem('not-allowed')
      const { days = 90, after } = request.query
      const [counts, found] = await Promise.all([
        house.service.counts(new Date(house.now().getTime() - days * DAY_MS)),
        house.service.list(after, PAGE),
      ])
      return {
        counts: counts.map((count) => ({ ...count })),
        items: found.items.map(({ at, words = '', ...item }) => ({
          ...item,
          at: at.toISOString(),
          words: masked(words),
        })),
        ...(found.next === undefined ? {} : { next: found.next }),
      }
    },
  )
}
