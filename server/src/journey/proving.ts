/**
 * One-time codes (docs/decisions/0043): who types the code that went to a number or address has it in hand.
 *
 *   sent     at most so many to one handle within an hour and within a day, in the transaction that puts the message out
 *   typed    five wrong ones end it; a right one counts once
 *
 * The code follows from the id of the proof and the key of the program; it is written nowhere, not even hashed.
 */
import type { CitizenId, ConversationId, MessageId } from '#core/ids.ts'
import type { Handle } from '#core/message/content.ts'
import { CODE_MINUTES, codeMessage } from '#core/words/proving.ts'
import type { Channel } from '#ports/channel.ts'
import type { Together } from '#ports/store.ts'
import type { CodeSent, CodeTried, Proving } from '#ports/web.ts'
import type { House } from './house.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const IN_AN_HOUR = 3
const IN_A_DAY = 8
const TRIES = 5

/**
 * The door by which whoever has this handle is told things: the service number, or the first mailbox. Who asks again for
 * a code that went to a telephone may have no WhatsApp there: every second one goes by SMS, where that can be said.
 */
export function doorFor(house: House, { kind }: Handle, sentBefore = 0): Channel | undefined {
  const first = (door: Channel['name']) =>
    [...house.channels.values()].find(({ name, sends }) => name === door && sends)
  if (kind === 'email') return first('email')
  if (kind !== 'phone') return undefined
  const { smsTemplates = [] } = house.district.district
  const sayable = smsTemplates.some(({ name }) => name === 'one_time_code')
  return (sentBefore % 2 === 1 && sayable ? first('sms') : undefined) ?? house.channel
}

/** Puts a code out to this handle. */
export async function sendCode(
  house: House,
  together: Together,
  handle: Handle,
  purpose: string,
  language: 'hi' | 'en',
): Promise<CodeSent> {
  const { conversations, proofs } = together
  const at = house.now()
  const since = (ms: number) => new Date(at.getTime() - ms)
  const before = await proofs.sentTo(handle, since(HOUR_MS))
  const door = doorFor(house, handle, before)
  if (!door) return 'no-door'
  if (before >= IN_AN_HOUR) return 'too-many'
  if ((await proofs.sentTo(handle, since(24 * HOUR_MS))) >= IN_A_DAY) return 'too-many'
  const known = await conversations.citizenOf(handle, { channel: door.name, account: door.account })
  const citizen = known ?? (house.newId() as CitizenId)
  if (!known) await conversations.newCitizen(citizen, undefined, at)
  const thread = await conversations.openForCitizen({
    citizen,
    channel: door.name,
    account: door.account,
    handle,
    language,
    at,
    newConversation: house.newId() as ConversationId,
  })
  const id = house.newId()
  await proofs.make({ id, handle, purpose, at, endsAt: new Date(at.getTime() + CODE_MINUTES * MINUTE_MS) })
  await together.outbox.put({
    id: house.newId() as MessageId,
    conversation: thread.id,
    intent: `code:${id}`,
    outgoing: codeMessage(house.district.district, language, id),
    at,
  })
  return 'sent'
}

/** What was typed as a code. */
export async function tryCode(
  house: House,
  { proofs }: Together,
  purpose: string,
  typed: string,
): Promise<CodeTried> {
  const now = house.now()
  const open = await proofs.open(purpose, now)
  if (!open || open.tries >= TRIES) return { ok: false, why: 'over' }
  if (digitsIn(typed) !== house.codeOf(open.id)) {
    await proofs.tried(open.id)
    return { ok: false, why: 'wrong' }
  }
  await proofs.proven(open.id, now)
  return { ok: true, handle: open.handle }
}

/** Codes for who stands at a page. */
export function provingOf(house: House): Proving {
  return {
    send: (handle, purpose, language) =>
      house.store.together((together) => sendCode(house, together, handle, purpose, language)),
    try: (purpose, typed) => house.store.together((together) => tryCode(house, together, purpose, typed)),
  }
}

function digitsIn(typed: string): string {
  return typed.replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966)).replace(/\D/g, '')
}
