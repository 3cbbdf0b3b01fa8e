/**
 * A grievance shared in a group (M44): whoever has it gets it with its buttons, the other members as information. By
 * itself it is shared when it is assigned, once a group; by the desk's button as often as it is pressed. Whoever it is
 * about is no recipient.
 */
import { dayOf } from '#core/clock/due.ts'
import { accept, type Decision, refuse } from '#core/decision.ts'
import { personsAnswering } from '#core/district/answering.ts'
import type { Group } from '#core/district/district.ts'
import type { Act } from '#core/grievance/acts.ts'
import { cardMessage } from '#core/groups/message.ts'
import { type Recipient, recipientsOf } from '#core/groups/recipients.ts'
import { groupFor } from '#core/groups/sharing.ts'
import type { ConversationId, GroupPostId, MessageId, PersonId } from '#core/ids.ts'
import { coveredWords } from '#core/privacy/marks.ts'
import type { Officer } from '#ports/deeds.ts'
import type { GroupPost, Spread } from '#ports/groups.ts'
import type { Held } from '#ports/register.ts'
import type { Together } from '#ports/store.ts'
import type { WorkKinds } from '#ports/work.ts'
import type { House } from '../house.ts'
import { onGrievance, program, record } from '../record.ts'
import { card } from './card.ts'

/** A card that went out so shortly before is not sent again; the receipts of that one count. */
const JUST_MS = 10 * 60_000

/** The desk's button: noted in the file, and shared by the work that follows. */
export async function sharing(
  house: House,
  together: Together,
  { id, grievance }: Held,
  who: Officer,
): Promise<Decision<readonly Act[]>> {
  const group = groupFor(house.district, grievance)
  if (!group) return refuse('unknown-group')
  const by = { person: who.person, seq: grievance.seq }
  await together.work.enqueue('share', { grievance: id, by })
  return accept([noteOf(group)])
}

/** The work `share`. */
export async function share(house: House, { grievance: id, by }: WorkKinds['share']): Promise<void> {
  await onGrievance(house, id, async (held, together) => {
    const group = groupFor(house.district, held.grievance)
    if (!group || held.grievance.state === 'closed') return undefined
    const key = `share:${id}:${group.code}${by ? `:${by.seq}` : ''}`
    if (!by) {
      const noted = await record(house, together, held, program('groups'), [noteOf(group)], key)
      if (!noted.ok) return noted
    }
    const post = postOf(house, held, group, by?.person)
    if (!(await together.groups.keep({ ...post, key }))) return undefined
    const { account, name: channel } = house.channel
    await together.groups.spread(post, await cards(house, together, held, group, post), { account, channel })
    return undefined
  })
}

function noteOf({ nameHi, nameEn }: Group): Act {
  return { kind: 'noted', text: `“${nameHi}” ग्रुप में भेजी गई / shared in the group “${nameEn}”` }
}

function postOf(house: House, { id, grievance }: Held, group: Group, person?: PersonId): GroupPost {
  return {
    id: house.newId() as GroupPostId,
    group: group.code,
    at: house.now(),
    kind: 'card',
    words: grievance.sensitive ? '' : coveredWords(grievance.gist, grievance.marks),
    files: [],
    grievance: id,
    code: grievance.code,
    about: [id],
    ...(person ? { person } : {}),
  }
}

async function cards(
  house: House,
  together: Together,
  held: Held,
  group: Group,
  post: GroupPost,
): Promise<readonly Spread[]> {
  const { grievance } = held
  const day = dayOf(house.now())
  const having = grievance.post ? personsAnswering(house.district, grievance.post, day) : []
  const assigned = held.acts.findLast(({ act }) => act.kind === 'assigned')
  const just = assigned && house.now().getTime() - assigned.at.getTime() < JUST_MS ? assigned.seq : undefined
  const all: Spread[] = []
  for (const recipient of recipientsOf(house.district, group, day, [grievance])) {
    const { person } = recipient
    const has = having.some((one) => one.id === person.id)
    if (has && just !== undefined && grievance.holders.includes(person.id as PersonId)) {
      all.push({ ...spreadTo(house, recipient), messages: [], card: `card:${held.id}:${just}:${person.id}` })
      continue
    }
    const outgoing = has
      ? await card(house, together, held.id, grievance, person.language)
      : cardMessage(house.district, group, post.id, grievance, person)
    const id = house.newId() as MessageId
    const intent = `group:${post.id}:${person.id}`
    const message = { id, intent, outgoing, ...(has ? { grievance: held.id } : {}) }
    all.push({ ...spreadTo(house, recipient), messages: [message] })
  }
  return all
}

function spreadTo(house: House, { person, post }: Recipient) {
  return {
    person: person.id as PersonId,
    post,
    phone: person.phone,
    language: person.language,
    newConversation: house.newId() as ConversationId,
  }
}
