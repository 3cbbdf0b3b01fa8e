/**
 * Does another matter begin here? At every place where a message may be cut, signs are weighed:
 *
 *   what cuts         an announced second matter speaks for a cut; "and" and a comma against it
 *   both sides        each must be sure of its own subject, and the less they have in common the better
 *   the whole         a message that surely is about one of the two, as a whole, tells one matter
 *   the words         "also", "both" for; "because of this" against; papers, bank, police and what comes of the first
 *                     matter are mostly the way people went with it
 *
 * How much each sign weighs was learnt from our own messages, alone and two joined (`teach-cuts.ts`).
 */
import { featuresOfWords, isTelling } from '../model/features.ts'
import { type Spoken, shares, spoken, together } from '../model/linear.ts'
import { wordsAt } from '../text/words.ts'
import { heirsOf, type Learned, leaderOf } from './learned.ts'

/** What cuts a text. */
export type Cut = 'announced' | 'ended' | 'joined' | 'listed'

/** A stretch of a text, with the strength of the cut before it. */
export interface Part {
  readonly cut: Cut
  readonly start: number
  readonly end: number
}

/** The signs, in the order in which they are weighed; how much each weighs stands in the label of the model. */
export const SIGNS = [
  'always',
  'announced',
  'ended',
  'joined',
  'listed',
  'sure before',
  'sure after',
  'subjects alike',
  'headings alike',
  'one heading',
  'both',
  'also',
  'follows',
  'a way through',
  'comes of it',
  'help in general',
  'words before',
  'words after',
  'the whole is of both',
  'the whole is of one',
  'the lesser in the whole',
] as const

/** "… बिजली भी नहीं आती": said to be one more. */
const adds = /(?:^|\s)(?:भी|bhi|bi|too|also)(?=\s|$)/iu
const both =
  /दोनों|दोनो|तीनों|dono|both|(?:two|three|2|3|दो|तीन) (?:things|matters|issues|problems|complaints|points|requests|काम|बात|बातें|समस्या|शिकायत|kaam|baat|baten|samasya|shikayat)|अलग|alag|separate/iu
/** What follows is the reason or the outcome of what was said, or what others said to it. */
const follows =
  /^\s*(?:इसलिए|इसलिये|जिससे|जिसके|जिस कारण|इससे|इसके कारण|इसी वजह|ताकि|क्योंकि|जबकि|isliye|isliy|jisse|jiske|is wajah|iske karan|iski wajah|kyunki|kyuki|taki|because|so that|due to (?:this|which)|therefore|as a result|hence|which)(?=[\s,])|(?:^|\s)(?:says|said|कहते हैं|बोलते हैं|kehte|bolte|bola|bole)(?=[\s,.]|$)/iu

/** What people say around any matter: the office that does not listen, the law, help in general. */
const general: ReadonlySet<string> = new Set(['OOS', 'OTH', 'CEN'])
/** Papers, bank and police are the way people went with a matter. */
const wayThrough: ReadonlySet<string> = new Set(['IDN', 'BNK', 'POL', 'CRT', 'COR', 'LAB'])
/** Sickness, accidents and a silent motor are what came of another matter. */
const comesOf: Readonly<Record<string, readonly string[]>> = {
  PWR: ['WAT', 'EDU', 'IRR', 'HLT', 'AGR'],
  WAT: ['HLT', 'SAN', 'RDS'],
  SAN: ['HLT', 'WAT', 'RDS', 'ENV', 'EDU'],
  URB: ['HLT', 'SAN', 'POL'],
  RDS: ['HLT', 'EDU', 'TRN', 'SAN'],
  ANI: ['RDS', 'AGR', 'HLT', 'URB'],
  HOU: ['SAN', 'RDS', 'IRR'],
  LND: ['AGR', 'SAN', 'RDS', 'WAT', 'URB'],
  HLT: ['SAN', 'WAT', 'PWR', 'CEN'],
  WCH: ['EDU', 'RAT', 'HLT'],
  EDU: ['WCH', 'RDS', 'SAN', 'WAT', 'HLT'],
  IRR: ['AGR', 'WAT'],
  AGR: ['IRR', 'PWR', 'ANI'],
}

/** The parts of a text as heard; what several say together costs no second reading. */
export interface Heard {
  readonly text: string
  readonly parts: readonly Part[]
  /** By part: how many telling words it has. */
  readonly telling: readonly number[]
  /** The shares of the district's subjects in the parts from one to before another. */
  about(from: number, to: number): Float32Array
  /** Which subject leads there, where that is plain without the shares. */
  leader(from: number, to: number): number | undefined
}

/** Hears every part at most once, and only when it is asked for. */
export function hear(text: string, parts: readonly Part[], learned: Learned): Heard {
  const { model, label } = learned.packed
  // A cut never goes through a word: the words of the parts are those of the text.
  const all = wordsAt(text)
  const own = parts.map(({ start, end }) =>
    all.filter((word) => word.start >= start && word.end <= end).map((word) => word.text),
  )
  const said: Spoken[] = []
  const hearPart = (at: number): Spoken => {
    said[at] ??= spoken(featuresOfWords(own[at] ?? []), model)
    return said[at]
  }
  const sums = new Float32Array(model.bias.length)
  const sumUp = (from: number, to: number) =>
    together(
      parts.slice(from, to).map((_, at) => hearPart(from + at)),
      model,
      sums,
    )
  const known = new Map<number, Float32Array>()
  return {
    text,
    parts,
    telling: own.map((words) => words.filter(isTelling).length),
    about(from, to) {
      const key = from * 1000 + to
      const there = known.get(key)
      if (there) return there
      const made = heirsOf(shares(sumUp(from, to), label.temperature, sums), learned)
      known.set(key, made)
      return made
    },
    leader(from, to) {
      const about = known.get(from * 1000 + to)
      if (about) return loudestOf(about)
      return learned.oneToOne ? leaderOf(sumUp(from, to), learned) : undefined
    },
  }
}

/** The headings of the subjects: their names, and under which each stands. */
export interface Headings {
  readonly names: readonly string[]
  readonly of: readonly number[]
}

/** One side of a cut: what it is about, and under which heading how surely. */
interface Side {
  readonly about: Float32Array
  readonly loudest: number
  readonly heads: Float32Array
  readonly heading: number
  /** The share of the heading under which its loudest subject stands. */
  readonly sure: number
}

function sideOf(about: Float32Array, headings: Headings): Side {
  const loudest = loudestOf(about)
  const heads = summed(about, headings)
  const heading = headings.of[loudest] as number
  return { about, loudest, heads, heading, sure: heads[heading] as number }
}

/** What is seen at a cut. */
export interface Seen {
  readonly signs: readonly number[]
  /** Does what follows mostly go with the first, or come of it? */
  readonly goesWith: boolean
}

/**
 * Looks at the cut before a part, between the parts from one to before another; nothing where a side says nothing, or is
 * less sure of its heading than is asked.
 */
export function lookAt(
  heard: Heard,
  [from, before, to]: readonly [number, number, number],
  headings: Headings,
  asked = 0,
): Seen | undefined {
  const count = (first: number, last: number) =>
    heard.telling.slice(first, last).reduce((sum, one) => sum + one, 0)
  const [tellingLeft, tellingRight] = [count(from, before), count(before, to)]
  if (tellingLeft === 0 || tellingRight === 0) return undefined
  // Mostly one matter goes on. That is seen before anything is worked out of it.
  const leader = heard.leader(from, before)
  if (leader !== undefined && leader === heard.leader(before, to)) return undefined
  const left = sideOf(heard.about(from, before), headings)
  if (left.sure < asked) return undefined
  const right = sideOf(heard.about(before, to), headings)
  if (right.sure < asked) return undefined
  const [a, b] = [left.loudest, right.loudest]
  if (a === b) return undefined
  const whole = heard.about(from, to)
  const led = loudestOf(whole)
  const [nameOne, nameOther] = [headings.names[left.heading] ?? '', headings.names[right.heading] ?? '']
  const [isWay, comes] = [wayThrough.has(nameOther), (comesOf[nameOne] ?? []).includes(nameOther)]
  const { cut, start } = heard.parts[before] as Part
  const after = heard.text.slice(start, heard.parts[to - 1]?.end)
  const signs = [
    1,
    Number(cut === 'announced'),
    Number(cut === 'ended'),
    Number(cut === 'joined'),
    Number(cut === 'listed'),
    odds(left.sure),
    odds(right.sure),
    alike(left.about, right.about),
    alike(left.heads, right.heads),
    Number(left.heading === right.heading),
    Number(both.test(heard.text)),
    Number(adds.test(after)),
    Number(follows.test(after)),
    Number(isWay),
    Number(comes),
    Number(general.has(nameOne) || general.has(nameOther)),
    Math.log(tellingLeft),
    Math.log(tellingRight),
    Math.log(Math.max(1e-3, (whole[a] as number) + (whole[b] as number))),
    Number(led === a || led === b),
    Math.log(Math.max(1e-3, Math.min(whole[a] as number, whole[b] as number))),
  ]
  return { signs, goesWith: isWay || comes }
}

/** What the signs weigh together. */
export function weight(signs: readonly number[], weights: readonly number[]): number {
  return signs.reduce((sum, sign, at) => sum + sign * (weights[at] as number), 0)
}

/** The position of the largest. */
export function loudestOf(shares: Float32Array): number {
  let best = 0
  for (let at = 1; at < shares.length; at += 1)
    if ((shares[at] as number) > (shares[best] as number)) best = at
  return best
}

const LEAST = 1e-4

function odds(share: number): number {
  return Math.log(Math.max(LEAST, share) / Math.max(LEAST, 1 - share))
}

/** 1 when two speak for the same, 0 when they have nothing in common. */
function alike(one: Float32Array, other: Float32Array): number {
  let sum = 0
  for (let at = 0; at < one.length; at += 1) {
    const product = (one[at] as number) * (other[at] as number)
    if (product > 0) sum += Math.sqrt(product)
  }
  return sum
}

/** The shares of the headings. */
export function summed(shares: Float32Array, { names, of }: Headings): Float32Array {
  const sums = new Float32Array(names.length)
  for (let at = 0; at < shares.length; at += 1) {
    const heading = of[at] as number
    sums[heading] = (sums[heading] as number) + (shares[at] as number)
  }
  return sums
}
