/**
 * Recordings are fetched late: services have them minutes after the call, and give them only to us. What is not there yet
 * is asked for again with growing pauses, for a week. Kept under the retention class `call_recording`.
 */
import type { Calls, RecordingDue } from '#ports/calls.ts'
import type { Channel } from '#ports/channel.ts'
import type { Files } from '#ports/outbox.ts'
import type { JudgeFile } from '#ports/scans.ts'

/** What fetching needs. */
export interface Recordings {
  readonly calls: Pick<Calls, 'claimRecordings' | 'recordingKept' | 'recordingLater' | 'recordingLost'>
  readonly channels: ReadonlyMap<string, Channel>
  readonly files: Pick<Files, 'put'>
  readonly judge: JudgeFile
  readonly sniff: (bytes: Uint8Array) => Promise<string | undefined>
  readonly now: () => Date
}

const MINUTE = 60_000
const LEASE_MS = 2 * MINUTE
const LIFE_MS = 7 * 24 * 60 * MINUTE
const PAUSES: readonly number[] = [MINUTE, 3 * MINUTE, 10 * MINUTE, 30 * MINUTE, 60 * MINUTE]
const BATCH = 8
/** Services differ in how they name sound. */
const SOUND = /^(audio\/|video\/(mp4|webm)$|application\/ogg$)/

/** Takes up one batch; answers how many there were. */
export async function fetchRecordings(house: Recordings): Promise<number> {
  const now = house.now()
  const due = await house.calls.claimRecordings(BATCH, now, new Date(now.getTime() + LEASE_MS))
  for (const one of due) await fetchOne(house, one)
  return due.length
}

async function fetchOne(
  { calls, channels, files, judge, sniff, now }: Recordings,
  due: RecordingDue,
): Promise<void> {
  const { id, url, tries, beganAt } = due
  const fetch = channels.get(due.account)?.telephone?.recording
  if (!fetch) return calls.recordingLost(id, 'no door fetches for this account')
  const fetched = await fetch(url)
  if (fetched.kind === 'lost') return calls.recordingLost(id, fetched.lack)
  if (fetched.kind === 'fetched') {
    const mime = (await sniff(fetched.bytes)) ?? 'application/octet-stream'
    if (!SOUND.test(mime)) return calls.recordingLost(id, 'wrong-type')
    const hash = await files.put(fetched.bytes)
    await judge(hash, fetched.bytes)
    return calls.recordingKept(id, { hash, mime, bytes: fetched.bytes.length })
  }
  const pause = PAUSES[Math.min(tries, PAUSES.length) - 1] ?? MINUTE
  const at = new Date(now().getTime() + pause)
  if (at.getTime() - beganAt.getTime() > LIFE_MS) return calls.recordingLost(id, 'gone')
  return calls.recordingLater(id, fetched.why, at)
}
