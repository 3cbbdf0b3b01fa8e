/**
 * Teaching: from written messages and the subjects' own words to the two models, of subjects and of kinds.
 *
 * The messages that teach subjects are those of the subject files and those with a gold label; the words of each
 * subject teach too, more quietly, for there are many of them and nobody writes a message in keywords.
 */
import { type Features, featuresOf } from '../model/features.ts'
import { leaning } from '../model/linear.ts'
import { fitTemperature, type Trial } from '../model/measure.ts'
import type { Packed } from '../model/pack.ts'
import { type Lesson, train, usual } from '../model/train.ts'
import { lettersOf } from '../text/neutral.ts'
import { words } from '../text/words.ts'
import { fingerprint } from './learned.ts'
import { kindFeatures, MESSAGE_KINDS } from './message-kind.ts'
import { type Told, teachCuts } from './teach-cuts.ts'
import { CAN_WAIT, CANNOT_WAIT } from './urgency.ts'

/** A message to learn from or to be tried on. */
export interface Message {
  readonly text: string
  /** Code of a subject, or a kind. */
  readonly label: string
  /** What was said before it. */
  readonly earlier?: string
  /** Messages of one fold are never learnt from and tried on at once. */
  readonly fold: number
  readonly language: string
  /** Where it comes from: ours by subject, the examples with gold labels, or people who put a reading right. */
  readonly source: 'ours' | 'examples' | 'corrections'
}

/** All that there is to learn from. */
export interface Lessons {
  readonly subjects: readonly Message[]
  readonly kinds: readonly Message[]
  /** Messages that cannot wait, and others. */
  readonly urgency: readonly Message[]
  /** Messages of one and of several matters. */
  readonly told: readonly Told[]
  /** The subjects' own words. */
  readonly words: readonly { readonly text: string; readonly label: string }[]
  readonly codes: readonly string[]
  /** Names of places, of which the messages are full. */
  readonly names: readonly string[]
}

/** How many folds. */
export const FOLDS = 5
const QUIET = 0.3
/** Most people write first in so few words; those who teach write more, and must not drown them. */
const FEW = 8
const BRIEF = 2
const KIND_WEIGHTS = 300_000

/** The model of subjects, learnt from all but one fold; its temperature is 1. */
export function teachSubjects({ subjects, words, codes }: Lessons, without?: number): Packed {
  const messages = subjects.filter((one) => one.fold !== without)
  const lessons: Lesson[] = [
    ...words.map((one) => ({ ...one, weight: QUIET })),
    ...messages.map(({ text, label }) => ({ text, label, weight: isBrief(text) ? BRIEF : 1 })),
  ]
  const model = train(lessons, codes, subjectFeatures)
  return {
    model,
    label: { lessons: '', counts: { messages: messages.length, words: words.length }, temperature: 1 },
  }
}

function isBrief(text: string): boolean {
  return text.split(/\s+/).length <= FEW
}

/** The model of kinds, learnt from all but one fold; its temperature is 1. */
export function teachKinds({ kinds }: Lessons, without?: number): Packed {
  const messages = kinds.filter((one) => one.fold !== without)
  const lessons = messages.map(({ text, label, earlier }) => ({ text, label, weight: 1, earlier }))
  const model = train(lessons, MESSAGE_KINDS, kindFeatures, { ...usual, most: KIND_WEIGHTS })
  return { model, label: { lessons: '', counts: { messages: messages.length }, temperature: 1 } }
}

/** So much more a message counts that cannot wait: there are few of them. */
const SELDOM = 4
const URGENT_WEIGHTS = 200_000

/** The classes of the model of what cannot wait. */
export const URGENCIES = [CAN_WAIT, CANNOT_WAIT] as const

/** The model of what cannot wait, learnt from all but one fold; its temperature is 1. */
export function teachUrgency({ urgency }: Lessons, without?: number): Packed {
  const messages = urgency.filter((one) => one.fold !== without)
  const lessons = messages.map(({ text, label }) => ({
    text,
    label,
    weight: label === CANNOT_WAIT ? SELDOM : 1,
  }))
  const model = train(lessons, URGENCIES, kindFeatures, { ...usual, most: URGENT_WEIGHTS })
  return { model, label: { lessons: '', counts: { messages: messages.length }, temperature: 1 } }
}

/** What the model of subjects looks at. */
export function subjectFeatures({ text }: Pick<Message, 'text'>): Features {
  return featuresOf(text)
}

/** The models, by the names of their files. */
export const MODELS = ['subjects', 'kinds', 'urgency'] as const

/** One of them. */
export type Taught = (typeof MODELS)[number]

/** How each is taught, and what it looks at. */
export const schools = {
  subjects: { teach: teachSubjects, look: subjectFeatures },
  kinds: { teach: teachKinds, look: kindFeatures },
  urgency: { teach: teachUrgency, look: kindFeatures },
} as const satisfies Record<Taught, object>

/** What a model says of messages that it has not seen. */
export function trials(
  messages: readonly Message[],
  { model }: Packed,
  look: (message: Pick<Message, 'text' | 'earlier'>) => Features,
): readonly (Trial & { readonly message: Message })[] {
  const number = new Map(model.classes.map((code, at) => [code, at]))
  return messages.flatMap((message) => {
    const truth = number.get(message.label)
    return truth === undefined ? [] : [{ truth, said: leaning(look(message), model), message }]
  })
}

/** The models from everything there is, each with the temperature that fitted messages it had not seen. */
export function teach(
  lessons: Lessons,
  hash: string,
): { readonly subjects: Packed; readonly kinds: Packed; readonly urgency: Packed } {
  // Whole messages by another hand, and short ones of our own: how sure a model may be, only what it has not seen can tell.
  const held = lessons.subjects.filter(({ source, fold }) => source === 'examples' || fold === 0)
  const rest = lessons.subjects.filter((one) => !held.includes(one))
  const tried = teachSubjects({ ...lessons, subjects: rest })
  const coolS = fitTemperature(trials(held, tried, subjectFeatures))
  const singles = held.filter(({ source }) => source === 'ours')
  const cuts = teachCuts(singles, lessons.told, named(tried, hash, coolS), lessons.codes)
  const unseen = lessons.kinds.filter((one) => one.fold === 0)
  const coolK = fitTemperature(trials(unseen, teachKinds(lessons, 0), kindFeatures))
  const pressing = lessons.urgency.filter((one) => one.fold === 0)
  const coolU = fitTemperature(trials(pressing, teachUrgency(lessons, 0), kindFeatures))
  const kinds = named(teachKinds(lessons), hash, coolK)
  const subjects = named(teachSubjects(lessons), hash, coolS)
  return {
    subjects: { model: subjects.model, label: { ...subjects.label, taught: taughtBy(lessons), cuts } },
    kinds: { model: kinds.model, label: { ...kinds.label, ordinary: ordinaryWords(lessons) } },
    urgency: named(teachUrgency(lessons), hash, coolU),
  }
}

/** By code: the fingerprint of the words that a subject is taught with. */
export function taughtBy({ words: all, codes }: Lessons): readonly number[] {
  const own = Map.groupBy(all, ({ label }) => label)
  return codes.map((code) => fingerprint((own.get(code) ?? []).map(({ text }) => text.trim())))
}

/** A word of so many of our own messages is an ordinary one. */
const OFTEN = 3

/** The letters of ordinary words: those of the subjects, and those that our own messages have in common; no names. */
export function ordinaryWords({ subjects, kinds, words: own, names }: Lessons): readonly string[] {
  const lettered = (text: string) => new Set(words(text).map(lettersOf))
  const met = new Map<string, number>()
  for (const { text, source } of [...subjects, ...kinds])
    if (source === 'ours') for (const one of lettered(text)) met.set(one, (met.get(one) ?? 0) + 1)
  const often = [...met].filter(([, count]) => count >= OFTEN).map(([one]) => one)
  const named = new Set(names.flatMap((name) => [...lettered(name)]))
  const told = own.flatMap(({ text }) => [...lettered(text)])
  return [...new Set([...told, ...often.filter((one) => !named.has(one))])]
    .filter((one) => one.length > 1 && !/^\d/.test(one))
    .toSorted()
}

function named({ model, label }: Packed, lessons: string, temperature: number): Packed {
  return { model, label: { ...label, lessons, temperature } }
}
