import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FileHash } from '#core/ids.ts'
import { takeUpload } from './take-upload.ts'

function taking(sniffed: string | undefined) {
  const kept: Uint8Array[] = []
  const remembered: FileHash[] = []
  const take = takeUpload({
    files: {
      put: async (bytes) => {
        kept.push(bytes)
        return 'a'.repeat(64) as FileHash
      },
    },
    sniff: async () => sniffed,
    inspect: async (_bytes, mime) => ({ mime, taken: { lat: 18.2, lng: 70.4 } }),
    judge: async () => 'free',
    remember: async (file) => void remembered.push(file),
    smaller: async () => new Uint8Array(9),
  })
  return { take, kept, remembered }
}

const MB = 1024 * 1024

test('a file is what its first bytes say, whatever it is called', async () => {
  const { take } = taking('application/pdf')
  const taken = await take(new Uint8Array(10), 'photo.jpg')
  assert.ok(taken.kind === 'taken')
  assert.equal(taken.media, 'document')
  assert.equal(taken.file.mime, 'application/pdf')
})

test('a program, a page and an unknown kind are not taken', async () => {
  assert.equal(
    (await taking('application/x-msdownload').take(new Uint8Array(10), 'a.exe')).kind,
    'type-unknown',
  )
  const { take, kept } = taking(undefined)
  assert.equal((await take(Buffer.from('<svg onload=…>'), 'a.txt')).kind, 'type-unknown')
  assert.equal((await take(Uint8Array.of(0, 1, 2), 'a.txt')).kind, 'type-unknown')
  assert.equal((await take(Uint8Array.of(0xff, 0xfe, 0x41), 'a.txt')).kind, 'type-unknown')
  assert.equal(kept.length, 0)
  assert.equal((await take(Buffer.from('हैंडपंप का बिल'), undefined)).kind, 'taken')
})

test('a picture too large for a chat is kept smaller, and still tells where it was taken', async () => {
  const { take, kept } = taking('image/png')
  const taken = await take(new Uint8Array(6 * MB), 'large.png')
  assert.ok(taken.kind === 'taken')
  assert.equal(kept[0]?.length, 9)
  assert.equal(taken.file.mime, 'image/jpeg')
  assert.equal(taken.file.taken?.lat, 18.2)
  assert.equal((await take(new Uint8Array(4 * MB), 'small.png')).kind, 'taken')
  assert.equal(kept[1]?.length, 4 * MB)
})

test('what no chat could carry on is too large', async () => {
  const taken = await taking('video/mp4').take(new Uint8Array(17 * MB), 'film.mp4')
  assert.deepEqual(taken, { kind: 'too-large', most: 16 * MB })
})

test('a scan is kept whole, however large', async () => {
  const { take, kept } = taking('image/tiff')
  const taken = await take(new Uint8Array(25 * MB), 'scan.tif')
  assert.ok(taken.kind === 'taken')
  assert.equal(taken.file.mime, 'image/tiff')
  assert.equal(kept[0]?.length, 25 * MB)
  assert.equal((await take(new Uint8Array(51 * MB), 'scan.tif')).kind, 'too-large')
})
