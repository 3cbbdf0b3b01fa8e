/**
 * GeoReport v2 (https://wiki.open311.org/GeoReport_v2/) as a plugin. Reading needs no key; sending does. A client that
 * got no answer sends again with the same `Idempotency-Key` and gets the grievance that is there.
 */
import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Open311Client } from '#ports/open311.ts'
import type { HttpHouse } from '../house.ts'
import { languageOf } from '../language.ts'
import { doorProblem, problemOf } from '../problem.ts'
import { REFUSALS } from '../refusals.ts'
import { DATA_POLICY, guard } from '../security.ts'
import { triesOf } from '../tries.ts'
import { send, sendErrors, withoutEnding } from './format.ts'
import { findRequest, listRequests } from './requests.ts'
import { readSent } from './sent.ts'
import { findService, presentDefinition, presentService, servicesOf } from './services.ts'

type Asked = Readonly<Record<string, unknown>>
interface Named {
  Params: { name: string }
}

/** When this way of answering last changed. */
const CHANGESET = '2026-11-22T00:00:00Z'
const ENDINGS = ['', '.xml', '.json'] as const
const FORM = 'application/x-www-form-urlencoded'

/** Everything under /open311. */
export function open311Doors(house: HttpHouse) {
  return async (app: FastifyInstance): Promise<void> => {
    guard(app, DATA_POLICY)
    app.addContentTypeParser(FORM, { parseAs: 'string', bodyLimit: 64 * 1024 }, (_request, body, done) =>
      done(null, new URLSearchParams(String(body))),
    )
    app.setErrorHandler((error, request, reply) => answerError(error, request, reply))
    app.setNotFoundHandler((request, reply) => sendErrors(request, reply, 404, ['there is nothing here']))
    oneLayer(app)
    const reads = triesOf(app, { max: 600, minutes: 15, by: ({ ip }) => `open311 ${ip}` })
    app.addHook('onRequest', async (request) => {
      await reads.refuseWhenSpent(request)
      await reads.count(request)
    })
    discovery(app, house)
    app.register(
      async (v2) => {
        v2.addHook('preHandler', async (request, reply) => refuseOtherDistrict(house, request, reply))
        discovery(v2, house)
        services(v2, house)
        requests(v2, house)
        sending(v2, house)
      },
      { prefix: '/v2' },
    )
  }
}

/** A browser's page may read, and may ask whether it may send. */
function oneLayer(app: FastifyInstance): void {
  app.options('/*', async (_request, reply) =>
    reply
      .header('access-control-allow-origin', '*')
      .header('access-control-allow-methods', 'GET, POST, OPTIONS')
      .header('access-control-allow-headers', 'content-type, idempotency-key, accept-language')
      .code(204)
      .send(),
  )
}

function refuseOtherDistrict(
  house: HttpHouse,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply | undefined {
  const { jurisdiction_id: asked = fieldsOf(request)?.get('jurisdiction_id') } = request.query as Asked
  if (asked === undefined || asked === null || asked === '' || asked === String(house.district.code))
    return undefined
  return sendErrors(request, reply, 404, ['jurisdiction_id provided was not found'])
}

function fieldsOf({ body }: FastifyRequest): URLSearchParams | undefined {
  return body instanceof URLSearchParams ? body : undefined
}

function discovery(app: FastifyInstance, house: HttpHouse): void {
  for (const ending of ENDINGS)
    app.get(`/discovery${ending}`, async (request, reply) => {
      const { nameEn, nameHi, servicePhone, code } = house.district
      return send(request, reply, {
        root: 'discovery',
        body: {
          changeset: CHANGESET,
          contact: `${nameHi} / ${nameEn}, +${servicePhone}, jurisdiction_id=${code}`,
          key_service: `${house.config.publicUrl}/about`,
          endpoints: [
            {
              specification: 'http://wiki.open311.org/GeoReport_v2',
              url: `${house.config.publicUrl}/open311/v2`,
              changeset: CHANGESET,
              type: house.config.mode === 'live' ? 'production' : 'test',
              formats: ['text/xml', 'application/json'],
            },
          ],
        },
      })
    })
}

function services(app: FastifyInstance, house: HttpHouse): void {
  for (const ending of ENDINGS)
    app.get(`/services${ending}`, async (request, reply) => {
      const language = languageOf(request)
      const body = servicesOf(house.index).map((subject) => presentService(house.index, subject, language))
      return send(request, reply, { root: 'services', item: 'service', body })
    })
  app.get<Named>('/services/:name', async (request, reply) => {
    const subject = findService(house.index, withoutEnding(request.params.name))
    if (!subject) return sendErrors(request, reply, 404, ['service_code provided was not found'])
    const body = presentDefinition(subject, languageOf(request))
    return send(request, reply, { root: 'service_definition', body })
  })
}

function requests(app: FastifyInstance, house: HttpHouse): void {
  for (const ending of ENDINGS)
    app.get(`/requests${ending}`, async (request, reply) => {
      const client = await knownClient(house, request)
      const found = await listRequests(house, request, client?.id)
      if ('wrong' in found) return sendErrors(request, reply, 400, [found.wrong])
      return send(request, reply, { root: 'service_requests', item: 'request', body: found })
    })
  app.get<Named>('/requests/:name', async (request, reply) => {
    const client = await knownClient(house, request)
    const found = await findRequest(house, request, withoutEnding(request.params.name), client?.id)
    if (!found) return sendErrors(request, reply, 404, ['service_request_id provided was not found'])
    return send(request, reply, { root: 'service_requests', item: 'request', body: [found] })
  })
  app.get<Named>('/tokens/:name', async (request, reply) => {
    const token = withoutEnding(request.params.name)
    const client = await knownClient(house, request)
    const code = client && (await house.open311.codeOf(token, client.id))
    if (!code) return sendErrors(request, reply, 404, ['token provided was not found'])
    const body = [{ service_request_id: code, token }]
    return send(request, reply, { root: 'service_requests', item: 'request', body })
  })
}

/** The client whose key is given, in the address, the form or a header. */
async function knownClient(house: HttpHouse, request: FastifyRequest): Promise<Open311Client | undefined> {
  const { api_key: asked = fieldsOf(request)?.get('api_key') } = request.query as Asked
  if (typeof asked !== 'string' || asked === '') return undefined
  return house.open311.clientOf(createHash('sha256').update(asked).digest('hex'))
}

function sending(app: FastifyInstance, house: HttpHouse): void {
  const strangers = triesOf(app, { max: 20, minutes: 15, by: ({ ip }) => `open311 key ${ip}` })
  for (const ending of ENDINGS)
    app.post(`/requests${ending}`, async (request, reply) => {
      await strangers.refuseWhenSpent(request)
      const client = await knownClient(house, request)
      if (!client) {
        await strangers.count(request)
        return sendErrors(request, reply, 403, ['api_key is missing or not known: nothing was registered'])
      }
      const token = tokenOf(request) ?? house.newId()
      if (token.length > 200) return sendErrors(request, reply, 400, ['Idempotency-Key is too long'])
      const sent = readSent(house, allFields(request), token, languageOf(request))
      if ('faults' in sent) return sendErrors(request, reply, sent.code, sent.faults)
      const registered = await house.registerFromClient(client, sent.form)
      if (!registered.ok) {
        const { en } = REFUSALS[registered.refusal]
        return sendErrors(request, reply, registered.refusal === 'moved-meanwhile' ? 409 : 400, [en])
      }
      const { code } = registered.value.grievance
      const body = [{ service_request_id: code, service_notice: null, account_id: null }]
      return send(request, reply.code(201), { root: 'service_requests', item: 'request', body })
    })
}

function tokenOf(request: FastifyRequest): string | undefined {
  const given = request.headers['idempotency-key']
  return typeof given === 'string' && given.trim() !== '' ? given.trim() : undefined
}

/** Fields of the form; what some clients write into the address counts as well. */
function allFields(request: FastifyRequest): URLSearchParams {
  const fields = new URLSearchParams(fieldsOf(request))
  for (const [name, value] of Object.entries(request.query as Asked))
    if (typeof value === 'string' && !fields.has(name)) fields.append(name, value)
  return fields
}

function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = problemOf(error)
  const { status, en } = doorProblem(problem.code)
  if (status >= 500) request.log.error({ err: error }, 'Open311 met a fault')
  if (problem.retryAfter !== undefined) reply.header('retry-after', String(problem.retryAfter))
  return sendErrors(request, reply, status, [problem.detail ?? en])
}
