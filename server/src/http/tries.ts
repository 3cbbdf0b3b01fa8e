/**
 * Counts tries and says when they are too many. Two ways of counting:
 *
 *   every   each try counts                              for pages that anybody may ask for
 *   wrong   only those that `count` is called for count  for passwords, so that working people are never stopped
 */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Problem } from './problem.ts'

interface Limit {
  readonly max: number
  readonly minutes: number
  readonly by: (request: FastifyRequest) => string
}

export interface Tries {
  /** Throws `too-many` when no try is left; counts nothing. */
  refuseWhenSpent(request: FastifyRequest): Promise<void>
  /** Counts one try. */
  count(request: FastifyRequest): Promise<void>
}

/** A limit over the rate-limit store of the program. */
export function triesOf(app: FastifyInstance, { max, minutes, by }: Limit): Tries {
  const check = app.createRateLimit({ max, timeWindow: minutes * 60_000, keyGenerator: by })
  return {
    async refuseWhenSpent(request) {
      const state = await check(request, { increment: false })
      if (!state.isAllowed && state.remaining === 0)
        throw new Problem('too-many', { retryAfter: Math.max(1, state.ttlInSeconds) })
    },
    async count(request) {
      await check(request)
    },
  }
}
