/**
 * Learning from people: where an operator said of a grievance what it is about, whether it can wait, or that it is no
 * suggestion, its words are a lesson of this district for the model that read otherwise.
 *
 * The lessons of the program and the corrections are put into folds together, so that near-duplicates never straddle
 * two. Two models learn from all folds but one: one from what the model in use was learnt from, as its label tells, and one
 * from all that was said by now. Both are tried on the fold that neither has seen (the model in use itself has seen it, and
 * would be tried on what it knows by heart). Only when the new one is no worse is a model learnt from everything.
 *
 * A subject of the district that the program's lessons do not know gets a class of its own when enough was said of it;
 * what the program's lessons say for it goes on counting (`learned.ts`).
 */
import type { Subject } from '../district/district.ts'
import { fitTemperature, leading } from '../model/measure.ts'
import type { Label, Packed } from '../model/pack.ts'
import { languageOf } from '../text/language.ts'
import { foldsOf } from './folds.ts'
import { fingerprint, wordsOf } from './learned.ts'
import { MESSAGE_KINDS } from './message-kind.ts'
import { sureByPeople } from './sure.ts'
import {
  FOLDS,
  type Lessons,
  type Message,
  ordinaryWords,
  schools,
  type Taught,
  taughtBy,
  trials,
  URGENCIES,
} from './teach.ts'
import { CAN_WAIT, CANNOT_WAIT } from './urgency.ts'

/** What a person said of a grievance: its words, without private details, and the class that they belong to. */
export interface Correction {
  readonly text: string
  /** Code of a subject, a kind of message, one of `URGENCIES`, or what a judgement says for one of these. */
  readonly said: string
  /** The danger that was read, where it was judged whether it can wait. */
  readonly read?: string
}

/** What a judgement says, as a class of its model. */
const classSaid: Readonly<Record<string, string>> = {
  'cannot-wait': CANNOT_WAIT,
  'can-wait': CAN_WAIT,
  grievance: 'complaint',
}

/** What came of it. `right` are shares of the held messages. */
export interface Relearnt {
  /** Corrections that could teach. */
  readonly corrections: number
  /** Messages that were held back. */
  readonly held: number
  readonly before: number
  readonly after: number
  /** The new model; absent when it reads worse than the one in use, or nothing was said. */
  readonly packed?: Packed
}

/** A subject of its own needs so much said of it. */
const ENOUGH = 3
/** The fold that both models are tried on. */
const HELD = 0

/** Learns one model anew. `hash` names the lessons of the program, `inUse` is the label of the model that reads today. */
export function relearn(
  of: Taught,
  { lessons, hash }: { readonly lessons: Lessons; readonly hash: string },
  words: readonly Correction[],
  subjects: readonly Subject[],
  inUse: Label,
): Relearnt {
  const corrections = words.map((one) => ({ ...one, said: classSaid[one.said] ?? one.said }))
  const { teach, look } = schools[of]
  const own = of === 'subjects' ? ownSubjects(lessons, corrections, subjects) : []
  const known = new Set([...classesOf(of, lessons, subjects), ...own.map(({ code }) => code)])
  const taken = corrections.filter(({ said, text }) => known.has(said) && text.trim() !== '')
  if (taken.length === 0) return { corrections: 0, held: 0, before: 0, after: 0 }
  const wider = widened(of, lessons, taken, own)
  const held = wider[of].filter(({ fold }) => fold === HELD)
  const before = rightOf(of, held, teach(knownTo(of, inUse, wider, lessons), HELD))
  const tried = teach(wider, HELD)
  const after = rightOf(of, held, tried)
  const verdict = { corrections: taken.length, held: held.length, before, after }
  if (after < before) return verdict
  const { model, label } = teach(wider)
  const packed = {
    model,
    label: {
      ...label,
      lessons: hash,
      temperature: fitTemperature(trials(held, tried, look)),
      corrections: taken.map(correctionMark),
      ...kept(of, { wider, taken, own, inUse }),
    },
  }
  return { ...verdict, packed }
}

/** What the label of each model tells beside. */
function kept(
  of: Taught,
  {
    wider,
    taken,
    own,
    inUse,
  }: {
    readonly wider: Lessons
    readonly taken: readonly Correction[]
    readonly own: readonly Subject[]
    readonly inUse: Label
  },
): Partial<Label> {
  if (of === 'urgency') return { sure: sureByPeople(taken) }
  if (of === 'kinds') return { ordinary: ordinaryWords(wider) }
  return {
    taught: taughtBy(wider),
    own: own.map(({ code }) => code),
    ...(inUse.cuts ? { cuts: inUse.cuts } : {}),
  }
}

/** What the model in use was learnt from: all lessons of the program, and the words of people that its label names. */
function knownTo(of: Taught, inUse: Label, wider: Lessons, { codes }: Lessons): Lessons {
  const marks = new Set(inUse.corrections)
  const own = new Set([...codes, ...(inUse.own ?? [])])
  const heard = ({ source, text, label }: Message) =>
    source !== 'corrections' || marks.has(correctionMark({ text, said: label }))
  if (of !== 'subjects') return { ...wider, [of]: wider[of].filter(heard) }
  return {
    ...wider,
    codes: wider.codes.filter((code) => own.has(code)),
    words: wider.words.filter(({ label }) => own.has(label)),
    subjects: wider.subjects.filter((one) => own.has(one.label) && heard(one)),
  }
}

/** One word of a person as a number, so that a model can name it without keeping it. */
function correctionMark({ text, said }: Correction): number {
  return fingerprint([said, text])
}

/** What people can teach it. */
function classesOf(of: Taught, lessons: Lessons, subjects: readonly Subject[]): readonly string[] {
  if (of === 'kinds') return MESSAGE_KINDS
  return of === 'urgency' ? URGENCIES : nativesOf(lessons, subjects)
}

/** A subject under a known code is the same one when so much of its words is known there too. */
const SAME = 1 / 3

/** Subjects that the program's lessons know by this code and by their words. */
function nativesOf({ words }: Lessons, subjects: readonly Subject[]): readonly string[] {
  const known = Map.groupBy(words, ({ label }) => label)
  return subjects.flatMap((subject) => {
    const there = new Set((known.get(subject.code) ?? []).map(({ text }) => text.trim()))
    const own = wordsOf(subject)
    const shared = own.filter((word) => there.has(word.trim()))
    return there.size > 0 && shared.length >= own.length * SAME ? [subject.code] : []
  })
}

/** Subjects under codes of the district's own, of which enough was said. */
function ownSubjects(
  { codes }: Lessons,
  corrections: readonly Correction[],
  subjects: readonly Subject[],
): readonly Subject[] {
  const counts = Map.groupBy(corrections, ({ said }) => said)
  return subjects.filter(
    ({ code, parent }) =>
      parent !== undefined && !codes.includes(code) && (counts.get(code)?.length ?? 0) >= ENOUGH,
  )
}

function widened(
  of: Taught,
  lessons: Lessons,
  corrections: readonly Correction[],
  own: readonly Subject[],
): Lessons {
  const said = corrections.map(({ text, said }) => ({
    text,
    label: said,
    language: languageOf(text),
    source: 'corrections' as const,
  }))
  const all: Omit<Message, 'fold'>[] = [...lessons[of], ...said]
  const folds = foldsOf(
    all.map(({ text }) => text),
    FOLDS,
  )
  const words = own.flatMap((subject) => wordsOf(subject).map((text) => ({ text, label: subject.code })))
  return {
    ...lessons,
    [of]: all.map((one, at) => ({ ...one, fold: folds[at] ?? HELD })),
    words: [...lessons.words, ...words],
    codes: [...lessons.codes, ...own.map(({ code }) => code)],
  }
}

/**
 * The share that was read right; what is of a class that the model does not know is read wrong. Of what cannot wait and of
 * what can each counts half: there is little of the first, and it must not be missed for the sake of the other.
 */
function rightOf(of: Taught, held: readonly Message[], model: Packed): number {
  if (held.length === 0) return 0
  const tried = trials(held, model, schools[of].look)
  const right = tried.filter(({ truth, said }) => leading(said, 1)[0] === truth)
  if (of !== 'urgency') return right.length / held.length
  const shares = URGENCIES.flatMap((one) => {
    const all = held.filter(({ label }) => label === one)
    return all.length === 0 ? [] : [right.filter(({ message }) => message.label === one).length / all.length]
  })
  return shares.reduce((sum, share) => sum + share, 0) / shares.length
}
