/**
 * The open data of a week as rows, and the dictionary that says what each column means. A count that is hidden is empty,
 * and `hidden` says so; nothing else is ever empty in the figures.
 */
import type { Why } from '../grievance/acts.ts'
import type { BulletinContent, PublishedCase } from './content.ts'
import { MEASURES_OF } from './figures.ts'
import { weekOf } from './week.ts'

/** What a column may hold; `text?` may be empty. */
export type ColumnType = 'text' | 'text?' | 'whole number?' | 'yes or no' | 'day'

/** One column of a data set. */
export interface Column extends Why {
  readonly name: string
  readonly type: ColumnType
}

export type Value = string | number | boolean | null
export type DataRow = Readonly<Record<string, Value>>

const column = (name: string, type: ColumnType, hi: string, en: string): Column => ({ name, type, hi, en })

/** The data sets, by the name of their files. */
export const DATA_SETS = {
  figures: [
    column('week', 'text', 'सप्ताह, ISO 8601', 'the week, ISO 8601'),
    column('from', 'day', 'सप्ताह का पहला दिन', 'first day of the week'),
    column('to', 'day', 'सप्ताह का अंतिम दिन', 'last day of the week'),
    column(
      'table',
      'text',
      'तालिका: whole, departments, blocks, panchayats, subjects, channels',
      'the table: whole, departments, blocks, panchayats, subjects, channels',
    ),
    column(
      'row',
      'text',
      'पंक्ति का कोड (विभाग, LGD कोड, विषय, माध्यम)',
      'code of the row (department, LGD code, subject, door)',
    ),
    column('name_hi', 'text', 'पंक्ति का नाम, हिंदी', 'name of the row in Hindi'),
    column('name_en', 'text', 'पंक्ति का नाम, अंग्रेज़ी', 'name of the row in English'),
    column(
      'measure',
      'text',
      'received, disposed, satisfied, reopened, pending, late',
      'received, disposed, satisfied, reopened, pending, late',
    ),
    column('count', 'whole number?', 'संख्या; छिपी हो तो खाली', 'the count; empty when it is hidden'),
    column(
      'hidden',
      'yes or no',
      'पाँच से कम, या उससे जुड़ी संख्या छिपाई गई',
      'hidden: under five, or one that would give such a count away',
    ),
  ],
  cases: [
    column('number', 'text', 'सार्वजनिक संख्या', 'the public number'),
    column('week', 'text', 'किस सप्ताह सार्वजनिक हुई', 'the week in which it became public'),
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

/** The rows of a bulletin's data set. */
export function rowsOf(set: DataSet, content: BulletinContent): readonly DataRow[] {
  return set === 'figures' ? figureRows(content) : caseRows(content)
}

function figureRows({ week, from, to, tables }: BulletinContent): readonly DataRow[] {
  return tables.flatMap(({ key, rows }) =>
    rows.flatMap((row) =>
      MEASURES_OF[key].map((measure) => {
        const count = row.counts[measure] ?? null
        const { hi, en } = row.name
        const head = { week, from, to, table: key, row: row.key, name_hi: hi, name_en: en }
        return { ...head, measure, count, hidden: count === null }
      }),
    ),
  )
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
