import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { AlikeList } from '#contract/alike.ts'
import { screenOf } from './fixtures/screen.ts'
import { told } from './fixtures/steps.ts'
import { openTown, type Town } from './town.ts'

let town: Town
let [first, second] = ['', '']
before(async () => {
  town = await openTown()
  ;[first = '', second = ''] = await told(
    town,
    [town.phone('919000000761', 'गीता देवी'), 'चापाकल खराब है, पानी नहीं आ रहा। ग्राम तेजबारी, ब्लॉक बेलवन'],
    [town.phone('919000000762', 'मोहन साह'), 'चापाकल कई दिन से खराब है, पानी नहीं आता। ग्राम तेजबारी, ब्लॉक बेलवन'],
  )
})
after(() => town?.close())

const query = (about: Readonly<Record<string, string>>) => `alike?${new URLSearchParams(about)}`

test('the officer who has a grievance sees what may be the same matter among their own, and ties nothing', async () => {
  const { grievance } = await town.file(second)
  const officer = await screenOf(town, grievance.post ?? '')
  const list = await officer.get<AlikeList>(`grievances/${second}/alike`)
  assert.deepEqual(
    list.items.map(({ code, same }) => ({ code, same })),
    [{ code: first, same: 'matter' }],
  )
  assert.equal(list.mayCluster, false)
})

test('the number that a clerk types tells whose matters are looked at, also without a place', async () => {
  const clerk = await screenOf(town, 'CELL-OP-1')
  const text = 'तेजबारी का चापाकल अब भी खराब है, पानी नहीं आ रहा'
  const { items } = await clerk.get<AlikeList>(query({ text, phone: '90000-00761', subject: 'WAT-HP' }))
  assert.ok(items.some(({ code, same }) => code === first && same === 'citizen'))
})

test('words in common find the matter though its subject was taken for another and no place was chosen', async () => {
  const clerk = await screenOf(town, 'CELL-OP-1')
  const text = 'चापाकल खराब है, पानी नहीं आ रहा, ग्राम तेजबारी'
  const { items } = await clerk.get<AlikeList>(query({ text, subject: 'WAT-DRT' }))
  assert.ok(items.some(({ code }) => code === first))
})

test('a drain in the same village and a handpump of another block are no warning', async () => {
  const clerk = await screenOf(town, 'CELL-OP-1')
  const place = String((await town.file(first)).grievance.place)
  const drain = await clerk.get<AlikeList>(
    query({ text: 'तेजबारी में नाली जाम है, गंदा पानी सड़क पर बहता है', place }),
  )
  assert.deepEqual(drain.items, [])
  const pension = await clerk.get<AlikeList>(
    query({ text: 'वृद्धा पेंशन चार माह से नहीं मिली, तेजबारी', place, subject: 'PEN-OLD' }),
  )
  assert.deepEqual(pension.items, [])
})
