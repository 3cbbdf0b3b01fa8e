/** What both services of telephony share while they are played: calls, what is made to go wrong, hours of India. */
import { Activity } from './activity.ts'

/** One call, as it truly is. */
export interface WorldCall {
  readonly sid: string
  readonly direction: 'in' | 'out'
  readonly citizen: string
  readonly line: string
  readonly at: Date
  readonly custom: string | undefined
  readonly digits: string | undefined
  /** Whoever is rung at our side. */
  agent?: string
  /** Where the service waits for our answer: `open` to somebody who answers, `closed` hangs up. */
  branch?: 'open' | 'closed' | 'unanswered' | undefined
  stage: 'ringing' | 'agent' | 'talking' | 'over'
  ownLeg: 'completed' | 'no-answer'
  status?: 'completed' | 'no-answer' | 'busy' | 'failed'
  answeredAt?: Date
  endedAt?: Date
  seconds: number
}

/** What is made to go wrong. */
export interface PhoneFaults {
  /** What happens is not told; the details know it. */
  loseCallbacks: boolean
  /** The recording is not there yet. */
  holdRecordings: boolean
  /** The next call that is asked for is refused inside an answer that looks well. */
  refuseNext: boolean
  /** The next question is one too many. */
  rateNext: boolean
  /** Our key is not taken any more. */
  keyRevoked: boolean
  /** So many more copies of everything. */
  copies: number
}

export interface PhoneWorldOptions {
  readonly clock: () => Date
  /** Of the account: sid or user, key, token. */
  readonly account: string
  readonly key: string
  readonly token: string
  readonly line: string
}

/** What is shared. */
export interface PhoneState {
  readonly options: PhoneWorldOptions
  readonly calls: WorldCall[]
  readonly faults: PhoneFaults
  readonly activity: Activity
  /** Everything that was asked of the service. */
  readonly asked: { readonly what: string; readonly at: Date }[]
  hookUrl: string
  /** Where this service is reached. */
  url: string
  recording: Uint8Array
  readonly next: () => string
  readonly tell: (send: () => Promise<Response>) => Promise<number>
  /** A phone rings, or something about a call changed. */
  changed: (call: WorldCall) => void
}

/** A service in which nobody has called yet. */
export function phoneState(options: PhoneWorldOptions): PhoneState {
  let count = 48_000_000
  const activity = new Activity()
  const faults: PhoneFaults = {
    loseCallbacks: false,
    holdRecordings: false,
    refuseNext: false,
    rateNext: false,
    keyRevoked: false,
    copies: 0,
  }
  return {
    options,
    calls: [],
    faults,
    activity,
    asked: [],
    hookUrl: '',
    url: '',
    recording: new Uint8Array(),
    next: () => String(++count),
    changed: () => undefined,
    async tell(send) {
      const once = async () => {
        try {
          const answer = await send()
          await answer.body?.cancel()
          return answer.status
        } catch {
          return 0
        }
      }
      const all = Array.from({ length: 1 + faults.copies }, () => activity.during(once))
      return (await Promise.all(all))[0] ?? 0
    },
  }
}

const IST_MS = 330 * 60_000

/** `2026-10-06 10:20:00`, without a zone. */
export function indian(at: Date): string {
  return new Date(at.getTime() + IST_MS).toISOString().slice(0, 19).replace('T', ' ')
}

/** `0` and ten digits, as Exotel writes them. */
export function withZero(number: string): string {
  return `0${number.replace(/\D/g, '').slice(-10)}`
}

/** Ten digits, as Ozonetel writes them. */
export function bare(number: string): string {
  return number.replace(/\D/g, '').slice(-10)
}

/** An unfinished call of this name. */
export function found(state: PhoneState, sid: string): WorldCall {
  const call = state.calls.find((one) => one.sid === sid)
  if (!call) throw new Error(`there is no call ${sid}`)
  return call
}

/** It is over. */
export function finish(
  state: PhoneState,
  call: WorldCall,
  status: NonNullable<WorldCall['status']>,
  seconds = 0,
): void {
  const now = state.options.clock()
  Object.assign(call, {
    status,
    seconds,
    stage: 'over',
    endedAt: new Date(Math.max(now.getTime(), (call.answeredAt ?? call.at).getTime() + seconds * 1000)),
  })
  state.changed(call)
}
