/** The desk as a door: people of ours write there. No service stands behind it, so it hears nothing and promises nothing. */
import { DESK } from '#core/message/doors.ts'
import type { Channel } from '#ports/channel.ts'

/** The door under our account `desk`. */
export function desk(): Channel {
  return { name: 'walkin', account: DESK, address: DESK, isGenuine: () => false, read: () => [] }
}
