/**
 * Learning from the lessons of the program, and saying how right it is. Evaluated in five folds: each message is tried by
 * models that have not seen it, and what is printed holds for every language: how often right, how well it knows when it is
 * right, and, for every subject and kind there was, what it was taken for.
 */
import { leading, type Measures, measure, type Trial } from '#core/model/measure.ts'
import { MESSAGE_KINDS } from '#core/reading/message-kind.ts'
import {
  FOLDS,
  type Lessons,
  type Message,
  MODELS,
  schools,
  type Taught,
  teach,
  trials,
  URGENCIES,
} from '#core/reading/teach.ts'
import { readLessons } from '#services/model/lessons.ts'
import { loadModels, saveModels } from '#services/model/models.ts'
import type { Desk } from './command.ts'

/** Where it is told. */
type Told = Pick<Desk, 'say' | 'note'>

/** Learns from the lessons under `root` and writes the models there. */
export async function learn(desk: Told, root: string): Promise<number> {
  const began = performance.now()
  const { lessons, hash } = await readLessons(root)
  const models = teach(lessons, hash)
  const sizes = await saveModels(root, models)
  for (const name of MODELS) {
    const { label, model } = models[name]
    const counts = Object.entries(label.counts).map(([what, count]) => `${count} ${what}`)
    desk.say(
      `models/${name}.model   ${model.classes.length} classes   ${counts.join(', ')}   ${(sizes[name] / 1e6).toFixed(2)} MB   temperature ${label.temperature}`,
    )
  }
  desk.say(`lessons ${hash}   ${((performance.now() - began) / 1000).toFixed(1)} s`)
  return 0
}

type Tried = Trial & { readonly message: Message }

/** What is evaluated: the classes, and how sure the stored model lets itself be. */
interface Scale {
  readonly classes: readonly string[]
  readonly temperature: number
}

/** Says how right the lessons under `root` teach to read. */
export async function appraise(desk: Told, root: string): Promise<number> {
  const { lessons, hash } = await readLessons(root)
  const models = await loadModels(root)
  const same = models.subjects.label.lessons === hash
  desk.say(
    same
      ? 'रखा हुआ मॉडल इन्हीं पाठों का है। / The stored model was learnt from these lessons.'
      : 'रखा हुआ मॉडल दूसरे पाठों का है: model train चलाएँ। / The stored model was learnt from other lessons: run model train.',
  )
  const subjects = await tryFolds(desk, 'subjects', lessons)
  const scale = { classes: lessons.codes, temperature: models.subjects.label.temperature }
  for (const source of ['examples', 'ours'] as const) {
    const some = subjects.filter(({ message }) => message.source === source)
    tell(desk, `subjects, ${source}`, measured(some, scale))
    byLanguage(desk, `subjects, ${source}`, some, scale)
  }
  const kinds = await tryFolds(desk, 'kinds', lessons)
  const manner = { classes: MESSAGE_KINDS, temperature: models.kinds.label.temperature }
  tell(desk, 'kinds, by the model alone', measured(kinds, manner))
  byLanguage(desk, 'kinds', kinds, manner)
  const urgency = await tryFolds(desk, 'urgency', lessons)
  const pressing = { classes: URGENCIES, temperature: models.urgency.label.temperature }
  tell(desk, 'what cannot wait', measured(urgency, pressing))
  byLanguage(desk, 'what cannot wait', urgency, pressing)
  return 0
}

function byLanguage(desk: Told, what: string, tried: readonly Tried[], scale: Scale): void {
  const languages = Map.groupBy(tried, ({ message }) => message.language)
  for (const [language, some] of [...languages].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    tell(desk, `${what}, ${language}`, measured(some, scale))
    confusion(desk, some, scale.classes)
  }
}

function measured(tried: readonly Tried[], { classes, temperature }: Scale): Measures {
  return measure(tried, temperature, classes.length)
}

async function tryFolds(desk: Told, what: Taught, lessons: Lessons): Promise<readonly Tried[]> {
  const { teach: teachOne, look } = schools[what]
  const all: Tried[] = []
  for (let fold = 0; fold < FOLDS; fold += 1) {
    desk.note(`${what}: ${fold + 1} / ${FOLDS}`)
    const unseen = lessons[what].filter((one) => one.fold === fold)
    all.push(...trials(unseen, teachOne(lessons, fold), look))
  }
  return all
}

const part = (share: number) => share.toFixed(3)

function tell(desk: Told, what: string, { count, top1, top3, macroF1, ece, reliability }: Measures): void {
  desk.say(
    `\n${what}: ${count} messages   top-1 ${part(top1)}   top-3 ${part(top3)}   macro-F1 ${part(macroF1)}   ECE ${part(ece)}`,
  )
  for (const [at, bin] of reliability.entries()) {
    if (bin.count === 0) continue
    const range = `${(at / 10).toFixed(1)}-${((at + 1) / 10).toFixed(1)}`
    desk.say(
      `  sure ${range}   ${String(bin.count).padStart(5)}   said ${part(bin.sure)}   right ${part(bin.right)}`,
    )
  }
}

/** The whole table of confusion, a row for each class that there was: how many, how many right, and what the others were taken for. */
function confusion(desk: Told, tried: readonly Tried[], classes: readonly string[]): void {
  const rows = new Map<number, Map<number, number>>()
  for (const { truth, said } of tried) {
    const best = leading(said, 1)[0] ?? 0
    const row = rows.get(truth) ?? new Map<number, number>()
    row.set(best, (row.get(best) ?? 0) + 1)
    rows.set(truth, row)
  }
  for (const [truth, row] of [...rows].toSorted(([a], [b]) => a - b)) {
    const total = [...row.values()].reduce((sum, count) => sum + count, 0)
    const wrong = [...row].filter(([said]) => said !== truth).toSorted((a, b) => b[1] - a[1])
    const taken = wrong.map(([said, count]) => `${classes[said]} ${count}`).join(', ')
    desk.say(
      `  ${(classes[truth] ?? '').padEnd(14)} ${String(total).padStart(4)}   right ${String(row.get(truth) ?? 0).padStart(4)}${taken === '' ? '' : `   taken for ${taken}`}`,
    )
  }
}
