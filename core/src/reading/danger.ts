/**
 * Is there danger in the words? The one hearing of it: for the kind of a message, for what cannot wait, and for the live
 * intake. The phrases and numbers stand in `perils.ts`; here is how they are weighed.
 */
import { type Grade, type Helpline, OVER, PERILS, type Peril } from './perils.ts'
import { findSpelt, type Spelling, type SpeltHit, spellingOf, speltPhrases } from './spelt.ts'

/** The danger that is told, by which words, and whom to call. */
export interface DangerHeard {
  readonly peril: string
  readonly grade: Grade
  readonly why: string
  readonly call: readonly Helpline[]
}

/** So many words before and after a phrase are beside it. */
const BESIDE = 9

type Weighed = Peril & {
  readonly order: number
  readonly beside: ReturnType<typeof speltPhrases<boolean>> | undefined
  readonly otherwise: ReturnType<typeof speltPhrases<boolean>> | undefined
}

const only = (list: string | undefined) =>
  list === undefined ? undefined : speltPhrases([{ of: true, list }])
const weighed: readonly Weighed[] = PERILS.map((peril, order) => ({
  ...peril,
  order,
  beside: only(peril.near),
  otherwise: only(peril.unless),
}))
const said = speltPhrases<Weighed>(weighed.map((peril) => ({ of: peril, list: peril.said })))
const over = speltPhrases([{ of: true, list: OVER }])

/** The gravest danger of the words; nothing when there is none. */
export function dangerIn(text: string): DangerHeard | undefined {
  if (lately?.text !== text) lately = { text, heard: hear(text) }
  return lately.heard
}

/** One message is asked for its kind, for what cannot wait and for its numbers: the last one is kept. */
let lately: { readonly text: string; readonly heard: DangerHeard | undefined } | undefined

function hear(text: string): DangerHeard | undefined {
  const spelling = spellingOf(text)
  const hits = findSpelt(spelling, said)
  if (hits.length === 0) return undefined
  const best = hits
    .filter((hit) => holds(hit, spelling))
    .toSorted((a, b) => rank(a.of) - rank(b.of) || a.of.order - b.of.order)[0]
  if (!best) return undefined
  const { name, grade, call } = best.of
  if (grade !== 'helpline' && findSpelt(spelling, over).length > 0) return undefined
  return { peril: name, grade, call, why: spelling.words.slice(best.from, best.to).join(' ') }
}

const ranks = { emergency: 0, alarm: 1, helpline: 2 } as const satisfies Record<Grade, number>

function rank({ grade }: Peril): number {
  return ranks[grade]
}

function holds({ of, from, to }: SpeltHit<Weighed>, spelling: Spelling): boolean {
  if (past(spelling, to)) return false
  const around = slice(spelling, Math.max(0, from - BESIDE), to + BESIDE)
  if (of.otherwise && findSpelt(around, of.otherwise).length > 0) return false
  return !of.beside || findSpelt(around, of.beside).length > 0
}

/** "लग गई थी": it was, and is no longer. English "the" has the letters of थी and is not it. */
function past({ words }: Spelling, to: number): boolean {
  return words.slice(to, to + 2).some((word) => /^(?:था|थी|थे|tha|thi|thee)$/.test(word))
}

function slice({ words, keys }: Spelling, from: number, to: number): Spelling {
  return {
    words: words.slice(from, to),
    keys: keys.slice(from, to),
  }
}
