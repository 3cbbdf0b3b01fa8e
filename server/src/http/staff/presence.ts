/**
 * Using the app is a sign of life in an office window. What counts is done by hand: logging in, opening the app, a deed.
 * What an open page asks by itself in the background is none.
 */
import type { FastifyRequest } from 'fastify'
import { windowsAt } from '#core/window/window.ts'
import type { HttpHouse } from '../house.ts'
import type { App } from '../typed.ts'

/** Notices whoever acts in this scope; what cannot be noted down hinders nobody. */
export function noticePresence(app: App, house: HttpHouse): void {
  app.addHook('onResponse', async (request, reply) => {
    const person = request.caller?.person
    if (person === undefined || reply.statusCode >= 400 || !isByHand(request)) return
    const at = house.now()
    for (const { day, window } of windowsAt(house.district, at))
      await house.windows
        .sign({ day, window: window.code, person, by: 'app', at })
        .catch((fault: unknown) => request.log.error({ err: fault }, 'a sign of life was not kept'))
  })
}

function isByHand({ method, routeOptions }: FastifyRequest): boolean {
  return method !== 'GET' && method !== 'HEAD' ? true : routeOptions.url?.endsWith('/v1/session') === true
}
