/** What people do at the call desk: take a call, say what it was about, write one down, call back. */
import { afterTry } from '#core/calls/call-back.ts'
import { accept, type Decision, refuse } from '#core/decision.ts'
import { DESK } from '#core/message/doors.ts'
import type { CallAbout, CallDeeds, StoredCall } from '#ports/calls.ts'
import { hearWithin } from './hear-call.ts'
import { type RingHouse, ring, ringingDoor } from './ring.ts'

/** The deeds over one house. */
export function callDeedsOf(house: RingHouse): CallDeeds {
  const about = (call: string, what: CallAbout): Promise<Decision<StoredCall>> =>
    house.store.together(async ({ calls }) => {
      if (!(await calls.find(call))) return refuse('unknown-call')
      await calls.about(call, what)
      const after = await calls.find(call)
      return after ? accept(after) : refuse('unknown-call')
    })
  return {
    rings: ringingDoor(house.channels) !== undefined,
    take: ({ person }, call) => about(call, { person }),
    link: ({ person }, call, what) => about(call, { person, ...what }),
    byHand: ({ person, posts }, { key, number, line, ...what }) =>
      house.store.together(async (together) => {
        const told = {
          account: DESK,
          externalId: `told:${person}:${key}`,
          direction: 'in',
          state: 'completed',
          at: house.now(),
          ...(number ? { number } : {}),
          ...(line ? { line } : {}),
        } as const
        const call = await hearWithin(house, together, told, 'hand')
        await together.calls.about(call, { person, ...(posts[0] ? { post: posts[0] } : {}), ...what })
        return accept({ call })
      }),
    tried: ({ person }, id, { outcome, words }) =>
      house.store.together(async ({ calls }) => {
        const wish = await calls.wishById(id)
        if (!wish || wish.settledAt) return refuse('unknown-call')
        const now = house.now()
        const next = afterTry(outcome, wish.tries + 1, now)
        const dueAt = 'dueAt' in next ? { dueAt: next.dueAt } : {}
        await calls.tried(wish, { at: now, person, outcome, ...(words ? { words } : {}), ...dueAt })
        if ('end' in next) await calls.settle(id, next.end, now)
        const after = await calls.wishById(id)
        return after ? accept(after) : refuse('unknown-call')
      }),
    ring: (who, to) => ring(house, who, to),
    async ringBack(who, id) {
      const wish = await house.store.together(({ calls }) => calls.wishById(id))
      if (!wish || wish.settledAt) return refuse('unknown-call')
      return ring(house, who, { number: wish.number, purpose: 'call-back' })
    },
  }
}
