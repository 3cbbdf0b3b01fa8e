/** The reader of words over one district, made once at boot: kind, subjects, places and language of a message. */
import type { Reading } from '#core/conversation/turn.ts'
import type { DistrictIndex } from '#core/district/find.ts'
import type { Packed } from '#core/model/pack.ts'
import { matterIn } from '#core/privacy/matter.ts'
import { type DangerHeard, dangerIn } from '#core/reading/danger.ts'
import { issuesIn } from '#core/reading/issues.ts'
import { kindOf, withoutInsult } from '#core/reading/kind.ts'
import { readMessageKind } from '#core/reading/message-kind.ts'
import { readPlaces } from '#core/reading/place.ts'
import { type PlaceIndex, placeIndex } from '#core/reading/place-index.ts'
import { withEither } from '#core/reading/settled.ts'
import { readSubject, type SubjectIndex, subjectIndex } from '#core/reading/subject.ts'
import { urgencyOf } from '#core/reading/urgency.ts'
import { besidesPlaces } from '#core/reading/where.ts'
import { wishesIn } from '#core/reading/wishes.ts'
import { languageOf } from '#core/text/language.ts'
import type { ReadWords } from './facts.ts'

/** English of fewer words than this is no choice of language: "ok", "done sir". */
const CHOSEN_WORDS = 4

/** Bad language around a matter this clear is a grievance; so is what only sounds bad: गड्ढे, gaddhe. */
const CLEAR_MATTER = 0.85
/** Whom somebody writes to is no place, though the name of a district stands in it: @dm_abhyas. */
const HANDLE = /(?<=^|\s)@[\w.]+/gu
/** So short a message in bad language is an insult, whatever it sounds like: "तुम लोग सब चोर हो" is no theft. */
const INSULT_WORDS = 6

/** So sure a call for help, in which some danger is named, too, is one. */
const CALLS_FOR_HELP = 0.6
/** So sure a suggestion is put before a person; what is less sure is a grievance. */
const SUGGESTS = 0.5

/** The indexes behind the reading; the desk's suggestions use the same. */
export interface Readers {
  readonly subjects: SubjectIndex
  readonly places: PlaceIndex
  /** How messages of each kind are written, when it was learnt. */
  readonly kinds?: Packed
  /** How what cannot wait is told, when it was learnt. */
  readonly pressing?: Packed
}

/** What was learnt from messages, if there is any: which subject, and which words are seldom a place. */
export interface Learnt {
  readonly subjects: Packed
  readonly kinds: Packed
  readonly urgency: Packed
}

/** Builds the indexes of a district; without models its own words alone are read. */
export function readersOf({ district }: DistrictIndex, learnt?: Learnt): Readers {
  return {
    subjects: subjectIndex(district.subjects, learnt?.subjects),
    places: placeIndex(district.places, district.placeWords, learnt?.kinds.label.ordinary, [
      district.stateHi,
      district.stateEn,
    ]),
    ...(learnt ? { kinds: learnt.kinds, pressing: learnt.urgency } : {}),
  }
}

/** Reads messages with these indexes. */
export function makeReadWords(
  { subjects, places, kinds, pressing }: Readers,
  district: DistrictIndex,
): ReadWords {
  const owner = (code: string) => district.subjects.get(code)?.departments[0]
  const alsoToldIn = (words: string, first: string | undefined): Pick<Reading, 'also' | 'issues'> => {
    const issues = issuesIn(besidesPlaces(words, places), subjects)
    if (issues.length < 2) return {}
    const main = first ?? issues[0]?.subject
    const other = issues.find((one) => main !== undefined && owner(one.subject) !== owner(main))
    const told = issues.map(({ start, end, ...issue }) => ({
      ...issue,
      words: words.slice(start, end).trim(),
    }))
    return { issues: told, ...(other ? { also: other.subject } : {}) }
  }
  return (words, { afterReport, told }): Reading => {
    const { kind: said } = kindOf(words, { afterReport })
    // A matter told in several messages is read as one.
    const brief = words.trim().split(/\s+/).length <= INSULT_WORDS
    const matter = `${told} ${said === 'abuse' && brief ? withoutInsult(words) : words}`.trim()
    const about = besidesPlaces(matter, places)
    const best = words.trim() === '' ? [] : withEither(readSubject(matterIn(about), subjects).best, district)
    const clear = (best[0]?.confidence ?? 0) >= CLEAR_MATTER && !brief
    const kind = said === 'abuse' && clear ? 'grievance' : said
    const english = languageOf(words) === 'en' && words.trim().split(/\s+/).length >= CHOSEN_WORDS
    const danger = dangerHeard(words, kinds, pressing)
    const { candidates, asked = [] } = readPlaces(words.replace(HANDLE, ' '), places)
    return {
      kind,
      subjects: best,
      places: candidates.map(({ place, confidence, why }) => ({ code: place, confidence, why })),
      whichPlace: asked,
      language: english ? 'en' : 'hi',
      ...alsoToldIn(words, best[0]?.code),
      ...wishesIn(words),
      ...(danger ? { danger } : {}),
      ...(suggestsIn(words, kinds) ? { suggests: true } : {}),
    }
  }
}

/** Danger by its words, or written so surely in the manner of a call for help that a person must look. */
function dangerHeard(
  words: string,
  kinds: Packed | undefined,
  pressing: Packed | undefined,
): DangerHeard | undefined {
  const heard = dangerIn(words)
  if (heard || kinds === undefined || words.trim() === '') return heard
  const { kind, confidence, why } = readMessageKind(words, kinds)
  if (kind !== 'emergency' || confidence < CALLS_FOR_HELP || urgencyOf(words, pressing) === undefined)
    return undefined
  return { peril: 'unnamed', grade: 'alarm', why, call: ['112', '108'] }
}

function suggestsIn(words: string, kinds: Packed | undefined): boolean {
  if (kinds === undefined || words.trim() === '') return false
  const { kind, confidence } = readMessageKind(words, kinds)
  return kind === 'suggestion' && confidence >= SUGGESTS
}
