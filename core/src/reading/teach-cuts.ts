/**
 * Learning where a second matter begins, from our own messages that the model has not seen: alone (nothing in them is to
 * be cut), two joined in the ways in which people join them, and whole messages of one or several matters, told as people
 * tell them. Of the last it is known what they are about but not where they are cut: there, where both sides are read as
 * what they are. Logistic regression over the signs of `cutting.ts`; the same lessons give the same weights.
 */
import type { Packed } from '../model/pack.ts'
import { dice } from '../model/train.ts'
import { looksDevanagari } from '../text/words.ts'
import { type Headings, hear, lookAt, loudestOf, SIGNS, weight } from './cutting.ts'
import { everyPart } from './issues.ts'
import { asItIs } from './learned.ts'

/** A message of one matter. */
export interface Single {
  readonly text: string
  readonly label: string
}

/** A message told whole, with the subjects of its matters; of one alone others may be told in passing. */
export interface Told {
  readonly text: string
  readonly subjects: readonly string[]
}

const nagari = [
  '। ', ' और ', ', ', ' तथा ', ' साथ ही ', ' इसके अलावा ', ' दूसरी बात ', '\n', '; ', ' एक और बात, ', '। दूसरा मामला: ', ' उधर ', '। फिर ',
] // biome-ignore format: a list
const roman = [
  '. ', ' aur ', ', ', ' and ', ' also ', ' iske alawa ', ' dusri baat ', '\n', '; ', '. Second, ', '. Apart from this ', ' plus ', ' phir ',
] // biome-ignore format: a list
/** So often the second says that it is one more: "… और बिजली भी नहीं आती". */
const SAID_ALSO = 0.5
/** So many are joined by numbers, and so many end by saying that there are two. */
const [NUMBERED, SAID_BOTH] = [0.15, 0.12]
const LONGEST = 420
/** So often two of one heading are joined: a drain and a lamp are told together oftener than a drain and a pension. */
const FAR = 0.4
const TRIES = 60

interface Example {
  readonly signs: readonly number[]
  readonly cut: boolean
  /** How much it counts. */
  readonly heed: number
}

/** How much each sign weighs, in the order of `SIGNS`. */
export function teachCuts(
  singles: readonly Single[],
  told: readonly Told[],
  packed: Packed,
  codes: readonly string[],
): readonly number[] {
  const learned = asItIs(packed)
  const names = [...new Set(codes.map(heading))]
  const headings = { names, of: packed.model.classes.map((code) => names.indexOf(heading(code))) }
  const look = (text: string, isCut: (start: number) => boolean) => seenIn(text, isCut, { learned, headings })
  const alone = singles.flatMap(({ text }) => look(text, () => false))
  const chance = dice(20_261_122)
  const joined = singles.flatMap((first) => {
    const second = another(first, singles, chance)
    if (!second) return []
    const { text, at } = join(first.text, second.text, chance)
    return look(text, (start) => Math.abs(start - at) <= 2)
  })
  const whole = told.flatMap((one) => toldWhole(one, { learned, headings }))
  return fitted([...alone, ...joined, ...whole])
}

/** What people really wrote counts so much more than what was joined by chance. */
const HEED = 3

/** Where a message of several matters is cut: where its sides are surest of two of them. One of a single matter nowhere. */
function toldWhole({ text, subjects }: Told, { learned, headings }: Looking): readonly Example[] {
  const heard = hear(text, everyPart(text), learned)
  const seen = heard.parts.flatMap((_, at) => {
    const look = at > 0 && lookAt(heard, [0, at, heard.parts.length], headings)
    return look ? [{ at, signs: look.signs }] : []
  })
  if (subjects.length < 2) return seen.map(({ signs }) => ({ signs, cut: false, heed: HEED }))
  const sure = ({ at }: { readonly at: number }) => {
    const [left, right] = [heard.about(0, at), heard.about(at, heard.parts.length)]
    const [one, other] = [loudestOf(left), loudestOf(right)]
    const both = [one, other].every((number) => subjects.includes(learned.codes[number] ?? ''))
    return both ? (left[one] as number) * (right[other] as number) : 0
  }
  const best = seen.toSorted((a, b) => sure(b) - sure(a))[0]
  return best && sure(best) > 0 ? [{ signs: best.signs, cut: true, heed: HEED }] : []
}

interface Looking {
  readonly learned: ReturnType<typeof asItIs>
  readonly headings: Headings
}

function heading(code: string): string {
  return code.slice(0, Math.max(0, code.indexOf('-')) || code.length)
}

function seenIn(
  text: string,
  isCut: (start: number) => boolean,
  { learned, headings }: Looking,
): readonly Example[] {
  const heard = hear(text, everyPart(text), learned)
  return heard.parts.flatMap(({ start }, at) => {
    if (at === 0) return []
    const seen = lookAt(heard, [0, at, heard.parts.length], headings)
    return seen ? [{ signs: seen.signs, cut: isCut(start), heed: 1 }] : []
  })
}

function another(first: Single, all: readonly Single[], chance: () => number): Single | undefined {
  const script = looksDevanagari(first.text)
  for (let tried = 0; tried < TRIES; tried += 1) {
    const other = all[Math.floor(chance() * all.length)]
    if (!other || other.label === first.label || looksDevanagari(other.text) !== script) continue
    if (first.text.length + other.text.length > LONGEST) continue
    if (chance() < FAR || heading(other.label) === heading(first.label) || tried > TRIES / 2) return other
  }
  return undefined
}

function join(first: string, second: string, chance: () => number): { text: string; at: number } {
  const script = looksDevanagari(first)
  const list = script ? nagari : roman
  const numbered = chance() < NUMBERED
  const between = numbered ? ' 2) ' : (list[Math.floor(chance() * list.length)] ?? ' ')
  const begun = `${numbered ? '1) ' : ''}${first.replace(/[.।]\s*$/u, '')}${between}`
  const end = chance() < SAID_BOTH ? (script ? ' दोनों देखें' : ' dono karwa do') : ''
  const also = /^ (?:और|aur) $/.test(between) && chance() < SAID_ALSO
  const told = also ? second.replace(/^(\S+(?:\s\S+)?)\s/u, `$1 ${script ? 'भी' : 'bhi'} `) : second
  return { text: `${begun}${told}${end}`, at: begun.length }
}

const [ROUNDS, RESTRAINT] = [12, 1e-3]

/**
 * Logistic regression by Newton's steps: the signs go together and differ much in size, so that steps down the steepest
 * slope would swing between them for ever.
 */
function fitted(examples: readonly Example[]): readonly number[] {
  const count = SIGNS.length
  const all = Math.max(
    1,
    examples.reduce((sum, { heed }) => sum + heed, 0),
  )
  let weights: readonly number[] = SIGNS.map(() => 0)
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope = weights.map((one) => RESTRAINT * one)
    const bend = SIGNS.map((_, row) => SIGNS.map((_, at) => (row === at ? RESTRAINT : 0)))
    for (const { signs, cut, heed } of examples) {
      const sure = 1 / (1 + Math.exp(-weight(signs, weights)))
      const [wrong, open] = [(heed * (sure - Number(cut))) / all, (heed * sure * (1 - sure)) / all]
      for (let row = 0; row < count; row += 1) {
        const sign = signs[row] as number
        if (sign === 0) continue
        slope[row] = (slope[row] as number) + wrong * sign
        const line = bend[row] as number[]
        for (let at = 0; at < count; at += 1)
          line[at] = (line[at] as number) + open * sign * (signs[at] as number)
      }
    }
    const step = solved(bend, slope)
    weights = weights.map((one, at) => one - (step[at] as number))
  }
  return weights.map((one) => Math.round(one * 1000) / 1000)
}

/** The numbers with which each line sums to its right side. The restraint keeps the diagonal above nothing. */
function solved(lines: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rest = lines.map((line, at) => [...line, right[at] as number])
  const count = right.length
  for (let on = 0; on < count; on += 1) {
    const line = rest[on] as number[]
    const first = line[on] as number
    for (let at = on; at <= count; at += 1) line[at] = (line[at] as number) / first
    for (const other of rest) {
      const times = other[on] as number
      if (other === line || times === 0) continue
      for (let at = on; at <= count; at += 1) other[at] = (other[at] as number) - times * (line[at] as number)
    }
  }
  return rest.map((line) => line[count] as number)
}
