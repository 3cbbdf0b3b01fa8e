/** For those who run the program: alive, ready, and what it counts. */
import { BlockList } from 'node:net'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sameToken } from './caller.ts'
import type { HttpHouse } from './house.ts'
import { Problem } from './problem.ts'

/** /healthz, /readyz and /metrics. */
export function operationRoutes(app: FastifyInstance, house: HttpHouse): void {
  app.get('/healthz', async () => ({ ok: true }))
  app.get('/readyz', async (_request, reply) => {
    const ready = await house.ready().catch(() => false)
    return reply.code(ready ? 200 : 503).send({ ok: ready })
  })
  app.get('/metrics', async (request, reply) => {
    if (!isNear(request) && !bearsToken(request, house.config.apiToken)) throw new Problem('not-allowed')
    return reply.type(house.metrics.contentType).send(await house.metrics.metrics())
  })
}

/** The machine itself and its own network; the public sees no numbers. */
const NEAR = new BlockList()
NEAR.addSubnet('127.0.0.0', 8)
NEAR.addSubnet('10.0.0.0', 8)
NEAR.addSubnet('172.16.0.0', 12)
NEAR.addSubnet('192.168.0.0', 16)
NEAR.addAddress('::1', 'ipv6')

function isNear({ ip }: FastifyRequest): boolean {
  return NEAR.check(ip, ip.includes(':') ? 'ipv6' : 'ipv4')
}

function bearsToken(request: FastifyRequest, token: string | undefined): boolean {
  const given = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
  return token !== undefined && given !== undefined && sameToken(given, token)
}
