import { test } from 'node:test'
import { FILES, nobodyIn, onlyThese } from './fixtures/cast.ts'

test('a report is drafted by the staff of the officer who has it, and by nobody else', () => {
  onlyThese('draft', FILES.withOfficer, ['staff'])
  nobodyIn('draft', 'atDesk', 'inReview', 'awaitingWord', 'closed')
})
