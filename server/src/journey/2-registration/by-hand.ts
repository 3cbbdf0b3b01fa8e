/**
 * Registration by a person at the desk: from a thread of the inbox, whose own draft is thereby done, or from what
 * somebody says at the counter, by telephone or in a letter. Asked twice for the same, it answers what is there.
 */
import { dayOf } from '#core/clock/due.ts'
import { IDLE, type Talk } from '#core/conversation/talk.ts'
import { accept, type Decision, refuse } from '#core/decision.ts'
import type { ActOf, Actor } from '#core/grievance/acts.ts'
import type { GrievanceId, MessageId } from '#core/ids.ts'
import { DESK } from '#core/message/doors.ts'
import { readPostLink } from '#core/message/post-link.ts'
import type { Conversation } from '#ports/conversations.ts'
import type { Deeds } from '#ports/deeds.ts'
import type { Held } from '#ports/register.ts'
import type { Together } from '#ports/store.ts'
import { againstOf } from '../against.ts'
import type { House } from '../house.ts'
import { keepTold } from '../put-in.ts'
import { recordFirst } from '../record.ts'
import { numbered } from './numbered.ts'
import { findPosted, keepPictures, keepPosted, threadOfAuthor } from './pasted.ts'
import { sinceSaid } from './register.ts'
import { type CitizensThread, threadOfCaller } from './told.ts'
import { urgency } from './urgent.ts'

type Form = Parameters<Deeds['register']>[1]

/** Registers what the person typed. */
export async function registerByHand(
  house: House,
  together: Together,
  by: Actor & { readonly kind: 'officer' },
  form: Form,
): Promise<Decision<Held>> {
  const { district } = house
  if (!district.subjects.get(form.subject)?.parent) return refuse('unknown-subject')
  if (form.besides?.some(({ subject }) => !district.subjects.get(subject)?.parent))
    return refuse('unknown-subject')
  if (form.place !== undefined && !district.places.has(form.place)) return refuse('unknown-place')
  if (form.post !== undefined && !district.posts.has(form.post)) return refuse('unknown-post')
  if (form.against !== undefined && !district.posts.has(form.against)) return refuse('unknown-post')
  const sources = district.district.settings.sources ?? []
  if (form.source !== undefined && !sources.some(({ code }) => code === form.source))
    return refuse('unknown-source')
  return form.conversation === undefined
    ? fromCaller(house, together, by, form)
    : fromThread(house, together, by, form)
}

async function fromThread(house: House, together: Together, by: Actor, form: Form): Promise<Decision<Held>> {
  const conversation = form.conversation && (await together.conversations.lock(form.conversation))
  if (!conversation?.citizen) return refuse('unknown-conversation')
  const thread = { ...conversation, citizen: conversation.citizen }
  const talk = (conversation.talk as Talk | null) ?? IDLE
  const id = talk.draft?.grievance ?? (house.newId() as GrievanceId)
  const already = await together.register.find(id)
  if (already) return accept(already)
  const messages = form.messages.length > 0 ? form.messages : (talk.draft?.messages ?? [])
  const act = await registration(
    house,
    together,
    thread,
    form,
    messages,
    form.complainant?.name?.trim() || conversation.name,
  )
  await together.conversations.saveTalk(conversation.id, IDLE, conversation.language)
  const registered = await recordFirst(house, together, id, by, act, form.key)
  if (registered.ok) await together.conversations.fileUnder(id, messages)
  if (registered.ok) await registerBesides(house, together, by, thread, form, messages)
  return registered
}

/** The further matters of the same messages, in the same moment; what the form says of the whole holds for the first. */
async function registerBesides(
  house: House,
  together: Together,
  by: Actor,
  thread: Conversation & CitizensThread,
  { besides = [], against: _against, nature: _nature, post: _post, urgent: _urgent, ...form }: Form,
  messages: readonly MessageId[],
): Promise<void> {
  for (const [at, matter] of besides.entries()) {
    const id = house.newId() as GrievanceId
    const name = form.complainant?.name?.trim() || thread.name
    const act = await registration(house, together, thread, { ...form, ...matter }, messages, name)
    const done = await recordFirst(house, together, id, by, act, `${form.key}:${at + 2}`)
    if (done.ok) await together.conversations.fileAlso(id, messages)
  }
}

async function fromCaller(
  house: House,
  together: Together,
  by: Actor & { readonly kind: 'officer' },
  form: Form,
): Promise<Decision<Held>> {
  const key = `told:${by.person}:${form.key}`
  const already = await together.conversations.findByExternalId(DESK, key)
  const there = already?.grievance && (await together.register.find(already.grievance))
  if (there) return accept(there)
  const { complainant = {} } = form
  const name = complainant.name?.trim()
  const link = form.link && readPostLink(form.link.url)
  if (form.link && !link) return refuse('no-post-there')
  if (link && (await findPosted(house, together, link))) return refuse('post-known')
  // A number that was given is surer than a handle.
  const authors =
    link && form.link && !complainant.phone?.trim()
      ? await threadOfAuthor(house, together, link, form.link, complainant.language ?? 'hi')
      : undefined
  const door = link?.door ?? form.door ?? 'walkin'
  const caller = { ...complainant, ...(name ? { name } : {}) }
  const thread = authors ? accept(authors) : await threadOfCaller(house, together, door, caller)
  if (!thread.ok) return thread
  const told = await keepTold(house, together, thread.value, key, form.gist, form.files ?? [], link?.url)
  // The same request at the same moment is a step ahead; asked again, it is found above.
  if (!told) return refuse('moved-meanwhile')
  const post = link && (await keepPosted(house, together, thread.value, link, form.link?.words))
  if (link && !post) return refuse('post-known')
  const pictures = link ? await keepPictures(house, together, thread.value, link, form.link?.pictures) : []
  const messages = [...told.messages, ...(post ? [post] : []), ...pictures]
  const id = house.newId() as GrievanceId
  const act = await registration(house, together, thread.value, form, messages, name)
  const registered = await recordFirst(house, together, id, by, act, form.key)
  if (registered.ok) await together.conversations.fileUnder(id, messages)
  return registered
}

async function registration(
  house: House,
  together: Together,
  { id, citizen, channel, language }: Pick<Conversation, 'id' | 'channel' | 'language'> & CitizensThread,
  form: Form,
  messages: readonly MessageId[],
  called: string | undefined,
): Promise<ActOf<'registered'>> {
  const name = called ?? (await together.conversations.contactOf(citizen)).name
  const { source, place, placeWords, against, nature } = form
  const drawn = await numbered(house, together, form.subject, place, channel, { source, nature })
  return {
    kind: 'registered',
    ...drawn,
    ...urgency(house, form.gist, { ...drawn, ...(nature === undefined ? {} : { nature }) }, form.urgent),
    ...(nature === undefined ? {} : { nature }),
    citizen,
    conversation: id,
    channel,
    ...(source === undefined ? {} : { source }),
    ...(form.sitting === undefined ? {} : { sitting: form.sitting }),
    language: form.complainant?.language ?? language,
    gist: form.gist,
    ...sinceSaid(house, form.gist),
    subject: form.subject,
    messages,
    lacks: [],
    ...(against === undefined ? {} : { against: againstOf(house.district, against, dayOf(house.now())) }),
    ...(name ? { name } : {}),
    ...(place === undefined ? {} : { place }),
    ...(placeWords ? { placeWords } : {}),
  }
}
