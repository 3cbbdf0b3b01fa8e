/** Grievances in whose files the same or nearly the same picture lies, found by how pictures look. */
import { maySee } from '#core/access/may.ts'
import type { FileHash, GrievanceId } from '#core/ids.ts'
import type { AlikeRow } from '#ports/alike.ts'
import type { ThreadMessage } from '#ports/desk.ts'
import type { Caller } from '../caller.ts'
import type { HttpHouse } from '../house.ts'

/** So many pictures are looked for, the newest; a thread may hold hundreds. */
const MOST = 6

/** The newest pictures that were heard in these messages. */
export function picturesIn(messages: readonly ThreadMessage[]): readonly FileHash[] {
  const files = messages
    .filter(({ direction }) => direction === 'in')
    .flatMap(({ attachments }) => attachments)
    .flatMap(({ mime, file }) => (mime?.startsWith('image/') && file ? [file] : []))
  return [...new Set(files)].slice(-MOST)
}

/** The grievances of citizens with such a picture, registered since then, that this caller may know of. */
export async function withPicture(
  house: Pick<HttpHouse, 'together'>,
  pictures: readonly FileHash[],
  since: Date,
  caller: Caller,
): Promise<readonly AlikeRow[]> {
  if (pictures.length === 0) return []
  const held = await house.together(async ({ prints, register }) => {
    const found = await Promise.all(pictures.map((file) => prints.alike(file)))
    const ids = found
      .flat()
      .flatMap(({ fromCitizen, grievance }) => (fromCitizen && grievance ? [grievance] : []))
    const unique = [...new Set(ids)] as GrievanceId[]
    return Promise.all(unique.map((id) => register.find(id)))
  })
  return held.flatMap((one) => {
    if (!one || one.grievance.sensitive || one.grievance.registeredAt < since) return []
    if (!maySee(one.grievance, caller)) return []
    const { code, state, gist, citizen, registeredAt, subject, place } = one.grievance
    const what = subject === undefined ? {} : { subject }
    const where = place === undefined ? {} : { place }
    return [{ id: one.id, code, state, gist, citizen, registeredAt, ...what, ...where }]
  })
}
