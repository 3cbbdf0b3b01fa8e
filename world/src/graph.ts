/**
 * The Graph over HTTP: one door for all calls. Every call is first met by the switches, then by the token,
 * then by the object it names; what is refused leaves in the one envelope of graph-errors.ts.
 */

import { setTimeout as pause } from 'node:timers/promises'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { takeNext } from './faults.ts'
import { errorBody, GraphError, missing, traceId, unknownObject } from './graph-errors.ts'
import { download, lookUp, readUploads, upload } from './graph-media.ts'
import { cut, postMessage } from './graph-messages.ts'
import { handIn, listTemplates, takeAway } from './graph-templates.ts'
import { Uploads } from './graph-uploads.ts'
import type { Ladder } from './ladder.ts'
import type { Outside } from './outside.ts'
import { objectIn, type Raw, textIn } from './raw.ts'

type Named = { Params: { object: string } }

const VERSION = '/:version(^v\\d+\\.\\d+$)'

/** The app that plays the Graph; the rehearsal may be mounted on it too. */
export async function makeGraph(outside: Outside, ladder: Ladder): Promise<FastifyInstance> {
  const app = Fastify({ bodyLimit: 110 * 1024 * 1024, forceCloseConnections: true, exposeHeadRoutes: false })
  await readUploads(app)
  readLeniently(app)
  await app.register(async (graph) => {
    graph.addHook('onRequest', (request, reply) => meet(outside, request, reply))
    graph.setErrorHandler((error, request, reply) => refuse(outside, error, request, reply))
    messageRoutes(graph, outside, ladder)
    accountRoutes(graph, outside)
    uploadRoutes(graph)
    objectRoutes(graph, outside)
    graph.get('/whatsapp_business/attachments/', (request, reply) => download(outside, request, reply))
  })
  app.setNotFoundHandler((request, reply) => {
    const message = `Unknown path components: ${request.url.split('?')[0]}`
    return reply.code(400).send(errorBody(new GraphError(2500, { message })))
  })
  return app
}

/** The Graph takes JSON, also none at all, and forms. */
function readLeniently(app: FastifyInstance): void {
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, body === '' ? {} : JSON.parse(String(body)))
    } catch (cause) {
      done(new GraphError(100, { details: `The body is no JSON: ${String(cause)}` }))
    }
  })
  const form = 'application/x-www-form-urlencoded'
  app.addContentTypeParser(form, { parseAs: 'string' }, (_request, body, done) => {
    done(null, Object.fromEntries(new URLSearchParams(String(body))))
  })
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
}

function messageRoutes(app: FastifyInstance, outside: Outside, ladder: Ladder): void {
  app.post<Named>(`${VERSION}/:object/messages`, (request, reply) => {
    mustBe(request.params.object, outside.settings.phoneNumberId, 'post')
    return outside.activity.during(() => postMessage(outside, ladder, objectIn(request.body), reply))
  })
  app.post<Named>(`${VERSION}/:object/media`, (request) => {
    mustBe(request.params.object, outside.settings.phoneNumberId, 'post')
    return upload(outside, request)
  })
}

function accountRoutes(app: FastifyInstance, outside: Outside): void {
  const { settings } = outside
  const account = (request: FastifyRequest<Named>, verb: string): void =>
    mustBe(request.params.object, settings.wabaId, verb)
  app.get<Named>(`${VERSION}/:object/message_templates`, (request) => {
    account(request, 'get')
    return listTemplates(outside, request.query as Raw, request.url.split('?')[0] ?? '')
  })
  app.post<Named>(`${VERSION}/:object/message_templates`, (request) => {
    account(request, 'post')
    return handIn(outside, objectIn(request.body))
  })
  app.delete<Named>(`${VERSION}/:object/message_templates`, (request) => {
    account(request, 'delete')
    return takeAway(outside, request.query as Raw)
  })
  app.get(`${VERSION}/debug_token`, () => {
    const ends = outside.faults.tokenEnds
    return { data: { is_valid: true, expires_at: ends ? Math.floor(ends.getTime() / 1000) : 0 } }
  })
  app.get<Named>(`${VERSION}/:object/phone_numbers`, (request) => {
    account(request, 'get')
    return { data: [numberBody(outside)] }
  })
  app.get<Named>(`${VERSION}/:object/subscribed_apps`, (request) => {
    account(request, 'get')
    const app_data = { id: '1', name: settings.verifiedName, link: 'https://example.invalid/' }
    return { data: [{ whatsapp_business_api_data: app_data }] }
  })
  app.post<Named>(`${VERSION}/:object/subscribed_apps`, (request) => {
    account(request, 'post')
    return subscribe(outside, objectIn(request.body))
  })
}

/** Template samples are handed over in sessions; the app's own id is not looked at, as there is one app only. */
function uploadRoutes(app: FastifyInstance): void {
  const uploads = new Uploads()
  app.post<Named>(`${VERSION}/:object(^\\d+|app$)/uploads`, (request) => uploads.open(request.query as Raw))
  app.get<Named>(`${VERSION}/:object(^upload:[\\w-]+$)`, (request) => uploads.offset(request.params.object))
  app.post<Named>(`${VERSION}/:object(^upload:[\\w-]+$)`, (request) => {
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    return uploads.fill(request.params.object, Number(request.headers.file_offset ?? 0), bytes)
  })
}

function objectRoutes(app: FastifyInstance, outside: Outside): void {
  const { settings } = outside
  app.get<Named>(`${VERSION}/:object`, (request) => {
    const { object } = request.params
    const query = request.query as Raw
    if (object === settings.phoneNumberId) return picked(numberBody(outside), query)
    if (object === settings.wabaId) return picked({ id: settings.wabaId, name: settings.verifiedName }, query)
    if (takeNext(outside.faults, 'mediaHttp500Next')) throw new GraphError(131000)
    return lookUp(outside, object, textIn(query.phone_number_id))
  })
  app.delete<Named>(`${VERSION}/:object`, (request) => {
    if (!outside.media.delete(request.params.object)) throw unknownObject(request.params.object, 'delete')
    return { success: true }
  })
}

/** What every call meets first: the switches, then the token. */
async function meet(outside: Outside, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const { faults, settings } = outside
  reply.header('x-fb-trace-id', traceId()).header('facebook-api-version', settings.graphVersion)
  if (faults.latencyMs > 0) await pause(faults.latencyMs)
  // The switches are for what a test does; that the program looks at its token is no part of it.
  if (request.url.includes('/debug_token')) return undefined
  if (takeNext(faults, 'timeoutNext')) return cut(reply, faults.hangMs)
  if (takeNext(faults, 'http500Next')) throw new GraphError(1, { httpStatus: 500 })
  if (faults.tokenExpired)
    throw new GraphError(190, {
      subcode: 463,
      message: `Error validating access token: Session has expired on ${outside.now().toUTCString()}.`,
    })
  const given = request.headers.authorization ?? ''
  const token = /^(?:Bearer|OAuth) (.+)$/.exec(given)?.[1] ?? (request.query as Raw).access_token
  if (token !== settings.accessToken) throw new GraphError(190)
  return undefined
}

function refuse(outside: Outside, error: unknown, request: FastifyRequest, reply: FastifyReply): unknown {
  const known = error instanceof GraphError ? error : translated(error)
  outside.refused.push({
    path: request.url,
    code: known.code,
    details: known.said.details,
    payload: request.body,
  })
  if (known.said.retryAfterSeconds !== undefined) reply.header('retry-after', known.said.retryAfterSeconds)
  return reply.code(known.httpStatus).send(errorBody(known))
}

/** Fastify's own refusals (no JSON, too large) are bad parameters to the Graph; anything else is our fault. */
function translated(error: unknown): GraphError {
  const { statusCode, message } = objectIn(error instanceof Error ? { ...error, message: error.message } : {})
  if (typeof statusCode === 'number' && statusCode < 500)
    return new GraphError(100, { details: String(message) })
  return new GraphError(1, { details: String(message) })
}

function mustBe(object: string, known: string, verb: string): void {
  if (object !== known) throw unknownObject(object, verb)
}

async function subscribe(outside: Outside, body: Raw): Promise<unknown> {
  const url = textIn(body.override_callback_uri)
  if (url === undefined) return { success: true }
  const token = textIn(body.verify_token)
  if (!token) throw missing('verify_token')
  const { settings } = outside
  const before = { hookUrl: settings.hookUrl, verifyToken: settings.verifyToken }
  Object.assign(settings, { hookUrl: url, verifyToken: token })
  const { ok } = await outside.hooks.handshake()
  if (ok) return { success: true }
  Object.assign(settings, before)
  throw new GraphError(2200, { httpStatus: 400, message: '(#2200) Callback verification failed' })
}

function numberBody({ settings }: Outside): Record<string, unknown> {
  return {
    id: settings.phoneNumberId,
    display_phone_number: settings.displayPhoneNumber,
    verified_name: settings.verifiedName,
    code_verification_status: 'VERIFIED',
    quality_rating: 'GREEN',
    platform_type: 'CLOUD_API',
    throughput: { level: 'STANDARD' },
    messaging_limit_tier: 'TIER_250',
  }
}

function picked(body: Record<string, unknown>, query: Raw): unknown {
  const fields = textIn(query.fields)?.split(',')
  if (!fields) return body
  return Object.fromEntries(Object.entries(body).filter(([key]) => key === 'id' || fields.includes(key)))
}
