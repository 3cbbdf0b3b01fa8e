/** What a report says: the district's page, the week by departments, what is open in one department, or the bulletin as it was printed. */
import { buffer } from 'node:stream/consumers'
import { dayAfter, dayOf } from '#core/clock/calendar.ts'
import { personsAnswering } from '#core/district/answering.ts'
import type { DistrictIndex } from '#core/district/find.ts'
import { placeName, postName, subjectName } from '#core/district/names.ts'
import { OWED } from '#core/figures/counted.ts'
import { CLOSED, OPEN } from '#core/figures/measures.ts'
import type { FileHash } from '#core/ids.ts'
import type { ReportMail } from '#core/reports/report-mail.ts'
import { reportWords } from '#core/words/reports.ts'
import type { Bulletins } from '#ports/bulletin.ts'
import type { Desk } from '#ports/desk.ts'
import type { FiguresReading } from '#ports/figures.ts'
import type { Files } from '#ports/outbox.ts'
import type { PaperLanguage } from '#ports/papers.ts'
import type { Sheets } from '#ports/sheets.ts'

/** What making is given. */
export interface Maker {
  readonly desk: Pick<Desk, 'grievances'>
  readonly figures: Pick<FiguresReading, 'counts'>
  readonly bulletins: Pick<Bulletins, 'list'>
  readonly files: Pick<Files, 'get'>
  readonly sheets: Pick<Sheets, 'write'>
  /** The district's page as PDF. */
  readonly districtPdf: (language: PaperLanguage, days: number) => Promise<Uint8Array>
  readonly district: DistrictIndex
  readonly now: () => Date
}

/** A file to be attached. */
export interface Made {
  readonly bytes: Uint8Array
  readonly mime: string
  readonly filename: string
}

const DAYS = 7
/** Of so many days is the district's page. */
const PAGE_DAYS = 30
const PAGE = 500
/** A mailbox takes no register; the whole list is downloaded at the desk. */
const MOST_ROWS = 5000
const STATES = ['new', 'at_desk', 'with_officer', 'awaiting_complainant', 'in_review'] as const

/** The report of a day; undefined when there is none, as before the first bulletin. */
export function makeReport(maker: Maker, mail: ReportMail, day: string): Promise<Made | undefined> {
  if (mail.what === 'bulletin') return bulletin(maker)
  if (mail.what === 'district') return district(maker, mail, day)
  return mail.what === 'figures' ? figures(maker, mail, day) : pendency(maker, mail, day)
}

async function bulletin({ bulletins, files }: Maker): Promise<Made | undefined> {
  const [latest] = await bulletins.list('published', undefined, 1)
  const file = latest?.files?.find(({ name }) => name.endsWith('.pdf'))
  if (!file) return undefined
  return { bytes: await files.get(file.sha256 as FileHash), mime: file.mime, filename: file.name }
}

async function district({ districtPdf }: Maker, { language }: ReportMail, day: string): Promise<Made> {
  const bytes = await districtPdf(language, PAGE_DAYS)
  return { bytes, mime: 'application/pdf', filename: `district-${day}.pdf` }
}

async function figures(maker: Maker, { language }: ReportMail, day: string): Promise<Made> {
  const words = reportWords(language)
  const by = ['department'] as const
  const week = { from: dayAfter(day, -DAYS), until: day }
  const [events, open, late] = await Promise.all([
    maker.figures.counts({ measures: ['received', ...CLOSED], period: week, by }),
    maker.figures.counts({ measures: OPEN, period: { until: day }, by }),
    maker.figures.counts({ measures: ['due'], period: { until: day }, by }),
  ])
  const of = (rows: typeof events, department: string, measures: readonly string[]) => {
    const counts: Readonly<Record<string, number>> =
      rows.find(({ key }) => key.department === department)?.counts ?? {}
    return measures.reduce((sum, measure) => sum + (counts[measure] ?? 0), 0)
  }
  const lines = maker.district.district.departments.map(({ code, nameHi, nameEn }) => [
    language === 'hi' ? nameHi : nameEn,
    ...[
      of(events, code, ['received']),
      of(events, code, CLOSED),
      of(open, code, OPEN),
      of(late, code, ['due']),
    ].map(String),
  ])
  return csv(maker, words.figures, lines, `figures-${day}`)
}

async function pendency(
  maker: Maker,
  { department, posts, language }: ReportMail,
  day: string,
): Promise<Made> {
  const { district, desk, now } = maker
  const words = reportWords(language)
  // Whoever is complained of may read a mailbox of the department.
  const own = district.district.posts.filter((post) => post.department === department).map(({ code }) => code)
  const seats = [...new Set([...own, ...posts])]
  const persons = seats.flatMap((code) => personsAnswering(district, code, day)).map(({ id }) => id)
  const hidden = [...seats, ...persons]
  const lines: (readonly string[])[] = []
  let after: string | undefined
  do {
    const page = await desk.grievances(
      { states: STATES, ...(department === undefined ? {} : { department }), notAbout: hidden },
      { limit: PAGE, ...(after === undefined ? {} : { after }) },
    )
    for (const row of page.items) {
      if (row.sensitive || row.suggestion) continue
      const late =
        row.dueAt === undefined || !OWED.includes(row.state) ? 0 : now().getTime() - row.dueAt.getTime()
      lines.push([
        row.code,
        words.states[row.state] ?? row.state,
        row.subject === undefined ? '' : (subjectName(district, row.subject, language) ?? row.subject),
        row.place === undefined ? '' : (placeName(district, row.place, language) ?? String(row.place)),
        row.post === undefined ? '' : postName(district, row.post, language),
        dayOf(row.registeredAt),
        row.dueAt === undefined ? '' : dayOf(row.dueAt),
        late > 0 ? String(Math.ceil(late / 86_400_000)) : '',
      ])
    }
    after = page.next
  } while (after !== undefined && lines.length < MOST_ROWS)
  return csv(maker, words.pendency, lines, `pendency-${department ?? ''}-${day}`)
}

async function csv(
  { sheets }: Maker,
  head: readonly string[],
  lines: readonly (readonly string[])[],
  name: string,
): Promise<Made> {
  async function* each() {
    yield* lines
  }
  const bytes = await buffer(sheets.write('csv', head, each()))
  return { bytes, mime: 'text/csv', filename: `${name}.csv` }
}
