/**
 * One citizen behind many doors (docs/decisions/0043). Joined by proof, or by a person of the desk with a reason; never by a
 * name. Threads, handles and grievances stay where they are, so parting gives everything back. The trace of both is a row of
 * its own, and a note in every open file.
 */
import { accept, type Decision, refuse } from '#core/decision.ts'
import type { Actor } from '#core/grievance/acts.ts'
import type { CitizenId } from '#core/ids.ts'
import { readPhone } from '#core/text/phone.ts'
import type { Officer } from '#ports/deeds.ts'
import type { CitizenDeeds } from '#ports/one-citizen.ts'
import type { Together } from '#ports/store.ts'
import type { House } from './house.ts'
import { askWhetherOne } from './one-matter.ts'
import { program, record } from './record.ts'

/** Makes two citizens one; says so in their open files. False when they are already. */
export async function joinOne(
  house: House,
  together: Together,
  of: readonly [CitizenId, CitizenId],
  why: string,
  by?: Officer,
): Promise<boolean> {
  const [post] = by?.posts ?? []
  const joined = await together.citizens.join({
    id: house.newId(),
    of,
    why,
    at: house.now(),
    ...(by ? { by: { person: by.person, ...(post ? { post } : {}) } } : {}),
  })
  if (joined) await noteIn(house, together, of[0], `अलग-अलग माध्यमों पर यही एक व्यक्ति हैं: ${why}`, by)
  return joined
}

/** What an operator may do. */
export function citizenDeedsOf(house: House): CitizenDeeds {
  return {
    join: (who, conversation, { reason, ...other }) =>
      house.store.together(async (together): Promise<Decision<void>> => {
        const why = reason.trim()
        if (why === '') return refuse('reason-needed')
        const thread = await together.conversations.lock(conversation)
        if (!thread?.citizen) return refuse('unknown-conversation')
        const second = await otherOf(house, together, other)
        if (!second.ok) return second
        const joined = await joinOne(house, together, [thread.citizen, second.value], why, who)
        if (joined) await askWhetherOne(house, together, thread, second.value)
        return joined ? accept(undefined) : refuse('one-already')
      }),
    part: (who, conversation, joining, reason) =>
      house.store.together(async (together): Promise<Decision<void>> => {
        const why = reason.trim()
        if (why === '') return refuse('reason-needed')
        const thread = await together.conversations.lock(conversation)
        if (!thread?.citizen) return refuse('unknown-conversation')
        const note = `अलग व्यक्ति माने गए: ${why}`
        const files = await together.citizens.open(thread.citizen)
        const parted = await together.citizens.part(joining, who.person, why, house.now())
        if (!parted) return refuse('unknown-conversation')
        await noteAll(house, together, files, note, who)
        return accept(undefined)
      }),
  }
}

async function otherOf(
  house: House,
  { conversations }: Together,
  { conversation, phone: typed }: Omit<Parameters<CitizenDeeds['join']>[2], 'reason'>,
): Promise<Decision<CitizenId>> {
  if (conversation) {
    const { citizen } = (await conversations.lock(conversation)) ?? {}
    return citizen ? accept(citizen) : refuse('unknown-conversation')
  }
  const phone = typed === undefined ? undefined : readPhone(typed)
  if (!phone) return refuse('phone-wrong')
  const { name: channel, account } = house.channel
  const citizen = await conversations.citizenOf({ kind: 'phone', value: phone }, { channel, account })
  return citizen ? accept(citizen) : refuse('unknown-conversation')
}

async function noteIn(
  house: House,
  together: Together,
  citizen: CitizenId,
  text: string,
  by?: Officer,
): Promise<void> {
  await noteAll(house, together, await together.citizens.open(citizen), text, by)
}

async function noteAll(
  house: House,
  together: Together,
  files: Awaited<ReturnType<Together['citizens']['open']>>,
  text: string,
  by?: Officer,
): Promise<void> {
  const [post] = by?.posts ?? []
  const actor: Actor = by && post ? { kind: 'officer', person: by.person, post } : program('one-citizen')
  for (const id of files) {
    const held = await together.register.find(id)
    if (held) await record(house, together, held, actor, [{ kind: 'noted', text }])
  }
}
