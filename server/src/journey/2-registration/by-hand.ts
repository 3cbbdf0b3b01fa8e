/** Registration by a person at the desk, from a thread of the inbox; the thread's own draft is thereby done. */
import { dayOf } from '#core/clock/due.ts'
import { IDLE, type Talk } from '#core/conversation/talk.ts'
import { accept, type Decision, refuse } from '#core/decision.ts'
import type { ActOf, Actor } from '#core/grievance/acts.ts'
import type { GrievanceId } from '#core/ids.ts'
import type { Deeds } from '#ports/deeds.ts'
import type { Held } from '#ports/register.ts'
import type { Together } from '#ports/store.ts'
import { againstOf } from '../against.ts'
import type { House } from '../house.ts'
import { recordFirst } from '../record.ts'
import { numbered } from './numbered.ts'

type Form = Parameters<Deeds['register']>[1]

/** Registers what the person typed. Asked twice for the same draft, it answers what is there. */
export async function registerByHand(
  house: House,
  together: Together,
  by: Actor,
  form: Form,
): Promise<Decision<Held>> {
  const { district } = house
  if (!district.subjects.get(form.subject)?.parent) return refuse('unknown-subject')
  if (form.place !== undefined && !district.places.has(form.place)) return refuse('unknown-place')
  if (form.against !== undefined && !district.posts.has(form.against)) return refuse('unknown-post')
  const conversation = form.conversation && (await together.conversations.lock(form.conversation))
  if (!conversation?.citizen) return refuse('unknown-conversation')
  const talk = (conversation.talk as Talk | null) ?? IDLE
  const id = talk.draft?.grievance ?? (house.newId() as GrievanceId)
  const already = await together.register.find(id)
  if (already) return accept(already)
  const messages = form.messages.length > 0 ? form.messages : (talk.draft?.messages ?? [])
  const name = form.name ?? conversation.name
  const act: ActOf<'registered'> = {
    kind: 'registered',
    ...(await numbered(house, together, form.subject, form.place, conversation.channel)),
    citizen: conversation.citizen,
    conversation: conversation.id,
    channel: conversation.channel,
    language: conversation.language,
    gist: form.gist,
    subject: form.subject,
    messages,
    lacks: [],
    ...(form.against === undefined ? {} : { against: againstOf(district, form.against, dayOf(house.now())) }),
    ...(name ? { name } : {}),
    ...(form.place === undefined ? {} : { place: form.place }),
    ...(form.placeWords ? { placeWords: form.placeWords } : {}),
  }
  await together.conversations.saveTalk(conversation.id, IDLE, conversation.language)
  const registered = await recordFirst(house, together, id, by, act, form.key)
  if (registered.ok) await together.conversations.fileUnder(id, messages)
  return registered
}
