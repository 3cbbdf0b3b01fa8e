import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { ALIKE, apart } from '#core/evidence/print.ts'
import { printOf } from './print.ts'

/** A drawn scene: ground, sky, a hut and a pump, each where `seed` puts them. */
function scene(seed: number): Promise<Buffer> {
  const at = (n: number, most: number) => (seed * 7919 * n) % most
  const shapes = [1, 2, 3, 4, 5, 6].map(
    (n) =>
      `<rect x="${at(n, 700)}" y="${at(n + 3, 500)}" width="${60 + at(n + 5, 240)}" height="${50 + at(n + 7, 200)}" fill="hsl(${at(n, 360)} 60% ${20 + at(n + 1, 60)}%)"/>`,
  )
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><rect width="800" height="600" fill="#cde"/>${shapes.join('')}</svg>`,
    ),
  )
    .jpeg({ quality: 92 })
    .toBuffer()
}

const print = async (bytes: Uint8Array) => (await printOf(bytes, 'image/jpeg')) ?? ''

test('a picture is the same after a chat has made it smaller and rougher, or a little lighter', async () => {
  for (const seed of [3, 29, 57]) {
    const original = await scene(seed)
    const first = await print(original)
    assert.match(first, /^[0-9a-f]{16}$/)
    const others = await Promise.all([
      sharp(original).resize(400).jpeg({ quality: 45 }).toBuffer(),
      sharp(original).modulate({ brightness: 1.05 }).jpeg().toBuffer(),
      sharp(original).webp({ quality: 60 }).toBuffer(),
    ])
    for (const other of others) assert.ok(apart(first, await print(other)) <= ALIKE)
  }
})

test('different scenes are far apart', async () => {
  const prints = await Promise.all([3, 11, 29, 53, 71].map(async (seed) => print(await scene(seed))))
  for (const [at, one] of prints.entries())
    for (const other of prints.slice(at + 1)) assert.ok(apart(one, other) > 8, `${one} ${other}`)
})

test('blank sheets, dark frames and what is no picture have no print', async () => {
  const black = sharp({ create: { width: 80, height: 60, channels: 3, background: '#000' } })
  assert.equal(await printOf(await black.jpeg().toBuffer(), 'image/jpeg'), undefined)
  assert.equal(await printOf(Buffer.from('<html>'), 'image/jpeg'), undefined)
  assert.equal(await printOf(await scene(3), 'application/pdf'), undefined)
})
