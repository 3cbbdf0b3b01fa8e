import { test } from 'node:test'
import { FILES, nobodyIn, onlyThese } from './fixtures/cast.ts'

test('the desk records what the citizen said', () => {
  onlyThese('word', FILES.awaitingWord, ['operator', 'call-operator', 'hearing-clerk', 'nodal', 'magistrate'])
  nobodyIn('word', 'atDesk', 'withOfficer', 'inReview', 'closed')
})
