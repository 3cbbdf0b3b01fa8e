/** Learns anew in a thread of its own: it takes the better part of a minute, and nobody waits for it. */
import { Worker } from 'node:worker_threads'
import type { Subject } from '#core/district/district.ts'
import type { Correction, Relearnt } from '#core/reading/relearn.ts'
import type { Taught } from '#core/reading/teach.ts'

/** What the thread is told. */
export interface RelearnTask {
  readonly root: string
  readonly taught: Taught
  readonly corrections: readonly Correction[]
  readonly subjects: readonly Subject[]
  /** The model that people's words made and that reads today; absent while that of the program does. */
  readonly inUse?: Uint8Array | undefined
}

/** What it answers; the model as the bytes of its file. */
export interface RelearnAnswer {
  readonly verdict: Omit<Relearnt, 'packed'>
  readonly model?: Uint8Array
}

/** Learns from the lessons of the program under `root` and from these corrections. */
export function relearnAside(task: RelearnTask): Promise<RelearnAnswer> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./relearn-thread.ts', import.meta.url), { workerData: task })
    thread.once('message', resolve)
    thread.once('error', reject)
    thread.once('exit', (code) => reject(new Error(`the learning ended without an answer (${code})`)))
  })
}
