/** Routing: the register is asked where the grievance stands, the core decides the post, the act is appended. */
import { dayOf } from '#core/clock/due.ts'
import type { ActKind } from '#core/grievance/acts.ts'
import { arrive } from '#core/nodal/arrive.ts'
import { route as decide } from '#core/routing/route.ts'
import type { Held } from '#ports/register.ts'
import type { WorkKinds } from '#ports/work.ts'
import type { House } from '../house.ts'
import { onGrievance, program, record } from '../record.ts'

const MOVES: readonly ActKind[] = [
  'registered',
  'amended',
  'routed',
  'transferred',
  'referred',
  'needs-a-person',
  'returned',
  'reopened',
  'turned-away',
  'closed',
]
const CALLS_FOR_ROUTING: readonly (ActKind | undefined)[] = ['registered', 'amended', 'reopened']

/** The work `route`. A second call finds the grievance already moved and does nothing. */
export async function route(house: House, { grievance: id }: WorkKinds['route']): Promise<void> {
  await onGrievance(house, id, async (held, together) => {
    if (!CALLS_FOR_ROUTING.includes(lastMove(held))) return undefined
    const { grievance } = held
    const acts = arrive(grievance, house.district) ?? [decide(grievance, house.district, dayOf(house.now()))]
    return record(house, together, held, program('routing'), acts)
  })
}

function lastMove({ acts }: Held): ActKind | undefined {
  return acts.findLast(({ act }) => MOVES.includes(act.kind))?.act.kind
}
