/** Closure by the program: the hearing ran out unanswered, or the citizen took the grievance back. */
import { close as decide } from '#core/closure/close.ts'
import type { WorkKinds } from '#ports/work.ts'
import type { House } from '../house.ts'
import { onGrievance, program, record } from '../record.ts'

/** The work `close`. It comes when the time is over; whoever answered meanwhile has ended or reopened it already. */
export async function close(house: House, { grievance: id }: WorkKinds['close']): Promise<void> {
  await onGrievance(house, id, async (held, together) => {
    const by = program('closure')
    const decided = decide(held.grievance, by, house.now())
    return decided.ok ? record(house, together, held, by, [decided.value]) : undefined
  })
}
