/**
 * A model as bytes, for a file: a line of JSON that says what it is, then its numbers, small end first.
 *
 *   NIVM  length of the JSON (4)  JSON  …  rows: feature number (4), worth (1), count of weights (2)  …  classes (1, or 2 when there are
 *   more than 256)  weights (1)
 */
import { type LinearModel, rowTable } from './linear.ts'

/** What a model says of itself beside its numbers. */
export interface Label {
  /** SHA-256 over the files it was learnt from. */
  readonly lessons: string
  /** How many texts, by kind. */
  readonly counts: Readonly<Record<string, number>>
  /** Sums are divided by this before they become shares, so that 0.8 means four in five. */
  readonly temperature: number
  /** Letters of the words that were met: a name that is written as one of them is doubted. */
  readonly ordinary?: readonly string[]
  /** By class: the fingerprint of the subject's words it was taught with; the same words need not be read again. */
  readonly taught?: readonly number[]
  /** Classes learnt from the people of one district alone. */
  readonly own?: readonly string[]
  /** How much each sign of a second matter weighs (`reading/cutting.ts`). */
  readonly cuts?: readonly number[]
  /** By danger: how sure a reading of it is, where people judged it (`routing/sure.ts`). */
  readonly sure?: Readonly<Record<string, number>>
  /** Fingerprints of the words of people that it was learnt from. */
  readonly corrections?: readonly number[]
}

/** A model with its label. */
export interface Packed {
  readonly model: LinearModel
  readonly label: Label
}

const MAGIC = 'NIVM'
const WORTH_STEP = 1 / 24

interface Head extends Label {
  readonly classes: readonly string[]
  readonly bias: readonly number[]
  readonly scale: number
  readonly rows: number
  readonly weights: number
}

/** The bytes of a model. */
export function pack({ model, label }: Packed): Uint8Array {
  const count = model.starts.length - 1
  const ids = new Uint32Array(count)
  for (const [id, row] of model.rows.entries()) if (row > 0) ids[row - 1] = id
  const head: Head = {
    ...label,
    classes: model.classes,
    bias: [...model.bias].map((one) => Math.round(one * 1e4) / 1e4),
    scale: model.scale,
    rows: count,
    weights: model.weights.length,
  }
  const json = new TextEncoder().encode(JSON.stringify(head))
  const size = 8 + json.length + count * 7 + model.weights.length * (1 + wide(model.classes.length))
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  bytes.set(new TextEncoder().encode(MAGIC))
  view.setUint32(4, json.length, true)
  bytes.set(json, 8)
  let at = 8 + json.length
  for (let row = 0; row < count; row += 1) {
    view.setUint32(at, ids[row] as number, true)
    view.setUint8(at + 4, Math.min(255, Math.round((model.worth[row] as number) / WORTH_STEP)))
    view.setUint16(at + 5, (model.starts[row + 1] as number) - (model.starts[row] as number), true)
    at += 7
  }
  const width = wide(model.classes.length)
  for (const to of model.at) {
    if (width === 1) view.setUint8(at, to)
    else view.setUint16(at, to, true)
    at += width
  }
  bytes.set(new Uint8Array(model.weights.buffer, model.weights.byteOffset, model.weights.length), at)
  return bytes
}

/** Reads what `pack` wrote; throws when the bytes are something else. */
export function unpack(bytes: Uint8Array): Packed {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const decode = (from: number, to: number) => new TextDecoder().decode(bytes.subarray(from, to))
  if (bytes.length < 8 || decode(0, 4) !== MAGIC) throw new Error('these bytes are no model')
  const length = view.getUint32(4, true)
  const {
    classes,
    bias,
    scale,
    rows: count,
    weights: many,
    ...label
  } = JSON.parse(decode(8, 8 + length)) as Head
  if (bytes.length !== 8 + length + count * 7 + many * (1 + wide(classes.length)))
    throw new Error('the model is cut short')
  const ids: number[] = []
  const worth = new Float32Array(count)
  const starts = new Int32Array(count + 1)
  let at = 8 + length
  for (let row = 0; row < count; row += 1) {
    ids.push(view.getUint32(at, true))
    worth[row] = view.getUint8(at + 4) * WORTH_STEP
    starts[row + 1] = (starts[row] as number) + view.getUint16(at + 5, true)
    at += 7
  }
  const to = new Uint16Array(many)
  const width = wide(classes.length)
  for (let one = 0; one < many; one += 1)
    to[one] = width === 1 ? view.getUint8(at + one) : view.getUint16(at + one * 2, true)
  const weights = new Int8Array(bytes.slice(at + many * width, at + many * (width + 1)).buffer)
  const model = {
    classes,
    rows: rowTable(ids),
    worth,
    starts,
    at: to,
    weights,
    scale,
    bias: Float32Array.from(bias),
  }
  return { model, label }
}

/** Bytes that the number of a class takes. */
function wide(classes: number): 1 | 2 {
  return classes <= 256 ? 1 : 2
}
