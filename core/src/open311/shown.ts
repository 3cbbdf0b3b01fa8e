/**
 * What anybody may read of the register over Open311 (docs/decisions/0050).
 *
 *   never        what is sensitive, what is about an officer, what has no subject yet, and all that came by another door
 *   came here    over Open311, a door that is public by its nature: the words without private details, the block
 *   made public  the record as the public reads it (M11), under its public number, with its days
 *
 * Nothing else is listed: who reads every grievance with its panchayat and its day counts what the bulletin hides
 * (docs/decisions/0064). The client that sent a grievance reads its own, as sent, even when nobody else does.
 */
import type { Place, Subject } from '../district/district.ts'
import { type DistrictIndex, placePath } from '../district/find.ts'
import type { State } from '../grievance/grievance.ts'

/** A subject that can be named over an open door: a leaf of the tree, in scope, not sensitive. */
export function isOpenService({ parent, sensitive, outOfScope }: Subject): boolean {
  return parent !== undefined && !sensitive && outOfScope === undefined
}

/** May everybody see that it exists? */
export function mayShow(
  { subjects }: Pick<DistrictIndex, 'subjects'>,
  of: {
    readonly subject?: string
    readonly sensitive: boolean
    readonly hidden: boolean
    /** It came over Open311. */
    readonly sent?: object
    /** It is a public record. */
    readonly record?: boolean
  },
): boolean {
  if (of.sent === undefined && of.record !== true) return false
  const subject = of.subject === undefined ? undefined : subjects.get(of.subject)
  return !of.sensitive && !of.hidden && subject !== undefined && isOpenService(subject)
}

/** Open311 knows two states; ours stands in words beside them. */
export function statusOf(state: State): 'open' | 'closed' {
  return state === 'closed' ? 'closed' : 'open'
}

/** The states that are meant by these words; undefined when one of them is none of Open311's. */
export function statesOf(words: readonly string[]): readonly State[] | undefined {
  if (words.some((word) => word !== 'open' && word !== 'closed')) return undefined
  return STATES.filter((state) => words.includes(statusOf(state)))
}

const STATES: readonly State[] = [
  'new',
  'at_desk',
  'with_officer',
  'awaiting_complainant',
  'in_review',
  'awaiting_word',
  'closed',
]

/** The place of a request that is shown to everybody: the block or town, nothing finer. */
export function shownPlace(index: DistrictIndex, code: number): Place | undefined {
  return placePath(index, code).find(({ type }) => !FINER.includes(type))
}

/** Names finer than that, as they may stand in the words. */
export function finerNames(index: DistrictIndex, code: number | undefined): readonly string[] {
  if (code === undefined) return []
  return placePath(index, code)
    .filter(({ type }) => FINER.includes(type))
    .flatMap(({ nameHi, nameEn }) => [nameHi, nameEn])
}

const FINER: readonly string[] = ['village', 'ward', 'panchayat']

const DAY_MS = 86_400_000
const MOST_DAYS = 90

/** From when until when; a span longer than ninety days ends early. Undefined when it is none. */
export function spanOf(
  asked: { readonly start?: string | undefined; readonly end?: string | undefined },
  now: Date,
): { readonly from: Date; readonly to: Date } | undefined {
  const start = asked.start === undefined ? undefined : momentOf(asked.start, '00:00:00')
  const end = asked.end === undefined ? undefined : momentOf(asked.end, '23:59:59.999')
  if (start === null || end === null) return undefined
  const from = start ?? new Date((end ?? now).getTime() - MOST_DAYS * DAY_MS)
  const last = new Date(from.getTime() + MOST_DAYS * DAY_MS)
  const wanted = end ?? (start && last < now ? last : now)
  return wanted < from ? undefined : { from, to: wanted > last ? last : wanted }
}

/** A day means the district's own; a moment without a zone does too. `null` when it is neither. */
function momentOf(text: string, rest: string): Date | null {
  // A plus sign in an address that nobody encoded has become a blank.
  const [, day, time, zone] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+\- ]\d{2}:?\d{2})?)?$/i.exec(
      text,
    ) ?? []
  if (day === undefined) return null
  const place = (zone ?? '+05:30').toUpperCase().replace(' ', '+')
  const moment = new Date(`${day}T${time ?? rest}${place.replace(/(\d{2})(\d{2})$/, '$1:$2')}`)
  return Number.isNaN(moment.getTime()) ? null : moment
}
