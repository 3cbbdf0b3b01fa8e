import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PlanPaper } from '#ports/papers.ts'
import { setPlan } from './plan.ts'

const paper: PlanPaper = {
  language: 'hi',
  letterhead: { office: 'कार्यालय जिलाधिकारी', district: 'जनपद अभ्यास' },
  place: 'तेजबारी, ब्लॉक बेलवन',
  subject: 'हैंडपंप खराब',
  department: 'पेयजल',
  openedAt: new Date('2026-10-07T05:00:00Z'),
  printedAt: new Date('2026-11-07T05:00:00Z'),
  problem: 'तेजबारी में 28 दिन में 32 शिकायतें आईं।',
  cause: 'जल स्तर नीचे गया।',
  rupees: 250_000,
  tasks: [
    { what: 'बोर गहरे करें', post: 'कनिष्ठ अभियंता', due: '2026-10-20', rupees: 250_000, done: false, late: true },
    { what: 'टैंकर भेजें', post: 'ग्राम पंचायत सचिव', due: '2026-10-12', rupees: 0, done: true, late: false },
  ],
  meetings: [{ day: '2026-10-08', present: 'प्रधान, सचिव', minutes: 'सभी बोर देखे जाएँगे।' }],
  grievances: [{ code: 'ABH-WAT-26-00421-K', gist: 'चापाकल खराब है', closed: true }],
  more: 31,
  effect: { name: 'असर हुआ: अब सामान्य', before: { n: 32, expected: 3.1 }, after: { n: 2, expected: 3.4 } },
}

test('a plan is one page in both languages, also before anything was written in it', async () => {
  const bare = { ...paper, cause: '', tasks: [], meetings: [], grievances: [], more: 0 }
  for (const language of ['hi', 'en'] as const)
    for (const one of [paper, bare, { ...paper, conclusion: 'पानी आ गया।' }]) {
      const made = await setPlan({ ...one, language })
      assert.equal(made.pages, 1)
      assert.deepEqual(made.warnings, [])
    }
})
