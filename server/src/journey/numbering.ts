/** One number of another system on one file: written down or struck off by a person, with an act of its own. */
import { maySee } from '#core/access/may.ts'
import { mayNumber } from '#core/access/numbers.ts'
import { isNumber, plainNumber } from '#core/bridge/bridge.ts'
import { type Decision, refuse } from '#core/decision.ts'
import { readCode } from '#core/grievance/code.ts'
import type { ForeignNumber, Numbering } from '#ports/bridges.ts'
import type { Officer } from '#ports/deeds.ts'
import type { Held } from '#ports/register.ts'
import type { Together } from '#ports/store.ts'
import { actorFor } from './actor.ts'
import type { House } from './house.ts'
import { record, wholly } from './record.ts'

/** Over one house. */
export function numberingOf(house: House): Numbering {
  return {
    enter: (who, code, body) =>
      onFile(house, who, code, body, async (together, held, number) => {
        const { system } = body
        if (!house.district.district.bridges?.some((one) => one.system === system))
          return refuse('unknown-system')
        if (!isNumber(number)) return refuse('number-wrong')
        const bearer = await together.bridges.grievanceOf(system, number)
        if (bearer) return refuse(bearer === held.id ? 'number-there' : 'number-elsewhere')
        if (!(await together.bridges.keep(system, number, held.id, house.now())))
          return refuse('moved-meanwhile')
        const by = actorFor(who, held.grievance.post)
        return record(house, together, held, by, [{ kind: 'numbered-elsewhere', system, number }])
      }),
    strike: (who, code, { reason, ...body }) =>
      onFile(house, who, code, body, async (together, held, number) => {
        const { system } = body
        if (!(await together.bridges.strike(system, number, held.id))) return refuse('number-not-there')
        const by = actorFor(who, held.grievance.post)
        return record(house, together, held, by, [{ kind: 'number-struck', system, number, reason }])
      }),
  }
}

function onFile(
  house: House,
  who: Officer,
  typed: string,
  { number }: ForeignNumber,
  decide: (together: Together, held: Held, number: string) => Promise<Decision<Held>>,
): Promise<Decision<Held>> {
  return wholly(house, async (together) => {
    const code = readCode(typed)
    const held = code === undefined ? undefined : await together.register.findByCode(code)
    if (!held || !maySee(held.grievance, who)) return refuse('unknown-grievance')
    if (!mayNumber(who)) return refuse('act-not-yours')
    return decide(together, held, plainNumber(number))
  })
}
