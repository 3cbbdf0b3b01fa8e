/** The log of the doors: one line for each answer to a person, and faults. Never a token, a query or a body. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { HttpHouse } from './house.ts'
import type { DoorMetrics } from './metrics.ts'

/** Settings of the logger. Secrets are struck out wherever a request is logged whole. */
export function loggerOf({ level, stream }: HttpHouse['log']) {
  return {
    level,
    ...(stream === undefined ? {} : { stream }),
    redact: {
      paths: ['req.headers.authorization', 'req.headers.cookie', 'headers.authorization', 'headers.cookie'],
      censor: '[struck out]',
    },
    serializers: { req: (request: FastifyRequest) => ({ method: request.method, path: pathOf(request) }) },
  }
}

/** Writes the line and counts the time when an answer is out. */
export function logAnswers(app: FastifyInstance, metrics: DoorMetrics): void {
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none'
    metrics.durations.observe(
      { method: request.method, route, status: String(reply.statusCode) },
      reply.elapsedTime / 1000,
    )
    request.log.info(
      {
        id: request.id,
        method: request.method,
        path: pathOf(request),
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        ...(request.caller ? { person: request.caller.person } : {}),
      },
      'answered',
    )
    done()
  })
}

/** Without the query: keys of signed links stand there. */
function pathOf(request: FastifyRequest): string {
  return request.url.split('?', 1)[0] ?? ''
}
