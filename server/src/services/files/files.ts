/**
 * Files in a folder, each under the SHA-256 of its bytes. A file is written beside its place, forced to the disk and
 * then renamed, so under its name there is the whole file or nothing. Putting the same bytes again renews the file's time,
 * and one that was put lately is not removed: its row may be on its way.
 */
import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { access, mkdir, open, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FileHash } from '#core/ids.ts'
import type { Files, Shredder } from '#ports/outbox.ts'

const HOUR = 3_600_000
const HASH = /^[0-9a-f]{64}$/

/** Opens the store of files in a folder, which is made when it is not there. */
export function openFiles(folder: string, now: () => Date = () => new Date()): Files & Shredder {
  const arriving = join(folder, 'arriving')
  mkdirSync(arriving, { recursive: true })
  sweep(arriving)

  const pathOf = (hash: FileHash): string => {
    if (!HASH.test(hash)) throw new Error('not the name of a file')
    return join(folder, hash.slice(0, 2), hash.slice(2, 4), hash)
  }
  const has = (hash: FileHash): Promise<boolean> =>
    access(pathOf(hash)).then(
      () => true,
      () => false,
    )

  return {
    has,
    get: (hash) => readFile(pathOf(hash)),
    async put(bytes) {
      const hash = createHash('sha256').update(bytes).digest('hex') as FileHash
      const path = pathOf(hash)
      if (await renew(path, now())) return hash
      const half = join(arriving, randomUUID())
      await mkdir(dirname(path), { recursive: true })
      await writeThrough(half, bytes)
      await renew(half, now())
      await rename(half, path)
      for (const upper of [dirname(path), dirname(dirname(path)), folder]) await forceFolder(upper)
      return hash
    },
    async remove(hash, before) {
      const path = pathOf(hash)
      // Out of the way first: whoever puts the same bytes meanwhile writes them anew.
      const aside = join(arriving, randomUUID())
      if (!(await move(path, aside))) return 'absent'
      if ((await stat(aside)).mtime > before) {
        await move(aside, path)
        return 'stays'
      }
      await rm(aside, { force: true })
      return 'removed'
    },
  }
}

/** False when the file is not there. */
async function renew(path: string, at: Date): Promise<boolean> {
  return unlessAbsent(utimes(path, at, at))
}

async function move(from: string, to: string): Promise<boolean> {
  return unlessAbsent(rename(from, to))
}

function unlessAbsent(done: Promise<void>): Promise<boolean> {
  return done.then(
    () => true,
    (fault: NodeJS.ErrnoException) => {
      if (fault.code === 'ENOENT') return false
      throw fault
    },
  )
}

/** Takes away what killed programs left half written; other programs may be writing now. */
function sweep(arriving: string): void {
  for (const name of readdirSync(arriving)) {
    const path = join(arriving, name)
    const written = statSync(path, { throwIfNoEntry: false })
    if (written && Date.now() - written.mtimeMs > HOUR) rmSync(path, { force: true })
  }
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o640)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** The new name itself must be on the disk too. */
async function forceFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
