/** Bytes read from the front, numbers with their low end first. Reading past the end is a fault, and so is a length that lies. */
export interface Bytes {
  u8(): number
  u16(): number
  u32(): number
  skip(length: number): void
  /** The next so many, to be read by themselves. */
  take(length: number): Bytes
  /** All that is left, without a copy. */
  rest(): Uint8Array
  left(): number
}

/** Begins to read. */
export function bytesOf(bytes: Uint8Array): Bytes {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  const step = (length: number): number => {
    const from = at
    if (length < 0 || from + length > bytes.length) throw new RangeError('it ends before it should')
    at += length
    return from
  }
  return {
    u8: () => view.getUint8(step(1)),
    u16: () => view.getUint16(step(2), true),
    u32: () => view.getUint32(step(4), true),
    skip: (length) => void step(length),
    take: (length) => {
      const from = step(length)
      return bytesOf(bytes.subarray(from, from + length))
    },
    rest: () => bytes.subarray(step(bytes.length - at)),
    left: () => bytes.length - at,
  }
}
