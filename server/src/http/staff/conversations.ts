/** The inbox: threads, answers, reading marks, claims, and what the program could not read. */
import { Type } from '@sinclair/typebox'
import { Answer, ConversationPage, Thread, UnreadablePage } from '#contract/conversations.ts'
import type { ConversationId, MessageId } from '#core/ids.ts'
import { type Caller, callerOf } from '../caller.ts'
import type { HttpHouse } from '../house.ts'
import { sendRefusal } from '../problem.ts'
import { hasRight } from '../rights.ts'
import type { App } from '../typed.ts'
import { presentConversation, presentThread } from './present-conversations.ts'
import { needAnswers, needInbox, notAbout } from './sight.ts'

const LINES = 50
const MESSAGES = 100
const Id = Type.Object({ id: Type.String({ format: 'uuid' }) })
const Done = { 204: Type.Null() }

const View = Type.Object({
  view: Type.Optional(
    Type.Union([Type.Literal('all'), Type.Literal('unread'), Type.Literal('mine'), Type.Literal('flagged')]),
  ),
  q: Type.Optional(Type.String({ maxLength: 200 })),
  after: Type.Optional(Type.String({ maxLength: 300 })),
})

/** Routes under /conversations, and /unreadable. */
export function conversationRoutes(app: App, house: HttpHouse): void {
  readingRoutes(app, house)
  writingRoutes(app, house)

  app.get(
    '/unreadable',
    {
      schema: {
        summary: 'What the program could not read',
        querystring: Type.Pick(View, ['after']),
        response: { 200: UnreadablePage },
      },
    },
    async (request) => {
      needInbox(callerOf(request))
      const items = await house.envelopes.listUnreadable(LINES, request.query.after)
      const last = items.length === LINES ? items.at(-1) : undefined
      return {
        items: items.map((item) => ({ ...item, at: item.at.toISOString() })),
        ...(last ? { next: last.id } : {}),
      }
    },
  )
}

function readingRoutes(app: App, house: HttpHouse): void {
  app.get(
    '/conversations',
    { schema: { summary: 'The inbox', querystring: View, response: { 200: ConversationPage } } },
    async (request) => {
      const caller = callerOf(request)
      needInbox(caller)
      const { view = 'all', q, after } = request.query
      const page = await house.desk.conversations(view, caller.person, {
        limit: LINES,
        notAbout: notAbout(caller),
        ...(q ? { search: q } : {}),
        ...(after === undefined ? {} : { after }),
      })
      return { ...page, items: page.items.map((row) => presentConversation(house, row, caller)) }
    },
  )

  app.get(
    '/conversations/:id',
    {
      schema: {
        summary: 'One thread',
        params: Id,
        querystring: Type.Object({ before: Type.Optional(Type.String({ maxLength: 300 })) }),
        response: { 200: Thread },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request)
      needInbox(caller)
      const thread = await readThread(
        house,
        request.params.id as ConversationId,
        request.query.before,
        caller,
      )
      return thread ?? sendRefusal(request, reply, { ok: false, refusal: 'unknown-conversation' })
    },
  )
}

async function readThread(
  house: HttpHouse,
  id: ConversationId,
  before: string | undefined,
  caller: Caller,
): Promise<Thread | undefined> {
  const hidden = { notAbout: notAbout(caller) }
  const row = await house.desk.conversation(id, hidden.notAbout)
  if (!row) return undefined
  const options = { limit: MESSAGES, ...hidden, ...(before === undefined ? {} : { before }) }
  const [page, own] = await Promise.all([
    house.desk.thread(id, options),
    row.citizen === undefined
      ? { items: [] }
      : house.desk.grievances({ citizen: row.citizen, ...hidden }, { limit: LINES }),
  ])
  return presentThread(house, row, page, own.items, caller)
}

function writingRoutes(app: App, house: HttpHouse): void {
  app.post(
    '/conversations/:id/messages',
    {
      schema: {
        summary: 'An answer in free words',
        params: Id,
        body: Answer,
        response: { 201: Type.Object({ id: Type.String() }) },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request)
      needAnswers(caller)
      if (!(await house.desk.conversation(request.params.id as ConversationId, notAbout(caller))))
        return sendRefusal(request, reply, { ok: false, refusal: 'unknown-conversation' })
      const said = await house.deeds.answer(caller, request.params.id as ConversationId, request.body)
      if (!said.ok) return sendRefusal(request, reply, said)
      return reply.code(201).send({ id: said.value.message satisfies MessageId })
    },
  )

  const mark = (method: 'POST' | 'DELETE', path: string, summary: string, need: Need, change: Change) =>
    app.route<{ Params: { id: ConversationId } }>({
      method,
      url: `/conversations/:id/${path}`,
      schema: { summary, params: Id, response: Done },
      handler: async (request, reply) => {
        const caller = callerOf(request)
        need(caller)
        const { id } = request.params
        if (!(await house.desk.conversation(id, notAbout(caller))))
          return sendRefusal(request, reply, { ok: false, refusal: 'unknown-conversation' })
        await change(id, caller)
        return reply.code(204).send(null)
      },
    })
  // Who only looks leaves no mark: the thread stays unread for those who answer.
  mark('POST', 'reading', 'The thread was read', needInbox, async (id, caller) => {
    if (hasRight(caller, 'answers')) await house.desk.markReading(id)
  })
  mark('POST', 'claim', 'The thread is mine now', needAnswers, (id, { person }) =>
    house.desk.claim(id, person),
  )
  mark('DELETE', 'claim', 'Gives the thread back', needAnswers, (id) => house.desk.claim(id, undefined))
}

type Need = (caller: Caller) => void
type Change = (id: ConversationId, caller: Caller) => Promise<void>
