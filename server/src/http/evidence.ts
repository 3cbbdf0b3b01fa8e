/** The files of a report. */
import type { AttachmentId } from '#core/ids.ts'
import type { Attachment } from '#ports/conversations.ts'
import type { HttpHouse } from './house.ts'

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
