import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { LINE, openPhoneTown, type PhoneTown } from './fixtures/phones.ts'

let town: PhoneTown
before(async () => {
  // ten in the evening, so that the night and the morning after it come
  town = await openPhoneTown('ozonetel', { begins: new Date('2026-10-06T22:58:00+05:30') })
})
after(() => town?.close())

const callsOf = (number: string) => town.program.store.calls.ofNumber(number, 5)

test('a call is told live, then in its record, which holds our key only until it is stored', async () => {
  const call = await town.phones.ring('919000000701', LINE)
  await town.rest()
  assert.equal((await callsOf('919000000701'))[0]?.state, 'ringing')
  town.phones.faults.copies = 2
  await town.phones.answer(call, '919000000990')
  await town.phones.hangUp(call, 75)
  town.phones.faults.copies = 0
  await town.rest()
  const [told, ...more] = await callsOf('919000000701')
  assert.deepEqual(more, [])
  assert.equal(told?.state, 'completed')
  assert.equal(told?.seconds, 75)
  assert.equal(told?.recording, 'kept')
  const { rows } = await rowsOf('select body, headers from envelope')
  assert.ok(rows.length >= 3)
  for (const { body, headers } of rows)
    assert.doesNotMatch(`${body.toString()}${JSON.stringify(headers)}`, /key-of-the-account/)
})

test('a record that was lost at night is found, with a call that went past midnight on its own day', async () => {
  town.phones.faults.loseCallbacks = true
  const call = await town.phones.ring('919000000702', LINE)
  await town.phones.answer(call, '919000000990')
  await town.phones.hangUp(call, 5_400)
  town.phones.faults.loseCallbacks = false
  await town.looked()
  const [told] = await callsOf('919000000702')
  assert.equal(told?.state, 'completed')
  assert.equal(told?.seconds, 5_400)
  assert.ok(told?.endedAt && told.endedAt > told.beganAt)
  assert.ok(town.phones.state.asked.filter(({ what }) => what === 'report').length >= 1)
})

async function rowsOf(text: string): Promise<{ rows: { body: Buffer; headers: unknown }[] }> {
  const { Client } = await import('pg').then(({ default: pg }) => pg)
  const client = new Client({ connectionString: town.databaseUrl })
  await client.connect()
  try {
    return await client.query(text)
  } finally {
    await client.end()
  }
}
