/**
 * Reading stored envelopes. Each thing in an envelope is handled in a transaction of its own, so that one bad item
 * does not drop the other 999; what cannot be understood goes to a person, never away. Reading the same envelope
 * again changes nothing, because a message is known by the service's own id.
 */
import { createHash } from 'node:crypto'
import type { Channel, Heard } from '#ports/channel.ts'
import type { Desk } from '#ports/desk.ts'
import type { Envelopes, StoredEnvelope, Unreadable } from '#ports/envelopes.ts'
import type { Filing, Written } from '#ports/filing.ts'
import type { House } from '../house.ts'
import { hearReceipt, hearUpTo } from './hear-receipt.ts'
import { hearTyped } from './hear-typed.ts'
import { laneOf, sideBySide, type Task } from './lanes.ts'

/** What reading needs besides the house. */
export interface Reader {
  readonly house: House
  readonly envelopes: Envelopes
  readonly desk: Pick<Desk, 'keepServiceNotice'>
  readonly channels: ReadonlyMap<string, Channel>
  readonly hear: (
    heard: Extract<Heard, { kind: 'message' }>['message'],
    envelope: Pick<StoredEnvelope, 'id' | 'channel'>,
  ) => Promise<void>
  readonly call: (told: Extract<Heard, { kind: 'call' }>['told']) => Promise<unknown>
  readonly file: (filing: Filing, envelope: StoredEnvelope['id']) => Promise<void>
  readonly written: (written: Written, envelope: StoredEnvelope['id']) => Promise<void>
  readonly fault: (why: unknown, envelope: StoredEnvelope) => void
}

const BATCH = 50
const RETRY_MS = 5_000

/** Reads the next envelopes; answers how many there were. */
export async function readBatch(reader: Reader): Promise<number> {
  const envelopes = await reader.envelopes.claim(BATCH, reader.house.now())
  const open = envelopes.map((envelope) => ({
    envelope,
    unreadable: [] as Unreadable[],
    fault: undefined as unknown,
  }))
  const tasks = await Promise.all(open.map((one) => tasksOf(reader, one)))
  await sideBySide(tasks.flat())
  for (const { envelope, unreadable, fault } of open) {
    if (fault === undefined) await reader.envelopes.settle(envelope.id, unreadable, reader.house.now())
    else await postpone(reader, envelope, fault)
  }
  return envelopes.length
}

interface Open {
  readonly envelope: StoredEnvelope
  readonly unreadable: Unreadable[]
  fault: unknown
}

/** Everything in an envelope as tasks; what each leaves for the desk is gathered with its envelope. */
async function tasksOf(reader: Reader, open: Open): Promise<readonly Task[]> {
  const { envelope, unreadable } = open
  const fail = (fault: unknown) => {
    open.fault ??= fault
  }
  try {
    const channel = doorOf(reader.channels, envelope)
    if (!channel) throw new Error(`no door named ${envelope.channel}`)
    return (await channel.read(envelope)).map((heard) => ({
      lane: laneOf(heard),
      fail,
      run: async () => {
        if (heard.kind === 'unreadable') unreadable.push(heard)
        else if (heard.kind === 'revoked') unreadable.push(...(await hearRevoked(reader, heard)))
        else await take(reader, envelope, heard)
      },
    }))
  } catch (fault) {
    fail(fault)
    return []
  }
}

/** Where one account cannot be told from another by what is in the envelope, its headers name it. */
function doorOf(channels: Reader['channels'], { channel, headers }: StoredEnvelope): Channel | undefined {
  const account = headers['x-account']
  const doors = [...channels.values()].filter((one) => one.name === channel)
  return doors.find((one) => one.account === account) ?? doors[0]
}

async function postpone(reader: Reader, envelope: StoredEnvelope, why: unknown): Promise<void> {
  reader.fault(why, envelope)
  const retryAt = new Date(reader.house.now().getTime() + RETRY_MS)
  await reader.envelopes.postpone(envelope.id, why instanceof Error ? why.message : String(why), retryAt)
}

async function take(
  reader: Reader,
  envelope: StoredEnvelope,
  heard: Exclude<Heard, { kind: 'unreadable' | 'revoked' }>,
): Promise<void> {
  const { house, desk } = reader
  switch (heard.kind) {
    case 'message':
      return reader.hear(heard.message, { id: envelope.id, channel: heard.channel ?? envelope.channel })
    case 'receipt':
      return hearReceipt(house, heard.channel ?? envelope.channel, heard.receipt)
    case 'up-to':
      return hearUpTo(house, heard.channel ?? envelope.channel, heard)
    case 'typed-there':
      return hearTyped(house, envelope, heard)
    case 'notice':
      return desk.keepServiceNotice({ ...heard, at: envelope.receivedAt, delivery: nameOf(envelope) })
    case 'template':
      return house.store.together(({ templates }) => templates.tell(heard.account, heard.news, heard.at))
    case 'call':
      await reader.call(heard.told)
      return
    case 'moved':
      return hearMove(reader, envelope, heard)
    case 'filing':
      return reader.file(heard.filing, envelope.id)
    case 'written':
      return reader.written(heard.written, envelope.id)
    case 'edited':
      return hearEdit(reader, envelope, heard)
  }
}

/** Somebody we do not know has other handles now: kept for the health page, because it may explain a later stranger. */
async function hearMove(
  { house, desk }: Reader,
  envelope: StoredEnvelope,
  { account, from, to, at }: Extract<Heard, { kind: 'moved' }>,
): Promise<void> {
  const known = await house.store.together(({ conversations }) =>
    conversations.moveHandles(envelope.channel, account, from, to, at),
  )
  if (known) return
  const detail = `…${from[0]?.value.slice(-4) ?? ''} → …${to[0]?.value.slice(-4) ?? ''}`
  await desk.keepServiceNotice({
    at: envelope.receivedAt,
    about: 'moved',
    account,
    detail,
    alarming: false,
    delivery: nameOf(envelope),
  })
}

/** Taking back a message we never saw, or have not seen yet, changes nothing; a person is shown that it was tried. */
async function hearRevoked(
  { house }: Reader,
  { account, original, externalId, at }: Extract<Heard, { kind: 'revoked' }>,
): Promise<readonly Unreadable[]> {
  const known = await house.store.together(({ conversations }) => conversations.revoke(account, original, at))
  if (known) return []
  const raw = JSON.stringify({ account, original, at })
  return [{ part: `revoke ${externalId}`, why: 'unknown-message-taken-back', raw }]
}

/** A change of a message we never saw is heard as a message, so that its words are not lost. */
async function hearEdit(
  reader: Reader,
  envelope: StoredEnvelope,
  heard: Extract<Heard, { kind: 'edited' }>,
): Promise<void> {
  const known = await reader.house.store.together((together) =>
    together.conversations.edit(heard.account, heard.original, heard.content, heard.at),
  )
  if (known) return
  const { account, externalId, from, at, content, reply, channel = envelope.channel } = heard
  const message = { account, externalId, from, at, content, ...(reply ? { reply } : {}) }
  await reader.hear(message, { id: envelope.id, channel })
}

/** The same bytes, delivered again, have the same name. */
function nameOf({ body }: StoredEnvelope): string {
  return createHash('sha256').update(body).digest('hex')
}
