/**
 * /track: the state of a grievance for who holds the link of our messages, or knows the code and the last four
 * digits of the number. Whether the code exists cannot be learnt here: an unknown one and wrong digits are answered
 * alike, and both count as wrong tries, for the address and for the code.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { findCodes, readCode } from '#core/grievance/code.ts'
import { errorPage } from '#portal/error-page.ts'
import { trackPage } from '#portal/track.ts'
import { type TrackTry, trackFormPage } from '#portal/track-form.ts'
import type { Held } from '#ports/register.ts'
import { frameOf, sendPage } from '../frame.ts'
import type { HttpHouse } from '../house.ts'
import { type Signer, shortKey } from '../links.ts'
import type { Problem } from '../problem.ts'
import { type Tries, triesOf } from '../tries.ts'
import { presentTrack } from './present-track.ts'
import { writesAt } from './track-write.ts'
import { findOpened, type Tracked } from './tracked.ts'

interface Posted {
  Body: { code?: string; digits?: string; lang?: string }
}

/** The form, its answer, and the page. */
export function trackPages(app: FastifyInstance, house: HttpHouse, sign: Signer): void {
  const limits = limitsOf(app)

  app.get('/track', async (request, reply) => sendPage(reply, trackFormPage(frameOf(house, request))))

  app.post<Posted>('/track', async (request, reply) => {
    for (const limit of limits) await limit.refuseWhenSpent(request)
    const found = await findByDigits(house, request.body ?? {})
    if ('problem' in found) {
      if (found.problem === 'no-match') for (const limit of limits) await limit.count(request)
      const { code } = request.body ?? {}
      return sendForm(house, request, reply, { ...(code === undefined ? {} : { code }), ...found })
    }
    const { code } = found.held.grievance
    const key = shortKey(sign, code, house.now())
    const language = request.body.lang === 'en' ? '&lang=en' : ''
    return reply.header('cache-control', 'no-store').redirect(`/track/${code}?k=${key}${language}`, 303)
  })

  app.get<Tracked>('/track/:code', async (request, reply) => {
    const key = request.query.k
    if (key === undefined) return sendForm(house, request, reply, { code: request.params.code })
    for (const limit of limits) await limit.refuseWhenSpent(request)
    const held = await findOpened(house, sign, request)
    if (!held) {
      for (const limit of limits) await limit.count(request)
      return sendForm(house, request, reply, { code: request.params.code })
    }
    const told = (request.query as { w?: unknown }).w
    const answer = {
      ...(await presentTrack(house, held, { sign, key })),
      ...writesAt(house, held, { sign, key, told }),
    }
    return sendPage(reply, trackPage(frameOf(house, request), answer))
  })
}

/** The page for too many tries. */
export function sendTooMany(
  house: HttpHouse,
  request: FastifyRequest,
  reply: FastifyReply,
  { retryAfter = 60 }: Problem,
): FastifyReply {
  reply.code(429).header('retry-after', String(retryAfter))
  return sendPage(reply, errorPage(frameOf(house, request), 429))
}

/** Many share one address behind the telephone companies, so the code is guarded more closely than the address. */
function limitsOf(app: FastifyInstance): readonly Tries[] {
  return [
    triesOf(app, { max: 40, minutes: 15, by: ({ ip }) => `track ${ip}` }),
    triesOf(app, { max: 8, minutes: 15, by: (request) => `track ${codeTyped(request)}` }),
  ]
}

function codeTyped({ body, params }: FastifyRequest): string {
  const typed = (body as Posted['Body'] | undefined)?.code ?? (params as { code?: string }).code ?? ''
  return readCode(typed) ?? typed.slice(0, 60)
}

async function findByDigits(
  house: Pick<HttpHouse, 'file' | 'desk'>,
  { code: typed = '', digits: typedDigits = '' }: Posted['Body'],
): Promise<{ readonly held: Held } | { readonly problem: NonNullable<TrackTry['problem']> }> {
  const code = readCode(typed)
  if (code === undefined)
    return { problem: findCodes(typed).length === 0 ? 'code-unreadable' : 'code-doubtful' }
  const digits = latinDigits(typedDigits)
  if (!/^\d{4}$/.test(digits)) return { problem: 'digits-missing' }
  const held = await house.file(code)
  const phone = held ? await house.desk.phoneOf(held.grievance.citizen) : undefined
  return held && phone?.slice(-4) === digits ? { held } : { problem: 'no-match' }
}

function latinDigits(text: string): string {
  return text.trim().replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966))
}

/** Wrong or missing, the form comes back; one status for all of it. */
function sendForm(
  house: HttpHouse,
  request: FastifyRequest,
  reply: FastifyReply,
  tried: TrackTry,
): FastifyReply {
  const language = (request.body as Posted['Body'] | undefined)?.lang === 'en' ? 'en' : undefined
  reply.code(tried.problem ? 422 : 200)
  return sendPage(reply, trackFormPage(frameOf(house, request, language), tried))
}
