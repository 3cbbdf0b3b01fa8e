/**
 * The desk as a door: people of ours write there. No service stands behind it, so it hears nothing. What it fetches are
 * pictures that other people's programs name by a link.
 */
import { DESK } from '#core/message/doors.ts'
import type { Channel, Fetches } from '#ports/channel.ts'

/** The door under our account `desk`. */
export function desk(fetches: Fetches): Channel {
  return { name: 'walkin', account: DESK, address: DESK, isGenuine: () => false, read: () => [], fetches }
}
