/**
 * The apps of the rehearsal over HTTP: one citizen's telephone with Facebook, X, mails, SMS and calls, what is on it, and
 * what its owner does. Whoever mounts it decides who may see it, for it lets anybody play anybody.
 */
import { readFile } from 'node:fs/promises'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { APP_DEEDS } from './apps-deeds.ts'
import { appsPage } from './apps-page.ts'
import { type AppServices, citizenAt } from './apps-people.ts'
import { lettersView, otherBoxes, peopleView, phoneOfCitizen } from './apps-view.ts'
import { fileOf } from './mail-letters.ts'
import { objectIn, textIn } from './raw.ts'
import type { Language } from './rehearsal-words.ts'

export interface AppsPlace {
  /** Where the page of the WhatsApp phones is. */
  readonly phones: string
  readonly service: { readonly hi: string; readonly en: string }
  readonly sms?: string
  readonly desk?: string
}

const FILES = [
  ['apps.css', 'text/css; charset=utf-8'],
  ['apps-posts.css', 'text/css; charset=utf-8'],
  ['apps.js', 'text/javascript; charset=utf-8'],
  ['apps-parts.js', 'text/javascript; charset=utf-8'],
  ['bubbles.js', 'text/javascript; charset=utf-8'],
  ['app-facebook.js', 'text/javascript; charset=utf-8'],
  ['app-x.js', 'text/javascript; charset=utf-8'],
  ['app-mail.js', 'text/javascript; charset=utf-8'],
  ['app-calls.js', 'text/javascript; charset=utf-8'],
] as const

/** Mounts the page and its calls. */
export async function appsRoutes(
  app: FastifyInstance,
  services: AppServices,
  base: string,
  place: AppsPlace,
): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body))
    scope.get(base, (request, reply) => {
      const language: Language = objectIn(request.query).lang === 'en' ? 'en' : 'hi'
      const html = appsPage({ base, ...place, language, service: place.service[language] })
      return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(html)
    })
    for (const [file, type] of FILES)
      scope.get(`${base}/${file}`, async (_request, reply) =>
        reply.type(type).send(await readFile(new URL(`../assets/${file}`, import.meta.url))),
      )
    scope.get<{ Querystring: { who?: string } }>(`${base}/state`, async (request) => ({
      people: peopleView(services),
      boxes: otherBoxes(services),
      ...(await shown(services, request.query.who ?? '')),
    }))
    scope.post<{ Params: { key: string; deed: string } }>(
      `${base}/people/:key/:deed`,
      async (request, reply) => {
        const citizen = citizenAt(services, request.params.key)
        const deed = Object.hasOwn(APP_DEEDS, request.params.deed)
          ? APP_DEEDS[request.params.deed]
          : undefined
        const done = citizen && deed && (await deed(services, citizen, bodyOf(request.body)))
        return done ? { done } : missing(reply)
      },
    )
    scope.get<{ Params: { box: string; letter: string; file: string } }>(
      `${base}/letters/:box/:letter/:file`,
      async (request, reply) => {
        const { box, letter, file } = request.params
        const found = services.mail?.boxes.get(box)?.find(({ id }) => id === letter)
        const part = found && (await fileOf(found, Number(file)))
        if (!part) return missing(reply)
        return reply
          .type(part.mime)
          .header('x-content-type-options', 'nosniff')
          .header('content-security-policy', 'sandbox')
          .send(part.bytes)
      },
    )
  })
}

/** The telephone of a citizen, or a mailbox that belongs to nobody. */
async function shown(services: AppServices, who: string): Promise<object> {
  const citizen = citizenAt(services, who)
  if (citizen) return { phone: await phoneOfCitizen(services, citizen) }
  const box = services.mail?.boxes.get(who)
  if (!box) return {}
  const mail = { us: services.mail?.options.address, letters: await lettersView(box) }
  return { phone: { person: { key: who, name: who, about: '', address: who }, mail } }
}

function bodyOf(body: unknown) {
  try {
    return objectIn(JSON.parse(textIn(body) ?? ''))
  } catch {
    return objectIn({})
  }
}

const missing = (reply: FastifyReply): FastifyReply => reply.code(404).send({ code: 'not-here' })
