/**
 * A door that can write to itself does so once a day (B23). What comes back is no message of a citizen: reading tells it
 * as the notice `own-mail`. So the way out, the service and the way in are proved together, also on a day when nobody writes.
 */
import type { MessageId } from '#core/ids.ts'
import type { Echo } from '#ports/alerts.ts'
import type { Channel } from '#ports/channel.ts'
import type { AlertWatch } from './watcher.ts'

const HOUR_MS = 3_600_000
const EVERY_MS = 24 * HOUR_MS
/** How far back it matters that something did not come back. */
export const ECHO_MEMORY_MS = 7 * EVERY_MS

/** Writes when it is time, at most one try an hour; answers since when something has not come back. */
export function makeEcho({ desk, newId, log }: Pick<AlertWatch, 'desk' | 'newId' | 'log'>) {
  const tried = new Map<string, number>()
  return async (door: Channel, echoes: readonly Echo[], now: Date): Promise<Date | undefined> => {
    if (!door.echoes || !door.sends) return undefined
    const known = echoes.find(({ account }) => account === door.account)
    const at = now.getTime()
    const isDue = !known || at - known.sentAt.getTime() >= EVERY_MS
    if (isDue && at - (tried.get(door.account) ?? 0) >= HOUR_MS) {
      tried.set(door.account, at)
      const outcome = await door.sends.send(
        [{ kind: 'email', value: door.address }],
        { type: 'text', text: WORDS },
        newId() as MessageId,
        async () => Promise.reject(new Error('it has no file')),
      )
      if (outcome.kind === 'accepted')
        await desk.keepServiceNotice({
          ...{ about: 'echo', account: door.account, alarming: false, at: now },
          detail: `${door.address} wrote to itself`,
        })
      else log(`${door.address} could not write to itself: ${'why' in outcome ? outcome.why : outcome.kind}`)
    }
    return known?.waitsSince
  }
}

const WORDS =
  'यह डाक पेटी की रोज़ की जाँच है। कुछ करना नहीं है।\nThis is the daily check of the mailbox. Nothing is to be done.'
