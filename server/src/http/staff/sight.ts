/** What the caller may see. A file that may not be seen is answered like one that does not exist. */
import { maySee } from '#core/access/may.ts'
import { readCode } from '#core/grievance/code.ts'
import type { Held } from '#ports/register.ts'
import type { Caller } from '../caller.ts'
import type { HttpHouse } from '../house.ts'
import { Problem } from '../problem.ts'
import { hasRight } from '../rights.ts'

/** The file of a code as somebody typed it, or undefined when there is none for this caller. */
export async function findSeen(
  house: Pick<HttpHouse, 'file'>,
  typed: string,
  caller: Caller,
): Promise<Held | undefined> {
  const code = readCode(typed)
  const held = code === undefined ? undefined : await house.file(code)
  return held && maySee(held.grievance, caller) ? held : undefined
}

/** What a grievance must not be about for this caller to find it in a list, a search or a thread. */
export function notAbout({ person, posts, inCharge = posts }: Caller): readonly string[] {
  return [person, ...inCharge]
}

/** Refuses the inbox to those who work on their own files only. */
export function needInbox(caller: Caller): void {
  if (!hasRight(caller, 'inbox')) throw new Problem('not-allowed')
}

/** Refuses registering to those who take nothing down. */
export function needRegisters(caller: Caller): void {
  if (!hasRight(caller, 'registers')) throw new Problem('not-allowed')
}

/** Refuses writing into threads to those who only look. */
export function needAnswers(caller: Caller): void {
  if (!hasRight(caller, 'answers')) throw new Problem('not-allowed')
}
