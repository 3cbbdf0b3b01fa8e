/**
 * What an officer's message means for groups and for the direct line, before the talk about their own work is asked:
 *
 *   "noted"        the button or a reaction under a post
 *   a post         "ग्रुप BIJ: …"
 *   to the line    a reply to a word of the direct line
 *   an answer      a reply to a post or a card, or the code of a grievance whose card is in a group of theirs
 *
 * An answer about what lies with the officer goes on to the ordinary talk, where it becomes part of the report.
 *
 * True: nothing else follows. A grievance: the ordinary talk follows, about that one.
 */
import { groupsAnswered, groupsFor, mayInGroup } from '#core/access/groups.ts'
import { isHiddenFrom, isReporting } from '#core/access/may.ts'
import { whoIs } from '#core/access/who.ts'
import { dayOf } from '#core/clock/due.ts'
import type { OfficerHeard, OfficerTalk } from '#core/conversation/officer-facts.ts'
import { toAnswer } from '#core/direction/direct.ts'
import { findCodes } from '#core/grievance/code.ts'
import { nameOf } from '#core/groups/message.ts'
import { readGroupOrder } from '#core/groups/order.ts'
import type { GrievanceId, GroupPostId, MessageId, PersonId } from '#core/ids.ts'
import { wordsOf } from '#core/message/content.ts'
import { plainly } from '#core/message/outgoing.ts'
import { officerCommand } from '#core/reading/officer-words.ts'
import { groupWords } from '#core/words/groups.ts'
import type { Conversation } from '#ports/conversations.ts'
import type { Officer } from '#ports/deeds.ts'
import type { LineWord } from '#ports/groups.ts'
import type { Held } from '#ports/register.ts'
import type { Together } from '#ports/store.ts'
import type { House } from '../house.ts'

interface Speaking {
  readonly house: House
  readonly together: Together
  readonly thread: Conversation & { readonly person: PersonId }
  readonly who: Officer
  readonly heard: OfficerHeard
}

/** What the message was for a group or for the line. */
export async function groupSpeaks(
  house: House,
  together: Together,
  thread: Conversation & { readonly person: PersonId },
  heard: OfficerHeard,
  repliedTo: MessageId | undefined,
): Promise<boolean | GrievanceId> {
  const who = whoIs(house.district, thread.person, dayOf(house.now()))
  const speaking = { house, together, thread, who, heard }
  if (heard.deed?.do === 'noted') return noted(speaking, heard.deed.groupPost as GroupPostId)
  if (heard.content.type === 'reaction') return reacted(speaking, heard.content)
  if (heard.content.type === 'pressed' || heard.content.type === 'other') return false
  if (await ordered(speaking)) return true
  if (!repliedTo) return namedByCode(speaking)
  const line = await together.groups.lineCarriedBy(repliedTo)
  return line ? ontoLine(speaking, line) : answersPost(speaking, repliedTo)
}

async function noted({ house, together, who }: Speaking, post: GroupPostId): Promise<boolean> {
  await together.groups.accept(post, who.person, house.now())
  return true
}

async function reacted(speaking: Speaking, { to, emoji }: { readonly to: string; readonly emoji?: string }) {
  const { together, thread } = speaking
  const message = emoji && (await together.conversations.findByExternalId(thread.account, to))
  const post = message && (await together.groups.carriedBy(message.id))
  return post ? noted(speaking, post.id) : false
}

async function ordered(speaking: Speaking): Promise<boolean> {
  const { house, together, who, heard } = speaking
  const { district } = house
  const known = groupsFor(district, who)
  const order = readGroupOrder(wordsOf(heard.content), known)
  if (!order) return false
  const language = district.persons.get(who.person)?.language ?? 'hi'
  const words = groupWords(language)
  const { group, named, text } = order
  const theirs = known.filter((one) => mayInGroup('post', district, one, who))
  if (!group)
    return say(
      speaking,
      words.unknownGroup(
        named,
        theirs.slice(0, 12).map((one) => nameOf(one, language)),
      ),
    )
  if (!mayInGroup('post', district, group, who)) return say(speaking, words.mayNot(nameOf(group, language)))
  if (text === '' && heard.content.type !== 'media')
    return say(speaking, words.nothingSaid(nameOf(group, language)))
  await together.work.enqueue('group-post', {
    group: group.code,
    person: who.person,
    message: heard.id,
    text,
  })
  return true
}

async function ontoLine(speaking: Speaking, line: LineWord): Promise<boolean> {
  const { house, together, who, heard } = speaking
  const held = await together.register.find(line.grievance)
  if (!held || isHiddenFrom(held.grievance, who)) return false
  await together.conversations.fileUnder(held.id, [heard.id])
  await together.groups.keepLine({
    id: house.newId(),
    grievance: held.id,
    code: held.grievance.code,
    at: house.now(),
    officer: line.officer,
    author: who.person,
    words: wordsOf(heard.content).trim(),
    message: heard.id,
    key: `line:${heard.id}`,
  })
  const language = house.district.persons.get(who.person)?.language ?? 'hi'
  return say(speaking, groupWords(language).lineKept(held.grievance.code))
}

async function answersPost(speaking: Speaking, repliedTo: MessageId): Promise<boolean | GrievanceId> {
  const { together, who, heard } = speaking
  const post = await together.groups.carriedBy(repliedTo)
  if (!post) return namedByCode(speaking)
  const held = post.grievance && (await together.register.find(post.grievance))
  const reports = held ? isReporting(held.grievance, who) : false
  if (held && reports && isOrder(heard)) return held.id
  const other = await named(speaking)
  if (other && other.id !== post.grievance) {
    const taken = await namedByCode(speaking)
    const theirs = isReporting(other.grievance, who) || toAnswer(other.grievance, who.posts).length > 0
    if (taken || theirs) return taken
  }
  await putDown(speaking, post.id, !reports)
  return held && reports ? held.id : true
}

/** The code of a grievance that was shared in a group of theirs. */
async function namedByCode(speaking: Speaking): Promise<boolean> {
  const { house, together, who, heard, thread } = speaking
  const talk = thread.talk as OfficerTalk | null
  if (talk?.wanted || talk?.answering || isOrder(heard)) return false
  const held = await named(speaking)
  if (!held || isHiddenFrom(held.grievance, who) || toAnswer(held.grievance, who.posts).length > 0)
    return false
  const card = await together.groups.cardOf(
    held.id,
    groupsAnswered(house.district, who).map(({ code }) => code),
  )
  if (!card) return false
  const reports = isReporting(held.grievance, who)
  await putDown(speaking, card.id, !reports)
  return !reports
}

/** The grievance whose code stands in the words, if one does. */
async function named({ together, heard }: Speaking): Promise<Held | undefined> {
  const code = findCodes(wordsOf(heard.content)).find(({ state }) => state === 'whole')?.code
  return code === undefined ? undefined : together.register.findByCode(code)
}

/** An order about the work, such as "स्वीकार" or "सूची", is no word for others. */
function isOrder({ content }: OfficerHeard): boolean {
  const { command } = officerCommand(wordsOf(content).replace(/\s+/g, ' '))
  return command !== 'none' && command !== 'submit'
}

async function putDown({ together, who, heard }: Speaking, post: GroupPostId, tell: boolean): Promise<void> {
  const text = wordsOf(heard.content).trim()
  await together.work.enqueue('group-answer', { post, person: who.person, message: heard.id, text, tell })
}

async function say({ house, together, thread, heard }: Speaking, words: string): Promise<true> {
  await together.outbox.put({
    id: house.newId() as MessageId,
    conversation: thread.id,
    intent: `group-said:${heard.id}`,
    outgoing: plainly(words),
    at: house.now(),
  })
  return true
}
