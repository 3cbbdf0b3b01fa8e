/** The position a citizen gave, by a pin or within a picture, and what it says of the place. */
import type { SpotFound } from '#core/conversation/turn.ts'
import type { Position } from '#core/evidence/distance.ts'
import type { MessageId } from '#core/ids.ts'
import { settledBy, speaksFor, spotAt } from '#core/places/spot.ts'
import type { Spot } from '#core/places/spot-read.ts'
import type { Together } from '#ports/store.ts'
import type { House } from './house.ts'

/** What was told so far, as far as a position may stand in it. */
export interface Told {
  readonly location?: Position
  readonly messages: readonly MessageId[]
  /** A picture or another file is among them. */
  readonly shown: boolean
}

/** The shared position goes before that of a picture, which may be an old one. */
export async function spotOf(
  { district }: House,
  together: Together,
  told: Told,
): Promise<{ readonly position: Position; readonly spot: Spot } | undefined> {
  if (told.location) return read(told.location, 'pin')
  const taken = told.shown && told.messages.length > 0 ? await positionIn(together, told.messages) : undefined
  return taken && read(taken, 'picture')

  function read(position: Position, from: Spot['from']) {
    const spot = spotAt(district, position, from)
    return spot && { position, spot }
  }
}

/** The same as a talk needs it, with what it says of places that words name. */
export async function spotFound(
  house: House,
  together: Together,
  told: Told,
): Promise<{ readonly spot: SpotFound } | undefined> {
  const found = await spotOf(house, together, told)
  if (!found) return undefined
  const { district } = house
  const { position, spot } = found
  return {
    spot: {
      read: spot,
      settles: (codes) => settledBy(district, position, spot, codes),
      speaksFor: (code) => speaksFor(district, position, spot, code),
    },
  }
}

async function positionIn(
  { conversations }: Together,
  messages: readonly MessageId[],
): Promise<Position | undefined> {
  for (const { attachments } of await conversations.messages(messages))
    for (const { taken } of attachments)
      if (taken?.lat !== undefined && taken.lng !== undefined) return { lat: taken.lat, lng: taken.lng }
  return undefined
}
