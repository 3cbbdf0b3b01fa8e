/** A number of another system on one file, written down or struck off by a person. */
import { Type } from '@sinclair/typebox'
import { NumberEntered, NumberStruck } from '#contract/bridges.ts'
import { File } from '#contract/grievances.ts'
import { callerOf } from '../caller.ts'
import type { HttpHouse } from '../house.ts'
import { sendRefusal } from '../problem.ts'
import type { App } from '../typed.ts'
import { presentFile } from './present-grievances.ts'

const Code = Type.Object({ code: Type.String({ minLength: 6, maxLength: 60 }) })

/** /grievances/:code/numbers and /grievances/:code/numbers/striking. */
export function numberRoutes(app: App, house: HttpHouse): void {
  app.post(
    '/grievances/:code/numbers',
    {
      schema: {
        summary: 'Another system knows it under this number',
        params: Code,
        body: NumberEntered,
        response: { 200: File },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request)
      const done = await house.numbering.enter(caller, request.params.code, request.body)
      if (!done.ok) return sendRefusal(request, reply, done)
      return presentFile(house, done.value, caller)
    },
  )
  app.post(
    '/grievances/:code/numbers/striking',
    {
      schema: {
        summary: 'That number was written down by mistake',
        params: Code,
        body: NumberStruck,
        response: { 200: File },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request)
      const done = await house.numbering.strike(caller, request.params.code, request.body)
      if (!done.ok) return sendRefusal(request, reply, done)
      return presentFile(house, done.value, caller)
    },
  )
}
