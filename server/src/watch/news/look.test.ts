import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Channel, Pulled } from '#ports/channel.ts'
import type { Door, Pulls } from '#ports/pulls.ts'
import { listenForNews, makeLook } from './look.ts'

const NOW = new Date('2026-11-21T06:00:00Z')
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)

/** A mailbox that answers what it is told to, and pulls kept in memory. */
function mailbox(pull: (cursor: unknown) => Promise<Pulled>, wait?: (stop: AbortSignal) => Promise<void>) {
  const door: Channel = {
    name: 'email',
    account: 'dm@example.invalid',
    address: 'dm@example.invalid',
    isGenuine: () => true,
    read: () => [],
    pulls: { pull, ...(wait ? { wait } : {}) },
  }
  const kept: { again: Date; cursor?: unknown; why?: string; envelopes: number; woken: number } = {
    again: NOW,
    envelopes: 0,
    woken: 0,
  }
  let now = NOW
  const pulls: Pulls = {
    know: async () => undefined,
    claim: async (doors: readonly Door[], at) => {
      const [one] = doors
      return one && kept.again <= at ? { ...one, cursor: kept.cursor } : undefined
    },
    done: async (_door, { envelopes, cursor, again }) => {
      kept.envelopes += envelopes.length
      kept.cursor = cursor
      kept.again = again
    },
    again: async (_door, why, at) => {
      kept.why = why
      kept.again = at
    },
    wake: async () => {
      kept.woken += 1
      kept.again = now
    },
    list: async () => [],
  }
  const setting = { pulls, channels: [door], now: () => now, log: () => undefined }
  return {
    kept,
    setting,
    look: makeLook(setting),
    pass: (seconds: number) => {
      now = later(seconds)
    },
  }
}
const envelope = { channel: 'email', receivedAt: NOW, headers: {}, body: Buffer.from('a letter') } as const

test('what is found is stored together with where to go on, and looked at again when its time has come', async () => {
  const seen: unknown[] = []
  const { kept, look, pass } = mailbox(async (cursor) => {
    seen.push(cursor)
    return { envelopes: [envelope], cursor: seen.length, again: later(60 * seen.length) }
  })
  assert.equal(await look(), 1)
  assert.equal(await look(), 0, 'not before its time')
  pass(61)
  assert.equal(await look(), 1)
  assert.deepEqual(seen, [undefined, 1])
  assert.equal(kept.envelopes, 2)
})

test('a service that is away is asked again with growing pauses, and from where the last look ended', async () => {
  const { kept, look, pass } = mailbox(async () => {
    throw new Error('connection refused')
  })
  const pauses: number[] = []
  for (let at = 0; pauses.length < 4; at += pauses.at(-1) ?? 0) {
    pass(at)
    await look()
    pauses.push((kept.again.getTime() - later(at).getTime()) / 1000)
  }
  assert.deepEqual(pauses, [5, 15, 60, 300])
  assert.equal(kept.why, 'connection refused')
})

test('a door that tells of news is looked at before its time', async () => {
  let tell: () => void = () => undefined
  const { kept, setting } = mailbox(
    async () => ({ envelopes: [], cursor: 1, again: later(600) }),
    (stop) =>
      new Promise((resolve) => {
        tell = resolve
        stop.addEventListener('abort', () => resolve(), { once: true })
      }),
  )
  const listening = listenForNews(setting)
  tell()
  await new Promise((resolve) => setImmediate(resolve))
  await listening.stop()
  assert.equal(kept.woken, 1)
})
