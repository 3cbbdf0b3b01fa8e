/**
 * The subject of a text by what was learnt from many texts, told in the codes of this district.
 *
 *   native     a subject that the model knows by its code, and whose words the model reads as that subject
 *   stranger   any other: the district has its own tree. The model reads the stranger's own words, which says what the
 *              subject is called where the model learnt; what a text says for that speaks for the stranger. Beside it
 *              the stranger's words count themselves, as they do without a model (`subject.ts`).
 *
 * What a text says for subjects that this district does not have is nobody's, and makes every reading less sure.
 */
import type { Subject } from '../district/district.ts'
import { type Features, featuresOf, featuresOfWord } from '../model/features.ts'
import { type LinearModel, leaning, shares } from '../model/linear.ts'
import type { Packed } from '../model/pack.ts'

/** A model told in a district's codes. */
export interface Learned {
  readonly packed: Packed
  readonly codes: readonly string[]
  /** By class of the model: the district's subjects it speaks for, and for how much of it. */
  readonly heirs: readonly (readonly (readonly [subject: number, share: number])[])[]
  /** By subject of the district: the classes that speak for it. */
  readonly speakers: readonly ReadonlySet<number>[]
  readonly strangers: boolean
  /** Has every class at most one heir, and nobody else speaks for it? Then the loudest class tells the loudest subject. */
  readonly oneToOne: boolean
}

/** A native's words must be read as itself at least so far. */
const NATIVE = 0.12
/** A stranger's claim smaller than this is chance. */
const CLAIM = 0.04
/** A smaller share is nothing. */
const LEAST = 1e-4
/** So many words of a subject say whether it is a native, and so many what a stranger is called elsewhere. */
const NATIVES_WORDS = 8
const STRANGERS_WORDS = 60

/** Reads each subject of the district by its own words, once. */
export function learnedFor(subjects: readonly Subject[], packed: Packed): Learned {
  const { model, label } = packed
  const leaves = subjects.filter((one) => one.parent !== undefined)
  const number = new Map(model.classes.map((code, at) => [code, at]))
  const claims: [number, number][][] = model.classes.map(() => [])
  let strangers = false
  for (const [at, subject] of leaves.entries()) {
    const said = wordsOf(subject)
    const read = (most: number) =>
      meanOf(said.slice(0, most).map((text) => shares(leaning(featuresOf(text), model), label.temperature)))
    const own = number.get(subject.code)
    if (own !== undefined && label.taught?.[own] === fingerprint(said)) {
      claims[own]?.push([at, 1])
      // Learnt from people of this district alone: what was learnt elsewhere goes on speaking for it.
      if (!label.own?.includes(subject.code)) continue
    } else if (own !== undefined && (read(NATIVES_WORDS)[own] ?? 0) >= NATIVE) {
      claims[own]?.push([at, 1])
      continue
    }
    strangers = true
    for (const [k, share] of read(STRANGERS_WORDS).entries()) if (share >= CLAIM) claims[k]?.push([at, share])
  }
  const heirs = claims.map((list) => {
    const total = list.reduce((sum, [, share]) => sum + share, 0)
    return list.map(([at, share]) => [at, share / total] as const)
  })
  const speakers = leaves.map(() => new Set<number>())
  for (const [k, list] of heirs.entries()) for (const [at] of list) speakers[at]?.add(k)
  const oneToOne = heirs.every((list) => list.length <= 1) && speakers.every(({ size }) => size <= 1)
  return { packed, codes: leaves.map((one) => one.code), heirs, speakers, strangers, oneToOne }
}

/** A model in its own codes. */
export function asItIs(packed: Packed): Learned {
  const codes = packed.model.classes
  return {
    packed,
    codes,
    heirs: codes.map((_, at) => [[at, 1] as const]),
    speakers: codes.map((_, at) => new Set([at])),
    strangers: false,
    oneToOne: true,
  }
}

/** The district's subjects as shares of one, or less when the text speaks for what the district does not have. */
export function learnedShares(features: Features, learned: Learned): Float32Array {
  if (lately?.features !== features || lately.learned !== learned)
    lately = { features, learned, parts: makeShares(features, learned) }
  return lately.parts.slice()
}

/** A message is asked for its subject and for its several matters: the last one is kept. */
let lately:
  | { readonly features: Features; readonly learned: Learned; readonly parts: Float32Array }
  | undefined

function makeShares(features: Features, learned: Learned): Float32Array {
  const { model, label } = learned.packed
  const said = leaning(features, model)
  return heirsOf(shares(said, label.temperature, said), learned)
}

/** What is said for the model's classes, told in the district's subjects. */
export function heirsOf(said: Float32Array, { codes, heirs }: Learned): Float32Array {
  const out = new Float32Array(codes.length)
  for (let k = 0; k < said.length; k += 1) {
    const part = said[k] as number
    // Nearly all of the classes are nearly nothing.
    if (part < LEAST) continue
    for (const [at, share] of heirs[k] ?? []) out[at] = (out[at] as number) + share * part
  }
  return out
}

/** So far ahead of all others, in shares, no rounding brings another level with it. */
const AHEAD = 1e-3

/**
 * The subject that leads by these sums, told without working out the shares; `learned` must be one to one. Nothing is
 * told where it is not beyond doubt: the shares must say.
 */
export function leaderOf(said: Float32Array, { heirs, packed: { label } }: Learned): number | undefined {
  let [best, second] = [0, Number.NEGATIVE_INFINITY]
  for (let at = 1; at < said.length; at += 1) {
    const one = said[at] as number
    if (one > (said[best] as number)) {
      second = said[best] as number
      best = at
    } else if (one > second) second = one
  }
  return (said[best] as number) - second > AHEAD * label.temperature ? heirs[best]?.[0]?.[0] : undefined
}

/** The words of a text that spoke loudest for a subject of the district. */
export function spokeFor(
  words: readonly string[],
  subject: number,
  { packed: { model }, speakers }: Learned,
): readonly string[] {
  return loudest(words, speakers[subject] ?? new Set(), model)
}

/** The words that spoke loudest for these classes of a model. */
export function loudest(
  words: readonly string[],
  classes: ReadonlySet<number>,
  model: LinearModel,
): readonly string[] {
  const heard: [word: string, loud: number][] = []
  for (const word of words) {
    const { names, grams } = featuresOfWord(word)
    let sum = 0
    for (const id of names) sum += spoken(id, classes, model)
    for (const id of grams) sum += GRAM * spoken(id, classes, model)
    if (sum > 0) heard.push([word, sum])
  }
  heard.sort((a, b) => b[1] - a[1])
  return heard.slice(0, LOUDEST).map(([word]) => word)
}

const LOUDEST = 4
const GRAM = 0.3

function spoken(id: number, classes: ReadonlySet<number>, model: LinearModel): number {
  const row = (model.rows[id] as number) - 1
  if (row < 0) return 0
  let sum = 0
  for (const one of classes) sum += weightOf(row, one, model)
  return sum * (model.worth[row] as number)
}

/** The classes of a row stand in their order. */
function weightOf(row: number, one: number, model: LinearModel): number {
  let low = model.starts[row] as number
  let high = (model.starts[row + 1] as number) - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const there = model.at[middle] as number
    if (there === one) return model.weights[middle] as number
    if (there < one) low = middle + 1
    else high = middle - 1
  }
  return 0
}

/** The words of a subject: its names and keywords. */
export function wordsOf({ nameHi, nameEn, keywords: { hi, roman, en } }: Subject): readonly string[] {
  return [nameHi, nameEn, ...hi, ...roman, ...en].filter((text) => text.trim() !== '')
}

/** A number that tells one list of words from another. */
export function fingerprint(words: readonly string[]): number {
  return [...words.join(';')].reduce(
    (mixed, sign) => (Math.imul(mixed, 31) + (sign.codePointAt(0) ?? 0)) | 0,
    7,
  )
}

function meanOf(all: readonly Float32Array[]): Float32Array {
  const mean = new Float32Array(all[0]?.length ?? 0)
  for (const one of all)
    for (let k = 0; k < mean.length; k += 1) mean[k] = (mean[k] as number) + (one[k] as number) / all.length
  return mean
}
