/** POST, GET and DELETE /api/v1/session, and the log-ins of the rehearsal. */
import { Type } from '@sinclair/typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { LogIn, RehearsalLogins, Session } from '#contract/session.ts'
import { isNodal } from '#core/district/nodals.ts'
import type { PersonId } from '#core/ids.ts'
import { type Caller, callerOf, officerOf, refuseOtherSites, SESSION_COOKIE } from '../caller.ts'
import type { HttpHouse, Words } from '../house.ts'
import { Problem } from '../problem.ts'
import { type Tries, triesOf } from '../tries.ts'
import type { App } from '../typed.ts'

/** Who is at the screen. */
export function sessionRoutes(app: App, house: HttpHouse): void {
  const limits = limitsOf(app)

  app.post(
    '/session',
    { schema: { summary: 'Log in', body: LogIn, response: { 200: Session } } },
    async (request, reply) => {
      refuseOtherSites(request, house.config.publicUrl)
      const person = await checkPassword(request, request.body, house, limits)
      const { sessionHours } = house.config
      const { token } = await house.staff.openSession(person, house.now(), sessionHours)
      setCookie(reply, house, token)
      return present(house, { ...officerOf(house, person), session: token })
    },
  )

  app.get(
    '/session',
    { schema: { summary: 'Who is at the screen', response: { 200: Session } } },
    async (request) => present(house, callerOf(request)),
  )

  app.delete(
    '/session',
    { schema: { summary: 'Log out', response: { 204: Type.Null() } } },
    async (request, reply) => {
      const { session } = callerOf(request)
      if (session !== undefined) await house.staff.closeSession(session)
      return reply.clearCookie(SESSION_COOKIE, { path: '/' }).code(204).send(null)
    },
  )

  app.get(
    '/session/rehearsal',
    { schema: { summary: 'The log-ins of the rehearsal', response: { 200: RehearsalLogins } } },
    async (): Promise<RehearsalLogins> => {
      const { mode, rehearsalLogins } = house.config
      return {
        mode,
        logins: mode === 'rehearsal' ? rehearsalLogins.map((one) => ({ ...one })) : [],
      }
    },
  )
}

/** Only wrong tries count: ten for one login from one address, a hundred from one address for all. */
function limitsOf(app: App): readonly Tries[] {
  const loginOf = (request: FastifyRequest) => String((request.body as LogIn).login).toLowerCase()
  const limiter = app as never
  return [
    triesOf(limiter, { max: 10, minutes: 5, by: (request) => `log-in ${request.ip} ${loginOf(request)}` }),
    triesOf(limiter, { max: 100, minutes: 5, by: (request) => `log-in ${request.ip}` }),
  ]
}

async function checkPassword(
  request: FastifyRequest,
  { login, password }: LogIn,
  house: HttpHouse,
  limits: readonly Tries[],
): Promise<PersonId> {
  for (const limit of limits) await limit.refuseWhenSpent(request)
  const person = await house.staff.check(login, password)
  if (person !== undefined) return person
  for (const limit of limits) await limit.count(request)
  throw new Problem('log-in-wrong')
}

function setCookie(reply: FastifyReply, house: HttpHouse, token: string): void {
  reply.setCookie(SESSION_COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: house.config.publicUrl.startsWith('https:'),
    maxAge: house.config.sessionHours * 3600,
  })
}

const ADMINISTRATOR: Words = { hi: 'प्रशासक', en: 'Administrator' }

function present({ index, district, config }: HttpHouse, caller: Caller): Session {
  const person = index.persons.get(caller.person)
  return {
    person: {
      id: caller.person,
      name: person ? { hi: person.nameHi, en: person.nameEn } : { ...ADMINISTRATOR },
    },
    posts: caller.posts.map((code) => {
      const post = index.posts.get(code)
      return { code, name: { hi: post?.nameHi ?? code, en: post?.nameEn ?? code } }
    }),
    roles: [...caller.roles],
    ...(isNodal(index, caller.posts) ? { nodal: true as const } : {}),
    language: caller.language,
    district: {
      code: district.code,
      letters: district.letters,
      name: { hi: district.nameHi, en: district.nameEn },
    },
    mode: config.mode,
  }
}
