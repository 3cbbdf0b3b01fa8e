/**
 * How the work of the week was done, in the bulletin: its counts, shares and times. Each number names what it is
 * (`data-cell`, `data-share`, `data-time`), so that a program can compare it with the data.
 */
import type { Language } from '#contract/shapes.ts'
import type { BulletinContent } from '#core/publication/content.ts'
import { type FigureRow, type Measure, type TableKey, WORK_OF } from '#core/publication/figures.ts'
import { sharesOf } from '#core/publication/rows.ts'
import type { PrintedTime } from '#core/publication/times.ts'
import {
  MEASURE_WORDS,
  SHARE_WORDS,
  STEP_WORDS,
  TABLE_WORDS,
  BULLETIN_WORDS as words,
} from '#core/words/bulletin.ts'
import { lasting } from '#core/words/lasting.ts'
import { type Html, html } from './html.ts'
import { fill, number } from './speak.ts'

type Row = FigureRow<number | null>

/** One count, as the page of the bulletin writes it. */
export type WriteCell = (
  key: TableKey,
  row: string,
  measure: Measure,
  count: number | null | undefined,
) => Html

/** The whole district: counts, shares with their intervals, and the time of each step. */
export function workOfDistrict(
  { tables, times = [] }: BulletinContent,
  language: Language,
  cell: WriteCell,
): Html | undefined {
  const row = tables.find(({ key }) => key === 'whole')?.rows[0]
  const measures = row ? told('whole', row) : []
  if (!row || measures.length === 0) return undefined
  const tiles = measures.map(
    (measure) =>
      html`<div><dt>${MEASURE_WORDS[measure][language]}</dt><dd>${cell('whole', row.key, measure, row.counts[measure])}</dd></div>`,
  )
  return html`<section><h2>${words.work[language]}</h2><dl class="tiles work">${tiles}</dl>${shares(row, language)}${timesTable(
    times.filter(({ table }) => table === 'whole'),
    language,
  )}<p class="quiet">${words.timesWhat[language]}</p></section>`
}

function told(key: TableKey, { counts }: Row): readonly Measure[] {
  return WORK_OF[key].filter((measure) => counts[measure] !== undefined)
}

function shares(row: Row, language: Language): Html | undefined {
  const all = sharesOf(row.counts)
  if (all.length === 0) return undefined
  const n = (value: number) => number(value, language)
  return html`<table><thead><tr><th scope="col">${words.shareName[language]}</th><th scope="col">${words.of[language]}</th><th scope="col">${words.percent[language]}</th><th scope="col">${words.range[language]}</th></tr></thead><tbody>${all.map(
    ({ part, of, percent, low, high }) =>
      html`<tr><th scope="row">${SHARE_WORDS[part][language]}</th><td>${n(of)}</td><td><data data-share="whole/${row.key}/${part}" value="${percent}">${n(percent)}</data></td><td>${n(low)}–${n(high)}</td></tr>`,
  )}</tbody></table>`
}

function timesTable(times: readonly PrintedTime[], language: Language): Html | undefined {
  if (times.length === 0) return undefined
  return html`<table><thead><tr><th scope="col">${words.step[language]}</th><th scope="col">${words.ended[language]}</th><th scope="col">${words.half[language]}</th><th scope="col">${words.most[language]}</th></tr></thead><tbody>${times.map(
    (one) =>
      html`<tr><th scope="row">${STEP_WORDS[one.step][language]}</th><td>${number(one.ended, language)}</td><td>${hours(one, 'median_hours', language)}</td><td>${hours(one, 'p90_hours', language)}</td></tr>`,
  )}</tbody></table>`
}

function hours(
  { table, row, step, medianHours, p90Hours }: PrintedTime,
  column: 'median_hours' | 'p90_hours',
  language: Language,
): Html {
  const value = column === 'median_hours' ? medianHours : p90Hours
  return html`<data data-time="${table}/${row}/${step}/${column}" value="${value}">${lasting(value, language, (count) => number(count, language))}</data>`
}

/** The work of the rows of a table, with the times that may be told of them. */
export function workOfTable(
  { tables, times = [] }: BulletinContent,
  key: TableKey,
  language: Language,
  cell: WriteCell,
): Html | undefined {
  const table = tables.find((one) => one.key === key)
  if (!table || table.withheld) return undefined
  const title = fill(words.workOf[language], { table: TABLE_WORDS[key][language] })
  if (table.shortened)
    return html`<section><h2>${title}</h2><p class="quiet">${words.shortened[language]}</p></section>`
  const rows = table.rows.filter((row) => told(key, row).some((measure) => row.counts[measure] !== 0))
  const measures = rows[0] ? told(key, rows[0]) : []
  if (rows.length === 0) return undefined
  const time = (row: string, step: 'report' | 'whole') => {
    const found = times.find((one) => one.table === key && one.row === row && one.step === step)
    return found ? hours(found, 'median_hours', language) : '–'
  }
  const ends = (['report', 'whole'] as const).filter((step) =>
    times.some((one) => one.table === key && one.step === step),
  )
  return html`<section><h2>${title}</h2>
<div class="scroll" tabindex="0" role="region" aria-label="${title}"><table><thead><tr><th scope="col"><span class="unseen">${title}</span></th>${measures.map((measure) => html`<th scope="col">${MEASURE_WORDS[measure][language]}</th>`)}${ends.map((step) => html`<th scope="col">${STEP_WORDS[step][language]}: ${words.half[language]}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr><th scope="row">${row.name[language]}</th>${measures.map((measure) => html`<td>${cell(key, row.key, measure, row.counts[measure])}</td>`)}${ends.map((step) => html`<td>${time(row.key, step)}</td>`)}</tr>`)}</tbody></table></div></section>`
}
