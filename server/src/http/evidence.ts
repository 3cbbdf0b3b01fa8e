/** The files of a report. */
import type { DistrictIndex } from '#core/district/find.ts'
import type { Grievance, Report } from '#core/grievance/grievance.ts'
import type { AttachmentId } from '#core/ids.ts'
import { countProofs, lacking } from '#core/report/evidence.ts'
import type { Attachment } from '#ports/conversations.ts'
import type { HttpHouse, Words } from './house.ts'

/** The files of a report in the order in which the officer gave them. */
export async function evidenceOf(
  { attachments }: Pick<HttpHouse, 'attachments'>,
  { evidence }: { readonly evidence: readonly AttachmentId[] },
): Promise<readonly Attachment[]> {
  if (evidence.length === 0) return []
  const found = new Map((await attachments.list(evidence)).map((one) => [one.id, one]))
  return evidence.flatMap((id) => found.get(id) ?? [])
}

/** What people call such a file. */
export function evidenceKind({ mime = '' }: Attachment): 'image' | 'video' | 'audio' | 'document' {
  const kind = mime.split('/', 1)[0]
  return kind === 'image' || kind === 'video' || kind === 'audio' ? kind : 'document'
}

/** Has it pages that no browser shows by itself (TIFF)? */
export function isScan({ mime }: Pick<Attachment, 'mime'>): boolean {
  return mime === 'image/tiff'
}

/** What the subject demands and the report does not hold, in words. */
export function lacksOf(
  index: DistrictIndex,
  grievance: Grievance,
  report: Report,
  evidence: readonly Attachment[],
): Words[] {
  const { subject } = grievance
  const rule = (subject === undefined ? undefined : index.subjects.get(subject)?.evidence) ?? 'none'
  return lacking(rule, {
    words: report.text,
    ...countProofs(evidence),
    spoke: grievance.calls.some(({ outcome, at }) => outcome === 'spoke' && at <= report.at),
    positioned:
      report.location !== undefined ||
      evidence.some(({ state, taken }) => state !== 'held' && taken?.lat !== undefined),
  }).map(({ what }) => ({ ...what }))
}
