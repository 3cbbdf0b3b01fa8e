import { test } from 'node:test'
import { FILES, nobodyIn, onlyThese } from './fixtures/cast.ts'

test('only the officer who has the grievance asks for more time', () => {
  onlyThese('interim', FILES.withOfficer, ['holder'])
  nobodyIn('interim', 'atDesk', 'inReview', 'awaitingWord', 'closed')
})
