/**
 * What a list of places changes in the land that is known.
 *
 *   new        a place nobody had
 *   renamed    another name stands in the list; the old one stays as an alias
 *   moved      it hangs under another parent in a tree
 *   completed  a name, a tree or a figure came that was missing
 *   ended      the list that holds it is given again without it, or a change list says so
 *
 * A list is complete for its area (all blocks of a state): only a place of the same list and area can end by being
 * left out. What a district's folder says of its places stands before what a list says: a list then only completes.
 * The same list given twice changes nothing the second time.
 */
import { neutral } from '../text/neutral.ts'
import { keyOfPlace, type PlaceKind, type PlaceRecord, type PlaceRef, type Tree } from './land.ts'

/** Where something stands, for whoever has to mend it. */
export interface Where {
  readonly file: string
  readonly row: number
}

/** A parent known by its names only; `otherwise` holds when no place of the district bears one of them. */
export interface ByName {
  readonly type: PlaceKind
  readonly district: number
  readonly names: readonly string[]
  readonly otherwise: PlaceRef
}

/** A place as a list has it. */
export interface Listed extends Omit<PlaceRecord, 'parents' | 'until'> {
  readonly at: Where
  readonly parents: Readonly<Partial<Record<Tree, PlaceRef | ByName>>>
}

/** One thing that a file says. */
export type Said =
  | { readonly say: 'place'; readonly place: Listed }
  | { readonly say: 'alias'; readonly of: PlaceRef; readonly name: string; readonly at: Where }
  | {
      readonly say: 'under'
      readonly of: PlaceRef
      readonly tree: Tree
      readonly parent: PlaceRef
      readonly at: Where
    }
  | {
      readonly say: 'ended'
      readonly of: PlaceRef
      readonly on: string
      readonly into: readonly PlaceRef[]
      readonly at: Where
    }

/** Something that is wrong with a list; with one of these nothing is imported. */
export interface Lack {
  readonly at: Where
  readonly what: string
  readonly todo: string
}

/** One change of a place. */
export interface Change {
  readonly kind: 'new' | 'renamed' | 'moved' | 'completed' | 'ended'
  readonly before?: PlaceRecord
  readonly after: PlaceRecord
}

/** A place that ended and one that came after it. */
export interface Succession {
  readonly of: PlaceRef
  readonly into: PlaceRef
  readonly on: string
  readonly kind: 'split' | 'merge' | 'continued'
}

/** All that a list changes, what is wrong with it, and what a person should know. */
export interface Changes {
  readonly changes: readonly Change[]
  readonly successions: readonly Succession[]
  readonly lacks: readonly Lack[]
  readonly notes: readonly string[]
  readonly unchanged: number
}

/** Holds what was said against what is known. `today` is the day from which a left-out place is no more. */
export function changesOf(
  known: ReadonlyMap<string, PlaceRecord>,
  said: readonly Said[],
  today: string,
): Changes {
  const land = new Land(known, said)
  for (const one of said) if (one.say === 'place') land.place(one.place)
  for (const one of said) land.hold(one)
  land.leaveOut(today)
  return land.changes()
}

const alike = (a: PlaceRef | undefined, b: PlaceRef | undefined) => a?.type === b?.type && a?.code === b?.code

class Land {
  private readonly known: ReadonlyMap<string, PlaceRecord>
  private readonly now = new Map<string, PlaceRecord>()
  private readonly listed = new Map<string, Where>()
  private readonly lists = new Set<string>()
  private readonly lacks: Lack[] = []
  private readonly notes = new Map<string, number>()
  private readonly successions: Succession[] = []
  private readonly coming: ReadonlySet<string>
  private byName: ReadonlyMap<string, PlaceRef> | undefined
  private readonly said: readonly Said[]

  constructor(known: ReadonlyMap<string, PlaceRecord>, said: readonly Said[]) {
    this.known = known
    this.said = said
    this.coming = new Set(said.flatMap((one) => (one.say === 'place' ? [keyOfPlace(one.place)] : [])))
  }

  place({ at, parents, ...place }: Listed): void {
    const key = keyOfPlace(place)
    this.lists.add(place.list)
    const hung = this.hung(place, parents, at)
    const first = this.listed.get(key)
    if (first) {
      this.twice(place, hung, first, at)
      return
    }
    this.listed.set(key, at)
    this.now.set(key, merged(this.get(place), { ...place, parents: hung }))
  }

  /** A border block stands in two districts of the directory: the first row holds, and a person is told. */
  private twice(place: Omit<Listed, 'parents' | 'at'>, parents: Placed, first: Where, at: Where): void {
    const { nameEn, nameHi, parents: held } = this.get(place) ?? { parents: {} }
    const name = nameEn ?? nameHi
    if (name !== place.nameEn && name !== place.nameHi) {
      this.lack(
        at,
        `${place.type} ${place.code} already stands in ${first.file}, row ${first.row}, as ${name}`,
        'Give it its own code, or remove one of the rows',
      )
      return
    }
    for (const [tree, parent] of Object.entries(parents))
      if (!alike(parent, held[tree as Tree]))
        this.note(
          `${place.type} ${place.code} ${name} stands in two places; row ${first.row} holds, not row ${at.row} (${at.file})`,
        )
  }

  hold(one: Said): void {
    if (one.say === 'place') return
    const place = this.get(one.of)
    if (!place) {
      this.lack(one.at, `${keyOfPlace(one.of)} is not known`, 'Mend the code, or import its list first')
      return
    }
    if (one.say === 'alias')
      this.now.set(keyOfPlace(place), { ...place, aliases: names(place, [...place.aliases, one.name]) })
    else if (one.say === 'under') this.under(place, one)
    else this.end(place, one)
  }

  private under(place: PlaceRecord, { tree, parent, at }: Extract<Said, { say: 'under' }>): void {
    if (!this.isKnown(parent)) this.lackParent(parent, at)
    else this.now.set(keyOfPlace(place), { ...place, parents: { ...place.parents, [tree]: ref(parent) } })
  }

  private end(place: PlaceRecord, { on, into, at }: Extract<Said, { say: 'ended' }>): void {
    for (const one of into) if (!this.isKnown(one)) this.lackParent(one, at)
    const sources = this.said.filter(
      (other) => other.say === 'ended' && other.into.some((target) => into.some((one) => alike(one, target))),
    )
    const kind = into.length > 1 ? 'split' : sources.length > 1 ? 'merge' : 'continued'
    this.successions.push(...into.map((one) => ({ of: ref(place), into: ref(one), on, kind }) as const))
    this.now.set(keyOfPlace(place), { ...place, until: on })
  }

  /** Ends what the lists had before and have no more. */
  leaveOut(today: string): void {
    for (const [key, place] of this.known)
      if (this.lists.has(place.list) && !this.listed.has(key) && place.until === undefined)
        this.now.set(key, { ...(this.now.get(key) ?? place), until: today })
  }

  changes(): Changes {
    const changes = [...this.now].flatMap(([key, after]) => changeOf(this.known.get(key), after))
    const notes = [...this.notes].map(([note, times]) => (times > 1 ? `${note} (${times} ×)` : note))
    const { lacks, successions } = this
    return { changes, successions, lacks, notes, unchanged: this.now.size - changes.length }
  }

  private get(of: PlaceRef): PlaceRecord | undefined {
    return this.now.get(keyOfPlace(of)) ?? this.known.get(keyOfPlace(of))
  }

  private isKnown(of: PlaceRef): boolean {
    return this.coming.has(keyOfPlace(of)) || this.get(of) !== undefined
  }

  private hung(place: PlaceRef, wished: Listed['parents'], at: Where): Placed {
    const parents: Partial<Record<Tree, PlaceRef>> = {}
    for (const [tree, wish] of Object.entries(wished) as [Tree, PlaceRef | ByName][]) {
      const parent = 'names' in wish ? this.named(wish) : wish
      if (!this.isKnown(parent)) this.lackParent(parent, at)
      else if (alike(parent, place)) this.lack(at, `${keyOfPlace(place)} lies in itself`, 'Name its parent')
      else parents[tree] = ref(parent)
    }
    return parents
  }

  private named({ type, district, names, otherwise }: ByName): PlaceRef {
    this.byName ??= this.nameIndex()
    for (const name of names) {
      const found = this.byName.get(`${type} ${district} ${sound(name)}`)
      if (found) return found
    }
    this.note(
      `no ${type} of district ${district} is called ${names.join(' / ')}; its places hang under ${keyOfPlace(otherwise)}`,
    )
    return otherwise
  }

  private nameIndex(): ReadonlyMap<string, PlaceRef> {
    const index = new Map<string, PlaceRef>()
    const file = (
      place: Pick<PlaceRecord, 'type' | 'code' | 'nameHi' | 'nameEn' | 'aliases' | 'district'>,
    ) => {
      for (const name of [place.nameHi, place.nameEn, ...place.aliases])
        if (name) index.set(`${place.type} ${place.district} ${sound(name)}`, ref(place))
    }
    for (const place of this.known.values()) if (place.until === undefined) file(place)
    for (const one of this.said) if (one.say === 'place') file(one.place)
    return index
  }

  private lackParent(parent: PlaceRef, at: Where): void {
    this.lack(at, `${keyOfPlace(parent)} is not known`, `Import the list of its kind first, or mend the code`)
  }

  private lack(at: Where, what: string, todo: string): void {
    this.lacks.push({ at, what, todo })
  }

  private note(note: string): void {
    this.notes.set(note, (this.notes.get(note) ?? 0) + 1)
  }
}

type Placed = Readonly<Partial<Record<Tree, PlaceRef>>>

const ref = ({ type, code }: PlaceRef): PlaceRef => ({ type, code })

const sound = (name: string) => neutral(name).replaceAll(' ', '')

/** Joins what is known of a place and what a list says of it. */
function merged(known: PlaceRecord | undefined, listed: PlaceRecord): PlaceRecord {
  if (!known) return { ...listed, aliases: names(listed, listed.aliases) }
  const { until: _, ...alive } = known
  const folderFirst = known.folder !== undefined && listed.folder === undefined
  const [strong, weak] = folderFirst ? [alive, listed] : [listed, alive]
  const called = { ...named(weak), ...named(strong) }
  const all = [...known.aliases, ...listed.aliases, ...said(known), ...said(listed)]
  return {
    ...weak,
    ...strong,
    ...called,
    ...(known.folder === undefined ? {} : { folder: listed.folder ?? known.folder }),
    aliases: names(called, all),
    parents: { ...weak.parents, ...strong.parents },
  }
}

function named({ nameHi, nameEn }: Pick<PlaceRecord, 'nameHi' | 'nameEn'>) {
  return { ...(nameHi === undefined ? {} : { nameHi }), ...(nameEn === undefined ? {} : { nameEn }) }
}

function said({ nameHi, nameEn }: Pick<PlaceRecord, 'nameHi' | 'nameEn'>): readonly string[] {
  return [nameHi, nameEn].filter((name) => name !== undefined)
}

/** Aliases without the names that stand already, each once. */
function names(place: Pick<PlaceRecord, 'nameHi' | 'nameEn'>, aliases: readonly string[]): readonly string[] {
  return [...new Set(aliases)].filter((name) => name !== place.nameHi && name !== place.nameEn)
}

function changeOf(before: PlaceRecord | undefined, after: PlaceRecord): readonly Change[] {
  if (!before || (before.until !== undefined && after.until === undefined))
    return [{ kind: 'new', ...(before ? { before } : {}), after }]
  if (before.until === undefined && after.until !== undefined) return [{ kind: 'ended', before, after }]
  if (said(before).some((name) => !said(after).includes(name))) return [{ kind: 'renamed', before, after }]
  const trees = Object.keys(before.parents) as Tree[]
  if (trees.some((tree) => !alike(before.parents[tree], after.parents[tree])))
    return [{ kind: 'moved', before, after }]
  return plain(before) === plain(after) ? [] : [{ kind: 'completed', before, after }]
}

function plain({ aliases, parents, ...rest }: PlaceRecord): string {
  const sorted = (record: object) => Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const hung = sorted(parents).map(([tree, { type, code }]) => [tree, type, code])
  return JSON.stringify([sorted(rest), aliases.toSorted(), hung])
}
