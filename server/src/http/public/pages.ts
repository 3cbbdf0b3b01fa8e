/** The pages of the portal, and the page for what is not there. */
import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { HomeFacts } from '#contract/public.ts'
import { dayAfter, dayOf } from '#core/clock/calendar.ts'
import { OPEN } from '#core/figures/measures.ts'
import { MOST_OF_ANY } from '#core/message/upload.ts'
import { errorPage } from '#portal/error-page.ts'
import { homePage } from '#portal/home.ts'
import { sum } from '../figures/frame.ts'
import { frameOf, sendPage } from '../frame.ts'
import type { HttpHouse } from '../house.ts'
import { signerOf } from '../links.ts'
import { doorProblem, Problem, problemOf, sendProblem } from '../problem.ts'
import { DATA_POLICY, guard } from '../security.ts'
import { aboutPages } from './about.ts'
import { bulletinPages } from './bulletins.ts'
import { disposedPages } from './disposed.ts'
import { feedbackPages } from './feedback.ts'
import { figuresPages } from './figures.ts'
import { filePages } from './file.ts'
import { filePieces } from './file-pieces.ts'
import { hearingPages } from './hearings.ts'
import { oncePages } from './once.ts'
import { openDataFiles } from './open-data.ts'
import { paperPages } from './papers.ts'
import { serviceOf } from './present-track.ts'
import { queuePages } from './queue.ts'
import { sendTooMany, trackPages } from './track.ts'
import { trackWriting } from './track-write.ts'

/** The portal as a plugin. */
export function publicPages(house: HttpHouse) {
  const sign = signerOf(house.config.secretKey)
  return async (app: FastifyInstance): Promise<void> => {
    guard(app, DATA_POLICY)
    takeForms(app)
    app.setErrorHandler((error, request, reply) => answerError(house, error, request, reply))
    app.setNotFoundHandler((request, reply) => answerError(house, new Problem('not-found'), request, reply))

    const facts = rememberedFacts(house)
    app.get('/', async (request, reply) =>
      sendPage(reply, homePage(frameOf(house, request), await facts()), 'public, max-age=60'),
    )
    trackPages(app, house, sign)
    paperPages(app, house, sign)
    hearingPages(app, house)
    queuePages(app, house)
    figuresPages(app, house)
    disposedPages(app, house)
    bulletinPages(app, house)
    openDataFiles(app, house)
    aboutPages(app, house)
    feedbackPages(app, house)
    await app.register(multipart, {
      limits: { fileSize: MOST_OF_ANY, files: 9, fields: 30, fieldSize: 64 * 1024, parts: 40 },
    })
    filePages(app, house, sign)
    oncePages(app, house, sign)
    filePieces(app, house, sign)
    trackWriting(app, house, sign)
  }
}

/** Forms of a page are a few words long. */
function takeForms(app: FastifyInstance): void {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 4096 },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  )
}

const FRESH_MS = 60_000

/** The counts of the home page are a minute old at most, so that a crowd asks the register once. */
function rememberedFacts(house: HttpHouse): () => Promise<HomeFacts> {
  let known: { readonly facts: HomeFacts; readonly at: number } | undefined
  return async () => {
    const now = house.now()
    if (known && Math.abs(now.getTime() - known.at) < FRESH_MS) return known.facts
    const [ever] = await house.figures.counts({
      measures: ['received', ...OPEN],
      period: { until: dayAfter(dayOf(now)) },
    })
    const registered = ever?.counts.received ?? 0
    const open = sum(ever?.counts ?? {}, OPEN)
    const facts = {
      service: serviceOf(house),
      counts: { registered, withOfficers: open, closed: registered - open },
    }
    known = { facts, at: now.getTime() }
    return facts
  }
}

/** People get a page, programs a problem document. */
function answerError(
  house: HttpHouse,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const problem = problemOf(error)
  const { status } = doorProblem(problem.code)
  if (status >= 500) request.log.error({ err: error }, 'a page met a fault')
  if (status === 429) return sendTooMany(house, request, reply, problem)
  if (!request.headers.accept?.includes('text/html')) return sendProblem(request, reply, problem)
  return sendPage(reply.code(status), errorPage(frameOf(house, request), status >= 500 ? 503 : 404))
}
