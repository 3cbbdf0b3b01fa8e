import assert from 'node:assert/strict'
import { test } from 'node:test'
import { printedTables } from '#core/publication/bulletin.ts'
import type { WeekFigures } from '#core/publication/figures.ts'
import { hideAside } from './hide.ts'

const name = { hi: 'क', en: 'k' }
const week = (small: number): WeekFigures => ({
  week: '2026-W47',
  from: '2026-11-16',
  to: '2026-11-22',
  tables: [
    { key: 'whole', rows: [{ key: 'whole', name, counts: { received: 40 + small } }] },
    {
      key: 'channels',
      rows: [
        { key: 'whatsapp', name, counts: { received: 30 } },
        { key: 'sms', name, counts: { received: 10 } },
        { key: 'email', name, counts: { received: small } },
      ],
    },
  ],
})

test('what is hidden aside is what is hidden here, and the small count is among it', async () => {
  const figures = week(3)
  const aside = await hideAside(figures, [])
  assert.deepEqual(aside, printedTables(figures))
  const mails = aside.find(({ key }) => key === 'channels')?.rows.find(({ key }) => key === 'email')
  assert.equal(mails?.counts.received, null)
})
