/**
 * Two messages laid side by side, field by field. Each answer is a number from 0 to 1, and 0 where one of the two says
 * nothing of it: what is not said contradicts nothing. What each answer is worth stands in `weights.ts`.
 */
import { placeSpans } from '../reading/place.ts'
import { copied } from './copied.ts'
import { type Facts, factsOf } from './facts.ts'
import { kinOf, numberOf, personOf } from './persons-met.ts'
import { deniedIn, groundOf, spotOf } from './places-met.ts'
import { relationOf } from './relation.ts'
import { type ComparingReaders, subjectsMet } from './subjects-met.ts'
import type { Sort } from './things.ts'
import { sharedWords } from './words-met.ts'

/** One of the two messages. */
export interface Said {
  readonly text: string
  /** Whoever wrote it, by whatever tells citizens apart. */
  readonly from?: string
  readonly at?: Date
}

/** The answers, by their names. */
export interface Fields {
  /** How far both are read as the same subject, and as subjects of one heading. */
  readonly subject: number
  readonly heading: number
  readonly otherSubject: number
  /** How much of what the shorter one tells stands in the other. */
  readonly words: number
  /** One is in English and the other is not: fewer words can meet. */
  readonly translated: number
  /** Names and spots that stand in both, beside those of places. */
  readonly telling: number
  readonly copy: number
  readonly copyOther: number
  readonly samePlace: number
  readonly around: number
  readonly otherPlace: number
  /** Nothing tells where, and nothing that it is the same person: pumps are broken everywhere. */
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
/** So alike, it is one text. */
const TWICE = 0.95

/** Lays them side by side. */
export function sideBySide(a: Said, b: Said, readers: ComparingReaders): SideBySide {
  const [one, other] = [factsIn(a.text, readers), factsIn(b.text, readers)]
  const { own, ...subjects } = subjectsMet(one, other, readers)
  const shared = sharedWords(one, other)
  const things = thingsMet(one, other)
  const run = copied(one, other)
  const person = personOf(one, other)
  const number = run.otherNumber ? 'other' : numberOf(one, other)
  const changed = person === 'same' ? 0 : run.other
  const sameCitizen = given(a.from) && a.from === b.from
  const otherCitizen = given(a.from) && given(b.from) && !sameCitizen
  // Word for word the same, and nobody else is known to have sent it: sent twice.
  const twice = run.alike >= TWICE && changed === 0 && !otherCitizen
  const known = sameCitizen || person === 'same' || number === 'same' || twice
  const foreign = known ? 0 : own
  const akin = Math.max(subjects.subject, 0.7 * subjects.heading, 0.8 * shared.share)
  // One person's two messages: the same matter, as far as nothing says that they are of two subjects.
  const matter = Math.min(1, Math.max(akin, 0.8 - subjects.otherSubject))
  // What both name tells where; of two matters it does not tell that they are one.
  const alike =
    (1 - (things.sameThing > 0 ? 0.5 : 1) * subjects.otherSubject) *
    // Whoever signs tells the address too, whatever the matter.
    (person === 'same' && !sameCitizen ? Math.min(1, akin) : 1)
  const telling = Math.min(1, shared.telling / 4)
  const spots = spotsMet(one, other, { ...things, alike })
  const ground = groundOf(one.places, other.places)
  const days = a.at && b.at ? Math.abs(a.at.getTime() - b.at.getTime()) / DAY_MS : 0
  // Both tell that it broke again: of the same time.
  const again = one.mending !== other.mending
  return {
    fields: {
      ...subjects,
      words: shared.share,
      translated: one.english === other.english ? 0 : 1,
      telling: telling * alike,
      // Small words alone are no copy.
      copy:
        changed > 0 ? 0 : (1 - foreign) * Math.min(1, shared.share) * (Math.max(0, run.alike - 0.4) / 0.6),
      copyOther: changed,
      samePlace: yes(ground === 'same'),
      around: yes(ground === 'around'),
      otherPlace: yes(ground === 'other'),
      noPlace: known || ground !== 'unknown' ? 0 : (1 - telling) * (spots.sameSpot > 0 ? 0.5 : 1),
      ...spots,
      ...things,
      sameNumber: yes(number === 'same'),
      otherNumber: yes(number === 'other'),
      sameCitizen: sameCitizen ? matter : 0,
      otherCitizen: otherCitizen ? foreign : 0,
      samePerson: !sameCitizen && person === 'same' ? matter : 0,
      otherPerson: person === 'other' ? (sameCitizen ? 0.5 : 1) * Math.min(1, 0.15 + 1.3 * own) : 0,
      otherKin: kinOf(one, other) * own,
      personal: foreign,
      otherDay: yes(relationOf(one.days, other.days) === 'other'),
      longApart: (1 - 0.7 * own) * LONG_AGO_DAYS.filter((most) => days > most).length * 0.5,
      again: yes(again),
      returns: yes(sameCitizen && (one.returns || other.returns) && !again),
    },
    ...(shared.both === undefined ? {} : { both: shared.both }),
    ...(run.changed === undefined ? {} : { changed: run.changed }),
  }
}

/** One message is laid beside many: the facts of the last few are kept, as long as the readers are the same. */
let lately: { readonly readers: ComparingReaders; readonly facts: Map<string, Facts> } | undefined
const LATELY = 8

function factsIn(text: string, readers: ComparingReaders): Facts {
  const { learned } = readers.subjects
  if (!learned) throw new Error('comparing needs a trained model')
  if (lately?.readers.subjects !== readers.subjects || lately.readers.places !== readers.places)
    lately = { readers, facts: new Map() }
  const there = lately.facts.get(text)
  const facts = there ?? factsOf(text, placeSpans(text, readers.places), learned.packed.model)
  // What was used last stands last, and the first is forgotten.
  lately.facts.delete(text)
  lately.facts.set(text, facts)
  if (lately.facts.size > LATELY) lately.facts.delete(lately.facts.keys().next().value ?? '')
  return facts
}

const given = (from: string | undefined) => from !== undefined && from !== ''
const yes = (really: boolean) => (really ? 1 : 0)

/** Two things beside one landmark are two things. */
function spotsMet(
  one: Facts,
  other: Facts,
  { otherThing, alike }: { readonly otherThing: number; readonly alike: number },
) {
  const denied = deniedIn(one, other)
  const spot = denied ? 'other' : spotOf(one, other)
  return {
    sameSpot: spot === 'same' && otherThing === 0 ? alike : 0,
    otherSpot: spot === 'hinted' ? 0.6 : yes(spot === 'other'),
    denied: yes(denied),
  }
}

/** What is broken; what is somebody's; what is given or done there; what is wrong with it. */
const objects: readonly Sort[] = ['thing']
const belongings: readonly Sort[] = ['goods', 'being']
const kinds: readonly Sort[] = ['service', 'paper', 'who', 'site']
const faults: readonly Sort[] = ['state']

function thingsMet(one: Facts, other: Facts) {
  return {
    sameThing: contrast(one, other, [...objects, ...belongings], 'same'),
    otherThing: contrast(one, other, objects, 'other'),
    otherObject: contrast(one, other, belongings, 'other'),
    otherKind: contrast(one, other, kinds, 'other'),
    sameState: contrast(one, other, faults, 'same'),
    otherState: contrast(one, other, faults, 'other'),
  }
}

/** In how many of these sorts both name something, and it is the same (or something else). */
function contrast(one: Facts, other: Facts, sorts: readonly Sort[], asked: 'same' | 'other'): number {
  const found = sorts.filter(
    (sort) => relationOf(one.things.get(sort) ?? nothing, other.things.get(sort) ?? nothing) === asked,
  )
  return Math.min(1, found.length / 2 + (found.length > 0 ? 0.25 : 0))
}

const nothing: ReadonlySet<string> = new Set()
