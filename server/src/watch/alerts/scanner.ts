/**
 * The look at the virus scanner. Without one nothing is observed; it answers for no person, so its trouble is told to the
 * administrator's post alone.
 */
import { scannerTroubles, type Trouble } from '#core/alerts/trouble.ts'
import type { Alerted, AlertWatch } from './watcher.ts'

interface Judged {
  readonly door: Alerted
  readonly troubles: readonly Trouble[]
}

/** A look at it; since when it is away is remembered from one to the next. */
export function makeScannerLook({ scanner, scans }: Pick<AlertWatch, 'scanner' | 'scans'>) {
  let awaySince: Date | undefined
  return async (now: Date): Promise<readonly Judged[]> => {
    if (!scanner) return []
    const [health, waiting] = await Promise.all([scanner.health(), scans.waiting()])
    awaySince = health.kind === 'well' ? undefined : (awaySince ?? now)
    const away = health.kind !== 'well' && awaySince ? { since: awaySince, why: health.why } : undefined
    const door = { name: 'scanner', account: 'scanner', address: scanner.address } as const
    return [{ door, troubles: scannerTroubles({ ...waiting, ...(away ? { away } : {}) }, now) }]
  }
}
