/**
 * Orders about charges: who takes a post over, whose charge ends, who is away. An order becomes rows of the district's
 * own tables, taken out and put in; it is judged here, checked with all other rows where the district is read, and
 * what it moves is found by comparing who answers before and after.
 *
 *   hand-over    a person takes a post over from a day on; the charges that this ends, end the day before
 *   end          a charge ends with a day
 *   leave        a person is away from a day to a day, with a substitute or without
 *   take-back    a charge or a leave that was entered is taken out, or its leave ends earlier
 *
 * Who may give them is said by `core/src/access/charging.ts`.
 */
import { accept, type Decision, refuse } from '../decision.ts'
import type { Charge, ChargeKind, District, Leave, Person } from './district.ts'
import { chargesOfPost, type DistrictIndex, isOn } from './find.ts'

/** Somebody whom the district does not know yet. */
export type NewPerson = Omit<Person, 'id'>

export type ChargeOrder =
  | {
      readonly do: 'hand-over'
      readonly post: string
      readonly person: string | NewPerson
      readonly kind: ChargeKind
      readonly from: string
      readonly to?: string
      /** Persons whose charge over the post ends with it. */
      readonly ends: readonly string[]
    }
  | { readonly do: 'end'; readonly post: string; readonly person: string; readonly last: string }
  | ({ readonly do: 'leave' } & Leave)
  | { readonly do: 'take-back'; readonly charge: Charge }
  | { readonly do: 'take-back'; readonly leave: Leave; readonly last?: string }

/** One row of a table: out, in, or one in the place of the other. */
export interface RowChange<T> {
  readonly before?: T
  readonly after?: T
}

/** What an order does to the district. */
export interface ChargeChange {
  readonly charges: readonly RowChange<Charge>[]
  readonly leaves: readonly RowChange<Leave>[]
  readonly persons: readonly RowChange<Person>[]
}

const NOTHING: ChargeChange = { charges: [], leaves: [], persons: [] }

/** The rows that an order changes, or why it cannot be. */
export function chargeChange(index: DistrictIndex, order: ChargeOrder): Decision<ChargeChange> {
  switch (order.do) {
    case 'hand-over':
      return handOver(index, order)
    case 'end':
      return endOf(index, order)
    case 'leave':
      return leaveOf(index, order)
    case 'take-back':
      return takeBack(index, order)
  }
}

/** The district as it is once the change is made. */
export function withChange(district: District, { charges, leaves, persons }: ChargeChange): District {
  return {
    ...district,
    charges: changed(district.charges, charges),
    leaves: changed(district.leaves ?? [], leaves),
    persons: changed(district.persons, persons),
  }
}

function handOver(
  index: DistrictIndex,
  order: Extract<ChargeOrder, { do: 'hand-over' }>,
): Decision<ChargeChange> {
  const { post, person, kind, from, to, ends } = order
  if (!index.posts.has(post)) return refuse('unknown-post')
  if (to !== undefined && to < from) return refuse('days-not-possible')
  const known = typeof person === 'string' ? index.persons.get(person) : undefined
  const made = typeof person === 'string' ? undefined : { id: idFor(index, person), ...person }
  const taker = known ?? made
  if (!taker) return refuse('unknown-person')
  const there = laterCharges(index, post, from)
  if (there.some((charge) => charge.person === taker.id && charge.kind === kind && isOn(charge, from)))
    return refuse('charge-there')
  const ended = there.filter((charge) => ends.includes(charge.person) && charge.person !== taker.id)
  // A charge of the taker in another way goes over into the new one.
  const own = there.filter((charge) => charge.person === taker.id)
  const added: Charge = { person: taker.id, post, kind, from, ...(to === undefined ? {} : { to }) }
  const last = dayBefore(from)
  return accept({
    ...NOTHING,
    charges: [...[...ended, ...own].map((charge) => until(charge, last)), { after: added }],
    persons: made ? [{ after: made }] : [],
  })
}

function endOf(
  index: DistrictIndex,
  { post, person, last }: Extract<ChargeOrder, { do: 'end' }>,
): Decision<ChargeChange> {
  const charge = laterCharges(index, post, last).find((one) => one.person === person)
  return charge ? accept({ ...NOTHING, charges: [until(charge, last)] }) : refuse('unknown-charge')
}

function leaveOf(
  index: DistrictIndex,
  { do: _, ...leave }: Extract<ChargeOrder, { do: 'leave' }>,
): Decision<ChargeChange> {
  const { person, from, to, substitute, post } = leave
  if (!index.persons.has(person)) return refuse('unknown-person')
  if (substitute !== undefined && !index.persons.has(substitute)) return refuse('unknown-person')
  if (to < from || substitute === person) return refuse('days-not-possible')
  const overlaps = (one: Leave) =>
    one.from <= to && from <= one.to && (one.post === undefined || post === undefined || one.post === post)
  if ((index.leavesByPerson.get(person) ?? []).some(overlaps)) return refuse('leave-there')
  return accept({ ...NOTHING, leaves: [{ after: leave }] })
}

function takeBack(
  index: DistrictIndex,
  order: Extract<ChargeOrder, { do: 'take-back' }>,
): Decision<ChargeChange> {
  if ('charge' in order) {
    const { person, post, kind, from } = order.charge
    const charge = (index.chargesByPost.get(post) ?? []).find(
      (one) => one.person === person && one.kind === kind && one.from === from,
    )
    return charge ? accept({ ...NOTHING, charges: [{ before: charge }] }) : refuse('unknown-charge')
  }
  const { person, from, to, post } = order.leave
  const leave = (index.leavesByPerson.get(person) ?? []).find(
    (one) => one.from === from && one.to === to && one.post === post,
  )
  if (!leave) return refuse('unknown-charge')
  if (order.last === undefined || order.last < from)
    return accept({ ...NOTHING, leaves: [{ before: leave }] })
  if (order.last >= to) return refuse('days-not-possible')
  return accept({ ...NOTHING, leaves: [{ before: leave, after: { ...leave, to: order.last } }] })
}

/** Charges over a post that last on a day or begin later. */
function laterCharges(index: DistrictIndex, post: string, day: string): readonly Charge[] {
  const all = index.chargesByPost.get(post) ?? []
  return [...chargesOfPost(index, post, day), ...all.filter(({ from }) => from > day)]
}

/** A charge that ends with a day; one that would begin after it is taken out. */
function until(charge: Charge, last: string): RowChange<Charge> {
  return charge.from > last ? { before: charge } : { before: charge, after: { ...charge, to: last } }
}

/** The day before a day, both `YYYY-MM-DD`. */
function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}

/** A name in small letters, with a number when somebody has it already. */
function idFor(index: DistrictIndex, { nameEn }: NewPerson): string {
  const plain =
    nameEn
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'person'
  for (let number = 1; ; number++) {
    const id = number === 1 ? plain : `${plain}-${number}`
    if (!index.persons.has(id)) return id
  }
}

function changed<T extends object>(rows: readonly T[], changes: readonly RowChange<T>[]): readonly T[] {
  const gone = new Map(changes.flatMap(({ before, after }) => (before ? [[before, after] as const] : [])))
  const kept = rows.flatMap((row) => (gone.has(row) ? (gone.get(row) ?? []) : [row]))
  return [...kept, ...changes.flatMap(({ before, after }) => (before || !after ? [] : [after]))]
}
