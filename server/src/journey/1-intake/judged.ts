/** Interim replies on which an officer has the word: of the grievances that the message names, replies to or presses on. */
import { mayDo, type Who } from '#core/access/may.ts'
import type { Judged, OfficerHeard, OfficerTalk } from '#core/conversation/officer-facts.ts'
import type { GrievanceId } from '#core/ids.ts'
import type { Language } from '#core/words/say.ts'
import type { Held } from '#ports/register.ts'
import type { Together } from '#ports/store.ts'
import type { House } from '../house.ts'
import { interimWords } from '../interim-words.ts'

/** The reply as it is judged, when this officer may judge it. */
export function judgedBy(house: House, held: Held, who: Who, language: Language): Judged | undefined {
  const { id, grievance } = held
  const { interim, code } = grievance
  if (!interim || !mayDo('interim-approval', grievance, who)) return undefined
  return {
    id,
    code,
    newDate: interim.newDate,
    words: interimWords(house.district, { ...interim, code }, language),
  }
}

/** Those besides the codes in the words. */
export async function judgedOtherwise(
  house: House,
  { register }: Together,
  { deed }: OfficerHeard,
  { refusing }: OfficerTalk,
  repliedTo: GrievanceId | undefined,
  who: Who,
  language: Language,
): Promise<readonly Judged[]> {
  const pressed = deed && 'newDate' in deed ? (deed.grievance as GrievanceId) : undefined
  const ids = new Set([pressed, refusing?.grievance, repliedTo].filter((id) => id !== undefined))
  const all = await Promise.all([...ids].map((id) => register.find(id)))
  return all.flatMap((held) => (held && judgedBy(house, held, who, language)) ?? [])
}
