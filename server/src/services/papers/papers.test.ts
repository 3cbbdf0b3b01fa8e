import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import sharp from 'sharp'
import type { ReportPaper, SlipPaper } from '#ports/papers.ts'
import { drawable } from './glyphs.ts'
import { papers, setReport, setSlip } from './papers.ts'
import { covered } from './typst.ts'

const hash = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'
const letterhead = { office: 'कार्यालय जिलाधिकारी', district: 'जनपद अभ्यास', line: 'जन शिकायत नियंत्रण कक्ष' }
const link = 'https://shikayat.example/track/ABH-PHE-26-00421-K'

const report: ReportPaper = {
  language: 'hi',
  letterhead,
  code: 'ABH-PHE-26-00421-K',
  number: 1,
  gist: 'विद्यालय के पास का चापाकल तीन हफ़्ते से खराब है।',
  place: 'ग्राम सोनपुर',
  subject: 'पेयजल › चापाकल खराब',
  complainant: 'सु••• देवी',
  registeredAt: new Date('2026-11-03T05:20:00Z'),
  reportedAt: new Date('2026-11-09T11:42:00Z'),
  officer: { name: 'राम प्रसाद', post: 'कनिष्ठ अभियंता' },
  text: 'स्थल निरीक्षण किया गया।\n\nराइजर पाइप बदले गए, शिकायत का निस्तारण हुआ।',
  location: { lat: 25.4312, lng: 81.8463 },
  pictures: [],
  files: [{ kind: 'video', name: 'pump.mp4', sha256: hash }],
  trackingLink: link,
  actHash: hash,
}

const slip: SlipPaper = {
  language: 'hi',
  size: 'a6',
  letterhead,
  code: report.code,
  gist: report.gist,
  registeredAt: report.registeredAt,
  dueAt: new Date('2026-11-10T18:29:00Z'),
  trackingLink: link,
  serviceNumber: '+91 90000 00001',
}

const photo = async () =>
  new Uint8Array(
    await sharp({ create: { width: 60, height: 40, channels: 3, background: '#4a7' } })
      .jpeg()
      .toBuffer(),
  )

const head = (pdf: Uint8Array) => Buffer.from(pdf.subarray(0, 8)).toString('latin1')
const whole = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1')

test('a short report is one page of archival PDF in Hindi and in English, and the setter has nothing to warn of', async () => {
  for (const language of ['hi', 'en'] as const) {
    const made = await setReport({ ...report, language })
    assert.match(head(made.pdf), /^%PDF-1\./)
    assert.match(whole(made.pdf), /<pdfaid:part>2<\/pdfaid:part>/)
    assert.equal(made.pages, 1)
    assert.deepEqual(made.warnings, [])
  }
})

test('a report with many pictures and a long text goes on over several pages', async () => {
  const bytes = await photo()
  const pictures = Array.from({ length: 9 }, (_, i) => ({ bytes, mime: 'image/jpeg', caption: `चित्र ${i}` }))
  const made = await setReport({ ...report, pictures, text: `${report.text}\n\n`.repeat(20) })
  assert.ok(made.pages >= 3)
  assert.deepEqual(made.warnings, [])
  assert.equal(whole(made.pdf).match(/\/Subtype\s*\/Image/g)?.length, 1, 'the same picture is kept once')
})

test('a picture that cannot be drawn does not stop the report, and the good ones stay', async () => {
  const broken = { bytes: new Uint8Array([1, 2, 3]), mime: 'image/heic', caption: 'टूटी फ़ाइल', sha256: hash }
  const good = { bytes: await photo(), mime: 'image/jpeg', caption: 'मरम्मत के बाद' }
  const made = await setReport({ ...report, pictures: [broken, good] })
  assert.equal(whole(made.pdf).match(/\/Subtype\s*\/Image/g)?.length, 1)
  assert.deepEqual(made.warnings, [])
})

test('whatever an officer or a citizen wrote, the report can be printed', async () => {
  const words = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom(
      '#read("/etc/passwd")',
      '*x* $y$ `z` \\ ] } @a <b>',
      '😡🙏🏽 काम नहीं हुआ',
      'اردو میں',
      '\u0000\u202e',
    ),
  )
  await fc.assert(
    fc.asyncProperty(words, words, async (gist, text) => {
      const made = await setReport({ ...report, gist, text, complainant: gist, place: text })
      assert.match(head(made.pdf), /^%PDF/)
    }),
    { numRuns: 40 },
  )
})

test('the same data give the same bytes, so a report can be made again and compared', async () => {
  const again = papers()
  assert.deepEqual(await again.report(report), await papers().report(report))
  assert.deepEqual(await again.slip(slip), await papers().slip(slip))
})

test('a slip is one page, also with long names and a long gist', async () => {
  const long = 'अधिशासी अभियंता लोक स्वास्थ्य अभियंत्रण विभाग प्रखण्ड कार्यालय कटरा सोनपुर'
  for (const size of ['a6', 'a5'] as const) {
    const full = {
      ...slip,
      size,
      gist: report.gist.repeat(20),
      complainant: long,
      subject: long,
      place: long,
      post: long,
    }
    for (const paper of [{ ...slip, size }, full]) {
      const made = await setSlip(paper)
      assert.equal(made.pages, 1)
      assert.deepEqual(made.warnings, [])
    }
  }
})

test('emoji are left out, letters without a shape are marked and told', () => {
  assert.deepEqual(drawable('पानी नहीं 😡, सर 🙏🏽', covered()), { text: 'पानी नहीं, सर', lost: false })
  assert.deepEqual(drawable('نل بند', covered()), { text: '�� ���', lost: true })
  assert.deepEqual(drawable('कृत कार्यवाही, ₹500 – “ठीक”।', covered()), {
    text: 'कृत कार्यवाही, ₹500 – “ठीक”।',
    lost: false,
  })
})
