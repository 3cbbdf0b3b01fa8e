/** The call desk: who rings, what was said, whom to call back; the calls of a file, and ringing from it. */
import { type Static, Type } from '@sinclair/typebox'
import {
  CallBacks,
  CallBackTry,
  CallByHand,
  CallCard,
  CallDesk,
  Called,
  CallItem,
  CallScripts,
  FileCalls,
  LinkCall,
} from '#contract/calls.ts'
import { mayTakeCalls, ringsFor } from '#core/access/calls.ts'
import { holds, maySee } from '#core/access/may.ts'
import { isStaffed } from '#core/calls/staffed.ts'
import type { Decision } from '#core/decision.ts'
import { readPhone } from '#core/text/phone.ts'
import type { StoredCall } from '#ports/calls.ts'
import { type Caller, callerOf } from '../caller.ts'
import type { HttpHouse } from '../house.ts'
import { wordsOf } from '../names.ts'
import { Problem, sendRefusal } from '../problem.ts'
import type { App } from '../typed.ts'
import { answerFile, goneSince } from './attachments.ts'
import { Code } from './grievances.ts'
import { presentCall, presentCallBack } from './present-calls.ts'
import { presentBrief } from './present-conversations.ts'
import { presentMessages } from './present-messages.ts'
import { findSeen, notAbout } from './sight.ts'

const LINES = 30
const EARLIER = 6
const GRIEVANCES = 20
const IN_A_FILE = 60
const Id = Type.Object({ id: Type.String({ format: 'uuid' }) })

/** Routes under /calls, /call-backs and /call-scripts, and those of a file. */
export function callRoutes(app: App, house: HttpHouse): void {
  readingCalls(app, house)
  doingCalls(app, house)
  callBackRoutes(app, house)
  fileRoutes(app, house)
}

function deskCaller(request: Parameters<typeof callerOf>[0]): Caller {
  const caller = callerOf(request)
  if (!mayTakeCalls(caller)) throw new Problem('not-allowed')
  return caller
}

function readingCalls(app: App, house: HttpHouse): void {
  app.get(
    '/calls',
    {
      schema: {
        summary: 'Lines, calls that are going on, and those that were',
        querystring: Type.Object({ before: Type.Optional(Type.String({ maxLength: 80 })) }),
        response: { 200: CallDesk },
      },
    },
    async (request): Promise<CallDesk> => {
      const caller = deskCaller(request)
      const { before } = request.query
      const now = house.now()
      const [live, list, wishes, told] = await Promise.all([
        house.calls.live(now),
        house.calls.list({ limit: LINES, ...(before === undefined ? {} : { before }) }),
        house.calls.callBacksOpen(),
        house.toTell.count(),
      ])
      const going = new Set(live.map(({ id }) => id))
      const present = (call: StoredCall) => presentCall(house, call, caller)
      const { lines = [], calendar } = house.district
      const last = list.length === LINES ? list.at(-1) : undefined
      return {
        rings: house.callDeeds.rings,
        lines: lines.map((line) => ({
          number: line.number,
          name: wordsOf(line),
          use: line.use,
          staffed: isStaffed(line, calendar, now),
          ...(line.source ? { source: line.source } : {}),
        })),
        live: await Promise.all(live.map(present)),
        items: await Promise.all(list.filter(({ id }) => !going.has(id)).map(present)),
        callBacks: wishes + told.call,
        ...(last ? { next: `${last.beganAt.getTime()} ${last.id}` } : {}),
      }
    },
  )

  app.get(
    '/calls/:id',
    { schema: { summary: 'Who calls', params: Id, response: { 200: CallCard } } },
    async (request, reply) => {
      const caller = deskCaller(request)
      const call = await house.calls.find(request.params.id)
      return call ? cardOf(house, call, caller) : sendRefusal(request, reply, NO_CALL)
    },
  )

  app.get(
    '/call-scripts',
    { schema: { summary: 'What is asked about which subject', response: { 200: CallScripts } } },
    async (request): Promise<CallScripts> => {
      deskCaller(request)
      const { scripts = [] } = house.district
      return { items: scripts.map(({ subject, hi, en }) => ({ subject, question: { hi, en } })) }
    },
  )

  app.get(
    '/calls/:id/recording',
    { schema: { summary: 'The recording of a call', params: Id, produces: ['audio/*'] } },
    async (request, reply) => {
      const caller = callerOf(request)
      const call = await house.calls.find(request.params.id)
      if (!call || !(await mayHear(house, call, caller))) throw new Problem('not-found')
      const { id, file, mime, erasedAt } = call
      if (erasedAt) throw goneSince(erasedAt)
      return answerFile(house, request, reply, file && { id, file, ...(mime ? { mime } : {}) }, {})
    },
  )
}

const NO_CALL = { ok: false, refusal: 'unknown-call' } as const

/** A recording belongs to the file it was made about; one of no file to the call desk. */
async function mayHear(house: HttpHouse, { grievance }: StoredCall, caller: Caller): Promise<boolean> {
  if (grievance === undefined) return mayTakeCalls(caller)
  const held = await house.together(({ register }) => register.find(grievance))
  return held !== undefined && maySee(held.grievance, caller)
}

async function cardOf(house: HttpHouse, call: StoredCall, caller: Caller): Promise<CallCard> {
  const { number } = call
  const shown = await presentCall(house, call, caller)
  if (number === undefined) return { call: shown, caller: {}, earlier: [] }
  const citizen = await house.desk.citizenWithPhone(number)
  const earlier = (await house.calls.ofNumber(number, EARLIER + 1)).filter(({ id }) => id !== call.id)
  const items = await Promise.all(earlier.slice(0, EARLIER).map((one) => presentCall(house, one, caller)))
  if (!citizen) return { call: shown, caller: { phone: number }, earlier: items }
  const found = await house.desk.grievances(
    { citizen: citizen.id, notAbout: notAbout(caller) },
    { limit: GRIEVANCES },
  )
  const newest = found.items[0] && (await house.desk.fileMessages(found.items[0].id))
  const last = presentMessages(newest ?? [], house.now()).findLast(({ text }) => text !== '')
  return {
    call: shown,
    caller: {
      phone: number,
      citizen: {
        language: citizen.language,
        grievances: found.items.map((row) => presentBrief(house, row)),
        ...(citizen.name === undefined ? {} : { name: citizen.name }),
      },
    },
    earlier: items,
    ...(last ? { last: { at: last.at, ours: last.direction === 'out', text: last.text } } : {}),
  }
}

function doingCalls(app: App, house: HttpHouse): void {
  app.post(
    '/calls/:id/taking',
    { schema: { summary: 'The call is mine', params: Id, response: { 200: CallItem } } },
    async (request, reply) => {
      const caller = deskCaller(request)
      const taken = await house.callDeeds.take(caller, request.params.id)
      return taken.ok ? presentCall(house, taken.value, caller) : sendRefusal(request, reply, taken)
    },
  )

  app.post(
    '/calls/:id/link',
    {
      schema: { summary: 'What the call was about', params: Id, body: LinkCall, response: { 200: CallItem } },
    },
    async (request, reply) => {
      const caller = deskCaller(request)
      const { code, purpose } = request.body
      const held = await findSeen(house, code, caller)
      if (!held) return sendRefusal(request, reply, NO_FILE)
      const linked = await house.callDeeds.link(caller, request.params.id, { grievance: held.id, purpose })
      return linked.ok ? presentCall(house, linked.value, caller) : sendRefusal(request, reply, linked)
    },
  )

  app.post(
    '/calls',
    {
      schema: {
        summary: 'A call by a plain telephone, written down',
        body: CallByHand,
        response: { 201: Called },
      },
    },
    async (request, reply) => {
      const caller = deskCaller(request)
      const { code, number: typed, ...body } = request.body
      const held = await findSeen(house, code, caller)
      if (!held) return sendRefusal(request, reply, NO_FILE)
      const number = typed?.trim() ? readPhone(typed) : undefined
      const kept = await house.callDeeds.byHand(caller, {
        ...body,
        grievance: held.id,
        ...(number ? { number } : {}),
      })
      return kept.ok ? reply.code(201).send({ call: kept.value.call }) : sendRefusal(request, reply, kept)
    },
  )
}

const NO_FILE = { ok: false, refusal: 'unknown-grievance' } as const

function callBackRoutes(app: App, house: HttpHouse): void {
  app.get(
    '/call-backs',
    {
      schema: {
        summary: 'Whom to call back',
        querystring: Type.Object({ after: Type.Optional(Type.String({ maxLength: 80 })) }),
        response: { 200: CallBacks },
      },
    },
    async (request): Promise<CallBacks> => {
      const caller = deskCaller(request)
      const { after } = request.query
      const wishes = await house.calls.callBacks({ limit: LINES, ...(after === undefined ? {} : { after }) })
      const tries = await house.calls.tries(wishes.map(({ id }) => id))
      const last = wishes.length === LINES ? wishes.at(-1) : undefined
      return {
        items: await Promise.all(
          wishes.map((wish) =>
            presentCallBack(
              house,
              wish,
              tries.filter((one) => one.wish === wish.id),
              caller,
            ),
          ),
        ),
        ...(last ? { next: `${last.dueAt.getTime()} ${last.id}` } : {}),
      }
    },
  )

  app.post(
    '/call-backs/:id/try',
    {
      schema: {
        summary: 'What came of calling back',
        params: Id,
        body: CallBackTry,
        response: { 200: Type.Object({ settled: Type.Boolean() }) },
      },
    },
    async (request, reply) => {
      const tried = await house.callDeeds.tried(deskCaller(request), request.params.id, request.body)
      return tried.ok ? { settled: tried.value.settledAt !== undefined } : sendRefusal(request, reply, tried)
    },
  )

  app.post(
    '/call-backs/:id/call',
    { schema: { summary: 'Rings who asks, then who waits', params: Id, response: { 201: Called } } },
    async (request, reply) => {
      const rung = await house.callDeeds.ringBack(deskCaller(request), request.params.id)
      return rung.ok ? reply.code(201).send(calledOf(rung)) : sendRefusal(request, reply, rung)
    },
  )
}

function calledOf(rung: Decision<{ readonly call: string }> & { readonly ok: true }): Static<typeof Called> {
  return { call: rung.value.call }
}

function fileRoutes(app: App, house: HttpHouse): void {
  app.get(
    '/grievances/:code/calls',
    { schema: { summary: 'The calls of a file', params: Code, response: { 200: FileCalls } } },
    async (request, reply) => {
      const caller = callerOf(request)
      const held = await findSeen(house, request.params.code, caller)
      if (!held) return sendRefusal(request, reply, NO_FILE)
      const found = await house.calls.ofGrievance(held.id, IN_A_FILE)
      const items = await Promise.all(found.map((call) => presentCall(house, call, caller)))
      const rings = house.callDeeds.rings && ringsFor(held.grievance, caller) !== undefined
      // Whose number stands there is said by the file itself, to who may know it.
      return { items: items.map(({ number: _, name: __, ...item }) => item), rings }
    },
  )

  app.post(
    '/grievances/:code/call',
    {
      schema: { summary: 'Rings who asks, then the complainant', params: Code, response: { 201: Called } },
    },
    async (request, reply) => {
      const caller = callerOf(request)
      const held = await findSeen(house, request.params.code, caller)
      if (!held) return sendRefusal(request, reply, NO_FILE)
      const { id, grievance } = held
      const as = ringsFor(grievance, caller)
      if (!as) return sendRefusal(request, reply, { ok: false, refusal: 'act-not-yours' })
      const number = await house.desk.phoneOf(grievance.citizen)
      if (!number) return sendRefusal(request, reply, { ok: false, refusal: 'no-number' })
      const post = holds(grievance, caller) ? grievance.post : caller.posts[0]
      const rung = await house.callDeeds.ring(caller, {
        number,
        grievance: id,
        ...(as === 'contact' ? { purpose: as } : {}),
        ...(post ? { post } : {}),
      })
      return rung.ok ? reply.code(201).send(calledOf(rung)) : sendRefusal(request, reply, rung)
    },
  )
}
