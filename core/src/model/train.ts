/**
 * Learning: from texts and what each is about to a linear model. The method is logistic regression over all classes at
 * once, step by step (AdaGrad), with large weights held down. The same texts give the same model, bit for bit.
 */
import type { Features } from './features.ts'
import { type LinearModel, rowTable, weighed } from './linear.ts'

/** A text to learn from. */
export interface Lesson {
  readonly text: string
  readonly label: string
  /** How much it counts. */
  readonly weight: number
}

/** How to learn. */
export interface Course {
  readonly rounds: number
  readonly rate: number
  readonly restraint: number
  /** At most so many weights are kept. */
  readonly most: number
}

/** What is used when nothing else is said. */
export const usual: Course = { rounds: 5, rate: 0.25, restraint: 5e-5, most: 450_000 }

/** Learns. `classes` are all classes there are, in the order in which the model will have them. */
export function train<L extends Lesson>(
  lessons: readonly L[],
  classes: readonly string[],
  look: (lesson: L) => Features,
  course = usual,
): LinearModel {
  const seen = lessons.map((lesson) => look(lesson))
  const { ids, worth } = vocabulary(seen)
  const rows = rowTable(ids)
  const inputs = seen.map((features) =>
    weighed(
      features,
      (id) => (rows[id] as number) - 1,
      (row) => worth[row] as number,
    ),
  )
  const number = new Map(classes.map((code, at) => [code, at]))
  const labels = lessons.map((lesson) => number.get(lesson.label) ?? -1)
  const dense = descend(lessons, inputs, labels, { rows: ids.length, classes: classes.length, course })
  return {
    classes,
    rows,
    worth,
    ...thinned(dense.weights, ids.length, classes.length, course.most),
    bias: dense.bias,
  }
}

/** Features worth a row, and how rare each is. Letters and pairs met in one text only teach nothing. */
function vocabulary(seen: readonly Features[]): { ids: readonly number[]; worth: Float32Array } {
  const counts = new Map<number, number>()
  for (const { ids } of seen) for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  const ids = [...counts].filter(([, count]) => count > 1).map(([id]) => id)
  const worth = Float32Array.from(ids, (id) => 1 + Math.log(seen.length / (1 + (counts.get(id) ?? 0))) / 2)
  return { ids, worth }
}

interface Size {
  readonly rows: number
  readonly classes: number
  readonly course: Course
}

function descend(
  lessons: readonly Lesson[],
  inputs: readonly { rows: readonly number[]; values: readonly number[] }[],
  labels: readonly number[],
  { rows, classes, course }: Size,
): { weights: Float32Array; bias: Float32Array } {
  const weights = new Float32Array(rows * classes)
  const steps = new Float32Array(rows * classes)
  const bias = new Float32Array(classes)
  const said = new Float32Array(classes)
  const order = lessons.map((_, at) => at)
  const chance = dice(20_261_121)
  for (let round = 0; round < course.rounds; round += 1) {
    shuffle(order, chance)
    for (const one of order) {
      const label = labels[one] as number
      const input = inputs[one]
      const lesson = lessons[one]
      if (label < 0 || !input || !lesson) continue
      said.set(bias)
      for (let f = 0; f < input.rows.length; f += 1) {
        const base = (input.rows[f] as number) * classes
        const value = input.values[f] as number
        for (let k = 0; k < classes; k += 1)
          said[k] = (said[k] as number) + value * (weights[base + k] as number)
      }
      softly(said)
      said[label] = (said[label] as number) - 1
      for (let k = 0; k < classes; k += 1) {
        said[k] = (said[k] as number) * lesson.weight
        bias[k] = (bias[k] as number) - 0.01 * (said[k] as number)
      }
      const erring = erringOf(said)
      for (let f = 0; f < input.rows.length; f += 1) {
        const base = (input.rows[f] as number) * classes
        const value = input.values[f] as number
        for (const k of erring) {
          const pull = value * (said[k] as number)
          if (pull < HARDLY && pull > -HARDLY) continue
          const at = base + k
          const whole = pull + course.restraint * (weights[at] as number)
          const walked = (steps[at] as number) + whole * whole
          steps[at] = walked
          weights[at] = (weights[at] as number) - (course.rate * whole) / Math.sqrt(walked + 1e-4)
        }
      }
    }
  }
  // The steps are done with, and the table is large.
  count(lessons, inputs, labels, { classes, met: steps.fill(0), weights, bias })
  return { weights, bias }
}

/** The tables of counting: `met` is empty, `weights` and `bias` are added to. */
interface Counting {
  readonly classes: number
  readonly met: Float32Array
  readonly weights: Float32Array
  readonly bias: Float32Array
}

/**
 * What counting tells: how much oftener a feature is met in a class than at all. Where a class has few messages it errs
 * otherwise than learning from errors does, and together they err less.
 */
function count(
  lessons: readonly Lesson[],
  inputs: readonly { rows: readonly number[]; values: readonly number[] }[],
  labels: readonly number[],
  { classes, met, weights, bias }: Counting,
): void {
  const rows = met.length / classes
  const ofRow = new Float64Array(rows)
  const ofClass = new Float64Array(classes)
  let [all, weight] = [0, 0]
  for (const [at, input] of inputs.entries()) {
    const label = labels[at] as number
    const lesson = lessons[at] as Lesson
    if (label < 0) continue
    weight += lesson.weight
    for (let f = 0; f < input.rows.length; f += 1) {
      const row = input.rows[f] as number
      const much = lesson.weight * (input.values[f] as number)
      met[row * classes + label] = (met[row * classes + label] as number) + much
      ofRow[row] = (ofRow[row] as number) + much
      ofClass[label] = (ofClass[label] as number) + much
      all += much
    }
  }
  for (let row = 0; row < rows; row += 1) {
    const usual = (ofRow[row] as number) / all
    for (let k = 0; k < classes; k += 1) {
      const at = row * classes + k
      const seen = met[at] as number
      if (seen > 0) weights[at] = (weights[at] as number) + COUNT * Math.log(1 + seen / (UNSEEN * usual))
    }
  }
  const loud = all / weight
  for (let k = 0; k < classes; k += 1)
    bias[k] = (bias[k] as number) + COUNT * loud * Math.log(UNSEEN / ((ofClass[k] as number) + UNSEEN))
}

/** So loudly counting speaks beside the errors, and so much is taken as met of what was never met in a class. */
const COUNT = 0.5
const UNSEEN = 30

/** What hardly errs is left alone: most classes have nothing to do with most words. */
const HARDLY = 1e-3

function erringOf(said: Float32Array): readonly number[] {
  const erring: number[] = []
  for (let k = 0; k < said.length; k += 1) if (Math.abs(said[k] as number) >= HARDLY) erring.push(k)
  return erring
}

function softly(said: Float32Array): void {
  let top = Number.NEGATIVE_INFINITY
  for (const one of said) if (one > top) top = one
  let total = 0
  for (let k = 0; k < said.length; k += 1) {
    const part = Math.exp((said[k] as number) - top)
    said[k] = part
    total += part
  }
  for (let k = 0; k < said.length; k += 1) said[k] = (said[k] as number) / total
}

/**
 * The size that so many weights reach, whatever their sign. The bits of a size ascend as it does: weights are counted by the
 * upper half of them, and only those among which it lies are put in order; to sort all would take longer than to learn.
 */
function reachedBy(many: number, weights: Float32Array): number {
  const bits = new Uint32Array(weights.buffer, weights.byteOffset, weights.length)
  const upper = (at: number) => ((bits[at] as number) & 0x7fffffff) >>> 16
  const counts = new Uint32Array(1 << 15)
  for (let at = 0; at < bits.length; at += 1) counts[upper(at)] = (counts[upper(at)] as number) + 1
  let [among, left] = [counts.length - 1, many]
  for (; among > 0 && left > (counts[among] as number); among -= 1) left -= counts[among] as number
  if (among === 0) return 0
  const there: number[] = []
  for (let at = 0; at < bits.length; at += 1)
    if (upper(at) === among) there.push(Math.abs(weights[at] as number))
  return there.sort((a, b) => b - a)[left - 1] ?? 0
}

/** The weights that matter, a byte each. */
function thinned(weights: Float32Array, rows: number, classes: number, most: number) {
  const least = Math.max(reachedBy(most, weights), 1e-3)
  const scale = Math.min(reachedBy(1, weights), 6) / 127
  const starts = new Int32Array(rows + 1)
  const at: number[] = []
  const bytes: number[] = []
  for (let row = 0; row < rows; row += 1) {
    for (let k = 0; k < classes; k += 1) {
      const weight = weights[row * classes + k] as number
      if (Math.abs(weight) < least) continue
      const byte = Math.max(-127, Math.min(127, Math.round(weight / scale)))
      if (byte === 0) continue
      at.push(k)
      bytes.push(byte)
    }
    starts[row + 1] = at.length
  }
  return { starts, at: Uint16Array.from(at), weights: Int8Array.from(bytes), scale }
}

/** Numbers between 0 and 1 in an order that looks like chance and is always the same. */
export function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function shuffle(list: number[], chance: () => number): void {
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = Math.floor(chance() * (at + 1))
    const held = list[at] as number
    list[at] = list[other] as number
    list[other] = held
  }
}
