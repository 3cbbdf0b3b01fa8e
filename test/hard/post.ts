/** Webhooks as the service posts them, made by hand: any bytes, any signature, and what lies in the database after. */
import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { asOwner } from '#store/connection.ts'
import { signatureOf } from '#world/hooks.ts'

/** The account on which everybody writes. */
export const ACCOUNT = {
  phoneNumberId: '990100000000001',
  wabaId: '990100000000002',
  appSecret: 'a-secret-of-the-test',
} as const

/** One value of a change of field `messages`. */
export type Value = Readonly<Record<string, unknown>>

/** The bytes of an envelope around these values. */
export function envelope(...values: readonly Value[]): Buffer {
  return envelopeOf(values.map((value) => ({ field: 'messages', value: { ...HEAD, ...value } })))
}

/** The bytes of an envelope around these changes. */
export function envelopeOf(changes: readonly unknown[]): Buffer {
  return Buffer.from(
    JSON.stringify({ object: 'whatsapp_business_account', entry: [{ id: ACCOUNT.wabaId, changes }] }),
  )
}

const HEAD = {
  messaging_product: 'whatsapp',
  metadata: { display_phone_number: '919000000000', phone_number_id: ACCOUNT.phoneNumberId },
}

/** A text somebody wrote, as a value. */
export function text(from: string, body: string, how: { id?: string; at: Date }): Value {
  return {
    contacts: [{ profile: { name: 'नागरिक' }, wa_id: from }],
    messages: [message(from, body, how)],
  }
}

/** A text somebody wrote, as it lies in a value. */
export function message(from: string, body: string, { id = newWamid(), at }: { id?: string; at: Date }) {
  return { from, id, timestamp: stamp(at), type: 'text', text: { body } }
}

/** A status of a message of ours. */
export function status(id: string, state: string, to: string, at: Date, ours?: string): Value {
  const opaque = ours === undefined ? {} : { biz_opaque_callback_data: ours }
  return { statuses: [{ id, status: state, timestamp: stamp(at), recipient_id: to, ...opaque }] }
}

/** A message id that nobody has yet. */
export function newWamid(): string {
  return `wamid.${randomBytes(24).toString('base64')}`
}

function stamp(at: Date): string {
  return String(Math.floor(at.getTime() / 1000))
}

/** Posts these bytes; answers the status, 0 when nobody answered. */
export async function post(
  hook: string,
  bytes: Buffer,
  signature: string | undefined = signatureOf(bytes, ACCOUNT.appSecret),
  type = 'application/json',
): Promise<number> {
  const headers: Record<string, string> = { 'content-type': type }
  if (signature) headers['x-hub-signature-256'] = signature
  try {
    const answer = await fetch(hook, { method: 'POST', headers, body: new Uint8Array(bytes) })
    await answer.arrayBuffer()
    return answer.status
  } catch {
    return 0
  }
}

/** Rows of the database, as its owner. */
export function rows<Row = Record<string, number>>(
  url: string,
  text: string,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> {
  return asOwner(url, async (client) => (await client.query(text, [...values])).rows as Row[])
}

/** How much of everything lies in the database. */
export async function traces(url: string): Promise<Readonly<Record<string, number>>> {
  const [row] = await rows(
    url,
    `select (select count(*)::int from envelope) as envelopes,
       (select count(*)::int from message where direction = 'in') as heard,
       (select count(*)::int from message where direction = 'out') as said,
       (select count(*)::int from receipt) as receipts,
       (select count(*)::int from unreadable) as unreadable,
       (select count(*)::int from service_notice) as notices,
       (select count(*)::int from grievance) as grievances,
       (select count(*)::int from conversation) as conversations,
       (select count(*)::int from attachment) as files,
       (select count(*)::int from handle) as handles,
       (select count(*)::int from handle where retired_at is not null) as moved,
       (select count(*)::int from message where revoked_at is not null) as revoked,
       (select count(*)::int from message where reaction is not null) as reacted,
       (select coalesce(sum(jsonb_array_length(edits)), 0)::int from message) as edits,
       (select count(*)::int from message where sending in ('delivered', 'read', 'played')) as arrived,
       (select count(*)::int from message where sending in ('read', 'played')) as seen,
       (select count(*)::int from call) as calls,
       (select count(*)::int from call_back) as wishes`,
  )
  return row ?? {}
}

const READ = `select count(*)::int as n from envelope where read_at is null`
const WAITING = `select (${READ})
  + (select count(*)::int from outbox o where state in ('waiting', 'leased', 'unknown')
       and (state = 'leased' or ready_at <= now()))
  + (select count(*)::int from pgboss.job where name <> 'dead'
       and (state = 'active' or (state in ('created', 'retry') and start_after <= now()))) as n`

/**
 * Time goes by for what was in the hands of those who died before `died`; what the living hold stays theirs. First
 * the leases of deliveries run out, which are the shortest: receipts among them settle what was sent. Then the
 * others, and work that was being done is given to the next.
 */
export async function leasesRunOut(url: string, died: Date): Promise<void> {
  const held = (column: string, seconds: number) =>
    `${column} < $1::timestamptz + interval '${seconds} seconds'`
  await rows(
    url,
    `update envelope set leased_until = now() where read_at is null and ${held('leased_until', 60)}`,
    [died],
  )
  await until(url, READ, 60_000)
  for (const change of [
    `update outbox set ready_at = now() where state = 'leased' and ${held('ready_at', 600)}`,
    `update attachment set ready_at = now() where state = 'waiting' and ${held('ready_at', 120)}`,
    `update pgboss.job set state = 'retry', start_after = now() where state = 'active' and ${held('started_on', 0)}`,
  ])
    await rows(url, change, [died])
}

/** Resolves when nothing waits in the database, looked at several times in a row. */
export async function restful(url: string, patienceMs: number): Promise<void> {
  for (let calm = 0; calm < 4; calm++) {
    await until(url, WAITING, patienceMs)
    await pause(250)
    if (((await rows(url, WAITING))[0]?.n ?? 0) > 0) calm = -1
  }
}

async function until(url: string, question: string, patienceMs: number): Promise<void> {
  const end = Date.now() + patienceMs
  for (let left = -1; left !== 0; left = (await rows(url, question))[0]?.n ?? 0) {
    if (Date.now() > end) throw new Error(`${left} still wait`)
    await pause(100)
  }
}
