/** The photographs that hang on posts: drawn ones, at addresses of the service itself, open to whoever knows them. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { samplePhoto } from './samples.ts'

const WHERE = '/photographs/'

/** Where a photograph lies at the service with this address. */
export function photoUrl(service: string, name: string): string {
  return `${service}${WHERE}${encodeURIComponent(name)}`
}

/** Does this ask for a photograph? Nobody shows a token for one. */
export function isPhotograph({ url }: FastifyRequest): boolean {
  return url.startsWith(WHERE)
}

/** Serves them. */
export function photographs(app: FastifyInstance): void {
  app.get<{ Params: { name: string } }>(`${WHERE}:name`, async (request, reply) => {
    const photo = await samplePhoto(request.params.name)
    return photo ? reply.type('image/jpeg').send(photo) : reply.code(404).send({ code: 'not-here' })
  })
}
