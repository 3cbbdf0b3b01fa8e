import type { AttachmentItem } from '#contract/conversations.ts'
import type { File } from '#contract/grievances.ts'

/** Every file that is ours of a grievance, also one that cannot be opened now, from its thread and its reports, each once. */
export function evidenceOf(file: Pick<File, 'messages' | 'reports'>): AttachmentItem[] {
  const all = [
    ...file.reports.flatMap(({ evidence }) => evidence),
    ...file.messages.flatMap(({ attachments }) => attachments),
  ]
  const kept = all.filter(
    ({ state, kind, scanning }) => (state === 'stored' || state === 'held' || scanning) && kind !== 'sticker',
  )
  return [...new Map(kept.map((attachment) => [attachment.id, attachment])).values()]
}
