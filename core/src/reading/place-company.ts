/**
 * The company of a mention: which other names of the text speak for one of several like-named places. A Rampur beside
 * Belwan is the Rampur in Belwan, one beside its neighbour village the one there; "not the one in Belwan" tells nothing,
 * and of two Rampurs each has the company that stands nearer to it.
 */
import type { Place, PlaceType } from '../district/district.ts'
import type { Mention } from './mention.ts'
import type { PlaceIndex } from './place-index.ts'

/** The other places of a text: those named, those around them (with the one named inside), and areas named for sure. */
export interface Company {
  readonly named: ReadonlySet<Place>
  readonly outer: ReadonlyMap<Place, Place>
  readonly areas: readonly (readonly Place[])[]
  /** Those that the text names letter by letter anywhere. */
  readonly written: ReadonlySet<Place>
}

/** The company of these mentions. */
export function companyOf(others: readonly Mention[], all: readonly Mention[], index: PlaceIndex): Company {
  const named = new Set(others.flatMap((other) => other.places).filter((place) => place.type !== 'district'))
  const outer = new Map<Place, Place>()
  for (const place of named) for (const area of around(place, index)) outer.set(area, place)
  const sure = others
    .map((other) => other.places)
    .filter((list) => list.every((one) => areas.includes(one.type)))
  return { named, outer, areas: sure, written: new Set(all.flatMap((one) => [...one.written])) }
}

/** The other mentions that tell something about this one. */
export function othersOf(text: string, mention: Mention, all: readonly Mention[]): readonly Mention[] {
  if (all.length < 2) return []
  const others = all.filter((other) => other !== mention && !isDenied(text, other))
  const same = others.filter((other) => sharePlace(other, mention))
  if (same.length === 0) return others
  const apart = others.filter((other) => !same.includes(other))
  const own = apart.filter((other) =>
    same.every((twin) => between(text, mention, other).length <= between(text, twin, other).length),
  )
  return [...(own.length > 0 ? own : apart), ...same.flatMap((other) => asCompany(other, mention))]
}

function sharePlace(a: Mention, b: Mention): boolean {
  return a.places.some((place) => b.places.includes(place))
}

/** A name that comes twice tells nothing about itself, unless it is said which of its places it is: "Rampur panchayat", "ward 6 Kachahri Road". */
function asCompany(other: Mention, mention: Mention): readonly Mention[] {
  if (mention.places.every(isWard)) return other.places.length < mention.places.length ? [other] : []
  if (mention.places.filter((place) => place.type === 'village').length < 2) return []
  const [type] = other.cue?.cue.types ?? []
  const places = type === 'village' ? [] : other.places.filter((place) => place.type === type)
  return places.length > 0 ? [{ ...other, places }] : []
}

/** "Belwan wala nahi", "not the one in Belwan". */
function isDenied(text: string, { span: [start, end] }: Mention): boolean {
  return (
    DENIED_AFTER.test(text.slice(end, end + LONGEST)) ||
    DENIED_BEFORE.test(text.slice(Math.max(0, start - LONGEST), start))
  )
}

const LONGEST = 32
const DENIED_AFTER =
  /^\s*(?:[\p{L}\p{M}]+\s+)?(?:wal[aei]|वाल[ाेी])\s+(?:nahi|nahin|nhi|na|mat|alag|नहीं|नही|ना|न|मत|अलग)(?![\p{L}\p{M}])/iu
const DENIED_BEFORE = /(?<![\p{L}\p{M}])not\s+(?:(?:the\s+)?(?:one\s+)?(?:in|of|from|under)\s+)?$/iu

/** Is the place word beside the mention another one's? */
export function isCueOfOther(
  text: string,
  mention: Mention,
  all: readonly Mention[],
  index: PlaceIndex,
): boolean {
  return isCueOfNeighbour(text, mention, all) || isCueOfNext(text, mention, all, index)
}

/** Is the place word a part of the name beside: "Mohan Pur Nimbigha", "Mahua Patti, Kadamtand"? */
function isCueOfNeighbour(text: string, mention: Mention, all: readonly Mention[]): boolean {
  const { cue, span } = mention
  if (!cue) return false
  return all.some(
    (other) =>
      (cue.side === 'before' ? other.span[1] <= span[0] : other.span[0] >= span[1]) &&
      !/[\p{L}\p{N}]/u.test(between(text, mention, other)) &&
      other.name.includes(' '),
  )
}

/** A name that is also the next one's word of kind: in "Haripur panchayat Gulabgaon" it may be of Gulabgaon. */
function isCueOfNext(text: string, mention: Mention, all: readonly Mention[], index: PlaceIndex): boolean {
  const { cue } = mention
  if (cue?.side !== 'after') return false
  const next = all.find(({ span }) => span[0] > mention.span[1])
  if (next?.cue?.side !== 'before' || next.cue.word !== cue.word) return false
  if (between(text, mention, next).trim().length > cue.word.length + 1) return false
  const inner = new Set(mention.places.flatMap((place) => around(place, index)))
  return next.places.some((place) => cue.cue.types.includes(place.type) && inner.has(place))
}

/** The others that lie inside a panchayat of that name; all of them, if none does. */
export function insideOf(
  mention: Mention,
  others: readonly Mention[],
  index: PlaceIndex,
): readonly Mention[] {
  const panchayats = new Set(mention.places.filter(isPanchayat))
  const inside = others.filter(({ places }) =>
    places.some(
      (place) => place.parent !== undefined && panchayats.has(index.byCode.get(place.parent) ?? place),
    ),
  )
  return inside.length > 0 ? inside : others
}

function isWard({ type }: Place): boolean {
  return type === 'ward'
}

/** Is it a panchayat? */
export function isPanchayat({ type }: Place): boolean {
  return type === 'panchayat'
}

/** What lies around others. */
export const areas: readonly PlaceType[] = ['block', 'subdistrict', 'town']

/** The places around a place, the nearest first. */
export function around(place: Place, index: PlaceIndex): readonly Place[] {
  const path: Place[] = []
  let next = place.parent === undefined ? undefined : index.byCode.get(place.parent)
  while (next && path.length < 10) {
    path.push(next)
    next = next.parent === undefined ? undefined : index.byCode.get(next.parent)
  }
  return path
}

/** What stands between two mentions. */
export function between(text: string, a: Mention, b: Mention): string {
  const [first, second] = a.span[0] < b.span[0] ? [a, b] : [b, a]
  return text.slice(first.span[1], second.span[0])
}

/** Nothing but signs between them? */
export function touch(text: string, a: Mention, b: Mention): boolean {
  return /^[\s,;:/-]*$/u.test(between(text, a, b))
}

/** One right after the other, with at most a sign or a place word between them; with no word at all, if one is doubted. */
export function inARow(text: string, a: Mention, b: Mention): boolean {
  if (a === b) return false
  const gap = between(text, a, b)
  if (Math.max(a.strength, b.strength) < SURE_NAME) return false
  return Math.min(a.strength, b.strength) < SURE_NAME
    ? /^[\s,;:/-]*$/u.test(gap)
    : /^[\s,;:/.-]*(?:[\p{L}\p{M}]+[\s,:.-]+)?$/u.test(gap)
}

/** So strong a mention is a name without doubt. */
export const SURE_NAME = 0.55
