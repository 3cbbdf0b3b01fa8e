/** What in the words of a grievance is private, and a person's word on it: for those who read the details anyway. */
import { Type } from '@sinclair/typebox'
import { Details, MarkDetails } from '#contract/details.ts'
import { needsDetails } from '#core/access/details.ts'
import { spansWith } from '#core/privacy/marks.ts'
import type { Held } from '#ports/register.ts'
import { callerOf } from '../caller.ts'
import type { HttpHouse } from '../house.ts'
import { sendRefusal } from '../problem.ts'
import type { App } from '../typed.ts'
import { findSeen } from './sight.ts'

const Code = Type.Object({ code: Type.String({ minLength: 6, maxLength: 60 }) })

/** /grievances/:code/details. */
export function detailRoutes(app: App, house: HttpHouse): void {
  app.get(
    '/grievances/:code/details',
    { schema: { summary: 'What in the words is private', params: Code, response: { 200: Details } } },
    async (request, reply) => {
      const caller = callerOf(request)
      const held = await findSeen(house, request.params.code, caller)
      if (!held) return sendRefusal(request, reply, { ok: false, refusal: 'unknown-grievance' })
      if (!needsDetails(held.grievance, caller))
        return sendRefusal(request, reply, { ok: false, refusal: 'act-not-yours' })
      return present(held)
    },
  )
  app.post(
    '/grievances/:code/details',
    {
      schema: {
        summary: 'These stretches of the words are private, and no others',
        params: Code,
        body: MarkDetails,
        response: { 200: Details },
      },
    },
    async (request, reply) => {
      const done = await house.marking(callerOf(request), request.params.code, request.body)
      return done.ok ? present(done.value) : sendRefusal(request, reply, done)
    },
  )
}

function present({ grievance: { seq, gist, marks } }: Held): Details {
  const spans = spansWith(gist, marks)
  return {
    seq,
    words: gist,
    private: spans.map(({ start, end, kind, why }) => ({ start, end, kind, why })),
    marked: marks !== undefined,
  }
}
