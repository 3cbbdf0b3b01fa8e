/**
 * Files that messages named, brought into our own store while the service still has them.
 *
 *   waiting -> stored                     fetched, whole, of the kind it says; where a virus scanner is configured,
 *                                         waiting for it or held as it says
 *           -> waiting, later             the service is slow or ill; tried again while the id lives
 *           -> gone, too-large,           cannot be had; the message stays and shows what is lacking
 *              wrong-hash, wrong-type
 *
 * An id of the service lives seven days from the message on. What a picture says of when and where it was taken is
 * read here once; reading it may fail, and the picture is kept all the same.
 */
import type { Channel, Fetched } from '#ports/channel.ts'
import type { Attachment, Attachments } from '#ports/conversations.ts'
import type { Files } from '#ports/outbox.ts'
import type { RememberPicture } from '#ports/prints.ts'
import type { JudgeFile } from '#ports/scans.ts'

/** Looks into a file: its real kind, and what it says of its making. */
export type Inspect = (
  bytes: Uint8Array,
  mime: string,
) => Promise<{ readonly mime: string; readonly taken?: NonNullable<Attachment['taken']> }>

export interface Fetching {
  readonly attachments: Attachments
  /** The doors by account. */
  readonly channels: ReadonlyMap<string, Channel>
  readonly files: Files
  readonly inspect: Inspect
  /** Keeps how a picture looks, so that it is known again. */
  readonly remember: RememberPicture
  readonly judge: JudgeFile
  /** Told of each file that is kept and may be opened, with its kind. */
  readonly kept?: (id: Attachment['id'], mime: string) => Promise<void>
  readonly now: () => Date
  readonly limit?: number
  /** How many files are fetched at once; each may be of a hundred megabytes and lies in memory. */
  readonly atOnce?: number
}

type Waiting = Awaited<ReturnType<Attachments['claim']>>[number]

const SECOND = 1000
const HOUR = 3600 * SECOND
const LIFE_MS = 7 * 24 * HOUR
/** Pauses before the next try; the last one is repeated. */
const PAUSES: readonly number[] = [5 * SECOND, 30 * SECOND, 120 * SECOND, 600 * SECOND, HOUR]

/** Takes up one batch of waiting files. Answers how many it took up; 0 means that none is ready. */
export async function fetchFiles(fetching: Fetching): Promise<number> {
  const { attachments, now, limit = 16, atOnce = 4 } = fetching
  const claimed = await attachments.claim(limit, now())
  const waiting = claimed.values()
  const faults: unknown[] = []
  const hand = async () => {
    for (const one of waiting) await fetchOne(one, fetching).catch((fault) => faults.push(fault))
  }
  await Promise.all(Array.from({ length: atOnce }, hand))
  if (faults.length > 0) {
    throw new AggregateError(faults, `${faults.length} of ${claimed.length} files could not be settled`)
  }
  return claimed.length
}

async function fetchOne(waiting: Waiting, fetching: Fetching): Promise<void> {
  const { attachments, channels } = fetching
  // the service could not pass it on in the first place
  if (!waiting.mediaId) return attachments.lost(waiting.id, 'gone')
  const fetches = channels.get(waiting.account)?.fetches
  if (!fetches) return again(waiting, fetching, 'no door for this account')
  const expected = {
    ...(waiting.sha256 ? { sha256: waiting.sha256 } : {}),
    ...(waiting.mime ? { mime: waiting.mime } : {}),
  }
  const fetched = await fetches.fetch(waiting.mediaId, expected)
  switch (fetched.kind) {
    case 'fetched':
      return keep(waiting, fetched, fetching)
    case 'lost':
      return attachments.lost(waiting.id, fetched.lack)
    case 'later':
      return again(waiting, fetching, fetched.why)
  }
}

async function keep(
  waiting: Waiting,
  { bytes, mime }: Extract<Fetched, { kind: 'fetched' }>,
  { attachments, files, inspect, remember, judge, kept }: Fetching,
): Promise<void> {
  const hash = await files.put(bytes)
  const standing = await judge(hash, bytes, waiting.filename)
  const seen = await inspect(bytes, mime).catch(() => ({ mime }))
  await remember(hash, bytes, seen.mime)
  const taken = 'taken' in seen && seen.taken ? { taken: seen.taken } : {}
  await attachments.stored(waiting.id, { hash, mime: seen.mime, bytes: bytes.length, ...taken })
  if (standing === 'free') await kept?.(waiting.id, seen.mime)
}

async function again(waiting: Waiting, { attachments, now }: Fetching, why: string): Promise<void> {
  const pause = PAUSES[Math.min(Math.max(waiting.tries, 1), PAUSES.length) - 1] ?? HOUR
  const at = new Date(now().getTime() + pause)
  const lives = at.getTime() - waiting.heardAt.getTime() < LIFE_MS
  return lives ? attachments.retry(waiting.id, at, why) : attachments.lost(waiting.id, 'gone')
}
