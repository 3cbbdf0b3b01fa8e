import { test } from 'node:test'
import { nobodyIn, onlyThese } from './fixtures/cast.ts'
import { ON_TRACK } from './fixtures/on-track.ts'

test('only the post of the open step calls to its hearing', () => {
  onlyThese('summons', ON_TRACK.open, ['department-head'])
  onlyThese('summons', ON_TRACK.appealed, ['magistrate'])
  onlyThese('summons', ON_TRACK.ordered, [])
  onlyThese('summons', ON_TRACK.appealedToSame, [])
  nobodyIn('summons', 'atDesk', 'withOfficer', 'inReview', 'awaitingWord', 'closed')
})
