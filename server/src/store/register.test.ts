import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { CitizenId, GrievanceId, PostCode } from '#core/ids.ts'
import {
  idAt,
  minutes,
  NOW,
  OFFICER,
  PROGRAM,
  register,
  registered,
  somebody,
  type Trial,
  trial,
} from './fixtures/trial.ts'

let t: Trial
before(async () => {
  t = await trial()
})
after(() => t.end())

const why = { hi: 'नियम', en: 'rule' }
const routed = { kind: 'routed', post: 'je-phe' as PostCode, level: 1, why } as const
const assigned = {
  kind: 'assigned',
  post: 'je-phe' as PostCode,
  persons: [somebody()],
  due: minutes(600),
  why,
} as const

test('a grievance read back is the one that was written, with moments as moments', async () => {
  const id = await register(t.store, {}, routed, assigned)
  const held = await t.store.together(({ register }) => register.find(id))
  assert.equal(held?.grievance.state, 'with_officer')
  assert.deepEqual(held?.grievance.dueAt, minutes(600))
  assert.equal(held?.acts.length, 3)
  const act = held?.acts[2]?.act
  assert.ok(act?.kind === 'assigned' && act.due instanceof Date)
  const byCode = await t.store.together(({ register }) => register.findByCode(held?.grievance.code ?? ''))
  assert.deepEqual(byCode, held)
})

test('each act carries the hash of the one before it', async () => {
  const id = await register(t.store, {}, routed, assigned)
  const held = await t.store.together(({ register }) => register.find(id))
  assert.equal(new Set(held?.acts.map(({ hash }) => hash)).size, 3)
  const other = await register(t.store, {}, routed, assigned)
  const others = await t.store.together(({ register }) => register.find(other))
  assert.notEqual(others?.acts[2]?.hash, held?.acts[2]?.hash)
  assert.equal((await t.store.verify()).broken, undefined)
})

test('of two officers who act at once the second is told what happened meanwhile', async () => {
  const id = await register(t.store, {}, routed, assigned)
  const person = somebody()
  const act = (kind: 'accepted' | 'seen') =>
    t.store.together(({ register }) => register.append(id, 3, [{ act: { kind, person }, by: OFFICER }], NOW))
  const decisions = await Promise.all([act('accepted'), act('seen')])
  assert.equal(decisions.filter(({ ok }) => ok).length, 1)
  const refused = decisions.find((decision) => !decision.ok)
  assert.ok(refused && !refused.ok)
  assert.equal(refused.refusal, 'moved-meanwhile')
  assert.match(refused.detail ?? '', /^(accepted|seen)$/)
  const held = await t.store.together(({ register }) => register.find(id))
  assert.equal(held?.acts.length, 4)
})

test('of fifty who act at once on the same number exactly one wins', async () => {
  const id = await register(t.store)
  const decisions = await Promise.all(
    Array.from({ length: 50 }, (_, nr) =>
      t.store.together(({ register }) =>
        register.append(id, 1, [{ act: { kind: 'noted', text: `${nr}` }, by: OFFICER }], NOW),
      ),
    ),
  )
  assert.equal(decisions.filter(({ ok }) => ok).length, 1)
})

test('the same key a second time changes nothing and answers with what is there', async () => {
  const id = await register(t.store)
  const note = (text: string, expected: number) =>
    t.store.together(({ register }) =>
      register.append(id, expected, [{ act: { kind: 'noted', text }, by: OFFICER }], NOW, 'key-1'),
    )
  assert.ok((await note('एक', 1)).ok)
  const again = await note('दो', 1)
  assert.ok(again.ok)
  assert.equal(again.value.acts.length, 2)
  const holds = (key: string) => t.store.together(({ register }) => register.holdsKey(id, key))
  assert.deepEqual([await holds('key-1'), await holds('key-2')], [true, false])
  const late = await note('तीन', 2)
  assert.ok(late.ok)
  assert.equal(late.value.acts.length, 2)
})

test('the same key at the same time is one act', async () => {
  const id = await register(t.store)
  const decisions = await Promise.all(
    Array.from({ length: 8 }, () =>
      t.store.together(({ register }) =>
        register.append(id, 1, [{ act: { kind: 'noted', text: 'एक' }, by: OFFICER }], NOW, 'same'),
      ),
    ),
  )
  assert.ok(decisions.every(({ ok }) => ok))
  const held = await t.store.together(({ register }) => register.find(id))
  assert.equal(held?.acts.length, 2)
})

test('a registration repeated with its key is one grievance', async () => {
  const id = idAt<GrievanceId>()
  const act = registered()
  const once = () =>
    t.store.together(({ register }) => register.append(id, 0, [{ act, by: PROGRAM }], NOW, 'registration'))
  const decisions = await Promise.all([once(), once(), once()])
  assert.ok(decisions.every((decision) => decision.ok && decision.value.acts.length === 1))
})

test('a code that is given already is never given a second time, and the attempt is a fault', async () => {
  const act = registered()
  const append = (id: GrievanceId) =>
    t.store.together(({ register }) => register.append(id, 0, [{ act, by: PROGRAM }], NOW))
  await append(idAt<GrievanceId>())
  const other = idAt<GrievanceId>()
  await assert.rejects(append(other), /belongs to another grievance/)
  assert.equal(await t.store.together(({ register }) => register.find(other)), undefined)
})

test('what is thrown in a transaction leaves no act behind', async () => {
  const id = idAt<GrievanceId>()
  const broken = t.store.together(async ({ register }) => {
    await register.append(id, 0, [{ act: registered(), by: PROGRAM }], NOW)
    throw new Error('the lights went out')
  })
  await assert.rejects(broken, /lights/)
  assert.equal(await t.store.together(({ register }) => register.find(id)), undefined)
})

test('a citizen has open grievances and those closed lately, newest act first', async () => {
  const citizen = idAt<CitizenId>()
  const open = await register(t.store, { citizen })
  const closed = { kind: 'closed', ground: 'withdrawn' } as const
  const lately = await register(t.store, { citizen, at: minutes(5) }, closed)
  await register(t.store, { citizen, at: minutes(-60) }, closed)
  const list = await t.store.together(({ register }) => register.ofCitizen(citizen, NOW))
  assert.deepEqual(
    list.map(({ id }) => id),
    [lately, open],
  )
})

test('open grievances of a post come soonest due first', async () => {
  const post = 'je-test' as PostCode
  const lie = (due: Date) => [
    { ...routed, post },
    { ...assigned, post, due },
  ]
  const later = await register(t.store, {}, ...lie(minutes(900)))
  const sooner = await register(t.store, {}, ...lie(minutes(90)))
  await register(t.store, {}, ...lie(minutes(9)), { kind: 'closed', ground: 'silent' })
  const list = await t.store.together(({ register }) => register.ofPosts([post]))
  assert.deepEqual(
    list.map(({ id }) => id),
    [sooner, later],
  )
})

test('serials of a department and year run from 1 without a gap, however many ask at once', async () => {
  const numbers = await Promise.all(
    Array.from({ length: 60 }, () => t.store.together(({ register }) => register.nextSerial('PHE', 26))),
  )
  assert.deepEqual(
    numbers.toSorted((a, b) => a - b),
    Array.from({ length: 60 }, (_, index) => index + 1),
  )
  assert.equal(await t.store.together(({ register }) => register.nextSerial('PHE', 27)), 1)
})

test('letters that a database cannot keep do not stop a registration', async () => {
  const id = await register(t.store, { gist: 'पानी\0 नहीं \ud83d' })
  const held = await t.store.together(({ register }) => register.find(id))
  assert.equal(held?.grievance.gist, 'पानी\ufffd नहीं \ufffd')
  assert.equal((await t.store.verify(held?.grievance.code)).broken, undefined)
})
