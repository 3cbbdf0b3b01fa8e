/** The thread that learns: told once, answers once. */
import { parentPort, workerData } from 'node:worker_threads'
import { pack, unpack } from '#core/model/pack.ts'
import { relearn } from '#core/reading/relearn.ts'
import { readLessons } from './lessons.ts'
import { loadModels } from './models.ts'
import type { RelearnAnswer, RelearnTask } from './relearn.ts'

const { root, taught, corrections, subjects, inUse } = workerData as RelearnTask
const read = await readLessons(root)
const { label } = inUse ? unpack(inUse) : (await loadModels(root))[taught]
const { packed, ...verdict } = relearn(taught, read, corrections, subjects, label)
const answer: RelearnAnswer = { verdict, ...(packed ? { model: pack(packed) } : {}) }
parentPort?.postMessage(answer)
