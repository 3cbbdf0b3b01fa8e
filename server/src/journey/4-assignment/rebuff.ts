/** Somebody quoted the code of a grievance that is not theirs: they learned nothing, and it is on record. */
import type { WorkKinds } from '#ports/work.ts'
import type { House } from '../house.ts'
import { record } from '../record.ts'

/** The work `rebuff`. A code that no grievance bears leaves no trace but the message itself. */
export async function rebuff(
  house: House,
  { code, who, handle, tried, message }: WorkKinds['rebuff'],
): Promise<void> {
  await house.store.together(async (together) => {
    const held = await together.register.findByCode(code)
    if (!held) return
    const act = { kind: 'rebuffed', who, tried, message } as const
    const recorded = await record(
      house,
      together,
      held,
      { kind: 'stranger', handle },
      [act],
      `rebuff:${message}`,
    )
    if (!recorded.ok) throw new Error(`could not record that ${code} was tried: ${recorded.refusal}`)
  })
}
