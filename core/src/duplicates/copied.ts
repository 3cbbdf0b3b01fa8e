/**
 * Is one text a copy of the other, and what was put in the place of what? A letter that goes from hand to hand keeps its
 * sentences and changes the name, the number, the village, "my father" to "my son": such a change tells two matters.
 */
import { isSecondName } from '../privacy/bearing.ts'
import { soundOf } from '../text/neutral.ts'
import type { Facts, Token } from './facts.ts'
import type { Sort } from './things.ts'
import { near } from './words-met.ts'

/** How far two texts run alike, how far another thing was put in, and what instead of what. */
export interface Copied {
  /** Share of the words that follow one another in both, 0 to 1. */
  readonly alike: number
  readonly other: number
  /** A number was put in the place of another. */
  readonly otherNumber: boolean
  readonly changed?: string
}

/** So many words of each are laid side by side. */
const LONGEST = 90

type Change = readonly [here: readonly Token[], there: readonly Token[]]

/** From here on two texts are one letter; and so alike, any other word in the same place is looked at. */
const LETTER = 0.62
const CLOSE = 0.8
/** A word that is no name tells less. */
const PERHAPS = 0.6

/** Lays two texts side by side, word for word. */
export function copied(one: Facts, other: Facts): Copied {
  const { alike, changes } = runOf(one.tokens, other.tokens)
  const told = alike >= LETTER ? changes.find(tells) : undefined
  const perhaps =
    told === undefined && alike >= CLOSE && one.nagari === other.nagari ? changes.find(isReplaced) : undefined
  const change = told ?? perhaps
  if (!change) return { alike, other: 0, otherNumber: false }
  return {
    alike,
    other: told ? 1 : PERHAPS,
    otherNumber: told !== undefined && changes.some(isNumbers),
    changed: change.map((part) => part.map(({ word }) => word).join(' ')).join(', '),
  }
}

function runOf(
  a: readonly Token[],
  b: readonly Token[],
): { readonly alike: number; readonly changes: readonly Change[] } {
  const [one, other] = [a.slice(0, LONGEST), b.slice(0, LONGEST)]
  const [left, right] = [one.map(nameOf), other.map(nameOf)]
  const width = right.length + 1
  const common = new Uint8Array((left.length + 1) * width)
  for (let i = left.length - 1; i >= 0; i -= 1)
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const at = i * width + j
      common[at] =
        left[i] === right[j]
          ? (common[at + width + 1] as number) + 1
          : Math.max(common[at + width] as number, common[at + 1] as number)
    }
  const changes: Change[] = []
  let [i, j, fromI, fromJ] = [0, 0, 0, 0]
  const gap = () => {
    if (i > fromI && j > fromJ) changes.push([one.slice(fromI, i), other.slice(fromJ, j)])
  }
  while (i < left.length && j < right.length) {
    if (left[i] === right[j]) {
      gap()
      i += 1
      j += 1
      fromI = i
      fromJ = j
    } else if ((common[(i + 1) * width + j] as number) >= (common[i * width + j + 1] as number)) i += 1
    else j += 1
  }
  i = left.length
  j = right.length
  gap()
  const total = left.length + right.length
  return { alike: total === 0 ? 0 : (2 * (common[0] as number)) / total, changes }
}

function nameOf({ word, key, sort }: Token): string {
  return sort ? key : /^\d/.test(word) ? word : soundOf(word)
}

/** A longer number on both sides, and not how many days or how much. */
function isNumbers(change: Change): boolean {
  return change.every((part) => part.length === 1 && /^\d{3,}$/.test(part[0]?.word ?? ''))
}

/** Does the change tell another person, place, number or thing? */
function tells(change: Change): boolean {
  return change.every((part) => part.some(isTelling))
}

/** One or two telling words for one or two others, and neither only another form of the other. */
function isReplaced([here, there]: Change): boolean {
  const [left, right] = [here, there].map((part) => part.filter(({ weight }) => weight > 0))
  if (!left?.length || !right?.length || left.length > 2 || right.length > 2) return false
  return !left.some((one) => right.some((other) => one.key === other.key || near(one.key, other.key)))
}

function isTelling({ word, sort, name, place }: Token): boolean {
  return name || place || isSecondName(word) || /^\d/.test(word) || (sort !== undefined && telling.has(sort))
}

const telling: ReadonlySet<Sort> = new Set(['kin', 'spot', 'side', 'thing'])
