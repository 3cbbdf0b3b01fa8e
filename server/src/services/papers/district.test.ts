import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DistrictPaper } from '#ports/papers.ts'
import { setDistrict } from './district.ts'

const SHARE = { share: 0.72, low: 0.61, high: 0.81, of: 88 }
const paper: DistrictPaper = {
  language: 'hi',
  letterhead: { office: 'कार्यालय जिलाधिकारी', district: 'जनपद अभ्यास' },
  from: '2026-10-08',
  to: '2026-11-06',
  printedAt: new Date('2026-11-06T03:00:00Z'),
  now: [
    { name: 'late', n: 42, tone: 'alarm' },
    { name: 'dueToday', n: 7, tone: 'heed' },
    { name: 'high', n: 0, tone: 'alarm' },
    { name: 'desk', n: 12, tone: 'heed' },
    { name: 'open', n: 318, tone: 'calm' },
  ],
  counter: { received: 12_345, closed: 11_020, receivedNow: 640, closedNow: 590 },
  burning: [
    {
      place: 'तेजबारी, ब्लॉक बेलवन',
      subject: 'हैंडपंप खराब',
      why: '28 दिन में 18 लोगों की 22 शिकायतें; 3 की अपेक्षा थी।',
    },
  ],
  posts: Array.from({ length: 15 }, (_, at) => ({
    name: `कनिष्ठ अभियंता, पेयजल, खण्ड ${at + 1}`,
    department: 'पेयजल (लोक स्वास्थ्य अभियंत्रण / जल निगम)',
    ...{ late: 15 - at, open: 40 - at, reported: 60 },
    ...(at % 2 === 0 ? { inTime: SHARE } : {}),
  })),
  morePosts: true,
  trend: Array.from({ length: 30 }, (_, at) => ({ received: (at * 7) % 23, closed: (at * 5) % 19 })),
  heat: {
    places: ['कंचनडीह', 'बेलवन', 'सुरजनगढ़', 'धनवारी', 'पलाशगंज', 'तिरमोहन', 'अभ्यासनगर', 'पलाशगंज बाजार'],
    rows: Array.from({ length: 10 }, (_, at) => ({
      name: 'टूटा तार / झुका खंभा (करंट का खतरा)',
      counts: Array.from({ length: 8 }, (__, of) => (at * of * 3) % 17),
    })),
  },
  ages: [
    { least: 0, most: 7, n: 120 },
    { least: 8, most: 15, n: 90 },
    { least: 16, most: 30, n: 60 },
    { least: 31, most: 60, n: 40 },
    { least: 61, n: 8 },
  ],
  rising: [{ name: 'गलत बिजली बिल', week: 31, usual: 12.25 }],
  satisfied: SHARE,
}

test('the district stands on two pages in both languages, and a quiet one on less', async () => {
  const quiet: DistrictPaper = {
    ...paper,
    ...{ burning: [], posts: [], morePosts: false, rising: [], heat: { places: [], rows: [] } },
    trend: paper.trend.map(() => ({ received: 0, closed: 0 })),
  }
  for (const language of ['hi', 'en'] as const) {
    const made = await setDistrict({ ...paper, language })
    assert.deepEqual(made.warnings, [])
    assert.equal(made.pages, 2)
    assert.equal((await setDistrict({ ...quiet, language })).pages, 1)
    const again = await setDistrict({ ...paper, language })
    assert.deepEqual(Buffer.from(again.pdf), Buffer.from(made.pdf), 'the same figures give the same bytes')
  }
})
