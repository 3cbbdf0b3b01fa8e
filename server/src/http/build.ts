/** Builds the one Fastify of the program. `main.ts` listens with it and closes it. */
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance, LogController } from 'fastify'
import { knowCallers } from './caller.ts'
import { serviceHooks } from './hooks/hooks.ts'
import type { HttpHouse } from './house.ts'
import { lateSchemas } from './late-schemas.ts'
import { logAnswers, loggerOf } from './log.ts'
import { type DoorMetrics, doorMetrics } from './metrics.ts'
import { open311Doors } from './open311/open311.ts'
import { collectRoutes } from './openapi.ts'
import { operationRoutes } from './operation.ts'
import { Problem, problemOf, sendProblem } from './problem.ts'
import { consoleFiles } from './public/console.ts'
import { publicPages } from './public/pages.ts'
import { DATA_POLICY, guard } from './security.ts'
import { sessionRoutes } from './session/session.ts'
import { staffRoutes } from './staff/routes.ts'
import type { App } from './typed.ts'

/** Pages reach telephones on slow lines; what flows on for hours (live news) must not wait in a compressor. */
const COMPRESSED = {
  encodings: ['gzip' as const],
  customTypes: /^text\/(?!event-stream)|[/+](json|javascript|xml)\b|svg|geo\+json/,
  threshold: 1024,
}

/** All doors for people, and the hooks of the services. */
export function buildHttp(house: HttpHouse): FastifyInstance {
  const app = Fastify({
    logger: loggerOf(house.log),
    logController: new LogController({ disableRequestLogging: true }),
    // A child logger for each request costs more than all else on the hooks; the request is named in our own line.
    childLoggerFactory: (logger) => logger,
    trustProxy: 'loopback',
    bodyLimit: 256 * 1024,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (error, request, reply) => sendProblem(request, reply, problemOf(error)),
    ajv: { customOptions: { removeAdditional: false, coerceTypes: true } },
    schemaController: { compilersFactory: lateSchemas },
  })
  const metrics = doorMetrics(house)
  app.decorateRequest('caller', undefined)
  app.register(serviceHooks(house, metrics))
  app.register(doorsForPeople(house, metrics))
  return app as unknown as FastifyInstance
}

function doorsForPeople(house: HttpHouse, metrics: DoorMetrics) {
  return async (app: FastifyInstance): Promise<void> => {
    logAnswers(app, metrics)
    await app.register(compress, COMPRESSED)
    await app.register(rateLimit, { global: false, cache: 50_000 })
    app.setErrorHandler((error, request, reply) => {
      const problem = problemOf(error)
      if (problem.code === 'fault') request.log.error({ err: error }, 'a request met a fault')
      return sendProblem(request, reply, problem)
    })
    app.register(async (scope) => {
      guard(scope, DATA_POLICY)
      operationRoutes(scope, house)
    })
    app.register(open311Doors(house), { prefix: '/open311' })
    app.register(staffInterface(house), { prefix: '/api' })
    app.register(publicPages(house))
    app.register(consoleFiles(house))
  }
}

function staffInterface(house: HttpHouse) {
  return async (scope: FastifyInstance): Promise<void> => {
    guard(scope, DATA_POLICY)
    await scope.register(cookie)
    knowCallers(scope, house)
    scope.setNotFoundHandler((request, reply) => sendProblem(request, reply, new Problem('not-found')))
    const describe = collectRoutes(scope)
    scope.register(
      async (v1) => {
        sessionRoutes(v1 as unknown as App, house)
        staffRoutes(v1 as unknown as App, house)
        v1.get('/openapi.json', async () => describe(house.config.publicUrl))
      },
      { prefix: '/v1' },
    )
  }
}
