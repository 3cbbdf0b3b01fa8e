/**
 * A linear model: every feature of a text speaks for some classes and against others, and the sum decides.
 *
 * Only weights that matter are kept, one byte each; `pack.ts` writes them down. What a feature is worth grows with its
 * rarity; words and letters are brought to one length each, so that a long text does not shout.
 */
import { BUCKETS, type Features } from './features.ts'

/** A trained model. `rows` says for each feature number which row it has, plus one; 0 when it is not known. */
export interface LinearModel {
  readonly classes: readonly string[]
  readonly rows: Int32Array
  /** By row: what the feature is worth at all. */
  readonly worth: Float32Array
  /** By row: where its weights begin; one more at the end. */
  readonly starts: Int32Array
  readonly at: Uint16Array
  readonly weights: Int8Array
  readonly scale: number
  readonly bias: Float32Array
}

/** How loudly letters speak beside words. */
const LETTERS = 0.5

/** The features that are known, each with its value; words and letters brought to one length. */
export function weighed(
  features: Features,
  rowOf: (id: number) => number,
  worth: (row: number) => number,
): { rows: number[]; values: number[] } {
  const rows: number[] = []
  const values: number[] = []
  for (const [from, to, loud] of [
    [0, features.letters, 1],
    [features.letters, features.ids.length, LETTERS],
  ] as const) {
    const first = rows.length
    let square = 0
    for (let at = from; at < to; at += 1) {
      const row = rowOf(features.ids[at] as number)
      if (row < 0) continue
      const value = (features.values[at] as number) * worth(row)
      rows.push(row)
      values.push(value)
      square += value * value
    }
    const length = square > 0 ? loud / Math.sqrt(square) : 0
    for (let at = first; at < rows.length; at += 1) values[at] = (values[at] as number) * length
  }
  return { rows, values }
}

/**
 * What the model says to each class; not yet shares. It weighs as `weighed` does, but makes no lists, and it counts in
 * whole numbers, which is faster by a third: a message is asked for its subject, for its parts and for its kind.
 */
export function leaning(features: Features, model: LinearModel): Float32Array {
  const { length } = model.classes
  if (length > counted.length) counted = new Int32Array(2 * length)
  counted.fill(0, 0, length)
  speak(features, 0, features.letters, 1, model)
  speak(features, features.letters, features.ids.length, LETTERS, model)
  const unit = model.scale / WHOLE
  const said = model.bias.slice()
  for (let at = 0; at < length; at += 1) said[at] = (said[at] as number) + (counted[at] as number) * unit
  return said
}

/** One is so many; a weight of 127 spoken by ten thousand features stays within 31 bits. */
const WHOLE = 1 << 16
let counted = new Int32Array(256)
let known = new Int32Array(1024)
let loudness = new Float64Array(1024)

function speak({ ids, values }: Features, from: number, to: number, loud: number, model: LinearModel): void {
  if (to - from > known.length) {
    known = new Int32Array(2 * (to - from))
    loudness = new Float64Array(2 * (to - from))
  }
  const { rows, worth, starts, at: classes, weights } = model
  const sums = counted
  let [count, square] = [0, 0]
  for (let one = from; one < to; one += 1) {
    const row = (rows[ids[one] as number] as number) - 1
    if (row < 0) continue
    const value = (values[one] as number) * (worth[row] as number)
    known[count] = row
    loudness[count] = value
    count += 1
    square += value * value
  }
  const length = square > 0 ? (loud * WHOLE) / Math.sqrt(square) : 0
  for (let one = 0; one < count; one += 1) {
    const row = known[one] as number
    const value = Math.round((loudness[one] as number) * length) | 0
    const end = starts[row + 1] as number
    for (let at = starts[row] as number; at < end; at += 1) {
      const to = classes[at] as number
      sums[to] = ((sums[to] as number) + Math.imul(value, weights[at] as number)) | 0
    }
  }
}

/** What a part of a text says to each class before it is brought to one length: parts can be put together. */
export interface Spoken {
  /** By class what its words say, and behind them what its letters say. */
  readonly sums: Float32Array
  readonly wordsSquare: number
  readonly lettersSquare: number
}

/** What the features of a part say. */
export function spoken({ ids, values, letters: from }: Features, model: LinearModel): Spoken {
  const { rows, worth, starts, at: classes, weights } = model
  const sums = new Float32Array(2 * model.classes.length)
  let [wordsSquare, lettersSquare] = [0, 0]
  for (let one = 0; one < ids.length; one += 1) {
    const row = (rows[ids[one] as number] as number) - 1
    if (row < 0) continue
    const value = (values[one] as number) * (worth[row] as number)
    const first = one < from ? 0 : model.classes.length
    if (one < from) wordsSquare += value * value
    else lettersSquare += value * value
    const end = starts[row + 1] as number
    for (let at = starts[row] as number; at < end; at += 1) {
      const to = first + (classes[at] as number)
      sums[to] = (sums[to] as number) + value * (weights[at] as number)
    }
  }
  return { sums, wordsSquare, lettersSquare }
}

/**
 * What parts say together, as `leaning` says of the whole; what several of them have in common counts for each. A list
 * that is given (`said`) is written over: making a list costs more than filling it.
 */
export function together(
  parts: readonly Spoken[],
  { bias, scale }: LinearModel,
  said: Float32Array = new Float32Array(bias.length),
): Float32Array {
  said.set(bias)
  let [wordsSquare, lettersSquare] = [0, 0]
  for (const one of parts) {
    wordsSquare += one.wordsSquare
    lettersSquare += one.lettersSquare
  }
  const words = wordsSquare > 0 ? scale / Math.sqrt(wordsSquare) : 0
  const letters = lettersSquare > 0 ? (LETTERS * scale) / Math.sqrt(lettersSquare) : 0
  const { length } = said
  for (const { sums } of parts)
    for (let at = 0; at < length; at += 1)
      said[at] = (said[at] as number) + words * (sums[at] as number) + letters * (sums[length + at] as number)
  return said
}

/** So far behind the best a class has no share. */
const NOTHING = -30

/** Sums as shares of one. They may be written over the sums: then `out` is the same list. */
export function shares(
  said: Float32Array,
  temperature = 1,
  out: Float32Array = new Float32Array(said.length),
): Float32Array {
  let top = Number.NEGATIVE_INFINITY
  for (let at = 0; at < said.length; at += 1) if ((said[at] as number) > top) top = said[at] as number
  let total = 0
  for (let at = 0; at < said.length; at += 1) {
    const behind = ((said[at] as number) - top) / temperature
    const part = behind < NOTHING ? 0 : Math.exp(behind)
    out[at] = part
    total += part
  }
  for (let at = 0; at < out.length; at += 1) out[at] = (out[at] as number) / total
  return out
}

/** Rows for feature numbers, in the order given. */
export function rowTable(ids: readonly number[]): Int32Array {
  const rows = new Int32Array(BUCKETS)
  for (const [row, id] of ids.entries()) rows[id] = row + 1
  return rows
}
