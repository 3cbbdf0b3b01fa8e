/**
 * The numbers of a sitting for the wall, for everybody:
 *   GET /queue            the sittings that are open; when it is one alone, that one
 *   GET /queue/:id        the page
 *   GET /queue/:id/live   says that something changed, as server-sent events
 */
import { createHash } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import type { QueueFacts } from '#contract/hearing-desk.ts'
import { dayOf } from '#core/clock/calendar.ts'
import type { Token } from '#core/hearing/token.ts'
import { queueListPage, queuePage, queueStyle } from '#portal/queue.ts'
import { queueScript } from '#portal/queue-script.ts'
import type { Sitting } from '#ports/sittings.ts'
import { frameOf, sendPage } from '../frame.ts'
import type { HttpHouse } from '../house.ts'
import { postName } from '../names.ts'
import { Problem } from '../problem.ts'
import { placeOfSitting, SITTING_NAMES } from '../sitting-names.ts'

/** So many of those who wait stand on the wall by their number. */
const NEXT_ON_WALL = 8
/** So many walls are told at once; one more looks by itself every half minute. */
const MOST_WALLS = 500
const HEARTBEAT_MS = 20_000

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const POLICY = `default-src 'none'; style-src ${hashOf(queueStyle)}; script-src ${hashOf(queueScript)}; connect-src 'self'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'`

type OfSitting = { Params: { id: string } }

/** Under /queue. */
export function queuePages(app: FastifyInstance, house: HttpHouse): void {
  app.get('/queue', async (request, reply) => {
    const open = (await house.sittings.ofDay(dayOf(house.now()))).filter(({ closedAt }) => !closedAt)
    const [only, ...more] = open
    if (only && more.length === 0) {
      const english = frameOf(house, request).language === 'en'
      return reply.redirect(`/queue/${only.id}${english ? '?lang=en' : ''}`)
    }
    return sendPage(
      reply,
      queueListPage(
        frameOf(house, request),
        open.map((one) => factsOf(house, one, [])),
      ),
    )
  })

  app.get<OfSitting>('/queue/:id', async (request, reply) => {
    const sitting = await house.sittings.find(request.params.id)
    if (!sitting) throw new Problem('not-found')
    const facts = factsOf(house, sitting, await house.sittings.tokens(sitting.id))
    return reply
      .header('content-security-policy', POLICY)
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(queuePage(frameOf(house, request), facts))
  })

  tellWalls(app, house)
}

function tellWalls(app: FastifyInstance, house: HttpHouse): void {
  const walls = new Map<ServerResponse, string>()
  const stop = house.live.subscribe((topic) => {
    if (topic.topic !== 'sitting') return
    for (const [out, id] of walls) if (id === topic.id) out.write('event: sitting\ndata: {}\n\n')
  })
  const heartbeat = setInterval(() => {
    for (const out of walls.keys()) out.write(': still here\n\n')
  }, HEARTBEAT_MS)
  heartbeat.unref()
  app.addHook('preClose', async () => {
    stop()
    clearInterval(heartbeat)
    for (const out of walls.keys()) out.end()
  })

  app.get<OfSitting>('/queue/:id/live', { exposeHeadRoute: false }, async (request, reply) => {
    const sitting = await house.sittings.find(request.params.id)
    if (!sitting) throw new Problem('not-found')
    if (walls.size >= MOST_WALLS) throw new Problem('unavailable', { retryAfter: 60 })
    reply.hijack()
    const { raw: out } = reply
    out.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    })
    out.write('retry: 3000\n\n')
    walls.set(out, sitting.id)
    out.on('close', () => walls.delete(out))
  })
}

/** Numbers and the post, nobody's name. */
function factsOf(house: HttpHouse, sitting: Sitting, tokens: readonly Token[]): QueueFacts {
  const numbers = (state: Token['state']) =>
    tokens.filter((token) => token.state === state).map(({ number }) => number)
  const called = tokens.filter(({ state }) => state === 'called')
  const waiting = numbers('waiting')
  return {
    id: sitting.id,
    name: SITTING_NAMES[sitting.kind],
    place: placeOfSitting(house, sitting),
    ...(sitting.post === undefined ? {} : { post: postName(house.index, sitting.post) }),
    open: sitting.closedAt === undefined,
    asOf: house.now().toISOString(),
    heard: numbers('heard'),
    called: called
      .toSorted((a, b) => (b.calledAt?.getTime() ?? 0) - (a.calledAt?.getTime() ?? 0))
      .map(({ number, calls }) => ({ number, again: calls > 1 })),
    next: waiting.slice(0, NEXT_ON_WALL),
    waiting: waiting.length,
    done: numbers('done').length,
    absent: numbers('absent'),
  }
}
