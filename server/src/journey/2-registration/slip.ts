/** The slip that a complainant takes home: code, tracking link as a picture, what was understood, and until when (M44). */
import { placeWordsOf, postName, subjectWordsOf } from '#core/district/names.ts'
import type { Language } from '#core/words/say.ts'
import type { SlipPaper } from '#ports/papers.ts'
import type { Held } from '#ports/register.ts'
import type { Together } from '#ports/store.ts'
import { nameForPaper } from '../complainant.ts'
import type { House } from '../house.ts'
import { letterheadOf } from '../letterhead.ts'

/** Makes the slip as it stands now. */
export async function slipPaper(
  house: House,
  together: Together,
  { grievance }: Held,
  language: Language,
  size: SlipPaper['size'],
): Promise<Uint8Array> {
  const complainant = await nameForPaper(together, grievance)
  return house.papers.slip({
    language,
    size,
    letterhead: letterheadOf(house, language),
    code: grievance.code,
    gist: grievance.gist,
    place: placeWordsOf(house.district, grievance, language),
    subject: subjectWordsOf(house.district, grievance, language),
    registeredAt: grievance.registeredAt,
    trackingLink: house.trackingLink(grievance.code),
    serviceNumber: house.channel.address,
    ...(complainant ? { complainant } : {}),
    ...(grievance.post ? { post: postName(house.district, grievance.post, language) } : {}),
    ...(grievance.dueAt ? { dueAt: grievance.dueAt } : {}),
  })
}
