/**
 * Learning where a second matter begins: from our own messages that the model has not seen, alone (nothing in them is to
 * be cut) and two joined in the ways in which people join them. Logistic regression over the signs of `cutting.ts`; the
 * same lessons give the same weights.
 */
import type { Packed } from '../model/pack.ts'
import { dice } from '../model/train.ts'
import { looksDevanagari } from '../text/words.ts'
import { type Headings, hear, lookAt, SIGNS } from './cutting.ts'
import { everyPart } from './issues.ts'
import { asItIs } from './learned.ts'

/** A message of one matter. */
export interface Single {
  readonly text: string
  readonly label: string
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
}

/** How much each sign weighs, in the order of `SIGNS`. */
export function teachCuts(
  singles: readonly Single[],
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
  return fitted([...alone, ...joined])
}

function heading(code: string): string {
  return code.slice(0, Math.max(0, code.indexOf('-')) || code.length)
}

function seenIn(
  text: string,
  isCut: (start: number) => boolean,
  { learned, headings }: { readonly learned: ReturnType<typeof asItIs>; readonly headings: Headings },
): readonly Example[] {
  const heard = hear(text, everyPart(text), learned)
  return heard.parts.flatMap(({ start }, at) => {
    if (at === 0) return []
    const seen = lookAt(heard, [0, at, heard.parts.length], headings)
    return seen ? [{ signs: seen.signs, cut: isCut(start) }] : []
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

const [ROUNDS, RATE, SLOWER, RESTRAINT] = [400, 2.4, 0.004, 1e-4]

function fitted(examples: readonly Example[]): readonly number[] {
  const weights = SIGNS.map(() => 0)
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope = SIGNS.map(() => 0)
    for (const { signs, cut } of examples) {
      let sum = 0
      for (let at = 0; at < signs.length; at += 1) sum += (signs[at] as number) * (weights[at] as number)
      const wrong = 1 / (1 + Math.exp(-sum)) - Number(cut)
      for (let at = 0; at < signs.length; at += 1)
        slope[at] = (slope[at] as number) + wrong * (signs[at] as number)
    }
    const step = RATE / (1 + SLOWER * round)
    for (let at = 0; at < weights.length; at += 1) {
      const mean = (slope[at] as number) / Math.max(1, examples.length)
      weights[at] = (weights[at] as number) - step * (mean + RESTRAINT * (weights[at] as number))
    }
  }
  return weights.map((one) => Math.round(one * 1000) / 1000)
}
