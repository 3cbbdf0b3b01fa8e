/** Each directed post gets a card with what is said to it; the grievance's own card comes by `assign`. */
import { isHiddenFrom } from '#core/access/may.ts'
import { dayOf } from '#core/clock/due.ts'
import { openDirections } from '#core/direction/direct.ts'
import { personsAnswering } from '#core/district/answering.ts'
import type { Person } from '#core/district/district.ts'
import { findTemplate } from '#core/district/find.ts'
import { placeWordsOf, postName } from '#core/district/names.ts'
import type { Grievance } from '#core/grievance/grievance.ts'
import type { Direction } from '#core/grievance/parts.ts'
import type { ConversationId, GrievanceId, MessageId } from '#core/ids.ts'
import type { Button, Outgoing } from '#core/message/outgoing.ts'
import { officerWords } from '#core/words/officer.ts'
import { shorten } from '#core/words/say.ts'
import type { Together } from '#ports/store.ts'
import type { WorkKinds } from '#ports/work.ts'
import type { House } from '../house.ts'

/** The work `direct`. What was sent is not sent again: the intent of a card is unique for ever. */
export async function direct(house: House, { grievance: id }: WorkKinds['direct']): Promise<void> {
  await house.store.together(async (together) => {
    const held = await together.register.find(id)
    if (!held) throw new Error(`no grievance ${id} in the register`)
    for (const direction of openDirections(held.grievance))
      for (const person of personsAnswering(house.district, direction.post, dayOf(house.now())))
        if (!isHiddenFrom(held.grievance, { person: person.id, posts: [direction.post] }))
          await sendCard(house, together, id, held.grievance, direction, person)
  })
}

async function sendCard(
  house: House,
  together: Together,
  id: GrievanceId,
  grievance: Grievance,
  direction: Direction,
  person: Person,
): Promise<void> {
  const conversation = await together.conversations.openFor(
    person,
    house.channel,
    house.newId() as ConversationId,
  )
  await together.outbox.put({
    id: house.newId() as MessageId,
    conversation: conversation.id,
    intent: `direction:${id}:${direction.id}:${person.id}`,
    outgoing: cardOf(house, id, grievance, direction, person),
    grievance: id,
    at: house.now(),
  })
}

function cardOf(
  house: House,
  id: GrievanceId,
  grievance: Grievance,
  direction: Direction,
  { language }: Person,
): Outgoing {
  const words = officerWords(language)
  const leads = direction.post === grievance.post
  const shown = {
    code: grievance.code,
    by: direction.by.kind === 'officer' ? postName(house.district, direction.by.post, language) : '',
    mode: direction.mode,
    lead: leads,
    words: direction.words,
    gist: shorten(grievance.gist, 300),
    place: placeWordsOf(house.district, grievance, language),
  }
  const buttons: readonly Button[] = leads
    ? [
        { title: words.accept, deed: { do: 'accept', grievance: id } },
        { title: words.report, deed: { do: 'begin-report', grievance: id } },
      ]
    : [{ title: words.comply, deed: { do: 'begin-compliance', grievance: id, direction: direction.id } }]
  const template = leads ? 'direction_lead' : 'direction_card'
  const blanks = [
    shown.code,
    shown.by,
    words.modes[shown.mode],
    oneLine(shown.words),
    oneLine(shown.gist),
    shown.place,
  ]
  return {
    inside: {
      type: 'buttons',
      text: words.directionCard({ ...shown, words: shorten(shown.words, 400) }),
      buttons,
    },
    ...(findTemplate(house.district, template, language)
      ? { outside: { type: 'template', name: template, language, blanks, buttons } }
      : {}),
  }
}

/** Blanks of a template hold no line breaks. */
function oneLine(text: string): string {
  return shorten(text.replace(/\s+/g, ' '), 400)
}
