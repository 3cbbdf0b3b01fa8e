/** Reads a zip as we write it: the list at its end names each entry, stored or deflated. */
import { inflateRawSync } from 'node:zlib'

const ENTRY = 0x02014b50
const END = 0x06054b50

/** The entries by their names; none when it is no zip. */
export function unzipped(bytes: Uint8Array): ReadonlyMap<string, Buffer> {
  const zip = Buffer.from(bytes)
  const entries = new Map<string, Buffer>()
  let end = zip.length - 22
  while (end >= 0 && zip.readUInt32LE(end) !== END) end -= 1
  if (end < 0) return entries
  let at = zip.readUInt32LE(end + 16)
  while (at + 46 <= zip.length && zip.readUInt32LE(at) === ENTRY) {
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)]
    const [nameLong, extraLong, noteLong] = [28, 30, 32].map((by) => zip.readUInt16LE(at + by)) as [
      number,
      number,
      number,
    ]
    const local = zip.readUInt32LE(at + 42)
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const packed = zip.subarray(from, from + size)
    const name = zip.toString('utf8', at + 46, at + 46 + nameLong)
    try {
      entries.set(name, method === 0 ? packed : inflateRawSync(packed))
    } catch {
      entries.set(name, Buffer.alloc(0))
    }
    at += 46 + nameLong + extraLong + noteLong
  }
  return entries
}
