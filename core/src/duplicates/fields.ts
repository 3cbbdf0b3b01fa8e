/**
 * Two messages laid side by side, field by field. Each answer is a number from 0 to 1, and 0 where one of the two says
 * nothing of it: what is not said contradicts nothing. What each answer is worth stands in `weights.ts`.
 */
import { featuresOf } from '../model/features.ts'
import { isSecondName } from '../privacy/known-names.ts'
import { learnedShares } from '../reading/learned.ts'
import { placeSpans } from '../reading/place.ts'
import type { PlaceSpan } from '../reading/place-span.ts'
import type { MessageReaders } from '../reading/read-message.ts'
import { lettersOf } from '../text/neutral.ts'
import { copied } from './copied.ts'
import { type Facts, factsOf, type Token } from './facts.ts'
import { personalBy } from './personal.ts'
import { relationOf } from './relation.ts'
import type { Sort } from './things.ts'

/** One of the two messages. */
export interface Said {
  readonly text: string
  /** Whoever wrote it, by whatever tells citizens apart. */
  readonly from?: string
  readonly at?: Date
}

/** What comparing needs of the readers. */
export type ComparingReaders = Pick<MessageReaders, 'subjects' | 'places' | 'byCode'>

/** The answers, by their names. */
export interface Fields {
  /** How far both are read as the same subject, and as subjects of one heading. */
  readonly subject: number
  readonly heading: number
  readonly otherSubject: number
  /** How much of what the shorter one tells stands in the other. */
  readonly words: number
  /** Names and spots that stand in both, beside those of places. */
  readonly telling: number
  readonly copy: number
  readonly copyOther: number
  readonly samePlace: number
  readonly around: number
  readonly otherPlace: number
  readonly noPlace: number
  readonly sameSpot: number
  readonly otherSpot: number
  readonly denied: number
  readonly sameThing: number
  readonly otherThing: number
  readonly otherObject: number
  readonly otherKind: number
  readonly sameState: number
  readonly otherState: number
  readonly sameNumber: number
  readonly otherNumber: number
  readonly sameCitizen: number
  readonly otherCitizen: number
  readonly samePerson: number
  readonly otherPerson: number
  readonly otherKin: number
  /** One person's own matter, and nothing says that it is the same person. */
  readonly personal: number
  readonly otherDay: number
  readonly longApart: number
  readonly again: number
  readonly returns: number
}

/** What is told beside the answers, for the reason. */
export interface SideBySide {
  readonly fields: Fields
  /** A name or spot in both, and what stands where the other has something else. */
  readonly both?: string
  readonly changed?: string
}

const DAY_MS = 86_400_000
/** A common matter that is told so much later is another one; from the second on for sure. */
const LONG_AGO_DAYS = [60, 240] as const
/** From here on two texts are one letter. */
const LETTER = 0.62
/** So alike, every other word that stands in the same place is looked at. */
const CLOSE = 0.8

/** Lays them side by side. */
export function sideBySide(a: Said, b: Said, readers: ComparingReaders): SideBySide {
  const learned = readers.subjects.learned
  if (!learned) throw new Error('comparing needs a trained model')
  const { model } = learned.packed
  const spans = [placeSpans(a.text, readers.places), placeSpans(b.text, readers.places)] as const
  const one = factsOf(a.text, spans[0], model)
  const other = factsOf(b.text, spans[1], model)
  const parts = [
    learnedShares(featuresOf(a.text), learned),
    learnedShares(featuresOf(b.text), learned),
  ] as const
  const { codes, headings } = readers.subjects
  const subject = overlap(parts[0], parts[1])
  const heading = overlap(under(parts[0], headings.of), under(parts[1], headings.of))
  const shared = sharedWords(one, other)
  const ground = groundOf(...spans)
  const run = copied(one.tokens, other.tokens)
  const told = run.changed.filter(([here, there]) => tells(here, there))
  const replaced = run.alike >= CLOSE ? run.changed.find(isReplaced) : undefined
  const letter = run.alike >= LETTER
  const sameCitizen = said(a.from) && a.from === b.from
  const otherCitizen = said(a.from) && said(b.from) && a.from !== b.from
  const person = personOf(one, other)
  const number = numberOf(one, other)
  const own = ownOf(parts, codes, readers, one, other)
  const denied = meets(one.denied, other) || meets(other.denied, one)
  const spot = denied ? 'other' : spotOf(one, other)
  const days = a.at && b.at ? Math.abs(a.at.getTime() - b.at.getTime()) / DAY_MS : 0
  const known = sameCitizen || person === 'same' || number === 'same'
  const again = one.repaired || other.repaired
  const change = told[0] ?? replaced
  const copyOther = letter && change && person !== 'same' ? (told.length > 0 ? 1 : 0.6) : 0
  return {
    fields: {
      subject,
      heading,
      otherSubject: Math.max(subject, 0.7 * heading) < 0.15 ? 1 : 0,
      words: shared.share,
      telling: Math.min(1, shared.telling / 4),
      copy: copyOther ? 0 : Math.max(0, run.alike - 0.4) / 0.6,
      copyOther,
      samePlace: ground === 'same' ? 1 : 0,
      around: ground === 'around' ? 1 : 0,
      otherPlace: ground === 'other' ? 1 : 0,
      noPlace: ground === 'unknown' ? 1 : 0,
      sameSpot: spot === 'same' ? 1 : 0,
      otherSpot: spot === 'other' ? 1 : 0,
      denied: denied ? 1 : 0,
      sameThing: contrast(one, other, [...objects, ...belongings], 'same'),
      otherThing: contrast(one, other, objects, 'other'),
      otherObject: contrast(one, other, belongings, 'other'),
      otherKind: contrast(one, other, kinds, 'other'),
      sameState: contrast(one, other, states, 'same'),
      otherState: contrast(one, other, states, 'other'),
      sameNumber: number === 'same' ? 1 : 0,
      otherNumber: number === 'other' ? 1 : 0,
      sameCitizen: sameCitizen ? Math.min(1, Math.max(subject, 0.7 * heading, 1.2 * shared.share)) : 0,
      otherCitizen: otherCitizen ? own : 0,
      samePerson: !sameCitizen && person === 'same' ? 1 : 0,
      otherPerson: person === 'other' ? 0.3 + 0.7 * own : 0,
      otherKin: kinOf(one, other) * own,
      personal: known ? 0 : own,
      otherDay: relationOf(one.days, other.days) === 'other' ? 1 : 0,
      longApart: (1 - 0.7 * own) * LONG_AGO_DAYS.filter((most) => days > most).length * 0.5,
      again: again && (days > LONG_AGO_DAYS[0] || sameCitizen || !known) ? 1 : 0,
      returns: sameCitizen && (one.returns || other.returns) && !again ? 1 : 0,
    },
    ...(shared.both ? { both: shared.both } : {}),
    ...(copyOther && change
      ? { changed: change.map((part) => part.map(({ word }) => word).join(' ')).join(', ') }
      : {}),
  }
}

const said = (from: string | undefined): from is string => from !== undefined && from !== ''

function overlap(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at += 1) sum += Math.min(a[at] as number, b[at] as number)
  return sum
}

function under(parts: Float32Array, headings: readonly number[]): Float32Array {
  const out = new Float32Array(parts.length)
  for (let at = 0; at < parts.length; at += 1) {
    const to = headings[at] as number
    out[to] = (out[to] as number) + (parts[at] as number)
  }
  return out
}

/** How far both are one person's own matter: by their subjects, and by "mine" or "ours". */
function ownOf(
  parts: readonly [Float32Array, Float32Array],
  codes: readonly string[],
  { byCode }: ComparingReaders,
  one: Facts,
  other: Facts,
): number {
  let [sum, total] = [0, 0]
  for (let at = 0; at < codes.length; at += 1) {
    // What both are read as decides; what only one is read as, less.
    const [x, y] = [parts[0][at] as number, parts[1][at] as number]
    const share = Math.sqrt(x * y) + 0.15 * (x + y)
    if (share < 0.01) continue
    sum += share * personalBy(codes[at] ?? '', byCode)
    total += share
  }
  const bySubject = total === 0 ? 0.5 : sum / total
  const voices = [one, other].map(({ own, common }) => (own && !common ? 0.12 : common && !own ? -0.12 : 0))
  return Math.min(1, Math.max(0, bySubject + (voices[0] ?? 0) + (voices[1] ?? 0)))
}

/** What both tell, rare words counting more: its share of what the shorter tells, and the names and spots in it. */
function sharedWords(one: Facts, other: Facts) {
  let [common, telling] = [0, 0]
  let both: string | undefined
  const [few, many] = one.keys.size <= other.keys.size ? [one, other] : [other, one]
  for (const [key, weight] of few.keys) {
    if (
      !many.keys.has(key) &&
      !(key.startsWith('~') && [...many.keys.keys()].some((there) => near(key, there)))
    )
      continue
    common += weight
    if (weight < 1.8) continue
    telling += weight
    both ??= few.tokens.find((token) => token.key === key)?.word
  }
  const least = Math.min(weightOf(one), weightOf(other))
  return { share: common / Math.max(least, 4), telling, both }
}

function weightOf({ keys }: Facts): number {
  let sum = 0
  for (const weight of keys.values()) sum += weight
  return sum
}

/** Spelt a letter apart: फूलमती, phulmti. Keys begin with their mark. */
function near(a: string, b: string): boolean {
  if (a === b) return true
  if (Math.abs(a.length - b.length) > 1 || a[1] !== b[1] || Math.min(a.length, b.length) < 5) return false
  let front = 0
  while (front < a.length && a[front] === b[front]) front += 1
  let back = 0
  while (back < Math.min(a.length, b.length) - front && a.at(-1 - back) === b.at(-1 - back)) back += 1
  return Math.max(a.length, b.length) - front - back <= 1
}

const fine: readonly PlaceSpan['type'][] = ['village', 'ward', 'panchayat', 'town']
type Ground = 'same' | 'around' | 'other' | 'unknown'

/** Like-named places are the same unless both say in which block. */
function groundOf(a: readonly PlaceSpan[], b: readonly PlaceSpan[]): Ground {
  const [left, right] = [
    a.filter(({ type }) => fine.includes(type)),
    b.filter(({ type }) => fine.includes(type)),
  ]
  const wide = relationOf(codesOf(a, left), codesOf(b, right))
  if (left.length > 0 && right.length > 0) {
    const codes = new Set(right.flatMap(({ code }) => code ?? []))
    if (left.some(({ code }) => code !== undefined && codes.has(code))) return 'same'
    const names = new Set(right.map(({ name }) => name))
    return left.some(({ name }) => names.has(name)) && wide !== 'other' ? 'same' : 'other'
  }
  if (a.length === 0 || b.length === 0) return 'unknown'
  if (wide === 'same') return 'around'
  return left.length === 0 && right.length === 0 ? 'other' : 'unknown'
}

function codesOf(all: readonly PlaceSpan[], small: readonly PlaceSpan[]): ReadonlySet<number> {
  return new Set(all.filter((one) => !small.includes(one)).flatMap(({ code }) => code ?? []))
}

/** The thing that is broken, taken or sick; an institution; which of several. */
const objects: readonly Sort[] = ['thing']
const belongings: readonly Sort[] = ['goods', 'being']
/** What is given or done there. */
const kinds: readonly Sort[] = ['service', 'paper', 'who', 'site']

/** What is wrong with it. */
const states: readonly Sort[] = ['state']

/** In how many of these sorts both name something, and it is the same (or something else). */
function contrast(one: Facts, other: Facts, sorts: readonly Sort[], asked: 'same' | 'other'): number {
  const found = sorts.filter(
    (sort) => relationOf(one.things.get(sort) ?? nothing, other.things.get(sort) ?? nothing) === asked,
  )
  return Math.min(1, found.length / 2 + (found.length > 0 ? 0.25 : 0))
}

const nothing: ReadonlySet<string> = new Set()

function meets(these: ReadonlySet<string>, { keys, spots }: Facts): boolean {
  return [...these].some((key) => keys.has(key) || spots.has(key))
}

/** By what each tells which one is meant: the same, or both tell and nothing of it meets. */
function spotOf(one: Facts, other: Facts): 'same' | 'other' | 'unknown' {
  const sides = relationOf(one.things.get('side') ?? nothing, other.things.get('side') ?? nothing)
  if (sides === 'other') return 'other'
  const [left, right] = [one.spots, other.spots]
  if (left.size === 0 && right.size === 0) return 'unknown'
  if (meets(left, other) || meets(right, one)) return 'same'
  return left.size > 0 && right.size > 0 ? 'other' : 'unknown'
}

function numberOf(one: Facts, other: Facts): 'same' | 'other' | 'unknown' {
  let relation: 'same' | 'other' | 'unknown' = 'unknown'
  for (const [noun, left] of one.numbers) {
    const found = relationOf(left, other.numbers.get(noun) ?? nothing)
    if (found === 'other') return 'other'
    if (found === 'same' && noun !== 'ward') relation = 'same'
  }
  if (relation === 'same') return relation
  const [left, right] = [longOf(one), longOf(other)]
  return relationOf(left, right)
}

const LONG = 4

function longOf({ numbers }: Facts): ReadonlySet<string> {
  return new Set([...numbers.values()].flatMap((all) => [...all].filter((number) => number.length >= LONG)))
}

function personOf(one: Facts, other: Facts): 'same' | 'other' | 'unknown' {
  let relation: 'same' | 'other' | 'unknown' = 'unknown'
  for (const [kind, left] of one.details) {
    const found = relationOf(left, other.details.get(kind) ?? nothing)
    if (found === 'same') return 'same'
    if (found === 'other') relation = 'other'
  }
  if (relation === 'other') return relation
  const [left, right] = [lettersIn(one), lettersIn(other)]
  if (one.names.some((name) => right.has(name)) || other.names.some((name) => left.has(name))) return 'same'
  return one.names.length > 0 && other.names.length > 0 ? 'other' : 'unknown'
}

function lettersIn({ tokens }: Facts): ReadonlySet<string> {
  return new Set(
    tokens.filter(({ place, weight }) => !place && weight > 0).map(({ word }) => lettersOf(word)),
  )
}

/** Asked for different persons of a family; for oneself and for another, half. */
function kinOf(one: Facts, other: Facts): number {
  const relation = relationOf(one.kin, other.kin)
  if (relation === 'other') return 1
  if (one.kin.size === 0 && other.kin.size === 0) return 0
  const [without, withKin] = one.kin.size === 0 ? [one, other] : [other, one]
  return withKin.kin.size > 0 && without.kin.size === 0 && without.own ? 0.6 : 0
}

/** Does the change tell another person, place, number or thing? */
function tells(here: readonly Token[], there: readonly Token[]): boolean {
  return [here, there].every((part) => part.some(isTelling))
}

/** One or two telling words for one or two others, and neither only another form of the other. */
function isReplaced([here, there]: readonly [readonly Token[], readonly Token[]]): boolean {
  const [left, right] = [here, there].map((part) => part.filter(({ weight }) => weight > 0))
  if (!left?.length || !right?.length || left.length > 2 || right.length > 2) return false
  return !left.some((one) => right.some((other) => one.key === other.key || near(one.key, other.key)))
}

function isTelling({ word, sort, name, place }: Token): boolean {
  return (
    name ||
    place ||
    isSecondName(word) ||
    /^\d/.test(word) ||
    sort === 'kin' ||
    sort === 'spot' ||
    sort === 'side' ||
    sort === 'thing'
  )
}
