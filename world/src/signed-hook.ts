/** A hook that is posted to with signed bytes, again after a moment until it answers 200 or the attempts are used up. */
import { setTimeout as pause } from 'node:timers/promises'
import { Activity } from './activity.ts'

const ATTEMPTS = [0, 200, 500, 1000]

/** One service's way to the server. */
export class SignedHook {
  /** Where the server listens; nothing is told before it is known. */
  url = ''
  /** What is told now is lost, as when a page is subscribed by half. */
  lost = false
  /** So many more copies of everything at the same moment. */
  copies = 0
  readonly activity = new Activity()
  readonly told: Buffer[] = []
  /** What was lost, and is told when it is asked for again. */
  readonly missed: unknown[] = []
  readonly #sign: (body: Buffer) => Readonly<Record<string, string>>

  constructor(sign: (body: Buffer) => Readonly<Record<string, string>>) {
    this.#sign = sign
  }

  /** Resolves when the server took it, or when it is given up. */
  async tell(payload: unknown): Promise<void> {
    if (this.lost) this.missed.push(payload)
    if (this.lost || this.url === '') return
    const body = Buffer.from(JSON.stringify(payload))
    this.told.push(body)
    const all = Array.from({ length: 1 + this.copies }, () =>
      this.activity.during(() => this.#tellOnce(body)),
    )
    await Promise.all(all)
  }

  async #tellOnce(body: Buffer): Promise<void> {
    for (const wait of ATTEMPTS) {
      await pause(wait)
      const status = await this.#post(body)
      if (status === 200) return
    }
  }

  async #post(body: Buffer): Promise<number> {
    try {
      const headers = { 'content-type': 'application/json', ...this.#sign(body) }
      const answer = await fetch(this.url, { method: 'POST', headers, body: new Uint8Array(body) })
      await answer.body?.cancel()
      return answer.status
    } catch {
      return 0
    }
  }
}
