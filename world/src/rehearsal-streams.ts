/** What changes on the phones, told to the open pages as it happens (server-sent events). */
import type { ServerResponse } from 'node:http'
import { phoneLine } from './rehearsal-view.ts'
import type { World } from './running-world.ts'
import type { Handset } from './thread.ts'

const GATHER_MS = 40

/** The open pages, each told what changed. Changes of one phone within a moment are told once. */
export class Streams {
  readonly #world: World
  readonly #open = new Set<ServerResponse>()
  readonly #changed = new Set<Handset>()
  readonly #note: (handset: Handset) => void
  #timer: NodeJS.Timeout | undefined

  constructor(world: World) {
    this.#world = world
    this.#note = (handset) => {
      if (this.#open.size === 0) return
      this.#changed.add(handset)
      this.#timer ??= setTimeout(() => this.#flush(), GATHER_MS)
    }
    world.news.on('phone', this.#note)
  }

  add(response: ServerResponse): void {
    this.#open.add(response)
    response.on('close', () => this.#open.delete(response))
  }

  tell(event: string, data: unknown): void {
    for (const response of this.#open) response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
  }

  close(): void {
    clearTimeout(this.#timer)
    this.#world.news.off('phone', this.#note)
    for (const response of this.#open) response.end()
  }

  #flush(): void {
    this.#timer = undefined
    for (const handset of this.#changed) {
      const phone = this.#world.phoneByKey(handset.key)
      if (phone) this.tell('phone', phoneLine(phone))
    }
    this.#changed.clear()
  }
}
