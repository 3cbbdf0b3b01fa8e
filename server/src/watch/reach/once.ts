/**
 * Who complained where everybody reads along, and whose private thread is closed, is handed a link that opens once, under
 * what they said. It stands beside the code and tells nothing of the matter. Whoever reads along could press first, so what
 * comes by it lies in the file with the number that was proven, and makes nobody the complainant: that a person decides.
 */
import type { MessageId } from '#core/ids.ts'
import { isPublic } from '#core/message/doors.ts'
import { plainly } from '#core/message/outgoing.ts'
import { SEAL } from '#core/message/sealed.ts'
import { ONCE_DAYS, onceSealed, onceWords } from '#core/words/once.ts'
import type { Channel } from '#ports/channel.ts'
import type { FallenMessage } from '#ports/reach.ts'
import type { Held } from '#ports/register.ts'
import type { Together } from '#ports/store.ts'

const DAY_MS = 24 * 3_600_000
const CLOSED: readonly string[] = ['x-message', 'messenger']

/** What handing out needs. */
interface Handing {
  readonly channels: ReadonlyMap<string, Channel>
  readonly newId: () => string
  readonly now: () => Date
  /** Where people reach the program. */
  readonly publicUrl: string
}

/** Hands it out, once for a grievance; nothing where somebody can be told by telephone. */
export async function handOutLink(
  { channels, newId, now, publicUrl }: Handing,
  together: Together,
  held: Held,
  fell: Pick<FallenMessage, 'channel'>,
  phone: string | undefined,
): Promise<void> {
  const registered = held.acts[0]?.act
  if (phone !== undefined || !CLOSED.includes(fell.channel) || held.grievance.state === 'closed') return
  if (registered?.kind !== 'registered' || !registered.conversation || !isPublic(registered.channel)) return
  const thread = await together.conversations.lock(registered.conversation)
  if (!thread || !channels.get(thread.account)?.sends) return
  const [id, at] = [newId(), now()]
  const endsAt = new Date(at.getTime() + ONCE_DAYS * DAY_MS)
  if (!(await together.onceLinks.make({ id, grievance: held.id, at, endsAt }))) return
  const link = `${publicUrl}/once/${id}?k=${SEAL}`
  const open = onceWords[thread.language].handedOut(held.grievance.code, link)
  await together.outbox.put({
    id: newId() as MessageId,
    conversation: thread.id,
    intent: `once:${held.id}`,
    outgoing: { ...plainly(open), open, sealed: onceSealed(id) },
    grievance: held.id,
    at,
  })
}
