import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { inspect } from './inspect.ts'
import { forCitizen, pageOf, pagesOf, thumbnail } from './shrink.ts'
import { sniff } from './sniff.ts'

type Exif = Parameters<ReturnType<typeof sharp>['withExif']>[0]

const canvas = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#7a8b5c' } })

/** A JPEG as a telephone makes it. */
function photo(exif: Exif, width = 64, height = 48): Promise<Buffer> {
  return canvas(width, height).jpeg().withExif(exif).toBuffer()
}

const PLACE = {
  GPSLatitudeRef: 'N',
  GPSLatitude: '25/1 30/1 0/1',
  GPSLongitudeRef: 'E',
  GPSLongitude: '84/1 15/1 0/1',
}
const WHEN = { DateTimeOriginal: '2026:01:10 09:30:00' }

test('a picture tells when and where it was taken', async () => {
  const bytes = await photo({ IFD2: { ...WHEN, OffsetTimeOriginal: '+05:30' }, IFD3: PLACE })
  assert.deepEqual(await inspect(bytes, 'image/jpeg'), {
    mime: 'image/jpeg',
    taken: { at: '2026-01-10T09:30:00+05:30', lat: 25.5, lng: 84.25 },
  })
})

test('a time without a zone is handed on without one', async () => {
  const { taken } = await inspect(await photo({ IFD2: WHEN }), 'image/jpeg')
  assert.deepEqual(taken, { at: '2026-01-10T09:30:00' })
})

test('a camera without a clock and a telephone that had not found itself tell nothing', async () => {
  const zero = { ...PLACE, GPSLatitude: '0/1 0/1 0/1', GPSLongitude: '0/1 0/1 0/1' }
  const bytes = await photo({ IFD2: { DateTimeOriginal: '0000:00:00 00:00:00' }, IFD3: zero })
  assert.deepEqual(await inspect(bytes, 'image/jpeg'), { mime: 'image/jpeg' })
})

test('a picture is called what it is, whatever it was called', async () => {
  const png = await canvas(8, 8).png().toBuffer()
  assert.deepEqual(await inspect(png, 'image/jpeg'), { mime: 'image/png' })
})

test('a file is known by its first bytes, and plain text by none', async () => {
  const found = [
    await canvas(8, 8).png().toBuffer(),
    Buffer.from('%PDF-1.7 '),
    Buffer.from('चापाकल'),
    Buffer.alloc(0),
  ]
  assert.deepEqual(await Promise.all(found.map(sniff)), [
    'image/png',
    'application/pdf',
    undefined,
    undefined,
  ])
})

test('what is no picture, or a broken one, is let be', async () => {
  assert.deepEqual(await inspect(Buffer.from('%PDF-1.7'), 'application/pdf'), { mime: 'application/pdf' })
  assert.deepEqual(await inspect(Buffer.from('not a picture'), 'image/jpeg'), { mime: 'image/jpeg' })
  assert.deepEqual(await inspect(new Uint8Array(), 'image/png'), { mime: 'image/png' })
})

test('the citizen’s copy is small, upright, and silent about time and place', async () => {
  const upright = await photo({ IFD0: { Orientation: '6' }, IFD2: WHEN, IFD3: PLACE }, 3200, 2000)
  const turned = await sharp(upright).withMetadata({ orientation: 6 }).toBuffer()
  const copy = await forCitizen(turned)
  const { format, width, height, exif, orientation } = await sharp(copy).metadata()
  assert.deepEqual([format, width, height, exif, orientation], ['jpeg', 1000, 1600, undefined, undefined])
  assert.deepEqual(await inspect(copy, 'image/jpeg'), { mime: 'image/jpeg' })
})

test('a small picture is not blown up, and a transparent one lies on white', async () => {
  const clear = sharp({
    create: { width: 40, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
  })
  const copy = await forCitizen(await clear.png().toBuffer())
  const { width, height } = await sharp(copy).metadata()
  assert.deepEqual([width, height], [40, 20])
  const { dominant } = await sharp(copy).stats()
  assert.ok(dominant.r > 240 && dominant.g > 240 && dominant.b > 240)
})

test('the thumbnail fits into 320 pixels', async () => {
  const { format, width, height } = await sharp(
    await thumbnail(await canvas(1000, 4000).png().toBuffer()),
  ).metadata()
  assert.deepEqual([format, width, height], ['jpeg', 80, 320])
})

test('of what is no picture no smaller one can be made', async () => {
  await assert.rejects(forCitizen(Buffer.from('not a picture')))
  await assert.rejects(thumbnail(Buffer.from('not a picture')))
})

test('a picture that broke off on its way is shown as far as it came', async () => {
  const noisy = sharp({
    create: {
      width: 400,
      height: 400,
      channels: 3,
      background: '#fff',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
  const whole = await noisy.jpeg().toBuffer()
  const { width } = await sharp(await thumbnail(whole.subarray(0, whole.length / 2))).metadata()
  assert.equal(width, 320)
})

test('every page of a scan can be had, and what is no scan has one', async () => {
  const grey = (shade: number) =>
    sharp({ create: { width: 1, height: 1, channels: 3, background: { r: shade, g: shade, b: shade } } })
  const page = (shade: number) => grey(shade).resize(620, 877).png().toBuffer()
  const scan = await sharp([await page(10), await page(120), await page(240)], { join: { animated: true } })
    .tiff({ compression: 'lzw' })
    .toBuffer()
  assert.equal(await pagesOf(scan), 3)
  const shades = await Promise.all(
    [1, 2, 3].map(async (number) => {
      const { data, info } = await sharp(await pageOf(scan, number))
        .raw()
        .toBuffer({ resolveWithObject: true })
      assert.deepEqual([info.width, info.height], [620, 877])
      return Math.round((data[0] ?? 0) / 10) * 10
    }),
  )
  assert.deepEqual(shades, [10, 120, 240])
  await assert.rejects(pageOf(scan, 4))
  assert.equal(await pagesOf(await canvas(8, 8).png().toBuffer()), 1)
})
