/**
 * Looking things up in a district. `indexDistrict` is run once at boot; every look-up after it is a table access.
 *
 * `postFor` decides which post a grievance first goes to. The terms:
 *   the departments of the subject, its urban one first when the place lies in a town, are tried in order;
 *   of a department's posts, the one whose territory is nearest around the place wins (`areas.ts`);
 *   with no such post, the department's district-wide post (its nodal post) takes it.
 */
import { type Area, type AreaTables, areaTables, groundKeys } from './areas.ts'
import type {
  Charge,
  Department,
  District,
  Leave,
  Person,
  Place,
  Post,
  Role,
  RoutingRule,
  Subject,
  Template,
} from './district.ts'

/** The tables behind the look-ups. */
export interface DistrictIndex {
  readonly district: District
  readonly departments: ReadonlyMap<string, Department>
  readonly subjects: ReadonlyMap<string, Subject>
  readonly places: ReadonlyMap<number, Place>
  readonly areas: ReadonlyMap<string, Area>
  readonly areasAt: AreaTables
  readonly posts: ReadonlyMap<string, Post>
  readonly persons: ReadonlyMap<string, Person>
  readonly personsByPhone: ReadonlyMap<string, Person>
  readonly personsByLogin: ReadonlyMap<string, Person>
  readonly chargesByPerson: ReadonlyMap<string, readonly Charge[]>
  readonly chargesByPost: ReadonlyMap<string, readonly Charge[]>
  readonly leavesByPerson: ReadonlyMap<string, readonly Leave[]>
  readonly leavesBySubstitute: ReadonlyMap<string, readonly Leave[]>
  /** A post to those it answers for while they are vacant. */
  readonly linkedTo: ReadonlyMap<string, readonly Post[]>
  /** Department, then territory (`groundKeys`, 0 for the whole district), to the posts that first act there. */
  readonly desks: ReadonlyMap<string, ReadonlyMap<number | string, Post>>
  readonly templates: ReadonlyMap<string, Template>
  /** By `ruleKey`. */
  readonly rules: ReadonlyMap<string, RoutingRule>
}

/** A post with the reason for it, in both languages. */
export interface PostChoice {
  readonly post: Post
  readonly why: { readonly hi: string; readonly en: string }
}

/** Builds the tables once. */
export function indexDistrict(district: District): DistrictIndex {
  return {
    district,
    departments: keyed(district.departments, (one) => one.code),
    subjects: keyed(district.subjects, (one) => one.code),
    places: keyed(district.places, (one) => one.code),
    areas: keyed(district.areas ?? [], (one) => one.code),
    areasAt: areaTables(district.areas ?? [], district.areaPlaces ?? []),
    posts: keyed(district.posts, (one) => one.code),
    persons: keyed(district.persons, (one) => one.id),
    personsByPhone: keyed(district.persons, (one) => one.phone),
    personsByLogin: keyed(
      district.persons.filter((one) => one.login !== undefined),
      (one) => one.login ?? '',
    ),
    chargesByPerson: grouped(district.charges, (one) => one.person),
    chargesByPost: grouped(district.charges, (one) => one.post),
    leavesByPerson: grouped(district.leaves ?? [], (one) => one.person),
    leavesBySubstitute: grouped(district.leaves ?? [], (one) => one.substitute ?? ''),
    linkedTo: grouped(district.posts, (one) => linkOf(one) ?? ''),
    desks: desksOf(district),
    rules: keyed(district.routing ?? [], ruleKey),
    templates: keyed(district.templates, (one) => `${one.name}/${one.language}`),
  }
}

/** What a rule is found by; the same for two rules that match the same. */
export function ruleKey({ subject = '', place, area, channel = '' }: Omit<RoutingRule, 'post'>): string {
  return `${subject}|${area ?? place ?? ''}|${channel}`
}

/** The place and everything around it, from the smallest outwards: village, panchayat, block, … district. */
export function placePath(index: DistrictIndex, code: number): readonly Place[] {
  const path: Place[] = []
  let place = index.places.get(code)
  while (place && path.length < 10) {
    path.push(place)
    place = place.parent === undefined ? undefined : index.places.get(place.parent)
  }
  return path
}

/** All over which a post may sit for a place, the nearest first: the place, its areas, the place around it, … (`areas.ts`). */
export function groundOf(index: DistrictIndex, place: number): readonly (number | string)[] {
  return groundKeys(index.areasAt, placePath(index, place))
}

/** The place or area of a post or a rule. */
export function territoryOf(
  index: Pick<DistrictIndex, 'places' | 'areas'>,
  { place, area }: Pick<Post, 'place' | 'area'>,
): Place | Area | undefined {
  if (area !== undefined) return index.areas.get(area)
  return place === undefined ? undefined : index.places.get(place)
}

/** The post that answers while this one is vacant. */
export function linkOf({ linkPost, reportsTo }: Post): string | undefined {
  return linkPost ?? reportsTo
}

/** The charges of a person on a day (`YYYY-MM-DD`), the regular one first. */
export function chargesOfPerson(index: DistrictIndex, person: string, on: string): readonly Charge[] {
  return (index.chargesByPerson.get(person) ?? []).filter((charge) => isOn(charge, on)).toSorted(regularFirst)
}

/** The codes of the posts a person has in charge on a day (`YYYY-MM-DD`); not those only stood in for. */
export function postsInCharge(index: DistrictIndex, person: string, on: string): readonly string[] {
  return chargesOfPerson(index, person, on).map(({ post }) => post)
}

const WATCH: readonly Role[] = ['department-head', 'department-nodal']

/** Beyond the own posts: for whose officers somebody in these posts works, and which departments they watch over. */
export function reachOf(posts: readonly Post[]): {
  readonly staffOf: readonly string[]
  readonly departments: readonly string[]
} {
  return {
    staffOf: posts.flatMap(({ roles, reportsTo }) =>
      roles.includes('officer-staff') && reportsTo !== undefined ? [reportsTo] : [],
    ),
    departments: [
      ...new Set(
        posts.flatMap(({ roles, department }) =>
          department !== undefined && roles.some((role) => WATCH.includes(role)) ? [department] : [],
        ),
      ),
    ],
  }
}

/**
 * The persons who hold a post on a day (`YYYY-MM-DD`), the regular holder first, be they at work or away; nobody when
 * it is vacant. Who gets its work that day is said by `answering.ts`.
 */
export function personsOfPost(index: DistrictIndex, post: string, on: string): readonly Person[] {
  return chargesOfPost(index, post, on).flatMap((charge) => index.persons.get(charge.person) ?? [])
}

/** The charges over a post on a day (`YYYY-MM-DD`), the regular one first. */
export function chargesOfPost(index: DistrictIndex, post: string, on: string): readonly Charge[] {
  return (index.chargesByPost.get(post) ?? []).filter((charge) => isOn(charge, on)).toSorted(regularFirst)
}

/** The template of this name in this language, if the district has it. */
export function findTemplate(
  index: DistrictIndex,
  name: string,
  language: 'hi' | 'en',
): Template | undefined {
  return index.templates.get(`${name}/${language}`)
}

/** The post that first acts on the subject at the place; without a place, the district-wide post. */
export function postFor(
  index: DistrictIndex,
  subjectCode: string,
  placeCode?: number,
): PostChoice | undefined {
  const subject = index.subjects.get(subjectCode)
  if (!subject) return undefined
  const ground = placeCode === undefined ? [] : groundOf(index, placeCode)
  for (const code of ownersOf(index, subject, ground)) {
    const choice = postOfDepartment(index, code, subject, ground)
    if (choice) return choice
  }
  return undefined
}

function ownersOf(
  { places }: DistrictIndex,
  subject: Subject,
  ground: readonly (number | string)[],
): readonly string[] {
  const inTown = ground.some((one) => typeof one === 'number' && places.get(one)?.type === 'town')
  return inTown && subject.urbanDepartment
    ? [subject.urbanDepartment, ...subject.departments]
    : subject.departments
}

function postOfDepartment(
  index: DistrictIndex,
  code: string,
  subject: Subject,
  ground: readonly (number | string)[],
): PostChoice | undefined {
  const department = index.departments.get(code)
  if (!department) return undefined
  const desks = index.desks.get(code)
  for (const one of ground) {
    const post = desks?.get(one)
    if (post) return { post, why: territoryReason(subject, department, territoryOf(index, post)) }
  }
  const post = index.posts.get(department.nodalPost) ?? desks?.get(0)
  return post && { post, why: districtReason(subject, department) }
}

function territoryReason(
  subject: Subject,
  department: Department,
  territory: Place | Area | undefined,
): PostChoice['why'] {
  const [hi, en] = [territory?.nameHi ?? '', territory?.nameEn ?? '']
  return {
    hi: `“${subject.nameHi}” का विभाग ${department.nameHi} है और यह जगह ${hi} के क्षेत्र में आती है`,
    en: `“${subject.nameEn}” belongs to ${department.nameEn}, and the place lies in the area of ${en}`,
  }
}

function districtReason(subject: Subject, department: Department): PostChoice['why'] {
  return {
    hi: `“${subject.nameHi}” का विभाग ${department.nameHi} है; इस जगह के लिए अलग पद नहीं है, इसलिए जिला स्तर का पद`,
    en: `“${subject.nameEn}” belongs to ${department.nameEn}; no post holds this area alone, so its district post`,
  }
}

/** Only posts that act as officers receive work; of two over one territory, the lower level does. */
function desksOf(district: District): Map<string, Map<number | string, Post>> {
  const desks = new Map<string, Map<number | string, Post>>()
  for (const post of district.posts) {
    if (post.department === undefined || !post.roles.includes('officer')) continue
    const territories = desks.get(post.department) ?? new Map<number | string, Post>()
    const there = post.area ?? (post.place === district.code ? 0 : (post.place ?? 0))
    const sitting = territories.get(there)
    if (!sitting || post.level < sitting.level) territories.set(there, post)
    desks.set(post.department, territories)
  }
  return desks
}

/** Does it last on this day, the first and the last included? */
export function isOn({ from, to }: Pick<Charge, 'from' | 'to'>, day: string): boolean {
  return from <= day && (to === undefined || day <= to)
}

const rank = { regular: 0, acting: 1, additional: 2, link: 3 } satisfies Record<Charge['kind'], number>

function regularFirst(a: Charge, b: Charge): number {
  return rank[a.kind] - rank[b.kind]
}

function keyed<T, K>(all: readonly T[], keyOf: (one: T) => K): Map<K, T> {
  return new Map(all.map((one) => [keyOf(one), one]))
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, readonly T[]> {
  return Map.groupBy(all, keyOf)
}
