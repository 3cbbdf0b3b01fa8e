/**
 * Orders about charges: what an order would move is foreseen without doing it, and done as an act of administration,
 * an edit of the district's own tables. Who gets the work follows from the tables when the charges are looked at next.
 */
import { mayOrder } from '#core/access/charging.ts'
import { dayOf } from '#core/clock/due.ts'
import { accept, type Decision, refuse } from '#core/decision.ts'
import {
  type ChargeChange,
  type ChargeOrder,
  chargeChange,
  type RowChange,
  withChange,
} from '#core/district/charging.ts'
import type { Charge, Leave, Person } from '#core/district/district.ts'
import { type DistrictIndex, indexDistrict } from '#core/district/find.ts'
import { compareHands } from '#core/district/hands.ts'
import type { Administration, Cells, DistrictFault, RowEdit } from '#ports/administration.ts'
import type { Charging, Foreseen, Handovers } from '#ports/charges.ts'
import type { Officer } from '#ports/deeds.ts'

/** What orders are given by `main.ts`. */
export interface OrderSetting {
  readonly administration: Administration
  readonly district: DistrictIndex
  readonly handovers: Pick<Handovers, 'openByPost'>
  readonly now: () => Date
}

/** Orders over one district. */
export function chargingOf(setting: OrderSetting): Charging {
  const { administration, district, now } = setting
  const judged = (who: Officer, order: ChargeOrder): Decision<ChargeChange> =>
    mayOrder(order, district, who, dayOf(now())) ? chargeChange(district, order) : refuse('act-not-yours')
  return {
    async foresee(who, order) {
      const change = judged(who, order)
      return change.ok ? accept(await foreseen(setting, who, order, change.value)) : change
    },
    async order(who, order, why) {
      const change = judged(who, order)
      if (!change.ok) return change
      const done = await administration.change({ by: who.person, why, edits: editsOf(change.value) })
      if (done.kind === 'changed') return accept({ version: done.version })
      return done.kind === 'moved'
        ? refuse('district-moved')
        : refuse('district-faulty', done.faults.map(sayFault).join('; '))
    },
  }
}

async function foreseen(
  { administration, district, handovers, now }: OrderSetting,
  who: Officer,
  order: ChargeOrder,
  change: ChargeChange,
): Promise<Foreseen> {
  const today = dayOf(now())
  const day = dayOfOrder(order, today)
  const after = indexDistrict(withChange(district.district, change))
  const before = new Map(compareHands(district, new Map(), day).kept.map((one) => [one.post, one]))
  const open = await handovers.openByPost(now(), [who.person, ...(who.inCharge ?? who.posts)])
  const moves = compareHands(after, before, day).changed.map(({ kind, before: was, now: then }) => ({
    post: then.post,
    kind,
    day,
    from: was.persons,
    to: then.persons.flatMap((id) => after.persons.get(id) ?? []).map(named),
    standing: then.standing,
    ...(open.get(then.post) ?? { open: 0, late: 0 }),
  }))
  const would = administration.foresee({ edits: editsOf(change) })
  return { moves, faults: would.kind === 'faulty' ? would.faults : [] }
}

/** The day from which it holds, today when that has begun. */
function dayOfOrder(order: ChargeOrder, today: string): string {
  const from =
    order.do === 'hand-over' || order.do === 'leave'
      ? order.from
      : order.do === 'end'
        ? dayAfter(order.last)
        : 'charge' in order
          ? order.charge.from
          : order.last === undefined
            ? order.leave.from
            : dayAfter(order.last)
  return from > today ? from : today
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

const named = ({ id, nameHi, nameEn }: Person) => ({ id, nameHi, nameEn })

function sayFault({ file, where, what, todo }: DistrictFault): string {
  return `${file}${where === undefined ? '' : `, ${where}`}: ${what}. ${todo}`
}

/** The rows as cells; persons come first, because charges name them. */
function editsOf({ persons, charges, leaves }: ChargeChange): readonly RowEdit[] {
  return [
    ...rowsOf('persons.csv', persons, personCells),
    ...rowsOf('charges.csv', charges, chargeCells),
    ...rowsOf('leaves.csv', leaves, leaveCells),
  ]
}

function rowsOf<T>(
  file: string,
  rows: readonly RowChange<T>[],
  cellsOf: (row: T) => Cells,
): readonly RowEdit[] {
  return rows.map(({ before, after }) => ({
    file,
    kind: 'row',
    ...(before ? { before: cellsOf(before) } : {}),
    ...(after ? { after: cellsOf(after) } : {}),
  }))
}

const personCells = ({ id, nameHi, nameEn, phone, language, login = '' }: Person): Cells => ({
  id,
  name_hi: nameHi,
  name_en: nameEn,
  phone,
  language,
  login,
})
const chargeCells = ({ person, post, kind, from, to = '' }: Charge): Cells => ({
  person,
  post,
  kind,
  from,
  to,
})
const leaveCells = ({ person, from, to, substitute = '', post = '' }: Leave): Cells => ({
  person,
  from,
  to,
  substitute,
  post,
})
