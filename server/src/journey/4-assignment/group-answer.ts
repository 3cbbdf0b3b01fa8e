/**
 * A member's answer (M45). It stands in the group's feed, and as a note in the file of the grievance it is about; the
 * answer of whoever has the work goes the way of a report besides, so it is not noted twice. What fits no grievance
 * stays the member's word in the feed: no answer is lost.
 */
import { mayInGroup } from '#core/access/groups.ts'
import { isHiddenFrom, isReporting } from '#core/access/may.ts'
import { whoIs } from '#core/access/who.ts'
import { dayOf } from '#core/clock/due.ts'
import { accept, type Decision, refuse } from '#core/decision.ts'
import type { Group } from '#core/district/district.ts'
import { groupsOf, membersOf } from '#core/district/groups.ts'
import { findCodes } from '#core/grievance/code.ts'
import { nameOf } from '#core/groups/message.ts'
import type { GrievanceId, GroupPostId, MessageId, PostCode } from '#core/ids.ts'
import { plainly } from '#core/message/outgoing.ts'
import { groupWords } from '#core/words/groups.ts'
import type { Officer } from '#ports/deeds.ts'
import type { GroupDeeds, GroupPost } from '#ports/groups.ts'
import type { Held } from '#ports/register.ts'
import type { Together } from '#ports/store.ts'
import type { WorkKinds } from '#ports/work.ts'
import type { House } from '../house.ts'
import { record } from '../record.ts'

type Answer = Parameters<GroupDeeds['answer']>[2]
type Answered = Awaited<ReturnType<GroupDeeds['answer']>>

const TRIES = 5

/** The deed, at a screen or by chat. When another act came into the file meanwhile, it is done again on top of that. */
export async function answerInGroup(
  house: House,
  who: Officer,
  post: string,
  answer: Answer,
): Promise<Answered> {
  for (let tries = 0; tries < TRIES; tries++) {
    const answered = await house.store.together((together) => keepAnswer(house, together, who, post, answer))
    if (answered.ok || answered.refusal !== 'moved-meanwhile') return answered
  }
  throw new Error('the grievance kept moving; try again later')
}

async function keepAnswer(
  house: House,
  together: Together,
  who: Officer,
  to: string,
  answer: Answer,
): Promise<Answered> {
  const post = await together.groups.find(to)
  const group = post && groupsOf(house.district).find(({ code }) => code === post.group)
  if (!post || !group) return refuse('unknown-group')
  const about = await files(together, [...post.about, ...(answer.grievance ? [answer.grievance] : [])])
  if (about.some(({ grievance }) => isHiddenFrom(grievance, who))) return refuse('unknown-group')
  // Whoever replies in the chat was sent the post, though they may have left the group meanwhile.
  if (!answer.message && !mayInGroup('answer', house.district, group, who)) return refuse('act-not-yours')
  if (answer.text.trim() === '' && !answer.message) return refuse('nothing-said')
  const wanted = answer.grievance ?? post.grievance
  const held = about.find(({ id }) => id === wanted)
  const noted = await note(house, together, who, group, held, answer)
  if (!noted.ok) return noted
  const root = post.answers ?? post.id
  const id = house.newId() as GroupPostId
  await together.groups.keep({
    ...feedRow(house, who, group, held, answer),
    id,
    answers: root,
    about: [...new Set([...about, ...(await namedIn(together, answer.text))].map((one) => one.id))],
    key: answer.key,
  })
  await together.groups.accept(root, who.person, house.now())
  return accept({ post: id, noted: noted.value })
}

async function files(together: Together, ids: readonly GrievanceId[]): Promise<readonly Held[]> {
  const found = await Promise.all([...new Set(ids)].map((id) => together.register.find(id)))
  return found.flatMap((held) => held ?? [])
}

async function namedIn(together: Together, words: string): Promise<readonly Held[]> {
  const codes = findCodes(words).filter(({ state }) => state === 'whole')
  const found = await Promise.all(codes.map(({ code }) => together.register.findByCode(code)))
  return found.flatMap((held) => held ?? [])
}

/** True when it was written into the file. By chat the words of whoever has the work become their report instead. */
async function note(
  house: House,
  together: Together,
  who: Officer,
  group: Group,
  held: Held | undefined,
  { text, message, key }: Answer,
): Promise<Decision<boolean>> {
  if (!held || (message && isReporting(held.grievance, who))) return accept(false)
  if (message) await together.conversations.fileUnder(held.id, [message])
  const said = text.trim() || 'फ़ाइल भेजी / sent a file'
  const act = { kind: 'noted', text: `${said}\n(“${group.nameHi}” ग्रुप में / in a group)` } as const
  const by = { kind: 'officer', person: who.person, post: postOf(house, who, group) } as const
  const recorded = await record(house, together, held, by, [act], key)
  return recorded.ok ? accept(true) : recorded
}

/** The post by which the person is in the group; else their first. */
function postOf(house: House, { posts }: Officer, group: Group): PostCode {
  const member = membersOf(house.district, group).find(({ code }) => posts.includes(code as PostCode))
  return (member?.code ?? posts[0] ?? '') as PostCode
}

function feedRow(
  house: House,
  who: Officer,
  group: Group,
  held: Held | undefined,
  { text, message }: Answer,
): Omit<GroupPost, 'id' | 'about'> {
  return {
    group: group.code,
    at: house.now(),
    kind: 'answer',
    person: who.person,
    post: postOf(house, who, group),
    words: text.trim(),
    files: [],
    ...(held ? { grievance: held.id, code: held.grievance.code } : {}),
    ...(message ? { message } : {}),
  }
}

/** The work `group-answer`: an answer by chat, and a line to say that it was heard. */
export async function groupAnswer(house: House, work: WorkKinds['group-answer']): Promise<void> {
  const { post, person, message, text, grievance, tell } = work
  const who = whoIs(house.district, person, dayOf(house.now()))
  const body = { key: `answer:${message}`, text, message, ...(grievance ? { grievance } : {}) }
  const answered = await answerInGroup(house, who, post, body)
  if (!answered.ok) house.log(`an answer into a group was refused: ${answered.refusal}`)
  else if (tell) await confirm(house, who, post, message, answered.value.noted)
}

async function confirm(
  house: House,
  { person }: Officer,
  post: string,
  message: MessageId,
  noted: boolean,
): Promise<void> {
  const language = house.district.persons.get(person)?.language ?? 'hi'
  await house.store.together(async (together) => {
    const answered = await together.groups.find(post)
    const group = groupsOf(house.district).find(({ code }) => code === answered?.group)
    const thread = await together.conversations.lockOf({ person })
    if (!thread || !group) return
    const words = groupWords(language).answered(nameOf(group, language), noted ? answered?.code : undefined)
    await together.outbox.put({
      id: house.newId() as MessageId,
      conversation: thread.id,
      intent: `group-heard:${message}`,
      outgoing: plainly(words),
      at: house.now(),
    })
  })
}
