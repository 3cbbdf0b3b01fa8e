import { test } from 'node:test'
import { FILES, nobodyIn, onlyThese } from './fixtures/cast.ts'

test('only who has it asks the complainant', () => {
  onlyThese('question', FILES.withOfficer, ['holder'])
  nobodyIn('question', 'atDesk', 'inReview', 'awaitingWord', 'closed')
})
