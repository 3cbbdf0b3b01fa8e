/**
 * Are two messages about the same matter?
 *
 *   resend        the same citizen says it again, in the same words or others
 *   same matter   others tell of the same thing at the same place: one transformer, one road, one handpump
 *   template      a letter that many people send, each for a matter of their own: pension, card, certificate. Their
 *                 words are the same and their names and numbers are not: these are no duplicates
 *
 * A matter of a spot (evidence is a photo of it) can be shared by neighbours; a matter of papers or money belongs to one
 * person, and two persons have two matters however alike the words.
 */
import type { EvidenceRule } from '../district/district.ts'
import { featuresOf } from '../model/features.ts'
import { leading } from '../model/measure.ts'
import { privateIn } from '../privacy/private.ts'
import type { PrivateSpan } from '../privacy/span.ts'
import { type Kind, kindOf } from '../reading/kind.ts'
import { learnedShares } from '../reading/learned.ts'
import { placeSpans } from '../reading/place.ts'
import type { PlaceSpan } from '../reading/place-span.ts'
import type { MessageReaders } from '../reading/read-message.ts'
import { neutral, soundOf } from '../text/neutral.ts'
import { digits } from '../text/words.ts'
import { differences, likeness } from './kinship.ts'

/** One of the two messages. */
export interface Said {
  readonly text: string
  /** Whoever wrote it, by whatever tells citizens apart. */
  readonly from?: string
  readonly at?: Date
}

/** What comparing needs of the readers. */
export type ComparingReaders = Pick<MessageReaders, 'subjects' | 'places' | 'byCode'>

/** The answer. */
export interface Comparison {
  readonly duplicate: boolean
  readonly confidence: number
  readonly why: string
}

const DAY_MS = 86_400_000
/** A matter that comes again after so long is another one. */
const LONG_AGO_DAYS = 60
/** From here on two texts are copies of each other. */
const COPY = 0.6
/** Beyond this they are so alike that other names in them are telling. */
const KINDRED = 0.45
const SAME_WORDS = 0.93
const OTHER_SUBJECT = 0.15
const LONG_NUMBER = 5

/** Subjects under one heading are often taken for one another: own land and common land, pipe and pump. */
const KIN = 0.7

/** Compares two messages. */
export function compare(a: Said, b: Said, readers: ComparingReaders): Comparison {
  const learned = readers.subjects.learned
  if (!learned) throw new Error('comparing needs a trained model')
  if ([a, b].some(({ text }) => saysNothing(text)))
    return { duplicate: false, confidence: 1, why: 'nothing is said that could be compared' }
  const reasons: string[] = []
  const add = (weight: number, why: string) => {
    if (why !== '') reasons.push(why)
    return weight
  }
  const alike = likeness(a.text, b.text, learned.packed.model)
  const [one, other] = [
    learnedShares(featuresOf(a.text), learned),
    learnedShares(featuresOf(b.text), learned),
  ]
  const [exactly, kindred] = [
    overlap(one, other),
    overlap(underHeadings(one, readers), underHeadings(other, readers)),
  ]
  const together = alike < COPY ? exactly : Math.max(exactly, KIN * kindred)
  const shared =
    spotOf(one, other, readers) !== 'order_copy' ||
    (exactly < OTHER_SUBJECT &&
      kindred >= KINDRED &&
      [one, other].some((part) => spotOf(part, part, readers) !== 'order_copy'))
  const same = a.from !== undefined && a.from !== '' && a.from === b.from
  const [mine, yours] = [privateIn(a.text), privateIn(b.text)]
  const named = same ? 'same' : persons(a.text, mine, b.text, yours)
  const person = named === 'unknown' && !shared && a.from && b.from ? 'other' : named
  const ground = places(placeSpans(a.text, readers.places), placeSpans(b.text, readers.places))
  const details = numberedThings(a.text, b.text)
  const { here, there, both } = differences(a.text, b.text, learned.packed.model)
  const otherNames = here.names.length > 0 && there.names.length > 0
  const otherNumbers = [here, there].every(({ numbers }) =>
    numbers.some((number) => number.length >= LONG_NUMBER),
  )
  let score = -4
  score += add(5 * alike, `words alike ${alike.toFixed(2)}`)
  score += add(3.4 * together, `subjects alike ${together.toFixed(2)}`)
  if (together < OTHER_SUBJECT && (alike < COPY || kindred < OTHER_SUBJECT))
    score += add(-3, 'different subjects')
  if (ground === 'same') score += add(2.4, 'the same place')
  if (ground === 'around') score += add(0.8, 'one place lies in the other')
  if (ground === 'other') score += add(-5, 'different places')
  if (details === 'other') score += add(-7, 'different ward, house or number')
  if (otherNumbers && person !== 'same') score += add(-5, 'different numbers')
  if (person === 'same') score += add(3, same ? 'the same citizen' : 'the same name or number')
  if (person === 'other') score += add(shared && alike < COPY ? -0.5 : -4.5, 'different persons')
  if (otherNames && alike >= KINDRED && person !== 'same' && ground !== 'same')
    score += add(-3, `the same letter with other names: ${here.names[0]}, ${there.names[0]}`)
  if (!shared && person !== 'same')
    score += alike > SAME_WORDS && person !== 'other' ? 0 : add(-3.6, 'a matter of one person')
  if (shared && both.length > 0 && ground !== 'same') score += add(1.2, `both name ${both[0]}`)
  else if (shared && ground === 'nowhere' && person !== 'same' && alike < COPY)
    score += add(-1, 'no place is named')
  if (longApart(a, b)) score += add(-2.5, 'far apart in time')
  const sure = 1 / (1 + Math.exp(-score))
  return {
    duplicate: sure >= 0.5,
    confidence: Math.round(Math.max(sure, 1 - sure) * 1000) / 1000,
    why: reasons.join('; '),
  }
}

/** Signs alone, a greeting or a yes are copies of no other. */
function saysNothing(text: string): boolean {
  return !/\p{L}/u.test(text) || courtesies.has(kindOf(text).kind)
}

const courtesies: ReadonlySet<Kind> = new Set(['yes', 'no', 'stop', 'thanks', 'greeting'])

/** The shares of subjects, added up by heading. */
function underHeadings(parts: Float32Array, { subjects: { codes } }: ComparingReaders): Float32Array {
  const places = headingsOf(codes)
  const out = new Float32Array(codes.length)
  for (let at = 0; at < parts.length; at += 1) {
    const to = places[at] as number
    out[to] = (out[to] as number) + (parts[at] as number)
  }
  return out
}

const firstOfHeading = new WeakMap<readonly string[], readonly number[]>()

/** For each subject the first of its heading. */
function headingsOf(codes: readonly string[]): readonly number[] {
  const there = firstOfHeading.get(codes)
  if (there) return there
  const heads = codes.map((code) => code.split('-')[0] ?? '')
  const made = heads.map((head) => heads.indexOf(head))
  firstOfHeading.set(codes, made)
  return made
}

function overlap(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at += 1) sum += Math.min(a[at] as number, b[at] as number)
  return sum
}

/** What settles the matter that both likely are: a photo of a spot, or somebody's papers and money. */
function spotOf(a: Float32Array, b: Float32Array, readers: ComparingReaders): EvidenceRule {
  const both = a.map((part, at) => part + (b[at] as number))
  const code = readers.subjects.codes[leading(both, 1)[0] ?? 0] ?? ''
  const rule = readers.byCode.get(code)?.evidence ?? 'none'
  const heading = code.split('-')[0] ?? ''
  if (rule === 'call_outcome') return personal.has(heading) ? 'order_copy' : 'geo_photo'
  return rule === 'geo_photo' ? rule : 'order_copy'
}

/** Headings under which a telephone call settles what is one person's. */
const personal: ReadonlySet<string> = new Set([
  'BNK',
  'PEN',
  'RAT',
  'HOU',
  'LND',
  'CRT',
  'IDN',
  'POL',
  'LAB',
  'WEL',
  'OOS',
  'CEN',
  'TRN',
])

type Relation = 'same' | 'other' | 'unknown'

function persons(
  a: string,
  mine: readonly PrivateSpan[],
  b: string,
  yours: readonly PrivateSpan[],
): Relation {
  let relation: Relation = 'unknown'
  for (const kind of ['phone', 'aadhaar', 'account', 'ration-card', 'voter-id', 'pan', 'name'] as const) {
    const [left, right] = [valuesOf(a, mine, kind), valuesOf(b, yours, kind)]
    if (left.size === 0 || right.size === 0) continue
    if ([...left].some((value) => right.has(value))) return 'same'
    relation = 'other'
  }
  return relation
}

function valuesOf(
  text: string,
  spans: readonly PrivateSpan[],
  kind: PrivateSpan['kind'],
): ReadonlySet<string> {
  return new Set(
    spans
      .filter((span) => span.kind === kind)
      .map(({ start, end }) => {
        const value = text.slice(start, end)
        if (kind === 'name') return neutral(value)
        const plain = digits(value)
          .replace(/[^\p{L}\p{Nd}]/gu, '')
          .toUpperCase()
        return kind === 'phone' ? plain.slice(-10) : plain
      }),
  )
}

const fine: readonly PlaceSpan['type'][] = ['village', 'ward', 'panchayat', 'town']

function places(a: readonly PlaceSpan[], b: readonly PlaceSpan[]): 'same' | 'around' | 'other' | 'nowhere' {
  const [left, right] = [
    a.filter(({ type }) => fine.includes(type)),
    b.filter(({ type }) => fine.includes(type)),
  ]
  if (left.length > 0 && right.length > 0) {
    const names = new Set(right.map(({ name }) => name))
    return left.some(({ name }) => names.has(name)) ? 'same' : 'other'
  }
  if (a.length === 0 || b.length === 0) return 'nowhere'
  const codes = new Set(b.flatMap(({ code }) => code ?? []))
  if (a.some(({ code }) => code !== undefined && codes.has(code))) return 'around'
  return left.length === 0 && right.length === 0 ? 'other' : 'nowhere'
}

const things =
  /(वार्ड|ward|मकान|house|makan|गली|gali|lane|खसरा|khasra|गाटा|gata|खंभा|khamba|pole|पोल|plot|प्लॉट|flat|फ्लैट|सेक्टर|sector|ब्लॉक न|बूथ|कमरा)\s*(?:नंबर|नम्बर|नं|न|संख्या|no|number|num)?[\s.:-]*(\d{1,6})/giu

/** Wards, houses, plots and poles with a number: another number is another thing. */
function numberedThings(a: string, b: string): Relation {
  const [left, right] = [thingsOf(a), thingsOf(b)]
  let relation: Relation = 'unknown'
  for (const [thing, numbers] of left) {
    const there = right.get(thing)
    if (!there) continue
    if ([...numbers].some((number) => there.has(number))) relation = relation === 'other' ? relation : 'same'
    else relation = 'other'
  }
  return relation
}

function thingsOf(text: string): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const [, thing = '', number = ''] of digits(text).matchAll(things)) {
    const key = soundOf(thing.toLowerCase())
    const there = found.get(key) ?? new Set()
    there.add(number)
    found.set(key, there)
  }
  return found
}

function longApart({ at: a }: Said, { at: b }: Said): boolean {
  return a !== undefined && b !== undefined && Math.abs(a.getTime() - b.getTime()) > LONG_AGO_DAYS * DAY_MS
}
