/**
 * Registration from a client of Open311. The client chose the subject, so nothing is asked; what it leaves out a person
 * completes. The client's own name for what it sends makes a repetition harmless. With a number the complainant is told
 * at the service number, as after a registration at the counter.
 */
import { accept, type Decision, refuse } from '#core/decision.ts'
import { subjectName } from '#core/district/names.ts'
import type { GrievanceId, MessageId } from '#core/ids.ts'
import { DESK, OPEN311 } from '#core/message/doors.ts'
import type { Open311Client, Open311Form, Open311Word } from '#ports/open311.ts'
import type { Held } from '#ports/register.ts'
import type { House } from '../house.ts'
import { keepLinks, keepTold } from '../put-in.ts'
import { recordFirst, wholly } from '../record.ts'
import { registration } from './register.ts'
import { threadAt, threadOfCaller } from './told.ts'

/** Registers it, once. */
export function registerFromClient(
  house: House,
  client: Open311Client,
  form: Open311Form,
): Promise<Decision<Held>> {
  return wholly(house, async (together) => {
    const there = await together.open311.grievanceOf(client.id, form.token)
    const known = there && (await together.register.find(there))
    if (known) return accept(known)
    const id = house.newId() as GrievanceId
    const { lat, lng } = form.location ?? {}
    const kept = await together.open311.keep({
      client: client.id,
      token: form.token,
      grievance: id,
      at: house.now(),
      ...(lat === undefined || lng === undefined ? {} : { lat, lng }),
      ...(form.placeWords === undefined ? {} : { address: form.placeWords }),
    })
    // The same request at the same moment is a step ahead; asked again, it is found above.
    if (!kept) return refuse('moved-meanwhile')
    const { name, phone, language } = form
    const thread = await threadOfCaller(house, together, OPEN311, {
      language,
      ...(name ? { name } : {}),
      ...(phone ? { phone } : {}),
    })
    if (!thread.ok) return thread
    const messages: MessageId[] = []
    for (const [number, text] of [form.words, ...form.besides].entries()) {
      const files = number === 0 ? form.files : []
      const told = await keepTold(house, together, thread.value, `open311:${id}:${number}`, text, files)
      messages.push(...(told?.messages ?? []))
    }
    messages.push(...(await keepLinks(house, together, thread.value, `open311:${id}:link`, form.links)))
    const act = await registration(
      house,
      together,
      { ...thread.value, language, ...(name ? { name } : {}) },
      {
        grievance: id,
        messages,
        words: [form.words || (subjectName(house.district, form.subject, language) ?? form.subject)],
        shown: form.files.length + form.links.length > 0,
        spoken: false,
        places: [],
        subject: { code: form.subject, confidence: 1, why: `chosen over Open311 (${client.name})` },
        ...(form.place === undefined
          ? {}
          : { place: { code: form.place, confidence: 1, why: 'sent over Open311' } }),
        ...(form.placeWords === undefined ? {} : { placeWords: form.placeWords }),
        ...(form.location ? { location: form.location } : {}),
        ...(form.secret ? { secret: true } : {}),
      },
    )
    const by = { kind: 'citizen', citizen: thread.value.citizen } as const
    const registered = await recordFirst(house, together, id, by, act)
    if (registered.ok) await together.conversations.fileUnder(id, messages)
    return registered
  })
}

/** Files what a client says later about what it sent; it means what a message of the complainant means at every door. */
export function hearClient(
  house: House,
  client: Open311Client,
  { token, code, words, links, files }: Open311Word,
): Promise<Decision<MessageId>> {
  return house.store.together(async (together) => {
    const held = await together.register.findByCode(code)
    if (!held || !(await together.open311.sentBy(client.id, held.id))) return refuse('unknown-grievance')
    const { citizen, language, state } = held.grievance
    const thread = await threadAt(house, together, OPEN311, { citizen, language })
    const key = `open311:${client.id}:${token}`
    const told = await keepTold(house, together, thread, key, words.join('\n'), files)
    const [first] = told?.messages ?? []
    if (first === undefined) {
      const known = await together.conversations.findByExternalId(DESK, key)
      return known ? accept(known.id) : refuse('unknown-grievance')
    }
    const linked = await keepLinks(house, together, thread, `${key}:link`, links)
    const messages = [...(told?.messages ?? []), ...linked]
    await together.conversations.fileUnder(held.id, messages)
    const work = { grievance: held.id, messages, key }
    await together.work.enqueue(state === 'awaiting_complainant' ? 'supply' : 'join', work)
    return accept(first)
  })
}
