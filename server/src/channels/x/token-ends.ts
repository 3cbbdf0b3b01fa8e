/**
 * When the token of our handle ends. One that X renews lives two hours and never ends as long as renewing goes; when that
 * fails, the end of the one that still holds is ours.
 */
import type { Api, Token } from './api.ts'
import type { Renewal } from './token.ts'

/** Answers at once from what is kept, after a try to have it renewed. Never throws. */
export function tokenEndsOf(
  api: Api,
  own: Token,
  { account, tokens }: Pick<Renewal, 'account' | 'tokens'>,
): () => Promise<Date | undefined> {
  return async () => {
    try {
      await own()
    } catch {
      return api.now()
    }
    const kept = await tokens.find(account).catch(() => undefined)
    return kept && kept.expiresAt.getTime() - api.now().getTime() < LATE_MS ? kept.expiresAt : undefined
  }
}

/** It is renewed twenty minutes before its end; with less left than this, several tries have failed. */
const LATE_MS = 15 * 60_000
