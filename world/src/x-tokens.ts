/** OAuth 2 of X, whose renewing token can be used once, and the replay of what the webhook could not deliver. */
import type { FastifyInstance } from 'fastify'
import type { XState } from './x-state.ts'

const LIVES_S = 7200

/** Adds the calls. */
export function xTokens(app: FastifyInstance, state: XState): void {
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  )
  app.post<{ Body: { grant_type?: string; refresh_token?: string; client_id?: string } }>(
    '/2/oauth2/token',
    async (request, reply) => {
      const { grant, options } = state
      const { grant_type, refresh_token, client_id } = request.body
      const known = client_id === options.oauth?.clientId && refresh_token === grant.refresh
      if (grant.refused || grant_type !== 'refresh_token' || !known) {
        const error_description = 'Value passed for the token was invalid.'
        return reply.code(400).send({ error: 'invalid_request', error_description })
      }
      grant.times++
      grant.access = `access-${grant.times}`
      grant.refresh = `refresh-${grant.times}`
      grant.until = options.clock().getTime() + LIVES_S * 1000
      return {
        token_type: 'bearer',
        expires_in: LIVES_S,
        access_token: grant.access,
        refresh_token: grant.refresh,
        scope: 'tweet.read tweet.write users.read dm.read dm.write offline.access',
      }
    },
  )
  app.get('/2/webhooks', async () => ({ data: [{ id: '1', url: state.hook.url, valid: true }] }))
  app.post<{ Body: { webhook_id: string; from_date: string; to_date: string } }>(
    '/2/webhooks/replay',
    async ({ body }, reply) => {
      if (!/^\d{12}$/.test(body.from_date) || !/^\d{12}$/.test(body.to_date))
        return reply
          .code(400)
          .send({ title: 'Invalid Request', detail: 'from_date and to_date as YYYYMMDDHHmm' })
      state.replays.push({ from: body.from_date, to: body.to_date })
      const missed = state.hook.missed.splice(0)
      setImmediate(() => {
        for (const payload of missed) void state.hook.tell(payload)
      })
      return {
        data: { job_id: String(state.replays.length), created_at: state.options.clock().toISOString() },
      }
    },
  )
}
