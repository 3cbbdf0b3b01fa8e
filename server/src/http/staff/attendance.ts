/** GET /api/v1/figures/windows: attendance in the office windows, the windows behind a number, and both as files. */
import { Type } from '@sinclair/typebox'
import { AttendanceAsked, AttendanceTable, AttendedAsked, AttendedList } from '#contract/attendance.ts'
import { readsFiguresOnly } from '#core/access/figures.ts'
import { dayAfter, dayOf } from '#core/clock/calendar.ts'
import { LEAST_SAMPLE, ranked, shareOf } from '#core/figures/statistics.ts'
import { type Attended, attendanceOf } from '#core/window/attended.ts'
import type { Where } from '#ports/figures.ts'
import { type Caller, callerOf } from '../caller.ts'
import { attendedSeats, presentCounts } from '../figures/attendance.ts'
import type { HttpHouse } from '../house.ts'
import { type Language, languageOf } from '../language.ts'
import { departmentName, postName, wordsOf } from '../names.ts'
import { Problem } from '../problem.ts'
import type { App } from '../typed.ts'
import { both, periodOf, scopeOf, whereOf } from './figures-question.ts'
import { Framed, sendSheet } from './send-sheet.ts'

const MOST_LISTED = 300
/** Each window of each day is looked at post by post, so a year is the longest. */
const MOST_DAYS = 366

const InLanguage = {
  ...Framed,
  lang: Type.Optional(Type.Union([Type.Literal('hi'), Type.Literal('en')])),
}

/** The table, its files, and the list behind its numbers. */
export function attendanceRoutes(app: App, house: HttpHouse): void {
  app.get(
    '/figures/windows',
    {
      schema: {
        summary: 'Attendance in the office windows',
        querystring: AttendanceAsked,
        response: { 200: AttendanceTable },
      },
    },
    async (request): Promise<AttendanceTable> => tableOf(house, request.query, callerOf(request)),
  )

  app.get(
    '/figures/windows/list',
    {
      schema: {
        summary: 'The windows behind a number of the attendance',
        querystring: AttendedAsked,
        response: { 200: AttendedList },
      },
    },
    async (request): Promise<AttendedList> => {
      const { query } = request
      const caller = callerOf(request)
      // The windows name who sat there; an office above the district reads figures alone.
      if (readsFiguresOnly(caller)) throw new Problem('not-allowed')
      const { from, to, seats } = await seatsFor(house, query, caller)
      const states = query.state?.split(',')
      const found = seats
        .filter(({ seat }) => !states || states.includes(seat.state))
        .toSorted((a, b) => b.held.opens.getTime() - a.held.opens.getTime())
      const { index } = house
      const [department] = query.department?.split(',') ?? []
      return {
        from,
        to,
        ...(query.post ? { post: postName(index, query.post) } : {}),
        ...(department ? { department: departmentName(index, department) } : {}),
        items: found.slice(0, MOST_LISTED).map(presentSeat),
        more: Math.max(0, found.length - MOST_LISTED),
      }
    },
  )

  for (const kind of ['csv', 'xlsx'] as const)
    app.get(
      `/figures/windows.${kind}`,
      {
        schema: {
          summary: `Attendance in the office windows as ${kind}`,
          querystring: Type.Object({ ...AttendanceAsked.properties, ...InLanguage }),
        },
      },
      async (request, reply) => {
        const { query } = request
        const table = await tableOf(house, query, callerOf(request))
        const language = query.lang ?? languageOf(request)
        return sendSheet(reply, {
          ...{ sheets: house.sheets, kind, frames: query.frames },
          name: `${house.district.letters}-windows-${table.from}-${table.to}`,
          head: HEAD.map((words) => words[language]),
          rows: linesOf(table, language),
        })
      },
    )
}

type Query = typeof AttendanceAsked.static

async function seatsFor(house: HttpHouse, query: Query, caller: Caller) {
  const scope = scopeOf(caller)
  if (!scope) throw new Problem('not-allowed')
  const today = dayOf(house.now())
  const asked = query.days === undefined ? query : { from: dayAfter(today, 1 - query.days), to: today }
  const { from, to, until } = periodOf(asked, house.now())
  if (dayAfter(from, MOST_DAYS) < to) throw new Problem('request-invalid')
  const { post, department } = whereOf(query, house.index)
  const where: Where = both({ ...(post ? { post } : {}), ...(department ? { department } : {}) }, scope)
  return { from, to, ...(await attendedSeats(house, { from, until }, where)) }
}

async function tableOf(house: HttpHouse, query: Query, caller: Caller): Promise<AttendanceTable> {
  const { index } = house
  const { by = 'post' } = query
  const { from, to, held, seats } = await seatsFor(house, query, caller)
  const groups = Map.groupBy(seats, ({ seat: { post } }) =>
    by === 'post' ? post.code : (post.department ?? ''),
  )
  const rows = [...groups].map(([code, own]) => {
    const { department } = index.posts.get(code) ?? {}
    return {
      code,
      name: by === 'post' ? postName(index, code) : code ? departmentName(index, code) : NO_DEPARTMENT,
      ...(by === 'post' && department ? { under: departmentName(index, department) } : {}),
      ...countsOf(own),
    }
  })
  const ranks = ranked(rows.map((row) => ({ row, share: row.share })))
  return {
    ...{ from, to, by, held: held.length, leastSample: LEAST_SAMPLE },
    total: countsOf(seats),
    rows: ranks
      .map(({ row, rank }) => ({ ...row, ...(rank === undefined ? {} : { rank }) }))
      .toSorted((a, b) => b.absent + b.seen - (a.absent + a.seen) || (a.code < b.code ? -1 : 1)),
  }
}

const NO_DEPARTMENT = { hi: 'किसी विभाग के नहीं', en: 'Of no department' }

function countsOf(seats: readonly Attended[]) {
  const counts = presentCounts(attendanceOf(seats))
  const share = shareOf(counts.present, counts.called)
  return { ...counts, ...(share ? { share } : {}) }
}

function presentSeat({ held, seat }: Attended): AttendedList['items'][number] {
  return {
    ...{ day: held.day, window: held.window.code, name: wordsOf(held.window) },
    ...{ code: seat.post.code, post: wordsOf(seat.post), state: seat.state },
    persons: (seat.persons.length > 0 ? seat.persons : seat.onLeave).map(wordsOf),
    ...(seat.first ? { first: seat.first.at.toISOString(), by: seat.first.by } : {}),
  }
}

const HEAD = [
  { hi: 'पद / विभाग', en: 'Post / department' },
  { hi: 'बुलाए गए', en: 'Called' },
  { hi: 'उपस्थित', en: 'Present' },
  { hi: 'केवल पढ़ा', en: 'Only read' },
  { hi: 'अनुपस्थित', en: 'Absent' },
  { hi: 'अवकाश पर', en: 'On leave' },
  { hi: 'रिक्त', en: 'Vacant' },
  { hi: 'उपस्थित का हिस्सा', en: 'Share present' },
  { hi: '95 % से', en: '95 % from' },
  { hi: '95 % तक', en: '95 % to' },
] as const

async function* linesOf(table: AttendanceTable, language: Language): AsyncGenerator<readonly string[]> {
  const line = (name: string, of: AttendanceTable['total']) => [
    name,
    ...[of.called, of.present, of.seen, of.absent, of.onLeave, of.vacant].map(String),
    ...(['share', 'low', 'high'] as const).map((one) =>
      of.share ? String(Math.round(of.share[one] * 1000) / 1000) : '',
    ),
  ]
  for (const row of table.rows) yield line(row.name[language], row)
  yield line(language === 'hi' ? 'कुल' : 'Total', table.total)
}
