/** The bulletins of all weeks, and the page of one with everything that was published for it. */
import type { BulletinOnPage, BulletinRow } from '#contract/publication.ts'
import type { Language, Words } from '#contract/shapes.ts'
import { MEASURES } from '#core/publication/figures.ts'
import { BULLETIN_WORDS, MEASURE_WORDS } from '#core/words/bulletin.ts'
import { type Html, html } from './html.ts'
import { type Frame, layout, to } from './layout.ts'
import { day, fill, number, paragraphs, say } from './speak.ts'

const words = {
  title: { hi: 'साप्ताहिक बुलेटिन', en: 'Weekly bulletins' },
  lead: {
    hi: 'हर सप्ताह की शिकायतें: कितनी आईं, कितनी निपटीं, कहाँ देर है। छपने के बाद कोई बुलेटिन बदला नहीं जाता; सुधार अलग से लिखे जाते हैं।',
    en: 'The grievances of each week: how many came, how many were settled, where it is late. A bulletin never changes after printing; corrections are listed beside it.',
  },
  none: { hi: 'अभी कोई बुलेटिन प्रकाशित नहीं हुआ है।', en: 'No bulletin has been published yet.' },
  follow: { hi: 'नए बुलेटिन की सूचना', en: 'Follow' },
  older: { hi: 'पुराने बुलेटिन', en: 'Older bulletins' },
  numbers: {
    hi: '{received} आईं, {disposed} निस्तारित, {pending} लंबित',
    en: '{received} received, {disposed} disposed of, {pending} pending',
  },
  read: { hi: 'पूरा बुलेटिन पढ़ें', en: 'Read the whole bulletin' },
  errata: { hi: 'शुद्धि-पत्र', en: 'Errata' },
  files: { hi: 'फ़ाइलें', en: 'Files' },
  filesLead: {
    hi: 'फ़ाइल का नाम, आकार और उसकी SHA-256 छाप। पूरा फ़ोल्डर ZIP में है: उसे जैसा है वैसा ही किसी भी वेबसाइट पर रखा जा सकता है।',
    en: 'The name of each file, its size and its SHA-256. The ZIP holds the whole folder: it can be laid on any site as it is.',
  },
  file: { hi: 'फ़ाइल', en: 'File' },
  size: { hi: 'आकार', en: 'Size' },
  all: { hi: 'सभी बुलेटिन', en: 'All bulletins' },
  openTitle: { hi: 'खुले आँकड़े', en: 'Open data' },
  openLead: {
    hi: 'हर सप्ताह के आँकड़े और सार्वजनिक शिकायतें CSV, JSON और Parquet में। पाँच से कम की संख्याएँ छिपी हैं; व्यक्तियों की पहचान किसी फ़ाइल में नहीं है।',
    en: 'The figures and public grievances of every week as CSV, JSON and Parquet. Counts under five are hidden; no file tells who anybody is.',
  },
  everything: { hi: 'सभी सप्ताह एक साथ', en: 'All weeks in one' },
  everythingHint: {
    hi: 'अभी तक के सभी सार्वजनिक अभिलेख; वापस लिए गए अभिलेख इनमें नहीं हैं।',
    en: 'All public records so far; those that were taken back are not among them.',
  },
  weeks: { hi: 'सप्ताहवार', en: 'Week by week' },
  weeksHint: {
    hi: 'हर सप्ताह एक संस्करण है और बदलता नहीं; हर फ़ाइल की SHA-256 छाप SHA256SUMS और versions.json में है।',
    en: 'Each week is a version and never changes; the SHA-256 of every file stands in SHA256SUMS and versions.json.',
  },
  dictionary: { hi: 'शब्दकोश: हर स्तंभ का अर्थ', en: 'Dictionary: what each column means' },
  column: { hi: 'स्तंभ', en: 'Column' },
  means: { hi: 'अर्थ', en: 'Meaning' },
  unit: { hi: 'इकाई', en: 'Unit' },
  figures: { hi: 'सब संख्याएँ', en: 'All counts' },
  cases: { hi: 'सार्वजनिक शिकायतें', en: 'Public grievances' },
  shares: { hi: 'हिस्से (प्रतिशत)', en: 'Shares (percent)' },
  times: { hi: 'हर चरण का समय', en: 'Time of each step' },
  check: { hi: 'जाँच', en: 'Verification' },
  checkHow: {
    hi: 'जिसके पास यह प्रोग्राम है, वह यह आदेश चलाकर बुलेटिन की हर संख्या इन फ़ाइलों से दोबारा निकाल सकता है:',
    en: 'Whoever has this program can reproduce every number of a bulletin from these files with:',
  },
} as const satisfies Record<string, Words>

const DATA = [
  ['figures', words.figures],
  ['cases', words.cases],
  ['shares', words.shares],
  ['times', words.times],
] as const

/** The list of weeks. */
export function bulletinsPage(frame: Frame, rows: readonly BulletinRow[], older?: string): string {
  const word = (one: Words) => say(one, frame.language)
  const body = html`
<h1>${word(words.title)}</h1>
<p>${word(words.lead)}</p>
${rows.length === 0 && html`<p class="card">${word(words.none)}</p>`}
${rows.map((row) => listed(frame, row))}
${older !== undefined && html`<p class="links"><a rel="next" href="${to(frame, `/bulletins?before=${older}`)}">${word(words.older)}</a></p>`}
<p class="links"><span class="quiet">${word(words.follow)}:</span> <a href="/bulletins/feed.rss">RSS</a><a href="/bulletins/feed.atom">Atom</a></p>`
  return layout(frame, { title: word(words.title), body, width: 'narrow', private: false })
}

function listed(frame: Frame, { week, from, to: until, whole }: BulletinRow): Html {
  const { language } = frame
  const count = (value: number | null | undefined) => number(value ?? 0, language)
  const { received, disposed, pending } = whole
  return html`<article class="card record"><h2><a href="${to(frame, `/bulletins/${week}`)}">${nameOf(week, language)}</a></h2>
<p class="quiet">${day(from, language)} – ${day(until, language)}</p>
<p>${fill(say(words.numbers, language), { received: count(received), disposed: count(disposed), pending: count(pending) })}</p></article>`
}

function nameOf(week: string, language: Language): Html {
  const [year = '', count = ''] = week.split('-W')
  return fill(say(BULLETIN_WORDS.week, language), { number: String(Number(count)), year })
}

/** One week: its numbers at a glance, its corrections, its files. */
export function bulletinWeekPage(frame: Frame, bulletin: BulletinOnPage): string {
  const { language } = frame
  const word = (one: Words) => say(one, language)
  const { week, from, to: until, whole, comment, errata, files } = bulletin
  const said = comment[language] || comment.hi || comment.en
  const base = `/bulletins/${week}`
  const body = html`
<h1>${word(BULLETIN_WORDS.title)}: ${nameOf(week, language)}</h1>
<p>${day(from, language)} – ${day(until, language)}</p>
${errata.length > 0 && html`<section class="ask"><h2>${word(words.errata)}</h2>${errata.map((one) => html`<p>${day(one.at, language)}: ${one[language]}</p>`)}</section>`}
<section class="card"><dl class="counts six">${MEASURES.map((measure) => html`<div><dt>${word(MEASURE_WORDS[measure])}</dt><dd>${number(whole[measure] ?? 0, language)}</dd></div>`)}</dl></section>
${said.trim() !== '' && html`<section class="card"><h2>${word(BULLETIN_WORDS.comment)}</h2>${paragraphs(said, language)}</section>`}
<p><a class="button" href="${base}/bulletin.${language}.html">${word(words.read)}</a></p>
<p class="links"><a href="${base}/bulletin.${language}.pdf">PDF</a><a href="${base}/bulletin-${week}.zip">ZIP</a></p>
<section class="card"><h2>${word(words.files)}</h2><p class="quiet">${word(words.filesLead)}</p>${fileTable(
    frame,
    base,
    files.filter(({ name }) => !/\.\d+\.html$/.test(name)),
  )}</section>
<p class="links"><a href="${to(frame, '/bulletins')}">${word(words.all)}</a></p>`
  const title = `${word(BULLETIN_WORDS.title)} ${week}`
  return layout(frame, { title, body, width: 'narrow', private: false })
}

function fileTable(frame: Frame, base: string, files: BulletinOnPage['files']): Html {
  const word = (one: Words) => say(one, frame.language)
  return html`<table class="roster files-table"><thead><tr><th scope="col">${word(words.file)}</th><th scope="col">${word(words.size)}</th></tr></thead><tbody>${files.map(
    ({ name, bytes, sha256 }) =>
      html`<tr><th scope="row"><a href="${base}/${name}">${name}</a><span class="hash">${sha256}</span></th><td>${sized(bytes)}</td></tr>`,
  )}</tbody></table>`
}

function sized(bytes: number): string {
  return bytes < 1024
    ? `${bytes} B`
    : bytes < 1024 * 1024
      ? `${Math.round(bytes / 1024)} KB`
      : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

/** Open data: everything in one, week by week, and what the columns mean. */
export function openDataPage(
  frame: Frame,
  {
    weeks,
    sets,
  }: {
    readonly weeks: readonly BulletinOnPage[]
    readonly sets: Readonly<
      Record<
        string,
        readonly (Words & { readonly name: string; readonly type: string; readonly unit: Words })[]
      >
    >
  },
): string {
  const { language } = frame
  const word = (one: Words) => say(one, language)
  const data = (files: BulletinOnPage['files']) =>
    files.filter(({ name }) => /^(figures|cases|shares|times)\.|\.zip$|^SHA256SUMS$/.test(name))
  const body = html`
<h1>${word(words.openTitle)}</h1>
<p>${word(words.openLead)}</p>
<p class="quiet">${word(BULLETIN_WORDS.licence)}</p>
<section class="card"><h2>${word(words.everything)}</h2><table class="roster"><tbody>${DATA.map(
    ([set, what]) =>
      html`<tr><th scope="row">${word(what)}</th><td class="formats">${['csv', 'json', 'parquet'].map((format) => html`<a href="/open-data/${set}.${format}" aria-label="${set}.${format}">${format.toUpperCase()}</a>`)}</td></tr>`,
  )}</tbody></table><p class="links"><a href="/open-data/versions.json">versions.json</a><a href="/open-data/dictionary.json">dictionary.json</a></p><p class="quiet">${word(words.everythingHint)}</p></section>
<h2>${word(words.weeks)}</h2>
<p class="quiet">${word(words.weeksHint)}</p>
${weeks.map(({ week, files }) => html`<details class="card"><summary>${nameOf(week, language)}</summary><p class="formats">${data(files).map(({ name }) => html`<a href="/bulletins/${week}/${name}">${name}</a> `)}</p></details>`)}
<h2>${word(words.dictionary)}</h2>
${Object.entries(sets).map(([set, columns]) => html`<details class="card"><summary class="code">${set}</summary><table class="roster"><thead><tr><th scope="col">${word(words.column)}</th><th scope="col">${word(words.means)}</th><th scope="col">${word(words.unit)}</th></tr></thead><tbody>${columns.map((one) => html`<tr><th scope="row" class="hash">${one.name}</th><td>${one[language]}</td><td>${one.unit[language]}</td></tr>`)}</tbody></table></details>`)}
<section class="card"><h2>${word(words.check)}</h2><p>${word(words.checkHow)}</p><p class="hash">npm run nivaran -- figures verify --from …/bulletins/2026-W47</p></section>`
  return layout(frame, { title: word(words.openTitle), body, width: 'narrow', private: false })
}
