/**
 * Ozonetel CloudAgent as it tells and is asked: live events, the record of a call as JSON inside a form and with our own key
 * in it, refusals as HTTP 200, a report of one day at most twice a minute, yesterday's only after three in the morning.
 */
import type { FastifyInstance } from 'fastify'
import { bare, indian, type PhoneState, type WorldCall } from './phone-state.ts'

/** A live event. */
export async function liveEvent(
  state: PhoneState,
  call: WorldCall,
  action: 'Calling' | 'Answered' | 'Disconnect',
): Promise<void> {
  if (state.faults.loseCallbacks || state.hookUrl === '') return
  const body = JSON.stringify({
    eventType: 'Call',
    action,
    call_type: call.direction === 'out' ? 'Manual' : 'Inbound',
    ucid: call.sid,
    monitor_ucid: call.sid,
    caller_id: bare(call.citizen),
    did: call.line,
    agent_number: call.agent ? bare(call.agent) : null,
    event_time: indian(state.options.clock()),
    uui: call.custom ?? null,
  })
  const headers = { 'content-type': 'application/json' }
  await state.tell(() => fetch(state.hookUrl, { method: 'POST', headers, body }))
}

/** The record of a finished call. */
export async function record(state: PhoneState, call: WorldCall): Promise<void> {
  if (state.faults.loseCallbacks || state.hookUrl === '') return
  const data = JSON.stringify({ ...row(state, call), Apikey: state.options.key })
  await state.tell(() => fetch(state.hookUrl, { method: 'POST', body: new URLSearchParams({ data }) }))
}

function row(state: PhoneState, call: WorldCall) {
  const answered = call.status === 'completed' && call.seconds > 0
  const end = call.endedAt ?? call.at
  return {
    monitorUCID: call.sid,
    UUI: call.custom ?? '',
    Did: call.line,
    CallerID: bare(call.citizen),
    CallDate: indian(call.at).slice(0, 10),
    // The report writes hours without their day.
    StartTime: indian(call.at).slice(11),
    EndTime: indian(end).slice(11),
    TimeToAnswer: '00:00:06',
    CallDuration: clock(call.seconds),
    Duration: String(call.seconds),
    Type: call.direction === 'out' ? 'Manual' : 'Inbound',
    AgentPhoneNumber: call.agent ? bare(call.agent) : '',
    AgentName: '',
    Status: answered ? 'Answered' : 'NotAnswered',
    CustomerStatus: answered ? 'answered' : (call.status ?? 'no-answer'),
    AgentStatus: call.direction === 'out' ? (call.ownLeg === 'completed' ? 'answered' : 'not_answered') : '',
    AudioFile: call.seconds > 0 ? `${state.url}/recordings/${call.sid}.mp3` : '',
  }
}

function clock(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(11, 19)
}

const TOKEN = 'token-for-an-hour'
const MINUTE_MS = 60_000

/** The calls that the server makes. */
export function ozonetelRoutes(app: FastifyInstance, state: PhoneState): void {
  const { options, faults } = state
  app.post<{ Body: Readonly<Record<string, string>> }>('/ca_apis/PhoneManualDial', async (request) => {
    state.asked.push({ what: 'dial', at: options.clock() })
    const { custNumber = '', phoneName = '', did = '', uui, userName } = request.body
    if (faults.keyRevoked || request.headers.apikey !== options.key || userName !== options.account)
      return { status: 'error', message: 'Authentication failed.' }
    if (faults.refuseNext) {
      faults.refuseNext = false
      return { status: 'error', message: 'Phone name not found.' }
    }
    const call: WorldCall = {
      sid: `90${state.next()}`,
      direction: 'out',
      citizen: `91${custNumber}`,
      agent: `91${phoneName}`,
      line: did,
      at: options.clock(),
      custom: uui,
      digits: undefined,
      stage: 'ringing',
      ownLeg: 'no-answer',
      seconds: 0,
    }
    state.calls.push(call)
    state.changed(call)
    return { status: 'queued', message: call.sid }
  })

  app.post('/ca_apis/CAToken/generateToken', async (request, reply) =>
    request.headers.apikey === options.key && !faults.keyRevoked
      ? { token: TOKEN, status: 'success' }
      : reply.code(401).send({ status: 'error' }),
  )

  app.get('/recordings/:name', async (_request, reply) =>
    faults.holdRecordings
      ? reply.code(404).send('Not found')
      : reply.type('audio/mpeg').send(Buffer.from(state.recording)),
  )

  app.get<{ Querystring: Readonly<Record<string, string>> }>(
    '/ca_reports/fetchCDRDetails',
    async (request, reply) => {
      const now = options.clock()
      const lately = state.asked.filter(
        ({ what, at }) => what === 'report' && now.getTime() - at.getTime() < MINUTE_MS,
      )
      state.asked.push({ what: 'report', at: now })
      if (lately.length >= 2 || faults.rateNext) {
        faults.rateNext = false
        return reply.code(429).header('retry-after', '60').send({ status: 'error' })
      }
      if (faults.keyRevoked || request.headers.authorization !== `Bearer ${TOKEN}`)
        return reply.code(401).send({ status: 'error' })
      const day = request.query.fromDate?.slice(0, 10) ?? ''
      const [today, hour] = indian(now).split(' ') as [string, string]
      if (day < today && hour < '03:00:00') return { status: 'success', details: [] }
      const rows = state.calls.filter(({ stage, at }) => stage === 'over' && indian(at).startsWith(day))
      return { status: 'success', details: rows.map((call) => row(state, call)) }
    },
  )
}
