/**
 * POST /track/:code/words: what the complainant writes at the page. Only the link of our messages opens it: code and four
 * digits let one look, for an officer knows them too, and nobody may be satisfied in the citizen's name. It is stored as an
 * envelope first; the key in the form makes it one however often the button is pressed.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { TrackAnswer } from '#contract/public.ts'
import { mayStillReopen } from '#core/feedback/hear.ts'
import { WEB } from '#core/message/doors.ts'
import { MANNERS } from '#core/quality/acts.ts'
import { mannerOpen } from '#core/quality/manner.ts'
import type { Written } from '#ports/filing.ts'
import type { Held } from '#ports/register.ts'
import type { HttpHouse } from '../house.ts'
import { opensWriting, type Signer } from '../links.ts'
import { Problem } from '../problem.ts'
import { triesOf } from '../tries.ts'
import { partsOf } from './file-parts.ts'
import { findOpened, type Tracked } from './tracked.ts'

const MOST_WORDS = 3000

/** The one route. */
export function trackWriting(app: FastifyInstance, house: HttpHouse, sign: Signer): void {
  const limit = triesOf(app, {
    max: 20,
    minutes: 60,
    by: ({ params }) => `words ${(params as Tracked['Params']).code}`,
  })
  app.post<Tracked>('/track/:code/words', async (request, reply) => {
    const held = await findOpened(house, sign, request)
    const key = String(request.query.k)
    if (!held || !opensWriting(sign, held.grievance.code, key)) throw new Problem('not-found')
    await limit.refuseWhenSpent(request)
    await limit.count(request)
    const written = await writtenIn(house, held, request)
    if (written) await store(house, written)
    const language = request.query.lang === 'en' ? '&lang=en' : ''
    const told = written ? 'told' : 'empty'
    return reply
      .header('cache-control', 'no-store')
      .redirect(`/track/${held.grievance.code}?k=${key}${language}&w=${told}`, 303)
  })
}

async function writtenIn(
  house: HttpHouse,
  held: Held,
  request: FastifyRequest,
): Promise<Written | undefined> {
  const { fields, files } = await partsOf(house, request)
  const words = (fields.words ?? '').trim().slice(0, MOST_WORDS)
  const word = fields.word === 'satisfied' || fields.word === 'dissatisfied' ? fields.word : undefined
  const takesWord = held.grievance.state === 'awaiting_word' || held.grievance.state === 'closed'
  const manner = MANNERS.find((one) => one === fields.manner)
  if (words === '' && files.length === 0 && !(word && takesWord) && !manner) return undefined
  return {
    key: `${held.id}:${(fields.key ?? '').slice(0, 40)}`,
    grievance: held.id,
    at: house.now().toISOString(),
    language: fields.lang === 'en' ? 'en' : 'hi',
    words,
    files,
    ...(word && takesWord ? { word } : {}),
    ...(manner && mannerOpen(held.acts) !== undefined ? { manner } : {}),
  }
}

async function store({ envelopes, now }: HttpHouse, written: Written): Promise<void> {
  const body = Buffer.from(JSON.stringify(written))
  await envelopes.store({ channel: 'web', receivedAt: now(), headers: { 'x-account': WEB }, body })
}

/** What may be written at this page by who opened it with this key. */
export function writesAt(
  house: HttpHouse,
  { grievance, acts }: Held,
  { sign, key, told }: { readonly sign: Signer; readonly key: string; readonly told: unknown },
): Pick<TrackAnswer, 'writes'> {
  if (!opensWriting(sign, grievance.code, key)) return {}
  const reopens =
    grievance.closed !== undefined &&
    mayStillReopen(grievance.closed.at, house.district.settings, house.now())
  return {
    writes: {
      action: `/track/${grievance.code}/words?k=${key}`,
      key: house.newId(),
      ...(reopens ? { reopens } : {}),
      ...(mannerOpen(acts) === undefined ? {} : { manner: true }),
      ...(told === 'told' ? { told: true } : {}),
      ...(told === 'empty' ? { empty: true } : {}),
    },
  }
}
