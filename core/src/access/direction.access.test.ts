import { test } from 'node:test'
import { FILES, nobodyIn, onlyThese } from './fixtures/cast.ts'

test('the desk, the nodal officer and the magistrate direct; nobody directs after the report', () => {
  onlyThese('direction', FILES.withOfficer, ['operator', 'nodal', 'state-nodal', 'magistrate'])
  onlyThese('direction', FILES.atDesk, ['operator', 'nodal', 'state-nodal', 'magistrate'])
  nobodyIn('direction', 'inReview', 'awaitingWord', 'closed')
})
