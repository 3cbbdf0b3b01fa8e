/** Hides the small counts of a bulletin in a thread of its own: it takes seconds for a large district, and the doors must not wait. */
import { Worker } from 'node:worker_threads'
import type { Printed, PrintedTable } from '#core/publication/bulletin.ts'
import type { WeekFigures } from '#core/publication/figures.ts'

/** What the thread is told. */
export interface HidingTask {
  readonly figures: WeekFigures
  readonly before: readonly Printed[]
}

/** The tables of a week as they may be printed, after the bulletins printed before. */
export function hideAside(
  figures: WeekFigures,
  before: readonly Printed[],
): Promise<readonly PrintedTable[]> {
  return new Promise((resolve, reject) => {
    const workerData: HidingTask = { figures, before }
    const thread = new Worker(new URL('./hide-thread.ts', import.meta.url), { workerData })
    thread.once('message', resolve)
    thread.once('error', reject)
    thread.once('exit', (code) => reject(new Error(`the hiding ended without an answer (${code})`)))
  })
}
