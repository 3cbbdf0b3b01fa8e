/**
 * In which place a position lies: a location that was shared, or the one written into a picture.
 *
 *   inside    the outline of the place holds it; the innermost such place counts
 *   near      the middle of a village or ward lies so near; of those in the place whose outline holds it, if one does
 *   outside   outlines of the district are drawn, and none holds it
 *   (nothing) neither outlines nor middles are known there: nothing is said
 *
 * It is a suggestion with its reason. The citizen says by a button whether it is so; words that name a place go before
 * it, for people also share the position of where they stand and not of what they tell.
 */
import type { Place, PlaceType } from '../district/district.ts'
import { type DistrictIndex, placePath } from '../district/find.ts'
import { placeName } from '../district/names.ts'
import { farFrom, type Position } from '../evidence/distance.ts'
import { REACH_M, sayLength } from '../evidence/reach.ts'
import { holds, type Outline } from './outline.ts'
import type { Spot, SpotFrom } from './spot-read.ts'

/** So near are the small places that may be meant. */
const SMALL: readonly PlaceType[] = ['village', 'ward']
/** A second middle that is not this much further is meant as likely. */
const CLEARLY = 2
const MOST_NEAR = 3
const INSIDE = 0.95
const NEAREST = 0.8
const ONE_OF = 0.5

interface Ground {
  readonly outlines: readonly { readonly outline: Outline; readonly place: Place; readonly depth: number }[]
  readonly middles: readonly (Place & Position)[]
  /** Are outlines drawn of what the district is made of? Only then can something lie outside. */
  readonly bounded: boolean
}

const grounds = new WeakMap<DistrictIndex, Ground>()

/** What the position says; nothing where the district cannot tell. */
export function spotAt(index: DistrictIndex, position: Position, from: SpotFrom): Spot | undefined {
  const ground = groundOf(index)
  const area = ground.outlines.filter(({ outline }) => holds(outline, position)).at(-1)?.place
  if (area && SMALL.includes(area.type)) return inside(index, area, from)
  const drawn = new Set(ground.outlines.map(({ place }) => place))
  // A ward of a town lies in no panchayat; a village does, and another panchayat than its own is not believed.
  const mayLie = (path: readonly Place[]) =>
    area
      ? path.includes(area) || path.every(({ type }) => type !== area.type)
      : !ground.bounded || !path.some((one) => drawn.has(one))
  const middles = nearest(ground.middles, position).filter(
    ({ place, metres }) => metres <= (REACH_M[place.type] ?? 0) && mayLie(placePath(index, place.code)),
  )
  const [first, second] = middles
  if (!first && area) return inside(index, area, from)
  if (!first) return ground.bounded ? outside(index, position, ground, from) : undefined
  const alike = !second || second.metres > first.metres * CLEARLY ? [] : middles.slice(0, MOST_NEAR)
  return {
    from,
    where: 'near',
    place: first.place.code,
    metres: Math.round(first.metres),
    confidence: alike.length > 0 ? ONE_OF : NEAREST,
    near: alike.filter(({ metres }) => metres <= first.metres * CLEARLY).map(({ place }) => place.code),
    why: nearWords(index, first.place, first.metres, area, from),
  }
}

/** Does the position speak for this place: does it lie in it, around it, or within its reach? */
export function speaksFor(index: DistrictIndex, position: Position, spot: Spot, code: number): boolean {
  const place = index.places.get(code)
  if (!place || spot.where === 'outside') return false
  const own = groundOf(index).outlines.find((one) => one.place === place)
  if (own) return holds(own.outline, position)
  if (spot.place !== undefined && placePath(index, spot.place).includes(place)) return true
  return place.lat !== undefined && place.lng !== undefined
    ? farFrom(position, { lat: place.lat, lng: place.lng }) <= (REACH_M[place.type] ?? 0)
    : false
}

/** Of like-named places the one for which the position speaks, if there is only one. */
export function settledBy(
  index: DistrictIndex,
  position: Position,
  spot: Spot,
  codes: readonly number[],
): number | undefined {
  const spoken = codes.filter((code) => speaksFor(index, position, spot, code))
  if (spoken.length <= 1) return spoken[0]
  const paths = new Set(
    spoken.flatMap((code) =>
      placePath(index, code)
        .slice(1)
        .map((one) => one.code),
    ),
  )
  const inner = spoken.filter((code) => !paths.has(code))
  return inner.length === 1 ? inner[0] : undefined
}

function groundOf(index: DistrictIndex): Ground {
  const before = grounds.get(index)
  if (before) return before
  const { district, places } = index
  const outlines = (district.outlines ?? [])
    .flatMap((outline) => {
      const place = places.get(outline.place)
      return place ? [{ outline, place, depth: placePath(index, place.code).length }] : []
    })
    .toSorted((a, b) => a.depth - b.depth)
  const middles = district.places.filter(
    (place): place is Place & Position =>
      SMALL.includes(place.type) && place.lat !== undefined && place.lng !== undefined,
  )
  const wide = ['district', 'subdistrict', 'block'] as const
  const bounded = wide.some((type) => {
    const all = district.places.filter((place) => place.type === type)
    return all.length > 0 && all.every((one) => outlines.some(({ place }) => place === one))
  })
  const ground = { outlines, middles, bounded }
  grounds.set(index, ground)
  return ground
}

function nearest(
  middles: readonly (Place & Position)[],
  position: Position,
): readonly { readonly place: Place; readonly metres: number }[] {
  return middles
    .map((place) => ({ place, metres: farFrom(position, place) }))
    .toSorted((a, b) => a.metres - b.metres)
}

const begins = {
  pin: { hi: 'भेजी गई लोकेशन', en: 'The location that was shared' },
  picture: { hi: 'फोटो में लिखी लोकेशन', en: 'The position in the picture' },
} satisfies Record<SpotFrom, Spot['why']>

function inside(index: DistrictIndex, place: Place, from: SpotFrom): Spot {
  const name = namesOf(index, place)
  return {
    from,
    where: 'inside',
    place: place.code,
    confidence: INSIDE,
    near: [],
    why: {
      hi: `${begins[from].hi} ${name.hi} की सीमा में है`,
      en: `${begins[from].en} lies in ${name.en}`,
    },
  }
}

function nearWords(
  index: DistrictIndex,
  place: Place,
  metres: number,
  area: Place | undefined,
  from: SpotFrom,
): Spot['why'] {
  const name = namesOf(index, place)
  const around = area && { hi: area.nameHi, en: area.nameEn }
  return {
    hi: `${begins[from].hi} ${around ? `${around.hi} की सीमा में है; ` : ''}${name.hi} से लगभग ${sayLength(metres, 'hi')} दूर`,
    en: `${begins[from].en} ${around ? `lies in ${around.en}, ` : 'is '}about ${sayLength(metres, 'en')} from ${name.en}`,
  }
}

function outside(index: DistrictIndex, position: Position, { middles }: Ground, from: SpotFrom): Spot {
  const [near] = nearest(middles, position)
  const { nameHi, nameEn } = index.district
  const far = near && {
    hi: `; सबसे पास की जगह ${near.place.nameHi} ${sayLength(near.metres, 'hi')} दूर है`,
    en: `; the nearest place, ${near.place.nameEn}, is ${sayLength(near.metres, 'en')} away`,
  }
  return {
    from,
    where: 'outside',
    ...(near ? { metres: Math.round(near.metres) } : {}),
    confidence: NEAREST,
    near: [],
    why: {
      hi: `${begins[from].hi} ${nameHi} जिले के बाहर की है${far?.hi ?? ''}`,
      en: `${begins[from].en} lies outside the district ${nameEn}${far?.en ?? ''}`,
    },
  }
}

function namesOf(index: DistrictIndex, { code, nameHi, nameEn }: Place): Spot['why'] {
  return { hi: placeName(index, code, 'hi') ?? nameHi, en: placeName(index, code, 'en') ?? nameEn }
}
