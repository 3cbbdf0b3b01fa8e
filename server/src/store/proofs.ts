/** One-time codes that were sent, inside a transaction. */
import type { HandleKind } from '#core/message/content.ts'
import type { Proofs } from '#ports/web.ts'
import { keepable } from './canonical.ts'
import { type Connection, statement } from './connection.ts'

const MAKE = statement(
  'proof-make',
  'insert into proof (district, id, kind, value, purpose, made_at, ends_at) values ($1, $2, $3, $4, $5, $6, $7)',
)
const SENT_TO = statement(
  'proof-sent-to',
  'select count(*)::int as sent from proof where district = $1 and value = $2 and kind = $3 and made_at > $4',
)
/** Asked for twice at the same moment, the second waits and sees the first. */
const LOCK = statement(
  'proof-lock',
  `select pg_advisory_xact_lock(hashtextextended('proof:' || $1 || ':' || $2, 0))`,
)
const OPEN = statement(
  'proof-open',
  `select id, kind, value, ends_at, tries from proof
   where district = $1 and purpose = $2 and proven_at is null and ends_at > $3
   order by made_at desc, id desc limit 1 for update`,
)
const TRIED = statement('proof-tried', 'update proof set tries = tries + 1 where district = $1 and id = $2')
const PROVEN = statement('proof-proven', 'update proof set proven_at = $3 where district = $1 and id = $2')

interface ProofRow {
  readonly id: string
  readonly kind: HandleKind
  readonly value: string
  readonly ends_at: Date
  readonly tries: number
}

/** Fulfils the port. */
export function proofsIn(on: Connection, district: number): Proofs {
  return {
    async make({ id, handle, purpose, at, endsAt }) {
      await on.run(MAKE, [district, id, handle.kind, keepable(handle.value), keepable(purpose), at, endsAt])
    },
    async sentTo({ kind, value }, since) {
      await on.run(LOCK, [String(district), keepable(value)])
      const [row] = await on.run<{ sent: number }>(SENT_TO, [district, keepable(value), kind, since])
      return row?.sent ?? 0
    },
    async open(purpose, now) {
      const [row] = await on.run<ProofRow>(OPEN, [district, keepable(purpose), now])
      if (!row) return undefined
      const { id, kind, value, ends_at, tries } = row
      return { id, handle: { kind, value }, endsAt: ends_at, tries }
    },
    async tried(id) {
      await on.run(TRIED, [district, id])
    },
    async proven(id, at) {
      await on.run(PROVEN, [district, id, at])
    },
  }
}
