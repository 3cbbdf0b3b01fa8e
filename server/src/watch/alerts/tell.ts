/**
 * Whom a trouble is told and by which door: whoever answers for an administrator's post, and for the post that owns the
 * handle. When the line by which officers are reached stands still itself, an SMS says it; where there is none, the
 * services page shows it, and the message that all is well says from when to when it was not.
 */
import { dayOf } from '#core/clock/due.ts'
import { personsAnswering } from '#core/district/answering.ts'
import type { Person } from '#core/district/district.ts'
import { findTemplate } from '#core/district/find.ts'
import { handleAt } from '#core/district/handles.ts'
import type { ConversationId, MessageId } from '#core/ids.ts'
import { brief } from '#core/message/brief.ts'
import type { Outgoing } from '#core/message/outgoing.ts'
import { doorNamed, troubleBegun, troubleBriefly, troubleOver } from '#core/words/alerts.ts'
import { shorten } from '#core/words/say.ts'
import type { DoorAlert } from '#ports/alerts.ts'
import type { Channel } from '#ports/channel.ts'
import type { Together } from '#ports/store.ts'
import type { Alerted, AlertWatch } from './watcher.ts'

const MOST_OUTSIDE = 800
const MOST_NAMED = 60

/** That it began, to each responsible person. */
export async function tellBegun(
  watch: AlertWatch,
  together: Together,
  door: Alerted,
  alert: DoorAlert,
): Promise<void> {
  const by = doorFor(watch, door, alert)
  if (!by)
    return watch.log(`nobody can be told of ${alert.kind} at ${door.name} ${door.account}: no other door`)
  for (const person of responsible(watch, door)) {
    const { language } = person
    const named = doorNamed(door.name, door.address, language)
    const text = troubleBegun(named, alert, alert.since, language)
    const said = { door: door.name, trouble: troubleBriefly(alert.kind, language) }
    const { brief: approved } = brief(watch.district.district, 'door_alert', language, said)
    await put(watch, together, by, person, `alert:${alert.id}`, {
      ...worded(watch, text, named, person),
      ...(approved ? { brief: approved } : {}),
    })
  }
}

/** That it is over, to each responsible person. */
export async function tellOver(
  watch: AlertWatch,
  together: Together,
  door: Alerted,
  alert: DoorAlert & { readonly wellSince: Date },
): Promise<void> {
  for (const person of responsible(watch, door)) {
    const named = doorNamed(door.name, door.address, person.language)
    const text = troubleOver(named, alert, alert.since, alert.wellSince, person.language)
    const said = worded(watch, text, named, person)
    await put(watch, together, watch.channel, person, `alert-over:${alert.id}`, said)
  }
}

/** The line that stands still tells nothing. */
function doorFor(
  { channel, channels }: AlertWatch,
  { account }: Alerted,
  { kind }: DoorAlert,
): Channel | undefined {
  if (account !== channel.account || (kind !== 'stopped' && kind !== 'queue')) return channel
  return [...channels.values()].find(({ name, sends }) => name === 'sms' && sends !== undefined)
}

function responsible({ district, now }: AlertWatch, { name, address }: Alerted): readonly Person[] {
  const owner = name === 'scanner' ? undefined : handleAt(district.district, name, address)?.owner
  const posts = district.district.posts
    .filter(({ roles, code }) => roles.includes('administrator') || code === owner)
    .map(({ code }) => code)
  const persons = posts.flatMap((code) => personsAnswering(district, code, dayOf(now())))
  return [...new Map(persons.map((person) => [person.id, person])).values()]
}

/** Outside the reply window by the approved template for what the control room must know. */
function worded(
  { district }: AlertWatch,
  text: string,
  named: string,
  { language }: Person,
): Pick<Outgoing, 'inside' | 'outside'> {
  const inside = { type: 'text', text } as const
  if (!findTemplate(district, 'desk_alert', language)) return { inside }
  const blanks = [shorten(named, MOST_NAMED), shorten(text.replace(/\s*\n+\s*/g, ' · '), MOST_OUTSIDE)]
  return { inside, outside: { type: 'template', name: 'desk_alert', language, blanks } }
}

async function put(
  { now, newId }: AlertWatch,
  { conversations, outbox }: Together,
  by: Channel,
  person: Person,
  intent: string,
  outgoing: Outgoing,
): Promise<void> {
  const conversation = await conversations.openFor(person, by, newId() as ConversationId)
  await outbox.put({
    id: newId() as MessageId,
    conversation: conversation.id,
    intent: `${intent}:${person.id}`,
    outgoing,
    at: now(),
  })
}
