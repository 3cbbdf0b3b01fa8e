/**
 * Media as the service keeps them. An id from a webhook lives 7 days, an uploaded one 30; the address an id
 * gives lives 5 minutes and needs the token.
 */
import { createHash, randomInt } from 'node:crypto'

export interface Medium {
  readonly id: string
  readonly bytes: Buffer
  readonly mime: string
  readonly sha256: Buffer
  readonly filename: string | undefined
  readonly expiresAt: Date
}

const DAY_MS = 86_400_000
const URL_MS = 5 * 60 * 1000
const BYTES_KEPT = 400 * 1024 * 1024

/** All media under their numeric ids, and the addresses given out for them. */
export class MediaShelf {
  readonly #media = new Map<string, Medium>()
  readonly #addresses = new Map<string, { id: string; until: number }>()
  readonly #clock: () => Date
  #bytes = 0

  constructor(clock: () => Date) {
    this.#clock = clock
  }

  /** Keeps what a person sent (7 days) or what the business uploaded (30 days). */
  keep(bytes: Buffer, mime: string, from: 'person' | 'business', filename?: string): Medium {
    const days = from === 'person' ? 7 : 30
    const medium: Medium = {
      id: numericId(),
      bytes,
      mime,
      sha256: createHash('sha256').update(bytes).digest(),
      filename,
      expiresAt: new Date(this.#clock().getTime() + days * DAY_MS),
    }
    this.#media.set(medium.id, medium)
    this.#bytes += bytes.length
    this.#makeRoom()
    return medium
  }

  /** The medium of that id, unless it has gone. */
  find(id: string): Medium | undefined {
    const medium = this.#media.get(id)
    return medium && this.#clock() < medium.expiresAt ? medium : undefined
  }

  /** Everything that is kept. */
  all(): readonly Medium[] {
    return [...this.#media.values()]
  }

  /** Lays back a medium of an earlier run under its own id. */
  bringBack(medium: Medium): void {
    this.#media.set(medium.id, medium)
    this.#bytes += medium.bytes.length
  }

  delete(id: string): boolean {
    this.#bytes -= this.#media.get(id)?.bytes.length ?? 0
    return this.#media.delete(id)
  }

  /** A fresh address for five minutes: the query that leads to the bytes. */
  addressOf(medium: Medium): string {
    const now = this.#clock().getTime()
    for (const [hash, { until }] of this.#addresses) if (until <= now) this.#addresses.delete(hash)
    const hash = createHash('sha256')
      .update(`${medium.id}/${now}/${randomInt(2 ** 47)}`)
      .digest('base64url')
    this.#addresses.set(hash, { id: medium.id, until: now + URL_MS })
    return `mid=${medium.id}&ext=${Math.floor((now + URL_MS) / 1000)}&hash=${hash}`
  }

  /** The medium behind an address, while the address holds. */
  behind(id: string, hash: string): Medium | undefined {
    const address = this.#addresses.get(hash)
    if (!address || address.id !== id || this.#clock().getTime() >= address.until) return undefined
    return this.find(id)
  }

  /** A long rehearsal must not fill the memory: the oldest go first. */
  #makeRoom(): void {
    for (const id of this.#media.keys()) {
      if (this.#bytes <= BYTES_KEPT || this.#media.size <= 1) return
      this.delete(id)
    }
  }
}

/** A numeric object id of sixteen digits, as the Graph gives. */
export function numericId(): string {
  return String(10 ** 15 + randomInt(2 ** 47))
}
