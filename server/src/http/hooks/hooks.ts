/**
 * The hooks of the services: genuine, durable, acknowledged, in this order and nothing else.
 *
 *   401  no or a wrong signature, or a wrong secret in the path: nothing is stored
 *   404  no account of ours listens here
 *   413  larger than the service ever sends
 *   503  the envelope could not be made durable: the service repeats it
 *   200  it is durable; 302 where a service of telephony branches by our answer while the caller listens
 *
 * Signatures are over the raw bytes, so the body is never parsed here. Nobody else can send a lost delivery again,
 * which is why an answer waits for the store and for nothing more. Some providers of telephony and SMS deliver with GET,
 * sign nothing, and are known by a secret in the path; the path is kept with the envelope, without its secret.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Channel, ChannelName, Envelope } from '#ports/channel.ts'
import { sameToken } from '../caller.ts'
import type { HttpHouse } from '../house.ts'
import type { DoorMetrics } from '../metrics.ts'
import { withoutSecrets } from './redact.ts'

/** The largest that a service sends is 3 MB; the rest is margin. */
const BODY_LIMIT = 4 * 1024 * 1024
const NOTHING = Buffer.alloc(0)
/** Of all headers only these are worth keeping; none of them is a secret. */
const KEPT = ['x-hub-signature-256', 'x-twitter-webhooks-signature', 'user-agent'] as const
/** Addresses at which a service signs, and which doors its deliveries may be for; the first names the envelope. */
const SIGNED = {
  whatsapp: ['whatsapp'],
  facebook: ['messenger', 'facebook'],
  x: ['x', 'x-message'],
} as const satisfies Record<string, readonly [ChannelName, ...ChannelName[]]>
/** Addresses with a secret in the path. */
const SECRET = { phone: 'phone', sms: 'sms' } as const satisfies Record<string, ChannelName>

/** /hooks/whatsapp, /hooks/facebook and /hooks/x, each with /:account for one of several; and /hooks/phone|sms/:provider/:secret. */
export function serviceHooks(house: HttpHouse, metrics: DoorMetrics) {
  return async (app: FastifyInstance): Promise<void> => {
    takeRawBytes(app)
    for (const [path, names] of Object.entries(SIGNED)) signedHook(app, house, metrics, path, names)
    for (const [path, name] of Object.entries(SECRET)) secretHook(app, house, metrics, path, name)
  }
}

/**
 * Without an account the first that says yes answers. Where a service asks in a way that every account says yes to, each
 * under a secret of its own, the account stands in the address.
 */
function signedHook(
  app: FastifyInstance,
  house: HttpHouse,
  metrics: DoorMetrics,
  path: string,
  names: readonly [ChannelName, ...ChannelName[]],
): void {
  const [name] = names
  const all = [...house.channels.values()].filter((channel) => names.includes(channel.name))
  const channelsOf = (account: string | undefined) =>
    account ? all.filter((one) => isOf(one, account)) : all
  const errorHandler = (error: unknown, _request: FastifyRequest, reply: FastifyReply) =>
    refuseDelivery(error, reply, metrics, name)
  const url = `/hooks/${path}/:account?`
  app.get<{ Querystring: Record<string, unknown>; Params: { account?: string } }>(
    url,
    { errorHandler },
    async (request, reply) => {
      const channels = channelsOf(request.params.account)
      const answers = channels.flatMap((channel) => channel.shakes?.(request.query) ?? [])
      const answer = answers.find(({ status }) => status === 200) ?? answers[0]
      if (!answer) return reply.code(404).send({ ok: false })
      if (answer.status !== 200) return reply.code(answer.status).send({ ok: false })
      const json = answer.body.startsWith('{')
      return reply
        .type(json ? 'application/json; charset=utf-8' : 'text/plain; charset=utf-8')
        .header('x-content-type-options', 'nosniff')
        .send(answer.body)
    },
  )
  app.post<{ Params: { account?: string } }>(
    url,
    { bodyLimit: BODY_LIMIT, errorHandler },
    async (request, reply) => {
      const { account } = request.params
      const channels = channelsOf(account)
      if (channels.length === 0) return reply.code(404).send({ ok: false })
      const envelope = envelopeOf(request, name, house.now())
      const headers = { ...envelope.headers, ...(account ? { 'x-account': account } : {}) }
      return take(house, metrics, channels, { ...envelope, headers }, reply)
    },
  )
}

/** The account itself, or the other door of the same one. */
function isOf({ account, kin = [] }: Channel, named: string): boolean {
  return account === named || kin.some((door) => door.account === named)
}

function secretHook(
  app: FastifyInstance,
  house: HttpHouse,
  metrics: DoorMetrics,
  path: string,
  name: ChannelName,
): void {
  const channels = [...house.channels.values()].filter((channel) => channel.name === name)
  app.route<{ Params: { provider: string; secret: string } }>({
    method: ['GET', 'POST'],
    url: `/hooks/${path}/:provider/:secret`,
    bodyLimit: BODY_LIMIT,
    errorHandler: (error, _request, reply) => refuseDelivery(error, reply, metrics, name),
    handler: async (request, reply) => {
      const { provider, secret } = request.params
      const here = channels.filter(
        (channel) => channel.hook?.provider === provider && sameToken(secret, channel.hook.secret),
      )
      if (here.length === 0) {
        metrics.refused.inc({ channel: name, why: 'signature' })
        return reply.code(401).send({ ok: false })
      }
      const [channel] = here
      const query = withoutSecrets(request.url.split('?', 2)[1] ?? '')
      const headers = {
        'x-account': channel?.account ?? '',
        'x-query': query,
        'x-method': request.method,
        'content-type': String(request.headers['x-content-type']),
      }
      const envelope = envelopeOf(request, name, house.now())
      const whole = { ...envelope, headers: { ...envelope.headers, ...headers } }
      return take(house, metrics, here, channel?.redacts?.(whole) ?? whole, reply)
    },
  })
}

/** The middle of all hooks: genuine, then durable, then yes. */
async function take(
  house: HttpHouse,
  metrics: DoorMetrics,
  channels: readonly Channel[],
  envelope: Envelope,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { channel } = envelope
  // Several accounts of ours may share one secret, or have one each.
  if (!channels.some((one) => one.isGenuine(envelope))) {
    metrics.refused.inc({ channel, why: 'signature' })
    return reply.code(401).send({ ok: false })
  }
  try {
    await house.envelopes.store(envelope)
  } catch (fault) {
    metrics.refused.inc({ channel, why: 'not-durable' })
    reply.log.error({ err: fault }, 'an envelope could not be made durable')
    return reply.code(503).header('retry-after', '10').send({ ok: false })
  }
  metrics.stored.inc({ channel })
  const waited = channels[0]?.answers?.(envelope)
  return waited ? reply.code(waited.status).send(waited.body) : reply.code(200).send({ ok: true })
}

/** Any content type, also a malformed one, is bytes to us. */
function takeRawBytes(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  app.addHook('onRequest', (request, _reply, done) => {
    request.headers['x-content-type'] = request.headers['content-type'] ?? ''
    request.headers['content-type'] = 'application/octet-stream'
    done()
  })
}

function envelopeOf(request: FastifyRequest, channel: ChannelName, receivedAt: Date): Envelope {
  const headers: Record<string, string> = {}
  for (const name of KEPT) {
    const value = request.headers[name]
    if (typeof value === 'string') headers[name] = value
  }
  const { body } = request
  return { channel, receivedAt, headers, body: body instanceof Uint8Array ? body : NOTHING }
}

function refuseDelivery(
  error: unknown,
  reply: FastifyReply,
  metrics: DoorMetrics,
  channel: ChannelName,
): FastifyReply {
  const status = (error as { statusCode?: number }).statusCode ?? 500
  metrics.refused.inc({ channel, why: status === 413 ? 'too-large' : 'broken' })
  if (status < 500) return reply.code(status).send({ ok: false })
  reply.log.error({ err: error }, 'a delivery could not be taken')
  return reply.code(503).header('retry-after', '10').send({ ok: false })
}
