import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BulletinContent } from './content.ts'
import { CONTENT } from './fixtures/content.ts'
import { overWeeks } from './over-weeks.ts'

const name = { hi: 'क', en: 'K' }
const week = (...rows: readonly (readonly [string, number | null])[]): BulletinContent => ({
  ...CONTENT,
  tables: [
    {
      key: 'panchayats',
      rows: rows.map(([key, received]) => ({ key, name, under: '1', counts: { received } })),
    },
  ],
})

test('weeks are added up where each is shown, and a week without the place counted nothing there', () => {
  const rows = overWeeks([week(['11', 8], ['12', 6]), week(['11', 5])], 'panchayats', 'received')
  assert.deepEqual(
    rows.map(({ key, count }) => [key, count]),
    [
      ['11', 13],
      ['12', 6],
    ],
  )
})

test('what one week hides the sum hides, and two small counts are not added up to one that is shown', () => {
  const rows = overWeeks(
    [week(['11', null], ['12', 30]), week(['11', null], ['12', 7])],
    'panchayats',
    'received',
  )
  assert.deepEqual(
    rows.map(({ count }) => count),
    [null, 37],
  )
  const withheld = { ...CONTENT, tables: [{ key: 'panchayats' as const, rows: [], withheld: true as const }] }
  assert.equal(overWeeks([week(['12', 30]), withheld], 'panchayats', 'received')[0]?.count, null)
})
