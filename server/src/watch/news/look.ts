/**
 * Looking for news. A door is looked at when its time has come, by one process at a time; what is found is stored as
 * envelopes together with the new cursor. A service that is away is tried again with growing pauses.
 */
import type { Channel } from '#ports/channel.ts'
import type { Door, Pulls } from '#ports/pulls.ts'

/** What looking needs. */
export interface Looking {
  readonly pulls: Pulls
  readonly channels: Iterable<Channel>
  readonly now: () => Date
  readonly log: (line: string) => void
}

const SECOND = 1000
const PAUSES: readonly number[] = [5 * SECOND, 15 * SECOND, 60 * SECOND, 300 * SECOND, 900 * SECOND]

/** Looks at the next door whose time has come; answers 1 when there was one. */
export function makeLook({ pulls, channels, now, log }: Looking): () => Promise<number> {
  const doors = [...channels].filter((channel) => channel.pulls !== undefined)
  const named = doors.map(doorOf)
  const faults = new Map<Channel, number>()
  let known = false
  return async () => {
    if (doors.length === 0) return 0
    if (!known) await pulls.know(named, now())
    known = true
    const due = await pulls.claim(named, now())
    const door = due && doors.find(({ account, name }) => account === due.account && name === due.channel)
    if (!due || !door?.pulls) return 0
    try {
      await pulls.done(due, await door.pulls.pull(due.cursor, now()), now())
      faults.delete(door)
    } catch (fault) {
      const times = faults.get(door) ?? 0
      faults.set(door, times + 1)
      const why = fault instanceof Error ? fault.message : String(fault)
      log(`no news from ${door.name} ${door.account}: ${why}`)
      const pause = PAUSES[Math.min(times, PAUSES.length - 1)] ?? 0
      await pulls.again(due, why, new Date(now().getTime() + pause))
    }
    return 1
  }
}

/** Listens at the doors that tell when there may be news, until it is stopped. */
export function listenForNews({ pulls, channels, now, log }: Looking): { stop(): Promise<void> } {
  const stop = new AbortController()
  const listening = [...channels].flatMap((channel) => {
    const wait = channel.pulls?.wait?.bind(channel.pulls)
    return wait ? [listen(channel, wait)] : []
  })
  async function listen(channel: Channel, wait: (stop: AbortSignal) => Promise<void>): Promise<void> {
    for (let fault = 0; !stop.signal.aborted; ) {
      try {
        await wait(stop.signal)
        fault = 0
        if (!stop.signal.aborted) await pulls.wake(doorOf(channel), now())
      } catch (why) {
        log(`nobody tells of news at ${channel.name} ${channel.account}: ${(why as Error).message}`)
        await pause(PAUSES[Math.min(fault++, PAUSES.length - 1)] ?? 0, stop.signal)
      }
    }
  }
  return {
    async stop() {
      stop.abort()
      await Promise.all(listening)
    },
  }
}

function doorOf({ account, name }: Channel): Door {
  return { account, channel: name }
}

function pause(milliseconds: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      resolve()
    }
    const timer = setTimeout(done, milliseconds)
    stop.addEventListener('abort', done, { once: true })
  })
}
