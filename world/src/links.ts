/** Media the server gives by address: fetched when the message is delivered, and kept ten minutes as Meta does. */

export interface Fetched {
  readonly bytes: Buffer
  readonly mime: string
}

const KEPT_MS = 10 * 60 * 1000
const FETCH_MS = 10_000

/** The bytes behind an address; within ten minutes the first answer is given again. */
export class Links {
  readonly #known = new Map<string, { fetched: Fetched; until: number }>()
  readonly #clock: () => Date

  constructor(clock: () => Date) {
    this.#clock = clock
  }

  /** The bytes, or undefined if the address does not answer with any. */
  async fetch(link: string): Promise<Fetched | undefined> {
    const now = this.#clock().getTime()
    const known = this.#known.get(link)
    if (known && now < known.until) return known.fetched
    try {
      const answer = await fetch(link, { signal: AbortSignal.timeout(FETCH_MS) })
      if (!answer.ok) return undefined
      const fetched = {
        bytes: Buffer.from(await answer.arrayBuffer()),
        mime: answer.headers.get('content-type') ?? 'application/octet-stream',
      }
      this.#known.set(link, { fetched, until: now + KEPT_MS })
      return fetched
    } catch {
      return undefined
    }
  }
}
