import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { deedsOf } from '#journey/deeds.ts'
import { atScreen, toldOne, village } from './fixtures/steps.ts'
import { openTown, type Town } from './town.ts'

let town: Town
before(async () => {
  town = await openTown()
})
after(() => town?.close())

const register = async (oldAfterDays: number) => {
  const page = await town.program.store.desk.grievances({ oldAfterDays }, { limit: 50 })
  return page.items.map(({ code }) => code)
}

test('a matter of two years is found among the old ones, and the desk puts right since when it goes on', async () => {
  const place = village(town, 'जगतबारी').name
  const told = (phone: string, name: string, words: string) =>
    toldOne(town, town.phone(phone, name), `${words} ग्राम ${place}`)
  const old = await told('919000000911', 'रमेश', 'हमारे टोले का चापाकल दो साल से खराब है, पानी नहीं मिल रहा।')
  const young = await told('919000000912', 'सीता', 'सड़क 10 दिन से टूटी पड़ी है, आना जाना बंद है।')
  assert.equal((await town.file(old)).grievance.since, '2024-10-06')
  assert.equal((await town.file(young)).grievance.since, '2026-09-26')
  assert.deepEqual(await register(365), [old])

  const amend = async (since: string) =>
    deedsOf(town.program.house).amendment(atScreen(town, 'CELL-OP-1'), young, {
      ...{ seq: (await town.file(young)).grievance.seq, key: `since-${since}` },
      since,
      reason: 'आवेदक ने फोन पर बताया',
    })
  const refused = await amend('2027-01-01')
  assert.equal(refused.ok ? '' : refused.refusal, 'days-not-possible')
  assert.ok((await amend('2021-04-01')).ok)
  assert.equal((await town.file(young)).grievance.since, '2021-04-01')
  assert.deepEqual((await register(365)).toSorted(), [old, young].toSorted())
  assert.deepEqual(await register(1000), [young])
})
