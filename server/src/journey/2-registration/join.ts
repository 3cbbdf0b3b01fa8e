/** Later messages of the citizen that belong to an open grievance. */
import type { WorkKinds } from '#ports/work.ts'
import type { House } from '../house.ts'
import { onGrievance, record } from '../record.ts'

/** The work `join`. */
export async function join(house: House, { grievance, messages, key }: WorkKinds['join']): Promise<void> {
  const why = { hi: 'आवेदक का संदेश', en: 'a message of the complainant' }
  await onGrievance(house, grievance, (held, together) =>
    record(
      house,
      together,
      held,
      { kind: 'citizen', citizen: held.grievance.citizen },
      [{ kind: 'joined', messages, why }],
      key,
    ),
  )
}
