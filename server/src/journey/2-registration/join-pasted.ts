/**
 * A public post that a clerk pastes and that belongs to a grievance there is: the post, its pictures and the clerk's
 * screenshot lie in the file from then on, and the post stays one when its service tells of it afterwards. Its author may
 * be another citizen, so the post is kept in the author's own thread, and only the complainant's own supplies what was asked.
 */
import { accept, type Decision, refuse } from '#core/decision.ts'
import type { CitizenId, MessageId, PersonId } from '#core/ids.ts'
import { readPostLink } from '#core/message/post-link.ts'
import type { Deeds, PastedLink } from '#ports/deeds.ts'
import type { Held } from '#ports/register.ts'
import type { Together } from '#ports/store.ts'
import type { House } from '../house.ts'
import { keepTold } from '../put-in.ts'
import { findPosted, keepPictures, keepPosted, threadOfAuthor } from './pasted.ts'
import { threadOfCaller } from './told.ts'

/** What was kept of the post. */
export interface JoinedPost {
  readonly messages: readonly MessageId[]
  readonly url: string
  /** The complainant wrote it. */
  readonly theirs: boolean
}

/** Keeps the post with what the clerk wrote and photographed of it. */
export async function joinPasted(
  house: House,
  together: Together,
  { grievance }: Held,
  person: PersonId,
  pasted: PastedLink,
  { key, text, files = [] }: Parameters<Deeds['joining']>[2],
): Promise<Decision<JoinedPost>> {
  const link = readPostLink(pasted.url)
  if (!link) return refuse('no-post-there')
  if (await findPosted(house, together, link)) return refuse('post-known')
  const author = await threadOfAuthor(house, together, link, pasted, grievance.language)
  const thread = author
    ? accept(author)
    : await threadOfCaller(house, together, link.door, { language: grievance.language })
  if (!thread.ok) return thread
  const words = pasted.words?.trim()
  const own = text?.trim() === words ? undefined : text
  const told = await keepTold(house, together, thread.value, `told:${person}:${key}`, own, files, link.url)
  // The same request at the same moment is a step ahead.
  if (!told) return refuse('moved-meanwhile')
  const post = await keepPosted(house, together, thread.value, link, words)
  if (!post) return refuse('post-known')
  const pictures = await keepPictures(house, together, thread.value, link, pasted.pictures)
  return accept({
    messages: [...told.messages, post, ...pictures],
    url: link.url,
    theirs: await isTheirs(together, author?.citizen, grievance.citizen),
  })
}

async function isTheirs(
  { citizens }: Together,
  author: CitizenId | undefined,
  complainant: CitizenId,
): Promise<boolean> {
  return author !== undefined && (await citizens.isOne(author, complainant))
}
