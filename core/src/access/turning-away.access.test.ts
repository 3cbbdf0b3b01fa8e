import { test } from 'node:test'
import { FILES, nobodyIn, onlyThese } from './fixtures/cast.ts'

test('the desk proposes to turn it away', () => {
  onlyThese('turning-away', FILES.atDesk, ['operator', 'nodal', 'magistrate'])
  nobodyIn('turning-away', 'withOfficer', 'inReview', 'awaitingWord', 'closed')
})
