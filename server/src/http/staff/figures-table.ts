/** GET /api/v1/figures/table, and the same as CSV or XLSX. Nothing here changes anything. */
import { Type } from '@sinclair/typebox'
import { FiguresTable, TableAsked, type TableCell, type TableColumn } from '#contract/figures-table.ts'
import { dayAfter, dayOf } from '#core/clock/calendar.ts'
import { LEAST_SAMPLE } from '#core/figures/statistics.ts'
import type { By, Where } from '#ports/figures.ts'
import { type Caller, callerOf } from '../caller.ts'
import { figuresTable, isWalked, offeredBeside, ROWS, type TableQuestion } from '../figures/table.ts'
import type { HttpHouse } from '../house.ts'
import { type Language, languageOf } from '../language.ts'
import { presentPlace } from '../names.ts'
import { Problem } from '../problem.ts'
import type { App } from '../typed.ts'
import { both, periodOf, scopeOf, whereOf } from './figures-question.ts'
import { Framed, sendSheet } from './send-sheet.ts'

const USUAL_ROWS = 100
const MOST_ROWS = 100_000

const InLanguage = Type.Object({
  ...TableAsked.properties,
  ...Framed,
  lang: Type.Optional(Type.Union([Type.Literal('hi'), Type.Literal('en')])),
})

/** The table and its two files. */
export function figuresTableRoutes(app: App, house: HttpHouse): void {
  app.get(
    '/figures/table',
    {
      schema: { summary: 'Figures as a table', querystring: TableAsked, response: { 200: FiguresTable } },
    },
    async (request): Promise<FiguresTable> => {
      const caller = callerOf(request)
      const { query } = request
      const question = await questionOf(house, query, caller)
      const [table, behind] = await Promise.all([figuresTable(house, question), house.figures.behind()])
      return {
        ...{ asOf: house.now().toISOString(), behind, leastSample: LEAST_SAMPLE },
        ...{ from: question.from, to: question.to, by: question.by },
        ...placeOf(house, query.place),
        offered: offeredBeside(house, question),
        ...(question.scope.department ? { departments: [...question.scope.department] } : {}),
        ...table,
      }
    },
  )

  for (const kind of ['csv', 'xlsx'] as const)
    app.get(
      `/figures/table.${kind}`,
      { schema: { summary: `The same table as ${kind}`, querystring: InLanguage } },
      async (request, reply) => {
        const { query } = request
        const question = await questionOf(house, { ...query, limit: MOST_ROWS }, callerOf(request))
        const table = await figuresTable(house, question)
        const language = query.lang ?? languageOf(request)
        const columns = table.columns.filter(({ name }) => table.shown.includes(name))
        return sendSheet(reply, {
          ...{ sheets: house.sheets, kind, frames: query.frames },
          name: `${house.district.letters}-${question.by}-${question.from}-${question.to}`,
          head: ['', ...columns.flatMap((column) => headsOf(column, language))],
          rows: linesOf(table, columns, language),
        })
      },
    )
}

type Query = Pick<FiguresTableQuery, keyof FiguresTableQuery>
type FiguresTableQuery = typeof TableAsked.static

async function questionOf(house: HttpHouse, query: Query, caller: Caller): Promise<TableQuestion> {
  const scope = scopeOf(caller)
  if (!scope) throw new Problem('not-allowed')
  const today = dayOf(house.now())
  const asked = query.days === undefined ? query : { from: dayAfter(today, 1 - query.days), to: today }
  const { from, to } = periodOf(asked, house.now())
  const where = whereOf(query, house.index)
  return {
    ...{ from, to, today, scope, where },
    by: byOf(query.by, both(where, scope), scope),
    show: query.show ? query.show.split(',') : [],
    sort: query.sort,
    limit: query.limit ?? USUAL_ROWS,
    walked: await isWalked(house, { from, to }),
  }
}

/** Without a word about it: the departments, or for one of them its subjects, or the posts of an officer. */
function byOf(asked: string | undefined, where: Where, scope: Where): By {
  if (asked === undefined)
    return scope.post ? 'post' : where.department?.length === 1 ? 'subject' : 'department'
  if (!(ROWS as readonly string[]).includes(asked)) throw new Problem('request-invalid')
  return asked as By
}

function placeOf({ index }: HttpHouse, code: number | undefined): Pick<FiguresTable, 'place' | 'around'> {
  const place = code === undefined ? undefined : index.places.get(code)
  if (!place) return {}
  const around = place.parent === undefined ? undefined : index.places.get(place.parent)
  return {
    place: presentPlace(index, place),
    ...(around && around.type !== 'district' ? { around: around.code } : {}),
  }
}

const OF_SHARE = {
  hi: ['', 'कितने में', '95 % से', '95 % तक'],
  en: ['', 'of', '95 % from', '95 % to'],
} as const
const OF_TIME = {
  hi: ['आधे, मिनट', '10 में 9, मिनट', 'कितनी'],
  en: ['half, minutes', '9 in 10, minutes', 'how many'],
} as const

/** A share takes four cells of a file, a time three. */
function headsOf({ title, kind }: TableColumn, language: Language): readonly string[] {
  if (kind === 'count') return [title[language]]
  const parts = kind === 'share' ? OF_SHARE[language] : OF_TIME[language]
  return parts.map((part) => (part === '' ? title[language] : `${title[language]}: ${part}`))
}

async function* linesOf(
  { rows, total }: Pick<FiguresTable, 'rows' | 'total'>,
  columns: readonly TableColumn[],
  language: Language,
): AsyncGenerator<readonly string[]> {
  const cells = (of: Readonly<Record<string, TableCell>>) =>
    columns.flatMap((column) => cellsOf(column, of[column.name]))
  for (const row of rows) yield [row.name[language], ...cells(row.cells)]
  yield [language === 'hi' ? 'कुल' : 'Total', ...cells(total)]
}

function cellsOf({ kind }: TableColumn, cell: TableCell | undefined): readonly string[] {
  if (kind === 'count') return [String(cell?.n ?? 0)]
  if (kind === 'share') {
    const share = cell?.share
    return share ? [share.share, share.of, share.low, share.high].map(rounded) : ['', '0', '', '']
  }
  const time = cell?.time
  return time ? [time.median, time.p90, time.of].map((minutes) => String(Math.round(minutes))) : ['', '', '0']
}

function rounded(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}
