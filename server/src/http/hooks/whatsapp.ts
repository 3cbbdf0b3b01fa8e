/**
 * The hook of WhatsApp: genuine, durable, acknowledged, in this order and nothing else.
 *
 *   401  no or a wrong signature: nothing is stored
 *   413  larger than the service ever sends
 *   503  the envelope could not be made durable: the service repeats it
 *   200  it is durable
 *
 * The signature is over the raw bytes, so the body is never parsed here. Nobody else can send a lost delivery again,
 * which is why an answer waits for the store and for nothing more.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Channel, Envelope } from '#ports/channel.ts'
import type { HttpHouse } from '../house.ts'
import type { DoorMetrics } from '../metrics.ts'

/** Meta sends at most 3 MB; the rest is margin. */
const BODY_LIMIT = 4 * 1024 * 1024
const NOTHING = Buffer.alloc(0)
/** Of all headers only these are worth keeping; none of them is a secret. */
const KEPT = ['x-hub-signature-256', 'user-agent'] as const

/** GET and POST /hooks/whatsapp. */
export function whatsappHooks(house: HttpHouse, metrics: DoorMetrics) {
  const channels = [...house.channels.values()].filter((channel) => channel.name === 'whatsapp')
  return async (app: FastifyInstance): Promise<void> => {
    takeRawBytes(app)
    app.setErrorHandler((error, _request, reply) => refuseDelivery(error, reply, metrics))

    app.get<{ Querystring: Record<string, unknown> }>('/hooks/whatsapp', async (request, reply) => {
      const answer = house.whatsappHandshake(request.query)
      if (answer.status === 403) return reply.code(403).send({ ok: false })
      return reply
        .type('text/plain; charset=utf-8')
        .header('x-content-type-options', 'nosniff')
        .send(answer.body)
    })

    app.post('/hooks/whatsapp', { bodyLimit: BODY_LIMIT }, async (request, reply) => {
      const envelope = envelopeOf(request, house.now())
      if (!isGenuine(channels, envelope)) {
        metrics.refused.inc({ channel: 'whatsapp', why: 'signature' })
        return reply.code(401).send({ ok: false })
      }
      try {
        await house.envelopes.store(envelope)
      } catch (fault) {
        metrics.refused.inc({ channel: 'whatsapp', why: 'not-durable' })
        app.log.error({ err: fault }, 'an envelope could not be made durable')
        return reply.code(503).header('retry-after', '10').send({ ok: false })
      }
      metrics.stored.inc({ channel: 'whatsapp' })
      return reply.code(200).send({ ok: true })
    })
  }
}

/** Any content type, also a malformed one, is bytes to us. */
function takeRawBytes(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  app.addHook('onRequest', (request, _reply, done) => {
    request.headers['content-type'] = 'application/octet-stream'
    done()
  })
}

function envelopeOf(request: FastifyRequest, receivedAt: Date): Envelope {
  const headers: Record<string, string> = {}
  for (const name of KEPT) {
    const value = request.headers[name]
    if (typeof value === 'string') headers[name] = value
  }
  const { body } = request
  return { channel: 'whatsapp', receivedAt, headers, body: body instanceof Uint8Array ? body : NOTHING }
}

/** Several accounts of ours may share one secret, or have one each. */
function isGenuine(channels: readonly Channel[], envelope: Envelope): boolean {
  return channels.some((channel) => channel.isGenuine(envelope))
}

function refuseDelivery(error: unknown, reply: FastifyReply, metrics: DoorMetrics): FastifyReply {
  const status = (error as { statusCode?: number }).statusCode ?? 500
  metrics.refused.inc({ channel: 'whatsapp', why: status === 413 ? 'too-large' : 'broken' })
  if (status < 500) return reply.code(status).send({ ok: false })
  reply.log.error({ err: error }, 'a delivery could not be taken')
  return reply.code(503).header('retry-after', '10').send({ ok: false })
}
