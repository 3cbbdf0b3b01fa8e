import { test } from 'node:test'
import { FILES, nobodyIn, onlyThese } from './fixtures/cast.ts'

test('the desk corrects, and nobody else', () => {
  onlyThese('amendment', FILES.withOfficer, ['operator', 'nodal', 'magistrate'])
  nobodyIn('amendment', 'closed')
})
