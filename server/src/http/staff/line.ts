/** The direct line about one grievance: the desk and the officer who has it, one to one. */
import { Type } from '@sinclair/typebox'
import { Line, NewAnswer } from '#contract/groups.ts'
import { isOfDesk, mayWriteLine } from '#core/access/may.ts'
import { dayOf } from '#core/clock/due.ts'
import { officerOnLine } from '#core/groups/line.ts'
import type { Held } from '#ports/register.ts'
import { type Caller, callerOf } from '../caller.ts'
import type { HttpHouse } from '../house.ts'
import { personName, wordsOf } from '../names.ts'
import { sendRefusal } from '../problem.ts'
import { hasRight } from '../rights.ts'
import type { App } from '../typed.ts'
import { Code } from './grievances.ts'
import { messagesOf } from './present-groups.ts'
import { findSeen } from './sight.ts'

const NO_FILE = { ok: false, refusal: 'unknown-grievance' } as const

/** Routes of the line. */
export function lineRoutes(app: App, house: HttpHouse): void {
  app.get(
    '/grievances/:code/line',
    { schema: { summary: 'The direct line to the officer', params: Code, response: { 200: Line } } },
    async (request, reply) => {
      const caller = callerOf(request)
      const held = await findSeen(house, request.params.code, caller)
      if (!held) return sendRefusal(request, reply, NO_FILE)
      return presentLine(house, held, caller)
    },
  )

  app.post(
    '/grievances/:code/line',
    {
      schema: {
        summary: 'A word into the direct line',
        params: Code,
        body: NewAnswer,
        response: { 201: Type.Object({ id: Type.String() }) },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request)
      const held = await findSeen(house, request.params.code, caller)
      if (!held) return sendRefusal(request, reply, NO_FILE)
      const said = await house.groupDeeds.line(caller, held.grievance.code, request.body)
      if (!said.ok) return sendRefusal(request, reply, said)
      return reply.code(201).send({ id: said.value.id })
    },
  )
}

/** The control room reads the whole line, an officer only their own. */
async function presentLine(house: HttpHouse, { id, grievance }: Held, caller: Caller): Promise<Line> {
  const all = await house.groups.line(id)
  const words = hasRight(caller, 'inbox') ? all : all.filter(({ officer }) => officer === caller.person)
  const messages = await messagesOf(
    house,
    words.flatMap(({ message }) => message ?? []),
  )
  const officer = officerOnLine(house.index, grievance, dayOf(house.now()))
  return {
    ...(officer ? { officer: wordsOf(officer) } : {}),
    mayWrite: mayWriteLine(grievance, caller) && (officer !== undefined || !isOfDesk(caller)),
    items: words.map((word) => {
      const sending = word.message && messages.get(word.message)?.sending
      return {
        id: word.id,
        at: word.at.toISOString(),
        by: personName(house.index, word.author),
        officer: word.author === word.officer,
        text: word.words,
        ...(sending ? { sending } : {}),
      }
    }),
  }
}
