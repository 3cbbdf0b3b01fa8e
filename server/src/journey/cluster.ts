/** A person ties two grievances of one matter, or parts them: both files are written, or neither. */
import { mayCluster } from '#core/access/cluster.ts'
import { isHiddenFrom } from '#core/access/may.ts'
import { cluster, type Filed, part } from '#core/cluster/cluster.ts'
import { type Decision, refuse } from '#core/decision.ts'
import type { Act, Actor } from '#core/grievance/acts.ts'
import type { PostCode } from '#core/ids.ts'
import type { ClusterDeeds, Tying } from '#ports/cluster.ts'
import type { Officer } from '#ports/deeds.ts'
import type { Held } from '#ports/register.ts'
import type { House } from './house.ts'
import { record, wholly } from './record.ts'

type Both = (one: Filed, other: Filed, reason: string) => Decision<{ readonly one: Act; readonly other: Act }>

/** Over one house. */
export function clusterDeedsOf(house: House): ClusterDeeds {
  return {
    cluster: (who, code, tying) =>
      onBoth(house, who, code, tying, (one, other, reason) => {
        const tied = cluster(one, other, reason)
        return tied.ok ? { ok: true, value: { one: tied.value.follower, other: tied.value.lead } } : tied
      }),
    part: (who, code, tying) => onBoth(house, who, code, tying, part),
  }
}

async function onBoth(
  house: House,
  who: Officer,
  code: string,
  tying: Tying,
  decide: Both,
): Promise<Decision<Held>> {
  return wholly(house, async (together) => {
    if (!mayCluster(who)) return refuse('act-not-yours')
    const one = await together.register.findByCode(code)
    const other = await together.register.findByCode(tying.with)
    if (!one || !other || [one, other].some(({ grievance }) => isHiddenFrom(grievance, who)))
      return refuse('unknown-grievance')
    if (one.grievance.seq !== tying.seq) return refuse('moved-meanwhile')
    const acts = decide(one, other, tying.reason)
    if (!acts.ok) return acts
    const by: Actor = {
      kind: 'officer',
      person: who.person,
      post: (who.posts[0] ?? '') as PostCode,
    }
    const written = await record(house, together, other, by, [acts.value.other])
    return written.ok ? record(house, together, one, by, [acts.value.one]) : written
  })
}
