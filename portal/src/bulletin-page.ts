/**
 * The bulletin as one document that stands alone: it can be laid on any site, fetches nothing, runs no script, and prints
 * on A4. Every printed count names its cell (`data-cell`), so that a program can compare it with the data.
 */
import type { Language, Words } from '#contract/shapes.ts'
import type { BulletinContent } from '#core/publication/content.ts'
import {
  type FigureRow,
  MEASURES,
  MEASURES_OF,
  type Measure,
  type TableKey,
  WORK,
} from '#core/publication/figures.ts'
import { LEAST_FOR_SHARE } from '#core/publication/times.ts'
import { MEASURE_MEANS, MEASURE_WORDS, TABLE_WORDS, BULLETIN_WORDS as words } from '#core/words/bulletin.ts'
import { CASES_A_PAGE, casesOf, fileName } from './bulletin-cases.ts'
import { bulletinStyle } from './bulletin-style.ts'
import { type WriteCell, workOfDistrict, workOfTable } from './bulletin-work.ts'
import { pairs, steps } from './chart.ts'
import { type Html, href, html, trusted } from './html.ts'
import { day, fill, number, paragraphs } from './speak.ts'

type Row = FigureRow<number | null>

/** The whole document, with the first page of records; with `most`, so many of them. */
export function bulletinPage(content: BulletinContent, language: Language, most = CASES_A_PAGE): string {
  const say = (one: Words) => one[language]
  const { district, week, from, to } = content
  const other = language === 'hi' ? 'en' : 'hi'
  const [year = '', count = ''] = week.split('-W')
  const table = (key: TableKey) => section(content, key, language)
  const write: WriteCell = (key, row, measure, count) => cell(key, row, measure, count, language)
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${say(words.title)} ${week} – ${say(district.name)}</title>
<style>${trusted(bulletinStyle)}</style>
</head>
<body>
<main>
<header>
<p class="office"><b>${say(words.office)}</b><span>${say(district.name)}</span></p>
<h1>${say(words.title)}</h1>
<p class="when"><b>${fill(say(words.week), { number: String(Number(count)), year })}</b> · ${day(from, language)} – ${day(to, language)}</p>
<p class="other"><a href="${fileName(other)}" lang="${other}" hreflang="${other}">${other === 'hi' ? 'हिन्दी में' : 'In English'}</a></p>
</header>
${glance(content, language)}
${remark(content, language)}
${trend(content, language)}
${chart(content, language)}
${table('departments')}
${table('blocks')}
${table('subjects')}
${table('panchayats')}
${table('channels')}
${workOfDistrict(content, language, write)}
${(['departments', 'blocks', 'subjects'] as const).map((key) => workOfTable(content, key, language, write))}
<section><h2>${say(words.cases)}</h2>${casesOf(content, language, 1, most)}</section>
${errata(content, language)}
${foot(content, language)}
</main>
</body>
</html>
`.toString()
}

function wholeOf({ tables }: BulletinContent): Row['counts'] {
  return tables.find(({ key }) => key === 'whole')?.rows[0]?.counts ?? {}
}

function cell(
  key: TableKey,
  row: string,
  measure: Measure,
  count: number | null | undefined,
  language: Language,
): Html {
  const id = `${key}/${row}/${measure}`
  return count === null
    ? html`<data data-cell="${id}" value=""><span aria-hidden="true">∗</span><span class="unseen">${words.hiddenSpoken[language]}</span></data>`
    : html`<data data-cell="${id}" value="${count ?? 0}">${number(count ?? 0, language)}</data>`
}

function glance(content: BulletinContent, language: Language): Html {
  const counts = wholeOf(content)
  const tiles = MEASURES.map(
    (measure) =>
      html`<div data-measure="${measure}"><dt>${MEASURE_WORDS[measure][language]}</dt><dd>${cell('whole', 'whole', measure, counts[measure], language)}</dd></div>`,
  )
  return html`<section><h2>${words.glance[language]}</h2><dl class="tiles">${tiles}</dl></section>`
}

function remark({ comment }: BulletinContent, language: Language): Html | undefined {
  const text = comment[language] || comment.hi || comment.en
  if (text.trim() === '') return undefined
  return html`<section class="remark"><h2>${words.comment[language]}</h2>${paragraphs(text, language)}</section>`
}

function trend(content: BulletinContent, language: Language): Html | undefined {
  if (content.trend.length < 2) return undefined
  const bar = (value: number) => ({ value, text: number(value, language) })
  const drawn = steps(
    words.trend[language],
    content.trend.map(({ week, received, disposed }) => ({
      name: week.slice(5),
      first: bar(received),
      second: bar(disposed),
    })),
  )
  return html`<section><h2>${words.trend[language]}</h2>${key(language)}${drawn}${trendTable(content, language)}</section>`
}

/** The numbers of the weeks; the share of the satisfied stands from the second shape on. */
function trendTable({ trend: weeks }: BulletinContent, language: Language): Html {
  const measures = (['received', 'disposed', 'satisfied', 'pending'] as const).filter((measure) =>
    weeks.every((one) => one[measure] !== undefined),
  )
  const n = (value: number | undefined) => number(value ?? 0, language)
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${words.trend[language]}"><table><thead><tr><th scope="col">${words.trendWeek[language]}</th>${measures.map((measure) => html`<th scope="col">${MEASURE_WORDS[measure][language]}</th>`)}${measures.includes('satisfied') && html`<th scope="col">${words.share[language]}</th>`}</tr></thead>
<tbody>${weeks.map((one) => html`<tr><th scope="row">${one.week}</th>${measures.map((measure) => html`<td>${n(one[measure])}</td>`)}${measures.includes('satisfied') && html`<td>${one.disposed < LEAST_FOR_SHARE ? '–' : `${n(Math.round((100 * (one.satisfied ?? 0)) / one.disposed))}%`}</td>`}</tr>`)}</tbody></table></div>`
}

function chart(content: BulletinContent, language: Language): Html | undefined {
  const rows = content.tables.find((table) => table.key === 'departments')?.rows ?? []
  const bar = (name: 'first' | 'second', value: number | null | undefined) =>
    value === null || value === undefined ? {} : { [name]: { value, text: number(value, language) } }
  const drawn = rows
    .toSorted((a, b) => (b.counts.received ?? 0) - (a.counts.received ?? 0))
    .slice(0, 15)
    .map(({ name, counts }) => ({
      name: name[language],
      ...bar('first', counts.received),
      ...bar('second', counts.disposed),
    }))
  if (drawn.length === 0) return undefined
  return html`<section><h2>${words.chart[language]}</h2>${key(language)}${pairs(words.chart[language], drawn)}</section>`
}

function key(language: Language): Html {
  return html`<p class="key" aria-hidden="true"><span class="a"></span>${MEASURE_WORDS.received[language]} <span class="b"></span>${MEASURE_WORDS.disposed[language]}</p>`
}

function section(content: BulletinContent, key: TableKey, language: Language): Html | undefined {
  const table = content.tables.find((one) => one.key === key)
  if (table?.withheld)
    return html`<section><h2>${TABLE_WORDS[key][language]}</h2><p class="quiet">${words.withheld[language]}</p></section>`
  const rows = table?.rows.filter((row) => isWorthARow(key, row)) ?? []
  if (!table || rows.length === 0) return undefined
  const measures = MEASURES_OF[key] as readonly Measure[]
  const withShare = measures.includes('satisfied')
  const head = measures.map((measure) => html`<th scope="col">${MEASURE_WORDS[measure][language]}</th>`)
  const total = key === 'panchayats' ? undefined : wholeRow(content, measures, withShare, language)
  return html`<section><h2>${TABLE_WORDS[key][language]}</h2>
<div class="scroll" tabindex="0" role="region" aria-label="${TABLE_WORDS[key][language]}"><table><thead><tr><th scope="col"><span class="unseen">${TABLE_WORDS[key][language]}</span></th>${head}${withShare && html`<th scope="col">${words.share[language]}</th>`}</tr></thead>
<tbody>${rows.map((row) => html`<tr><th scope="row">${row.name[language]}</th>${measures.map((measure) => html`<td>${cell(key, row.key, measure, row.counts[measure], language)}</td>`)}${withShare && html`<td>${shareOf(key, row, language)}</td>`}</tr>`)}</tbody>${total}</table></div></section>`
}

function wholeRow(
  content: BulletinContent,
  measures: readonly Measure[],
  withShare: boolean,
  language: Language,
): Html {
  const counts = wholeOf(content)
  const whole = { key: 'whole', name: TABLE_WORDS.whole, counts }
  return html`<tfoot><tr><th scope="row">${TABLE_WORDS.whole[language]}</th>${measures.map((measure) => html`<td>${number(counts[measure] ?? 0, language)}</td>`)}${withShare && html`<td>${shareOf('whole', whole, language)}</td>`}</tr></tfoot>`
}

/** A small area of which nothing can be said is left out. */
function isWorthARow(key: TableKey, { counts }: Row): boolean {
  const said = Object.values(counts)
  return key === 'panchayats' ? said.some((one) => one !== null && one > 0) : said.some((one) => one !== 0)
}

/** Of few a share says nothing, and of hidden counts it would tell. */
function shareOf(
  key: TableKey,
  { key: row, counts: { disposed, satisfied } }: Row,
  language: Language,
): Html {
  if (typeof disposed !== 'number' || typeof satisfied !== 'number' || disposed < LEAST_FOR_SHARE)
    return html`–`
  const share = Math.round((100 * satisfied) / disposed)
  return html`<data data-share="${key}/${row}/satisfied" value="${share}">${number(share, language)}%</data>`
}

function errata({ errata: all }: BulletinContent, language: Language): Html | undefined {
  if (all.length === 0) return undefined
  return html`<section><h2>${words.errata[language]}</h2><ul>${all.map((one) => html`<li><b>${fill(words.erratumOf[language], { week: one.week })}</b> (${day(one.day, language)}): ${one[language]}</li>`)}</ul></section>`
}

/** Which measures this bulletin tells, so that each is explained. */
function toldIn(content: BulletinContent): readonly Measure[] {
  const counts = wholeOf(content)
  return [...MEASURES, ...WORK.filter((measure) => counts[measure] !== undefined)]
}

function foot(content: BulletinContent, language: Language): Html {
  const { root, printed, address } = content
  return html`<section class="how"><h2>${words.how[language]}</h2>
<dl>${toldIn(content).map((measure) => html`<div><dt>${MEASURE_WORDS[measure][language]}</dt><dd>${MEASURE_MEANS[measure][language]}</dd></div>`)}</dl>
<p>${words.hiddenWhat[language]}</p></section>
${root && html`<section class="root"><h2>${words.root[language]}</h2><p>${fill(words.rootWhat[language], { day: day(root.day, language) })}</p><p class="hash">${root.hash}</p></section>`}
<footer><p>${fill(words.printed[language], { day: day(printed, language) })} · <a href="${href(address)}">${address}</a></p><p>${words.licence[language]}</p></footer>`
}
