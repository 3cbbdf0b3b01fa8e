/** The files of the console under /desk. Every address inside it is the same page; its own router reads the address. */
import { existsSync } from 'node:fs'
import files from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import type { HttpHouse } from '../house.ts'
import { Problem, sendProblem } from '../problem.ts'
import { CONSOLE_POLICY, guard } from '../security.ts'

/** The console as a plugin; without a build the addresses are simply not there. */
export function consoleFiles({ config }: Pick<HttpHouse, 'config'>) {
  return async (app: FastifyInstance): Promise<void> => {
    if (!existsSync(config.consoleFolder)) return
    app.register(
      async (desk) => {
        guard(desk, CONSOLE_POLICY)
        await desk.register(files, {
          root: config.consoleFolder,
          preCompressed: true,
          cacheControl: false,
          setHeaders: (reply, path) => reply.header('cache-control', cacheOf(path)),
        })
        desk.setNotFoundHandler((request, reply) => {
          const isFile = /\/assets\/|[.]\w{2,5}(\?|$)/.test(request.url)
          if (request.method !== 'GET' || isFile) return sendProblem(request, reply, new Problem('not-found'))
          return reply.sendFile('index.html')
        })
      },
      { prefix: '/desk' },
    )
  }
}

/** The build names its assets by their content; everything else may change under its name. */
function cacheOf(path: string): string {
  return /[\\/]assets[\\/]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'
}
