/**
 * Exotel as it tells and is asked: Passthru by GET with the branch by our answer, StatusCallback that may be lost, call
 * details that are true, recordings only with our key.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { indian, type PhoneState, type WorldCall, withZero } from './phone-state.ts'

const EPOCH = '1970-01-01 05:30:00'
const PAGE = 50

/** The Passthru applet asks and waits; what it is answered decides the branch. */
export async function passthru(
  state: PhoneState,
  call: WorldCall,
  type: 'call-attempt' | 'client-hangup' | 'incomplete' | 'completed',
): Promise<WorldCall['branch']> {
  if (state.faults.loseCallbacks || state.hookUrl === '') return 'unanswered'
  const url = new URL(state.hookUrl)
  const now = state.options.clock()
  const fields = {
    CallSid: call.sid,
    CallFrom: withZero(call.citizen),
    CallTo: withZero(call.line),
    Direction: 'incoming',
    Created: indian(call.at),
    StartTime: indian(call.at),
    CurrentTime: indian(now),
    EndTime: EPOCH,
    DialCallDuration: String(call.seconds),
    CallType: type,
    flow_id: '9901',
    tenant_id: '1',
    ...(call.digits ? { digits: `"${call.digits}"` } : {}),
    ...(call.agent ? { DialWhomNumber: withZero(call.agent) } : {}),
  }
  for (const [name, value] of Object.entries(fields)) url.searchParams.set(name, value)
  const status = await state.tell(() => fetch(url, { redirect: 'manual' }))
  return status === 200 ? 'open' : status === 302 ? 'closed' : 'unanswered'
}

/** The StatusCallback, as a form or as JSON. */
export async function statusCallback(
  state: PhoneState,
  call: WorldCall,
  event: 'answered' | 'terminal',
): Promise<void> {
  if (state.faults.loseCallbacks || state.hookUrl === '') return
  const out = call.direction === 'out'
  const fields = {
    CallSid: call.sid,
    EventType: event,
    DateCreated: indian(call.at),
    DateUpdated: indian(state.options.clock()),
    Status: event === 'answered' ? 'in-progress' : call.status,
    From: withZero(out ? (call.agent ?? '') : call.citizen),
    To: withZero(out ? call.citizen : call.line),
    PhoneNumberSid: withZero(call.line),
    Direction: out ? 'outbound-api' : 'inbound',
    StartTime: indian(call.at),
    ...(event === 'terminal' && call.endedAt ? { EndTime: indian(call.endedAt) } : {}),
    ConversationDuration: call.seconds,
    ...(call.seconds > 0 ? { RecordingUrl: `${state.url}/recordings/${call.sid}.mp3` } : {}),
    ...(call.custom ? { CustomField: call.custom } : {}),
    ...(out && event === 'terminal'
      ? { Legs: [{ Status: call.ownLeg }, ...(call.ownLeg === 'completed' ? [{ Status: call.status }] : [])] }
      : {}),
  }
  if (out) {
    const headers = { 'content-type': 'application/json' }
    await state.tell(() => fetch(state.hookUrl, { method: 'POST', headers, body: JSON.stringify(fields) }))
    return
  }
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, String(value))
  await state.tell(() => fetch(state.hookUrl, { method: 'POST', body: form }))
}

/** The calls that the server makes. */
export function exotelRoutes(app: FastifyInstance, state: PhoneState): void {
  const { options } = state
  const isOurs = (request: FastifyRequest) =>
    !state.faults.keyRevoked &&
    request.headers.authorization ===
      `Basic ${Buffer.from(`${options.key}:${options.token}`).toString('base64')}`

  app.post<{ Params: { sid: string }; Body: string }>(
    '/v1/Accounts/:sid/Calls/connect.json',
    async (request, reply) => {
      state.asked.push({ what: 'connect', at: options.clock() })
      if (!isOurs(request))
        return reply.code(401).send({ RestException: { Status: 401, Message: 'Authentication failed' } })
      if (state.faults.rateNext) {
        state.faults.rateNext = false
        return reply
          .code(429)
          .header('retry-after', '30')
          .send({ RestException: { Status: 429 } })
      }
      if (state.faults.refuseNext) {
        state.faults.refuseNext = false
        return reply.send({ RestException: { Status: 403, Message: 'Call not permitted to DND number' } })
      }
      const form = new URLSearchParams(request.body)
      const call: WorldCall = {
        sid: `exo${state.next()}`,
        direction: 'out',
        citizen: `91${(form.get('To') ?? '').slice(-10)}`,
        agent: `91${(form.get('From') ?? '').slice(-10)}`,
        line: `91${(form.get('CallerId') ?? '').slice(-10)}`,
        at: options.clock(),
        custom: form.get('CustomField') ?? undefined,
        digits: undefined,
        stage: 'ringing',
        ownLeg: 'no-answer',
        seconds: 0,
      }
      state.calls.push(call)
      state.changed(call)
      return { Call: { Sid: call.sid, Status: 'in-progress', Direction: 'outbound-api' } }
    },
  )

  app.get<{ Querystring: Record<string, string> }>('/v1/Accounts/:sid/Calls.json', async (request, reply) => {
    state.asked.push({ what: 'calls', at: options.clock() })
    if (!isOurs(request)) return reply.code(401).send({})
    if (state.faults.rateNext) {
      state.faults.rateNext = false
      return reply.code(429).header('retry-after', '60').send({})
    }
    const range = /^gte:(.{19});lte:(.{19})$/.exec(request.query.DateCreated ?? '')
    const after = Number(request.query.After ?? 0)
    const over = state.calls.filter(
      ({ stage, at }) =>
        stage === 'over' && indian(at) >= (range?.[1] ?? '') && indian(at) <= (range?.[2] ?? ''),
    )
    const page = over.slice(after, after + PAGE)
    const rest = new URLSearchParams({ ...request.query, After: String(after + PAGE) })
    const next = over.length > after + PAGE ? `/v1/Accounts/${options.account}/Calls.json?${rest}` : null
    return {
      Metadata: { Total: over.length, NextPageUri: next },
      Calls: page.map((call) => details(state, call)),
    }
  })

  app.get<{ Params: { name: string } }>('/recordings/:name', async (request, reply) => {
    if (!isOurs(request)) return reply.code(401).send('Unauthorized')
    if (state.faults.holdRecordings) return reply.code(404).send('Not found')
    return reply.type('audio/mpeg').send(Buffer.from(state.recording))
  })
}

function details(state: PhoneState, call: WorldCall): unknown {
  const out = call.direction === 'out'
  return {
    Sid: call.sid,
    DateCreated: indian(call.at),
    From: withZero(out ? (call.agent ?? '') : call.citizen),
    To: withZero(out ? call.citizen : call.line),
    PhoneNumberSid: withZero(call.line),
    Status: call.status,
    StartTime: indian(call.at),
    EndTime: call.endedAt ? indian(call.endedAt) : null,
    Duration: String(call.seconds),
    Direction: out ? 'outbound-api' : 'inbound',
    RecordingUrl: call.seconds > 0 ? `${state.url}/recordings/${call.sid}.mp3` : null,
    CustomField: call.custom ?? null,
    Details: {
      ConversationDuration: call.seconds,
      Leg1Status: out ? call.ownLeg : 'completed',
      Leg2Status: out && call.ownLeg !== 'completed' ? null : call.status,
    },
  }
}
