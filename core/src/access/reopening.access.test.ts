import { test } from 'node:test'
import { FILES, nobodyIn, onlyThese } from './fixtures/cast.ts'

test('the desk opens again what is closed', () => {
  onlyThese('reopening', FILES.closed, ['operator', 'nodal', 'magistrate'])
  nobodyIn('reopening', 'atDesk', 'withOfficer', 'inReview')
})
