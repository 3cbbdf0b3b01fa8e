import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { asOwner } from './connection.ts'
import { fill } from './fixtures/fill.ts'
import { DISTRICT, idAt, NOW, type Trial, trial } from './fixtures/trial.ts'

let town: Trial
before(async () => {
  town = await trial()
  await fill(town.url, 2000)
  await asOwner(town.url, async (client) => {
    const key = idAt(NOW)
    await client.query(
      `insert into open311_key (district, id, name, hash, made_at) values ($1, $2, 'map', 'm', $3)`,
      [DISTRICT, key, NOW],
    )
    await client.query(
      `insert into open311_request (district, client, token, grievance, at)
       select district, $2, code, id, registered_at from grievance where district = $1`,
      [DISTRICT, key],
    )
  })
})
after(() => town.end())

const ALL = {
  from: new Date('2026-08-20T00:00:00Z'),
  to: new Date('2026-11-21T00:00:00Z'),
  subjects: Array.from({ length: 40 }, (_, n) => `subject-${n}`),
}

test('a key opens until it ends or another of its name is made', async () => {
  const { open311 } = town.store
  await open311.makeKey({ id: idAt(NOW), name: 'app', hash: 'a', at: NOW })
  assert.equal((await open311.clientOf('a'))?.name, 'app')
  await open311.makeKey({ id: idAt(NOW), name: 'app', hash: 'b', at: NOW })
  assert.equal(await open311.clientOf('a'), undefined)
  assert.equal((await open311.clientOf('b'))?.name, 'app')
  assert.equal(await open311.endKey('app', NOW), true)
  assert.equal(await open311.endKey('app', NOW), false)
  assert.equal(await open311.clientOf('b'), undefined)
})

test('strangers are listed nothing that is sensitive or about an officer, newest first and page by page', async () => {
  const { open311 } = town.store
  const all = await open311.list(ALL, { skip: 0, limit: 1000 })
  const [first, second, third] = all
  assert.ok(first && second && third)
  await asOwner(town.url, async (client) => {
    const hide = (what: string, code: string) =>
      client.query(`update grievance set ${what} where district = ${DISTRICT} and code = $1`, [code])
    await hide('sensitive = true', first.code)
    await hide(`hidden_from = '{je-phe}'`, second.code)
  })
  const [now, next] = await open311.list(ALL, { skip: 0, limit: 2 })
  assert.equal(now?.code, third.code)
  assert.deepEqual(await open311.list(ALL, { skip: 1, limit: 1 }), [next])
  const [hidden] = await open311.find([second.code])
  assert.equal(hidden?.hidden, true)
  const closed = await open311.list({ ...ALL, states: ['closed'] }, { skip: 0, limit: 5 })
  assert.ok(closed.length === 5 && closed.every(({ state }) => state === 'closed'))
  assert.deepEqual(
    await open311.list({ ...ALL, updatedAfter: NOW, to: new Date(0) }, { skip: 0, limit: 5 }),
    [],
  )
})

test('a list goes on after its last row as its pages do, and what is asked for in days is not passed', async () => {
  const { open311 } = town.store
  const pages = await open311.list(ALL, { skip: 100, limit: 50 })
  const [edge] = await open311.list(ALL, { skip: 99, limit: 1 })
  assert.ok(edge && pages.length === 50)
  const codes = (rows: readonly { readonly code: string }[]) => rows.map(({ code }) => code)
  assert.deepEqual(codes(await open311.list(ALL, { skip: 0, limit: 50, after: edge })), codes(pages))
  const short = { ...ALL, to: new Date(edge.registeredAt.getTime() - 86_400_000) }
  const within = await open311.list(short, { skip: 0, limit: 1000, after: edge })
  assert.ok(within.length > 0 && within.every(({ registeredAt }) => registeredAt <= short.to))
  assert.deepEqual(within, await open311.list(short, { skip: 0, limit: 1000 }))
})

test('a closed grievance was last changed when it was closed, whatever is done with its file later', async () => {
  const { open311 } = town.store
  const [closed] = await open311.list({ ...ALL, states: ['closed'] }, { skip: 0, limit: 1 })
  assert.ok(closed?.closedAt)
  const { closedAt, code } = closed
  await asOwner(town.url, (client) =>
    client.query(
      `update grievance set last_act_at = closed_at + interval '9 days' where district = ${DISTRICT} and code = $1`,
      [code],
    ),
  )
  const since = (at: Date) => open311.list({ ...ALL, updatedAfter: at }, { skip: 0, limit: 1000 })
  const at = (rows: readonly { readonly code: string }[]) => rows.some((row) => row.code === code)
  assert.equal(at(await since(closedAt)), true)
  assert.equal(at(await since(new Date(closedAt.getTime() + 1))), false)
})

test('what happened is told the oldest first, and nothing of what strangers do not see', async () => {
  const { open311 } = town.store
  const kinds = ['registered', 'closed']
  const told = await open311.updates({ ...ALL, kinds }, 1000)
  const [first] = told
  assert.ok(first && told.every(({ kind }) => kinds.includes(kind)))
  assert.deepEqual(
    told.map(({ at }) => at.getTime()),
    told.map(({ at }) => at.getTime()).toSorted((a, b) => a - b),
  )
  assert.deepEqual((await open311.updatesOf([first.grievance], kinds)).map(({ seq }) => seq)[0], first.seq)
  await asOwner(town.url, (client) =>
    client.query(`update grievance set sensitive = true where district = ${DISTRICT} and code = $1`, [
      first.code,
    ]),
  )
  const now = await open311.updates({ ...ALL, kinds }, 1000)
  assert.ok(now.length > 0 && !now.some(({ code }) => code === first.code))
})

test('what came by other doors is not listed until it is a public record, and then by its number and its days', async () => {
  const { open311 } = town.store
  const [told] = await open311.list(ALL, { skip: 3, limit: 1 })
  assert.ok(told)
  const { id, code, registeredAt } = told
  const codes = async () => (await open311.list(ALL, { skip: 0, limit: 1000 })).map((one) => one.code)
  await asOwner(town.url, (client) =>
    client.query('delete from open311_request where district = $1 and grievance = $2', [DISTRICT, id]),
  )
  assert.equal((await codes()).includes(code), false)
  assert.deepEqual(await open311.find([code]), [])
  await town.store.together(async ({ publications }) => {
    const about = { department: 'PHE', subject: 'subject-1', place: 990001 }
    const times = { registeredAt, closedAt: registeredAt }
    await publications.offer({ grievance: id, round: 0, code, ground: 'silent', ...about, ...times })
    const words = { gist: 'चापाकल', report: 'ठीक किया', names: '' }
    await publications.settle(id, 0, {
      state: 'published',
      at: NOW,
      number: 'P26-00009',
      revision: 1,
      ...words,
    })
  })
  assert.equal((await codes()).filter((one) => one === 'P26-00009').length, 1)
  const [record] = await open311.find(['P26-00009'])
  assert.deepEqual([record?.record, record?.gist, record?.state], [true, 'चापाकल', 'closed'])
  assert.match(record?.registeredAt.toISOString() ?? '', /T18:30:00.000Z$/)
  assert.deepEqual(await open311.find([code]), [])
  const from = new Date((record?.registeredAt.getTime() ?? 0) + 1)
  const later = await open311.list({ ...ALL, from }, { skip: 0, limit: 1000 })
  assert.equal(
    later.some((one) => one.code === 'P26-00009'),
    false,
    'its hour cannot be asked out',
  )
  const walked: string[] = []
  let after: (typeof later)[number] | undefined
  do {
    const rows = await open311.list(ALL, { skip: 0, limit: 400, ...(after ? { after } : {}) })
    walked.push(...rows.map((one) => one.code))
    after = rows.length === 400 ? rows.at(-1) : undefined
  } while (after)
  assert.equal(new Set(walked).size, walked.length)
  assert.ok(walked.includes('P26-00009'))
})
