import { test } from 'node:test'
import { FILES, nobodyIn, onlyThese } from './fixtures/cast.ts'

test('the desk chooses another time class, the officer whose time it is does not', () => {
  onlyThese('reclassification', FILES.withOfficer, ['operator', 'nodal', 'magistrate'])
  onlyThese('reclassification', FILES.atDesk, ['operator', 'nodal', 'magistrate'])
  nobodyIn('reclassification', 'inReview', 'awaitingWord', 'closed')
})
