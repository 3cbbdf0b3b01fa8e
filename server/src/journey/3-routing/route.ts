/** Routing: the register is asked where the grievance stands, the core decides the post, the act is appended. */
import { dayOf } from '#core/clock/due.ts'
import { personsOfPost } from '#core/district/find.ts'
import type { ActKind, ActOf } from '#core/grievance/acts.ts'
import type { PostCode } from '#core/ids.ts'
import { route as decide, postAbove } from '#core/routing/route.ts'
import type { Held } from '#ports/register.ts'
import type { WorkKinds } from '#ports/work.ts'
import type { House } from '../house.ts'
import { onGrievance, program, record } from '../record.ts'

const MOVES: readonly ActKind[] = [
  'registered',
  'amended',
  'routed',
  'transferred',
  'needs-a-person',
  'returned',
  'reopened',
  'turned-away',
  'closed',
]
const CALLS_FOR_ROUTING: readonly (ActKind | undefined)[] = ['registered', 'amended', 'reopened']

/** The work `route`. A second call finds the grievance already moved and does nothing. */
export async function route(house: House, { grievance }: WorkKinds['route']): Promise<void> {
  await onGrievance(house, grievance, async (held, together) => {
    if (!CALLS_FOR_ROUTING.includes(lastMove(held))) return undefined
    const decided = decide(held.grievance, house.district)
    const act = decided.kind === 'routed' ? occupied(house, decided, authorToPass(held)) : decided
    return record(house, together, held, program('routing'), [act])
  })
}

function lastMove({ acts }: Held): ActKind | undefined {
  return acts.findLast(({ act }) => MOVES.includes(act.kind))?.act.kind
}

/** Who wrote the report that the citizen did not believe: the one above must be somebody else. */
function authorToPass({ grievance }: Held): string | undefined {
  const by = grievance.reopened > 0 ? grievance.reports.at(-1)?.by : undefined
  return by?.kind === 'officer' ? by.person : undefined
}

/**
 * Nothing waits on an empty chair: a vacant post's work goes up the line to the first post that somebody holds. One
 * person may hold two posts of a line; then "one level up" passes over them.
 */
function occupied(house: House, routed: ActOf<'routed'>, author: string | undefined): ActOf<'routed'> {
  const today = dayOf(house.now())
  let post: string | undefined = routed.post
  while (post && personsOfPost(house.district, post, today).every(({ id }) => id === author))
    post = postAbove(house.district, post, 0)?.code
  const above = post && post !== routed.post ? house.district.posts.get(post) : undefined
  if (!above) return routed
  return {
    ...routed,
    post: above.code as PostCode,
    level: above.level,
    why: {
      hi: `${routed.why.hi}; वह पद रिक्त है या उसी अधिकारी के पास है, इसलिए ऊपर का पद`,
      en: `${routed.why.en}; that post is vacant or held by the same officer, so the one above`,
    },
  }
}
