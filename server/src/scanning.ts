/** The scanner as the environment names it, and our files behind its verdicts. */
import { join } from 'node:path'
import type { Files, Shredder } from '#ports/outbox.ts'
import type { JudgeFile, Released, Scanner, Scans } from '#ports/scans.ts'
import { openFiles } from '#services/files/files.ts'
import { guarded } from '#services/files/guard.ts'
import { clamd } from '#services/scanner/clamd.ts'
import { judging } from '#watch/scanning/judge.ts'
import { scanWaiting } from '#watch/scanning/scan-waiting.ts'
import type { Config } from './config.ts'

interface ScanningSetting {
  readonly config: Pick<Config, 'clamd' | 'home'>
  readonly scans: Scans
  readonly now: () => Date
}

/** What the rooms are given of it. */
export interface Scanning {
  /** As they lie on the disk: for the doors, which find there what they have not handed on yet. */
  readonly disk: Files & Shredder
  /** None of them opens what waits or is held. */
  readonly files: Files
  readonly shredder: Shredder
  readonly judge: JudgeFile
  readonly scanner?: Scanner
  /** For the page of services. */
  readonly shown: { readonly scans: Scans; readonly scanner?: Scanner }
  /** One batch of the drain. */
  waiting(freed: (released: Released) => Promise<void>): Promise<number>
}

/** Opens it; without a scanner every file is free, and what waited for one is let go. */
export function openScanning({ config, scans, now }: ScanningSetting): Scanning {
  const disk = openFiles(join(config.home, 'files'), now)
  const scanner = config.clamd === undefined ? undefined : clamd({ address: config.clamd })
  const shown = { scans, ...(scanner ? { scanner } : {}) }
  const common = { ...shown, now }
  return {
    ...(scanner ? { scanner } : {}),
    ...{ shown, disk },
    files: guarded(disk, scans),
    judge: judging(common),
    shredder: {
      async remove(file, before) {
        const fate = await disk.remove(file, before)
        if (fate !== 'stays') await scans.forget(file)
        return fate
      },
    },
    waiting: (freed) => scanWaiting({ ...common, files: disk, freed }),
  }
}
