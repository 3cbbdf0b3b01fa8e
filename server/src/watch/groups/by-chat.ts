/** A post ordered by chat: what the officer sent is awaited if it is a file, and they are told whom it went to. */
import { groupsFor } from '#core/access/groups.ts'
import { whoIs } from '#core/access/who.ts'
import { dayOf } from '#core/clock/due.ts'
import { nameOf } from '#core/groups/message.ts'
import type { MessageId, PersonId } from '#core/ids.ts'
import { plainly } from '#core/message/outgoing.ts'
import { groupWords } from '#core/words/groups.ts'
import type { Attachment } from '#ports/conversations.ts'
import type { GroupFile } from '#ports/groups.ts'
import type { WorkKinds } from '#ports/work.ts'
import { type Poster, postToGroup } from './post.ts'

const SOON_MS = 2_000
const PATIENCE_MS = 120_000

/** The work `group-post`. */
export async function groupPost(poster: Poster, work: WorkKinds['group-post']): Promise<void> {
  const files = await filesOf(poster, work)
  if (files === 'coming') return
  const who = whoIs(poster.district, work.person, dayOf(poster.now()))
  const group = groupsFor(poster.district, who).find(({ code }) => code === work.group)
  const language = poster.district.persons.get(work.person)?.language ?? 'hi'
  const words = groupWords(language)
  const posted = await postToGroup(poster, who, work.group, {
    key: work.message,
    text: work.text,
    files,
    message: work.message,
  })
  const name = group ? nameOf(group, language) : work.group
  if (posted.ok) return say(poster, work.person, work.message, words.sent(name, posted.value.count))
  const no = posted.refusal === 'nothing-said' ? words.nothingSaid(name) : words.mayNot(name)
  await say(poster, work.person, work.message, no)
}

/** The files of the message once they are fetched; after two minutes the words go without what is still lacking. */
async function filesOf(
  { store, now }: Poster,
  work: WorkKinds['group-post'],
): Promise<readonly GroupFile[] | 'coming'> {
  return store.together(async ({ conversations, work: waiting }) => {
    const message = await conversations.find(work.message)
    const all = message?.attachments ?? []
    const fresh = message && now().getTime() - message.at.getTime() < PATIENCE_MS
    if (fresh && all.some(({ state }) => state === 'waiting')) {
      await waiting.enqueue('group-post', work, { after: new Date(now().getTime() + SOON_MS) })
      return 'coming'
    }
    return all.flatMap(toFile)
  })
}

function toFile({ state, file, mime = 'application/octet-stream', filename }: Attachment): GroupFile[] {
  return state === 'stored' && file ? [{ file, mime, ...(filename ? { filename } : {}) }] : []
}

async function say({ store, newId, now }: Poster, person: PersonId, about: MessageId, words: string) {
  await store.together(async ({ conversations, outbox }) => {
    const thread = await conversations.lockOf({ person })
    if (!thread) return
    await outbox.put({
      id: newId() as MessageId,
      conversation: thread.id,
      intent: `group-told:${about}`,
      outgoing: plainly(words),
      at: now(),
    })
  })
}
