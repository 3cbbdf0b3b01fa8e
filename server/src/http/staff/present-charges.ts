/** Posts with who holds them, what an order would move, and lists of what went over, as screens show them. */
import type {
  ChargeItem,
  ChargePost,
  Charges,
  ForeseenAnswer,
  HandoverItem,
  HandoverSheet,
} from '#contract/charges.ts'
import { answering } from '#core/district/answering.ts'
import type { Charge, Leave, Person, Post } from '#core/district/district.ts'
import { type DistrictIndex, territoryOf } from '#core/district/find.ts'
import type { Foreseen, Handover, HandoverLine } from '#ports/charges.ts'
import type { Words } from '../house.ts'
import { departmentName, personName, placeName, postName, wordsOf } from '../names.ts'

interface Look {
  readonly today: string
  readonly open: ReadonlyMap<string, { readonly open: number; readonly late: number }>
  readonly seen: (post: Post) => boolean
  readonly may: (post: Post) => boolean
}

/** Every post that the caller may see, as it is today. */
export function presentCharges(index: DistrictIndex, look: Look): Charges {
  const posts = index.district.posts.filter(look.seen)
  return {
    today: look.today,
    posts: posts.map((post) => presentPost(index, post, look)),
    persons: index.district.persons.map((person) => presentPerson(index, person, look.today)),
  }
}

function presentPost(index: DistrictIndex, post: Post, { today, open, may }: Look): ChargePost {
  const all = index.chargesByPost.get(post.code) ?? []
  const charges = all.filter(({ to }) => to === undefined || to >= today)
  const { persons, standing, through } = answering(index, post.code, today)
  const holds = charges.some(({ kind, from }) => kind !== 'link' && from <= today)
  const place = territoryOf(index, post)
  const since = holds ? undefined : vacantSince(all, today)
  return {
    code: post.code,
    name: wordsOf(post),
    ...(post.department === undefined
      ? {}
      : { department: { code: post.department, name: departmentName(index, post.department) } }),
    level: post.level,
    ...(place ? { place: wordsOf(place) } : {}),
    charges: charges.map((charge) => presentCharge(index, charge, today)),
    standing,
    answering: persons.map(named),
    ...(through === undefined ? {} : { through: { code: through, name: postName(index, through) } }),
    ...(since === undefined ? {} : { vacantSince: since }),
    ...(open.get(post.code) ?? { open: 0, late: 0 }),
    may: may(post),
  }
}

/** The day after the last charge ended. */
function vacantSince(charges: readonly Charge[], today: string): string | undefined {
  const ends = charges.flatMap(({ to, kind }) =>
    to !== undefined && to < today && kind !== 'link' ? [to] : [],
  )
  const last = ends.toSorted().at(-1)
  return last && new Date(Date.parse(`${last}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

function presentCharge(index: DistrictIndex, charge: Charge, today: string): ChargeItem {
  const leave = (index.leavesByPerson.get(charge.person) ?? [])
    .filter((one) => one.to >= today && (one.post === undefined || one.post === charge.post))
    .toSorted((a, b) => a.from.localeCompare(b.from))[0]
  return {
    person: idNamed(index, charge.person),
    kind: charge.kind,
    from: charge.from,
    ...(charge.to === undefined ? {} : { to: charge.to }),
    ...(leave ? { leave: presentLeave(index, leave) } : {}),
  }
}

function presentLeave(
  index: DistrictIndex,
  { from, to, substitute, post }: Leave,
): NonNullable<ChargeItem['leave']> {
  return {
    from,
    to,
    ...(substitute === undefined ? {} : { substitute: idNamed(index, substitute) }),
    ...(post === undefined ? {} : { post }),
  }
}

function presentPerson(index: DistrictIndex, person: Person, today: string): Charges['persons'][number] {
  const own = (index.chargesByPerson.get(person.id) ?? []).find(
    ({ from, to }) => from <= today && (to === undefined || to >= today),
  )
  return { ...named(person), ...(own ? { post: postName(index, own.post) } : {}) }
}

/** What an order would move. */
export function presentForeseen(index: DistrictIndex, { moves, faults }: Foreseen): ForeseenAnswer {
  return {
    moves: moves.map(({ post, from, to, ...move }) => ({
      ...move,
      post: { code: post, name: postName(index, post) },
      from: from.map((id) => idNamed(index, id)),
      to: to.map(named),
    })),
    faults: faults.map(
      ({ file, where, what, todo }) => `${file}${where ? `, ${where}` : ''}: ${what}. ${todo}`,
    ),
  }
}

/** A change of hands in a list. */
export function presentHandover(index: DistrictIndex, handover: Handover): HandoverItem {
  const { id, post, kind, day, at, from, to, standing, through, grievances, late } = handover
  return {
    id,
    post: { code: post, name: postName(index, post) },
    kind,
    day,
    at: at.toISOString(),
    from: from.map((one) => idNamed(index, one)),
    to: to.map((one) => idNamed(index, one)),
    standing,
    ...(through === undefined ? {} : { through: postName(index, through) }),
    grievances,
    late,
  }
}

/** A change of hands with everything that went over. */
export function presentSheet(
  index: DistrictIndex,
  handover: Handover,
  lines: readonly HandoverLine[],
): HandoverSheet {
  return {
    ...presentHandover(index, handover),
    lines: lines.map((line) => {
      const place = placeOfLine(index, line)
      return {
        code: line.code,
        gist: line.gist,
        ...(place ? { place } : {}),
        registeredAt: line.registeredAt.toISOString(),
        timeClass: line.timeClass,
        ...(line.dueAt ? { dueAt: line.dueAt.toISOString() } : {}),
        state: line.state,
        late: line.dueAt !== undefined && line.dueAt < handover.at,
        directed: line.directed,
      }
    }),
  }
}

/** Where it is, by the tree or in the citizen's words. */
export function placeOfLine(index: DistrictIndex, { place, placeWords }: HandoverLine): Words | undefined {
  if (place !== undefined) return placeName(index, place)
  return placeWords === undefined ? undefined : { hi: placeWords, en: placeWords }
}

function named(person: { readonly id: string; readonly nameHi: string; readonly nameEn: string }) {
  return { id: person.id, name: wordsOf(person) }
}

function idNamed(index: DistrictIndex, id: string) {
  return { id, name: personName(index, id) }
}
