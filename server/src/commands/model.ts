/**
 * `model train`: learns the subjects and kinds of messages from the files of the program and writes the models.
 * `model evaluate`: learns five times without a fifth and tries each on that fifth; says how right it is, how well it
 * knows when it is right, and what it takes for what.
 */
import { resolve } from 'node:path'
import { featuresOf } from '#core/model/features.ts'
import { leading, type Measures, measure, type Trial } from '#core/model/measure.ts'
import { mannerOf } from '#core/reading/manner.ts'
import { MESSAGE_KINDS } from '#core/reading/message-kind.ts'
import {
  FOLDS,
  type Lessons,
  type Message,
  teach,
  teachKinds,
  teachSubjects,
  trials,
} from '#core/reading/teach.ts'
import { newIds } from '#server/new-id.ts'
import { readLessons } from '#services/model/lessons.ts'
import { loadModels, saveModels } from '#services/model/models.ts'
import { relearnAside } from '#services/model/relearn.ts'
import { openStore } from '#store/open.ts'
import { learnNow } from '#watch/learning/learn.ts'
import { type Command, type Desk, Plain } from './command.ts'
import { withDatabase } from './database.ts'
import { districtInUse } from './district-in-use.ts'

const ROOT = resolve(import.meta.dirname, '../../..')

/** Trains and evaluates. */
export const model: Command = {
  usage: 'model train | evaluate | relearn',
  does: {
    hi: 'संदेशों का विषय पहचानना सिखाता है (train), बताता है कि कितना सही पहचानता है (evaluate), और लोगों के सुधारों से अभी सीखता है (relearn)',
    en: 'learns to tell what messages are about (train), says how right it is (evaluate), and learns now from what people put right (relearn)',
  },
  async run(desk) {
    if (desk.args[0] === 'train' && desk.args.length === 1) return learn(desk)
    if (desk.args[0] === 'evaluate' && desk.args.length === 1) return appraise(desk)
    if (desk.args[0] === 'relearn' && desk.args.length === 1) return learnFromPeople(desk)
    throw new Plain(
      'ऐसे लिखें: model train, model evaluate या model relearn',
      'Write: model train, model evaluate or model relearn',
    )
  },
}

async function learn(desk: Desk): Promise<number> {
  const began = performance.now()
  const { lessons, hash } = await readLessons(ROOT)
  const models = teach(lessons, hash)
  const sizes = await saveModels(ROOT, models)
  for (const name of ['subjects', 'kinds'] as const) {
    const { label, model } = models[name]
    const counts = Object.entries(label.counts).map(([what, count]) => `${count} ${what}`)
    desk.say(
      `models/${name}.model   ${model.classes.length} classes   ${counts.join(', ')}   ${(sizes[name] / 1e6).toFixed(2)} MB   temperature ${label.temperature}`,
    )
  }
  desk.say(`lessons ${hash}   ${((performance.now() - began) / 1000).toFixed(1)} s`)
  return 0
}

/** What the program does by night, now; a running program takes the new model at once. */
async function learnFromPeople(desk: Desk): Promise<number> {
  const { code, subjects } = await districtInUse(desk)
  return withDatabase(desk, async (url) => {
    const store = await openStore({ url, district: code, newId: newIds(() => new Date()), log: desk.note })
    try {
      const { label } = (await loadModels(ROOT)).subjects
      const outcome = await learnNow({
        learning: store.learning,
        subjects: () => subjects,
        lessons: label.lessons,
        relearn: (corrections, tree, inUse) =>
          relearnAside({ root: ROOT, corrections, subjects: tree, inUse }),
        now: () => new Date(),
        log: desk.say,
      })
      if (!outcome)
        desk.say(
          'पिछली बार के बाद किसी ने कुछ नहीं सुधारा, या आज सीखा जा चुका है। / Nothing was put right since the last time, or it was learnt today.',
        )
      return 0
    } finally {
      await store.close()
    }
  })
}

type Tried = Trial & { readonly message: Message }

async function appraise(desk: Desk): Promise<number> {
  const { lessons, hash } = await readLessons(ROOT)
  const models = await loadModels(ROOT)
  const same = models.subjects.label.lessons === hash
  desk.say(
    same
      ? 'रखा हुआ मॉडल इन्हीं पाठों का है। / The stored model was learnt from these lessons.'
      : 'रखा हुआ मॉडल दूसरे पाठों का है: model train चलाएँ। / The stored model was learnt from other lessons: run model train.',
  )
  const subjects = await tryFolds(desk, 'subjects', lessons)
  const heat = models.subjects.label.temperature
  for (const source of ['examples', 'ours'] as const) {
    const some = subjects.filter(({ message }) => message.source === source)
    tell(desk, `subjects, ${source}`, measure(some, heat, lessons.codes.length))
  }
  const examples = subjects.filter(({ message }) => message.source === 'examples')
  for (const [language, some] of Map.groupBy(examples, ({ message }) => message.language)) {
    tell(desk, `subjects, examples, ${language}`, measure(some, heat, lessons.codes.length), false)
    confusion(desk, some, lessons.codes)
  }
  const kinds = await tryFolds(desk, 'kinds', lessons)
  tell(
    desk,
    'kinds, without their context',
    measure(kinds, models.kinds.label.temperature, MESSAGE_KINDS.length),
  )
  confusion(desk, kinds, MESSAGE_KINDS)
  return 0
}

async function tryFolds(desk: Desk, what: 'subjects' | 'kinds', lessons: Lessons): Promise<readonly Tried[]> {
  const all: Tried[] = []
  for (let fold = 0; fold < FOLDS; fold += 1) {
    desk.note(`${what}: ${fold + 1} / ${FOLDS}`)
    const unseen = lessons[what].filter((one) => one.fold === fold)
    all.push(
      ...(what === 'subjects'
        ? trials(unseen, teachSubjects(lessons, fold), featuresOf)
        : trials(unseen, teachKinds(lessons, fold), mannerOf)),
    )
  }
  return all
}

function tell(desk: Desk, what: string, measures: Measures, table = true): void {
  const { count, top1, top3, macroF1, ece, reliability } = measures
  const part = (share: number) => share.toFixed(3)
  desk.say(
    `\n${what}: ${count} messages   top-1 ${part(top1)}   top-3 ${part(top3)}   macro-F1 ${part(macroF1)}   ECE ${part(ece)}`,
  )
  if (!table) return
  for (const [at, bin] of reliability.entries()) {
    if (bin.count === 0) continue
    const range = `${(at / 10).toFixed(1)}-${((at + 1) / 10).toFixed(1)}`
    desk.say(
      `  sure ${range}   ${String(bin.count).padStart(5)}   said ${part(bin.sure)}   right ${part(bin.right)}`,
    )
  }
}

const SHOWN = 15

function confusion(desk: Desk, tried: readonly Tried[], classes: readonly string[]): void {
  const pairs = new Map<string, number>()
  for (const { truth, said } of tried) {
    const best = leading(said, 1)[0] ?? 0
    if (best === truth) continue
    const pair = `${classes[truth]} taken for ${classes[best]}`
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  const most = [...pairs].toSorted((a, b) => b[1] - a[1])
  for (const [pair, count] of most.slice(0, SHOWN)) desk.say(`  ${String(count).padStart(3)}  ${pair}`)
  if (most.length > SHOWN) desk.say(`  … and ${most.length - SHOWN} more pairs`)
}
