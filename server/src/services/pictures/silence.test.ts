import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import fc from 'fast-check'
import { withoutTraces } from './silence.ts'

function box(type: string, ...parts: readonly (string | Uint8Array)[]): Buffer {
  const content = Buffer.concat(parts.map((part) => Buffer.from(part)))
  const head = Buffer.alloc(8)
  head.writeUInt32BE(content.length + 8)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, content])
}

const dated = (type: string) => box(type, Buffer.from([0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 9, 9]))
const track = (kind: string, ...more: readonly Buffer[]) =>
  box(
    'trak',
    dated('tkhd'),
    box('mdia', dated('mdhd'), box('hdlr', Buffer.alloc(8), kind, Buffer.alloc(12))),
    ...more,
  )
const PLACE = '+18.2201+070.4302/'

/** A film as a telephone makes it. */
function film(): Buffer {
  return Buffer.concat([
    box('ftyp', 'isom'),
    box(
      'moov',
      dated('mvhd'),
      track('vide', box('udta', box('©xyz', PLACE))),
      track('meta', box('gpmd', PLACE)),
      box('udta', box('meta', 'Phone of Ramesh')),
      box('meta', `com.apple.quicktime.location.ISO6709${PLACE}`),
    ),
    box('uuid', `<x:xmpmeta>${PLACE}</x:xmpmeta>`),
    box('mdat', 'the pictures themselves'),
  ])
}

test('a film for the citizen does not say where and when it was taken, nor with what', () => {
  const before = film()
  const after = Buffer.from(withoutTraces(before, 'video/mp4'))
  assert.equal(after.length, before.length, 'nothing moves, for tables point at the pictures by distance')
  for (const trace of [
    PLACE,
    'Ramesh',
    'quicktime',
    'xmpmeta',
    '\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008',
  ])
    assert.equal(after.includes(trace), false, trace)
  assert.ok(after.includes('the pictures themselves'))
  assert.ok(after.includes('vide'))
  assert.ok(before.includes(PLACE), 'the original stays as it is')
})

test('a real film stays a film: all that it needs to be shown is where it was', async () => {
  const before = await readFile(new URL('../../../../world/assets/video-handpump.mp4', import.meta.url))
  const after = Buffer.from(withoutTraces(before, 'video/mp4'))
  const mdat = before.indexOf('mdat')
  assert.deepEqual(after.subarray(mdat), before.subarray(mdat))
  for (const part of ['ftyp', 'moov', 'mvhd', 'trak', 'stbl', 'stco', 'vide'])
    assert.equal(after.indexOf(part), before.indexOf(part), part)
  assert.equal(after.includes('udta'), false)
})

test('any bytes go through without a fault, and what is no film stays as it is', () => {
  const paper = Buffer.from('%PDF-1.7')
  assert.equal(withoutTraces(paper, 'application/pdf'), paper)
  assert.deepEqual(withoutTraces(paper, 'audio/mp4'), paper)
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 30 }), (at) => {
      const broken = film()
      for (const place of at) if (place < broken.length) broken[place] = place % 7
      assert.equal(withoutTraces(broken, 'video/3gpp').length, broken.length)
    }),
  )
})
