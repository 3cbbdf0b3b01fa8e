/**
 * Who calls: the person behind a session cookie or a bearer token, with the posts and roles they hold today.
 *
 * A request that changes something and is known by its cookie must come from our own pages. Browsers say where a
 * request comes from (`Sec-Fetch-Site`, `Origin`) and other sites cannot forge it; a caller that says neither is no
 * browser and so carries no stranger's page. A bearer token is never sent by a browser on its own.
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { whoIs } from '#core/access/who.ts'
import { dayOf } from '#core/clock/due.ts'
import type { PersonId } from '#core/ids.ts'
import type { Officer } from '#ports/deeds.ts'
import type { HttpHouse } from './house.ts'
import type { Language } from './language.ts'
import { Problem } from './problem.ts'

export const SESSION_COOKIE = 'nivaran_session'

export interface Caller extends Officer {
  readonly language: Language
  /** The token of the session, when there is one to close. */
  readonly session?: string
}

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller | undefined
  }
}

/** Makes `request.caller` known to every route of the scope; nobody is turned away here. */
export function knowCallers(app: FastifyInstance, house: HttpHouse): void {
  app.addHook('onRequest', async (request) => {
    request.caller = await findCaller(request, house)
  })
}

/** The caller of a route that needs one. */
export function callerOf(request: FastifyRequest): Caller {
  if (!request.caller) throw new Problem('log-in-needed')
  return request.caller
}

/** A person with the posts and roles of this moment. */
export function officerOf(house: HttpHouse, person: PersonId): Officer & { readonly language: Language } {
  const who = whoIs(house.index, person, dayOf(house.now()))
  const administers = person === house.config.administrator && !who.roles.includes('administrator')
  return {
    ...who,
    roles: administers ? [...who.roles, 'administrator'] : who.roles,
    language: house.index.persons.get(person)?.language ?? 'hi',
  }
}

/** Refuses a request that another site made the browser send. */
export function refuseOtherSites(request: FastifyRequest, publicUrl: string): void {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) {
    if (site !== 'same-origin') throw new Problem('other-site')
    return
  }
  const { origin } = request.headers
  if (origin === undefined || origin === new URL(publicUrl).origin) return
  if (URL.canParse(origin) && new URL(origin).host === request.host) return
  throw new Problem('other-site')
}

async function findCaller(request: FastifyRequest, house: HttpHouse): Promise<Caller | undefined> {
  const bearer = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
  if (bearer !== undefined) return byToken(bearer, house)
  const session = request.cookies[SESSION_COOKIE]
  if (session === undefined) return undefined
  const person = await house.staff.session(session, house.now())
  if (person === undefined) return undefined
  if (request.method !== 'GET' && request.method !== 'HEAD') refuseOtherSites(request, house.config.publicUrl)
  return { ...officerOf(house, person), session }
}

async function byToken(token: string, house: HttpHouse): Promise<Caller | undefined> {
  const { apiToken, administrator } = house.config
  if (apiToken !== undefined && administrator !== undefined && sameToken(token, apiToken))
    return officerOf(house, administrator)
  const person = await house.staff.session(token, house.now())
  return person === undefined ? undefined : { ...officerOf(house, person), session: token }
}

/** Compared by hash, so that neither length nor beginning of the token shows in the time it takes. */
export function sameToken(given: string, known: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(given), hash(known))
}
