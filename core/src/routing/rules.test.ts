import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { RoutingRule } from '../district/district.ts'
import { ruleKey } from '../district/find.ts'
import { DAY, lineDistrict } from './fixtures/district.ts'
import { grievanceOf, registered } from './fixtures/grievance.ts'
import { route } from './route.ts'
import { choosePost, ruleFor } from './rules.ts'

const asked = { subject: 'WAT-HP', place: 11, channel: 'whatsapp' }
const chosen = (...rules: RoutingRule[]) => choosePost(lineDistrict(rules), asked)?.post.code

test('without a rule the department of the subject over the place decides', () => {
  assert.equal(chosen(), 'PHE-JE-01')
  assert.equal(chosen({ subject: 'WAT-TAP', post: 'CDO' }), 'PHE-JE-01')
})

test('the smaller place goes before everything, then the subject before its heading, then the channel', () => {
  const all: RoutingRule = { post: 'DM' }
  const door: RoutingRule = { channel: 'whatsapp', post: 'CDO' }
  const heading: RoutingRule = { subject: 'WAT', post: 'OTH-CM' }
  const subject: RoutingRule = { subject: 'WAT-HP', post: 'PHE-EE' }
  const block: RoutingRule = { place: 1, post: 'RDD-BDO-01' }
  const village: RoutingRule = { place: 11, post: 'RDD-BDO-02' }
  const villageDoor: RoutingRule = { place: 11, channel: 'whatsapp', post: 'PHE-JE-02' }
  const villageHeading: RoutingRule = { place: 11, subject: 'WAT', post: 'PHE-JE-03' }
  const growing = [all, door, heading, subject, block, village, villageDoor, villageHeading]
  for (const [at, rule] of growing.entries())
    assert.equal(chosen(...growing.slice(0, at + 1)), rule.post, rule.post)
})

test('the rule that decided stands in the act in words', () => {
  const index = lineDistrict([{ subject: 'WAT', place: 1, channel: 'whatsapp', post: 'CDO' }])
  const act = route(grievanceOf(registered()), index, DAY)
  assert.ok(act.kind === 'routed')
  assert.equal(act.post, 'CDO')
  assert.equal(act.why.hi, 'जिले का नियम: विषय “विषय WAT”, क्षेत्र बेलवन, माध्यम व्हाट्सऐप → पद CDO')
  assert.equal(
    act.why.en,
    'rule of the district: subject “Subject WAT”, area Place 1, channel WhatsApp → Post CDO',
  )
})

test('a rule whose post is vacant leads up the line like any other', () => {
  const index = lineDistrict([{ subject: 'WAT-HP', post: 'RDD-BDO-01' }], { 'RDD-BDO-01': undefined })
  const act = route(grievanceOf(registered()), index, DAY)
  assert.equal(act.kind === 'routed' && act.post, 'RDD-DDO')
})

const some = <T>(...all: T[]) => fc.constantFrom<T | undefined>(undefined, ...all)
const rules = fc.uniqueArray(
  fc
    .record({
      subject: some('WAT-HP', 'WAT-TAP', 'WAT', 'COR'),
      place: some(9901, 1, 2, 11, 12, 21),
      channel: some('whatsapp', 'walkin'),
      post: fc.constantFrom('DM', 'CDO', 'PHE-EE', 'RDD-BDO-01', 'OTH-CM'),
    })
    .map(
      (rule) =>
        Object.fromEntries(
          Object.entries(rule).filter(([, part]) => part !== undefined),
        ) as unknown as RoutingRule,
    ),
  { selector: ruleKey, maxLength: 40 },
)
const grievances = fc.record({
  subject: fc.constantFrom('WAT-HP', 'WAT-TAP'),
  place: some(1, 2, 11, 12, 21),
  channel: fc.constantFrom('whatsapp', 'walkin', 'phone'),
})

test('the answer never depends on the order of the rows', () => {
  fc.assert(
    fc.property(rules, fc.infiniteStream(fc.nat()), grievances, (all, chance, grievance) => {
      const shuffled = all
        .map((rule) => ({ rule, at: chance.next().value as number }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ rule }) => rule)
      const [one, other] = [all, shuffled].map((rows) => choosePost(lineDistrict(rows), grievance))
      assert.equal(one?.post.code, other?.post.code)
      assert.deepEqual(one?.why, other?.why)
    }),
  )
})

test('the rule that wins matches, and no rule that matches is more specific', () => {
  const paths: Record<number, number[]> = {
    11: [11, 1, 9901],
    12: [12, 1, 9901],
    21: [21, 2, 9901],
    1: [1, 9901],
    2: [2, 9901],
  }
  fc.assert(
    fc.property(rules, grievances, (all, grievance) => {
      const path = grievance.place === undefined ? [] : (paths[grievance.place] ?? [])
      // Worked out the slow way: every rule is looked at and ranked.
      const ranked = all
        .map((rule) => ({
          rule,
          place: rule.place === undefined ? path.length : path.indexOf(rule.place),
          subject: [grievance.subject, 'WAT', undefined].indexOf(rule.subject),
          channel: [grievance.channel as string | undefined, undefined].indexOf(rule.channel),
        }))
        .filter((one) => one.place >= 0 && one.subject >= 0 && one.channel >= 0)
        .toSorted((a, b) => a.place - b.place || a.subject - b.subject || a.channel - b.channel)
      assert.deepEqual(ruleFor(lineDistrict(all), grievance), ranked[0]?.rule)
    }),
  )
})
