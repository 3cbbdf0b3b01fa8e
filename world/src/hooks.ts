/**
 * Webhooks: how the outside tells the server. Bytes are made once (non-ASCII as \uXXXX, as Meta does), signed
 * as they are, and sent again unchanged until the server answers 200 or the attempts are used up.
 *
 *   push      one change, alone in its POST, unless a gathering is open
 *   gather    everything pushed meanwhile leaves together, at most 1,000 updates in a POST
 *   deliver   any bytes, any signature, once: for tests of the door itself
 */
import { createHmac } from 'node:crypto'
import http from 'node:http'
import https from 'node:https'
import { setTimeout as pause } from 'node:timers/promises'
import type { Activity } from './activity.ts'
import type { Faults } from './faults.ts'
import type { Settings } from './options.ts'

/** One change in an envelope. */
export interface Change {
  readonly value: Readonly<Record<string, unknown>>
  readonly field: string
}

export interface HookAnswer {
  readonly status: number
  readonly body: string
}

interface Pushed {
  readonly change: Change
  readonly taken: () => void
}

/** One POST and what became of it; `status` 0 means no answer. */
export interface Delivery {
  readonly body: Buffer
  readonly attempts: { readonly status: number }[]
}

export interface HowToDeliver {
  readonly signature?: 'good' | 'bad' | 'none'
  readonly raw?: Buffer
}

const UPDATES_IN_A_POST = 1000
const DELIVERIES_KEPT = 5000

/** JSON as Meta sends it: non-ASCII as \uXXXX in lower case, and the slash escaped. */
export function escapedJson(payload: unknown): string {
  return JSON.stringify(payload)
    .replace(/[\u007f-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll('/', '\\/')
}

/** The value of X-Hub-Signature-256 for these very bytes. */
export function signatureOf(bytes: Uint8Array, appSecret: string): string {
  return `sha256=${createHmac('sha256', appSecret).update(bytes).digest('hex')}`
}

/** The sender of all webhooks. */
export class Hooks {
  readonly deliveries: Delivery[] = []
  readonly #settings: Settings
  readonly #faults: Faults
  readonly #activity: Activity
  readonly #now: () => Date
  readonly #agent = new http.Agent({ keepAlive: true, maxSockets: 64 })
  readonly #closing = new AbortController()
  #gathering: Pushed[] | undefined

  constructor(settings: Settings, faults: Faults, activity: Activity, now: () => Date) {
    this.#settings = settings
    this.#faults = faults
    this.#activity = activity
    this.#now = now
  }

  /**
   * Sends one change; resolves true when the first attempt was answered with 200. `taken` is called whenever
   * an attempt succeeds, also a later one.
   */
  push(change: Change, taken: () => void = () => undefined): Promise<boolean> {
    if (!this.#gathering) return this.#send([{ change, taken }])
    this.#gathering.push({ change, taken })
    return Promise.resolve(true)
  }

  /** Holds back what `work` causes and sends it in as few POSTs as the service would. */
  async gather(work: () => Promise<unknown> | unknown): Promise<void> {
    const pushed: Pushed[] = []
    this.#gathering = pushed
    try {
      await work()
    } finally {
      this.#gathering = undefined
    }
    for (let from = 0; from < pushed.length; from += UPDATES_IN_A_POST)
      await this.#send(pushed.slice(from, from + UPDATES_IN_A_POST))
  }

  /** One POST of this payload or these bytes, once. */
  deliver(payload: unknown, how: HowToDeliver = {}): Promise<HookAnswer> {
    const body = how.raw ?? Buffer.from(escapedJson(payload))
    return this.#activity.during(() => this.#post(body, how.signature ?? 'good'))
  }

  /** The handshake by which Meta makes sure of the hook. */
  async handshake(verifyToken = this.#settings.verifyToken): Promise<HookAnswer & { ok: boolean }> {
    const challenge = String(1_000_000_000 + Math.floor(Math.random() * 1_000_000_000))
    const url = new URL(this.#settings.hookUrl)
    url.searchParams.set('hub.mode', 'subscribe')
    url.searchParams.set('hub.challenge', challenge)
    url.searchParams.set('hub.verify_token', verifyToken)
    const answer = await this.#request(url, 'GET', {}, undefined)
    return { ...answer, ok: answer.status === 200 && answer.body === challenge }
  }

  close(): void {
    this.#closing.abort()
    this.#agent.destroy()
  }

  #send(pushed: readonly Pushed[]): Promise<boolean> {
    const changes = pushed.map(({ change }) => change)
    // Only news of the account carries the time at which it is told.
    const isNews = changes.some(({ field }) => field !== 'messages' && field !== 'calls')
    const time = isNews ? { time: Math.floor(this.#now().getTime() / 1000) } : {}
    const entry = { id: this.#settings.wabaId, ...time, changes }
    const body = Buffer.from(escapedJson({ object: 'whatsapp_business_account', entry: [entry] }))
    const taken = (): void => {
      for (const one of pushed) one.taken()
    }
    const copies = Array.from({ length: 1 + this.#faults.duplicateWebhooks }, () =>
      this.#sendCopy(body, taken),
    )
    return Promise.all(copies).then((answered) => answered.every(Boolean))
  }

  /** Resolves after the first attempt; further attempts go on behind it and count as under way. */
  #sendCopy(body: Buffer, taken: () => void): Promise<boolean> {
    const delivery: Delivery = { body, attempts: [] }
    this.deliveries.push(delivery)
    if (this.deliveries.length > DELIVERIES_KEPT) this.deliveries.splice(0, DELIVERIES_KEPT / 10)
    return new Promise((resolve) => {
      void this.#activity.during(async () => {
        if (this.#faults.webhookDelayMs > 0) await this.#pause(this.#faults.webhookDelayMs)
        for (let attempt = 0; !this.#closing.signal.aborted; attempt += 1) {
          const { status } = await this.#post(body, this.#faults.badSignatures ? 'bad' : 'good')
          delivery.attempts.push({ status })
          if (status === 200) taken()
          resolve(status === 200)
          const delay = this.#settings.retryDelaysMs[attempt]
          if (status === 200 || delay === undefined) break
          await this.#pause(delay)
        }
        resolve(false)
      })
    })
  }

  #pause(ms: number): Promise<void> {
    return pause(ms, undefined, { signal: this.#closing.signal }).catch(() => undefined)
  }

  #post(body: Buffer, signature: 'good' | 'bad' | 'none'): Promise<HookAnswer> {
    const secret = signature === 'good' ? this.#settings.appSecret : `${this.#settings.appSecret}-of-another`
    const signed: Record<string, string> =
      signature === 'none'
        ? {}
        : {
            'x-hub-signature-256': signatureOf(body, secret),
            'x-hub-signature': `sha1=${createHmac('sha1', secret).update(body).digest('hex')}`,
          }
    const headers = {
      'content-type': 'application/json',
      'content-length': String(body.length),
      'user-agent': 'facebookexternalua',
      ...signed,
    }
    return this.#request(new URL(this.#settings.hookUrl), 'POST', headers, body)
  }

  #request(
    url: URL,
    method: string,
    headers: Record<string, string>,
    body: Buffer | undefined,
  ): Promise<HookAnswer> {
    const signal = AbortSignal.any([this.#closing.signal, AbortSignal.timeout(this.#settings.hookTimeoutMs)])
    return new Promise((resolve) => {
      const options = { method, headers, signal }
      const request =
        url.protocol === 'https:'
          ? https.request(url, options)
          : http.request(url, { ...options, agent: this.#agent })
      const lost = (error: Error): void => resolve({ status: 0, body: error.message })
      request.on('error', lost)
      request.on('response', (response) => {
        const parts: Buffer[] = []
        response.on('error', lost)
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString() }),
        )
      })
      request.end(body)
    })
  }
}
