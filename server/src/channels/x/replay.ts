/**
 * After we were away: X is asked to send again what its webhook could not deliver, private messages and removals among them,
 * which looking for mentions does not find. What comes twice is known by its id. X keeps a day of it.
 */
import { Type } from '@sinclair/typebox'
import { parserOf } from '../parser.ts'
import { type Api, ask, type Token } from './api.ts'

const AWAY_MS = 15 * 60_000
/** For so long X keeps what it could not deliver. */
export const KEPT_MS = 24 * 3_600_000
const OVERLAP_MS = 5 * 60_000
const asHooks = parserOf(
  Type.Object({ data: Type.Array(Type.Object({ id: Type.String(), valid: Type.Optional(Type.Boolean()) })) }),
)

/** Were we away since then so long that something may be missing? */
export function wasAway(last: string | undefined, now: Date): last is string {
  return last !== undefined && now.getTime() - Date.parse(last) > AWAY_MS
}

/** Asks for what was missed since then. Answers why not, when it could not. */
export async function replay(api: Api, token: Token, last: string, now: Date): Promise<string | undefined> {
  const hooks = await ask(api, token, '/2/webhooks')
  if (hooks.kind !== 'ok') return `what was missed could not be asked for: ${hooks.why}`
  const from = new Date(Math.max(Date.parse(last) - OVERLAP_MS, now.getTime() - KEPT_MS))
  for (const { id } of asHooks(hooks.body)?.data ?? []) {
    const asked = { webhook_id: id, from_date: minute(from), to_date: minute(now) }
    const answer = await ask(api, token, '/2/webhooks/replay', asked)
    if (answer.kind !== 'ok') return `what was missed could not be asked for: ${answer.why}`
  }
  return undefined
}

/** As X writes a minute: 202611220405, in universal time. */
function minute(at: Date): string {
  return at.toISOString().replace(/\D/g, '').slice(0, 12)
}
