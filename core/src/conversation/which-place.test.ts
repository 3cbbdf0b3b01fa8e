import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hearCitizen } from './citizen.ts'
import { complaint, facts, heard, said, text, unread } from './fixtures/citizen.ts'
import { IDLE } from './talk.ts'

/** Villages 101, 102 … lie in block 1, villages 201, 202 … in block 2. */
const within = (inner: number, outer: number) => Math.floor(inner / 100) === outer
const villages = (count: number) =>
  Array.from({ length: count }, (_, at) => (at % 2 === 0 ? 101 : 201) + (at >> 1))
const read = (codes: readonly number[]) => codes.map((code) => ({ code, confidence: 0.4, why: 'रामपुर' }))
const told = (count: number) =>
  hearCitizen(
    IDLE,
    heard(text('रामपुर में चापाकल खराब है')),
    facts({ within, reading: { ...complaint, places: read(villages(count)), whichPlace: villages(count) } }),
  )
const answered = (count: number, code: number) =>
  hearCitizen(
    told(count).talk,
    heard(text('बेलवन ब्लॉक')),
    facts({ within, reading: { ...unread, places: [{ code, confidence: 0.9, why: 'बेलवन' }] } }),
  )

test('a block that holds one of the choices settles which place it is', () => {
  assert.equal(answered(2, 2).talk.draft?.place?.code, 201)
})

test('of more than a list holds the block is asked in words, and what is left is shown in a list', () => {
  assert.match(said(told(11)), /11 जगहें/)
  const turn = answered(11, 2)
  assert.deepEqual(turn.talk.draft?.places, [201, 202, 203, 204, 205])
  const [list] = turn.say
  assert.equal(list?.inside.type, 'list')
})

test('an answer about another place altogether is taken as it is', () => {
  assert.equal(answered(2, 7).talk.draft?.place?.code, 7)
})
