/** The citizen's appeal reaches the register; who comes too late hears that they do. */

import type { MessageId } from '#core/ids.ts'
import { plainly } from '#core/message/outgoing.ts'
import { appeal as decide } from '#core/track/take.ts'
import { trackWords } from '#core/words/track.ts'
import type { WorkKinds } from '#ports/work.ts'
import type { House } from '../house.ts'
import { onGrievance, record } from '../record.ts'

/** The work `appeal`. */
export async function appeal(house: House, work: WorkKinds['appeal']): Promise<void> {
  const { grievance: id, key } = work
  await onGrievance(house, id, async (held, together) => {
    if (await together.register.holdsKey(id, key)) return undefined
    const { citizen, code } = held.grievance
    const act = decide(held.grievance, house.district, work, house.now())
    const recorded = act.ok
      ? await record(house, together, held, { kind: 'citizen', citizen }, [act.value], key)
      : act
    if (recorded.ok || recorded.refusal === 'moved-meanwhile') return recorded
    const conversation = await together.conversations.lockOf({ citizen })
    if (conversation)
      await together.outbox.put({
        id: house.newId() as MessageId,
        conversation: conversation.id,
        intent: `${key}:late`,
        outgoing: plainly(trackWords(conversation.language).askingOver(code)),
        grievance: id,
        at: house.now(),
      })
    return undefined
  })
}
