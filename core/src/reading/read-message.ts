/**
 * One message read whole: its kind, language, subjects, department and class, places, private details, whether it can
 * wait and whether it is the district's at all. Every part carries how sure it is and why.
 */
import type { Subject } from '../district/district.ts'
import type { DistrictWords } from '../district/words.ts'
import type { Packed } from '../model/pack.ts'
import { matterIn } from '../privacy/matter.ts'
import { privateIn } from '../privacy/private.ts'
import type { PrivateSpan } from '../privacy/span.ts'
import { languageOf, type OtherLanguage, otherLanguageOf } from '../text/language.ts'
import { dangerIn } from './danger.ts'
import { everyday } from './everyday.ts'
import { type Issue, issuesIn } from './issues.ts'
import { type MessageKind, type MessageKindReading, readMessageKind } from './message-kind.ts'
import { keysOf } from './phrases.ts'
import { placeSpans } from './place.ts'
import { type PlaceIndex, placeIndex } from './place-index.ts'
import type { PlaceSpan } from './place-span.ts'
import { type OutOfScope, outOfScopeOf } from './scope.ts'
import { type Since, sincesIn } from './since.ts'
import { readSubject, type SubjectGuess, type SubjectIndex, subjectIndex } from './subject.ts'
import { type Urgency, urgencyOf } from './urgency.ts'
import { withoutPlaces } from './where.ts'

/** All that reads, made once for a district. */
export interface MessageReaders {
  readonly subjects: SubjectIndex
  readonly places: PlaceIndex
  readonly kinds: Packed
  /** How what cannot wait is told. */
  readonly urgency: Packed
  readonly byCode: ReadonlyMap<string, Subject>
}

/** A message as it comes. */
export interface MessageToRead {
  readonly text: string
  /** What was said before, by either side. */
  readonly earlier?: string
  /** LGD code of a district, when places of others are not meant. */
  readonly district?: number
}

/** What was read. */
export interface MessageReading {
  readonly kind: MessageKindReading
  readonly language: 'hi' | 'hi-Latn' | 'en' | 'mixed' | OtherLanguage
  readonly subjects: readonly SubjectGuess[]
  readonly issues: readonly Issue[]
  readonly department: string | undefined
  readonly timeClass: string | undefined
  readonly places: readonly PlaceSpan[]
  readonly private: readonly PrivateSpan[]
  readonly urgency: Urgency | undefined
  /** Numbers that help in the danger that is told. */
  readonly call: readonly string[]
  readonly outOfScope: OutOfScope | undefined
  /** How long the matter goes on, where the words say it. */
  readonly since: Since | undefined
}

/** Makes the readers of a district. */
export function messageReaders(
  district: DistrictWords,
  models: { readonly subjects: Packed; readonly kinds: Packed; readonly urgency: Packed },
): MessageReaders {
  return {
    subjects: subjectIndex(district.subjects, models.subjects),
    places: placeIndex(district.places, district.placeWords, models.kinds.label.ordinary, district.state),
    kinds: models.kinds,
    urgency: models.urgency,
    byCode: new Map(district.subjects.map((one) => [one.code, one])),
  }
}

/** Kinds that may say nothing of their own about the matter; what was said before says it. */
const LEANING: readonly string[] = ['follow-up', 'answer', 'status', 'satisfied', 'dissatisfied']
/** Kinds that have no matter. */
const EMPTY: readonly string[] = ['thanks', 'greeting', 'abuse']

/** A courtesy, or an answer of a word or two, must be as sure as a coin to be about something. */
const SURE = 0.5
const BRIEF = 2

function saysNothing(read: readonly SubjectGuess[], kind: MessageKind, matter: string): boolean {
  const sure = read[0]?.confidence ?? 0
  if (EMPTY.includes(kind)) return sure < SURE
  if (!LEANING.includes(kind) || sure >= SURE) return false
  return keysOf(matter).filter((key) => !everyday.has(key)).length <= BRIEF
}

/** Reads one message. */
export function readMessage(
  { text, earlier = '', district }: MessageToRead,
  readers: MessageReaders,
): MessageReading {
  const kind = readMessageKind(text, readers.kinds, earlier)
  // Asked right behind the kind, while the features of the whole text are at hand.
  const urgency = urgencyOf(text, readers.urgency)
  const spans = privateIn(text)
  const places = placeSpans(text, readers.places, district)
  const about = withoutPlaces(text, places)
  const own = matterIn(about, spans)
  const matter = LEANING.includes(kind.kind) && earlier !== '' ? `${earlier}\n${own}` : own
  const read = readSubject(matter, readers.subjects).best
  const issues = issuesIn(about, readers.subjects)
  const subjects = saysNothing(read, kind.kind, matter)
    ? []
    : withEach(read, issues, { text: about, index: readers.subjects })
  const subject = subjects[0] && readers.byCode.get(subjects[0].code)
  const inTown = places.some(({ type }) => type === 'town' || type === 'ward')
  return {
    kind,
    language: languageMixed(text),
    subjects,
    issues,
    department: (inTown ? subject?.urbanDepartment : undefined) ?? subject?.departments[0],
    timeClass: subject && lifted(subject.timeClass, urgency),
    places,
    private: spans,
    urgency,
    call: numbersFor(kind.kind, urgency, text),
    since: sincesIn(text)[0],
    outOfScope:
      kind.kind === 'suggestion' || subjects.length > 0 ? outOfScopeOf(subjects, readers.byCode) : undefined,
  }
}

/** Numbers that help in the danger that is named; in an emergency without a name that of all emergencies. */
function numbersFor(kind: MessageKind, urgency: Urgency | undefined, text: string): readonly string[] {
  const named = urgency?.call ?? dangerIn(text)?.call ?? []
  return named.length === 0 && kind === 'emergency' ? [EMERGENCY] : named
}

const EMERGENCY = '112'
const BEST = 3

/** The likeliest subjects, and among them that of each of several matters; what the whole message says leads. */
function withEach(
  read: readonly SubjectGuess[],
  issues: readonly Issue[],
  { text, index }: { readonly text: string; readonly index: SubjectIndex },
): readonly SubjectGuess[] {
  const [first, ...others] = read
  const missing = issues.filter(({ subject }) => !read.some(({ code }) => code === subject))
  if (!first || missing.length === 0) return read
  const told = missing.map(({ subject, confidence, start, end }) => ({
    code: subject,
    confidence: Math.min(confidence, first.confidence),
    why: readSubject(text.slice(start, end), index).best.find(({ code }) => code === subject)?.why ?? '',
  }))
  const matters = others.filter(({ code }) => issues.some(({ subject }) => subject === code))
  const rest = others.filter((one) => !matters.includes(one))
  return [first, ...[...matters, ...told].toSorted((a, b) => b.confidence - a.confidence), ...rest].slice(
    0,
    BEST,
  )
}

/** Danger lifts a matter to the first class, a threat to the second. */
function lifted(timeClass: string, urgency: Urgency | undefined): string {
  if (!urgency || !/^[ABC]$/.test(timeClass)) return timeClass
  if (urgency.danger === 'threat') return timeClass === 'C' ? 'B' : timeClass
  return 'A'
}

/** Two scripts or two languages in one message, neither of them only in passing. */
function languageMixed(text: string): MessageReading['language'] {
  const { nagari, latin } = scriptsOf(text)
  const smaller = Math.min(nagari, latin)
  if (smaller >= 3 && smaller * 4 >= nagari + latin) return 'mixed'
  return otherLanguageOf(text) ?? languageOf(text)
}

/** How many words stand in either script; a Roman letter by itself is none. */
function scriptsOf(text: string): { readonly nagari: number; readonly latin: number } {
  let [nagari, latin] = [0, 0]
  let [inNagari, inLatin] = [false, 0]
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at)
    const letter = sign >= 0x904 && sign <= 0x939
    if (letter && !inNagari) nagari += 1
    // A vowel sign goes on with a word and begins none.
    inNagari = letter || (inNagari && sign >= 0x93a && sign <= 0x94f)
    inLatin = sign < 0x80 && (sign | 32) >= 97 && (sign | 32) <= 122 ? inLatin + 1 : 0
    if (inLatin === 2) latin += 1
  }
  return { nagari, latin }
}
