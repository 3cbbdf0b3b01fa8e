/**
 * A drain empties a table in batches: again at once while a batch was full, else it sleeps until it is woken or
 * until its idle time is over (for leases that run out and times that come).
 */

/** A drain that runs. */
export interface Drain {
  /** There may be something: look now. */
  wake(): void
  /** Waits for the batch under way. */
  stop(): Promise<void>
}

/** What to drain. */
export interface DrainSetting {
  readonly name: string
  /** Takes a batch and says how many it took. */
  readonly batch: (now: Date) => Promise<number>
  /** So many are a full batch: then there may be more. Default 1. */
  readonly full?: number
  readonly idleMs: number
  readonly log: (line: string) => void
  readonly clock?: () => Date
}

/** Starts a drain. A batch that throws is told to the log and tried again after a pause. */
export function startDrain({
  name,
  batch,
  full = 1,
  idleMs,
  log,
  clock = () => new Date(),
}: DrainSetting): Drain {
  let woken = false
  let stopped = false
  let rouse: () => void = () => undefined

  const sleep = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds)
      rouse = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const run = async () => {
    let faults = 0
    while (!stopped) {
      woken = false
      try {
        const taken = await batch(clock())
        faults = 0
        if (taken >= full) continue
        if (!woken && !stopped) await sleep(idleMs)
      } catch (fault) {
        faults++
        log(`drain "${name}": ${(fault as Error).stack ?? fault}`)
        // A fault is not made better by being woken; the pause grows to the idle time at most.
        if (!stopped) await sleep(Math.min(idleMs, 100 * 2 ** Math.min(faults, 10)))
      }
    }
  }
  const running = run()

  return {
    wake() {
      woken = true
      rouse()
    },
    async stop() {
      stopped = true
      rouse()
      await running
    },
  }
}
