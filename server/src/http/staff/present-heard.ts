/** What is heard in the voice notes of messages, as the desk sees it. */
import type { AttachmentItem } from '#contract/conversations.ts'
import type { AttachmentId } from '#core/ids.ts'
import type { ThreadMessage } from '#ports/desk.ts'
import type { Heard } from '#ports/transcripts.ts'
import type { HttpHouse } from '../house.ts'
import { personName } from '../names.ts'

/** Transcripts by their voice notes. */
export type HeardOf = ReadonlyMap<AttachmentId, Heard>

/** Those of these messages. */
export async function heardIn(
  { transcripts }: Pick<HttpHouse, 'transcripts'>,
  messages: readonly ThreadMessage[],
): Promise<HeardOf> {
  const files = messages.flatMap(({ attachments }) => attachments)
  const spoken = files.filter(({ mime }) => mime?.startsWith('audio/'))
  return spoken.length === 0 ? new Map() : transcripts.of(spoken.map(({ id }) => id))
}

/** How they are shown; what a person typed leaves nothing to suggest. */
export function presentHeard({ index }: Pick<HttpHouse, 'index'>, heard: HeardOf) {
  return (attachment: AttachmentId): Pick<AttachmentItem, 'heard' | 'suggested'> => {
    const { typed, suggested } = heard.get(attachment) ?? {}
    if (typed)
      return {
        heard: { words: typed.words, by: personName(index, typed.person ?? ''), at: typed.at.toISOString() },
      }
    if (!suggested) return {}
    const { words, service = '', confidence } = suggested
    return { suggested: { words, service, ...(confidence === undefined ? {} : { confidence }) } }
  }
}
