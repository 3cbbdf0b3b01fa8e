import { test } from 'node:test'
import { nobodyIn, onlyThese } from './fixtures/cast.ts'
import { ON_TRACK } from './fixtures/on-track.ts'

test('only the post of the open step gives the order, and nobody decides an appeal against their own', () => {
  onlyThese('order', ON_TRACK.open, ['department-head'])
  onlyThese('order', ON_TRACK.appealed, ['magistrate'])
  onlyThese('order', ON_TRACK.ordered, [])
  onlyThese('order', ON_TRACK.appealedToSame, [])
  nobodyIn('order', 'atDesk', 'withOfficer', 'inReview', 'awaitingWord', 'closed')
})
