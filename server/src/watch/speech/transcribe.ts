/**
 * Voice notes written down by a service, where the district has switched that on. It never holds anything up: the voice
 * note is with the desk already, and what comes back is a suggestion beside it.
 *
 *   asked -> suggested       its words, with how sure it is where it says so
 *         -> asked again     the service is away; a few times, with growing pauses
 *         -> nothing         it refuses, is away too long, or a person has typed it meanwhile
 *
 * Not sent: what an officer says, what lies in the file of a sensitive grievance, and what is too long.
 */
import type { AttachmentId } from '#core/ids.ts'
import type { Files } from '#ports/outbox.ts'
import type { Speech } from '#ports/speech.ts'
import type { Store } from '#ports/store.ts'
import type { WorkKinds } from '#ports/work.ts'

const MINUTE_MS = 60_000
const PAUSES_MS: readonly number[] = [MINUTE_MS, 10 * MINUTE_MS, 60 * MINUTE_MS, 6 * 60 * MINUTE_MS]
const LONGEST_BYTES = 10_000_000

/** What the house has for hearing. */
export interface Hearing {
  readonly store: Store
  readonly files: Pick<Files, 'get'>
  readonly now: () => Date
  readonly newId: () => string
  readonly log: (line: string) => void
}

/** A voice note has come in: it waits for the service, if the district sends voice notes to one. */
export async function awaitTranscript(
  { store }: Pick<Hearing, 'store'>,
  speech: Pick<Speech, 'hears'>,
  attachment: AttachmentId,
  mime: string,
): Promise<void> {
  if (!mime.startsWith('audio/') || speech.hears() === undefined) return
  await store.together(({ work }) =>
    work.enqueue('transcribe', { attachment, tries: 0 }, { key: attachment }),
  )
}

/** The work `transcribe`. */
export async function transcribe(
  house: Hearing,
  speech: Speech,
  { attachment, tries }: WorkKinds['transcribe'],
): Promise<void> {
  const service = speech.hears()
  if (service === undefined) return
  const note = await noteToSend(house, attachment)
  if (!note) return
  const answer = await speech.transcribe(note)
  if (answer.kind === 'later' && tries < PAUSES_MS.length) {
    const after = new Date(house.now().getTime() + (PAUSES_MS[tries] ?? MINUTE_MS))
    return house.store.together(({ work }) =>
      work.enqueue('transcribe', { attachment, tries: tries + 1 }, { after }),
    )
  }
  if (answer.kind !== 'told')
    return house.log(`a voice note was not written down by ${service}: ${answer.why}`)
  const words = answer.words.trim()
  if (words === '') return
  const { confidence } = answer
  await house.store.together(async ({ transcripts }) => {
    const where = await transcripts.whereIs(attachment)
    if (!where) return
    await transcripts.keep({
      id: house.newId(),
      attachment,
      message: where.message,
      words,
      service,
      at: house.now(),
      ...(confidence === undefined ? {} : { confidence }),
    })
  })
}

/** The voice note, if it may leave the house and is still of use. */
async function noteToSend({ store, files }: Hearing, id: AttachmentId) {
  const found = await store.together(async ({ conversations, transcripts, register }) => {
    const where = await transcripts.whereIs(id)
    const heard = (await transcripts.of([id])).get(id)
    const [attachment] = await conversations.attachments([id])
    if (!where || heard?.typed || heard?.suggested || !attachment?.file) return undefined
    const thread = await conversations.lock(where.conversation)
    const held = where.grievance && (await register.find(where.grievance))
    if (!thread?.citizen || held?.grievance.sensitive) return undefined
    return {
      file: attachment.file,
      bytes: attachment.bytes,
      mime: attachment.mime,
      language: thread.language,
    }
  })
  if (!found || (found.bytes ?? 0) > LONGEST_BYTES) return undefined
  const { file, mime = 'audio/ogg', language } = found
  return { bytes: await files.get(file), mime, language }
}
