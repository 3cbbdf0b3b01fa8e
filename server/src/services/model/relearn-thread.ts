/** The thread that learns: told once, answers once. */
import { parentPort, workerData } from 'node:worker_threads'
import { pack, unpack } from '#core/model/pack.ts'
import { relearn } from '#core/reading/relearn.ts'
import { readLessons } from './lessons.ts'
import type { RelearnAnswer, RelearnTask } from './relearn.ts'

const { root, corrections, subjects, inUse } = workerData as RelearnTask
const { lessons, hash } = await readLessons(root)
const { packed, ...verdict } = relearn(lessons, hash, corrections, subjects, inUse && unpack(inUse).label)
const answer: RelearnAnswer = { verdict, ...(packed ? { model: pack(packed) } : {}) }
parentPort?.postMessage(answer)
