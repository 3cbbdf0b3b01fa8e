/** Looking after disposals: what comes into the queue by the acts, and what a reviewer does in it (`core/src/quality`). */
import { mayDo, maySee } from '#core/access/may.ts'
import { mayExamine, mayLookAfter, maySettleSuggestions } from '#core/access/quality.ts'
import { accept, type Decision, refuse } from '#core/decision.ts'
import type { ActOf } from '#core/grievance/acts.ts'
import { examine, toLookAt } from '#core/quality/look.ts'
import type { Officer, OnTop } from '#ports/deeds.ts'
import type { QualityDeeds } from '#ports/quality.ts'
import type { Held } from '#ports/register.ts'
import type { Together } from '#ports/store.ts'
import type { WorkKinds } from '#ports/work.ts'
import type { House } from './house.ts'
import { record, wholly } from './record.ts'

/** The work `look-at`: every ground that stands comes into the queue, and what was reopened was taken up. */
export async function lookAt(house: House, { grievance: id }: WorkKinds['look-at']): Promise<void> {
  await house.store.together(async ({ register, quality }) => {
    const held = await register.find(id)
    if (!held) throw new Error(`no grievance ${id} in the register`)
    await quality.note(held, toLookAt(held.grievance, held.acts), house.now())
    const reopened = held.acts.findLast(({ act }) => act.kind === 'reopened')
    if (reopened) await quality.reopened(id, reopened.seq)
  })
}

/** Fulfils the port. */
export function qualityDeedsOf(house: House): QualityDeeds {
  return {
    look: (who, code, report, { seq, key, second, ...said }) =>
      onTop(house, who, code, { seq, key }, async (held, together, by) => {
        const { grievance, acts, id } = held
        if (!mayLookAfter(who)) return refuse('act-not-yours')
        if (!mayExamine(grievance, acts, report, who)) return refuse('own-work')
        const row = await together.quality.find(id, report)
        if (!row || !(second ? row.second === 'wanted' : row.state === 'waiting'))
          return refuse('act-not-possible-now')
        if (second && row.lookedBy === who.person) return refuse('own-work')
        const looking = { ...row, second, maySendBack: mayDo('sending-back', grievance, who) }
        const examined = examine(grievance, house.district.district.settings, looking, said, house.now())
        if (!examined.ok) return examined
        const recorded = await record(house, together, held, by, examined.value, key)
        if (!recorded.ok) return recorded
        const act = examined.value.find((one): one is ActOf<'examined'> => one.kind === 'examined')
        await together.quality.look(id, report, {
          seq: seq + 1,
          second,
          person: who.person,
          at: house.now(),
          outcome: said.outcome,
          checked: said.checked,
          suggests: act?.suggests === true,
        })
        return recorded
      }),
    decline: (who, code, report, { seq, key, reason }) =>
      onTop(house, who, code, { seq, key }, async (held, together, by) => {
        if (!maySettleSuggestions(who)) return refuse('act-not-yours')
        const row = await together.quality.find(held.id, report)
        if (row?.suggestion !== 'open') return refuse('act-not-possible-now')
        const text = `गुणवत्ता जाँच का सुझाव (फिर खोलें) नहीं माना / Suggestion of quality review to reopen declined: ${reason}`
        const recorded = await record(house, together, held, by, [{ kind: 'noted', text }], key)
        if (recorded.ok) await together.quality.decline(held.id, report)
        return recorded
      }),
  }
}

type By = {
  readonly kind: 'officer'
  readonly person: Officer['person']
  readonly post: Officer['posts'][number]
}
type Change = (held: Held, together: Together, by: By) => Promise<Decision<Held>>

async function onTop(
  house: House,
  who: Officer,
  code: string,
  { seq, key }: OnTop,
  change: Change,
): Promise<Decision<Held>> {
  return wholly(house, async (together) => {
    const held = await together.register.findByCode(code)
    if (!held || !maySee(held.grievance, who)) return refuse('unknown-grievance')
    const post = who.posts[0]
    if (post === undefined) return refuse('act-not-yours')
    if (await together.register.holdsKey(held.id, key)) return accept(held)
    if (held.grievance.seq !== seq) return refuse('moved-meanwhile')
    return change(held, together, { kind: 'officer', person: who.person, post })
  })
}
