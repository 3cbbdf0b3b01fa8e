/**
 * A service of telephony with its telephones: citizens ring our number, hang up and are called; officers take the call that
 * was asked for. Everything is told as Exotel or Ozonetel tells it, lost, twice or late as it is made to be.
 */
import fastify, { type FastifyInstance } from 'fastify'
import { exotelRoutes, passthru, statusCallback } from './phone-exotel.ts'
import { liveEvent, ozonetelRoutes, record } from './phone-ozonetel.ts'
import {
  finish,
  found,
  type PhoneFaults,
  type PhoneState,
  type PhoneWorldOptions,
  phoneState,
  type WorldCall,
} from './phone-state.ts'
import { sampleVoice } from './samples.ts'

export type { WorldCall } from './phone-state.ts'

/** A running service. */
export class PhoneWorld {
  readonly app: FastifyInstance
  readonly state: PhoneState
  readonly #exotel: boolean

  constructor(provider: 'exotel' | 'ozonetel', options: PhoneWorldOptions) {
    this.#exotel = provider === 'exotel'
    this.state = phoneState(options)
    this.app = fastify({ forceCloseConnections: true })
    this.app.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string' },
      (_request, body, done) => done(null, body),
    )
    if (this.#exotel) exotelRoutes(this.app, this.state)
    else ozonetelRoutes(this.app, this.state)
  }

  get faults(): PhoneFaults {
    return this.state.faults
  }

  get url(): string {
    return this.state.url
  }

  /** Tells where the server listens. */
  hearAt(hookUrl: string): void {
    this.state.hookUrl = hookUrl
  }

  call(sid: string): WorldCall {
    return found(this.state, sid)
  }

  /** The newest call of a telephone that is not over, on either side. */
  callOf(number: string): WorldCall | undefined {
    return this.state.calls.findLast(
      ({ stage, citizen, agent }) => stage !== 'over' && (citizen === number || agent === number),
    )
  }

  /** A citizen rings one of our lines. Where nobody is there the service hangs up by itself. */
  async ring(citizen: string, line = this.state.options.line, digits?: string): Promise<WorldCall> {
    const { options, next, calls } = this.state
    const call: WorldCall = {
      sid: this.#exotel ? `exo${next()}` : `90${next()}`,
      direction: 'in',
      citizen,
      line,
      at: options.clock(),
      custom: undefined,
      digits,
      stage: 'ringing',
      ownLeg: 'completed',
      seconds: 0,
    }
    calls.push(call)
    this.state.changed(call)
    if (!this.#exotel) await liveEvent(this.state, call, 'Calling')
    else {
      call.branch = await passthru(this.state, call, 'call-attempt')
      if (call.branch === 'closed') await this.#over(call, 'no-answer')
    }
    return call
  }

  /** Somebody of ours takes the call of a citizen, or the call that was asked for. */
  async answer(call: WorldCall, agent?: string): Promise<void> {
    if (call.stage !== 'ringing') return
    if (agent) call.agent = agent
    call.ownLeg = 'completed'
    // Of a call that was asked for only our side is there as yet.
    call.stage = call.direction === 'out' ? 'agent' : 'talking'
    if (call.direction === 'in') await this.#taken(call)
    else this.state.changed(call)
  }

  /** The citizen takes a call that was asked for. */
  async take(call: WorldCall): Promise<void> {
    if (call.stage !== 'agent') return
    call.stage = 'talking'
    await this.#taken(call)
  }

  /** It is over: after so many seconds of talk, or without any. */
  async hangUp(call: WorldCall, seconds?: number): Promise<void> {
    if (call.stage === 'over') return
    const talked = call.stage === 'talking'
    const since = call.answeredAt?.getTime() ?? 0
    const length = seconds ?? Math.max(1, Math.round((this.state.options.clock().getTime() - since) / 1000))
    await this.#over(call, talked ? 'completed' : 'no-answer', talked ? length : 0)
  }

  /** The citizen's telephone is engaged. */
  busy(call: WorldCall): Promise<void> {
    return this.#over(call, 'busy')
  }

  async #taken(call: WorldCall): Promise<void> {
    call.answeredAt = this.state.options.clock()
    this.state.changed(call)
    await (this.#exotel
      ? statusCallback(this.state, call, 'answered')
      : liveEvent(this.state, call, 'Answered'))
  }

  async #over(call: WorldCall, status: NonNullable<WorldCall['status']>, seconds = 0): Promise<void> {
    finish(this.state, call, status, seconds)
    if (!this.#exotel) {
      await liveEvent(this.state, call, 'Disconnect')
      await record(this.state, call)
      return
    }
    if (call.direction === 'in')
      await passthru(this.state, call, status === 'completed' ? 'completed' : 'client-hangup')
    await statusCallback(this.state, call, 'terminal')
  }

  idle(): Promise<void> {
    return this.state.activity.idle()
  }

  close(): Promise<void> {
    return this.app.close()
  }
}

/** Starts it; it listens when the promise resolves. */
export async function startPhones(
  provider: 'exotel' | 'ozonetel',
  options: PhoneWorldOptions,
  port = 0,
): Promise<PhoneWorld> {
  const world = new PhoneWorld(provider, options)
  world.state.recording = (await sampleVoice('voice-handpump')) ?? new Uint8Array()
  world.state.url = await world.app.listen({ port, host: '127.0.0.1' })
  return world
}
