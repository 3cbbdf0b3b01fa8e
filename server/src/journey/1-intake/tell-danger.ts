/**
 * Somebody writes that there is danger: whoever answers for the control room and for the nodal officer of the district is
 * told on the telephone at once, in the transaction in which the message was read. One thread tells once in a quarter of an
 * hour, however often is called for help.
 */
import { dayOf } from '#core/clock/due.ts'
import { personsAnswering } from '#core/district/answering.ts'
import type { Person, Role } from '#core/district/district.ts'
import { findTemplate } from '#core/district/find.ts'
import type { ConversationId, MessageId } from '#core/ids.ts'
import type { Outgoing } from '#core/message/outgoing.ts'
import type { Helpline } from '#core/reading/perils.ts'
import { doorNamed } from '#core/words/alerts.ts'
import { type DangerTold, dangerHeading, dangerTold } from '#core/words/danger.ts'
import { shorten } from '#core/words/say.ts'
import type { Conversation } from '#ports/conversations.ts'
import type { Together } from '#ports/store.ts'
import type { House } from '../house.ts'

const AGAIN_MS = 15 * 60_000
const TOLD: readonly Role[] = ['operator', 'nodal']
const MOST_WORDS = 500
const MOST_HEADING = 100

/** Tells the control room of a message that speaks of danger, and which numbers the citizen was told. */
export async function tellDanger(
  house: House,
  together: Together,
  conversation: Pick<Conversation, 'id' | 'channel' | 'account' | 'name' | 'handles'>,
  words: string,
  warned?: readonly Helpline[],
): Promise<void> {
  const quarter = Math.floor(house.now().getTime() / AGAIN_MS)
  for (const person of watchful(house)) {
    const thread = await together.conversations.openFor(
      person,
      house.channel,
      house.newId() as ConversationId,
    )
    await together.outbox.put({
      id: house.newId() as MessageId,
      conversation: thread.id,
      intent: `danger:${conversation.id}:${quarter}:${person.id}`,
      outgoing: worded(
        house,
        { ...toldOf(house, conversation, words, person), ...(warned ? { warned } : {}) },
        person,
      ),
      at: house.now(),
    })
  }
}

function watchful({ district, now }: House): readonly Person[] {
  const persons = district.district.posts
    .filter(({ roles }) => TOLD.some((role) => roles.includes(role)))
    .flatMap(({ code }) => personsAnswering(district, code, dayOf(now())))
  return [...new Map(persons.map((person) => [person.id, person])).values()]
}

function toldOf(
  { channels }: House,
  { channel, account, name, handles }: Pick<Conversation, 'channel' | 'account' | 'name' | 'handles'>,
  words: string,
  { language }: Person,
): DangerTold {
  const phone = handles.find(({ kind }) => kind === 'phone')?.value
  return {
    door: doorNamed(channel, channels.get(account)?.address ?? '', language),
    words: shorten(words.replace(/\s+/g, ' ').trim(), MOST_WORDS),
    ...(name === undefined ? {} : { name }),
    ...(phone === undefined ? {} : { phone }),
  }
}

/** Outside the reply window by the approved template for what the control room must know. */
function worded({ district }: House, told: DangerTold, { language }: Person): Outgoing {
  const inside = { type: 'text', text: dangerTold(told, language) } as const
  if (!findTemplate(district, 'desk_alert', language)) return { inside }
  const blanks = [shorten(dangerHeading(told, language), MOST_HEADING), told.words]
  return { inside, outside: { type: 'template', name: 'desk_alert', language, blanks } }
}
