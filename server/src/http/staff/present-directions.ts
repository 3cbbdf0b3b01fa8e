/** The directions on a grievance with what came of each, as the file shows them. */
import type { DirectionItem } from '#contract/grievances.ts'
import { awaitedBy, toAnswer } from '#core/direction/direct.ts'
import type { Grievance } from '#core/grievance/grievance.ts'
import type { Direction } from '#core/grievance/parts.ts'
import type { Caller } from '../caller.ts'
import { evidenceOf } from '../evidence.ts'
import type { HttpHouse } from '../house.ts'
import { postName } from '../names.ts'
import { actorName } from './present-acts.ts'
import { presentAttachment } from './present-messages.ts'

/** Oldest first. */
export async function presentDirections(
  house: HttpHouse,
  grievance: Grievance,
  caller: Caller,
): Promise<DirectionItem[]> {
  const ids = (some: readonly Direction[]) => new Set(some.map(({ id }) => id))
  const [mine, awaited] = [ids(toAnswer(grievance, caller.posts)), ids(awaitedBy(grievance))]
  return Promise.all(
    grievance.directions.map(async ({ id, at, by, post, mode, words, lead, answer }) => ({
      id,
      at: at.toISOString(),
      by: actorName(house.index, by),
      post: postName(house.index, post),
      mode,
      words,
      lead: lead || post === grievance.post,
      mine: mine.has(id),
      awaited: awaited.has(id),
      ...(answer ? { answer: await presentAnswer(house, answer) } : {}),
    })),
  )
}

async function presentAnswer(house: HttpHouse, answer: NonNullable<Direction['answer']>) {
  const evidence = await evidenceOf(house, answer)
  return {
    at: answer.at.toISOString(),
    by: actorName(house.index, answer.by),
    text: answer.text,
    evidence: evidence.map((one) => presentAttachment(one)),
    ...(answer.report === undefined ? {} : { report: answer.report }),
  }
}
