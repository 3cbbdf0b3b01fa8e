/** Connections to PostgreSQL: named statements, our types, and the program's role put on at the door. */
import pg from 'pg'

/** A statement with a name, so that PostgreSQL plans it once per connection. */
export interface Statement {
  readonly name: string
  readonly text: string
}

/** Makes a named statement. */
export function statement(name: string, text: string): Statement {
  return { name, text }
}

/** Where a statement can be run: a pool, or one connection inside a transaction. */
export interface Connection {
  // biome-ignore lint/suspicious/noExplicitAny: the shape of a row is stated by who wrote the statement
  run<Row = any>(statement: Statement, values?: readonly unknown[]): Promise<Row[]>
  /** For text that somebody else made. */
  query(text: string, values?: readonly unknown[], name?: string): Promise<{ readonly rows: unknown[] }>
}

/** Several connections under one setting. */
export interface Pool extends Connection {
  /** One transaction: commits when `work` resolves, rolls back when it throws. */
  transaction<T>(work: (connection: Connection) => Promise<T>): Promise<T>
  end(): Promise<void>
}

/** How to connect. */
export interface PoolSetting {
  readonly url: string
  readonly max: number
  /** False for poolers that cannot carry named statements. */
  readonly prepared: boolean
  readonly log: (line: string) => void
  /** How long to wait for a connection; default 15 seconds. */
  readonly patienceMs?: number
  /** After this time an answer is given up and the connection with it; default never. */
  readonly answerMs?: number
  /** Absent for the owner. */
  readonly role?: 'nivaran_program' | 'nivaran_reader'
  /** The district whose rows the program's role may touch; without one it touches none. */
  readonly district?: number
}

const INT8 = 20
const NUMERIC = 1700

/** Counts come as numbers while a number can hold them, and as text when it cannot. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((id: number, format?: 'text') =>
    id === INT8 || id === NUMERIC
      ? safeNumber
      : pg.types.getTypeParser(id, format)) as pg.CustomTypesConfig['getTypeParser'],
}

function safeNumber(text: string): number | string {
  const number = Number(text)
  return Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : text
}

/** The options with which pg connects, for the pool and for single connections. */
export function connectOptions(url: string, role?: PoolSetting['role'], district?: number): pg.ClientConfig {
  const own = district === undefined ? '' : ` -c nivaran.district=${district}`
  return {
    connectionString: url,
    types,
    connectionTimeoutMillis: 5000,
    application_name: 'nivaran',
    // Pages lie on flash or in memory, where reading here and there costs little more than reading on.
    // And the rows of one word among a million are remembered one by one, not by the page.
    ...(role ? { options: `-c role=${role}${own} -c random_page_cost=1.1 -c work_mem=16MB` } : {}),
  }
}

/** Opens a pool; connections are made when they are needed. */
export function openPool({
  url,
  max,
  prepared,
  log,
  role,
  district,
  patienceMs = 15_000,
  answerMs,
}: PoolSetting): Pool {
  const pool = new pg.Pool({
    ...connectOptions(url, role, district),
    connectionTimeoutMillis: patienceMs,
    ...(answerMs === undefined ? {} : { query_timeout: answerMs }),
    max,
    idleTimeoutMillis: 60_000,
    pipeline: true,
  })
  // Without a listener a restart of the server would end our process.
  pool.on('error', (fault) => log(`a resting connection to PostgreSQL broke: ${fault.message}`))
  // The pool listens only to connections at rest; one that breaks between two statements fails the next of them.
  pool.on('connect', (client) => client.on('error', () => undefined))
  const config = ({ name, text }: Statement, values: readonly unknown[]): pg.QueryConfig => ({
    ...(prepared && name ? { name } : {}),
    text,
    values: values as unknown[],
  })
  return {
    run: async (statement, values = []) => (await pool.query(config(statement, values))).rows,
    query: (text, values = [], name = '') => pool.query(config({ name, text }, values)),
    async transaction(work) {
      const client = await pool.connect()
      let broken: Error | undefined
      try {
        // Goes out together with the first statement of the work, which fails with it.
        const begun = client.query('begin')
        begun.catch(() => undefined)
        const result = await work({
          run: async (statement, values = []) => (await client.query(config(statement, values))).rows,
          query: (text, values = [], name = '') => client.query(config({ name, text }, values)),
        })
        await begun
        await client.query('commit')
        return result
      } catch (fault) {
        await client.query('rollback').catch((lost: Error) => {
          broken = lost
        })
        throw fault
      } finally {
        client.release(broken)
      }
    },
    end: () => pool.end(),
  }
}

/** One connection of the owner for a while: for migrations and partitions. */
export async function asOwner<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(connectOptions(url))
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
