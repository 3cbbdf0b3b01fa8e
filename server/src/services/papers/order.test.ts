import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OrderPaper } from '#ports/papers.ts'
import { setOrder } from './order.ts'
import { papers } from './papers.ts'

const QR = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'
const paper: OrderPaper = {
  language: 'hi',
  letterhead: { office: 'शिकायत एवं अनुश्रवण कोषांग', district: 'जनपद अभ्यास' },
  code: 'ABH-REV-26-00421-K',
  number: 1,
  track: 'लोक सेवा एवं शिकायत निवारण अधिकार',
  step: 'प्रथम सुनवाई',
  gist: 'छह महीने से दाखिल-खारिज लंबित है',
  place: 'तेजबारी, ब्लॉक बेलवन',
  subject: 'दाखिल-खारिज / नामांतरण लंबित',
  complainant: 'रामरती देवी',
  registeredAt: new Date('2026-10-06T05:00:00Z'),
  orderedAt: new Date('2026-10-20T06:30:00Z'),
  officer: { name: 'आरती चौधरी', post: 'उप जिलाधिकारी, पलाशगंज' },
  outcome: 'माँग स्वीकार',
  hearings: [
    {
      day: new Date('2026-10-18T06:30:00Z'),
      present: 'दोनों पक्ष उपस्थित',
      words: 'आवेदिका ने बैनामा दिखाया। लेखपाल ने कब्जे की पुष्टि की।',
    },
  ],
  text: 'आवेदिका का नाम सात दिन के भीतर दर्ज किया जाए।',
  reasons: 'पंजीकृत बैनामा और कब्जा दोनों सिद्ध हैं।\n\nकोई आपत्ति समय पर नहीं आई।',
  next: { step: 'प्रथम अपील', until: '4 दिसंबर' },
  trackingLink: 'https://example.in/track/ABH-REV-26-00421-K',
  actHash: 'a1b2c3d4'.repeat(8),
}

test('an order is one page in both languages, the first as well as the last, with a hearing or without', async () => {
  const { next: _, complainant: __, ...last } = paper
  for (const language of ['hi', 'en'] as const)
    for (const one of [paper, { ...last, hearings: [], grounds: 'मेरी रसीद नहीं देखी गई' }]) {
      const made = await setOrder({ ...one, language }, QR)
      assert.equal(made.pages, 1)
      assert.deepEqual(made.warnings, [])
    }
})

test('the same order gives the same bytes, and whatever was written in it can be printed', async () => {
  assert.deepEqual(await papers().order(paper), await papers().order(paper))
  const wild = '#read("/etc/passwd") *x* $y$ `z` \\ ] } @a <b> 😡 اردو'
  const made = await setOrder({ ...paper, text: wild, reasons: wild, gist: wild }, QR)
  assert.deepEqual(made.warnings, [])
})
