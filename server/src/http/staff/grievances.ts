/** The register: lists, counts, registering, and the file. */
import { Type } from '@sinclair/typebox'
import { Counts, File, GrievancePage, Register, Registered } from '#contract/grievances.ts'
import { OWED } from '#core/figures/counted.ts'
import type { State } from '#core/grievance/grievance.ts'
import type { ConversationId, MessageId } from '#core/ids.ts'
import { type Caller, callerOf } from '../caller.ts'
import type { HttpHouse } from '../house.ts'
import { sendRefusal } from '../problem.ts'
import { hasRight } from '../rights.ts'
import type { App } from '../typed.ts'
import { Asked, filterFor } from './filter.ts'
import { presentFile, presentRow } from './present-grievances.ts'
import { findSeen, needRegisters, notAbout } from './sight.ts'
import { filesOf } from './uploads.ts'

const LINES = 50
export const Code = Type.Object({ code: Type.String({ minLength: 6, maxLength: 60 }) })

/** Routes under /grievances that change nothing but the register's length; and /counts. */
export function grievanceRoutes(app: App, house: HttpHouse): void {
  app.get(
    '/grievances',
    { schema: { summary: 'The register', querystring: Asked, response: { 200: GrievancePage } } },
    async (request) => {
      const { after, limit = LINES } = request.query
      const caller = callerOf(request)
      const filter = filterFor(request.query, caller, house.index, house.now())
      if (!filter) return { items: [] }
      const page = await house.desk.grievances(filter, { limit, ...(after === undefined ? {} : { after }) })
      const { counted, ...rest } = page
      const items = page.items.map((row) => presentRow(house, row, caller))
      return { ...rest, items, ...(counted ? { counted } : {}) }
    },
  )

  app.get(
    '/grievances/:code',
    { schema: { summary: 'The file of a grievance', params: Code, response: { 200: File } } },
    async (request, reply) => {
      const caller = callerOf(request)
      const held = await findSeen(house, request.params.code, caller)
      if (!held) return sendRefusal(request, reply, { ok: false, refusal: 'unknown-grievance' })
      return presentFile(house, held, caller)
    },
  )

  app.get(
    '/counts',
    { schema: { summary: 'How many stand where', response: { 200: Counts } } },
    async (request): Promise<Counts> => {
      const caller = callerOf(request)
      if (!hasRight(caller, 'everything')) return ownCounts(house, caller)
      const counts = await house.desk.counts(house.now(), notAbout(caller))
      return { ...counts, states: { ...counts.states } }
    },
  )

  registering(app, house)
}

function registering(app: App, house: HttpHouse): void {
  app.post(
    '/grievances',
    {
      schema: {
        summary: 'Register a grievance, from a thread or as a clerk types it',
        body: Register,
        response: { 201: Registered },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request)
      needRegisters(caller)
      const { conversation, messages, uploads, ...form } = request.body
      const registered = await house.deeds.register(caller, {
        ...form,
        messages: messages as MessageId[],
        files: filesOf(house, caller, uploads),
        ...(conversation === undefined ? {} : { conversation: conversation as ConversationId }),
      })
      if (!registered.ok) return sendRefusal(request, reply, registered)
      return reply.code(201).send({ code: registered.value.grievance.code })
    },
  )
}

const OPEN: readonly State[] = [
  'new',
  'at_desk',
  'with_officer',
  'awaiting_complainant',
  'in_review',
  'awaiting_word',
]
const PAGE = 200
const PAGES = 20

/** An officer's tabs count what lies open with their own posts; the inbox is not theirs. */
async function ownCounts({ desk, now }: HttpHouse, caller: Caller): Promise<Counts> {
  const { posts } = caller
  const counts: Counts = { states: {}, unread: 0, flagged: 0, unreadable: 0, late: 0 }
  if (posts.length === 0) return counts
  let after: string | undefined
  for (let read = 0; read < PAGES; read++) {
    const page = await desk.grievances(
      { posts, states: OPEN, notAbout: notAbout(caller) },
      { limit: PAGE, ...(after === undefined ? {} : { after }) },
    )
    for (const { state, dueAt, suggestion } of page.items) {
      counts.states[state] = (counts.states[state] ?? 0) + 1
      if (!suggestion && OWED.includes(state) && dueAt !== undefined && dueAt < now()) counts.late += 1
    }
    after = page.next
    if (after === undefined) break
  }
  return counts
}
