/** Searching the register: what is found, in which order, and what of it does not depend on the gathered words. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { GrievanceId } from '#core/ids.ts'
import type { GrievanceFilter } from '#ports/desk.ts'
import { asOwner } from '../connection.ts'
import { DISTRICT, NOW, register, type Trial, trial } from '../fixtures/trial.ts'

let t: Trial
const made: Record<string, GrievanceId> = {}
const HOUR = 3_600_000

before(async () => {
  t = await trial()
  const gists = {
    pump: 'रामपुर का चापाकल खराब है',
    pumps: 'chapakalwa ka panee ganda hai',
    dark: 'ट्रांसफार्मर जल गया है',
    road: 'गाँव की सड़क टूट गई है',
    hole: 'सड़क पर गड्ढा है, रामपुर मोड़',
  }
  let nr = 0
  for (const [name, gist] of Object.entries(gists))
    made[name] = await register(t.store, {
      gist,
      at: new Date(NOW.getTime() + nr++ * HOUR),
      name: 'सुरेश यादव',
    })
})
after(() => t.end())

const names = async (search: string, limit = 10, most = 10) => {
  const found: string[] = []
  let next: string | undefined
  do {
    const page = await t.store.desk.grievances({ search }, { limit, ...(next ? { after: next } : {}) })
    for (const { id } of page.items) found.push(Object.keys(made).find((one) => made[one] === id) ?? '?')
    next = page.next
  } while (next && found.length < most)
  return found
}
const gather = () => t.store.followWords(new Date(NOW.getTime() + 100 * HOUR))

test('words are found in any order and either script, before anybody gathered them', async () => {
  assert.deepEqual(await names('sadak rampur'), ['hole'])
  assert.deepEqual(await names('रामपुर सड़क'), ['hole'])
  assert.deepEqual(await names('transfarmar'), ['dark'])
  assert.deepEqual(await names('चापाकल पुलिया'), [])
})

test('a whole word comes before a newer one that only begins so, on one page as on several', async () => {
  await gather()
  assert.deepEqual(await names('चापाकल'), ['pump', 'pumps'])
  assert.deepEqual(await names('chapakal', 1), ['pump', 'pumps'])
  assert.deepEqual(await names('चापाक'), ['pumps', 'pump'])
})

test('a slip of the finger leads to what was meant, after what was typed', async () => {
  await gather()
  assert.deepEqual(await names('ट्रांसफरमक'), ['dark'])
  assert.deepEqual(await names('chapkkl rampr'), ['pump'])
  // What is known is not taken for a slip of what comes as often.
  assert.deepEqual(await names('सड़क'), ['hole', 'road'])
})

test('gathering again counts nothing twice', async () => {
  const seen = async () =>
    asOwner(t.url, async (client) => {
      const { rows } = await client.query(
        `select (select seen::int from search_word where word = 'rnpr') as rampur, gathered::int from search_upto`,
      )
      return rows[0]
    })
  await gather()
  const once = await seen()
  await gather()
  assert.deepEqual(await seen(), once)
  assert.deepEqual(once, { rampur: 2, gathered: 5 })
})

test('of those that have the word only those of the department, the subject or the posts are found', async () => {
  await asOwner(t.url, (client) =>
    client.query(
      `update grievance set department = 'PWD', subject = 'RCD-HOLE', post = 'RCD-JE', seniors = '{RCD-EE,RCD-SE}' where id = $1`,
      [made.hole],
    ),
  )
  const under = async (filter: GrievanceFilter) => {
    const { items } = await t.store.desk.grievances({ search: 'सड़क', ...filter }, { limit: 9 })
    return items.map(({ id }) => Object.keys(made).find((one) => made[one] === id))
  }
  assert.deepEqual(await under({ department: 'PWD' }), ['hole'])
  assert.deepEqual(await under({ department: 'PW' }), [])
  assert.deepEqual(await under({ subject: 'RCD-HOLE' }), ['hole'])
  assert.deepEqual(await under({ posts: ['RCD-JE', 'ENE-JE'] }), ['hole'])
  assert.deepEqual(await under({ posts: ['RCD-SE'] }), ['hole'])
  assert.deepEqual(await under({ posts: ['ENE-JE'] }), [])
  assert.deepEqual(await under({ posts: [] }), [])
})

test('a word that comes often is met by walking, and one that stopped coming is found all the same', async () => {
  // The counts say that both come in most grievances; the register holds one of them once.
  await asOwner(t.url, async (client) => {
    await client.query('update search_upto set gathered = 100000')
    await client.query('update search_word set seen = 90000')
  })
  assert.deepEqual(await names('सड़क'), ['hole', 'road'])
  assert.deepEqual(await names('सड़क', 1), ['hole', 'road'])
  assert.deepEqual(await names('transfarmar suresh'), ['dark'])
  assert.equal(
    (await t.store.desk.grievances({ search: 'yadav', states: ['new'] }, { limit: 9 })).items.length,
    5,
  )
})

test('the words of another district lead nowhere', async () => {
  await asOwner(t.url, async (client) => {
    await client.query(`update search_word set district = ${DISTRICT + 1}`)
    await client.query(`update search_upto set district = ${DISTRICT + 1}`)
  })
  assert.deepEqual(await names('ट्रांसफरमक'), [])
  assert.deepEqual(await names('transfarmar'), ['dark'])
})
