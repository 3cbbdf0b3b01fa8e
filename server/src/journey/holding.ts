/** The legal hold on a grievance, put and lifted by a person with a reason. */
import { maySee } from '#core/access/may.ts'
import { mayHold } from '#core/access/retention.ts'
import { type Decision, refuse } from '#core/decision.ts'
import type { Act } from '#core/grievance/acts.ts'
import { readCode } from '#core/grievance/code.ts'
import type { Grievance } from '#core/grievance/grievance.ts'
import { liftHold, putHold } from '#core/retention/hold.ts'
import type { Officer } from '#ports/deeds.ts'
import type { Held } from '#ports/register.ts'
import type { Holding } from '#ports/retention.ts'
import type { Together } from '#ports/store.ts'
import { actorFor } from './actor.ts'
import type { House } from './house.ts'
import { record, wholly } from './record.ts'

/** Over one house. */
export function holdingOf(house: House): Holding {
  return {
    put: (who, code, reason) =>
      onFile(
        house,
        who,
        code,
        (grievance) => putHold(grievance, reason),
        (together, { id }) => together.retention.hold(id, house.now(), who.person, reason.trim()),
      ),
    lift: (who, code, reason) =>
      onFile(
        house,
        who,
        code,
        (grievance) => liftHold(grievance, reason),
        (together, { id }) => together.retention.lift(id, house.now()),
      ),
  }
}

function onFile(
  house: House,
  who: Officer,
  typed: string,
  decide: (grievance: Grievance) => Decision<Act>,
  keep: (together: Together, held: Held) => Promise<void>,
): Promise<Decision<Held>> {
  return wholly(house, async (together) => {
    const code = readCode(typed)
    const held = code === undefined ? undefined : await together.register.findByCode(code)
    if (!held || !maySee(held.grievance, who)) return refuse('unknown-grievance')
    if (!mayHold(who)) return refuse('act-not-yours')
    const act = decide(held.grievance)
    if (!act.ok) return act
    const recorded = await record(house, together, held, actorFor(who, held.grievance.post), [act.value])
    if (recorded.ok) await keep(together, held)
    return recorded
  })
}
