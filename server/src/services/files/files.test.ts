import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { FileHash } from '#core/ids.ts'
import { openFiles } from './files.ts'

let folder: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nivaran-files-'))
})
after(() => rm(folder, { recursive: true }))

test('a file is found by the hash of its bytes, and the same bytes are kept once', async () => {
  const files = openFiles(folder)
  const bytes = Buffer.from('चापाकल की तस्वीर')
  const hashes = await Promise.all([files.put(bytes), files.put(bytes), files.put(Buffer.from('और'))])
  assert.equal(hashes[0], hashes[1])
  assert.notEqual(hashes[0], hashes[2])
  assert.deepEqual(Buffer.from(await files.get(hashes[0])), bytes)
  assert.equal(await files.has(hashes[0]), true)
  const [hash] = hashes
  assert.deepEqual(await readFile(join(folder, hash.slice(0, 2), hash.slice(2, 4), hash)), bytes)
  assert.deepEqual(await readdir(join(folder, 'arriving')), [])
})

test('a file that is not there is a fault, and a name that is no hash never leaves the folder', async () => {
  const files = openFiles(folder)
  const unknown = 'ab'.repeat(32) as FileHash
  assert.equal(await files.has(unknown), false)
  await assert.rejects(files.get(unknown))
  await assert.rejects(async () => files.get('../../etc/passwd' as FileHash), /not the name/)
})

test('what a killed program left half written is taken away, what another is writing now is left', async () => {
  const [old, fresh] = [join(folder, 'arriving', 'old'), join(folder, 'arriving', 'fresh')]
  await writeFile(old, 'x')
  await writeFile(fresh, 'x')
  await utimes(old, new Date('2026-01-01'), new Date('2026-01-01'))
  openFiles(folder)
  assert.deepEqual(await readdir(join(folder, 'arriving')), ['fresh'])
})

test('a file is taken from the disk for good, but not when the same bytes were put lately', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nivaran-files-'))
  const day = (count: number) => new Date(Date.UTC(2026, 0, count))
  let now = day(1)
  const files = openFiles(folder, () => now)
  const hash = await files.put(Buffer.from('a recording'))
  now = day(20)
  await files.put(Buffer.from('a recording'))
  assert.equal(await files.remove(hash, day(12)), 'stays')
  assert.equal(await files.has(hash), true)
  assert.equal(await files.remove(hash, day(21)), 'removed')
  assert.equal(await files.has(hash), false)
  assert.equal(await files.remove(hash, day(21)), 'absent')
  assert.equal(await files.put(Buffer.from('a recording')), hash, 'and may come again')
  await rm(folder, { recursive: true })
})
