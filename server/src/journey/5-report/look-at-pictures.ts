/** Looks at the pictures of a report: what they say of themselves, and where the same ones were seen before (B5). */
import { beforeOf, flagsOf, type Looked, type Picture, type SeenBefore } from '#core/evidence/flags.ts'
import type { ActOf } from '#core/grievance/acts.ts'
import type { Grievance } from '#core/grievance/grievance.ts'
import type { AttachmentId } from '#core/ids.ts'
import type { Attachment } from '#ports/conversations.ts'
import type { AlikePicture } from '#ports/prints.ts'
import type { Together } from '#ports/store.ts'
import type { House } from '../house.ts'

type Seen = Pick<ActOf<'reported'>, 'flags' | 'before'>

/** What stands in the act of reporting about its pictures; nothing when there is nothing to say. */
export async function lookAtPictures(
  house: House,
  together: Together,
  grievance: Grievance,
  files: readonly Attachment[],
): Promise<Seen> {
  const images = files.filter(({ state, mime = '' }) => state === 'stored' && mime.startsWith('image/'))
  if (images.length === 0) return {}
  const own = new Set(images.map(({ id }) => id))
  const pictures: Picture[] = []
  for (const { id, file, taken } of images) {
    const alike = file ? await together.prints.alike(file) : []
    pictures.push({ id, seen: await seenBefore(together, alike, own), ...(taken ? { taken } : {}) })
  }
  const looked = lookedAt(house, grievance, pictures)
  const flags = flagsOf(looked)
  const before = [...(await fromComplainant(together, grievance, own)), ...beforeOf(looked)]
  return { ...(flags.length > 0 ? { flags } : {}), ...(before.length > 0 ? { before } : {}) }
}

function lookedAt(house: House, grievance: Grievance, pictures: readonly Picture[]): Looked {
  const subject = grievance.subject ? house.district.subjects.get(grievance.subject) : undefined
  const place = grievance.place === undefined ? undefined : house.district.places.get(grievance.place)
  return {
    code: grievance.code,
    since: grievance.clockFrom,
    reportedAt: house.now(),
    pictures,
    ...(grievance.location ? { shared: grievance.location } : {}),
    ...(place?.lat === undefined || place.lng === undefined
      ? {}
      : { place: { lat: place.lat, lng: place.lng, type: place.type } }),
    ...(subject?.evidenceMetres === undefined ? {} : { within: subject.evidenceMetres }),
  }
}

/** Only where it really stands: with a complaint, or in a report. A draft that nobody handed in is none. */
async function seenBefore(
  together: Together,
  alike: readonly AlikePicture[],
  own: ReadonlySet<AttachmentId>,
): Promise<readonly SeenBefore[]> {
  const seen = new Map<string, SeenBefore>()
  for (const { attachment, grievance: id, fromCitizen, at } of alike) {
    if (own.has(attachment) && !fromCitizen) continue
    const other = (await together.register.find(id))?.grievance
    if (!other) continue
    const report = other.reports.find(({ evidence }) => evidence.includes(attachment))
    if (!report && !fromCitizen) continue
    const one =
      report && !fromCitizen
        ? { code: other.code, report: report.number, at: report.at }
        : { code: other.code, at }
    const key = `${one.code} ${report && !fromCitizen ? report.number : ''}`
    if (!seen.has(key)) seen.set(key, one)
  }
  return [...seen.values()]
}

async function fromComplainant(
  together: Together,
  { messages }: Grievance,
  own: ReadonlySet<AttachmentId>,
): Promise<readonly AttachmentId[]> {
  if (messages.length === 0) return []
  return (await together.conversations.messages(messages))
    .flatMap(({ attachments }) => attachments)
    .filter(({ id, state, mime = '' }) => !own.has(id) && state === 'stored' && mime.startsWith('image/'))
    .map(({ id }) => id)
}
