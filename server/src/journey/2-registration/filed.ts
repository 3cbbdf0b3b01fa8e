/** The work `register-filed`: a form that was filled at once is registered at once; done again, it is there already. */
import type { WorkKinds } from '#ports/work.ts'
import type { House } from '../house.ts'
import { recordFirst } from '../record.ts'
import { registration } from './register.ts'

/** Registers what was filed at the website. */
export async function registerFiled(
  house: House,
  { conversation: id, draft, name }: WorkKinds['register-filed'],
): Promise<void> {
  await house.store.together(async (together) => {
    const conversation = await together.conversations.lock(id)
    const citizen = conversation?.citizen
    if (!conversation || !citizen) throw new Error(`no thread of a citizen: ${id}`)
    if (await together.register.find(draft.grievance)) return
    const { name: called, ...thread } = conversation
    const shown = name ?? called
    const act = await registration(
      house,
      together,
      { ...thread, citizen, ...(shown ? { name: shown } : {}) },
      draft,
    )
    const by = { kind: 'citizen', citizen } as const
    const registered = await recordFirst(house, together, draft.grievance, by, act)
    if (registered.ok) await together.conversations.fileUnder(draft.grievance, draft.messages)
  })
}
