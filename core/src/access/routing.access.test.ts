import { test } from 'node:test'
import { FILES, nobodyIn, onlyThese } from './fixtures/cast.ts'

test('the desk names the post, and nobody else', () => {
  onlyThese('routing', FILES.atDesk, ['operator', 'nodal', 'magistrate'])
  nobodyIn('routing', 'withOfficer', 'inReview', 'awaitingWord', 'closed')
})
