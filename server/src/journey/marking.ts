/** A person at the file says what in the words is private and what is not: an act of its own, on top of what they saw. */
import { needsDetails } from '#core/access/details.ts'
import { maySee } from '#core/access/may.ts'
import { refuse } from '#core/decision.ts'
import { readCode } from '#core/grievance/code.ts'
import { marksFor } from '#core/privacy/marks.ts'
import type { Marking } from '#ports/marking.ts'
import { actorFor } from './actor.ts'
import type { House } from './house.ts'
import { record, wholly } from './record.ts'

/** Over one house. */
export function markingOf(house: House): Marking {
  return (who, typed, { seq, key, private: wanted }) =>
    wholly(house, async (together) => {
      const code = readCode(typed)
      const held = code === undefined ? undefined : await together.register.findByCode(code)
      if (!held || !maySee(held.grievance, who)) return refuse('unknown-grievance')
      if (!needsDetails(held.grievance, who)) return refuse('act-not-yours')
      if (held.grievance.seq !== seq) {
        const repeated = await together.register.holdsKey(held.id, key)
        return repeated ? { ok: true, value: held } : refuse('moved-meanwhile')
      }
      const marks = marksFor(held.grievance.gist, wanted)
      if (!marks) return refuse('covers-wrong')
      const by = actorFor(who, held.grievance.post)
      return record(house, together, held, by, [{ kind: 'details-marked', ...marks }], key)
    })
}
