/** GET /api/v1/figures, /figures/district, /figures/state and /figures/shapes. Nothing here changes anything. */
import { Cut, CutAsked, DistrictAsked, DistrictPage, Shapes, StatePage } from '#contract/figures.ts'
import { readsFigures } from '#core/access/figures.ts'
import type { DistrictIndex } from '#core/district/find.ts'
import type { Measure } from '#core/figures/measures.ts'
import type { Answer, By, TimesAnswer } from '#ports/figures.ts'
import { type Caller, callerOf } from '../caller.ts'
import { districtFigures } from '../figures/district.ts'
import { nameOf, timesOf } from '../figures/names.ts'
import { shapesOf } from '../figures/shapes.ts'
import { stateFigures } from '../figures/state.ts'
import type { HttpHouse } from '../house.ts'
import { Problem } from '../problem.ts'
import { hasRight } from '../rights.ts'
import type { App } from '../typed.ts'
import { both, byOf, measuresOf, narrowed, periodOf, scopeOf, stepsOf, whereOf } from './figures-question.ts'
import { notAbout } from './sight.ts'

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
      const scope = scopeFor(caller)
      if (scope.post) throw new Problem('not-allowed')
      if (department !== undefined && scope.department && !scope.department.includes(department))
        throw new Problem('not-allowed')
      const page = await districtFigures(house, {
        days,
        notAbout: notAbout(caller),
        scope: department !== undefined && scope.department ? { ...scope, department: [department] } : scope,
        ...(department === undefined ? {} : { department }),
        ...(scope.department ? { departments: scope.department } : {}),
      })
      // What citizens said is of their files, which an office above the district does not read.
      return hasRight(caller, 'everything') || caller.departments?.length ? page : { ...page, noes: [] }
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
