import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ECHO, type Observed, scannerTroubles, troublesOf } from './trouble.ts'

const NOW = new Date('2026-10-20T14:00:00+05:30')
const HOUR = 3_600_000
const DAY = 24 * HOUR
const before = (ms: number) => new Date(NOW.getTime() - ms)
const kinds = (door: Partial<Observed>, now = NOW) =>
  troublesOf({ templates: [], hours: [], ...door }, now).map(({ kind }) => kind)
/** So many an hour by day, from nine to six, over some weeks until the last was heard. */
const habit = (anHour: number, until: Date, days = 21) =>
  Array.from({ length: days * 24 }, (_, back) => new Date(until.getTime() - back * HOUR)).flatMap((at) => {
    const hour = (at.getUTCHours() + 6) % 24
    return hour >= 9 && hour < 18 ? [{ at, heard: anHour }] : []
  })

test('a door in order has no troubles', () => {
  assert.deepEqual(kinds({ lastHeardAt: before(HOUR), hours: habit(10, before(HOUR)), spent: 0.79 }), [])
})

test('a busy door is silent after some hours of the day, and never because of a quiet night', () => {
  const last = before(4 * HOUR)
  const [trouble] = troublesOf({ templates: [], lastHeardAt: last, hours: habit(10, last) }, NOW)
  assert.equal(trouble?.kind, 'silent')
  assert.deepEqual(trouble?.since, last)
  assert.ok((trouble?.figure ?? 0) > 20)
  const evening = new Date('2026-10-20T18:00:00+05:30')
  const morning = new Date('2026-10-21T08:00:00+05:30')
  assert.deepEqual(kinds({ lastHeardAt: evening, hours: habit(10, evening) }, morning), [])
})

test('a door at which little is ever heard is not called silent for a quiet day', () => {
  const last = before(DAY)
  assert.deepEqual(kinds({ lastHeardAt: last, hours: habit(1, last) }), [])
  assert.deepEqual(kinds({ lastHeardAt: before(4 * DAY), hours: habit(1, before(4 * DAY)) }), ['silent'])
})

test('what a door wrote to itself may take half an hour, then it is silent', () => {
  assert.deepEqual(kinds({ echoSince: before(20 * 60_000) }), [])
  const [trouble] = troublesOf({ templates: [], hours: [], echoSince: before(HOUR) }, NOW)
  assert.deepEqual(trouble, { kind: 'silent', about: ECHO, since: before(HOUR) })
})

test('a door that was opened this week has no habit yet', () => {
  const last = before(DAY)
  assert.deepEqual(kinds({ lastHeardAt: last, hours: habit(10, last, 5) }), [])
})

test('a stopped line, old words, failing looks, spending, a token that ends and a held template are each told', () => {
  assert.deepEqual(kinds({ stopped: { since: before(3 * 60_000), why: '190 expired' } }), ['stopped'])
  assert.deepEqual(kinds({ stopped: { since: before(60_000), why: 'a moment' } }), [])
  assert.deepEqual(kinds({ queue: { waiting: 40, oldest: before(HOUR) } }), ['queue'])
  assert.deepEqual(
    kinds({ queue: { waiting: 4000, oldest: before(60_000) } }),
    [],
    'many at once are no trouble',
  )
  assert.deepEqual(kinds({ look: { wellUntil: before(HOUR), why: 'away' } }), ['look'])
  assert.deepEqual(kinds({ recordings: { since: before(HOUR), why: 'HTTP 401' } }), ['look'])
  assert.deepEqual(kinds({ spent: 0.8 }), ['spending'])
  assert.deepEqual(kinds({ tokenEnds: new Date(NOW.getTime() + 9 * DAY) }), ['token'])
  assert.deepEqual(kinds({ tokenEnds: new Date(NOW.getTime() + 11 * DAY) }), [])
  assert.deepEqual(kinds({ templates: [{ name: 'news', language: 'hi', status: 'paused' }] }), ['template'])
})

test('a line that stands still is told as that, and not once more for its queue', () => {
  const stopped = { since: before(HOUR), why: '190 expired' }
  assert.deepEqual(kinds({ stopped, queue: { waiting: 40, oldest: before(HOUR) } }), ['stopped'])
})

test('a virus scanner that does not answer, and a file that waits too long for it, are told; a short wait is not', () => {
  const now = new Date('2026-10-06T12:00:00+05:30')
  const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
  assert.deepEqual(scannerTroubles({ waiting: 0 }, now), [])
  assert.deepEqual(
    scannerTroubles({ waiting: 2, oldest: ago(5), away: { since: ago(1), why: 'ECONNREFUSED' } }, now),
    [],
  )
  assert.deepEqual(scannerTroubles({ waiting: 2, away: { since: ago(2), why: 'ECONNREFUSED' } }, now), [
    { kind: 'scan', about: '', figure: 2, why: 'ECONNREFUSED', since: ago(2) },
  ])
  assert.deepEqual(scannerTroubles({ waiting: 1, oldest: ago(15), why: 'size limit exceeded' }, now), [
    { kind: 'scan', about: '', figure: 1, why: 'size limit exceeded', since: ago(15) },
  ])
})
