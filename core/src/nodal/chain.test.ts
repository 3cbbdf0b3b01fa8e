import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Act } from '../grievance/acts.ts'
import type { PostCode } from '../ids.ts'
import { lineDistrict } from '../routing/fixtures/district.ts'
import { grievanceOf, officer, registered } from '../routing/fixtures/grievance.ts'
import { arrive } from './arrive.ts'
import { chainPosts, receiver } from './chain.ts'
import { refer, referable } from './refer.ts'

const DAY = '2026-11-20'
const base = lineDistrict()
const index = {
  ...base,
  district: {
    ...base.district,
    handles: [{ channel: 'x', address: '@rajya', level: 'state', owner: 'CDO' }] as const,
    nodals: [
      { level: 'state', post: 'CDO' },
      { level: 'district', district: base.district.code, nameHi: 'अपना', nameEn: 'Apna', post: 'OTH-CM' },
      { level: 'district', district: 77, nameHi: 'नदीपार', nameEn: 'Nadipar', post: 'PHE-EE' },
    ] as const,
  },
}
const why = { hi: '–', en: '–' }
const came = (words: string, more: object = {}) =>
  arrive(grievanceOf(registered({ channel: 'x', handle: '@rajya', gist: words, ...more })), index)?.map(
    (act) => (act.kind === 'referred' ? act.to : act.post),
  )

test('words that name one district go by the state nodal officer to the nodal officer of that district', () => {
  const nowhere = { place: undefined }
  assert.deepEqual(came('नदीपार में सड़क टूटी है', nowhere), ['CDO', 'PHE-EE'])
  assert.deepEqual(came('Nadipar me sadak tuti hai', nowhere), ['CDO', 'PHE-EE'])
})

test('words that name no district, or two, wait for the state nodal officer', () => {
  const nowhere = { place: undefined }
  assert.deepEqual(came('सड़क टूटी है', nowhere), ['CDO'])
  assert.deepEqual(came('नदीपार और अपना के बीच सड़क टूटी है', nowhere), ['CDO'])
  assert.deepEqual(came('@nadipar सड़क टूटी है', nowhere), ['CDO'], 'the name of a handle is no place')
})

test('a place of ours beside the name of another district is decided by a person', () => {
  const place = base.district.places.find(({ type }) => type === 'village')?.code
  assert.deepEqual(came('सड़क टूटी है', { place }), ['CDO', 'OTH-CM'])
  assert.deepEqual(came('नदीपार जाने वाली सड़क टूटी है', { place }), ['CDO'])
})

test('what came to no handle of the state, or is about an officer, goes the ways it always goes', () => {
  assert.equal(came('सड़क टूटी है', { handle: '@other' }), undefined)
  assert.equal(came('सड़क टूटी है', { against: { post: 'PHE-EE', persons: [] } }), undefined)
})

const referred = (way: 'down' | 'back', nodal: string, to: string): Act => ({
  kind: 'referred',
  way,
  nodal: nodal as PostCode,
  from: nodal as PostCode,
  to: to as PostCode,
  level: 3,
  why,
})
const routed: Act = { kind: 'routed', post: 'CDO' as PostCode, level: 4, why, nodal: true }
const BELOW = [registered(), routed, referred('down', 'CDO', 'OTH-CM'), referred('down', 'OTH-CM', 'PHE-EE')]

test('each who gave it on stands in the chain, and a report from below a district comes back to its nodal officer', () => {
  const below = grievanceOf(...BELOW)
  assert.deepEqual(chainPosts(below), ['CDO', 'OTH-CM', 'PHE-EE'])
  assert.equal(receiver(below), 'OTH-CM')
  const back = grievanceOf(...BELOW, referred('back', 'PHE-EE', 'OTH-CM'))
  assert.deepEqual(chainPosts(back), ['CDO', 'OTH-CM'])
  assert.equal(receiver(back), undefined)
})

test('whoever gave it on may take it back and give it to another; whoever has it may only give it back', () => {
  const at = grievanceOf(registered(), routed, referred('down', 'CDO', 'PHE-EE'))
  assert.deepEqual(
    referable(at, index, ['CDO']).map(({ post, way }) => [post, way]),
    [['OTH-CM', 'down']],
  )
  assert.deepEqual(
    referable(at, index, ['PHE-EE']).map(({ post, way }) => [post, way]),
    [['CDO', 'back']],
  )
  const moved = refer(at, index, 'OTH-CM', { posts: ['CDO'], reason: 'दूसरे जिले की निकली', day: DAY })
  assert.ok(moved.ok && moved.value.nodal === 'CDO' && moved.value.from === 'PHE-EE')
  const after = grievanceOf(registered(), routed, referred('down', 'CDO', 'PHE-EE'), [
    officer('s', 'CDO'),
    moved.value,
  ])
  assert.deepEqual(chainPosts(after), ['CDO', 'OTH-CM'])
  const no = refer(at, index, 'PHE-JE-01', { posts: ['CDO'], reason: 'सीधे', day: DAY })
  assert.ok(!no.ok && no.refusal === 'not-on-the-chain')
})
