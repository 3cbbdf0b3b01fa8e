import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { asOwner } from './connection.ts'
import { minutes, register, type Trial, trial } from './fixtures/trial.ts'

let t: Trial
before(async () => {
  t = await trial()
})
after(() => t.end())

const asIntruder = (text: string, values: readonly unknown[] = []) =>
  asOwner(t.url, (client) => client.query(text, [...values]))
const noted = (text: string) => ({ kind: 'noted', text }) as const

test('an untouched register proves whole, with the root of each day', async () => {
  await register(t.store, {}, noted('एक'), noted('दो'))
  await register(t.store, { at: minutes(1) }, noted('तीन'))
  await register(t.store, { at: minutes(1440) })
  const first = await t.store.writeRoot('2026-11-02')
  const second = await t.store.writeRoot('2026-11-03')
  assert.match(first ?? '', /^[0-9a-f]{64}$/)
  assert.notEqual(first, second)
  assert.equal(await t.store.writeRoot('2026-11-02'), first)
  assert.deepEqual(await t.store.verify(), { grievances: 3, acts: 6, roots: 2 })
})

test('days on which the program slept get their roots afterwards, and none is written before one that stands', async () => {
  const slept = await trial()
  await register(slept.store)
  await register(slept.store, { at: minutes(3 * 1440) })
  await slept.store.writeRoot('2026-11-06')
  assert.equal((await slept.store.verify()).roots, 5)
  assert.equal(await slept.store.writeRoot('2026-11-01'), undefined)
  assert.deepEqual(await slept.store.verify(), { grievances: 2, acts: 2, roots: 5 })
  await slept.end()
})

test('a changed word, a changed time, a removed act and a forged row are each found', async () => {
  const tamper = async (text: string, why: RegExp) => {
    const id = await register(
      t.store,
      { gist: 'पुल टूटा है', since: '2024-11-02' },
      noted('देखा गया'),
      noted('ठीक हुआ'),
    )
    const code = (await t.store.together(({ register }) => register.find(id)))?.grievance.code ?? ''
    assert.equal((await t.store.verify(code)).broken, undefined)
    await asIntruder(text, [id])
    const { broken } = await t.store.verify(code)
    assert.equal(broken?.where, code)
    assert.match(broken?.why ?? '', why)
  }
  await tamper(
    `update act set act = act || '{"text":"नहीं देखा"}' where grievance_id = $1 and seq = 2`,
    /act 2/,
  )
  await tamper(`update act set at = at + interval '1 day' where grievance_id = $1 and seq = 3`, /act 3/)
  await tamper('delete from act where grievance_id = $1 and seq = 2', /act 2 is missing/)
  await tamper('delete from act where grievance_id = $1 and seq = 3', /act 3 is missing/)
  await tamper(`update grievance set gist = 'पुल ठीक है' where id = $1`, /"gist"/)
  await tamper(`update grievance set since = '2020-01-01' where id = $1`, /"since"/)
  assert.match((await t.store.verify('ABH-NONE')).broken?.why ?? '', /no grievance/)
})

test('a whole grievance that was rewritten from its first act is found by the root of the day', async () => {
  const clean = await trial()
  const id = await register(clean.store, { code: 'ABH-PHE-26-90001-K' })
  await clean.store.writeRoot('2026-11-02')
  await asOwner(clean.url, async (client) => {
    await client.query('delete from act where grievance_id = $1', [id])
    await client.query('delete from grievance where id = $1', [id])
  })
  assert.equal((await clean.store.verify()).broken?.where, 'root of 2026-11-02')
  await clean.end()
})
