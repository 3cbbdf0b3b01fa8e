/**
 * The land: places by kind and code, in several trees side by side.
 *
 *   revenue      village, subdistrict (tehsil), district, state
 *   panchayat    village, panchayat, block, district
 *   urban        ward, town, district
 *   police       whatever a police station covers, police station, district
 *   electricity  whatever a sub-station feeds, sub-station, district
 *
 * A place has at most one parent in each tree. The last two are overlays: they cover a place for one department and
 * are no part of its address. Codes are those of the Local Government Directory, which numbers every kind by itself
 * (there is a district 1 and a block 1), so a place is known by kind and code together. Where one number must do,
 * `numberOf` makes it.
 */
import type { PlaceType } from '../district/district.ts'

/** Every kind of place; those of a district's folder and those around and across it. */
export type PlaceKind = PlaceType | 'state' | 'police_station' | 'substation'

/** The trees in which a place may hang. */
export type Tree = 'revenue' | 'panchayat' | 'urban' | 'police' | 'electricity'

/** Which place: its kind, and its code within that kind. */
export interface PlaceRef {
  readonly type: PlaceKind
  readonly code: number
}

/** The parent in each tree that has one. */
export type Parents = Readonly<Partial<Record<Tree, PlaceRef>>>

/** A place as it stands now. Days are `YYYY-MM-DD`. */
export interface PlaceRecord extends PlaceRef {
  readonly nameHi?: string
  readonly nameEn?: string
  /** Other spellings and former names; every one finds the place. */
  readonly aliases: readonly string[]
  readonly parents: Parents
  /** LGD code of the district it lies in. */
  readonly district?: number
  readonly population?: number
  readonly lat?: number
  readonly lng?: number
  /** The list that holds it, with the area for which that list is complete: `blocks/9`. */
  readonly list: string
  /** The district whose folder holds it, if one does. */
  readonly folder?: number
  /** The day from which it is no more. */
  readonly until?: string
}

/** A place as one key for maps. */
export function keyOfPlace({ type, code }: PlaceRef): string {
  return `${type} ${code}`
}

const ranks = {
  state: 1,
  district: 2,
  subdistrict: 3,
  block: 4,
  panchayat: 5,
  village: 6,
  town: 7,
  ward: 8,
  police_station: 9,
  substation: 10,
} satisfies Record<PlaceKind, number>

/** All kinds, the wider first. */
export const placeKinds = Object.keys(ranks) as readonly PlaceKind[]

const STEP = 10 ** 13

/** The one number under which a grievance bears a place: its code in the district's own folder, else kind and code. */
export function numberOf(place: PlaceRef & { readonly folder?: number }, district: number): number {
  return place.folder === district ? place.code : ranks[place.type] * STEP + place.code
}

/** The place behind a number that holds its kind; undefined for a plain code of a folder. */
export function refOfNumber(number: number): PlaceRef | undefined {
  const type = placeKinds.find((kind) => ranks[kind] === Math.floor(number / STEP))
  return type && { type, code: number % STEP }
}

/** Overlays cover places for one department and are left out of addresses. */
export const overlays: readonly Tree[] = ['police', 'electricity']
const address: readonly Tree[] = ['revenue', 'panchayat', 'urban']

const home: Readonly<Record<PlaceKind, Tree>> = {
  state: 'revenue',
  district: 'revenue',
  subdistrict: 'revenue',
  block: 'panchayat',
  panchayat: 'panchayat',
  village: 'panchayat',
  town: 'urban',
  ward: 'urban',
  police_station: 'police',
  substation: 'electricity',
}

/** The tree in which a kind is at home: that of the way up when no tree is asked for. */
export function homeTree(type: PlaceKind): Tree {
  return home[type]
}

/** How places are found while climbing. */
export type Look<P extends PlaceRecord = PlaceRecord> = (ref: PlaceRef) => P | undefined

/** Nobody nests deeper; a list that hangs a place under itself must not climb for ever. */
const DEEPEST = 12

/**
 * The way up from a place, itself first. In the tree asked for as far as it goes; where a place has no parent there,
 * in the tree where it is at home, and else in any tree of the address.
 */
export function climb<P extends PlaceRecord>(from: PlaceRef, look: Look<P>, tree?: Tree): readonly P[] {
  const path: P[] = []
  let place = look(from)
  while (place && path.length < DEEPEST && !path.includes(place)) {
    path.push(place)
    const up = parentOf(place, tree)
    place = up && look(up)
  }
  return path
}

function parentOf({ type, parents }: PlaceRecord, tree: Tree | undefined): PlaceRef | undefined {
  for (const one of [tree, home[type], ...address]) if (one && parents[one]) return parents[one]
  return undefined
}

/**
 * All that covers a place, itself first, the nearer before the farther, overlays before the address: whoever looks
 * for the post of a department takes the first of these over which the department has one.
 */
export function around<P extends PlaceRecord>(from: PlaceRef, look: Look<P>): readonly P[] {
  const found: P[] = []
  let ring: readonly PlaceRef[] = [from]
  for (let depth = 0; ring.length > 0 && depth < DEEPEST; depth++) {
    const places = ring.flatMap((ref) => look(ref) ?? []).filter((place) => !found.includes(place))
    found.push(...new Set(places))
    ring = places.flatMap(({ parents }) => [...overlays, ...address].flatMap((tree) => parents[tree] ?? []))
  }
  return found
}
