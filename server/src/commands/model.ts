/**
 * `model train`: learns the subjects and kinds of messages from the files of the program and writes the models.
 * `model evaluate`: learns five times without a fifth and tries each on that fifth; says how right it is, how well it
 * knows when it is right, and what it takes for what.
 */
import { resolve } from 'node:path'
import { newIds } from '#server/new-id.ts'
import { loadModels } from '#services/model/models.ts'
import { relearnAside } from '#services/model/relearn.ts'
import { openStore } from '#store/open.ts'
import { learnNow } from '#watch/learning/learn.ts'
import { type Command, type Desk, Plain } from './command.ts'
import { withDatabase } from './database.ts'
import { districtInUse } from './district-in-use.ts'
import { appraise, learn } from './model-lessons.ts'

const ROOT = resolve(import.meta.dirname, '../../..')

/** Trains and evaluates. */
export const model: Command = {
  usage: 'model train | evaluate | relearn',
  does: {
    hi: 'संदेशों का विषय पहचानना सिखाता है (train), बताता है कि कितना सही पहचानता है (evaluate), और लोगों के सुधारों से अभी सीखता है (relearn)',
    en: 'learns to tell what messages are about (train), says how right it is (evaluate), and learns now from what people put right (relearn)',
  },
  async run(desk) {
    if (desk.args[0] === 'train' && desk.args.length === 1) return learn(desk, ROOT)
    if (desk.args[0] === 'evaluate' && desk.args.length === 1) return appraise(desk, ROOT)
    if (desk.args[0] === 'relearn' && desk.args.length === 1) return learnFromPeople(desk)
    throw new Plain(
      'ऐसे लिखें: model train, model evaluate या model relearn',
      'Write: model train, model evaluate or model relearn',
    )
  },
}

/** What the program does by night, now; a running program takes the new model at once. */
async function learnFromPeople(desk: Desk): Promise<number> {
  const { code, subjects } = await districtInUse(desk)
  return withDatabase(desk, async (url) => {
    const store = await openStore({ url, district: code, newId: newIds(() => new Date()), log: desk.note })
    try {
      const { label } = (await loadModels(ROOT)).subjects
      const outcomes = await learnNow({
        learning: store.learning,
        subjects: () => subjects,
        lessons: label.lessons,
        relearn: (taught, corrections, tree, inUse) =>
          relearnAside({ root: ROOT, taught, corrections, subjects: tree, inUse }),
        now: () => new Date(),
        log: desk.say,
      })
      if (outcomes.length === 0)
        desk.say(
          'पिछली बार के बाद किसी ने कुछ नहीं सुधारा, या आज सीखा जा चुका है। / Nothing was put right since the last time, or it was learnt today.',
        )
      return 0
    } finally {
      await store.close()
    }
  })
}
