/** Kysely as a writer of SQL: it composes what depends on filters; the pool of the store runs it. */
import {
  type Compilable,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'
import type { Connection } from '../connection.ts'

/** The columns that lists filter and sort by. */
export interface Tables {
  readonly grievance: {
    readonly district: number
    readonly id: string
    readonly code: string
    readonly citizen: string
    readonly conversation: string | null
    readonly state: string
    readonly gist: string
    readonly marks: string | null
    readonly name: string | null
    readonly subject: string | null
    readonly department: string
    readonly place: number | null
    readonly post: string | null
    readonly level: number
    readonly escalated: number
    readonly class: string
    readonly registered_at: Date
    readonly due_at: Date | null
    readonly closed_at: Date | null
    readonly ground: string | null
    readonly reopened: number
    readonly channel: string
    readonly sensitive: boolean
    readonly nature: string | null
    readonly danger: string | null
    readonly neutral: string
  }
  readonly conversation: {
    readonly district: number
    readonly id: string
    readonly channel: string
    readonly account: string
    readonly citizen: string | null
    readonly person: string | null
    readonly name: string | null
    readonly language: 'hi' | 'en'
    readonly talk: unknown
    readonly last_heard_at: Date | null
    readonly last_message_at: Date
    readonly last_words: string
    readonly unread: number
    readonly flagged: string | null
    readonly assignee: string | null
  }
  readonly handle: {
    readonly district: number
    readonly kind: string
    readonly value: string
    readonly citizen: string | null
    readonly person: string | null
    readonly channel: string
    readonly account: string
    readonly since: Date
    readonly retired_at: Date | null
  }
}

/** Writes queries; never runs one. */
export const write = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

/** Runs what was written. With a name, which must belong to one text alone, it is planned once for a connection. */
export async function rowsOf<Row>(
  on: Connection,
  query: Compilable<Row>,
  name?: string,
): Promise<readonly Row[]> {
  const { sql, parameters } = query.compile()
  return (await on.query(sql, parameters, name)).rows as Row[]
}
