import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PosterPaper, SittingPaper } from '#ports/papers.ts'
import { setPoster } from './poster.ts'
import { setSitting } from './sitting.ts'

const sheet: SittingPaper = {
  language: 'hi',
  letterhead: { district: 'जनपद अभ्यास', office: 'कार्यालय जिलाधिकारी' },
  name: 'जन मिलन',
  place: 'कलेक्ट्रेट',
  day: '2026-10-06',
  openedAt: new Date('2026-10-06T03:30:00Z'),
  closedAt: new Date('2026-10-06T05:30:00Z'),
  presided: 'योगेश तिवारी, मुख्य विकास अधिकारी',
  counts: [
    ['सुनी गईं', 1],
    ['वहीं निस्तारित', 1],
  ],
  lines: [
    {
      token: 4,
      at: new Date('2026-10-06T03:50:00Z'),
      code: 'ABH-SWD-26-00001-S',
      gist: 'वृद्धा पेंशन का आदेश नहीं हुआ',
      about: 'रामरती · तेजबारी',
      outcome: 'वहीं निस्तारित',
      settled: true,
      posts: 'मुख्य विकास अधिकारी',
    },
  ],
}

test('the sheet of a hearing is set in both languages, also when nobody came, and long ones go on over pages', async () => {
  for (const paper of [sheet, { ...sheet, language: 'en' as const, lines: [] }]) {
    const made = await setSitting(paper)
    assert.equal(made.pages, 1)
    assert.deepEqual(made.warnings, [])
  }
  const { closedAt: _, ...open } = sheet
  const long = await setSitting({
    ...open,
    lines: Array.from({ length: 60 }, () => sheet.lines[0] ?? []).flat(),
  })
  assert.ok(long.pages > 1)
  assert.deepEqual((await setSitting(sheet)).pdf, (await setSitting(sheet)).pdf)
})

test('a poster is one page in each size and language, however long the address is', async () => {
  const poster: PosterPaper = {
    language: 'hi',
    size: 'a4',
    letterhead: { district: 'जनपद अभ्यास', office: 'कार्यालय जिलाधिकारी' },
    channel: 'whatsapp',
    shown: '+91 90000 99000',
    link: 'https://wa.me/919000099000',
  }
  const shown = 'shikayat.kanchandih.abhyas.district.example/nivaran'
  const long = { ...poster, channel: 'portal' as const, shown, link: `https://${shown}` }
  for (const one of [poster, long])
    for (const size of ['a4', 'a3'] as const)
      for (const language of ['hi', 'en'] as const) {
        const made = await setPoster({ ...one, size, language })
        assert.equal(made.pages, 1)
        assert.deepEqual(made.warnings, [])
      }
})
