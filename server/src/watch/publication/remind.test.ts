import assert from 'node:assert/strict'
import { test } from 'node:test'
import { indexDistrict } from '#core/district/find.ts'
import type { Outgoing } from '#core/message/outgoing.ts'
import { loadDistrict } from '#services/district/load.ts'
import { type Reminder, remindPublisher } from './remind.ts'

const index = indexDistrict(await loadDistrict('districts/abhyas'))

/** A house in which these bulletins are drafts, and so many grievances wait. */
function house(drafts: readonly string[], waiting: number) {
  const said = new Map<string, string>()
  let at = new Date(0)
  const outbox = {
    put: async ({ intent, outgoing }: { intent: string; outgoing: Outgoing }) => {
      if (said.has(intent)) return false
      said.set(intent, 'text' in outgoing.inside ? outgoing.inside.text : '')
      return true
    },
  }
  const reminder = {
    bulletins: { list: async () => drafts.map((week) => ({ week })) },
    publications: { waiting: async () => waiting },
    store: {
      together: (run: (together: unknown) => unknown) =>
        run({ conversations: { openFor: async () => ({ id: 'c' }) }, outbox }),
    },
    district: index,
    channel: { account: 'a', name: 'whatsapp' },
    publicUrl: 'https://dist.example',
    now: () => at,
    newId: () => 'id',
  } as unknown as Reminder
  const on = (moment: string) => {
    at = new Date(moment)
    return remindPublisher(reminder)
  }
  return { on, said }
}

test('the publisher hears of a draft on Monday from nine, and once more on Friday when it still stands', async () => {
  const { on, said } = house(['2026-W47'], 12)
  assert.equal(await on('2026-11-23T08:30:00+05:30'), 0, 'not before the office opens')
  assert.equal(await on('2026-11-23T09:01:00+05:30'), 1)
  assert.match([...said.values()][0] ?? '', /2026-W47[\s\S]*12[\s\S]*publication\/bulletins/)
  assert.equal(await on('2026-11-23T15:00:00+05:30'), 0, 'once, however often it is asked')
  assert.equal(await on('2026-11-26T10:00:00+05:30'), 0)
  assert.equal(await on('2026-11-27T09:30:00+05:30'), 1)
  assert.equal(await on('2026-11-28T09:30:00+05:30'), 0, 'reminded once')
})

test('grievances that wait without a bulletin are told of once a week, an empty queue never', async () => {
  const waits = house([], 3)
  assert.equal(await waits.on('2026-11-26T10:00:00+05:30'), 0)
  assert.equal(await waits.on('2026-11-27T10:00:00+05:30'), 1)
  assert.equal(await waits.on('2026-11-29T10:00:00+05:30'), 0)
  assert.equal(await waits.on('2026-12-04T10:00:00+05:30'), 1)
  assert.equal(await house([], 0).on('2026-11-27T10:00:00+05:30'), 0)
})
