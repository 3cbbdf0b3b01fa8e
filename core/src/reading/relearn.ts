/**
 * Learning from people: where an operator said of a grievance what it is about, its words are a lesson of this district.
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
import {
  FOLDS,
  type Lessons,
  type Message,
  subjectFeatures,
  taughtBy,
  teachSubjects,
  trials,
} from './teach.ts'

/** What a person said of a grievance: its words, without private details, and the subject. */
export interface Correction {
  readonly text: string
  readonly subject: string
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

/** Learns anew. `hash` names the lessons of the program, `inUse` is the label of the model that reads today. */
export function relearn(
  lessons: Lessons,
  hash: string,
  corrections: readonly Correction[],
  subjects: readonly Subject[],
  inUse?: Label,
): Relearnt {
  const own = ownSubjects(lessons, corrections, subjects)
  const known = new Set([...nativesOf(lessons, subjects), ...own.map(({ code }) => code)])
  const taken = corrections.filter(({ subject, text }) => known.has(subject) && text.trim() !== '')
  if (taken.length === 0) return { corrections: 0, held: 0, before: 0, after: 0 }
  const wider = widened(lessons, taken, own)
  const held = wider.subjects.filter(({ fold }) => fold === HELD)
  const before = rightOf(held, teachSubjects(knownTo(inUse, wider, lessons), HELD))
  const tried = teachSubjects(wider, HELD)
  const after = rightOf(held, tried)
  const verdict = { corrections: taken.length, held: held.length, before, after }
  if (after < before) return verdict
  const { model, label } = teachSubjects(wider)
  const temperature = fitTemperature(trials(held, tried, subjectFeatures))
  const packed = {
    model,
    label: {
      ...label,
      lessons: hash,
      temperature,
      taught: taughtBy(wider),
      ...(inUse?.cuts ? { cuts: inUse.cuts } : {}),
      own: own.map(({ code }) => code),
      corrections: taken.map(({ text, subject }) => correctionMark(text, subject)),
    },
  }
  return { ...verdict, packed }
}

/** What the model in use was learnt from: all lessons of the program, and the words of people that its label names. */
function knownTo(inUse: Label | undefined, wider: Lessons, { codes }: Lessons): Lessons {
  const marks = new Set(inUse?.corrections)
  const own = new Set([...codes, ...(inUse?.own ?? [])])
  return {
    ...wider,
    codes: wider.codes.filter((code) => own.has(code)),
    words: wider.words.filter(({ label }) => own.has(label)),
    subjects: wider.subjects.filter(
      ({ source, text, label }) =>
        own.has(label) && (source !== 'corrections' || marks.has(correctionMark(text, label))),
    ),
  }
}

/** One word of a person as a number, so that a model can name it without keeping it. */
function correctionMark(text: string, subject: string): number {
  return fingerprint([subject, text])
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
  const counts = Map.groupBy(corrections, ({ subject }) => subject)
  return subjects.filter(
    ({ code, parent }) =>
      parent !== undefined && !codes.includes(code) && (counts.get(code)?.length ?? 0) >= ENOUGH,
  )
}

function widened(lessons: Lessons, corrections: readonly Correction[], own: readonly Subject[]): Lessons {
  const said = corrections.map(({ text, subject }) => ({
    text,
    label: subject,
    language: languageOf(text),
    source: 'corrections' as const,
  }))
  const all: Omit<Message, 'fold'>[] = [...lessons.subjects, ...said]
  const folds = foldsOf(
    all.map(({ text }) => text),
    FOLDS,
  )
  const words = own.flatMap((subject) => wordsOf(subject).map((text) => ({ text, label: subject.code })))
  return {
    ...lessons,
    subjects: all.map((one, at) => ({ ...one, fold: folds[at] ?? HELD })),
    words: [...lessons.words, ...words],
    codes: [...lessons.codes, ...own.map(({ code }) => code)],
  }
}

/** What is about a subject that the model does not know is read wrong. */
function rightOf(held: readonly Message[], model: Packed): number {
  const tried = trials(held, model, subjectFeatures)
  const right = tried.filter(({ truth, said }) => leading(said, 1)[0] === truth)
  return held.length === 0 ? 0 : right.length / held.length
}
