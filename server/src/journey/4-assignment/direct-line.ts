/**
 * The direct line about one grievance (M48): the desk writes from the file to the officer who has it, the officer
 * answers by replying to that message, or from the file. One to one, kept, and no part of a report.
 */
import { isOfDesk, maySee, mayWriteLine } from '#core/access/may.ts'
import { dayOf } from '#core/clock/due.ts'
import { accept, type Decision, refuse } from '#core/decision.ts'
import type { Person } from '#core/district/district.ts'
import { findTemplate } from '#core/district/find.ts'
import { officerOnLine } from '#core/groups/line.ts'
import type { ConversationId, MessageId, PersonId } from '#core/ids.ts'
import { type Outgoing, plainly } from '#core/message/outgoing.ts'
import { groupWords } from '#core/words/groups.ts'
import { shorten } from '#core/words/say.ts'
import type { Officer } from '#ports/deeds.ts'
import type { GroupDeeds, LineWord } from '#ports/groups.ts'
import type { Held } from '#ports/register.ts'
import type { Together } from '#ports/store.ts'
import type { House } from '../house.ts'

/** A word into the line, from the file. */
export async function writeLine(
  house: House,
  who: Officer,
  code: string,
  { key, text }: Parameters<GroupDeeds['line']>[2],
): Promise<Decision<{ readonly id: string }>> {
  return house.store.together(async (together) => {
    const held = await together.register.findByCode(code)
    if (!held || !maySee(held.grievance, who)) return refuse('unknown-grievance')
    if (!mayWriteLine(held.grievance, who)) return refuse('act-not-yours')
    const said = { text: text.trim(), key: `line:${who.person}:${key}` }
    if (!isOfDesk(who)) return fromOfficer(house, together, held, who, said)
    return toOfficer(house, together, held, who, said)
  })
}

interface Said {
  readonly text: string
  readonly key: string
}

async function fromOfficer(house: House, together: Together, held: Held, { person }: Officer, said: Said) {
  const id = house.newId()
  await together.groups.keepLine({ ...wordOf(house, held, said, person, person), id })
  return accept({ id })
}

async function toOfficer(house: House, together: Together, held: Held, who: Officer, said: Said) {
  const officer = officerOnLine(house.district, held.grievance, dayOf(house.now()))
  if (!officer) return refuse('nobody-there')
  const message = house.newId() as MessageId
  const word = { ...wordOf(house, held, said, officer.id as PersonId, who.person), id: message, message }
  if (!(await together.groups.keepLine(word))) return accept({ id: message })
  const thread = await together.conversations.openFor(officer, house.channel, house.newId() as ConversationId)
  await together.outbox.put({
    id: message,
    conversation: thread.id,
    intent: said.key,
    outgoing: lineMessage(house, held.grievance.code, who, officer, said.text),
    grievance: held.id,
    at: house.now(),
  })
  return accept({ id: message })
}

function wordOf(
  house: House,
  { id: grievance, grievance: { code } }: Held,
  { text, key }: Said,
  officer: PersonId,
  author: PersonId,
): Omit<LineWord, 'id'> & { readonly key: string; readonly code: string } {
  return { grievance, code, at: house.now(), officer, author, words: text, key }
}

function lineMessage(house: House, code: string, { person }: Officer, to: Person, text: string): Outgoing {
  const { language } = to
  const author = house.district.persons.get(person)
  const by = (language === 'hi' ? author?.nameHi : author?.nameEn) ?? groupWords(language).program
  const said = plainly(groupWords(language).line(code, by, text))
  if (!findTemplate(house.district, 'officer_update', language)) return said
  const blanks = [code, shorten(`${by}: ${text}`, 700)]
  return { ...said, outside: { type: 'template', name: 'officer_update', language, blanks } }
}
