/**
 * Waiting work, by pg-boss. A job is put down in the transaction of the act that causes it, is done at least once,
 * is tried again with growing pauses when it throws, and after the last try lies among the dead for a person to see.
 *
 * A key makes the same work wait only once: what is put down under a key that waits already joins it, and the
 * earlier of the two times holds. Work that is being done does not count as waiting, so what happens meanwhile is
 * done again afterwards.
 */
import { createHash, randomUUID } from 'node:crypto'
import { type Job, type JobResult, PgBoss } from 'pg-boss'
import type { Workers, WorkIn, WorkKinds, WorkName } from '#ports/work.ts'

/** A connection inside the transaction of the one who causes the work. */
export interface OpenTransaction {
  query(text: string, values?: readonly unknown[], name?: string): Promise<{ readonly rows: unknown[] }>
}

/** How to open the queue. */
export interface QueueSetting {
  /** The owner's URL: pg-boss keeps its own schema in shape. */
  readonly url: string
  readonly log: (line: string) => void
  /** How often a sleeping worker looks by itself; at least half a second. Default 2. */
  readonly pollSeconds?: number
  /** The clock by which `after` is meant. Default: the clock of the machine. */
  readonly clock?: () => Date
}

/** A job that was given up. */
export interface DeadWork {
  readonly id: string
  readonly name: string
  readonly payload: unknown
  readonly at: Date
}

/** The queue, before and after workers were set to work. */
export interface Queue {
  enqueue(transaction: OpenTransaction, ...work: Parameters<WorkIn['enqueue']>): Promise<void>
  /** Sets the workers to work; called once, in processes with the role of a worker. */
  work(workers: Workers): Promise<void>
  /** There may be new work of this name: look now instead of at the next poll. */
  wake(name: string): void
  /** Work that was given up, newest first. */
  dead(limit: number): Promise<readonly DeadWork[]>
  /** Sends dead work back to where it came from; answers how much. */
  redrive(): Promise<number>
  /** How much work is due now or being done. */
  underWay(): Promise<number>
  /** Time is moved by hand: waiting work comes nearer by so much. For rehearsals and tests. */
  pass(milliseconds: number): Promise<void>
  /** Waits for the work under way. */
  stop(): Promise<void>
}

/** Every kind of work, so that a new one cannot be forgotten. */
const NAMES: Readonly<Record<WorkName, true>> = {
  register: true,
  'show-draft': true,
  'register-filed': true,
  route: true,
  assign: true,
  direct: true,
  'officer-deed': true,
  'contact-due': true,
  'call-ended': true,
  ring: true,
  'ask-for-time': true,
  'hand-over': true,
  leave: true,
  supply: true,
  join: true,
  'take-in': true,
  rebuff: true,
  share: true,
  'group-answer': true,
  'group-post': true,
  submit: true,
  'put-to-citizen': true,
  'answer-cluster': true,
  'take-word': true,
  remind: true,
  close: true,
  track: true,
  'tell-decider': true,
  'step-due': true,
  'put-order': true,
  appeal: true,
  transcribe: true,
  notify: true,
  'offer-publication': true,
  'look-at': true,
  'offer-service': true,
  'take-service': true,
  'ask-manner': true,
  'take-manner': true,
}
const WORK_NAMES = Object.keys(NAMES) as WorkName[]
const DEAD = 'dead'
const SCHEMA = 'pgboss'
const BATCH = 16
const AT_ONCE = 4
const STOP_MS = 30_000

const QUEUE = {
  policy: 'short',
  retryLimit: 10,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 900,
  expireInSeconds: 300,
  retentionSeconds: 30 * 86_400,
  deleteAfterSeconds: 86_400,
  deadLetter: DEAD,
} as const

/** The program's own role writes jobs inside its transactions; pg-boss itself works as the owner. */
const GRANTS = `grant usage on schema ${SCHEMA} to nivaran_program;
  grant select, insert, update, delete on all tables in schema ${SCHEMA} to nivaran_program;
  grant execute on all functions in schema ${SCHEMA} to nivaran_program;`

/** Joins waiting work. The row stays locked until our commit, and who fetches work passes over locked rows. */
const JOIN = `update ${SCHEMA}.job set start_after = least(start_after, $3)
  where name = $1 and singleton_key = $2 and state = 'created' returning id`

/** Opens the queue and brings its schema to shape. */
export async function openQueue({
  url,
  log,
  pollSeconds = 2,
  clock = () => new Date(),
}: QueueSetting): Promise<Queue> {
  const boss = new PgBoss({
    connectionString: url,
    application_name: 'nivaran queue',
    schema: SCHEMA,
    max: 4,
    schedule: false,
    persistWarnings: false,
  })
  boss.on('error', (fault) => log(`queue: ${fault.message}`))
  await boss.start()
  await boss.createQueue(DEAD, { retentionSeconds: 365 * 86_400 })
  for (const name of WORK_NAMES) await boss.createQueue(name, QUEUE)
  await boss.getDb().executeSql(GRANTS)
  const workers = new Map<string, string>()

  return {
    async enqueue(transaction, name, payload, { after, key } = {}) {
      const singletonKey = key ?? randomUUID()
      const startAfter = after && new Date(Date.now() + Math.max(0, after.getTime() - clock().getTime()))
      const options = {
        singletonKey,
        ...(startAfter ? { startAfter } : {}),
        db: {
          executeSql: (text: string, values?: unknown[]) => transaction.query(text, values, nameOf(text)),
        },
      }
      // Between finding work that waits and joining it, a worker may have taken it; then it is put down after all.
      for (;;) {
        if ((await boss.send(name, payload, options)) !== null) return
        const join = [name, singletonKey, startAfter ?? new Date()]
        if ((await transaction.query(JOIN, join, 'queue-join')).rows.length > 0) return
      }
    },
    async work(given) {
      for (const name of WORK_NAMES) {
        const id = await boss.work<WorkKinds[typeof name]>(
          name,
          {
            batchSize: BATCH,
            burstWhenBatchFull: true,
            pollingIntervalSeconds: pollSeconds,
            perJobResults: true,
          },
          (jobs) => doAll(name, jobs, given[name] as (payload: unknown) => Promise<void>, log),
        )
        workers.set(name, id)
      }
    },
    wake(name) {
      const id = workers.get(name)
      if (id) boss.notifyWorker(id)
    },
    async dead(limit) {
      const { rows } = await boss.getDb().executeSql(
        `select id, coalesce(source_name, name) as name, data as payload, created_on as at
         from ${SCHEMA}.job where name = '${DEAD}' and state = 'created' order by created_on desc limit $1`,
        [limit],
      )
      return rows
    },
    redrive: () => boss.redrive(DEAD),
    async underWay() {
      const { rows } = await boss.getDb().executeSql(
        `select count(*)::int as due from ${SCHEMA}.job
         where name <> '${DEAD}' and (state = 'active' or (state in ('created', 'retry') and start_after <= now()))`,
      )
      return rows[0]?.due ?? 0
    },
    async pass(milliseconds) {
      await boss.getDb().executeSql(
        `update ${SCHEMA}.job set start_after = start_after - $1 * interval '1 millisecond'
         where state in ('created', 'retry')`,
        [milliseconds],
      )
      for (const id of workers.values()) boss.notifyWorker(id)
    },
    stop: () => boss.stop({ graceful: true, timeout: STOP_MS }),
  }
}

/** Does a batch, a few at once; each job succeeds or fails for itself. */
async function doAll(
  name: string,
  jobs: readonly Job<unknown>[],
  work: (payload: unknown) => Promise<void>,
  log: (line: string) => void,
): Promise<JobResult[]> {
  const waiting = [...jobs]
  const results: JobResult[] = []
  const one = async () => {
    for (let job = waiting.shift(); job; job = waiting.shift()) {
      try {
        await work(job.data)
        results.push({ id: job.id, status: 'completed' })
      } catch (fault) {
        log(`work "${name}" ${JSON.stringify(job.data)} failed: ${(fault as Error).stack ?? fault}`)
        results.push({ id: job.id, status: 'failed', output: { message: (fault as Error).message } })
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, one))
  return results
}

/** pg-boss builds the same text for the same queue each time; a name of its own spares the planning. */
function nameOf(text: string): string {
  return `queue-${createHash('sha1').update(text).digest('base64url').slice(0, 16)}`
}
