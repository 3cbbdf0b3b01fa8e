/**
 * A call that we asked for is over, by the service's own account: the officer's contact with the complainant, with its
 * true outcome and length (M84, B6), or a try to call somebody back. What our own side did not take is neither.
 */
import { afterTry } from '#core/calls/call-back.ts'
import { outcomeOf } from '#core/calls/outcome.ts'
import type { CallOutcome } from '#core/grievance/acts.ts'
import { contactWords } from '#core/words/contact.ts'
import type { StoredCall } from '#ports/calls.ts'
import type { WorkKinds } from '#ports/work.ts'
import { answer, languageOfPerson } from '../answer.ts'
import type { House } from '../house.ts'
import { onGrievance, record } from '../record.ts'
import { contactAct } from './contact.ts'

/** The work `call-ended`. */
export async function callEnded(house: House, { call: id }: WorkKinds['call-ended']): Promise<void> {
  const call = await house.store.together(({ calls }) => calls.find(id))
  const outcome = call && outcomeOf(call)
  if (!call || !outcome) return
  if (call.purpose === 'contact') await contacted(house, call, outcome)
  if (call.purpose === 'call-back') await calledBack(house, call, outcome)
}

async function contacted(
  house: House,
  { id, person, post, grievance, seconds }: StoredCall,
  outcome: CallOutcome,
): Promise<void> {
  if (!grievance || !person || !post) return
  const key = `call:${id}:${outcome}`
  await onGrievance(house, grievance, async (held, together) => {
    if (await together.register.holdsKey(held.id, key)) return undefined
    const act = contactAct(held.grievance, {
      outcome,
      call: id,
      ...(outcome === 'spoke' && seconds ? { seconds } : {}),
    })
    if (!act.ok) return act
    const recorded = await record(house, together, held, { kind: 'officer', person, post }, [act.value], key)
    if (recorded.ok) {
      const words = contactWords(languageOfPerson(house, person))
      const said = words.noted(held.grievance.code, outcome, act.value.tries)
      await answer(house, together, held, { person, key }, said)
    }
    return recorded
  })
}

async function calledBack(
  house: House,
  { id, number, person }: StoredCall,
  outcome: CallOutcome,
): Promise<void> {
  if (number === undefined) return
  await house.store.together(async (together) => {
    const wish = await together.calls.wishOf(number)
    if (!wish || wish.settledAt) return
    const now = house.now()
    const next = afterTry(outcome, wish.tries + 1, now)
    await together.calls.tried(wish, {
      at: now,
      outcome,
      call: id,
      ...(person ? { person } : {}),
      ...('dueAt' in next ? { dueAt: next.dueAt } : {}),
    })
    if ('end' in next) await together.calls.settle(wish.id, next.end, now)
  })
}
