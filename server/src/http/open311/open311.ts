/**
 * GeoReport v2 (https://wiki.open311.org/GeoReport_v2/) as a plugin. Reading needs no key; sending does. A client that
 * got no answer sends again with the same `Idempotency-Key` and gets the grievance that is there.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { HttpHouse } from '../house.ts'
import { languageOf } from '../language.ts'
import { doorProblem, problemOf } from '../problem.ts'
import { DATA_POLICY, guard } from '../security.ts'
import { triesOf } from '../tries.ts'
import { knownClient } from './client.ts'
import { fieldsOf, said, takeForms } from './fields.ts'
import { ENDINGS, send, sendErrors, withoutEnding } from './format.ts'
import { findRequest, listRequests, w3c } from './requests.ts'
import { sending, wrongKeys } from './sending.ts'
import { findService, presentDefinition, presentService, servicesOf } from './services.ts'
import { notesOf, updates } from './updates.ts'

interface Named {
  Params: { name: string }
}

/** Everything under /open311. */
export function open311Doors(house: HttpHouse) {
  return async (app: FastifyInstance): Promise<void> => {
    guard(app, DATA_POLICY)
    await takeForms(app)
    app.setErrorHandler((error, request, reply) => answerError(error, request, reply))
    app.setNotFoundHandler((request, reply) => sendErrors(request, reply, 404, ['there is nothing here']))
    oneLayer(app)
    const reads = triesOf(app, { max: 3000, minutes: 15, by: ({ ip }) => `open311 ${ip}` })
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
        const wrong = wrongKeys(v2)
        sending(v2, house, wrong)
        updates(v2, house, wrong)
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
      .header('access-control-allow-methods', 'GET, HEAD, POST, OPTIONS')
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
  const asked = said(fieldsOf(request), 'jurisdiction_id')
  const { publicUrl } = house.config
  const names = [String(house.district.code), new URL(publicUrl).hostname.replace(/^www[.]/, '')]
  if (asked === undefined || names.includes(asked.toLowerCase().replace(/^www[.]/, ''))) return undefined
  return sendErrors(request, reply, 404, ['jurisdiction_id provided was not found'])
}

function discovery(app: FastifyInstance, house: HttpHouse): void {
  for (const ending of ENDINGS)
    app.get(`/discovery${ending}`, async (request, reply) => {
      const { nameEn, nameHi, servicePhone, code } = house.district
      // services are what the district says they are: a client asks for them again when the district has changed
      const [change] = await house.administration.history({ limit: 1 })
      const changeset = w3c(change?.at ?? house.now())
      return send(request, reply, {
        root: 'discovery',
        body: {
          changeset,
          contact: `${nameHi} / ${nameEn}, +${servicePhone}, jurisdiction_id=${code}`,
          key_service: `${house.config.publicUrl}/about, +${servicePhone}`,
          endpoints: [
            {
              specification: 'http://wiki.open311.org/GeoReport_v2',
              url: `${house.config.publicUrl}/open311/v2`,
              changeset,
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
      if (found.next) reply.header('link', `<${house.config.publicUrl}/open311/v2/${found.next}>; rel="next"`)
      return send(request, reply, { root: 'service_requests', item: 'request', body: found.requests })
    })
  app.get<Named>('/requests/:name', async (request, reply) => {
    const client = await knownClient(house, request)
    const found = await findRequest(house, request, withoutEnding(request.params.name), client?.id)
    if (!found) return sendErrors(request, reply, 404, ['service_request_id provided was not found'])
    const more = 'extended_attributes' in found
    const notes = more ? { notes: await notesOf(house, found.service_request_id, languageOf(request)) } : {}
    return send(request, reply, { root: 'service_requests', item: 'request', body: [{ ...found, ...notes }] })
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

function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = problemOf(error)
  const { status, en } = doorProblem(problem.code)
  if (status >= 500) request.log.error({ err: error }, 'Open311 met a fault')
  if (problem.retryAfter !== undefined) reply.header('retry-after', String(problem.retryAfter))
  return sendErrors(request, reply, KEPT.includes(status) ? status : 400, [problem.detail ?? en])
}

/** Statuses that clients must be able to tell apart; the standard wants 400 for all else that cannot be done. */
const KEPT: readonly number[] = [403, 404, 429, 500, 503]
