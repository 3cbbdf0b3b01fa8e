/**
 * The look at the charges: at every round, and at once when the district was changed, who answers for each post today
 * is compared with who answered when last looked (`core/src/district/hands.ts`). Each change of hands is kept once,
 * with the list of everything open that went over, and with the messages to both sides; the acts in the files follow
 * as work, some grievances at a time.
 *
 * One row is the lock of whoever looks. A process that has not yet heard of the last change of the district, or whose
 * clock is a little behind another's, would turn back what that one saw: its look is left out.
 */
import { dayOf } from '#core/clock/due.ts'
import { compareHands } from '#core/district/hands.ts'
import type { ChargesLook } from '#ports/charges.ts'
import type { Together } from '#ports/store.ts'
import type { Sweeper } from './sweeper.ts'
import { type Moved, tellBothSides } from './tell.ts'

/** So many grievances are one piece of work. */
const BATCH = 25
/** A clock that is further behind than this was set back, and is believed. */
const BEHIND_MS = 3_600_000

/** One look; answers how many posts changed hands. */
export async function sweepCharges(sweeper: Sweeper): Promise<number> {
  return sweeper.store.together(async (together) => {
    const last = await together.charges.lockLook()
    const look = { version: sweeper.policy(), at: sweeper.now() }
    if (last && isOlder(look, last)) return 0
    const day = dayOf(look.at)
    if (last && last.version === look.version && dayOf(last.at) === day) return 0
    const { kept, changed } = compareHands(sweeper.district, await together.charges.holdings(), day)
    const moved: Moved[] = []
    for (const hands of changed) {
      const id = sweeper.newId()
      moved.push(await together.charges.keep(id, hands, { ...look, day }))
      await together.charges.setHolding(hands.now)
    }
    for (const holding of kept) await together.charges.setHolding(holding)
    await together.charges.setLook(look)
    for (const one of moved) await putDown(together, one)
    await tellBothSides(sweeper, together, moved, day)
    return moved.length
  })
}

function isOlder(look: ChargesLook, last: ChargesLook): boolean {
  if (look.version < last.version) return true
  const behind = last.at.getTime() - look.at.getTime()
  return look.version === last.version && behind > 0 && behind < BEHIND_MS
}

async function putDown({ work }: Together, { handover, lines }: Moved): Promise<void> {
  for (let at = 0; at < lines.length; at += BATCH) {
    const grievances = lines.slice(at, at + BATCH).map(({ grievance }) => grievance)
    await work.enqueue('hand-over', { handover: handover.id, grievances })
  }
}

/** Remembers what was looked at, so that a round in which nothing can have changed asks the database nothing. */
export function sweeping(sweeper: Sweeper, refresh: () => Promise<void>): () => Promise<number> {
  let seen = ''
  return async () => {
    if (seen === signOf(sweeper)) return 0
    // Another process may know the district better.
    await refresh()
    const sign = signOf(sweeper)
    const changed = await sweepCharges(sweeper)
    seen = sign
    return changed
  }
}

function signOf({ policy, now }: Sweeper): string {
  return `${policy()} ${dayOf(now())}`
}
