import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CAST, nobodyIn, onlyThese } from './fixtures/cast.ts'
import { ON_TRACK } from './fixtures/on-track.ts'
import { mayDo, maySee } from './may.ts'

test('a clerk puts the appeal of the complainant on record, once there is an order and until it is appealed', () => {
  onlyThese('appeal', ON_TRACK.ordered, ['operator', 'call-operator', 'hearing-clerk'])
  onlyThese('appeal', ON_TRACK.open, [])
  onlyThese('appeal', ON_TRACK.appealed, [])
  nobodyIn('appeal', 'atDesk', 'withOfficer', 'inReview', 'awaitingWord', 'closed')
})

test('who decided on it by law sees the file for good, and the desk turns nothing away that a law gives a way', () => {
  const judge = { person: 'other', posts: ['PHE-SE'], roles: [] }
  assert.ok(maySee(ON_TRACK.appealed, judge))
  assert.ok(!maySee(ON_TRACK.appealed, { ...judge, posts: ['PHE-JE-02'] }))
  const atDesk = { ...ON_TRACK.open, state: 'at_desk' } as const
  assert.ok(!mayDo('turning-away', atDesk, CAST.operator))
  assert.ok(mayDo('turning-away', { ...atDesk, track: undefined }, CAST.operator))
})
