/** What a clerk asks while somebody stands at the counter or is on the line, and the slip they take home. */
import { Type } from '@sinclair/typebox'
import { Caller as CallerShape, Reading, Words } from '#contract/desk.ts'
import { readPhone } from '#core/text/phone.ts'
import { callerOf } from '../caller.ts'
import type { HttpHouse } from '../house.ts'
import { sendRefusal } from '../problem.ts'
import { FILE_POLICY } from '../security.ts'
import type { App } from '../typed.ts'
import { Code } from './grievances.ts'
import { guessesIn, presentBrief } from './present-conversations.ts'
import { findSeen, needRegisters, notAbout } from './sight.ts'

const GRIEVANCES = 20

/** /citizens, /reading and the slip. */
export function counterRoutes(app: App, house: HttpHouse): void {
  app.get(
    '/citizens',
    {
      schema: {
        summary: 'Who has this number, and what they have told already',
        querystring: Type.Object({ phone: Type.String({ maxLength: 40 }) }),
        response: { 200: CallerShape },
      },
    },
    async (request): Promise<CallerShape> => {
      const caller = callerOf(request)
      needRegisters(caller)
      const phone = readPhone(request.query.phone)
      if (!phone) return {}
      const citizen = await house.desk.citizenWithPhone(phone)
      if (!citizen) return { phone }
      const { items } = await house.desk.grievances(
        { citizen: citizen.id, notAbout: notAbout(caller) },
        { limit: GRIEVANCES },
      )
      return {
        phone,
        citizen: {
          language: citizen.language,
          grievances: items.map((row) => presentBrief(house, row)),
          ...(citizen.name === undefined ? {} : { name: citizen.name }),
        },
      }
    },
  )

  app.post(
    '/reading',
    { schema: { summary: 'What the program reads in words', body: Words, response: { 200: Reading } } },
    async (request): Promise<Reading> => {
      needRegisters(callerOf(request))
      return guessesIn(house, request.body.text)
    },
  )

  app.get(
    '/grievances/:code/slip.pdf',
    {
      schema: {
        summary: 'The slip of the registration, to be printed',
        params: Code,
        querystring: Type.Object({
          lang: Type.Optional(Type.Union([Type.Literal('hi'), Type.Literal('en')])),
          size: Type.Optional(Type.Union([Type.Literal('a6'), Type.Literal('a5')])),
        }),
        produces: ['application/pdf'],
      },
    },
    async (request, reply) => {
      const caller = callerOf(request)
      // It holds the link by which the complainant's own page opens.
      needRegisters(caller)
      const held = await findSeen(house, request.params.code, caller)
      if (!held) return sendRefusal(request, reply, { ok: false, refusal: 'unknown-grievance' })
      const { lang = held.grievance.language, size = 'a6' } = request.query
      const pdf = await house.slipPaper(held, lang, size)
      return reply
        .type('application/pdf')
        .header('content-disposition', `inline; filename="${held.grievance.code}.pdf"`)
        .header('content-security-policy', FILE_POLICY)
        .header('cache-control', 'private, no-store')
        .send(Buffer.from(pdf))
    },
  )
}
