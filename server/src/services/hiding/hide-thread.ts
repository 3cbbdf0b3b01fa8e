/** The thread that hides: told once, answers once. */
import { parentPort, workerData } from 'node:worker_threads'
import { printedTables } from '#core/publication/bulletin.ts'
import type { HidingTask } from './hide.ts'

const { figures, before } = workerData as HidingTask
parentPort?.postMessage(printedTables(figures, before))
