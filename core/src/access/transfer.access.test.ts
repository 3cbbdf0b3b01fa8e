import { test } from 'node:test'
import { FILES, nobodyIn, onlyThese } from './fixtures/cast.ts'

test('the desk moves it, and the officer who has it', () => {
  onlyThese('transfer', FILES.withOfficer, ['operator', 'holder', 'nodal', 'magistrate'])
  nobodyIn('transfer', 'atDesk', 'inReview', 'awaitingWord', 'closed')
})
