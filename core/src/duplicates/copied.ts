/**
 * Is one text a copy of the other, and what was put in the place of what? A letter that goes from hand to hand keeps its
 * sentences and changes the name, the number, the village, "my father" to "my son": such a change tells two matters.
 */
import { soundOf } from '../text/neutral.ts'
import type { Token } from './facts.ts'

/** How far two texts run alike, and the words that stand where the other has others. */
export interface Copied {
  /** Share of the words that follow one another in both, 0 to 1. */
  readonly alike: number
  readonly changed: readonly (readonly [here: readonly Token[], there: readonly Token[]])[]
}

/** So many words of each are laid side by side. */
const LONGEST = 90

/** Lays two texts side by side. */
export function copied(a: readonly Token[], b: readonly Token[]): Copied {
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
  const changed: (readonly [readonly Token[], readonly Token[]])[] = []
  let [i, j, fromI, fromJ] = [0, 0, 0, 0]
  const gap = () => {
    if (i > fromI && j > fromJ) changed.push([one.slice(fromI, i), other.slice(fromJ, j)])
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
  return { alike: total === 0 ? 0 : (2 * (common[0] as number)) / total, changed }
}

function nameOf({ word, key, sort }: Token): string {
  return sort ? key : /^\d/.test(word) ? word : soundOf(word)
}
