/**
 * Are two messages about the same matter?
 *
 *   told again     the same citizen says it again, in the same words or others, shorter or angrier
 *   same matter    others tell of the same thing at the same place: one transformer, one road, one shop
 *   letter         many people send it, each for a matter of their own: pension, card, certificate. Their words are the
 *                  same and their names and numbers are not: these are no duplicates
 *   another        another village, the pump at the temple and not that at the school, another matter of the same citizen,
 *                  the same bridge a year after it was mended
 *
 * Both are read field by field (`facts.ts`), laid side by side (`fields.ts`), and the answers weighed (`weights.ts`): the
 * sum says how sure it is, and the weightiest answers are the reason.
 */
import { type Kind, kindOf } from '../reading/kind.ts'
import { type Fields, type Said, type SideBySide, sideBySide } from './fields.ts'
import type { ComparingReaders } from './subjects-met.ts'
import { BIAS, WEIGHTS } from './weights.ts'

/** The answer. */
export interface Comparison {
  readonly duplicate: boolean
  readonly confidence: number
  readonly why: string
}

/** Compares two messages. */
export function compare(a: Said, b: Said, readers: ComparingReaders): Comparison {
  if ([a, b].some(({ text }) => saysNothing(text)))
    return { duplicate: false, confidence: 1, why: 'nothing is said that could be compared' }
  const found = sideBySide(a, b, readers)
  const weighed = names.map((name) => [name, WEIGHTS[name] * found.fields[name]] as const)
  const score = weighed.reduce((sum, [, weight]) => sum + weight, BIAS)
  const sure = 1 / (1 + Math.exp(-DOUBT * score))
  const told = weighed
    .filter(([, weight]) => Math.abs(weight) >= LEAST)
    .toSorted((one, other) => Math.abs(other[1]) - Math.abs(one[1]))
    .slice(0, REASONS)
    .map(([name]) => reasonOf(name, found))
  return {
    duplicate: sure >= 0.5,
    confidence: Math.round(Math.max(sure, 1 - sure) * 1000) / 1000,
    why: [...new Set(told)].join('; '),
  }
}

/** On pairs that nobody had weighed the answers for, the sum promised too much by so far. */
const DOUBT = 0.7

const names = Object.keys(WEIGHTS) as readonly (keyof Fields)[]
/** An answer that weighs less is no reason; more reasons than these nobody reads. */
const LEAST = 0.4
const REASONS = 6

/** Signs alone, a greeting or a yes are copies of no other. */
function saysNothing(text: string): boolean {
  return !/\p{L}/u.test(text) || (text.length < COURTESY && courtesies.has(kindOf(text).kind))
}

/** A longer text is no mere greeting. */
const COURTESY = 40
const courtesies: ReadonlySet<Kind> = new Set(['yes', 'no', 'stop', 'thanks', 'greeting'])

const reasons = {
  subject: 'subjects alike',
  heading: 'subjects of one heading',
  otherSubject: 'different subjects',
  words: 'words alike',
  translated: 'in two languages',
  telling: 'both name',
  copy: 'nearly the same text',
  copyOther: 'the same letter with other names',
  samePlace: 'the same place',
  around: 'one place lies in the other',
  otherPlace: 'different places',
  noPlace: 'no place is named',
  sameSpot: 'the same landmark',
  otherSpot: 'different landmarks',
  denied: 'one says that the other is not meant',
  sameThing: 'the same thing',
  otherThing: 'different things',
  otherObject: 'different things',
  otherKind: 'different papers, services or offices',
  sameState: 'the same fault',
  otherState: 'different faults',
  sameNumber: 'the same number',
  otherNumber: 'different ward, house or number',
  sameCitizen: 'the same citizen',
  otherCitizen: 'different citizens',
  samePerson: 'the same name or number',
  otherPerson: 'different persons',
  otherKin: 'for different members of the family',
  personal: 'a matter of one person',
  otherDay: 'different days',
  longApart: 'far apart in time',
  again: 'it was put right in between, or is another one now',
  returns: 'it reminds of an earlier message',
} as const satisfies Record<keyof Fields, string>

function reasonOf(name: keyof Fields, { fields, both, changed }: SideBySide): string {
  if (name === 'words' || name === 'subject')
    return `${reasons[name]} ${Math.min(1, fields[name]).toFixed(2)}`
  if (name === 'telling') return both ? `${reasons.telling} ${both}` : reasons.sameThing
  if (name === 'copyOther' && changed) return `${reasons.copyOther}: ${changed}`
  return reasons[name]
}
