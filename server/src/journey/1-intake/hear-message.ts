/**
 * One message: kept in its thread, then understood. Whose thread it is decides the talk: an officer's number is
 * known from the directory, everybody else is a citizen.
 */
import type { AttachmentId, CitizenId, ConversationId, EnvelopeId, MessageId, PersonId } from '#core/ids.ts'
import { type Content, type Handle, type HeardMessage, ownNumberIn, wordsOf } from '#core/message/content.ts'
import { DESK, isPublic } from '#core/message/doors.ts'
import type { Deed, Say, TemplateSay } from '#core/message/outgoing.ts'
import { choicesIn, chosenBy } from '#core/message/plain.ts'
import type { ChannelName } from '#ports/channel.ts'
import type { Conversation, Conversations, Message, NewMessage } from '#ports/conversations.ts'
import type { Together } from '#ports/store.ts'
import type { House } from '../house.ts'
import { citizenSpeaks } from './citizen-speaks.ts'
import type { ReadWords } from './facts.ts'
import { groupSpeaks } from './group-speaks.ts'
import { isHeardPublicly } from './heard-publicly.ts'
import { officerSpeaks } from './officer-speaks.ts'
import { planSpeaks } from './plan-speaks.ts'
import { proves } from './proves.ts'
import { signPresence } from './sign-presence.ts'

/** Keeps the message and does what it means; a message already known changes nothing. */
export async function hearMessage(
  house: House,
  read: ReadWords,
  channel: ChannelName,
  message: HeardMessage,
  envelope?: EnvelopeId,
): Promise<void> {
  const kept = await house.store.together(async (together) => {
    if (await isHeardPublicly(house, together.conversations, channel, message)) return false
    const conversation = await meet(house, together.conversations, channel, message)
    if (await isRepeated(together.conversations, message)) return false
    const id = house.newId() as MessageId
    if (!(await together.conversations.keep(newMessage(house, conversation, channel, message, id, envelope))))
      return false
    const deed = await deedMeant(house, together, conversation, message.content)
    if (message.content.type === 'reaction')
      await together.conversations.react(
        message.account,
        message.content.to,
        message.content.emoji,
        message.at,
      )
    const heard = { id, at: message.at, content: message.content, ...(deed ? { deed } : {}) }
    const { forwarded = false } = message.context ?? {}
    if (message.unanswered) {
      if (message.unanswered === 'list') await together.conversations.flag(conversation.id, 'sent-to-many')
      return true
    }
    if (await goesRound(house, together, conversation, message, id)) return true
    if (await addsOnly(together, conversation, message, id)) return true
    const answered = await answeredBy(together, conversation, message)
    if (!conversation.person && (await proves(house, together, conversation, heard))) return true
    if (!conversation.person)
      await citizenSpeaks(house, read, together, conversation, heard, answered?.grievance)
    else {
      const officer = { ...conversation, person: conversation.person }
      await signPresence(house, together, officer.person, heard)
      if (await planSpeaks(house, together, officer, heard)) return true
      const meant = await groupSpeaks(house, together, officer, heard, answered?.id)
      const told = { ...heard, forwarded }
      if (meant !== true)
        await officerSpeaks(house, read, together, officer, told, meant || answered?.grievance)
    }
    return true
  })
  // The sender sees that the house has it; nobody waits for that.
  if (kept) void house.channels.get(message.account)?.sends?.markRead(message.externalId)
}

/** Was it heard a moment ago under the name it would have had then? */
async function isRepeated(
  conversations: Conversations,
  { account, at, perhaps }: HeardMessage,
): Promise<boolean> {
  if (!perhaps) return false
  const before = await conversations.findByExternalId(account, perhaps.externalId)
  return before !== undefined && at.getTime() - before.at.getTime() < perhaps.withinMs
}

async function meet(
  house: House,
  conversations: Conversations,
  channel: ChannelName,
  message: HeardMessage,
): Promise<Conversation> {
  const phone = message.from.find((handle) => handle.kind === 'phone')?.value
  const officer = phone === undefined ? undefined : house.district.personsByPhone.get(phone)
  const given = ownNumberIn(message.content)
  // A number of the directory belongs to an officer; whether this is the same human being a person decides.
  const more: readonly Handle[] =
    given === undefined || officer || house.district.personsByPhone.has(given)
      ? []
      : [{ kind: 'phone', value: given }]
  const doors = house.channels.get(message.account)?.kin
  // Whose post was pasted at the desk is the same citizen here.
  const kin = isPublic(channel) ? [...(doors ?? []), { channel, account: DESK }] : doors
  return conversations.meet({
    channel,
    account: message.account,
    from: [...message.from, ...more],
    at: message.at,
    newConversation: house.newId() as ConversationId,
    newCitizen: house.newId() as CitizenId,
    ...(message.profileName ? { name: message.profileName } : {}),
    ...(officer ? { person: officer.id as PersonId } : {}),
    ...(kin ? { kin } : {}),
  })
}

function newMessage(
  house: House,
  { id: conversation }: Conversation,
  channel: ChannelName,
  message: HeardMessage,
  id: MessageId,
  envelope?: EnvelopeId,
): NewMessage {
  const { externalId, account, at, content, context, reply } = message
  return {
    id,
    conversation,
    account,
    channel,
    externalId,
    at,
    content,
    ...(context ? { context } : {}),
    ...(reply ? { reply } : {}),
    ...(envelope ? { envelope } : {}),
    ...(content.type === 'media'
      ? { attachment: { id: house.newId() as AttachmentId, ...fileOf(content) } }
      : {}),
  }
}

function fileOf({ mediaId, mime, sha256, filename }: Extract<Content, { type: 'media' }>) {
  return {
    ...(mediaId ? { mediaId } : {}),
    ...(mime ? { mime } : {}),
    ...(sha256 ? { sha256 } : {}),
    ...(filename ? { filename } : {}),
  }
}

/** What was pressed, or at a door without buttons the number that was answered. */
async function deedMeant(
  house: House,
  together: Together,
  { id, account }: Conversation,
  content: Content,
): Promise<Deed | undefined> {
  if (content.type === 'pressed') return deedOf(together, id, content.buttonId)
  if (content.type !== 'text' || !house.channels.get(account)?.sends?.plain) return undefined
  if (!/^\s*[\d०-९]/u.test(content.text)) return undefined
  const said = await together.conversations.lastSaid(id)
  return said && chosenBy(content.text, choicesIn(said.content as Say | TemplateSay))
}

/**
 * What a pressed button means. The service repeats to us the key we gave it: our message and the number of the
 * button. Both are looked up; a key that is not of this thread means nothing.
 */
async function deedOf(
  together: Together,
  conversation: ConversationId,
  buttonId: string,
): Promise<Deed | undefined> {
  const [message = '', number = ''] = buttonId.split('.')
  if (!/^[0-9a-f-]{36}$/.test(message)) return undefined
  const ours = await together.conversations.find(message as MessageId)
  if (ours?.direction !== 'out' || ours.conversation !== conversation) return undefined
  return choicesIn(ours.content as Say | TemplateSay)[Number(number)]?.deed
}

/** Our message, or theirs, to which this one replies; in a public talk what they said there first, whomever they answer. */
async function answeredBy(
  together: Together,
  { id }: Conversation,
  { account, context }: HeardMessage,
): Promise<Message | undefined> {
  const { conversations } = together
  const original = context?.externalId && (await conversations.findByExternalId(account, context.externalId))
  if (original && original.conversation === id) return original
  return context?.talk === undefined ? undefined : conversations.firstInTalk(id, context.talk)
}

/**
 * Somebody else answers what we wrote to a citizen, perhaps a son or a neighbour: the words come into that file and to
 * a person's eye. Whoever wrote them learns nothing of it.
 */
async function addsOnly(
  { conversations }: Together,
  conversation: Conversation,
  { account, context }: HeardMessage,
  id: MessageId,
): Promise<boolean> {
  if (!context?.signed || !context.externalId) return false
  const original = await conversations.findByExternalId(account, context.externalId)
  if (!original || original.conversation === conversation.id) return false
  if (original.grievance) await conversations.fileUnder(original.grievance, [id])
  await conversations.flag(conversation.id, 'adds-for-another')
  return true
}

const ROUND_MS = 24 * 3_600_000
/** Longer than an answer that people give twice, such as a number or a yes. */
const LONG = 80
/** Nobody writes so many mails in a day. */
const MANY = 40

/**
 * Two programs that answer each other go round for ever, also when neither says that it is one. At a door where
 * programs answer, the same long words again, or very many mails in a day, are kept for a person and not answered.
 */
async function goesRound(
  house: House,
  { conversations }: Together,
  { id: conversation }: Conversation,
  { account, content, at }: HeardMessage,
  id: MessageId,
): Promise<boolean> {
  if (house.channels.get(account)?.name !== 'email') return false
  const words = wordsOf(content)
  const since = new Date(at.getTime() - ROUND_MS)
  const { many, same } = await conversations.heardSince(conversation, since, words, id)
  if (many < MANY && (words.length < LONG || same === 0)) return false
  await conversations.flag(conversation, 'goes-round')
  return true
}
