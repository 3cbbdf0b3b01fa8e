import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { asOwner } from './connection.ts'
import { DISTRICT, idAt, minutes, NOW, type Trial, trial } from './fixtures/trial.ts'

let t: Trial
before(async () => {
  t = await trial()
})
after(() => t.end())

test('a telephone line has a habit like any door: the calls of citizens are counted by the hour', async () => {
  const call = (account: string, direction: string, at: Date, name: string) =>
    asOwner(t.url, (client) =>
      client.query(
        `insert into call (district, id, account, external_id, direction, state, began_at)
         values ($1, $2, $3, $4, $5, 'completed', $6)`,
        [DISTRICT, idAt(at), account, name, direction, at],
      ),
    )
  await call('phone:915400000101', 'in', minutes(1), 'c1')
  await call('phone:915400000101', 'in', minutes(2), 'c2')
  await call('phone:915400000101', 'out', minutes(3), 'c3')
  await t.store.alerts.count(minutes(10), minutes(-60))
  await t.store.alerts.count(minutes(20), minutes(-60))
  assert.deepEqual(await t.store.alerts.habits(), [
    {
      account: 'phone:915400000101',
      channel: 'phone',
      lastHeardAt: minutes(2),
      hours: [{ at: new Date(Math.floor(NOW.getTime() / 3_600_000) * 3_600_000), heard: 2 }],
    },
  ])
})

test('recordings that the service refuses are told by account, from the oldest call on', async () => {
  const call = (name: string, at: Date, recording: string, why: string | null) =>
    asOwner(t.url, (client) =>
      client.query(
        `insert into call (district, id, account, external_id, direction, state, began_at, recording, recording_why)
         values ($1, $2, 'exotel:abh', $3, 'in', 'completed', $4, $5, $6)`,
        [DISTRICT, idAt(at), name, at, recording, why],
      ),
    )
  await call('r1', minutes(40), 'expected', 'HTTP 404')
  assert.deepEqual(await t.store.alerts.refusedRecordings(), [], 'not there yet')
  await call('r2', minutes(42), 'expected', 'HTTP 401')
  await call('r3', minutes(41), 'expected', 'HTTP 401')
  await call('r4', minutes(30), 'lost', 'HTTP 403')
  assert.deepEqual(await t.store.alerts.refusedRecordings(), [
    { account: 'exotel:abh', since: minutes(41), why: 'HTTP 401' },
  ])
})
