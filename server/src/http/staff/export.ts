/**
 * Any list of the register as CSV or XLSX: the filter and the rights of the list itself. Pages are read by key as fast as
 * the reader takes them, so a million rows need no more memory than a thousand.
 */
import { Type } from '@sinclair/typebox'
import type { GrievanceItem } from '#contract/grievances.ts'
import { dayOf } from '#core/clock/calendar.ts'
import type { GrievanceFilter } from '#ports/desk.ts'
import { type Caller, callerOf } from '../caller.ts'
import type { HttpHouse, Words } from '../house.ts'
import { type Language, languageOf } from '../language.ts'
import type { App } from '../typed.ts'
import { Asked, filterFor } from './filter.ts'
import { presentRow } from './present-grievances.ts'
import { Framed, sendSheet } from './send-sheet.ts'

const PAGE = 1000

const InLanguage = Type.Object({
  ...Asked.properties,
  ...Framed,
  lang: Type.Optional(Type.Union([Type.Literal('hi'), Type.Literal('en')])),
})

const COLUMNS: readonly (readonly [Words, (row: GrievanceItem, language: Language) => string | undefined])[] =
  [
    [{ hi: 'शिकायत संख्या', en: 'Code' }, ({ code }) => code],
    [{ hi: 'स्थिति', en: 'State' }, ({ state }) => state],
    [{ hi: 'विषय', en: 'Subject' }, ({ subject }, language) => subject?.[language]],
    [{ hi: 'सार', en: 'Gist' }, ({ gist }) => gist],
    [{ hi: 'आवेदक', en: 'Complainant' }, ({ name }) => name],
    [{ hi: 'स्थान', en: 'Place' }, ({ place }, language) => place?.[language]],
    [{ hi: 'विभाग', en: 'Department' }, ({ department }, language) => department[language]],
    [{ hi: 'पद', en: 'Post' }, ({ post }, language) => post?.[language]],
    [{ hi: 'समय श्रेणी', en: 'Class' }, ({ timeClass }) => timeClass],
    [{ hi: 'रुक नहीं सकती', en: 'Cannot wait' }, ({ danger }, language) => danger?.[language]],
    [{ hi: 'माध्यम', en: 'Door' }, ({ channel }) => channel],
    [{ hi: 'दर्ज', en: 'Registered' }, ({ registeredAt }) => registeredAt],
    [{ hi: 'नियत समय', en: 'Due' }, ({ dueAt }) => dueAt],
    [{ hi: 'बंद', en: 'Closed' }, ({ closedAt }) => closedAt],
    [{ hi: 'आधार', en: 'Ground' }, ({ ground }) => ground],
    [{ hi: 'कितनी बार फिर खुली', en: 'Reopened' }, ({ reopened }) => String(reopened)],
  ]

/** Behind a number: how often it happened to this one. */
const TIMES: (typeof COLUMNS)[number] = [
  { hi: 'कितनी बार', en: 'Times' },
  ({ counted }) => (counted === undefined ? undefined : String(counted)),
]

/** /grievances/export.csv and .xlsx. */
export function exportRoutes(app: App, house: HttpHouse): void {
  for (const kind of ['csv', 'xlsx'] as const)
    app.get(
      `/grievances/export.${kind}`,
      {
        schema: { summary: `The register as ${kind}, with the filter of the list`, querystring: InLanguage },
      },
      async (request, reply) => {
        const caller = callerOf(request)
        const language = request.query.lang ?? languageOf(request)
        const filter = filterFor(request.query, caller, house.index, house.now())
        const columns = request.query.counted === undefined ? COLUMNS : [...COLUMNS, TIMES]
        const head = columns.map(([words]) => words[language])
        const day = dayOf(house.now())
        return sendSheet(reply, {
          ...{ sheets: house.sheets, kind, head, frames: request.query.frames },
          name: `${house.district.letters}-${day}`,
          rows: rowsOf(house, caller, filter, (row) => columns.map(([, cell]) => cell(row, language) ?? '')),
        })
      },
    )
}

async function* rowsOf(
  house: HttpHouse,
  caller: Caller,
  filter: GrievanceFilter | undefined,
  cells: (row: GrievanceItem) => readonly string[],
): AsyncGenerator<readonly string[]> {
  if (!filter) return
  for (let after: string | undefined; ; ) {
    const page = await house.desk.grievances(filter, {
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    })
    for (const item of page.items) {
      yield cells(presentRow(house, item, caller))
    }
    after = page.next
    if (after === undefined) return
  }
}
