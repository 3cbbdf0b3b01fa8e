/** New names: UUIDv7 (RFC 9562), so that sorting by id is sorting by the time of making. */
import { randomBytes } from 'node:crypto'

/** A generator over a clock; ids of one millisecond still grow, by a counter. */
export function newIds(clock: () => Date): () => string {
  let last = 0
  let counter = 0
  return () => {
    const now = Math.max(clock().getTime(), last)
    counter = now === last ? counter + 1 : randomBytes(2).readUInt16BE() & 0x7ff
    const time = counter > 0xfff ? now + 1 : now
    if (counter > 0xfff) counter = 0
    last = time
    const tail = randomBytes(8)
    tail[0] = ((tail[0] ?? 0) & 0x3f) | 0x80
    const hex = `${time.toString(16).padStart(12, '0')}7${counter.toString(16).padStart(3, '0')}${tail.toString('hex')}`
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
  }
}
