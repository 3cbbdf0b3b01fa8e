/**
 * A person listened to a voice note and typed what is heard. It is kept with who typed it, and read like a written
 * message: a grievance still being told has it among its words. What a service suggested is no more than that until a
 * person has taken it over here.
 */

import { heardOut } from '#core/conversation/heard-out.ts'
import type { Talk } from '#core/conversation/talk.ts'
import { accept, type Decision, refuse } from '#core/decision.ts'
import type { AttachmentId, PersonId } from '#core/ids.ts'
import type { Officer } from '#ports/deeds.ts'
import type { Together } from '#ports/store.ts'
import type { House } from '../house.ts'
import type { ReadWords } from './facts.ts'

/** Keeps what was typed, and lets the draft that waits grow by it. */
export async function hearOut(
  house: House,
  read: ReadWords,
  who: Officer,
  attachment: AttachmentId,
  typed: string,
): Promise<Decision<{ readonly words: string }>> {
  const words = typed.trim()
  if (words === '') return refuse('nothing-said')
  return house.store.together(async (together) => {
    const where = await together.transcripts.whereIs(attachment)
    if (!where) return refuse('nothing-said')
    const before = (await together.transcripts.of([attachment])).get(attachment)?.typed
    if (before?.words === words) return accept({ words })
    const { message, conversation } = where
    await together.transcripts.keep({
      id: house.newId(),
      attachment,
      message,
      words,
      person: who.person as PersonId,
      at: house.now(),
    })
    await readAgain(read, together, { message, conversation }, words, before?.words)
    return accept({ words })
  })
}

async function readAgain(
  read: ReadWords,
  { conversations }: Together,
  {
    message,
    conversation,
  }: Pick<NonNullable<Awaited<ReturnType<Together['transcripts']['whereIs']>>>, 'message' | 'conversation'>,
  words: string,
  before: string | undefined,
): Promise<void> {
  const thread = await conversations.lock(conversation)
  const talk = thread?.talk as Talk | null | undefined
  if (!thread?.citizen || !talk?.draft?.messages.includes(message)) return
  const others = talk.draft.words.filter((one) => one !== before)
  const reading = read(words, { afterReport: false, told: others.join(' ') })
  const draft = heardOut(talk.draft, words, before, reading)
  await conversations.saveTalk(conversation, { ...talk, draft }, thread.language)
}
