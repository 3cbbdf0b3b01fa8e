/** How the work of the week was done, for the bulletin on paper: the same numbers as on its page. */
import type { BulletinContent } from '#core/publication/content.ts'
import { type FigureRow, type Measure, type TableKey, WORK_OF } from '#core/publication/figures.ts'
import { sharesOf } from '#core/publication/rows.ts'
import {
  MEASURE_WORDS,
  SHARE_WORDS,
  STEP_WORDS,
  TABLE_WORDS,
  BULLETIN_WORDS as words,
} from '#core/words/bulletin.ts'
import { lasting } from '#core/words/lasting.ts'
import type { Pen } from './pen.ts'
import { fill } from './words.ts'

/** A table as the template sets it. */
export interface SetTable {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly total: readonly string[]
}

type Row = FigureRow<number | null>
type Write = (count: number | null | undefined) => string

/** The whole district, then departments, blocks and headings. */
export function workTables(content: BulletinContent, pen: Pen, write: Write): readonly SetTable[] {
  const row = content.tables.find(({ key }) => key === 'whole')?.rows[0]
  const measures = row ? told('whole', row) : []
  if (!row || measures.length === 0) return []
  return [
    {
      title: words.work[pen.language],
      columns: ['', TABLE_WORDS.whole[pen.language]],
      rows: measures.map((measure) => [MEASURE_WORDS[measure][pen.language], write(row.counts[measure])]),
      total: [],
    },
    ...shares(row, pen, write),
    ...times(content, pen, write),
    ...(['departments', 'blocks', 'subjects'] as const).flatMap((key) => ofTable(content, key, pen, write)),
  ]
}

function told(key: TableKey, { counts }: Row): readonly Measure[] {
  return WORK_OF[key].filter((measure) => counts[measure] !== undefined)
}

function shares(row: Row, { language }: Pen, write: Write): readonly SetTable[] {
  const all = sharesOf(row.counts)
  if (all.length === 0) return []
  const rows = all.map(({ part, of, percent, low, high }) => [
    SHARE_WORDS[part][language],
    ...[write(of), write(percent), `${write(low)}–${write(high)}`],
  ])
  const columns = [words.shareName, words.of, words.percent, words.range].map((one) => one[language])
  return [{ title: words.shares[language], columns, rows, total: [] }]
}

function times({ times: all = [] }: BulletinContent, { language }: Pen, write: Write): readonly SetTable[] {
  const whole = all.filter(({ table }) => table === 'whole')
  if (whole.length === 0) return []
  const rows = whole.map(({ step, ended, medianHours, p90Hours }) => [
    STEP_WORDS[step][language],
    ...[write(ended), lasting(medianHours, language, write), lasting(p90Hours, language, write)],
  ])
  const columns = [words.step, words.ended, words.half, words.most].map((one) => one[language])
  return [{ title: words.times[language], columns, rows, total: [] }]
}

function ofTable(
  { tables, times: all = [] }: BulletinContent,
  key: TableKey,
  pen: Pen,
  write: Write,
): readonly SetTable[] {
  const { language } = pen
  const table = tables.find((one) => one.key === key)
  if (!table || table.withheld) return []
  const title = fill(words.workOf[language], { table: TABLE_WORDS[key][language] })
  if (table.shortened)
    return [{ title, columns: [''], rows: [[pen.write(words.shortened[language])]], total: [] }]
  const rows = table.rows.filter((row) => told(key, row).some((measure) => row.counts[measure] !== 0))
  if (!rows[0]) return []
  const measures = told(key, rows[0])
  const ends = (['report', 'whole'] as const).filter((step) =>
    all.some((one) => one.table === key && one.step === step),
  )
  const time = (row: string, step: string) => {
    const found = all.find((one) => one.table === key && one.row === row && one.step === step)
    return found ? lasting(found.medianHours, language, write) : '–'
  }
  return [
    {
      title,
      columns: [
        '',
        ...measures.map((measure) => MEASURE_WORDS[measure][language]),
        ...ends.map((step) => `${STEP_WORDS[step][language]}: ${words.half[language]}`),
      ],
      rows: rows.map((row) => [
        pen.write(row.name[language]),
        ...measures.map((measure) => write(row.counts[measure])),
        ...ends.map((step) => time(row.key, step)),
      ]),
      total: [],
    },
  ]
}
