/** The virus scanner as the page of services shows it. */
import type { ScannerState } from '#contract/live.ts'
import type { HttpHouse } from '../house.ts'
import { personName } from '../names.ts'

const SHOWN = 20

/** How it is now; asked anew at each look at the page. */
export async function presentScanner({
  scanner,
  scans,
  index,
}: Pick<HttpHouse, 'scanner' | 'scans' | 'index'>): Promise<ScannerState> {
  const [health, waiting, held, released] = await Promise.all([
    scanner?.health(),
    scans.waiting(),
    scans.held(SHOWN),
    scans.pardoned(SHOWN),
  ])
  const why = health?.kind === 'unreachable' ? health.why : waiting.why
  return {
    ...(scanner ? { address: scanner.address } : {}),
    ...(health?.kind === 'well' ? { version: health.version } : {}),
    ...(why === undefined ? {} : { why }),
    waiting: waiting.waiting,
    ...(waiting.oldest ? { oldest: waiting.oldest.toISOString() } : {}),
    held: held.files.map(({ at, ...file }) => ({ ...file, at: at.toISOString() })),
    heldMany: held.many,
    released: released.map(({ at, by, ...file }) => ({
      ...file,
      at: at.toISOString(),
      by: personName(index, by),
    })),
  }
}
