import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { asOwner } from './connection.ts'
import { minutes, NOW, somebody, type Trial, trial } from './fixtures/trial.ts'

let t: Trial
before(async () => {
  t = await trial()
})
after(() => t.end())

test('a person logs in with their password and with no other', async () => {
  const person = somebody()
  assert.equal(await t.store.staff.hasAccount('desk1'), false)
  await t.store.staff.setPassword(' Desk1', person, 'पानी-बिजली-सड़क')
  assert.equal(await t.store.staff.hasAccount('desk1'), true)
  assert.equal(await t.store.staff.check('DESK1 ', 'पानी-बिजली-सड़क'), person)
  assert.equal(await t.store.staff.check('desk1', 'पानी'), undefined)
  assert.equal(await t.store.staff.check('desk2', 'पानी-बिजली-सड़क'), undefined)
})

test('a session holds until its end, until it is closed, and until the password is set anew', async () => {
  const person = somebody()
  await t.store.staff.setPassword('je', person, 'one')
  const { token, until } = await t.store.staff.openSession(person, NOW, 12)
  assert.deepEqual(until, minutes(720))
  assert.equal(await t.store.staff.session(token, minutes(719)), person)
  assert.equal(await t.store.staff.session(token, minutes(720)), undefined)
  assert.equal(await t.store.staff.session('anything', NOW), undefined)
  await t.store.staff.closeSession(token)
  assert.equal(await t.store.staff.session(token, NOW), undefined)
  const other = await t.store.staff.openSession(person, NOW, 12)
  await t.store.staff.setPassword('je', person, 'two')
  assert.equal(await t.store.staff.session(other.token, NOW), undefined)
})

test('neither a password nor a token lies in the database', async () => {
  const person = somebody()
  await t.store.staff.setPassword('secret', person, 'my-password')
  const { token } = await t.store.staff.openSession(person, NOW, 1)
  const all = await asOwner(t.url, async (client) => {
    const { rows } = await client.query(
      'select a::text as a from staff_account a union all select s::text from session s',
    )
    return JSON.stringify(rows)
  })
  assert.ok(!all.includes('my-password') && !all.includes(token))
})
