import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Reading } from '#contract/desk.ts'
import type { File } from '#contract/grievances.ts'
import { type Screen, screenOf } from './fixtures/screen.ts'
import { kinds, SOON, since, toldOne } from './fixtures/steps.ts'
import { openTown, type Town } from './town.ts'

let town: Town
let clerk: Screen
let second: Screen
before(async () => {
  town = await openTown()
  ;[clerk, second] = await Promise.all([screenOf(town, 'CELL-OP-1'), screenOf(town, 'CELL-NOD')])
})
after(() => town?.close())

const COURT = 'जमीन का मुकदमा दीवानी न्यायालय में चल रहा है, कोर्ट में केस है, तारीख पर तारीख पड़ रही है'
const HURT = 'गाँव की सड़क में गड्ढे हैं, कल एक आदमी गिर कर घायल हो गया'
let keys = 0
const onTop = ({ seq }: Pick<File, 'seq'>) => ({ seq, key: `scope-journey-${++keys}` })

test('a court matter told in the chat rests at the desk with the reason and the way out, and no officer is sent it', async () => {
  const citizen = town.phone('919000000741', 'हरिहर')
  const code = await toldOne(town, citizen, `${COURT}। ग्राम तेजबारी, ब्लॉक बेलवन`)
  const held = await town.file(code)
  assert.equal(held.grievance.state, 'at_desk')
  assert.ok(!kinds(held).includes('routed'))
  const file = await clerk.get<File>(`grievances/${code}`)
  assert.deepEqual(file.lacks, ['scope'])
  assert.equal(file.outOfScope?.ground, 'sub_judice')
  assert.ok((file.outOfScope?.confidence ?? 0) > 0.45)
  assert.match(file.outOfScope?.advice.hi ?? '', /15100/)

  const before = citizen.inbox.length
  const { reason, advice } = file.outOfScope ?? { reason: { hi: '' }, advice: { hi: '' } }
  const proposed = await clerk.post<File>(`grievances/${code}/turning-away`, {
    ...onTop(file),
    ground: 'sub_judice',
    reason: reason.hi,
    instead: advice.hi,
  })
  assert.equal(proposed.status, 200, JSON.stringify(proposed.body))
  assert.equal(proposed.body.turnedAway?.ground, 'sub_judice')
  await town.quiet()
  await town.pass(SOON)
  assert.equal(citizen.inbox.length, before, 'nobody is told of a proposal')
  assert.equal((await clerk.post(`grievances/${code}/closure`, onTop(proposed.body))).status, 403)
  const agreed = await second.post<File>(`grievances/${code}/closure`, onTop(proposed.body))
  assert.equal(agreed.status, 200, JSON.stringify(agreed.body))
  const [lesson] = await town.program.store.learning.corrections('subjects', 1)
  assert.equal(lesson?.said, 'OOS-SUB', 'what two persons turned away teaches the reading')
  await town.quiet()
  await town.pass(SOON)
  const news = since(citizen, before).join('\n')
  assert.match(news, /कारण: यह मामला न्यायालय में चल रहा है/)
  assert.match(news, /आप यह कर सकते हैं: .*15100/)
  const link =
    citizen.inbox
      .map(({ text }) => text)
      .join('\n')
      .match(/https?:\/\/\S+\/track\/\S+/)?.[0] ?? ''
  const page = await (await fetch(new URL(new URL(link).pathname + new URL(link).search, town.url))).text()
  assert.match(page, /केवल न्यायालय ही दे सकता है/)
  assert.match(page, /15100/)
})

test('a person who finds that it is the district’s after all sends it to an officer, and the proposal is over', async () => {
  const citizen = town.phone('919000000742', 'सुगनी')
  const code = await toldOne(town, citizen, `${COURT}। ग्राम तेजबारी, ब्लॉक बेलवन`)
  const file = await clerk.get<File>(`grievances/${code}`)
  const proposed = await clerk.post<File>(`grievances/${code}/turning-away`, {
    ...onTop(file),
    reason: 'न्यायालय में है',
  })
  const sent = await second.post<File>(`grievances/${code}/routing`, {
    ...onTop(proposed.body),
    post: 'OTH-CM',
    reason: 'रास्ता भी रोका गया है, वह प्रशासन का काम है',
  })
  assert.equal(sent.status, 200, JSON.stringify(sent.body))
  assert.equal(sent.body.turnedAway, undefined)
  await town.quiet()
  const held = await town.file(code)
  assert.equal(held.grievance.state, 'with_officer')
  assert.equal(held.grievance.turnedAway, undefined)
})

test('what a clerk types is read for both: not the district’s, and cannot wait', async () => {
  const court = await clerk.post<Reading>('reading', { text: COURT })
  assert.equal(court.body.outOfScope?.ground, 'sub_judice')
  const hurt = await clerk.post<Reading>('reading', { text: HURT })
  assert.equal(hurt.body.outOfScope, undefined)
  assert.equal(hurt.body.urgent?.to, 'A')
  assert.equal(hurt.body.urgent?.danger.en, 'danger to life or limb')
  const road = await clerk.post<Reading>('reading', { text: 'सड़क में गड्ढे हैं, मरम्मत नहीं हुई' })
  assert.equal(road.body.urgent, undefined)
})

test('danger lifts the class by the rule of the district, and a person may take it back, which stays in the file', async () => {
  const citizen = town.phone('919000000743', 'रामसखी')
  const code = await toldOne(town, citizen, `${HURT}। ग्राम तेजबारी, ब्लॉक बेलवन`)
  const { grievance } = await town.file(code)
  assert.equal(grievance.urgent?.danger, 'life')
  assert.equal(grievance.timeClass, 'A')
  assert.equal(grievance.urgent?.taken, true)
  assert.notEqual(grievance.urgent?.from, 'A')
  const file = await clerk.get<File>(`grievances/${code}`)
  assert.equal(file.urgent?.byPerson, false)
  const back = await clerk.post<File>(`grievances/${code}/reclassification`, {
    ...onTop(file),
    timeClass: grievance.urgent?.from,
    reason: 'गड्ढा कल भर दिया गया है',
  })
  assert.equal(back.status, 200, JSON.stringify(back.body))
  assert.equal(back.body.urgent?.taken, false)
  assert.equal(back.body.urgent?.byPerson, true)
})

test('the person who registers says whether it waits, and the act keeps what was suggested', async () => {
  const form = (urgent: boolean | undefined) => ({
    key: `urgent-at-the-counter-${urgent}`,
    messages: [],
    gist: HURT,
    door: 'walkin',
    ...(urgent === undefined ? {} : { urgent }),
  })
  const subject = [...town.program.district.subjects.values()].find(
    ({ parent, timeClass, outOfScope }) => parent && timeClass === 'C' && !outOfScope,
  )?.code
  for (const [said, timeClass] of [
    [false, 'C'],
    [true, 'A'],
    [undefined, 'A'],
  ] as const) {
    const made = await clerk.post<{ code: string }>('grievances', { ...form(said), subject })
    assert.equal(made.status, 201, JSON.stringify(made.body))
    const { grievance } = await town.file(made.body.code)
    assert.equal(grievance.timeClass, timeClass)
    assert.equal(grievance.urgent?.to, 'A')
    assert.equal(grievance.urgent?.taken, timeClass === 'A')
    assert.equal(grievance.urgent?.byPerson, said === undefined ? undefined : true)
  }
})
