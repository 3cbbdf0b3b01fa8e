/** The properties inside of a winmail.dat (MS-OXCDATA, MS-OXTNEF 2.1.3.4): a type, a name and a value each, padded to four bytes. */
import type { Bytes } from './bytes.ts'

type Value = number | string | Uint8Array

/** By the low number of their name; the first of a name counts. */
export type Props = ReadonlyMap<number, Value>

const MOST = 4000
const MOST_VALUES = 10_000
const MANY = 0x1000
/** How many bytes each type with a length of its own takes. */
const FIXED: Readonly<Record<number, number>> = {
  2: 4,
  3: 4,
  4: 4,
  5: 8,
  6: 8,
  7: 8,
  10: 4,
  11: 4,
  20: 8,
  64: 8,
  72: 16,
}
const NULL = 1
const TEXT = 0x1e
const WIDE = 0x1f
const VARIABLE = new Set([TEXT, WIDE, 0x0d, 0x102])
/** Names from here on are words or numbers of somebody's own. */
const NAMED = 0x8000

/** All of them up to the first that cannot be read. */
export function propsIn(bytes: Bytes): Props {
  const found = new Map<number, Value>()
  try {
    const count = Math.min(bytes.u32(), MOST)
    for (let n = 0; n < count; n++) {
      const type = bytes.u16()
      const id = bytes.u16()
      if (id >= NAMED) skipName(bytes)
      const value = firstOf(bytes, type)
      if (value !== undefined && !found.has(id)) found.set(id, value)
    }
  } catch {
    // what was read before counts
  }
  return found
}

function skipName(bytes: Bytes): void {
  bytes.skip(16)
  const isNumber = bytes.u32() === 0
  const length = isNumber ? 4 : bytes.u32()
  bytes.skip(length + padOf(length))
}

/** The first value of it; those of a list are passed over. */
function firstOf(bytes: Bytes, type: number): Value | undefined {
  const kind = type & ~MANY
  const size = FIXED[kind]
  if (size !== undefined) {
    const count = type & MANY ? bytes.u32() : 1
    if (count > MOST_VALUES) throw new RangeError('too many values')
    const first = count > 0 ? bytes.take(size * count) : undefined
    return first && size === 4 ? first.u32() : undefined
  }
  if (kind === NULL) return undefined
  if (!VARIABLE.has(kind)) throw new RangeError('a type that is none')
  const count = bytes.u32()
  if (count > MOST_VALUES) throw new RangeError('too many values')
  let first: Uint8Array | undefined
  for (let n = 0; n < count; n++) {
    const length = bytes.u32()
    const value = bytes.take(length).rest()
    bytes.skip(Math.min(padOf(length), bytes.left()))
    first ??= value
  }
  return first && kind === WIDE ? new TextDecoder('utf-16le').decode(first) : first
}

function padOf(length: number): number {
  return (4 - (length % 4)) % 4
}

/** A property that is words in wide letters; narrow ones are bytes still. */
export function textOf(props: Props, id: number): string | undefined {
  const value = props.get(id)
  return typeof value === 'string' ? value : undefined
}

/** A property that is bytes. */
export function binaryOf(props: Props, id: number): Uint8Array | undefined {
  const value = props.get(id)
  return value instanceof Uint8Array ? value : undefined
}

/** A property that is a number. */
export function numberOf(props: Props, id: number): number | undefined {
  const value = props.get(id)
  return typeof value === 'number' ? value : undefined
}

/** A property that is yes or no; two bytes, and two of padding that say nothing. */
export function flagOf(props: Props, id: number): boolean {
  return ((numberOf(props, id) ?? 0) & 0xffff) !== 0
}
