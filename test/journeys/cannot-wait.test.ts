import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { RoutingAnswer } from '#contract/catalogue.ts'
import type { File, GrievancePage } from '#contract/grievances.ts'
import { type Screen, screenOf } from './fixtures/screen.ts'
import { toldOne } from './fixtures/steps.ts'
import { openTown, type Town } from './town.ts'

let town: Town
let clerk: Screen
before(async () => {
  town = await openTown()
  clerk = await screenOf(town, 'CELL-OP-1')
})
after(() => town?.close())

const HURT = 'सड़क में गड्ढे हैं, कल एक आदमी गिर कर घायल हो गया। ग्राम तेजबारी, ब्लॉक बेलवन'

test('what cannot wait is marked in the lists until a person judges that it can', async () => {
  const code = await toldOne(town, town.phone('919000000761', 'रामसखी'), HURT)
  const listed = async () =>
    (await clerk.get<GrievancePage>('grievances')).items.find((item) => item.code === code)
  assert.deepEqual((await listed())?.danger, { hi: 'जान या चोट का खतरा', en: 'danger to life or limb' })
  const file = await clerk.get<File>(`grievances/${code}`)
  assert.equal(file.grievance.danger?.en, 'danger to life or limb')
  const only = (await clerk.get<GrievancePage>('grievances?danger=1')).items.map((item) => item.code)
  assert.deepEqual(only, [code], 'the register shows it alone')
  const back = await clerk.post<File>(`grievances/${code}/reclassification`, {
    seq: file.seq,
    key: 'cannot-wait-after-all',
    timeClass: file.urgent?.from,
    reason: 'गड्ढा कल भर दिया गया है',
  })
  assert.equal(back.status, 200, JSON.stringify(back.body))
  assert.ok(await listed())
  const judged = await town.program.store.learning.judgements()
  assert.deepEqual(
    judged,
    [{ about: 'urgent', read: 'life', agreed: 0, overruled: 1 }],
    'the overruling is kept',
  )
  assert.equal((await listed())?.danger, undefined)
  assert.deepEqual((await clerk.get<GrievancePage>('grievances?danger=1')).items, [])
})

test('the class and the deadline shown before registering are those that it will have', async () => {
  const asked = (query: string) => clerk.get<RoutingAnswer>(`routing?subject=RDS-RUR&channel=walkin${query}`)
  const usual = await asked('')
  assert.notEqual(usual.timeClass?.code, 'A')
  const lifted = await asked('&danger=life')
  assert.equal(lifted.timeClass?.code, 'A')
  assert.ok((lifted.due ?? '') < (usual.due ?? ''), 'it is due earlier')
  assert.deepEqual((await asked('&danger=life&urgent=no')).timeClass, usual.timeClass)
  assert.deepEqual((await asked('&danger=health')).timeClass, usual.timeClass, 'a person has to say so')
  assert.equal((await asked('&danger=health&urgent=yes')).timeClass?.code, 'A')
})

test('sending to an officer what read as not the district’s is kept as an overruling', async () => {
  const court = 'जमीन का मुकदमा दीवानी न्यायालय में चल रहा है, कोर्ट में केस है। ग्राम तेजबारी, ब्लॉक बेलवन'
  const code = await toldOne(town, town.phone('919000000763', 'हरिहर'), court)
  const file = await clerk.get<File>(`grievances/${code}`)
  const strange = async () =>
    (await town.program.store.learning.judgements()).filter(({ about }) => about === 'scope')
  assert.deepEqual(await strange(), [])
  const sent = await clerk.post<File>(`grievances/${code}/routing`, {
    seq: file.seq,
    key: 'strange-but-ours',
    post: 'OTH-CM',
    reason: 'रास्ता भी रोका गया है, वह प्रशासन का काम है',
  })
  assert.equal(sent.status, 200, JSON.stringify(sent.body))
  assert.deepEqual(await strange(), [{ about: 'scope', read: 'strange', agreed: 0, overruled: 1 }])
})
