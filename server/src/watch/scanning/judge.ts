/**
 * A file that came in by any door is judged before anybody may open it:
 *
 *   stored -> waiting -> clean      nothing was found: it is like every other file
 *                     -> held       something was found: its name, size and the finding are shown, and nothing opens it
 *                     -> waiting    the scanner is away, failed, or does not look at so many bytes; tried again
 *                        held -> released   a false alarm, says a person: these bytes are never held again
 *
 * The same bytes are one file. Known ones are looked at again after a day, for scanners learn; a clean file whose
 * scanner is away meanwhile stays clean. Without a scanner every file is free, but what was held stays held.
 */
import type { FileHash } from '#core/ids.ts'
import type { JudgeFile, Released, Scanner, Scans, Standing, Verdict } from '#ports/scans.ts'

export interface Judging {
  readonly scans: Scans
  /** Absent where none is configured. */
  readonly scanner?: Scanner
  readonly now: () => Date
  /** Told of each attachment that waited for the verdict and is free now. */
  readonly freed?: (released: Released) => Promise<void>
}

/** So long a file is in one hand; longer than the scanner may take. */
export const LEASE_MS = 180_000
const DAY_MS = 86_400_000

/** Judges files as they come in. */
export function judging(all: Judging): JudgeFile {
  const { scans, scanner, now } = all
  return async (file, bytes, name) => {
    if (!scanner) return scans.standing(file)
    const at = now()
    const lease = new Date(at.getTime() + LEASE_MS)
    const known = await scans.expect({ file, bytes: bytes.length, ...(name ? { name } : {}) }, at, lease)
    if (known?.standing === 'held') return 'held'
    if (known?.judgedAt && at.getTime() - known.judgedAt.getTime() < DAY_MS) return known.standing
    const standing = await settle(all, file, await scanner.scan(bytes), 1)
    return standing === 'waiting' && known ? known.standing : standing
  }
}

const SECOND = 1000
/** Pauses before the next try; the last one is repeated. */
const PAUSES: readonly number[] = [15 * SECOND, 60 * SECOND, 300 * SECOND, 900 * SECOND]
const UNREACHABLE_MS = 15 * SECOND

/** Writes down what the scanner said. */
export async function settle(
  { scans, now, freed }: Pick<Judging, 'scans' | 'now' | 'freed'>,
  file: FileHash,
  verdict: Verdict,
  tries: number,
): Promise<Standing> {
  const at = now()
  if (verdict.kind === 'clean') {
    const released = await scans.clean(file, at)
    for (const one of released) await freed?.(one)
    return 'free'
  }
  if (verdict.kind === 'found') {
    await scans.hold(file, verdict.what, at)
    return 'held'
  }
  // the scanner is to blame and not the file: it is the next as soon as the scanner is back
  const pause =
    verdict.kind === 'unreachable'
      ? UNREACHABLE_MS
      : (PAUSES[Math.min(Math.max(tries, 1), PAUSES.length) - 1] ?? UNREACHABLE_MS)
  await scans.later(file, new Date(at.getTime() + pause), verdict.why)
  return 'waiting'
}
