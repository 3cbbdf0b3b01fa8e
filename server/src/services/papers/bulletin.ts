/** The weekly bulletin on paper: the same content as its page, set on A4. */
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
import type { PaperLanguage } from '#ports/papers.ts'
import { type SetTable, workTables } from './bulletin-work.ts'
import { Pen } from './pen.ts'
import { type Made, make } from './typst.ts'
import { day, fill } from './words.ts'

type Row = FigureRow<number | null>

/** So many records are set on paper; the page and the data have all of them. */
const MOST_CASES = 150
const PRINTED: readonly TableKey[] = ['departments', 'blocks', 'subjects', 'panchayats', 'channels']
const HIDDEN = '*'

/** Sets the bulletin; the same content gives the same bytes. */
export async function setBulletin(content: BulletinContent, language: PaperLanguage): Promise<Made> {
  const pen = new Pen(language)
  const on = noon(content.printed)
  const [year = '', count = ''] = content.week.split('-W')
  const week = fill(words.week[language], { number: String(Number(count)), year })
  const counts = content.tables.find(({ key }) => key === 'whole')?.rows[0]?.counts ?? {}
  const data = {
    ...pen.head(
      { district: content.district.name[language], office: words.office[language] },
      words.title[language],
      on,
    ),
    when: `${week} · ${day(noon(content.from), language)} – ${day(noon(content.to), language)}`,
    foot: pen.write(`${words.title[language]} ${content.week}, ${content.district.name[language]}`),
    tiles: MEASURES.map((measure) => ({
      name: MEASURE_WORDS[measure][language],
      count: shown(counts[measure], language),
    })),
    commentTitle: words.comment[language],
    comment: pen.paragraphs(content.comment[language] || content.comment.hi || content.comment.en),
    trend: trend(content, language),
    chart: chart(content, pen),
    tables: [
      ...PRINTED.flatMap((key) => table(content, key, pen)),
      ...workTables(content, pen, (count) => shown(count, language)),
    ],
    timesWhat: words.timesWhat[language],
    cases: cases(content, pen),
    errata: {
      title: words.errata[language],
      all: content.errata.map((one) =>
        pen.write(
          `${fill(words.erratumOf[language], { week: one.week })} (${day(noon(one.day), language)}): ${one[language]}`,
        ),
      ),
    },
    how: {
      title: words.how[language],
      all: toldIn(counts).map((measure) => [
        MEASURE_WORDS[measure][language],
        MEASURE_MEANS[measure][language],
      ]),
      hidden: words.hiddenWhat[language].replaceAll('∗', HIDDEN),
    },
    ...(content.root
      ? {
          root: {
            title: words.root[language],
            what: fill(words.rootWhat[language], { day: day(noon(content.root.day), language) }),
            hash: content.root.hash,
          },
        }
      : {}),
    licence: words.licence[language],
    address: pen.write(content.address),
  }
  return make('bulletin', { ...data, lost: pen.lost }, [], on)
}

function noon(on: string): Date {
  return new Date(`${on}T12:00:00+05:30`)
}

function shown(count: number | null | undefined, language: PaperLanguage): string {
  if (count === null) return HIDDEN
  return new Intl.NumberFormat(language === 'hi' ? 'hi-IN-u-nu-latn' : 'en-IN').format(count ?? 0)
}

function toldIn(counts: Row['counts']): readonly Measure[] {
  return [...MEASURES, ...WORK.filter((measure) => counts[measure] !== undefined)]
}

/** The weeks before and this one, as columns and as numbers; the share of the satisfied stands from the second shape on. */
function trend({ trend: weeks }: BulletinContent, language: PaperLanguage) {
  const measures = (['received', 'disposed', 'satisfied', 'pending'] as const).filter((measure) =>
    weeks.every((one) => one[measure] !== undefined),
  )
  const withShare = measures.includes('satisfied')
  const most = Math.max(1, ...weeks.flatMap(({ received, disposed }) => [received, disposed]))
  const bar = (count: number) => ({ part: count / most, shown: shown(count, language) })
  return {
    title: words.trend[language],
    columns: [
      words.trendWeek[language],
      ...measures.map((measure) => MEASURE_WORDS[measure][language]),
      ...(withShare ? [words.share[language]] : []),
    ],
    rows:
      weeks.length < 2
        ? []
        : weeks.map((one) => ({
            ...{ name: one.week.slice(5), first: bar(one.received), second: bar(one.disposed) },
            cells: [
              one.week,
              ...measures.map((measure) => shown(one[measure], language)),
              ...(withShare ? [share(one.disposed, one.satisfied, language)] : []),
            ],
          })),
  }
}

/** The share of the satisfied, of twenty or more and of counts that are printed. */
function share(
  disposed: number | null | undefined,
  satisfied: number | null | undefined,
  language: PaperLanguage,
): string {
  if (typeof disposed !== 'number' || typeof satisfied !== 'number' || disposed < LEAST_FOR_SHARE) return '–'
  return `${shown(Math.round((100 * satisfied) / disposed), language)} %`
}

const BARS = 14

function chart({ tables }: BulletinContent, pen: Pen) {
  const { language } = pen
  const rows = (tables.find(({ key }) => key === 'departments')?.rows ?? [])
    .toSorted((a, b) => (b.counts.received ?? 0) - (a.counts.received ?? 0))
    .slice(0, BARS)
  const most = Math.max(1, ...rows.flatMap(({ counts }) => [counts.received ?? 0, counts.disposed ?? 0]))
  const bar = (count: number | null | undefined) => ({
    part: (count ?? 0) / most,
    shown: shown(count, language),
  })
  return {
    title: words.chart[language],
    first: MEASURE_WORDS.received[language],
    second: MEASURE_WORDS.disposed[language],
    rows: rows.map(({ name, counts }) => ({
      name: pen.write(name[language]),
      first: bar(counts.received),
      second: bar(counts.disposed),
    })),
  }
}

function table({ tables }: BulletinContent, key: TableKey, pen: Pen): readonly SetTable[] {
  const { language } = pen
  const measures = MEASURES_OF[key] as readonly Measure[]
  const { rows: found = [], withheld } = tables.find((one) => one.key === key) ?? {}
  if (withheld)
    return [
      {
        title: TABLE_WORDS[key][language],
        columns: [''],
        rows: [[pen.write(words.withheld[language])]],
        total: [],
      },
    ]
  const rows = found.filter(({ counts }: Row) =>
    Object.values(counts).some((one) => (key === 'panchayats' ? one !== null && one > 0 : one !== 0)),
  )
  if (rows.length === 0) return []
  const whole = tables.find((one) => one.key === 'whole')?.rows[0]?.counts ?? {}
  const withShare = measures.includes('satisfied')
  const cells = (counts: Row['counts']) => [
    ...measures.map((measure) => shown(counts[measure], language)),
    ...(withShare ? [share(counts.disposed, counts.satisfied, language)] : []),
  ]
  return [
    {
      title: TABLE_WORDS[key][language],
      columns: [
        '',
        ...measures.map((measure) => MEASURE_WORDS[measure][language]),
        ...(withShare ? [words.share[language]] : []),
      ],
      rows: rows.map(({ name, counts }) => [pen.write(name[language]), ...cells(counts)]),
      total: key === 'panchayats' ? [] : [TABLE_WORDS.whole[language], ...cells(whole)],
    },
  ]
}

function cases({ cases: all, casesLeft }: BulletinContent, pen: Pen) {
  const { language } = pen
  const left = casesLeft + Math.max(0, all.length - MOST_CASES)
  return {
    title: words.cases[language],
    none: words.casesNone[language],
    gist: words.grievance[language],
    report: words.action[language],
    left: left > 0 ? fill(words.casesLeft[language], { count: String(left) }) : '',
    all: all.slice(0, MOST_CASES).map((one) => ({
      number: one.number,
      about: pen.write(
        [one.subjectName, one.placeName, one.departmentName]
          .flatMap((part) => (part ? [part[language]] : []))
          .join(' · '),
      ),
      gist: pen.write(one.gist),
      report: pen.write(one.report),
      dates: `${words.registered[language]} ${day(noon(one.registered), language)} · ${words.closed[language]} ${day(noon(one.closed), language)} · ${words[one.ground][language]}`,
    })),
  }
}
