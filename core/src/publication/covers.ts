/**
 * Covers: the stretches of a text that the public does not read. The program proposes them (`core/src/privacy`, the name
 * of the complainant wherever it stands, every code of a grievance), a person takes some away and draws others.
 *
 * Two things no person may uncover: a number that leads to somebody, and the whole name of the complainant.
 */
import { findCodes } from '../grievance/code.ts'
import type { Grievance } from '../grievance/grievance.ts'
import { spansWith } from '../privacy/marks.ts'
import { numbersIn } from '../privacy/numbers.ts'
import type { PrivateKind } from '../privacy/span.ts'
import { soundOf } from '../text/neutral.ts'
import { wordsAt } from '../text/words.ts'

/** What is covered: a kind of private detail, a code, or what a person found. */
export type CoverKind = PrivateKind | 'code' | 'village' | 'other'

/** A covered stretch, in UTF-16 offsets. */
export interface Cover {
  readonly start: number
  readonly end: number
  readonly kind: CoverKind
}

/** A cover that the program proposes, with its reason. */
export interface ProposedCover extends Cover {
  readonly why: string
}

type Known = Pick<Grievance, 'name'>
/** The marks of a person on this text, if it is the gist. */
type WithMarks = Known & Pick<Grievance, 'marks'>

/** What the program would cover, in order, none over another. */
export function proposeCovers(
  text: string,
  grievance: WithMarks,
  villages: readonly string[] = [],
): readonly ProposedCover[] {
  const found: ProposedCover[] = []
  const all: readonly ProposedCover[] = [
    ...findCodes(text).map(({ start, end }) => ({ start, end, kind: 'code' as const, why: 'a code' })),
    ...nameIn(text, grievance),
    ...villages.flatMap((village) => saidIn(text, village, 'village', 'a village, finer than its panchayat')),
    ...spansWith(text, grievance.marks).map(({ start, end, kind, why }) => ({ start, end, kind, why })),
  ]
  for (const one of all)
    if (!found.some(({ start, end }) => one.start < end && start < one.end)) found.push(one)
  return found.toSorted((a, b) => a.start - b.start)
}

/** What would still tell who it was; such a text is never published. */
export function leaks(text: string, grievance: Known): readonly string[] {
  return [
    ...numbersIn(text).map(({ start, end }) => text.slice(start, end)),
    ...findCodes(text).map(({ typed }) => typed),
    ...nameIn(text, grievance).map(({ start, end }) => text.slice(start, end)),
  ]
}

const MARKS = {
  phone: 'फ़ोन',
  aadhaar: 'आधार',
  pan: 'पैन',
  account: 'खाता',
  ifsc: 'खाता',
  'voter-id': 'मतदाता पहचान',
  'ration-card': 'राशन कार्ड',
  email: 'ई-मेल',
  upi: 'भुगतान पता',
  name: 'नाम',
  address: 'पता',
  vehicle: 'वाहन',
  'birth-date': 'जन्मतिथि',
  code: 'शिकायत संख्या',
  village: 'गाँव',
  other: '…',
} as const satisfies Record<CoverKind, string>

/** The kinds of cover. */
export const COVER_KINDS = Object.keys(MARKS) as readonly CoverKind[]

/** The mark that stands for what is covered. */
export function markOf(kind: CoverKind): string {
  return `[${MARKS[kind]}]`
}

/** The text with its covers; undefined when they lie over one another or beside the text. */
export function applied(text: string, covers: readonly Cover[]): string | undefined {
  let out = ''
  let last = 0
  for (const { start, end, kind } of covers.toSorted((a, b) => a.start - b.start)) {
    if (
      !(Number.isInteger(start) && Number.isInteger(end)) ||
      start < last ||
      end <= start ||
      end > text.length
    )
      return undefined
    out += text.slice(last, start) + markOf(kind)
    last = end
  }
  return out + text.slice(last)
}

/** The text with these names covered by their sound, wherever they stand. */
export function covered(text: string, names: readonly string[]): string {
  const found: ProposedCover[] = []
  for (const one of names.flatMap((name) => saidIn(text, name, 'village', 'finer than what is shown')))
    if (!found.some(({ start, end }) => one.start < end && start < one.end)) found.push(one)
  return applied(text, found) ?? text
}

/** The complainant's name by its sound, wherever it stands. */
function nameIn(text: string, { name = '' }: Known): readonly ProposedCover[] {
  return saidIn(text, name, 'name', 'the complainant')
}

function saidIn(text: string, name: string, kind: CoverKind, why: string): readonly ProposedCover[] {
  const wanted = wordsAt(name)
    .map((word) => soundOf(word.text))
    .filter((key) => key.length > 1)
  if (wanted.length === 0) return []
  const said = wordsAt(text).map((word) => ({ ...word, key: soundOf(word.text) }))
  return said.flatMap(({ start }, at) => {
    const last = said[at + wanted.length - 1]
    return last && wanted.every((key, step) => said[at + step]?.key === key)
      ? [{ start, end: last.end, kind, why }]
      : []
  })
}

/** The covers by which a text became what was published; undefined when they cannot be told any more. */
export function coversBetween(text: string, published: string): readonly Cover[] | undefined {
  const kinds = new Map(COVER_KINDS.toReversed().map((kind) => [markOf(kind), kind]))
  const parts = published.split(/(\[[^\]]{1,20}\])/)
  const covers: Cover[] = []
  let at = 0
  for (let part = 0; part < parts.length; part += 1) {
    const kind = kinds.get(parts[part] as string)
    if (kind === undefined) {
      if (!text.startsWith(parts[part] as string, at)) return undefined
      at += (parts[part] as string).length
      continue
    }
    const following = parts[part + 1] ?? ''
    const end =
      following === '' ? (part + 2 >= parts.length ? text.length : -1) : text.indexOf(following, at + 1)
    if (end <= at) return undefined
    covers.push({ start: at, end, kind })
    at = end
  }
  return applied(text, covers) === published ? covers : undefined
}
