import { test } from 'node:test'
import { nobodyIn, onlyThese } from './fixtures/cast.ts'
import { ON_TRACK } from './fixtures/on-track.ts'

test('only the post of the open step puts its hearing down', () => {
  onlyThese('formal-hearing', ON_TRACK.open, ['department-head'])
  onlyThese('formal-hearing', ON_TRACK.appealed, ['magistrate'])
  onlyThese('formal-hearing', ON_TRACK.ordered, [])
  onlyThese('formal-hearing', ON_TRACK.appealedToSame, [])
  nobodyIn('formal-hearing', 'atDesk', 'withOfficer', 'inReview', 'awaitingWord', 'closed')
})
