/** The complainant sent what the officer had asked for (M85). */
import type { WorkKinds } from '#ports/work.ts'
import type { House } from '../house.ts'
import { onGrievance, record } from '../record.ts'

/** The work `supply`; when nobody waits for papers any more, the messages simply join the file. */
export async function supply(house: House, { grievance, messages, key }: WorkKinds['supply']): Promise<void> {
  await onGrievance(house, grievance, (held, together) => {
    const by = { kind: 'citizen', citizen: held.grievance.citizen } as const
    const why = { hi: 'आवेदक का संदेश', en: 'a message of the complainant' }
    const wanted = held.grievance.state === 'awaiting_complainant'
    const act = wanted
      ? ({ kind: 'supplied', messages } as const)
      : ({ kind: 'joined', messages, why } as const)
    return record(house, together, held, by, [act], key)
  })
}
