/**
 * The simulated outside: WhatsApp's Graph on one side, phones on the other. It knows the server by two
 * addresses only, the hook it calls and the calls it gets.
 */
import type { FastifyInstance } from 'fastify'
import { makeGraph } from './graph.ts'
import { Ladder } from './ladder.ts'
import { Memory } from './memory.ts'
import type { WorldOptions } from './options.ts'
import { makeOutside, type Outside } from './outside.ts'
import { type RehearsalOptions, rehearsalRoutes } from './rehearsal.ts'
import { World } from './running-world.ts'

export type { World } from './running-world.ts'

/** Starts the world; it listens when the promise resolves. */
export async function startWorld(
  options: WorldOptions & { readonly rehearsal?: RehearsalOptions | false },
): Promise<World> {
  const outside = makeOutside(options)
  const ladder = new Ladder(outside)
  const app = await makeGraph(outside, ladder)
  const world = new World(outside, ladder, app)
  if (options.memory !== undefined) await remember(outside, app, options.memory)
  for (const person of options.people ?? []) world.add(person)
  if (options.rehearsal !== false) await rehearsalRoutes(app, world, '/rehearsal', options.rehearsal)
  world.url = await app.listen({ port: options.port ?? 0, host: options.host ?? '127.0.0.1' })
  outside.publicUrl ||= world.url
  return world
}

/** Brings back what the phones knew, and keeps it from now on. */
async function remember(outside: Outside, app: FastifyInstance, folder: string): Promise<void> {
  const memory = new Memory(outside, folder)
  await memory.load()
  outside.news.on('phone', () => memory.note())
  app.addHook('onClose', () => memory.flush())
}
