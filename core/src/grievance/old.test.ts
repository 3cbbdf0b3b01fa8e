import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isOldMatter, mayHaveBegun } from './old.ts'

const registeredAt = new Date('2026-11-01T10:20:00+05:30')

test('what had gone on for a year when it came is an old matter, unless the district sets another time', () => {
  assert.equal(isOldMatter({ since: '2025-11-01', registeredAt }, {}), true)
  assert.equal(isOldMatter({ since: '2025-11-02', registeredAt }, {}), false)
  assert.equal(isOldMatter({ since: '2025-11-01', registeredAt }, { oldMatterDays: 730 }), false)
  assert.equal(isOldMatter({ since: '2026-08-01', registeredAt }, { oldMatterDays: 90 }), true)
  assert.equal(isOldMatter({ registeredAt }, {}), false)
})

test('a matter begins on a day that there was', () => {
  assert.equal(mayHaveBegun('2024-02-29', '2026-11-01'), true)
  assert.equal(mayHaveBegun('2025-02-29', '2026-11-01'), false)
  assert.equal(mayHaveBegun('2026-11-02', '2026-11-01'), false)
})
