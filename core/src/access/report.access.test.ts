import { test } from 'node:test'
import { FILES, nobodyIn, onlyThese } from './fixtures/cast.ts'

test('only who has it reports', () => {
  onlyThese('report', FILES.withOfficer, ['holder'])
  nobodyIn('report', 'atDesk', 'inReview', 'awaitingWord', 'closed')
})
