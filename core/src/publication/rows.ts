/**
 * The open data of a week as rows, and the dictionary that says what each column means. A count that is hidden is empty,
 * and `hidden` says so; nothing else is ever empty in the figures.
 */

import { shareOf } from '../figures/statistics.ts'
import type { Why } from '../grievance/acts.ts'
import { MEASURE_MEANS } from '../words/bulletin.ts'
import type { BulletinContent, PublishedCase } from './content.ts'
import { HALVES, MEASURES, MEASURES_OF, type Measure, WORK, WORK_OF } from './figures.ts'
import { LEAST_FOR_SHARE } from './times.ts'
import { weekOf } from './week.ts'

/** What a column may hold; `text?` may be empty. */
export type ColumnType = 'text' | 'text?' | 'whole number?' | 'number' | 'yes or no' | 'day'

/** One column of a data set. */
export interface Column extends Why {
  readonly name: string
  readonly type: ColumnType
  readonly unit: Why
}

export type Value = string | number | boolean | null
export type DataRow = Readonly<Record<string, Value>>

/** In what a column is counted. */
const UNITS = {
  none: { hi: '–', en: '–' },
  day: { hi: 'दिन (भारत), वर्ष-माह-दिन', en: 'day in India, YYYY-MM-DD' },
  week: { hi: 'सप्ताह (ISO 8601)', en: 'week (ISO 8601)' },
  count: { hi: 'संख्या', en: 'count' },
  percent: { hi: 'प्रतिशत', en: 'percent' },
  hours: { hi: 'घंटे', en: 'hours' },
  yes: { hi: 'true / false', en: 'true / false' },
} as const satisfies Record<string, Why>

const column = (
  name: string,
  type: ColumnType,
  hi: string,
  en: string,
  unit: Why = type === 'day' ? UNITS.day : UNITS.none,
): Column => ({ name, type, hi, en, unit })

const WEEK = column('week', 'text', 'सप्ताह', 'the week', UNITS.week)
const DAYS = [
  column('from', 'day', 'सप्ताह का पहला दिन', 'first day of the week'),
  column('to', 'day', 'सप्ताह का अंतिम दिन', 'last day of the week'),
]
const ROW = [
  column(
    'row',
    'text',
    'पंक्ति का कोड (विभाग, LGD कोड, विषय, माध्यम)',
    'code of the row (department, LGD code, subject, door)',
  ),
  column('name_hi', 'text', 'पंक्ति का नाम, हिंदी', 'name of the row in Hindi'),
  column('name_en', 'text', 'पंक्ति का नाम, अंग्रेज़ी', 'name of the row in English'),
]
const tables = (names: string) => column('table', 'text', `तालिका: ${names}`, `the table: ${names}`)

/** The data sets, by the name of their files. */
export const DATA_SETS = {
  figures: [
    WEEK,
    ...DAYS,
    tables('whole, departments, blocks, panchayats, subjects, channels'),
    ...ROW,
    column('measure', 'text', 'क्या गिना गया; अर्थ नीचे measures में', 'what is counted; see measures below'),
    column(
      'count',
      'whole number?',
      'संख्या; छिपी हो तो खाली',
      'the count; empty when it is hidden',
      UNITS.count,
    ),
    column(
      'hidden',
      'yes or no',
      'पाँच से कम, या उससे जुड़ी संख्या छिपाई गई',
      'hidden: under five, or one that would give such a count away',
      UNITS.yes,
    ),
  ],
  shares: [
    WEEK,
    ...DAYS,
    tables('whole, departments, blocks, subjects'),
    ...ROW,
    column('part', 'text', 'किसका हिस्सा (measures)', 'the measure whose share it is'),
    column('whole', 'text', 'किसमें हिस्सा (measures)', 'the measure of which it is a share'),
    column(
      'of',
      'number',
      'कुल कितने में; बीस से कम हो तो पंक्ति नहीं',
      'of how many; of fewer than twenty there is no row',
      UNITS.count,
    ),
    column('percent', 'number', 'हिस्सा', 'the share', UNITS.percent),
    column(
      'low',
      'number',
      '95 % अंतराल का निचला सिरा (Wilson)',
      'lower end of the 95 % interval (Wilson)',
      UNITS.percent,
    ),
    column('high', 'number', '95 % अंतराल का ऊपरी सिरा', 'upper end of the 95 % interval', UNITS.percent),
  ],
  times: [
    WEEK,
    ...DAYS,
    tables('whole, departments, blocks, subjects'),
    ...ROW,
    column(
      'step',
      'text',
      'चरण: given सही पद तक, accepted स्वीकार तक, spoken आवेदक से बात तक, report आख्या तक, word आख्या से उत्तर तक, whole दर्ज होने से निस्तारण तक',
      'the step: given until it reached a post, accepted until accepted, spoken until the complainant was spoken with, report until the report, word from the report to the complainant’s word, whole from registration to disposal',
    ),
    column(
      'ended',
      'number',
      'सप्ताह में कितने चरण पूरे हुए; बीस से कम हो तो पंक्ति नहीं',
      'how many ended in the week; of fewer than twenty there is no row',
      UNITS.count,
    ),
    column('median_hours', 'number', 'आधे इतने समय में पूरे हुए', 'half of them took no longer', UNITS.hours),
    column('p90_hours', 'number', '10 में से 9 इतने समय में पूरे हुए', 'nine in ten took no longer', UNITS.hours),
  ],
  cases: [
    column('number', 'text', 'सार्वजनिक संख्या', 'the public number'),
    column('week', 'text', 'किस सप्ताह सार्वजनिक हुई', 'the week in which it became public', UNITS.week),
    column('department', 'text', 'विभाग का कोड', 'code of the department'),
    column('department_hi', 'text', 'विभाग, हिंदी', 'the department in Hindi'),
    column('department_en', 'text', 'विभाग, अंग्रेज़ी', 'the department in English'),
    column('subject', 'text?', 'विषय का कोड', 'code of the subject'),
    column('subject_hi', 'text?', 'विषय, हिंदी', 'the subject in Hindi'),
    column('subject_en', 'text?', 'विषय, अंग्रेज़ी', 'the subject in English'),
    column('place', 'text?', 'ग्राम पंचायत या वार्ड का LGD कोड', 'LGD code of the panchayat or ward'),
    column('place_hi', 'text?', 'स्थान, हिंदी', 'the place in Hindi'),
    column('place_en', 'text?', 'स्थान, अंग्रेज़ी', 'the place in English'),
    column('registered', 'day', 'पंजीकरण का दिन', 'day of registration'),
    column('closed', 'day', 'निस्तारण का दिन', 'day of disposal'),
    column('published', 'day', 'सार्वजनिक होने का दिन', 'day on which it became public'),
    column(
      'ground',
      'text',
      'satisfied: आवेदक संतुष्ट; silent: उत्तर नहीं आया; ordered: लिखित आदेश',
      'satisfied: the complainant said so; silent: asked, did not answer; ordered: by a written order',
    ),
    column('gist', 'text', 'शिकायत, निजी बातें ढकी हुई', 'the grievance, private details covered'),
    column('report', 'text', 'आख्या, निजी बातें ढकी हुई', 'the report, private details covered'),
  ],
} as const satisfies Record<string, readonly Column[]>

export type DataSet = keyof typeof DATA_SETS

/** What each column means, and what each measure counts. */
export const DICTIONARY: Readonly<Record<string, readonly Column[]>> = {
  ...DATA_SETS,
  measures: [...MEASURES, ...WORK].map((measure) => {
    const { hi, en } = MEASURE_MEANS[measure]
    return column(measure, 'whole number?', hi, en, UNITS.count)
  }),
}

/** The data sets that a bulletin of this shape has. */
export function dataSetsOf({ version }: BulletinContent): readonly DataSet[] {
  return version === 1 ? ['figures', 'cases'] : ['figures', 'cases', 'shares', 'times']
}

/** The rows of a bulletin's data set. */
export function rowsOf(set: DataSet, content: BulletinContent): readonly DataRow[] {
  return ROWS[set](content)
}

const ROWS = {
  figures: figureRows,
  cases: caseRows,
  shares: shareRows,
  times: timeRows,
} as const satisfies Record<DataSet, (content: BulletinContent) => readonly DataRow[]>

function figureRows(content: BulletinContent): readonly DataRow[] {
  return content.tables.flatMap(({ key, rows }) =>
    rows.flatMap((row) =>
      [...MEASURES_OF[key], ...WORK_OF[key].filter((measure) => row.counts[measure] !== undefined)].map(
        (measure) => {
          const count = row.counts[measure] ?? null
          return { ...headOf(content, key, row), measure, count, hidden: count === null }
        },
      ),
    ),
  )
}

function headOf(
  { week, from, to }: BulletinContent,
  table: string,
  { key, name }: { readonly key: string; readonly name: Why },
): DataRow {
  return { week, from, to, table, row: key, name_hi: name.hi, name_en: name.en }
}

/** A share that may be told: of twenty or more, and of two counts that are printed. */
export interface PrintedShare {
  readonly part: (typeof HALVES)[number][0]
  readonly whole: (typeof HALVES)[number][1]
  readonly of: number
  /** In percent, whole; the interval as wide as it is. */
  readonly percent: number
  readonly low: number
  readonly high: number
}

/** The shares of a row. */
export function sharesOf(counts: Readonly<Partial<Record<Measure, number | null>>>): readonly PrintedShare[] {
  return HALVES.flatMap(([part, whole]) => {
    const [some, of] = [counts[part], counts[whole]]
    if (typeof some !== 'number' || typeof of !== 'number' || of < LEAST_FOR_SHARE) return []
    const share = shareOf(some, of)
    if (!share) return []
    const percent = (value: number) => Math.round(100 * value)
    return [
      {
        ...{ part, whole, of, percent: percent(share.share) },
        ...{ low: Math.floor(100 * share.low), high: Math.ceil(100 * share.high) },
      },
    ]
  })
}

function shareRows(content: BulletinContent): readonly DataRow[] {
  return content.tables.flatMap(({ key, rows }) =>
    rows.flatMap((row) => sharesOf(row.counts).map((share) => ({ ...headOf(content, key, row), ...share }))),
  )
}

function timeRows(content: BulletinContent): readonly DataRow[] {
  return (content.times ?? []).map(({ table, row, name, step, ended, medianHours, p90Hours }) => ({
    ...headOf(content, table, { key: row, name }),
    ...{ step, ended, median_hours: medianHours, p90_hours: p90Hours },
  }))
}

function caseRows({ cases }: BulletinContent): readonly DataRow[] {
  return cases.map(caseRow)
}

/** A public record as a row. */
export function caseRow(one: PublishedCase): DataRow {
  return {
    number: one.number,
    week: weekOf(one.published),
    department: one.department,
    department_hi: one.departmentName.hi,
    department_en: one.departmentName.en,
    subject: one.subject ?? null,
    subject_hi: one.subjectName?.hi ?? null,
    subject_en: one.subjectName?.en ?? null,
    place: one.place === undefined ? null : String(one.place),
    place_hi: one.placeName?.hi ?? null,
    place_en: one.placeName?.en ?? null,
    registered: one.registered,
    closed: one.closed,
    published: one.published,
    ground: one.ground,
    gist: one.gist,
    report: one.report,
  }
}
