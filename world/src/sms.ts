/**
 * A gateway for SMS with the operators behind it and simple telephones in front: approved texts arrive, reports come as they
 * do, and whoever has a telephone can write to the service number.
 */
import fastify, { type FastifyInstance } from 'fastify'
import { Activity } from './activity.ts'
import { smsCalls } from './sms-calls.ts'
import { hourInIndia, type SmsPhone, type SmsState, type SmsWorldOptions } from './sms-state.ts'

/** A running gateway. */
export class SmsWorld {
  readonly app: FastifyInstance
  readonly state: SmsState
  url = ''

  constructor(options: SmsWorldOptions) {
    let count = 7_700_000_000
    this.state = {
      options,
      phones: new Map(),
      sent: [],
      refused: [],
      faults: { loseNext: false, locked: false, reports: 'once', flat: false },
      activity: new Activity(),
      late: [],
      hook: '',
      next: () => String(++count),
    }
    this.app = fastify()
  }

  /** The telephone with this number; whoever has none gets one. */
  phone(number: string, name = number): SmsPhone {
    const known = this.state.phones.get(number)
    if (known) return known
    const phone: SmsPhone = { number, name, inbox: [], state: 'on' }
    this.state.phones.set(number, phone)
    return phone
  }

  /** Somebody sends an SMS to the service number. */
  async write(phone: SmsPhone, text: string): Promise<void> {
    const { options, activity, hook, next } = this.state
    phone.inbox.push({ at: options.clock(), from: 'me', text, mine: true })
    const query = { msisdn: phone.number, message: text, timestamp: hourInIndia(options.clock()), id: next() }
    await activity.during(async () => {
      const answer = await fetch(`${hook}?${new URLSearchParams(query)}`)
      await answer.body?.cancel()
    })
  }

  /** The reports that were kept back. */
  async releaseReports(): Promise<void> {
    for (const tell of this.state.late.splice(0)) await tell()
  }

  idle(): Promise<void> {
    return this.state.activity.idle()
  }

  close(): Promise<void> {
    return this.app.close()
  }
}

/** Starts it; it listens when the promise resolves. */
export async function startSms(options: SmsWorldOptions, port = 0): Promise<SmsWorld> {
  const world = new SmsWorld(options)
  smsCalls(world.app, world.state)
  world.url = await world.app.listen({ port, host: '127.0.0.1' })
  return world
}
