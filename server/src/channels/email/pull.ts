/**
 * Looking into the mailbox. The cursor says how far we came: the validity of its numbers, the last number, and which
 * mails were handed over last time. Those are marked only now, because only now it is certain that they are stored.
 *
 *   numbers valid      everything after the last one
 *   numbers new        the mailbox was made anew: all of it again, but what bears our mark; a mail that we have is
 *                      known by its own name when it is read, and is not doubled
 *
 * Whether a mail was opened by somebody (\Seen) means nothing: people look into this mailbox too.
 */
import type { FetchMessageObject, ImapFlow } from 'imapflow'
import type { Envelope, Pulled } from '#ports/channel.ts'
import type { Files } from '#ports/outbox.ts'
import { openMail } from './mail.ts'
import { type MailboxOptions, withMailbox } from './mailbox.ts'

export interface PullOptions extends MailboxOptions {
  readonly account: string
  /** Where mails go that were taken; absent: they stay and are marked. */
  readonly processed?: string
  readonly files: Pick<Files, 'put'>
  readonly pollMs: number
}

interface Cursor {
  readonly validity: string
  readonly uid: number
  /** The day from which on mails are ours to read; what lay in the mailbox before is not. */
  readonly since: string
  readonly taken: readonly number[]
}

/** Our mark on a mail that is stored. */
const MARK = '$NivaranTaken'
const MOST = 200
const MOST_BYTES = 32 * 1024 * 1024
/** A larger mail is kept by its beginning, and a person is told. */
const LARGEST = 40 * 1024 * 1024
const BEGINNING = 256 * 1024
const DAY_MS = 86_400_000
const SOON_MS = 1000

/** One look. */
export async function pull(given: unknown, now: Date, options: PullOptions): Promise<Pulled> {
  const before = cursorIn(given)
  const since = before?.since ?? new Date(now.getTime() - DAY_MS).toISOString().slice(0, 10)
  return withMailbox(options, async (imap) => {
    if (!imap.mailbox) throw new Error('mailbox: no folder is open')
    const validity = String(imap.mailbox.uidValidity)
    const same = before?.validity === validity
    const why = same ? await mark(imap, before.taken, options.processed) : undefined
    const from = same ? before.uid : 0
    const waiting = await numbersAfter(imap, from, since, same)
    const { envelopes, taken } = await take(imap, waiting.slice(0, MOST), now, options)
    const uid = taken.at(-1) ?? from
    const more = taken.length < waiting.length
    const pauseMs = more ? 0 : taken.length > 0 ? SOON_MS : options.pollMs
    return {
      envelopes,
      cursor: { validity, uid, since, taken } satisfies Cursor,
      again: new Date(now.getTime() + pauseMs),
      ...(why === undefined ? {} : { why }),
    }
  })
}

function cursorIn(given: unknown): Cursor | undefined {
  if (typeof given !== 'object' || given === null) return undefined
  const { validity, uid, since, taken } = given as Partial<Record<keyof Cursor, unknown>>
  if (typeof validity !== 'string' || typeof uid !== 'number' || typeof since !== 'string') return undefined
  return { validity, uid, since, taken: Array.isArray(taken) ? taken.filter(Number.isSafeInteger) : [] }
}

async function numbersAfter(
  imap: ImapFlow,
  from: number,
  since: string,
  same: boolean,
): Promise<readonly number[]> {
  const query = { since: new Date(since), ...(same ? { uid: `${from + 1}:*` } : { unKeyword: MARK }) }
  const found = (await imap.search(query, { uid: true })) || []
  // `n:*` always holds the last mail, also when its number is below n
  return found.filter((uid) => uid > from).toSorted((a, b) => a - b)
}

async function take(
  imap: ImapFlow,
  uids: readonly number[],
  now: Date,
  options: PullOptions,
): Promise<{ readonly envelopes: readonly Envelope[]; readonly taken: readonly number[] }> {
  if (uids.length === 0) return { envelopes: [], taken: [] }
  const found = await imap.fetchAll(
    uids.join(','),
    { uid: true, size: true, internalDate: true },
    { uid: true },
  )
  const waiting = found.toSorted((a, b) => a.uid - b.uid)
  const batch = waiting.filter((_, at) => at === 0 || bytesOf(waiting.slice(0, at + 1)) <= MOST_BYTES)
  const whole = batch.filter((mail) => bytesOf([mail]) <= LARGEST)
  const bodies = await bodiesOf(imap, whole, true)
  for (const mail of batch.filter((one) => !whole.includes(one)))
    for (const [uid, body] of await bodiesOf(imap, [mail], { start: 0, maxLength: BEGINNING }))
      bodies.set(uid, body)
  const envelopes: Envelope[] = []
  for (const mail of batch) {
    const body = bodies.get(mail.uid)
    // somebody may have taken it away between the two questions
    if (!body) continue
    await keepFiles(body, options.files)
    envelopes.push(envelopeOf(body, mail, now, options.account))
  }
  const gone = uids.filter((uid) => !waiting.some((mail) => mail.uid === uid))
  const end = batch.length === waiting.length ? gone : []
  const taken = [...batch.map(({ uid }) => uid), ...end].toSorted((a, b) => a - b)
  return { envelopes, taken }
}

function bytesOf(mails: readonly FetchMessageObject[]): number {
  return mails.reduce((sum, { size = 0 }) => sum + size, 0)
}

async function bodiesOf(
  imap: ImapFlow,
  mails: readonly FetchMessageObject[],
  source: true | { readonly start: number; readonly maxLength: number },
): Promise<Map<number, Buffer>> {
  const bodies = new Map<number, Buffer>()
  if (mails.length === 0) return bodies
  const range = mails.map(({ uid }) => uid).join(',')
  for (const { uid, source: body } of await imap.fetchAll(range, { uid: true, source }, { uid: true }))
    if (body) bodies.set(uid, body)
  return bodies
}

function envelopeOf(body: Buffer, about: FetchMessageObject, now: Date, account: string): Envelope {
  const { uid, size = 0, internalDate } = about
  const got = internalDate ? new Date(internalDate) : now
  return {
    channel: 'email',
    receivedAt: now,
    headers: {
      'x-account': account,
      'x-uid': String(uid),
      'x-internal-date': Number.isNaN(got.getTime()) ? now.toISOString() : got.toISOString(),
      ...(size > LARGEST ? { 'x-cut': String(size) } : {}),
    },
    body,
  }
}

/** Its files are put where `fetch` finds them by their hash. A mail that cannot be taken apart is stored all the same. */
async function keepFiles(body: Uint8Array, files: PullOptions['files']): Promise<void> {
  const mail = await openMail(body).catch(() => undefined)
  for (const { bytes } of mail?.parts ?? []) await files.put(bytes)
}

/** Marks what is stored; a mailbox that forbids it is read all the same. */
async function mark(
  imap: ImapFlow,
  taken: readonly number[],
  processed: string | undefined,
): Promise<string | undefined> {
  if (taken.length === 0) return undefined
  const range = taken.join(',')
  try {
    await imap.messageFlagsAdd(range, ['\\Seen', MARK], { uid: true })
    if (!processed) return undefined
    const moved = await imap.messageMove(range, processed, { uid: true })
    if (moved) return undefined
    await imap.mailboxCreate(processed)
    return (await imap.messageMove(range, processed, { uid: true }))
      ? undefined
      : `mails cannot be moved to ${processed}`
  } catch (fault) {
    return `mails cannot be marked: ${(fault as Error).message}`
  }
}
