/**
 * Ringing on behalf of a person of ours: their own telephone rings first, then the citizen's, and neither sees the other's
 * number. The call is in the register before the service is asked, so that nothing it tells can come too early; an answer
 * that was lost leaves it there, because it may ring. What came of it the service tells (`call-ended`).
 */
import { accept, type Decision, refuse } from '#core/decision.ts'
import type { GrievanceId, PersonId, PostCode } from '#core/ids.ts'
import type { CallPurpose } from '#ports/calls.ts'
import type { Channel } from '#ports/channel.ts'
import type { Officer } from '#ports/deeds.ts'
import { type CallHouse, hearCall, hearWithin } from './hear-call.ts'

/** Whom to ring, and what for. */
export interface RingWish {
  readonly number: string
  readonly grievance?: GrievanceId
  readonly purpose?: CallPurpose
  /** For which of their posts. */
  readonly post?: PostCode
}

/** What ringing needs besides. */
export interface RingHouse extends CallHouse {
  readonly channels: ReadonlyMap<string, Channel>
}

const SPAN_MS = 10 * 60_000
/** So many calls a person may ask for in that time. */
const MOST = 10

/** The door that rings, if any. */
export function ringingDoor(channels: ReadonlyMap<string, Channel>): Channel | undefined {
  return [...channels.values()].find(({ telephone }) => telephone?.connect)
}

/** Rings; answers the id of the call. */
export async function ring(
  house: RingHouse,
  who: Pick<Officer, 'person' | 'posts'>,
  to: RingWish,
): Promise<Decision<{ readonly call: string }>> {
  const door = ringingDoor(house.channels)
  const connect = door?.telephone?.connect
  const agent = house.district.persons.get(who.person)?.phone
  if (!door || !connect || !agent) return refuse('no-telephone')
  const id = await begin(house, door, who.person, agent, to)
  if (id === undefined) return refuse('call-later')
  const asked = await connect({ id, agent, citizen: to.number, line: door.address.replace(/\D/g, '') })
  if (asked.kind === 'asked') {
    await house.store.together(({ calls }) => calls.named(id, asked.externalId))
    return accept({ call: id })
  }
  if (asked.kind === 'unknown') return accept({ call: id })
  await hearCall(house, {
    account: door.account,
    externalId: id,
    asked: id,
    direction: 'out',
    state: 'failed',
    ours: true,
    at: house.now(),
  })
  return asked.kind === 'later' ? refuse('call-later', asked.why) : refuse('call-refused', asked.why)
}

async function begin(
  house: RingHouse,
  door: Channel,
  person: PersonId,
  agent: string,
  { number, post, ...about }: RingWish,
): Promise<string | undefined> {
  return house.store.together(async (together) => {
    const now = house.now()
    if ((await together.calls.askedBy(person, new Date(now.getTime() - SPAN_MS))) >= MOST) return undefined
    const own = house.newId()
    const told = {
      account: door.account,
      externalId: own,
      direction: 'out',
      state: 'ringing',
      number,
      agent,
      at: now,
      line: door.address.replace(/\D/g, ''),
    } as const
    const id = await hearWithin(house, together, told, 'asked')
    await together.calls.about(id, { person, ...(post ? { post } : {}), ...about })
    return id
  })
}
