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
