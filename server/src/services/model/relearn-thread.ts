/** The thread that learns: told once, answers once. */
import { parentPort, workerData } from 'node:worker_threads'
import { pack } from '#core/model/pack.ts'
import { relearn } from '#core/reading/relearn.ts'
import { readLessons } from './lessons.ts'
import type { RelearnAnswer, RelearnTask } from './relearn.ts'

const { root, corrections, subjects } = workerData as RelearnTask
const { lessons, hash } = await readLessons(root)
const { packed, ...verdict } = relearn(lessons, hash, corrections, subjects)
const answer: RelearnAnswer = { verdict, ...(packed ? { model: pack(packed) } : {}) }
parentPort?.postMessage(answer)
