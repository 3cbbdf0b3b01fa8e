import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { FilingForm, FilingProblem } from '#contract/filing.ts'
import { fileCheckPage, fileDonePage } from './file-check.ts'
import { fileFormPage } from './file-form.ts'
import { fileProblems, problemField } from './file-words.ts'
import { formScript } from './form-script.ts'
import type { Frame } from './layout.ts'

const frame = (language: 'hi' | 'en'): Frame => ({
  language,
  here: '/file',
  rehearsal: false,
  site: 'https://abhyas.example',
  today: '2026-11-22T05:00:00Z',
  district: {
    code: 'ABH',
    name: { hi: 'जनपद अभ्यास', en: 'Abhyas district' },
    office: { hi: 'कार्यालय जिलाधिकारी', en: 'Office of the District Magistrate' },
  },
})
const all = Object.keys(fileProblems) as FilingProblem[]
const form: FilingForm = {
  draft: '01990000-0000-7000-8000-000000000001',
  key: 'k',
  words: '"><script>x</script></textarea>',
  place: '"><b>',
  contact: '"><b>',
  name: '',
  secret: true,
  forOther: true,
  by: '',
  consent: false,
  files: [{ hash: 'a'.repeat(64), name: '<b>.jpg', bytes: 90_000 }],
  problems: [],
}

test('the form is light enough for 2G together with its script', () => {
  for (const language of ['hi', 'en'] as const) {
    const page = fileFormPage(frame(language), {
      ...form,
      words: 'चापाकल खराब है '.repeat(300),
      problems: all,
    })
    assert.ok(gzipSync(page).length + gzipSync(formScript).length < 20_000)
  }
  assert.ok(gzipSync(formScript).length < 2_500)
})

test('each problem is said at the top and at its field, in both languages, and what was typed stays', () => {
  for (const language of ['hi', 'en'] as const)
    for (const problem of all) {
      const given = { ...form, problems: [problem] }
      const page =
        problemField[problem] === 'code'
          ? fileCheckPage(frame(language), { form: given, places: [] })
          : fileFormPage(frame(language), given)
      assert.ok(page.split(fileProblems[problem][language]).length >= 3, problem)
      assert.match(page, new RegExp(`id="${problemField[problem]}"[^>]*aria-invalid="true"`), problem)
    }
  assert.match(
    fileFormPage(frame('hi'), form),
    /&lt;script&gt;x&lt;\/script&gt;&lt;\/textarea&gt;<\/textarea>/,
  )
})

test('the script is the only one, stands apart, and its text is a program that a browser can read', () => {
  const page = fileFormPage(frame('hi'), form)
  assert.deepEqual(page.match(/<script[^>]*>/g), ['<script src="/file/form.js" defer>'])
  assert.doesNotThrow(() => new Function(formScript))
})

test('until its number is drawn the last page asks again, and then no more', () => {
  const done = { gist: 'चापाकल', at: '2026-10-06T04:30:00Z' }
  assert.match(fileDonePage(frame('hi'), done), /http-equiv="refresh"/)
  const page = fileDonePage(frame('hi'), {
    ...done,
    code: 'ABH-PHE-26-00421-N',
    track: 'https://x.example/t',
  })
  assert.doesNotMatch(page, /http-equiv="refresh"/)
  assert.match(page, /ABH-PHE-26-00421-N/)
})
