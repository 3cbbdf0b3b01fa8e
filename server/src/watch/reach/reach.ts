/**
 * What did not reach a citizen goes its next way. Each fallen message is one transaction: the step, the words at the new door
 * or on the list, and the act that says so. When no way is left the thread is marked for a person.
 */
import type { DistrictIndex } from '#core/district/find.ts'
import type { Act } from '#core/grievance/acts.ts'
import type { ConversationId, MessageId } from '#core/ids.ts'
import { wordsSaid } from '#core/message/outgoing.ts'
import { type FallWhy, nextReach, type ReachStep, USUAL_REACH } from '#core/reach/chain.ts'
import type { Channel } from '#ports/channel.ts'
import type { Fallen, FallenMessage } from '#ports/reach.ts'
import type { Held } from '#ports/register.ts'
import type { Store, Together } from '#ports/store.ts'
import { handOutLink } from './once.ts'

/** What reaching on is given by `program.ts`. */
export interface Reacher {
  readonly store: Store
  readonly fallen: Fallen
  readonly district: DistrictIndex
  readonly channels: ReadonlyMap<string, Channel>
  readonly now: () => Date
  readonly newId: () => string
  readonly log: (line: string) => void
  /** Where people reach the program. */
  readonly publicUrl: string
}

const HOUR_MS = 3_600_000
const AT_ONCE = 50

/** One look; answers how many were sent on. */
export async function reachOn(reacher: Reacher): Promise<number> {
  const now = reacher.now()
  const { templateHours, doorHours } = reachOf(reacher)
  const before = (hours: number) => new Date(now.getTime() - hours * HOUR_MS)
  await reacher.fallen.giveUp({ template: before(templateHours), door: before(doorHours) }, now)
  let done = 0
  for (const message of await reacher.fallen.waiting(AT_ONCE))
    try {
      if (await sendOn(reacher, message)) done += 1
    } catch (fault) {
      reacher.log(`${message} fell and could not be sent on: ${(fault as Error).stack ?? fault}`)
    }
  return done
}

/** The district's own steps. */
function reachOf({ district }: Pick<Reacher, 'district'>) {
  return district.district.settings.reach ?? USUAL_REACH
}

async function sendOn(reacher: Reacher, message: MessageId): Promise<boolean> {
  return reacher.store.together(async (together) => {
    const fell = await together.fallen.lock(message)
    if (!fell) return false
    const held = await together.register.find(fell.grievance)
    if (!held) throw new Error(`no grievance ${fell.grievance} in the register`)
    await together.fallen.done(message, reacher.now())
    const { phone, name } = await together.conversations.contactOf(fell.citizen)
    const doors = { whatsapp: doorOf(reacher, 'whatsapp'), sms: doorOf(reacher, 'sms') }
    // whoever is told out of the blue is told by an approved template
    const whatsapp = doors.whatsapp !== undefined && fell.outgoing.outside !== undefined && !fell.offWhatsapp
    const sms = doors.sms !== undefined && fell.outgoing.brief !== undefined
    await handOutLink(reacher, together, held, fell, phone)
    const step = nextReach(reachOf(reacher), { from: fell.channel, phone, whatsapp, sms })
    const door = step === 'whatsapp' || step === 'sms' ? doors[step] : undefined
    if (step === undefined) await together.conversations.flag(fell.conversation, 'tell-by-hand')
    else if (door) await atDoor(reacher, together, fell, door, phone)
    else await onList(reacher, together, held, step === 'call' ? 'call' : 'slip', fell, phone, name)
    if (step) await recordStep(reacher, together, held, fell, step)
    return true
  })
}

/** The first account at this service by which something can be said. */
function doorOf({ channels }: Reacher, service: 'whatsapp' | 'sms'): Channel | undefined {
  return [...channels.values()].find(({ name, sends }) => name === service && sends !== undefined)
}

async function atDoor(
  { newId, now }: Reacher,
  together: Together,
  { message, citizen, grievance, conversation, outgoing }: FallenMessage,
  { name: channel, account }: Channel,
  phone: string | undefined,
): Promise<void> {
  const before = await together.conversations.lock(conversation)
  const thread = await together.conversations.openForCitizen({
    citizen,
    channel,
    account,
    language: (channel === 'sms' ? outgoing.brief?.language : undefined) ?? before?.language ?? 'hi',
    at: now(),
    newConversation: newId() as ConversationId,
    ...(phone ? { phone } : {}),
    ...(before?.name ? { name: before.name } : {}),
  })
  const intent = `reach:${message}`
  await together.outbox.put({
    ...{ intent, outgoing, grievance, conversation: thread.id },
    id: newId() as MessageId,
    at: now(),
  })
}

async function onList(
  { newId, now }: Reacher,
  together: Together,
  { grievance }: Held,
  way: 'call' | 'slip',
  fell: Pick<FallenMessage, 'citizen' | 'grievance' | 'outgoing' | 'why'>,
  phone: string | undefined,
  name: string | undefined,
): Promise<void> {
  const known = name ?? grievance.name
  await together.toTell.put(
    {
      way,
      key: fell.grievance,
      why: fell.why,
      words: [wordsSaid(fell.outgoing.inside)],
      citizen: fell.citizen,
      grievance: fell.grievance,
      ...(phone ? { phone } : {}),
      ...(known ? { name: known } : {}),
    },
    newId(),
    now(),
  )
}

async function recordStep(
  { now }: Reacher,
  together: Together,
  held: Held,
  { message, channel, why }: { message: MessageId; channel: string; why: FallWhy },
  to: ReachStep,
): Promise<void> {
  const act: Act = { kind: 'passed-on', message, from: channel, to, why }
  const by = { kind: 'program', part: 'reach' } as const
  const appended = await together.register.append(held.id, held.grievance.seq, [{ act, by }], now())
  if (!appended.ok) throw new Error(`grievance ${held.id} moved meanwhile`)
}
