/**
 * What the staff of an officer wrote is laid before the officer: in the chat it becomes the report in the making, with the
 * buttons to hand it in or to drop it. A report that the officer has begun there is left alone.
 */
import { isHiddenFrom } from '#core/access/may.ts'
import { dayOf } from '#core/clock/due.ts'
import { OFFICER_IDLE, type OfficerTalk } from '#core/conversation/officer-facts.ts'
import { personsAnswering } from '#core/district/answering.ts'
import type { Person } from '#core/district/district.ts'
import { findTemplate, postsInCharge } from '#core/district/find.ts'
import { personName } from '#core/district/names.ts'
import type { MessageId, PersonId } from '#core/ids.ts'
import { officerWords } from '#core/words/officer.ts'
import type { Held } from '#ports/register.ts'
import type { Together } from '#ports/store.ts'
import type { WorkKinds } from '#ports/work.ts'
import type { House } from '../house.ts'
import { countsOf } from './submit.ts'

/** The work `show-draft`. A draft that was handed in or replaced meanwhile is shown no more. */
export async function showDraft(house: House, { grievance: id }: WorkKinds['show-draft']): Promise<void> {
  await house.store.together(async (together) => {
    const held = await together.register.find(id)
    const post = held?.grievance.post
    if (!held?.grievance.draft || post === undefined) return
    const day = dayOf(house.now())
    for (const person of personsAnswering(house.district, post, day)) {
      const who = { person: person.id, posts: postsInCharge(house.district, person.id, day) }
      if (!isHiddenFrom(held.grievance, who)) await lay(house, together, held, person)
    }
  })
}

async function lay(house: House, together: Together, held: Held, person: Person): Promise<void> {
  const { code, draft } = held.grievance
  const conversation = await together.conversations.lockOf({ person: person.id as PersonId })
  if (!conversation || !draft || draft.by.kind !== 'officer') return
  const talk = (conversation.talk as OfficerTalk | null) ?? OFFICER_IDLE
  const { language } = person
  const words = officerWords(language)
  if (!talk.draft) {
    const files = (await together.conversations.messages(draft.messages)).flatMap(
      (message) => message.attachments,
    )
    const { messages } = draft
    const made = { grievance: held.id, messages, words: [draft.text], ...countsOf(files), looked: false }
    await together.conversations.saveTalk(conversation.id, { ...talk, draft: made }, conversation.language)
  }
  const by = personName(house.district, draft.by.person, language)
  const text = words.drafted(code, by, draft.text)
  // Where another report is being told, the buttons would hand in that one.
  const buttons = [
    { title: words.submit, deed: { do: 'submit-report', grievance: held.id } as const },
    { title: words.drop, deed: { do: 'drop-report', grievance: held.id } as const },
  ]
  const template = findTemplate(house.district, 'officer_update', language)
  await together.outbox.put({
    id: house.newId() as MessageId,
    conversation: conversation.id,
    intent: `draft:${held.id}:${draft.at.getTime()}:${person.id}`,
    outgoing: {
      inside: talk.draft ? { type: 'text', text } : { type: 'buttons', text, buttons },
      ...(template
        ? {
            outside: {
              type: 'template',
              name: 'officer_update',
              language,
              blanks: [code, text.replace(/\s*\n+\s*/g, ' · ').slice(0, 700)],
            } as const,
          }
        : {}),
    },
    grievance: held.id,
    at: house.now(),
  })
}
