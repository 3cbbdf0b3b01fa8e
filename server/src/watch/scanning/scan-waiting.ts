/** Files that could not be judged when they came in: the scanner was away, or the program was killed meanwhile. */
import type { Files } from '#ports/outbox.ts'
import { type Judging, LEASE_MS, settle } from './judge.ts'

interface Waiting extends Judging {
  /** As they lie on the disk. */
  readonly files: Pick<Files, 'get' | 'has'>
}

const BATCH = 4
const RELEASED = 100

/** Takes up one batch. Answers how many it took up; 0 means that none is ready or the scanner is away. */
export async function scanWaiting(waiting: Waiting): Promise<number> {
  const { scans, scanner, files, now, freed } = waiting
  if (!scanner) {
    const released = await scans.release(RELEASED, now())
    for (const one of released) await freed?.(one)
    return released.length
  }
  const at = now()
  const claimed = await scans.claim(BATCH, at, new Date(at.getTime() + LEASE_MS * BATCH))
  let away = false
  for (const { file, tries } of claimed) {
    if (!(await files.has(file))) await scans.forget(file)
    else if (away) await settle(waiting, file, { kind: 'unreachable', why: 'the scanner is away' }, tries)
    else {
      const verdict = await scanner.scan(await files.get(file))
      await settle(waiting, file, verdict, tries)
      away = verdict.kind === 'unreachable'
    }
  }
  return away ? 0 : claimed.length
}
