/**
 * GET /api/v1/live: server-sent events. They say only what changed; the screen asks again for what it shows.
 *
 * Each hears of the grievances they may see, the control room of all but those about themselves: the file is read
 * once for each event, however many listen, and not at all when nobody does.
 */
import type { ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { groupsFor } from '#core/access/groups.ts'
import { isHiddenFrom, maySee } from '#core/access/may.ts'
import type { Topic } from '#ports/live.ts'
import type { Held } from '#ports/register.ts'
import { type Caller, callerOf } from '../caller.ts'
import type { HttpHouse } from '../house.ts'
import { hasRight } from '../rights.ts'
import type { App } from '../typed.ts'

const HEARTBEAT_MS = 20_000

interface Screen {
  readonly caller: Caller
  readonly out: ServerResponse
}

/** The stream of what changes. */
export function liveRoutes(app: App, house: HttpHouse): void {
  const screens = new Set<Screen>()
  keepTelling(app as unknown as FastifyInstance, house, screens)

  app.get(
    '/live',
    {
      exposeHeadRoute: false,
      schema: { summary: 'What changes, as server-sent events', produces: ['text/event-stream'] },
    },
    async (request, reply) => {
      const caller = callerOf(request)
      reply.hijack()
      const { raw: out } = reply
      out.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
        'x-content-type-options': 'nosniff',
      })
      out.write('retry: 2000\n\n')
      const screen = { caller, out }
      screens.add(screen)
      out.on('close', () => screens.delete(screen))
    },
  )
}

function keepTelling(app: FastifyInstance, house: HttpHouse, screens: Set<Screen>): void {
  const stop = house.live.subscribe((topic) => {
    tell(house, screens, topic).catch((fault) => app.log.error({ err: fault }, 'screens could not be told'))
  })
  // A proxy closes a silent connection; a comment keeps it open and finds the dead ones.
  const heartbeat = setInterval(() => {
    for (const { out } of screens) out.write(': still here\n\n')
  }, HEARTBEAT_MS)
  heartbeat.unref()
  app.addHook('preClose', async () => {
    stop()
    clearInterval(heartbeat)
    for (const { out } of screens) out.end()
  })
}

async function tell(house: HttpHouse, screens: ReadonlySet<Screen>, topic: Topic): Promise<void> {
  const event = eventOf(topic)
  if (topic.topic === 'group') {
    for (const { caller, out } of screens)
      if (groupsFor(house.index, caller).some(({ code }) => code === topic.code)) out.write(event)
    return
  }
  if (topic.topic !== 'grievance') {
    for (const { caller, out } of screens)
      if ((topic.topic !== 'conversation' && topic.topic !== 'calls') || hasRight(caller, 'inbox'))
        out.write(event)
    return
  }
  if (screens.size === 0) return
  const held = await house.file(topic.code)
  if (!held) return
  for (const { caller, out } of screens) if (concerns(held, caller)) out.write(event)
}

/** Also those from whom it was just taken: their list is shorter now. */
function concerns({ grievance, acts }: Held, caller: Caller): boolean {
  const last = acts.at(-1)?.act
  const moved = last?.kind === 'transferred' || last?.kind === 'referred'
  const taken = moved && caller.posts.includes(last.from)
  return maySee(grievance, caller) || (taken && !isHiddenFrom(grievance, caller))
}

function eventOf(topic: Topic): string {
  const { topic: name, ...data } = topic
  return `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`
}
