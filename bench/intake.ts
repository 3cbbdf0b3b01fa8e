/**
 * Intake: webhooks a second that are answered with 200, which means durable, against single rows that the same
 * driver makes durable by itself. Both at the same concurrency, in turns, in the same run, on the same PostgreSQL.
 *
 * The program answers over HTTP in a process of its own. The rows are inserted by this process: the same table,
 * the same bytes, a named statement, and a pool as large as it has use for.
 */
import { fork } from 'node:child_process'
import { createHmac, randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import pg from 'pg'
import { newIds } from '../server/src/new-id.ts'
import { openPlace } from './place.ts'
import { type Figures, figures, round } from './rounds.ts'

const CONCURRENCY = [16, 64]
/** More sessions than this do not make the raw rows faster, and the server has room for a hundred. */
const CONNECTIONS = 32
const ROUNDS = 5
const ROUND_MS = 2000
const WARM_MS = 1500
/** Under this the door is slower than it may be. */
const BUDGET = 0.4
const SECRET = 'a-secret-of-the-bench'
const MEGABYTE = 1024 ** 2

/** Runs the bench; true when the budget is kept. */
export async function intake(): Promise<boolean> {
  const place = await openPlace()
  const door = fork(join(import.meta.dirname, 'main.ts'), ['door', place.url, place.home, SECRET])
  try {
    const { url, rss } = await told(door)
    console.log(
      `${place.durability}; the door runs in a process of its own (${(rss / MEGABYTE).toFixed(0)} MB)`,
    )
    let kept = true
    for (const atOnce of CONCURRENCY) {
      const ratio = await compare(url, place.url, atOnce)
      kept &&= ratio >= BUDGET
    }
    console.log(kept ? `never under ${BUDGET}: good` : `under ${BUDGET}: the door is too slow`)
    return kept
  } finally {
    door.disconnect()
    await place.leave()
  }
}

async function compare(hook: string, databaseUrl: string, atOnce: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  const pool = new pg.Pool({ connectionString: databaseUrl, max: Math.min(atOnce, CONNECTIONS) })
  // The server goes away at the end of the run, perhaps before the last session has left.
  pool.on('error', () => undefined)
  const newId = newIds(() => new Date())
  const webhook = () => post(`${hook}/hooks/whatsapp`, body(), agent)
  const row = () => insert(pool, newId(), body())
  try {
    await round(atOnce, WARM_MS, webhook)
    await round(atOnce, WARM_MS, row)
    const webhooks: Awaited<ReturnType<typeof round>>[] = []
    const inserts: Awaited<ReturnType<typeof round>>[] = []
    for (let turn = 0; turn < ROUNDS; turn++) {
      webhooks.push(await round(atOnce, ROUND_MS, webhook))
      inserts.push(await round(atOnce, ROUND_MS, row))
    }
    const [ours, raw] = [figures(webhooks), figures(inserts)]
    console.log(`${atOnce} at once`)
    tell('webhooks answered with 200', ours)
    tell('single rows, same driver', raw)
    console.log(`  ratio ${(ours.perSecond / raw.perSecond).toFixed(2)}`)
    return ours.perSecond / raw.perSecond
  } finally {
    agent.destroy()
    await pool.end()
  }
}

function tell(what: string, { perSecond, p50, p99 }: Figures): void {
  const times = `p50 ${p50.toFixed(1)} ms  p99 ${p99.toFixed(1)} ms`
  console.log(`  ${what.padEnd(28)} ${perSecond.toFixed(0).padStart(6)} /s  ${times}`)
}

function body(): Buffer {
  const message = {
    from: '919000000001',
    id: `wamid.${randomUUID()}`,
    timestamp: '1760000000',
    type: 'text',
    text: { body: 'हमारे टोले का चापाकल 10 दिन से खराब है, पानी नहीं मिल रहा।' },
  }
  const value = {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: '919000000000', phone_number_id: '990100000000001' },
    contacts: [{ profile: { name: 'नागरिक' }, wa_id: '919000000001' }],
    messages: [message],
  }
  const entry = [{ id: '990100000000002', changes: [{ field: 'messages', value }] }]
  return Buffer.from(JSON.stringify({ object: 'whatsapp_business_account', entry }))
}

function post(url: string, bytes: Buffer, agent: Agent): Promise<void> {
  const signature = `sha256=${createHmac('sha256', SECRET).update(bytes).digest('hex')}`
  const headers = {
    'content-type': 'application/json',
    'content-length': bytes.length,
    'x-hub-signature-256': signature,
  }
  return new Promise((done, failed) => {
    const asked = request(url, { method: 'POST', agent, headers }, (answer) => {
      answer.resume()
      answer.once('end', () =>
        answer.statusCode === 200 ? done() : failed(new Error(`answered ${answer.statusCode}`)),
      )
    })
    asked.once('error', failed)
    asked.end(bytes)
  })
}

async function insert(pool: pg.Pool, id: string, bytes: Buffer): Promise<void> {
  await pool.query({
    name: 'raw-insert',
    text: `insert into envelope (district, id, channel, received_at, headers, body, read_at)
      values (9999, $1, 'whatsapp', now(), '{}', $2, now())`,
    values: [id, bytes],
  })
}

function told(door: ReturnType<typeof fork>): Promise<{ readonly url: string; readonly rss: number }> {
  return new Promise((done, failed) => {
    door.once('message', (message) => done(message as { url: string; rss: number }))
    door.once('exit', (code) => failed(new Error(`the door did not open (exit ${code})`)))
  })
}
