import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Act } from '../grievance/acts.ts'
import { after, type Grievance } from '../grievance/grievance.ts'
import type { PersonId, PostCode } from '../ids.ts'
import { DAY, lineDistrict } from '../routing/fixtures/district.ts'
import { assignedTo, grievanceOf, officer, registered, routedTo } from '../routing/fixtures/grievance.ts'
import {
  awaitedBy,
  type DirectionWanted,
  direct,
  openDirections,
  reasonToGoWithout,
  toAnswer,
} from './direct.ts'

const index = lineDistrict()
const atJe = () => grievanceOf(registered(), routedTo('PHE-JE-01'), assignedTo('PHE-JE-01', 'phe-je-01'))
const one = (post: string, mode: 'act' | 'inquire', lead = false): DirectionWanted => ({
  post,
  mode,
  lead,
  words: 'जाँच कर आवश्यक कार्रवाई करें',
})
const next = (grievance: Grievance, by: string, act: Act): Grievance =>
  after(grievance, { seq: grievance.seq + 1, at: new Date(0), by: officer(by.toLowerCase(), by), act })

function directed(grievance: Grievance, ...wanted: DirectionWanted[]) {
  const acts = direct(grievance, index, wanted, DAY)
  assert.ok(acts.ok, JSON.stringify(acts))
  return { acts: acts.value, grievance: acts.value.reduce((so, act) => next(so, 'DM', act), grievance) }
}
const refusal = (grievance: Grievance, ...wanted: DirectionWanted[]) => {
  const no = direct(grievance, index, wanted, DAY)
  return no.ok ? 'accepted' : no.refusal
}
const report: Act = {
  kind: 'reported',
  number: 1,
  text: 'राशि दी गई',
  messages: [],
  evidence: [],
  review: false,
}

test('two posts are directed, the lead gets the grievance, and that is no sideways move', () => {
  const { acts, grievance } = directed(atJe(), one('RDD-DDO', 'act', true), one('RDD-BDO-01', 'inquire'))
  assert.deepEqual(
    acts.map(({ kind }) => kind),
    ['directed', 'transferred'],
  )
  assert.equal(grievance.post, 'RDD-DDO')
  assert.equal(grievance.transfers, 0)
  assert.deepEqual(
    openDirections(grievance).map(({ id, post }) => [id, post]),
    [
      ['1', 'RDD-DDO'],
      ['2', 'RDD-BDO-01'],
    ],
  )
})

test('the lead who has it already keeps it; at the desk a direction routes it', () => {
  assert.deepEqual(
    directed(atJe(), one('PHE-JE-01', 'act', true)).acts.map(({ kind }) => kind),
    ['directed'],
  )
  const atDesk = grievanceOf(registered(), {
    kind: 'needs-a-person',
    lacks: ['subject'],
    why: { hi: '–', en: '–' },
  })
  const { acts, grievance } = directed(atDesk, one('RDD-DDO', 'act', true))
  assert.deepEqual(
    acts.map(({ kind }) => kind),
    ['directed', 'routed'],
  )
  assert.equal(grievance.state, 'with_officer')
  assert.equal(refusal(atDesk, one('RDD-DDO', 'act')), 'one-lead', 'where nobody has it somebody must lead')
})

test('without a new lead the post that has it leads on', () => {
  const { acts, grievance } = directed(atJe(), one('CDO', 'inquire'))
  assert.deepEqual(
    acts.map(({ kind }) => kind),
    ['directed'],
  )
  assert.equal(grievance.post, 'PHE-JE-01')
})

test('two leads, one post twice, nobody, no words, an empty chair, and the one complained of are refused', () => {
  assert.equal(refusal(atJe(), one('CDO', 'act', true), one('RDD-DDO', 'act', true)), 'one-lead')
  assert.equal(refusal(atJe(), one('CDO', 'act'), one('CDO', 'inquire')), 'one-lead')
  assert.equal(refusal(atJe()), 'reason-needed')
  assert.equal(refusal(atJe(), { ...one('CDO', 'act'), words: ' ' }), 'reason-needed')
  assert.equal(refusal(atJe(), one('NOWHERE', 'act')), 'unknown-post')
  const empty = direct(atJe(), lineDistrict([], { CDO: undefined }), [one('CDO', 'act')], DAY)
  assert.deepEqual(empty, { ok: false, refusal: 'post-vacant' })
  const against = { post: 'CDO' as PostCode, persons: ['cdo' as PersonId] }
  assert.equal(refusal({ ...atJe(), against }, one('CDO', 'inquire')), 'complained-of')
})

test('the lead waits for the inquiries of others, not for what they are to do, nor for what is answered', () => {
  const { grievance } = directed(
    atJe(),
    one('RDD-DDO', 'inquire', true),
    one('RDD-BDO-01', 'inquire'),
    one('CDO', 'act'),
  )
  assert.deepEqual(
    awaitedBy(grievance).map(({ post }) => post),
    ['RDD-BDO-01'],
  )
  assert.deepEqual(
    toAnswer(grievance, ['RDD-BDO-01', 'RDD-DDO']).map(({ id }) => id),
    ['2'],
  )
  const told: Act = { kind: 'direction-answered', id: '2', text: 'पात्र हैं', messages: [], evidence: [] }
  const answered = next(grievance, 'RDD-BDO-01', told)
  assert.deepEqual(awaitedBy(answered), [])
  assert.equal(answered.directions[1]?.answer?.text, 'पात्र हैं')
  assert.deepEqual(next(answered, 'RDD-BDO-01', { ...told, text: 'दोबारा' }).directions, answered.directions)
})

test('the report of the lead answers the direction to the lead', () => {
  const { grievance } = directed(atJe(), one('RDD-DDO', 'act', true), one('CDO', 'act'))
  const reported = next(grievance, 'RDD-DDO', report)
  assert.equal(reported.directions[0]?.answer?.report, 1)
  assert.deepEqual(
    openDirections(reported).map(({ post }) => post),
    ['CDO'],
  )
})

test('later directions are counted on', () => {
  const first = directed(atJe(), one('CDO', 'inquire')).grievance
  assert.deepEqual(
    directed(first, one('RDD-DDO', 'inquire')).grievance.directions.map(({ id }) => id),
    ['1', '2'],
  )
})

test('the reason to report without the inquiries is read from the words', () => {
  assert.equal(
    reasonToGoWithout('राशि दी गई\nबिना जाँच: खण्ड विकास अधिकारी अवकाश पर'),
    'खण्ड विकास अधिकारी अवकाश पर',
  )
  assert.equal(reasonToGoWithout('Paid. Without inquiry: the officer is on leave'), 'the officer is on leave')
  assert.equal(reasonToGoWithout('बिना जाँच के कुछ नहीं किया'), undefined)
})
