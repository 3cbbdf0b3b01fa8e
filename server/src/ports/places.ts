/** The land as it is stored: looked up by number, climbed in its trees, and found while a name is typed. */
import type { Place } from '#core/district/district.ts'
import type { Changes, Said } from '#core/places/change.ts'
import type { PlaceKind, PlaceRecord, PlaceRef, Tree } from '#core/places/land.ts'

/** A place with the number under which a grievance of this district bears it. */
export interface PlaceEntry extends PlaceRecord {
  readonly number: number
}

/** A place that fits what was typed, with the way up from it, nearest first. */
export interface PlaceFound extends PlaceEntry {
  readonly path: readonly PlaceEntry[]
}

/** Where to look. `near` is the LGD code of the district whose places come first. */
export interface TypeAhead {
  readonly limit: number
  readonly within?: PlaceRef
  readonly near?: number
  readonly types?: readonly PlaceKind[]
}

/** A place, by the number under which a grievance bears it, in an area of one department. */
export interface Overlay {
  readonly place: number
  readonly area: PlaceRef
}

/** `place` is a number as grievances bear it, or kind and code. */
export interface Places {
  /** At most `limit` living places whose name begins so in either script, the likeliest first. */
  typeAhead(query: string, options: TypeAhead): Promise<readonly PlaceFound[]>
  find(place: number | PlaceRef): Promise<PlaceEntry | undefined>
  /** The way up, the place itself first. */
  path(place: number | PlaceRef, tree?: Tree): Promise<readonly PlaceEntry[]>
  /** All that covers the place in any tree, overlays too, the nearer first. */
  around(place: number | PlaceRef): Promise<readonly PlaceEntry[]>
  /** The living places right under it, in every tree or in one. */
  children(place: number | PlaceRef, tree?: Tree): Promise<readonly PlaceEntry[]>
  /** What came after a place that ended. */
  successors(place: number | PlaceRef): Promise<readonly PlaceEntry[]>
  /** Places of the district that lists brought and its folder does not have, in the folder's form. */
  beyondFolder(): Promise<readonly Place[]>
  /** Which places of the district lie in which police station or sub-station, as lists have it. */
  overlays(): Promise<readonly Overlay[]>
  /** Holds what lists or a folder say against the land and, unless it is a trial, changes it: all or nothing. */
  hold(said: readonly Said[], options: Holding): Promise<Changes>
}

/** How lists are held against the land. */
export interface Holding {
  /** The day on which what is left out ends: `YYYY-MM-DD`. */
  readonly today: string
  /** Only says what would change. */
  readonly trial?: boolean
  /** How far it is. */
  readonly progress?: (done: number, all: number) => void
}
