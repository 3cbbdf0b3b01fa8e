/** What people at screens do on a statutory track: the post of the step calls, hears and orders; a clerk appeals. */
import { accept, type Decision } from '#core/decision.ts'
import type { Act } from '#core/grievance/acts.ts'
import type { Grievance } from '#core/grievance/grievance.ts'
import { stepNow } from '#core/track/on-track.ts'
import { appeal, hearFormally, order, summon } from '#core/track/take.ts'
import type { DeedName, Deeds, Officer, OnTop } from '#ports/deeds.ts'
import type { Held } from '#ports/register.ts'
import type { House } from '../house.ts'

type On = (
  deed: DeedName,
  who: Officer,
  code: string,
  body: OnTop,
  decide: (held: Held) => Decision<readonly Act[]>,
) => Promise<Decision<Held>>

/** The deeds, over the one way by which a deed is done. */
export function trackDeeds(
  house: House,
  on: On,
): Pick<Deeds, 'summons' | 'formal-hearing' | 'order' | 'appeal'> {
  const only = (decided: Decision<Act>) => (decided.ok ? accept([decided.value]) : decided)
  return {
    summons: (who, code, body) =>
      on('summons', who, code, body, ({ grievance }) => only(summon(grievance, body, house.now()))),
    'formal-hearing': (who, code, body) =>
      on('formal-hearing', who, code, body, ({ grievance }) =>
        only(hearFormally(grievance, body, house.now())),
      ),
    order: (who, code, body) =>
      on('order', who, code, body, ({ grievance }) =>
        only(order(grievance, house.district, { ...body, outcome: body.decision }, house.now())),
      ),
    appeal: (who, code, body) =>
      on('appeal', who, code, body, ({ grievance }) =>
        only(appeal(grievance, house.district, { grounds: body.grounds, messages: [] }, house.now())),
      ),
  }
}

const OF_STEP: ReadonlySet<DeedName> = new Set(['summons', 'formal-hearing', 'order'])

/** The post at which such a deed is done; nothing for every other deed. */
export function postOfDeed(deed: DeedName, { track }: Grievance) {
  return OF_STEP.has(deed) ? stepNow(track)?.post : undefined
}
