/** Our own website as a door. It has no hook: only our pages put envelopes there. */
import { WEB } from '#core/message/doors.ts'
import type { Channel } from '#ports/channel.ts'
import { read } from './read.ts'

/** The door under our account `web`. */
export function web(): Channel {
  return { name: 'web', account: WEB, address: WEB, isGenuine: () => false, read }
}
