import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import type { PublicReport, ReportSheet, TrackAnswer, TrackStep } from '#contract/public.ts'
import type { Language } from '#contract/shapes.ts'
import { aboutPage } from './about.ts'
import { errorPage } from './error-page.ts'
import { hearingsPage } from './hearings.ts'
import { homePage } from './home.ts'
import type { Frame } from './layout.ts'
import { numbersPage } from './numbers.ts'
import { reportPage } from './report-page.ts'
import { accessibilityPage, privacyPage } from './statements.ts'
import { trackPage } from './track.ts'
import { trackFormPage } from './track-form.ts'
import { states, steps } from './track-words.ts'
import { ways } from './ways.ts'
import { type FormProblem, formProblems } from './words.ts'

const frame = (language: Language, here = '/'): Frame => ({
  language,
  here,
  rehearsal: true,
  site: 'https://abhyas.example',
  today: '2026-11-22T05:00:00Z',
  district: {
    code: 'ABH',
    name: { hi: 'जनपद अभ्यास', en: 'Abhyas district' },
    office: { hi: 'कार्यालय जिलाधिकारी', en: 'Office of the District Magistrate' },
  },
})

const post = { hi: 'कनिष्ठ अभियंता', en: 'Junior Engineer' }
const service = { number: '+91 90000 00001', link: 'https://wa.me/919000000001' }
const report: PublicReport = {
  number: 1,
  at: '2026-11-09T11:42:00Z',
  post,
  text: 'The pump works.\n\nWashers were changed.',
  evidence: [
    {
      kind: 'image',
      href: '/evidence/1',
      thumb: '/evidence/1?size=thumb',
      caption: 'After',
      takenAt: '2026-11-08T04:10:00Z',
    },
    { kind: 'video', href: '/evidence/2', sha256: 'abcdef0123456789ff' },
  ],
  page: '/track/X/reports/1',
  pdf: '/track/X/reports/1.pdf',
}
const answer: TrackAnswer = {
  code: 'ABH-PHE-26-00421-K',
  asOf: '2026-11-12T12:00:00Z',
  state: 'awaiting_word',
  gist: 'The hand pump is broken.',
  subject: { hi: 'चापाकल खराब', en: 'Hand pump broken' },
  department: { hi: 'लोक स्वास्थ्य', en: 'Public Health' },
  place: { hi: 'सोनपुर', en: 'Sonpur' },
  post,
  registeredAt: '2026-11-03T05:20:00Z',
  dueAt: '2026-11-10T18:29:00Z',
  reopened: 2,
  clock: {
    steps: [{ hi: 'दर्ज: 10:50, मंगल 3 नवंबर 2026', en: 'registered 10:50 Tue, 3 November 2026' }],
    pauses: [
      {
        from: '2026-11-04T05:20:00Z',
        to: '2026-11-05T05:20:00Z',
        why: 'Photo of the pump',
        countedMinutes: 450,
        says: { hi: '7 घंटे 30 मिनट कार्य समय गिना', en: 'counted 7 h 30 min of working time' },
      },
      {
        from: '2026-11-11T05:20:00Z',
        why: '',
        countedMinutes: 0,
        short: 'after-deadline',
        says: { hi: 'नियत समय के बाद, इसलिए नहीं गिना', en: 'after the deadline, not counted' },
      },
    ],
  },
  hearing: { report: 1, until: '2026-11-19T18:29:00Z' },
  steps: Object.keys(steps).map((kind) => ({
    kind: kind as TrackStep['kind'],
    at: '2026-11-04T05:20:00Z',
    post,
    report: 1,
  })),
  reports: [report],
  service,
}
const sheet: ReportSheet = {
  code: answer.code,
  gist: answer.gist,
  complainant: 'S••• Devi',
  registeredAt: answer.registeredAt,
  officer: { name: 'R. Prasad', post },
  report,
  actHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  trackingLink: 'https://shikayat.example/track/ABH-PHE-26-00421-K',
}

const everyPage = (language: Language): Record<string, string> => ({
  home: homePage(frame(language), {
    service,
    counts: { registered: 123456, withOfficers: 842, closed: 121004 },
  }),
  form: trackFormPage(frame(language, '/track')),
  track: trackPage(frame(language, '/track/ABH-PHE-26-00421-K'), answer),
  report: reportPage(frame(language, '/report'), sheet),
  hearings: hearingsPage(frame(language, '/hearings'), {
    until: '2026-10-19',
    hearings: [
      {
        name: { hi: 'जन सुनवाई', en: 'Public hearing' },
        office: { hi: 'कलेक्ट्रेट', en: 'Collectorate' },
        from: '10:00',
        to: '12:00',
        days: [{ day: '2026-10-06', post }, { day: '2026-10-07' }],
      },
    ],
  }),
  numbers: numbersPage(frame(language, '/numbers'), {
    doors: [
      {
        kind: 'whatsapp',
        address: { hi: '+91 90000 00001', en: '+91 90000 00001' },
        link: 'https://wa.me/919000000001',
        open: false,
      },
      { kind: 'facebook', address: { hi: '90', en: '90' }, open: true },
    ],
  }),
  about: aboutPage(frame(language, '/about'), {
    classes: [{ code: 'A', name: { hi: 'उसी दिन', en: 'same day' } }],
    departments: [{ code: 'PHE', name: { hi: 'लोक स्वास्थ्य', en: 'Public Health' } }],
    headings: [
      {
        name: { hi: 'पानी', en: 'Water' },
        subjects: Array.from({ length: 250 }, (_, i) => ({
          name: { hi: `चापाकल खराब ${i}`, en: `Hand pump broken ${i}` },
          department: 'PHE',
          timeClass: 'A',
        })),
      },
    ],
    hearingDays: 7,
    reopenDays: 30,
  }),
  accessibility: accessibilityPage(frame(language, '/accessibility')),
  privacy: privacyPage(frame(language, '/privacy')),
  'not found': errorPage(frame(language), 404),
  'too many': errorPage(frame(language), 429),
  down: errorPage(frame(language), 503),
})

/** What a reader sees or hears: texts without markup and without the name of the other language in its switch. */
const readable = (page: string) =>
  page
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<a class="language".*?<\/a>/s, '')
    .replace(/<[^>]*>/g, ' ')

test('every page is under 20 KB on the wire, with a grievance of fifty steps and ten reports too', () => {
  const long: TrackAnswer = {
    ...answer,
    gist: 'हमारे टोले का चापाकल '.repeat(90),
    steps: Array.from({ length: 50 }, (_, i) => ({
      kind: 'transferred',
      at: new Date(i * 86_400_000).toISOString(),
      post,
    })),
    reports: Array.from({ length: 10 }, (_, i) => ({
      ...report,
      number: i + 1,
      text: `${report.text} ${i}`.repeat(40),
    })),
  }
  const pages = { ...everyPage('hi'), long: trackPage(frame('hi'), long) }
  for (const [name, page] of Object.entries(pages)) assert.ok(gzipSync(page).length < 20_000, name)
})

test('the English pages hold no Hindi word of ours and the Hindi pages say everything in Hindi', () => {
  for (const [name, page] of Object.entries(everyPage('en'))) {
    assert.match(page, /<html lang="en">/)
    assert.doesNotMatch(readable(page), /[\u0900-\u097f]/, name)
  }
  const given =
    /The pump works|Washers were changed|The hand pump is broken|Photo of the pump|After|Devi|Prasad|SHA|ABH|PHE|https?:\S+|[0-9a-f]{16,}/g
  for (const [name, page] of Object.entries(everyPage('hi'))) {
    assert.match(page, /<html lang="hi">/)
    const latin = readable(page)
      .replace(given, '')
      .match(/\b[a-z]{3,}\b/gi)
    assert.deepEqual(latin ?? [], [], name)
  }
})

test('the language switch opens the same page in the other language and links inside keep the language', () => {
  const english = trackPage(frame('en', '/track/ABH-PHE-26-00421-K?key=a1&lang=en'), answer)
  assert.match(english, /class="language" lang="hi" hreflang="hi" href="\/track\/ABH-PHE-26-00421-K\?key=a1"/)
  assert.match(english, /href="\/track\?lang=en"/)
  assert.match(english, /href="\/track\/X\/reports\/1\?lang=en"/, 'the report too')
  assert.match(english, /href="\/track\/X\/reports\/1\.pdf\?lang=en"/, 'and its paper')
  const hindi = trackPage(frame('hi', '/track/ABH-PHE-26-00421-K?key=a1'), answer)
  assert.match(hindi, /href="\/track\/ABH-PHE-26-00421-K\?key=a1&amp;lang=en"/)
})

test('every page leads to every other by one list, and says where one is', () => {
  for (const page of Object.values(everyPage('hi')))
    for (const { path, words } of ways) {
      assert.ok(page.includes(`href="${path}"`), path)
      assert.ok(page.includes(words.hi), path)
    }
  assert.match(everyPage('hi').numbers ?? '', /href="\/numbers" aria-current="page"/)
})

test('no page runs a script or fetches anything but evidence', () => {
  for (const page of Object.values(everyPage('hi'))) {
    assert.doesNotMatch(page, /<script|\son\w+=|@import|url\(/)
    for (const [, source = ''] of page.matchAll(/src="([^"]*)"/g)) assert.match(source, /^\/evidence\//)
  }
})

test('whatever the officer or the citizen wrote, the page keeps its shape', () => {
  const tags = (page: string) =>
    page
      .match(/<[a-z/!][^>]*>/gi)
      ?.map((tag) => tag.split(/[\s>]/)[0])
      .join('')
  const withText = (text: string): TrackAnswer => ({
    ...answer,
    gist: text,
    post: { hi: text, en: text },
    reports: [{ ...report, text, evidence: [{ kind: 'image', href: '/evidence/1', caption: text }] }],
  })
  const plain = tags(trackPage(frame('en'), withText('x')))
  const anyText = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .map((text) => `x<b>"'&${text.replace(/[\n\r\u0900-\u097f]/g, '')}</article>x`)
  fc.assert(fc.property(anyText, (text) => assert.equal(tags(trackPage(frame('en'), withText(text))), plain)))
})

test('the complainant sees each state in words, and what lies behind a closed one', () => {
  for (const state of Object.keys(states) as (keyof typeof states)[]) {
    const { hearing: _, ...rest } = answer
    const page = trackPage(frame('hi'), { ...rest, state })
    assert.ok(page.includes(states[state].name.hi), state)
    assert.match(page, /aria-current="step"/)
  }
  const { hearing: _, ...rest } = answer
  const closed = trackPage(frame('hi'), {
    ...rest,
    state: 'closed',
    closed: { at: '2026-11-20T05:00:00Z', ground: 'silent' },
  })
  assert.match(closed, /समय के भीतर उत्तर नहीं मिला/)
  assert.doesNotMatch(closed, /समय बीत गया/)
})

test('what is asked of the complainant stands before everything else that was done', () => {
  const page = trackPage(frame('hi'), answer)
  assert.match(page, /19 नवंबर 2026/)
  assert.ok(page.indexOf('क्या काम हो गया?') < page.indexOf('क्या किया गया'))
  const { hearing: _, ...rest } = answer
  const asked = trackPage(frame('hi'), { ...rest, state: 'awaiting_complainant', asked: 'राशन कार्ड की फ़ोटो' })
  assert.match(asked, /राशन कार्ड की फ़ोटो/)
})

test('every time the clock stood is a line that the complainant reads, also after the closing', () => {
  const { hearing: _, ...rest } = answer
  const closed = {
    ...rest,
    state: 'closed',
    closed: { at: '2026-11-20T05:00:00Z', ground: 'satisfied' },
  } as const
  for (const page of [trackPage(frame('hi'), answer), trackPage(frame('hi'), closed)]) {
    assert.match(page, /जब घड़ी रुकी रही[\s\S]*Photo of the pump[\s\S]*10:50[\s\S]*7 घंटे 30 मिनट कार्य समय गिना/)
    assert.match(page, /अब तक[\s\S]*नियत समय के बाद, इसलिए नहीं गिना/)
  }
  assert.match(
    trackPage(frame('en'), closed),
    /Photo of the pump[\s\S]*counted 7 h 30 min[\s\S]*after the deadline, not counted/,
  )
  const { clock: __, ...bare } = answer
  assert.doesNotMatch(trackPage(frame('hi'), bare), /class="ledger"/)
})

test('a date that has passed is called overdue until the grievance closes', () => {
  assert.match(trackPage(frame('en'), answer), /overdue/)
  assert.doesNotMatch(trackPage(frame('en'), { ...answer, asOf: '2026-11-09T00:00:00+05:30' }), /overdue/)
})

test('each failed try is answered in words, and an unknown code like wrong digits', () => {
  for (const language of ['hi', 'en'] as const)
    for (const problem of Object.keys(formProblems) as FormProblem[]) {
      const page = trackFormPage(frame(language, '/track'), { code: '"><b>', problem, minutes: 7 })
      assert.match(page, /role="alert"/)
      assert.match(page, /value="&quot;&gt;&lt;b&gt;"/)
      assert.doesNotMatch(page, /\{\w+\}/)
    }
  assert.match(
    trackFormPage(frame('en'), { problem: 'code-doubtful' }),
    /aria-invalid="true" aria-describedby="code-hint code-wrong"/,
  )
  assert.match(trackFormPage(frame('en'), { problem: 'too-many', minutes: 7 }), /7 minutes/)
})

test('the rehearsal is named on every page, and only then', () => {
  assert.match(homePage(frame('hi'), {}), /काल्पनिक/)
  assert.doesNotMatch(homePage({ ...frame('hi'), rehearsal: false }, {}), /काल्पनिक/)
})
