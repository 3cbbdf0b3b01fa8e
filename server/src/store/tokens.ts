/** Tokens of our accounts over PostgreSQL; a lock for each account, for one that renews can be used once. */
import type { KeptToken, Tokens } from '#ports/tokens.ts'
import { type Connection, type Pool, statement } from './connection.ts'

const FIND = statement(
  'token-find',
  'select seed, sealed, expires_at from account_token where district = $1 and account = $2',
)
const LOCK = statement(
  'token-lock',
  `select pg_advisory_xact_lock(hashtextextended('token ' || $1 || ' ' || $2, 0))`,
)
const KEEP = statement(
  'token-keep',
  `insert into account_token (district, account, seed, sealed, expires_at, renewed_at) values ($1, $2, $3, $4, $5, $6)
   on conflict (district, account) do update set seed = $3, sealed = $4, expires_at = $5, renewed_at = $6`,
)

interface Row {
  readonly seed: string
  readonly sealed: string
  readonly expires_at: Date
}

/** Fulfils the port. */
export function tokens(pool: Pool, district: number): Tokens {
  const find = async (on: Pick<Connection, 'run'>, account: string): Promise<KeptToken | undefined> => {
    const [row] = await on.run<Row>(FIND, [district, account])
    return row && { seed: row.seed, sealed: row.sealed, expiresAt: row.expires_at }
  }
  return {
    find: (account) => find(pool, account),
    renew: (account, at, renew) =>
      pool.transaction(async (on) => {
        await on.run(LOCK, [String(district), account])
        const kept = await find(on, account)
        const next = await renew(kept)
        if (!next) return kept
        await on.run(KEEP, [district, account, next.seed, next.sealed, next.expiresAt, at])
        return next
      }),
  }
}
