/** GET /api/v1/figures, /figures/district (and .pdf), /figures/state and /figures/shapes. Nothing here changes anything. */
import { Type } from '@sinclair/typebox'
import { Cut, CutAsked, DistrictAsked, DistrictPage, Shapes, StatePage } from '#contract/figures.ts'
import { readsFigures } from '#core/access/figures.ts'
import { dayOf } from '#core/clock/calendar.ts'
import type { DistrictIndex } from '#core/district/find.ts'
import type { Measure } from '#core/figures/measures.ts'
import type { Answer, By, TimesAnswer } from '#ports/figures.ts'
import { type Caller, callerOf } from '../caller.ts'
import { districtFigures } from '../figures/district.ts'
import { nameOf, timesOf } from '../figures/names.ts'
import { districtPdf } from '../figures/paper.ts'
import { shapesOf } from '../figures/shapes.ts'
import { stateFigures } from '../figures/state.ts'
import type { HttpHouse } from '../house.ts'
import { languageOf } from '../language.ts'
import { Problem } from '../problem.ts'
import { hasRight } from '../rights.ts'
import { FILE_POLICY } from '../security.ts'
import type { App } from '../typed.ts'
import { both, byOf, measuresOf, narrowed, periodOf, scopeOf, stepsOf, whereOf } from './figures-question.ts'
import { notAbout } from './sight.ts'

const PaperAsked = Type.Object({
  ...DistrictAsked.properties,
  lang: Type.Optional(Type.Union([Type.Literal('hi'), Type.Literal('en')])),
})

/** All of them. */
export function figuresRoutes(app: App, house: HttpHouse): void {
  app.get(
    '/figures',
    { schema: { summary: 'Numbers, cut by anything', querystring: CutAsked, response: { 200: Cut } } },
    async (request): Promise<Cut> => {
      const { query } = request
      const { index, figures } = house
      const by = byOf(query.by)
      const measures = measuresOf(query.measures)
      const steps = stepsOf(query.steps)
      if (measures.some(isTold) && !hasRight(callerOf(request), 'everything'))
        throw new Problem('not-allowed')
      if (measures.length + steps.length === 0) throw new Problem('request-invalid')
      const { from, to, until } = periodOf(query, house.now())
      const scope = scopeFor(callerOf(request))
      const where = both(narrowed(both(whereOf(query, index), scope), by, index), scope)
      const asked = { period: { from, until }, by, where }
      const [counts, times, behind] = await Promise.all([
        figures.counts({ ...asked, measures }),
        steps.length > 0 ? figures.times({ ...asked, steps }) : [],
        figures.behind(),
      ])
      return { from, to, behind, rows: rowsOf(index, counts, times) }
    },
  )

  app.get(
    '/figures/district',
    {
      schema: {
        summary: 'The district on one page',
        querystring: DistrictAsked,
        response: { 200: DistrictPage },
      },
    },
    async (request): Promise<DistrictPage> => {
      const caller = callerOf(request)
      const { days = 30, department } = request.query
      const page = await districtFigures(house, {
        ...{ days, notAbout: notAbout(caller) },
        ...pageFor(caller, department),
      })
      // What citizens said is of their files, which an office above the district does not read.
      return hasRight(caller, 'everything') || caller.departments?.length ? page : { ...page, noes: [] }
    },
  )

  app.get(
    '/figures/district.pdf',
    {
      schema: {
        summary: 'The same page on paper, without a word of a citizen',
        querystring: PaperAsked,
        produces: ['application/pdf'],
      },
    },
    async (request, reply) => {
      const { days = 30, department, lang } = request.query
      const pdf = await districtPdf(house, {
        ...{ days, language: lang ?? languageOf(request) },
        ...pageFor(callerOf(request), department),
      })
      const day = dayOf(house.now())
      return reply
        .type('application/pdf')
        .header('content-disposition', `inline; filename="${house.district.letters}-district-${day}.pdf"`)
        .header('content-security-policy', FILE_POLICY)
        .header('cache-control', 'private, no-cache')
        .send(Buffer.from(pdf))
    },
  )

  app.get(
    '/figures/state',
    {
      schema: { summary: 'Districts side by side', querystring: DistrictAsked, response: { 200: StatePage } },
    },
    async (request): Promise<StatePage> => {
      const caller = callerOf(request)
      if (!hasRight(caller, 'everything') && !readsFigures(caller)) throw new Problem('not-allowed')
      return stateFigures(house, request.query.days ?? 30)
    },
  )

  app.get(
    '/figures/shapes',
    { schema: { summary: 'Outlines of the places', response: { 200: Shapes } } },
    async (request, reply): Promise<Shapes> => {
      callerOf(request)
      reply.header('cache-control', 'private, max-age=3600')
      return shapesOf(house)
    },
  )
}

/** How complainants were treated is shown in shares above the least sample only (`figures/quality.ts`). */
function isTold(measure: Measure): boolean {
  return measure === 'treated-well' || measure === 'treated-badly'
}

function scopeFor(caller: Caller) {
  const scope = scopeOf(caller)
  if (!scope) throw new Problem('not-allowed')
  return scope
}

/** What the district's page is of for this caller: all of it, their departments, or the one that is chosen. */
function pageFor(caller: Caller, department: string | undefined) {
  const scope = scopeFor(caller)
  const { department: departments } = scope
  if (scope.post || (department !== undefined && departments && !departments.includes(department)))
    throw new Problem('not-allowed')
  return {
    scope: department !== undefined && departments ? { ...scope, department: [department] } : scope,
    ...(department === undefined ? {} : { department }),
    ...(departments ? { departments } : {}),
  }
}

function rowsOf(index: DistrictIndex, counts: readonly Answer[], times: readonly TimesAnswer[]): Cut['rows'] {
  const text = (key: Answer['key']) => JSON.stringify(key)
  const timed = new Map(times.map((row) => [text(row.key), row]))
  const keys = new Map([...counts, ...times].map(({ key }) => [text(key), key]))
  const counted = new Map(counts.map((row) => [text(row.key), row.counts]))
  return [...keys].map(([name, key]) => {
    const bins = timed.get(name)?.bins
    return {
      key: Object.fromEntries(
        (Object.entries(key) as [By, string][]).map(([by, code]) => [
          by,
          { code, name: nameOf(index, by, code) },
        ]),
      ),
      counts: { ...counted.get(name) },
      ...(bins ? { times: timesOf(bins) } : {}),
    }
  })
}
