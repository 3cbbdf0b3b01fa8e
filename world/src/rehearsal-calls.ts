/**
 * The telephones of the rehearsal: every phone can ring the service's line, hang up, and be called. At our side somebody
 * takes a call after a moment, as at a call centre; an officer takes calls on the phone that is shown. A phone that nobody
 * takes stops ringing by itself.
 */
import type { FastifyInstance } from 'fastify'
import type { PhoneWorld, WorldCall } from './phone-calls.ts'
import { objectIn, textIn } from './raw.ts'
import type { World } from './running-world.ts'

export interface RehearsedCalls {
  readonly phones: PhoneWorld
  readonly line: string
  /** Whose telephone rings at the call centre. */
  readonly desk: string
}

const DESK_TAKES_MS = 6_000
const RINGS_MS = 40_000

type Named = { Params: { key: string } }

/** Mounts the telephones beside the phones. */
export function callRoutes(
  app: FastifyInstance,
  world: World,
  base: string,
  { phones, line, desk }: RehearsedCalls,
): void {
  const numberOf = (key: string) => world.phoneByKey(key)?.person.number
  const shown = (number: string) => world.phones.some(({ person }) => person.number === number)
  const waiting = new Set<NodeJS.Timeout>()
  const later = (milliseconds: number, work: () => Promise<unknown>) => {
    const timer = setTimeout(() => {
      waiting.delete(timer)
      void work()
    }, milliseconds)
    waiting.add(timer)
  }
  app.addHook('onClose', async () => {
    for (const timer of waiting) clearTimeout(timer)
  })
  phones.state.changed = (call) => {
    if (call.stage === 'ringing') {
      later(RINGS_MS, async () => call.stage === 'ringing' && phones.hangUp(call))
      if (call.direction === 'in') later(DESK_TAKES_MS, () => phones.answer(call, desk))
      // An operator has no phone on this page; theirs is taken at once.
      else if (!shown(call.agent ?? '')) later(1_500, () => phones.answer(call))
    }
    if (call.stage === 'agent') {
      later(RINGS_MS, async () => call.stage === 'agent' && phones.hangUp(call))
      if (!shown(call.citizen)) later(3_000, () => phones.take(call))
    }
  }
  app.get<Named>(`${base}/phones/:key/telephone`, (request) => {
    const number = numberOf(request.params.key)
    const call = number === undefined ? undefined : phones.callOf(number)
    return { line, can: number !== undefined, does: number ? doesOf(number, call) : 'rests' }
  })
  app.post<Named>(`${base}/phones/:key/telephone`, async (request, reply) => {
    const number = numberOf(request.params.key)
    if (number === undefined) return reply.code(404).send({ code: 'not-here' })
    const body = Buffer.isBuffer(request.body) ? JSON.parse(request.body.toString() || '{}') : request.body
    const deed = textIn(objectIn(body).deed)
    const call = phones.callOf(number)
    if (deed === 'ring' && !call) await phones.ring(number, line)
    if (deed === 'take' && call) await (call.citizen === number ? phones.take(call) : phones.answer(call))
    if (deed === 'hang-up' && call) await phones.hangUp(call)
    return { done: true }
  })
}

/** What a telephone does: rests, calls us and waits, is called, or speaks. */
export function doesOf(
  number: string,
  call: WorldCall | undefined,
): 'rests' | 'waits' | 'is-called' | 'speaks' {
  if (!call) return 'rests'
  if (call.stage === 'talking') return 'speaks'
  if (call.citizen === number) {
    if (call.direction === 'in') return 'waits'
    return call.stage === 'agent' ? 'is-called' : 'rests'
  }
  return call.stage === 'ringing' && call.direction === 'out' ? 'is-called' : 'waits'
}
