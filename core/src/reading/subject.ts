/**
 * What a message is about: the three likeliest subjects of the district's tree, how sure, and by which words.
 *
 * Every subject brings the words by which citizens name it. Words are compared by their neutral keys, so script and
 * spelling do not matter; a word may also stand in another number or gender, or be one letter off. The terms:
 *   weight of a word     rare among the subjects is telling; everyday words (है, नहीं, the) tell little
 *   score of a phrase    the weight of its words that were found, times the share of the phrase they make up
 *   score of a subject   its best phrase, and less and less of its further ones
 * What is said first counts a little more: people begin with the harm and go on to its history.
 *
 * Where a model was learnt (`learned.ts`) it leads, and these words have a say in it when the tree is not the model's.
 * Confidence is the share of the best among its rivals, damped when little was found at all, and then read off a curve
 * measured on messages that were not used to choose the words: at 0.8 about four in five are right, at 0.95 nearly all.
 */
import type { Subject } from '../district/district.ts'
import { featuresOf, isTelling } from '../model/features.ts'
import { leading } from '../model/measure.ts'
import type { Packed } from '../model/pack.ts'
import { soundOf } from '../text/neutral.ts'
import { words } from '../text/words.ts'
import { everyday } from './everyday.ts'
import { type FuzzyIndex, fuzzyIndex, nearKeys } from './fuzzy.ts'
import { type Learned, learnedFor, learnedShares, spokeFor } from './learned.ts'

/** One reading of the subject: its code, 0 to 1 how sure, and the words that speak for it. */
export interface SubjectGuess {
  readonly code: string
  readonly confidence: number
  readonly why: string
}

interface Phrase {
  readonly subject: number
  readonly text: string
  readonly keys: readonly string[]
  readonly total: number
}

/** The subjects, ready to be read from texts. */
export interface SubjectIndex {
  readonly codes: readonly string[]
  /** The headings, and under which of them each code stands. */
  readonly headings: { readonly names: readonly string[]; readonly of: readonly number[] }
  /** What was learnt from messages, told in these codes; absent where there is no model. */
  readonly learned?: Learned
  /** The subjects' own words; made when they are first needed. */
  words(): WordIndex
}

interface WordIndex {
  readonly phrases: readonly Phrase[]
  readonly phrasesByKey: ReadonlyMap<string, readonly number[]>
  readonly weights: ReadonlyMap<string, number>
  readonly byStem: ReadonlyMap<string, readonly string[]>
  readonly near: FuzzyIndex
  /** Words that came before, with the keys they are known by. */
  readonly known: Map<string, KnownKeys>
}

/** Prepares the subjects once. Headings are left out: they are never given to a grievance. */
export function subjectIndex(subjects: readonly Subject[], model?: Packed): SubjectIndex {
  const leaves = subjects.filter((subject) => subject.parent !== undefined)
  let made: WordIndex | undefined
  const words = () => {
    made ??= wordIndex(leaves)
    return made
  }
  const codes = leaves.map((one) => one.code)
  const names = [...new Set(codes.map(headingOf))]
  const headings = { names, of: codes.map((code) => names.indexOf(headingOf(code))) }
  return model ? { codes, headings, words, learned: learnedFor(subjects, model) } : { codes, headings, words }
}

/** The heading under which a code stands: its letters before the first dash. */
function headingOf(code: string): string {
  const dash = code.indexOf('-')
  return dash < 0 ? code : code.slice(0, dash)
}

function wordIndex(leaves: readonly Subject[]): WordIndex {
  const spoken = leaves.map(phrasesOf)
  const weights = weigh(spoken)
  const phrases = spoken.flatMap((list, subject) =>
    list.map(({ text, keys }) => ({
      subject,
      text,
      keys,
      total: sum(keys.map((key) => weights.get(key) ?? 0)),
    })),
  )
  const phrasesByKey = new Map<string, number[]>()
  for (const [at, phrase] of phrases.entries()) {
    for (const key of phrase.keys) file(phrasesByKey, key, at)
  }
  const byStem = Map.groupBy(phrasesByKey.keys(), stemOf)
  return { phrases, phrasesByKey, weights, byStem, near: fuzzyIndex(phrasesByKey.keys()), known: new Map() }
}

/** What rests on a single word is doubted: दीजिए, call, चोर are said of many things. */
const ONE_WORD = 0.75

/** How loudly the words of the text speak for a subject (by its position in `codes`), and which words they are. */
export interface WordScore {
  readonly score: number
  readonly words: readonly string[]
}

/** The subjects that the text names by the district's own words. */
export function wordScores(text: string, { words }: SubjectIndex): ReadonlyMap<number, WordScore> {
  const index = words()
  return scoreSubjects(phraseHits(keysSaid(text, index), index), index)
}

/** The three likeliest subjects of the text, best first; none when no word of it is known. */
export function readSubject(text: string, index: SubjectIndex): { readonly best: readonly SubjectGuess[] } {
  return { best: index.learned ? byModel(text, index, index.learned) : byWords(text, index) }
}

/** A word of the district's own list tips a stranger's scales so far. */
const STRANGERS_WORDS = 0.3
const LEAST = 0.01
/** Of the messages not learnt from, those read less surely than this were right once in eight: a guess, no suggestion. */
const FLOOR = 0.06

function byModel(text: string, index: SubjectIndex, learned: Learned): readonly SubjectGuess[] {
  const said = [...new Set(words(text))].filter(isTelling)
  if (said.length === 0) return []
  const parts = learnedShares(featuresOf(text), learned)
  if (learned.strangers) mixWords(parts, wordScores(text, index))
  const best = leading(parts, 3)
  if ((parts[best[0] ?? 0] as number) * doubt(said.length) < FLOOR) return []
  return best.flatMap((at) => {
    const share = parts[at] as number
    if (share < LEAST) return []
    return [
      {
        code: index.codes[at] ?? '',
        confidence: round(share * doubt(said.length)),
        why: spokeFor(said, at, learned).join(', '),
      },
    ]
  })
}

/** Few words leave much open: "सड़क खराब" may be any of three roads. */
function doubt(telling: number): number {
  return telling === 1 ? ONE_WORD : telling === 2 ? TWO_WORDS : 1
}

const TWO_WORDS = 0.88

function mixWords(parts: Float32Array, scores: ReadonlyMap<number, WordScore>): void {
  const rivals = sum([...scores.values()].map(({ score }) => score ** 3)) || 1
  const whole = parts.reduce((total, one) => total + one, 0)
  let total = 0
  for (let at = 0; at < parts.length; at += 1) {
    const words = (scores.get(at)?.score ?? 0) ** 3 / rivals
    const mixed = ((parts[at] as number) + 0.01) * (words + 0.02) ** STRANGERS_WORDS
    parts[at] = mixed
    total += mixed
  }
  const back = Math.max(whole, 0.5) / total
  for (let at = 0; at < parts.length; at += 1) parts[at] = (parts[at] as number) * back
}

function byWords(text: string, index: SubjectIndex): readonly SubjectGuess[] {
  const scores = wordScores(text, index)
  const ranked = [...scores].toSorted((a, b) => b[1].score - a[1].score).slice(0, 3)
  const rivals = sum([...scores.values()].map(({ score }) => score ** 3))
  return ranked.map(([subject, { score, words: found }]) => ({
    code: index.codes[subject] ?? '',
    confidence: round(
      trustIn((score ** 3 / rivals) * (score / (score + 3))) * (found.length > 1 ? 1 : ONE_WORD),
    ),
    why: found.join(', '),
  }))
}

function phrasesOf(subject: Subject): { text: string; keys: readonly string[] }[] {
  const { hi, roman, en } = subject.keywords
  const names = [subject.nameHi, subject.nameEn].flatMap((name) => name.split(/[/,():]/))
  const seen = new Set<string>()
  return [...hi, ...roman, ...en, ...names].flatMap((text) => {
    const keys = [...new Set(words(text).map(soundOf))].filter((key) => key !== '')
    const id = keys.toSorted().join(' ')
    if (id === '' || seen.has(id)) return []
    seen.add(id)
    return [{ text: text.trim(), keys }]
  })
}

function weigh(spoken: readonly (readonly { keys: readonly string[] }[])[]): Map<string, number> {
  const usedBy = new Map<string, number>()
  for (const list of spoken) {
    for (const key of new Set(list.flatMap(({ keys }) => keys))) usedBy.set(key, (usedBy.get(key) ?? 0) + 1)
  }
  const weights = new Map<string, number>()
  for (const [key, count] of usedBy) {
    const small = everyday.has(key) || /^\d/.test(key)
    weights.set(key, small ? 0.25 : Math.log(1 + spoken.length / count) * (key.length < 3 ? 0.8 : 1))
  }
  return weights
}

interface Said {
  /** 1 for the very key, less for a kindred one. */
  readonly trust: number
  readonly at: number
  readonly word: string
}

/** The known keys found in the text, how far to trust each, and where it stands. */
function keysSaid(text: string, index: WordIndex): Map<string, Said> {
  const said = new Map<string, Said>()
  for (const [at, word] of words(text).entries()) {
    const { keys, trust } = knownKeys(word, index)
    for (const key of keys) if (!said.has(key)) said.set(key, { trust, at, word })
  }
  return said
}

/** The keys of the lists that a word stands for, and how far to trust them. */
interface KnownKeys {
  readonly keys: readonly string[]
  readonly trust: number
}

/** A language has few words that come often; more than so many are not kept. */
const KEPT = 20_000

function knownKeys(word: string, index: WordIndex): KnownKeys {
  const there = index.known.get(word)
  if (there) return there
  const found = lookUp(word, index)
  if (index.known.size >= KEPT) index.known.clear()
  index.known.set(word, found)
  return found
}

function lookUp(word: string, index: WordIndex): KnownKeys {
  const key = soundOf(word)
  if (index.phrasesByKey.has(key)) return { keys: [key], trust: 1 }
  if (everyday.has(key)) return { keys: [], trust: 0 }
  const kindred = stemsOf(word, key).flatMap((stem) => index.byStem.get(stem) ?? [])
  if (kindred.length > 0) return { keys: kindred, trust: 0.7 }
  return { keys: nearKeys(key, index.near), trust: 0.6 }
}

/** टूटा, टूटी, टूटे: gender and number are in the last vowel. */
function stemOf(key: string): string {
  return key.replace(/[iu]+$/, '')
}

function stemsOf(word: string, key: string): readonly string[] {
  const english = /^[a-z]{5,}$/.test(word) ? word.replace(/(?:ing|ed|es|s)$/, '') : word
  const stems = english === word ? [stemOf(key)] : [stemOf(key), stemOf(soundOf(english))]
  return stems.filter((stem) => stem.length > 1)
}

interface Hit {
  weight: number
  readonly places: number[]
  readonly found: string[]
}

function phraseHits(said: ReadonlyMap<string, Said>, index: WordIndex): Map<number, Hit> {
  const hits = new Map<number, Hit>()
  for (const [key, { trust, at, word }] of said) {
    const weight = (index.weights.get(key) ?? 0) * trust
    for (const phrase of index.phrasesByKey.get(key) ?? []) {
      const hit = hits.get(phrase)
      if (!hit) hits.set(phrase, { weight, places: [at], found: [word] })
      else {
        hit.weight += weight
        hit.places.push(at)
        hit.found.push(word)
      }
    }
  }
  return hits
}

function scoreSubjects(
  hits: ReadonlyMap<number, Hit>,
  index: WordIndex,
): Map<number, { score: number; words: readonly string[] }> {
  const bySubject = new Map<number, { score: number; found: string[] }[]>()
  for (const [at, hit] of hits) {
    const phrase = index.phrases[at]
    if (!phrase) continue
    file(bySubject, phrase.subject, { score: phraseScore(hit, phrase), found: hit.found })
  }
  const scores = new Map<number, { score: number; words: readonly string[] }>()
  for (const [subject, list] of bySubject) {
    const best = list.toSorted((a, b) => b.score - a.score).slice(0, 5)
    const score = sum(best.map((one, rank) => one.score / 3 ** rank))
    scores.set(subject, { score, words: [...new Set(best.slice(0, 2).flatMap((one) => one.found))] })
  }
  return scores
}

/** Words of a phrase that stand close together in the message, and early in it, speak loudest. */
function phraseScore(hit: Hit, phrase: Phrase): number {
  const share = phrase.total === 0 ? 0 : hit.weight / phrase.total
  const first = Math.min(...hit.places)
  const apart = Math.max(...hit.places) - first - hit.places.length
  const close = apart > 6 ? 0.6 : apart > 2 ? 0.85 : 1
  return hit.weight * share * close * (1 - 0.3 * Math.min(1, first / 25))
}

function file<K, V>(drawers: Map<K, V[]>, key: K, value: V): void {
  const drawer = drawers.get(key)
  if (drawer) drawer.push(value)
  else drawers.set(key, [value])
}

/** Share of the best among its rivals, to how often such a reading was right. */
const measured = [
  [0, 0],
  [0.05, 0.3],
  [0.2, 0.55],
  [0.4, 0.68],
  [0.55, 0.78],
  [0.65, 0.93],
  [0.8, 0.98],
  [1, 0.99],
] as const

function trustIn(share: number): number {
  let [fromShare, fromTrust]: readonly [number, number] = measured[0]
  for (const [toShare, toTrust] of measured) {
    if (share <= toShare) {
      const way = toShare === fromShare ? 1 : (share - fromShare) / (toShare - fromShare)
      return fromTrust + way * (toTrust - fromTrust)
    }
    fromShare = toShare
    fromTrust = toTrust
  }
  return fromTrust
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000
}
