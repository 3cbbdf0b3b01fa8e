import { test } from 'node:test'
import { FILES, nobodyIn, onlyThese } from './fixtures/cast.ts'

test('only who has it gives it back', () => {
  onlyThese('return', FILES.withOfficer, ['holder'])
  nobodyIn('return', 'atDesk', 'inReview', 'awaitingWord', 'closed')
})
