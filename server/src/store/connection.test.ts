import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { asOwner, openPool, type Pool, statement } from './connection.ts'
import { newTestDatabase, type TestDatabase } from './postmaster/temporary.ts'

let database: TestDatabase
let pool: Pool
before(async () => {
  database = await newTestDatabase()
  pool = openPool({ url: database.url, max: 2, prepared: true, log: () => undefined })
})
after(async () => {
  await pool.end()
  await database.drop()
})

const WHO = statement('who', 'select pg_backend_pid() as pid')

test('a server that ends the session between two steps of a transaction fails the transaction and not the program', async () => {
  const broken = pool.transaction(async (on) => {
    const [row] = await on.run<{ pid: number }>(WHO)
    await asOwner(database.url, (client) => client.query('select pg_terminate_backend($1)', [row?.pid]))
    await pause(200)
    await on.run(WHO)
  })
  await assert.rejects(broken)
  assert.equal((await pool.run(WHO)).length, 1)
})
