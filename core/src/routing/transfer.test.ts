import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Act } from '../grievance/acts.ts'
import { after, type Grievance } from '../grievance/grievance.ts'
import type { PersonId, PostCode } from '../ids.ts'
import { DAY, lineDistrict } from './fixtures/district.ts'
import { assignedTo, grievanceOf, registered, routedTo } from './fixtures/grievance.ts'
import { route } from './route.ts'
import { insteadOf, transfer } from './transfer.ts'

const index = lineDistrict()
const atJe = () => grievanceOf(registered(), routedTo('PHE-JE-01'), assignedTo('PHE-JE-01', 'phe-je-01'))
const how = { reason: 'काम उनके क्षेत्र का है', byDesk: true, day: DAY }
const next = (grievance: Grievance, act: Act): Grievance =>
  after(grievance, { seq: grievance.seq + 1, at: new Date(), by: { kind: 'program', part: 'test' }, act })

function moved(grievance: Grievance, to: string, byDesk = true) {
  const act = transfer(grievance, index, to, { ...how, byDesk })
  assert.ok(act.ok, JSON.stringify(act))
  return { act: act.value, grievance: next(grievance, act.value) }
}

test('three times it may go sideways, the fourth time it goes up instead and says so', () => {
  let grievance = atJe()
  for (const to of ['PHE-JE-02', 'PHE-JE-03', 'PHE-JE-01']) {
    const step = moved(grievance, to)
    assert.equal(step.act.to, to)
    assert.equal(step.act.way, undefined)
    grievance = step.grievance
  }
  assert.equal(grievance.transfers, 3)
  const { act, grievance: above } = moved(grievance, 'PHE-JE-02')
  assert.equal(act.to, 'PHE-EE')
  assert.equal(act.way, 'up')
  assert.equal(act.wanted, 'PHE-JE-02')
  assert.equal(above.transfers, 3, 'going up is not counted')
  assert.equal(moved(above, 'PHE-JE-01').act.to, 'CDO', 'and it does not come down again')
})

test('a move up the line is always open and never counted', () => {
  const { act, grievance } = moved(atJe(), 'CDO')
  assert.equal(act.way, 'up')
  assert.equal(act.level, 4)
  assert.equal(grievance.transfers, 0)
})

test('a move down does not lower the level that the grievance has reached', () => {
  const { grievance } = moved(atJe(), 'CDO')
  assert.equal(moved(grievance, 'PHE-JE-02').act.level, 4)
})

test('where the line ends it cannot be passed on again', () => {
  let grievance = moved(atJe(), 'DM').grievance
  for (const to of ['PHE-JE-02', 'DM']) grievance = moved(grievance, to).grievance
  for (const to of ['PHE-JE-03', 'PHE-JE-02']) grievance = moved(grievance, to).grievance
  grievance = moved(grievance, 'DM').grievance
  const stuck = transfer(grievance, index, 'PHE-JE-01', how)
  assert.deepEqual(stuck, { ok: false, refusal: 'line-ends' })
})

test('an officer moves it within the own department; beyond, the desk does', () => {
  assert.equal(moved(atJe(), 'PHE-JE-02', false).act.to, 'PHE-JE-02')
  const beyond = transfer(atJe(), index, 'RDD-BDO-01', { ...how, byDesk: false })
  assert.deepEqual(beyond, { ok: false, refusal: 'other-department' })
  assert.equal(moved(atJe(), 'RDD-BDO-01').act.to, 'RDD-BDO-01')
})

test('to nowhere, and to where it lies, it is not moved', () => {
  assert.deepEqual(transfer(atJe(), index, 'NOWHERE', how), { ok: false, refusal: 'unknown-post' })
  assert.deepEqual(transfer(atJe(), index, 'PHE-JE-01', how), { ok: false, refusal: 'already-there' })
})

test('given back and sent elsewhere by the desk counts like a transfer', () => {
  let grievance = atJe()
  for (const to of ['PHE-JE-02', 'PHE-JE-03', 'PHE-JE-01']) {
    grievance = next(grievance, { kind: 'returned', reason: 'मेरा नहीं' })
    grievance = next(grievance, routedTo(to))
  }
  assert.equal(grievance.transfers, 3)
  assert.equal(insteadOf(grievance, index, 'PHE-JE-02', DAY)?.code, 'PHE-EE')
  assert.equal(insteadOf(grievance, index, 'CDO', DAY), undefined, 'up the line it may be sent at once')
  const back = next(next(grievance, { kind: 'returned', reason: 'मेरा नहीं' }), {
    kind: 'amended',
    subject: 'WAT-TAP',
    place: 21,
    reason: 'दूसरा गाँव',
  })
  const act = route(back, index, DAY)
  assert.equal(act.kind === 'routed' && act.post, 'PHE-EE')
})

test('it is not moved to the one it is about, nor to a post that they also hold', () => {
  const both = lineDistrict([], { 'PHE-JE-03': 'phe-je-02' })
  const against = { post: 'PHE-JE-02' as PostCode, persons: ['phe-je-02' as PersonId] }
  const grievance = { ...atJe(), against }
  for (const to of ['PHE-JE-02', 'PHE-JE-03'])
    assert.deepEqual(transfer(grievance, both, to, how), { ok: false, refusal: 'complained-of' })
})
