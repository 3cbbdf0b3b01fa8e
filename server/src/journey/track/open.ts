/** A grievance whose subject has a track is put on it, once it lies with a post. */
import { putOnTrack } from '#core/track/take.ts'
import type { WorkKinds } from '#ports/work.ts'
import type { House } from '../house.ts'
import { onGrievance, program, record } from '../record.ts'

/** The work `track`. One that is on a track already, or was closed meanwhile, is left alone. */
export async function openTrack(house: House, { grievance: id }: WorkKinds['track']): Promise<void> {
  await onGrievance(house, id, async (held, together) => {
    if (held.grievance.state === 'closed') return undefined
    const act = putOnTrack(held.grievance, house.district, house.now())
    return act && record(house, together, held, program('track'), [act])
  })
}
