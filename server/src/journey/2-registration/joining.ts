/**
 * A person of the desk settles that messages belong to a grievance: some of a thread, or what somebody has just told at
 * the counter. It must be the complainant's own; from another file they come only with a reason. Papers that were asked for are
 * thereby supplied. A public post that a clerk pastes is joined, too (`join-pasted.ts`).
 */
import { IDLE, type Talk } from '#core/conversation/talk.ts'
import { accept, type Decision, refuse } from '#core/decision.ts'
import type { Act, Actor } from '#core/grievance/acts.ts'
import type { MessageId, PersonId } from '#core/ids.ts'
import { plainly } from '#core/message/outgoing.ts'
import { citizenWords } from '#core/words/citizen.ts'
import type { Conversation, Message } from '#ports/conversations.ts'
import type { Deeds } from '#ports/deeds.ts'
import type { Held } from '#ports/register.ts'
import type { Together } from '#ports/store.ts'
import type { House } from '../house.ts'
import { keepTold } from '../put-in.ts'
import { record } from '../record.ts'
import { type JoinedPost, joinPasted } from './join-pasted.ts'
import { threadAt } from './told.ts'

type Joining = Parameters<Deeds['joining']>[2]

const WHY = { hi: 'कंट्रोल रूम ने जोड़ा', en: 'joined by the control room' }

/** The act by which they join. */
export async function joinByHand(
  house: House,
  together: Together,
  held: Held,
  by: Actor,
  person: PersonId,
  body: Joining,
): Promise<Decision<readonly Act[]>> {
  const chosen = await together.conversations.messages(body.messages as readonly MessageId[])
  if (chosen.length < new Set(body.messages).size) return refuse('other-citizen')
  const no = await notTheirs(house, together, held, chosen, body)
  if (no) return no
  const from = await takenOut(house, together, held, chosen, by, body.reason)
  const posted = body.link && (await joinPasted(house, together, held, person, body.link, body))
  if (posted && !posted.ok) return posted
  const post = posted?.value
  const told = post ? post.messages : await tellAnew(house, together, held, person, body)
  if (!told) return refuse('moved-meanwhile')
  const messages = [...chosen.filter(({ grievance }) => grievance !== held.id).map(({ id }) => id), ...told]
  if (messages.length === 0) return refuse('nothing-to-register')
  await together.conversations.fileUnder(held.id, messages)
  return accept([
    held.grievance.state === 'awaiting_complainant' && (!post || post.theirs || chosen.length > 0)
      ? { kind: 'supplied', messages }
      : { kind: 'joined', messages, why: whyOf(from, body.reason, post) },
  ])
}

/** What was joined to the wrong grievance is taken out with a reason; a note stays in the file it lay in. */
async function takenOut(
  house: House,
  together: Together,
  { id, grievance: { code } }: Held,
  chosen: readonly Message[],
  by: Actor,
  reason = '',
): Promise<readonly string[]> {
  const files = new Set(chosen.flatMap(({ grievance }) => (grievance && grievance !== id ? [grievance] : [])))
  const codes: string[] = []
  for (const file of files) {
    const held = await together.register.find(file)
    if (!held) continue
    codes.push(held.grievance.code)
    const many = chosen.filter(({ grievance }) => grievance === file).length
    const text = `${many} संदेश ${code} में ले जाए गए: ${reason.trim()}`
    await record(house, together, held, by, [{ kind: 'noted', text }])
  }
  return codes
}

function whyOf(
  from: readonly string[],
  reason: string | undefined,
  post: JoinedPost | undefined,
): typeof WHY {
  if (from.length > 0) return movedFrom(from, reason)
  if (!post) return WHY
  return {
    hi: `कंट्रोल रूम ने सार्वजनिक पोस्ट जोड़ी: ${post.url}`,
    en: `a public post, joined by the control room: ${post.url}`,
  }
}

function movedFrom(codes: readonly string[], reason = ''): typeof WHY {
  const from = codes.join(', ')
  return {
    hi: `${from} से यहाँ लाए गए: ${reason.trim()}`,
    en: `brought here from ${from}: ${reason.trim()}`,
  }
}

/** Looks whose the messages are; a draft that the program was gathering from them is done. */
async function notTheirs(
  house: House,
  together: Together,
  held: Held,
  chosen: readonly Message[],
  { key, reason }: Joining,
) {
  const { conversations } = together
  const elsewhere = chosen.some(({ grievance }) => grievance !== undefined && grievance !== held.id)
  if (elsewhere && !reason?.trim()) return refuse('in-another-file')
  for (const id of new Set(chosen.map(({ conversation }) => conversation))) {
    const thread = await conversations.lock(id)
    const theirs = thread?.citizen && (await together.citizens.isOne(thread.citizen, held.grievance.citizen))
    if (!thread || !theirs) return refuse('other-citizen')
    const draft = (thread.talk as Talk | null)?.draft
    if (draft && chosen.some((message) => draft.messages.includes(message.id)))
      await conversations.saveTalk(id, IDLE, thread.language)
    await tellJoined(house, together, held, thread, key)
  }
  return chosen.some(({ direction }) => direction === 'out') ? refuse('other-citizen') : undefined
}

/** Whoever wrote is told, while words may be said; they may have been told just before that it would be a grievance of its own. */
async function tellJoined(
  house: House,
  { outbox }: Together,
  { id: grievance, grievance: { code } }: Held,
  { id, account, lastHeardAt, language }: Conversation,
  key: string,
): Promise<void> {
  const hours = house.channels.get(account)?.sends?.windowHours ?? 0
  const at = house.now()
  if (!lastHeardAt || at.getTime() - lastHeardAt.getTime() >= hours * 3_600_000) return
  await outbox.put({
    id: house.newId() as MessageId,
    conversation: id,
    intent: `joined:${grievance}:${id}:${key}`,
    outgoing: plainly(citizenWords(language).joined(code)),
    grievance,
    at,
  })
}

async function tellAnew(
  house: House,
  together: Together,
  { grievance }: Held,
  person: PersonId,
  { key, text, files = [], door = 'walkin' }: Parameters<Deeds['joining']>[2],
): Promise<readonly MessageId[] | undefined> {
  if (!text && files.length === 0) return []
  const { citizen, language } = grievance
  const { name, phone } = await together.conversations.contactOf(citizen)
  const thread = await threadAt(house, together, door, { citizen, language, name, phone })
  const kept = await keepTold(house, together, thread, `told:${person}:${key}`, text, files)
  return kept?.messages
}
