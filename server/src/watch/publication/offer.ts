/** What closing and reopening mean for the public: into the queue, or out of sight again. */
import type { DistrictIndex } from '#core/district/find.ts'
import { publicGround, publicPlace, retract, whyNotPublic } from '#core/publication/publishable.ts'
import type { Held } from '#ports/register.ts'
import type { Store, Together } from '#ports/store.ts'
import type { WorkKinds } from '#ports/work.ts'

/** What this watch is given by `main.ts`. */
export interface PublicationHouse {
  readonly store: Store
  readonly district: DistrictIndex
  readonly policy: () => number
  readonly now: () => Date
}

const PROGRAM = { kind: 'program', part: 'publication' } as const
const TIMES = 5

/** The work `offer-publication`. */
export async function offer(
  house: PublicationHouse,
  { grievance }: WorkKinds['offer-publication'],
): Promise<void> {
  for (let time = 0; time < TIMES; time++) {
    const done = await house.store.together(async (together) => {
      const held = await together.register.find(grievance)
      if (!held) throw new Error(`no grievance ${grievance} in the register`)
      return held.grievance.closed ? queued(house, together, held) : takenBack(house, together, held)
    })
    if (done) return
  }
  throw new Error(`grievance ${grievance} kept moving; try again later`)
}

async function queued({ district }: PublicationHouse, together: Together, held: Held): Promise<boolean> {
  const { grievance, id } = held
  const { closed, code, reopened, registeredAt, department, subject } = grievance
  const ground = publicGround(grievance)
  if (!closed || !ground || whyNotPublic(grievance, district) !== undefined) return true
  const place = publicPlace(district, grievance.place)
  await together.publications.offer({
    grievance: id,
    round: reopened,
    code,
    closedAt: closed.at,
    registeredAt,
    ground,
    department,
    ...(subject === undefined ? {} : { subject }),
    ...(place === undefined ? {} : { place }),
  })
  return true
}

/** Reopened: who waits in the queue leaves it, and what is public is no longer true. */
async function takenBack(house: PublicationHouse, together: Together, held: Held): Promise<boolean> {
  const { id, grievance } = held
  await together.publications.drop(id)
  const { publication } = grievance
  if (publication?.standing !== 'published') return true
  const act = retract(grievance, 'reopened')
  if (!act.ok) throw new Error(`a public record could not be taken back: ${act.refusal}`)
  const at = house.now()
  const proposed = [{ act: act.value, by: PROGRAM, policy: house.policy() }]
  const appended = await together.register.append(id, grievance.seq, proposed, at)
  if (!appended.ok) return false
  await together.publications.settle(id, publication.round, { state: 'retracted', at, reason: 'reopened' })
  return true
}
