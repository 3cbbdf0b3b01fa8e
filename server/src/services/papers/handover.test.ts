import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { HandoverPaper } from '#ports/papers.ts'
import { setHandover } from './handover.ts'
import { papers } from './papers.ts'

const line: HandoverPaper['lines'][number] = {
  code: 'ABH-PHE-26-00421-K',
  gist: 'टोले का चापाकल दस दिन से खराब है',
  place: 'तेजबारी, ब्लॉक बेलवन',
  registeredAt: new Date('2026-10-06T05:00:00Z'),
  timeClass: 'B',
  dueAt: new Date('2026-10-09T11:30:00Z'),
  state: 'अधिकारी के पास',
  late: false,
}
const paper: HandoverPaper = {
  language: 'hi',
  letterhead: { office: 'कार्यालय जिलाधिकारी', district: 'जनपद अभ्यास' },
  post: 'कनिष्ठ अभियंता, पेयजल, बेलवन',
  kind: 'कार्यभार',
  day: '2026-10-06',
  from: ['प्रमोद प्रजापति'],
  to: ['फरहाना बेगम'],
  lines: [line, { ...line, late: true }],
}

test('a list for signature is one page in both languages, also when nothing was open or nobody took over', async () => {
  for (const language of ['hi', 'en'] as const)
    for (const one of [paper, { ...paper, lines: [] }, { ...paper, to: [] }]) {
      const made = await setHandover({ ...one, language })
      assert.equal(made.pages, 1)
      assert.deepEqual(made.warnings, [])
    }
})

test('hundreds of grievances go on over as many pages as they need, and the same list gives the same bytes', async () => {
  const many = { ...paper, lines: Array.from({ length: 300 }, () => line) }
  const made = await setHandover(many)
  assert.ok(made.pages > 15, `${made.pages}`)
  assert.deepEqual(await papers().handover(many), made.pdf)
})

test('whatever a citizen wrote, the list can be printed', async () => {
  const gist = '#read("/etc/passwd") *x* $y$ `z` \\ ] } @a <b> 😡 اردو'
  assert.deepEqual((await setHandover({ ...paper, lines: [{ ...line, gist, place: gist }] })).warnings, [])
})
