/**
 * The officer's call to the complainant (M84, M90): its time is set when the work is given, a call is one act, who is
 * late with it is reminded once, and after three calls in vain the complainant is asked for a good time.
 */
import { isHiddenFrom } from '#core/access/may.ts'
import { dayOf } from '#core/clock/due.ts'
import { callsNow, contactBy, contactStanding, isInVain, mayBeCalled } from '#core/contact/contact.ts'
import { accept, type Decision, refuse } from '#core/decision.ts'
import { personsAnswering } from '#core/district/answering.ts'
import type { Person } from '#core/district/district.ts'
import { findTemplate } from '#core/district/find.ts'
import type { ActOf, CallOutcome } from '#core/grievance/acts.ts'
import type { Grievance } from '#core/grievance/grievance.ts'
import type { GrievanceId, MessageId, PersonId } from '#core/ids.ts'
import { type Outgoing, plainly } from '#core/message/outgoing.ts'
import { callButtons, contactWords } from '#core/words/contact.ts'
import type { Language } from '#core/words/say.ts'
import type { Held } from '#ports/register.ts'
import type { Together } from '#ports/store.ts'
import type { WorkKinds } from '#ports/work.ts'
import { complainantFor } from '../complainant.ts'
import type { House } from '../house.ts'

/** Until when whoever gets the work now must have called. */
export async function contactTime(
  house: House,
  together: Together,
  grievance: Grievance,
): Promise<Date | undefined> {
  const { phone } = await together.conversations.contactOf(grievance.citizen)
  return contactBy(grievance, house.district.district.settings, phone, house.now())
}

/** The act of a call. */
export function contactAct(
  grievance: Grievance,
  told: {
    readonly outcome: CallOutcome
    readonly words?: string
    readonly call?: string
    readonly seconds?: number
  },
): Decision<ActOf<'contacted'>> {
  if (!mayBeCalled(grievance)) return refuse('no-call')
  const tries = callsNow(grievance).length + 1
  const { outcome, words, call, seconds } = told
  return accept({
    kind: 'contacted',
    outcome,
    tries,
    ...(words ? { words } : {}),
    ...(call ? { call } : {}),
    ...(seconds ? { seconds } : {}),
  })
}

/** The work `contact-due`: whoever has it is reminded, once for each time that was set. */
export async function contactDue(
  house: House,
  { grievance: id, by }: WorkKinds['contact-due'],
): Promise<void> {
  await house.store.together(async (together) => {
    const held = await together.register.find(id)
    if (!held || held.grievance.contactBy?.toISOString() !== by) return
    const { grievance } = held
    const open = grievance.state === 'with_officer' || grievance.state === 'awaiting_complainant'
    if (!open || !grievance.post || contactStanding(grievance, house.now()) !== 'overdue') return
    const persons = personsAnswering(house.district, grievance.post, dayOf(house.now()))
    for (const person of persons) {
      if (isHiddenFrom(grievance, { person: person.id, posts: [] })) continue
      await remind(house, together, held, person, by)
    }
  })
}

async function remind(
  house: House,
  together: Together,
  { id, grievance }: Held,
  person: Person,
  by: string,
): Promise<void> {
  const { language } = person
  const conversation = await together.conversations.lockOf({ person: person.id as PersonId })
  if (!conversation) return
  const complainant = await complainantFor(together, grievance, language)
  const text = contactWords(language).overdue(grievance.code, complainant)
  await put(house, together, {
    conversation: conversation.id,
    intent: `contact-due:${id}:${by}:${person.id}`,
    outgoing: {
      inside: { type: 'buttons', text, buttons: callButtons(id, language) },
      ...outside(house, 'officer_update', language, grievance.code, text),
    },
    grievance: id,
  })
}

/** The work `ask-for-time`: the complainant is told that the officer called in vain, once for each holder. */
export async function askForTime(house: House, { grievance: id }: WorkKinds['ask-for-time']): Promise<void> {
  await house.store.together(async (together) => {
    const held = await together.register.find(id)
    if (!held || held.grievance.state === 'closed') return
    const { grievance } = held
    const calls = callsNow(grievance)
    if (calls.length === 0 || calls.some(({ outcome }) => !isInVain(outcome))) return
    const conversation = await together.conversations.lockOf({ citizen: grievance.citizen })
    if (!conversation) return
    const { language } = conversation
    const wrong = calls.at(-1)?.outcome === 'wrong-number'
    const text = contactWords(language).askForTime(grievance.code, calls.length, wrong)
    await put(house, together, {
      conversation: conversation.id,
      intent: `ask-for-time:${id}:${grievance.contactFrom?.getTime() ?? 0}`,
      outgoing: { ...plainly(text), ...outside(house, 'status_update', language, grievance.code, text) },
      grievance: id,
    })
  })
}

function outside(
  { district }: House,
  name: 'officer_update' | 'status_update',
  language: Language,
  code: string,
  text: string,
): Pick<Outgoing, 'outside'> {
  if (!findTemplate(district, name, language)) return {}
  const blanks = [code, text.replace(/\s*\n+\s*/g, ' · ')]
  return { outside: { type: 'template', name, language, blanks } }
}

async function put(
  house: House,
  together: Together,
  item: Pick<Parameters<Together['outbox']['put']>[0], 'conversation' | 'intent' | 'outgoing'> & {
    readonly grievance: GrievanceId
  },
): Promise<void> {
  await together.outbox.put({ ...item, id: house.newId() as MessageId, at: house.now() })
}
