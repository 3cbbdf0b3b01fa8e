import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { whoIs } from '#core/access/who.ts'
import { dayOf } from '#core/clock/calendar.ts'
import { spotOf } from '#core/figures/counted.ts'
import type { PersonId } from '#core/ids.ts'
import type { HotSpot } from '#ports/hotspots.ts'
import type { PlanDeeds } from '#ports/plans.ts'
import { lookForHotSpots } from '#watch/hotspots/look.ts'
import { measuring } from '#watch/hotspots/observe.ts'
import { tellOfHotSpots } from '#watch/hotspots/tell.ts'
import { planDeedsOf } from '#watch/plans/deeds.ts'
import { complaints } from './fixtures/complaints.ts'
import { DAY, openTown, type Town } from './town.ts'

let town: Town
before(async () => {
  town = await openTown()
})
after(() => town?.close())

const SUBJECT = 'WAT-HP'

/** The day's look; that of the program itself may have come first. */
async function looked(): Promise<readonly HotSpot[]> {
  const { store, house } = town.program
  while ((await store.figures.follow((place) => spotOf(house.district, place))) > 0);
  await lookForHotSpots({ ...house, figures: store.figures, hotSpots: store.hotSpots })
  return store.hotSpots.lasting()
}

function deeds(): PlanDeeds {
  const { store, house } = town.program
  const observer = { figures: store.figures, hotSpots: store.hotSpots, district: house.district }
  return planDeedsOf({ ...house, hotSpots: store.hotSpots, measure: measuring(observer) })
}

function holder(post: string) {
  const { house } = town.program
  const { charges } = house.district.district
  const person = charges.find((one) => one.post === post)?.person as PersonId
  return whoIs(house.district, person, dayOf(town.now()))
}

test('many grievances of one panchayat become a hot spot, a plan, a task by chat, and a measured effect', async () => {
  const { store, district } = town.program
  const subject = district.subjects.get(SUBJECT)
  const villages = district.district.places.filter(({ type }) => type === 'village')
  const dry = villages.find(({ parent }) => district.places.get(parent ?? 0)?.type === 'panchayat')
  assert.ok(subject && dry)
  // A quiet past everywhere, then one village with many people and one with a single busy writer.
  const elsewhere = villages.filter(({ parent }) => parent !== dry.parent)
  await complaints(town, { subject, count: 120, from: 150, to: 31, places: [dry, ...elsewhere] })
  await complaints(town, { subject, count: 32, from: 26, to: 2, places: [dry] })
  const other = elsewhere.find(({ parent }) => district.places.get(parent ?? 0)?.type === 'panchayat')
  assert.ok(other)
  await complaints(town, { subject, count: 32, from: 26, to: 2, places: [other], oneWriter: true })
  await town.pass(DAY)

  const [spot, ...more] = await looked()
  assert.ok(spot, 'the dry panchayat is found')
  assert.deepEqual(more, [], 'one person who sends thirty-two is no hot spot')
  assert.equal(spot.place, dry.parent)
  assert.equal(spot.complainants, spot.n)
  await town.pass(DAY)
  assert.deepEqual(
    (await looked()).map(({ id }) => id),
    [spot.id],
    'it is kept once while it lasts',
  )
  const teller = { ...town.program.house, hotSpots: store.hotSpots, publicUrl: town.url }
  await tellOfHotSpots(teller)
  assert.equal(await tellOfHotSpots(teller), 0, 'nobody is told twice')
  await town.quiet()
  const heads = district.district.posts.filter(
    ({ roles, department }) =>
      roles.includes('magistrate') ||
      (roles.includes('department-head') && department === subject.departments[0]),
  )
  assert.ok(heads.length > 1)
  for (const { code } of heads) {
    const told = town.officer(code).inbox.filter(({ text }) => /नया हॉट स्पॉट|A new hot spot/.test(text))
    assert.equal(told.length, 1, code)
    assert.match(told[0]?.text ?? '', /28 (दिन|days)[\s\S]*\/desk\/plans/)
  }

  const nodal = holder('CELL-NOD')
  const junior = holder('PHE-JE-02')
  const plans = deeds()
  assert.deepEqual(await plans.open(junior, spot.id), { ok: false, refusal: 'act-not-yours' })
  const opened = await plans.open(nodal, spot.id)
  assert.ok(opened.ok)
  const { id } = opened.value
  assert.deepEqual(await plans.open(nodal, spot.id), opened, 'a second click opens the same plan')
  const first = await store.plansDesk.find(id)
  assert.match(first?.plan.problem ?? '', /28 (दिन|days)/)
  assert.equal(first?.plan.grievances.length, spot.n)
  assert.deepEqual([first?.plan.before.n, first?.plan.before.of], [spot.counted, 'voices'])

  const due = dayOf(new Date(town.now().getTime() + 10 * DAY))
  const task = {
    kind: 'task-given',
    task: 1,
    what: 'बोर गहरा करें',
    post: 'PHE-JE-02',
    due,
    rupees: 40_000,
  } as const
  assert.ok((await plans.act(nodal, id, { key: 'task-one', seq: 1, act: task })).ok)
  const late = await plans.act(nodal, id, { key: 'task-two', seq: 1, act: task })
  assert.deepEqual(late, { ok: false, refusal: 'plan-moved' })
  await town.quiet()

  const phone = town.officer('PHE-JE-02')
  const told = phone.inbox.filter(({ text }) => text.includes('बोर गहरा करें'))
  assert.equal(told.length, 1)
  await phone.press('हो गया')
  await town.quiet()
  const worked = await store.plansDesk.find(id)
  assert.equal(worked?.plan.tasks[0]?.state, 'done')
  assert.equal(worked?.acts.at(-1)?.person, junior.person)
  assert.match(phone.latest().text, /कार्य 1 पूरा दर्ज हुआ/)

  await town.pass(40 * DAY)
  assert.deepEqual(await looked(), [], 'it is over')
  assert.equal((await store.hotSpots.find(spot.id))?.endedOn, dayOf(town.now()))
  const end = await plans.act(nodal, id, {
    key: 'the-end',
    seq: 3,
    act: { kind: 'concluded', words: 'पानी आ गया', effect: 'same' },
  })
  assert.ok(end.ok)
  const { plan } = (await store.plansDesk.find(id)) ?? {}
  assert.equal(plan?.concluded?.effect, 'over', 'measured by the rule, whatever the screen says')
})
