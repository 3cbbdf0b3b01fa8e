import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { District } from '../district/district.ts'
import { indexDistrict } from '../district/find.ts'
import type { Act, Actor, Recorded } from '../grievance/acts.ts'
import { fold, type Grievance } from '../grievance/grievance.ts'
import type { CitizenId, PersonId, PostCode } from '../ids.ts'
import {
  finalWords,
  publicPlace,
  publish,
  retract,
  villageNames,
  whyNotPublic,
  withhold,
} from './publishable.ts'

const place = (code: number, type: string, parent?: number, name = String(code)) => ({
  code,
  type,
  nameHi: name,
  nameEn: name,
  aliases: [],
  ...(parent === undefined ? {} : { parent }),
})
const subject = (code: string, sensitive: boolean) => ({ code, sensitive, departments: ['PHE'] })
const index = indexDistrict({
  departments: [],
  persons: [],
  posts: [],
  charges: [],
  leaves: [],
  templates: [],
  subjects: [subject('WAT', false), subject('WOM', true)],
  places: [
    place(1, 'block'),
    place(2, 'panchayat', 1, 'पाकड़'),
    place(3, 'village', 2, 'तेजबारी'),
    place(4, 'village', 2, 'पाकड़'),
  ],
} as unknown as District)

const PROGRAM: Actor = { kind: 'program', part: 'test' }
const report = (text: string): Act => ({
  kind: 'reported',
  number: 1,
  text,
  messages: [],
  evidence: [],
  review: false,
})
const closed = (ground: 'satisfied' | 'silent' | 'withdrawn' | 'turned-away' = 'satisfied'): Act => ({
  kind: 'closed',
  ground,
})

function grievance(acts: readonly Act[], more: Partial<Act & { kind: 'registered' }> = {}): Grievance {
  const first: Act = {
    kind: 'registered',
    code: 'ABH-PHE-26-00421-K',
    citizen: 'c' as CitizenId,
    channel: 'whatsapp',
    language: 'hi',
    name: 'गीता देवी',
    gist: 'गीता देवी, 9000000021: चापाकल खराब',
    subject: 'WAT',
    department: 'PHE',
    place: 3,
    timeClass: 'B',
    messages: [],
    sensitive: false,
    lacks: [],
    ...more,
  }
  return fold(
    [first, ...acts].map((act, at): Recorded => ({ seq: at + 1, at: new Date(at), by: PROGRAM, act })),
  )
}

const done = (more = {}) => grievance([report('ठीक किया'), closed()], more)
const covers = {
  gist: [
    { start: 0, end: 9, kind: 'name' },
    { start: 11, end: 21, kind: 'phone' },
  ],
  report: [],
} as const

test('what was disposed of with a report may be public, sensitive or about an officer never', () => {
  assert.equal(whyNotPublic(done(), index), undefined)
  assert.equal(whyNotPublic(grievance([report('x'), closed('silent')]), index), undefined)
  assert.equal(whyNotPublic(done({ sensitive: true }), index), 'sensitive')
  assert.equal(whyNotPublic(done({ subject: 'WOM' }), index), 'sensitive')
  const against = { post: 'BDO' as PostCode, persons: [] as PersonId[] }
  assert.equal(whyNotPublic(done({ against }), index), 'about-officer')
  assert.equal(whyNotPublic(grievance([report('x')]), index), 'not-disposed')
  assert.equal(whyNotPublic(grievance([report('x'), closed('withdrawn')]), index), 'not-disposed')
  assert.equal(whyNotPublic(grievance([closed('turned-away')]), index), 'not-disposed')
  assert.equal(whyNotPublic(grievance([closed()]), index), 'no-report')
})

test('what a written order closed is disposed of: the order and its reasons may be public', () => {
  const order: Act = {
    kind: 'ordered',
    step: 'first',
    number: 1,
    outcome: 'granted',
    text: 'मार्ग से अतिक्रमण हटाया जाए।',
    reasons: 'अभिलेख में मार्ग दर्ज है।',
  }
  const track: Act = {
    kind: 'put-on-track',
    track: 'RTI',
    step: 'first',
    post: 'SDM' as PostCode,
    due: new Date(9),
    needs: [],
  }
  const ordered = grievance([track, order, { kind: 'closed', ground: 'ordered' }])
  assert.equal(whyNotPublic(ordered, index), undefined)
  assert.equal(finalWords(ordered), 'मार्ग से अतिक्रमण हटाया जाए।\n\nअभिलेख में मार्ग दर्ज है।')
  const public_ = publish(
    ordered,
    index,
    { gist: [{ start: 0, end: 21, kind: 'name' }], report: [] },
    'P26-00001',
  )
  assert.ok(public_.ok && public_.value.kind === 'published' && /अतिक्रमण/.test(public_.value.report))
})

test('a village is shown as its panchayat', () => {
  assert.equal(publicPlace(index, 3), 2)
  assert.equal(publicPlace(index, 1), 1)
  assert.equal(publicPlace(index, undefined), undefined)
  assert.deepEqual(villageNames(index, 3), ['तेजबारी', 'तेजबारी'])
  assert.deepEqual(villageNames(index, 4), [], 'the panchayat bears the same name')
})

test('it is published as it was covered, under its number, with the panchayat', () => {
  const act = publish(done(), index, covers, 'P26-00001')
  assert.deepEqual(act, {
    ok: true,
    value: {
      kind: 'published',
      number: 'P26-00001',
      revision: 1,
      gist: '[नाम], [फ़ोन]: चापाकल खराब',
      report: 'ठीक किया',
      place: 2,
    },
  })
})

test('nobody can publish the complainant’s name or number, nor what is sensitive', () => {
  const bare = publish(done(), index, { gist: [], report: [] }, 'P26-00001')
  assert.ok(!bare.ok && bare.refusal === 'still-private')
  const sensitive = publish(done({ sensitive: true }), index, covers, 'P26-00001')
  assert.ok(!sensitive.ok && sensitive.refusal === 'not-for-the-public')
})

test('a correction keeps the number, counts on and says why; what was taken back does not come again', () => {
  const first = publish(done(), index, covers, 'P26-00001')
  assert.ok(first.ok)
  const once = grievance([report('ठीक किया'), closed(), first.value])
  const silent = publish(once, index, covers, 'P26-00002')
  assert.ok(!silent.ok && silent.refusal === 'reason-needed')
  const again = publish(once, index, { ...covers, reason: 'गाँव का नाम रह गया था' }, 'P26-00002')
  assert.ok(again.ok && again.value.kind === 'published')
  assert.deepEqual([again.value.number, again.value.revision], ['P26-00001', 2])
  const back = retract(once, 'asked')
  assert.ok(back.ok)
  const gone = grievance([report('ठीक किया'), closed(), first.value, back.value])
  const third = publish(gone, index, covers, 'P26-00003')
  assert.ok(!third.ok && third.refusal === 'retracted-for-good')
  const reopened: Act = { kind: 'reopened', level: 2, ground: 'after-closure' }
  const later = grievance([
    report('ठीक किया'),
    closed(),
    first.value,
    back.value,
    reopened,
    report('फिर ठीक किया'),
    closed(),
  ])
  const anew = publish(later, index, covers, 'P26-00004')
  assert.ok(anew.ok && anew.value.kind === 'published' && anew.value.number === 'P26-00004')
})

test('it is withheld with a reason, and only before it is public', () => {
  assert.deepEqual(withhold(done(), 'danger', ' '), {
    ok: true,
    value: { kind: 'withheld', reason: 'danger' },
  })
  const first = publish(done(), index, covers, 'P26-00001')
  assert.ok(first.ok)
  const once = grievance([report('x'), closed(), first.value])
  const late = withhold(once, 'danger')
  assert.ok(!late.ok && late.refusal === 'already-public')
  const never = retract(done(), 'asked')
  assert.ok(!never.ok && never.refusal === 'not-public-now')
})
