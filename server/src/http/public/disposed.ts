/** GET /disposed and /disposed/:number: what was disposed of and made public, for everybody. */
import type { FastifyInstance } from 'fastify'
import type { PublicRecord } from '#contract/publication.ts'
import { dayOf } from '#core/clock/calendar.ts'
import { readPublicNumber } from '#core/publication/number.ts'
import { disposedPage, recordPage } from '#portal/disposed.ts'
import type { PublicRow } from '#ports/publication.ts'
import { frameOf, sendPage } from '../frame.ts'
import type { HttpHouse } from '../house.ts'
import { departmentName, placeName, subjectName, wordsOf } from '../names.ts'
import { Problem } from '../problem.ts'
import { reasonOf } from '../reasons.ts'

const PAGE = 20
const FRESH = 'public, max-age=60'

interface Sought {
  Querystring: { q?: string; department?: string; after?: string; lang?: string }
}

/** The pages. */
export function disposedPages(app: FastifyInstance, house: HttpHouse): void {
  app.get<Sought>('/disposed', async (request, reply) => {
    const { q = '', department = '', after } = textsOf(request.query)
    const number = readPublicNumber(q)
    if (number !== undefined && (await house.publications.find(number)))
      return reply.redirect(`/disposed/${number}${request.query.lang === 'en' ? '?lang=en' : ''}`, 303)
    const words = q.trim().slice(0, 120)
    const known = house.index.departments.has(department) ? department : undefined
    const found = await house.publications.search({
      limit: PAGE,
      ...(words === '' ? {} : { words }),
      ...(known === undefined ? {} : { department: known }),
      ...(after === undefined ? {} : { after }),
    })
    const page = disposedPage(frameOf(house, request), {
      sought: { ...(words === '' ? {} : { words }), ...(known === undefined ? {} : { department: known }) },
      departments: house.district.departments.map((one) => ({ code: one.code, name: wordsOf(one) })),
      items: found.items.map((row) => present(house, row)),
      ...(found.next === undefined ? {} : { next: found.next }),
    })
    return sendPage(reply, page, FRESH)
  })

  app.get<{ Params: { number: string } }>('/disposed/:number', async (request, reply) => {
    const number = readPublicNumber(request.params.number)
    const row = number === undefined ? undefined : await house.publications.find(number)
    if (!row) throw new Problem('not-found')
    return sendPage(reply, recordPage(frameOf(house, request), present(house, row)), FRESH)
  })
}

/** A name that stands twice in an address comes as a list; the first counts. */
function textsOf(query: Sought['Querystring']): Sought['Querystring'] {
  return Object.fromEntries(
    Object.entries(query).map(([name, value]: [string, unknown]) => [
      name,
      String(Array.isArray(value) ? value[0] : value),
    ]),
  )
}

function present({ index }: HttpHouse, row: PublicRow): PublicRecord {
  const { number, gist, report, department, subject, place, publishedAt, changedAt } = row
  const reason = reasonOf(row.state, row.reason)
  const changed = row.state === 'retracted' || row.revision > 1
  return {
    number,
    state: row.state === 'retracted' ? 'retracted' : 'published',
    department: departmentName(index, department),
    registered: dayOf(row.registeredAt),
    closed: dayOf(row.closedAt),
    ground: row.ground,
    published: dayOf(publishedAt),
    ...(gist === undefined ? {} : { gist }),
    ...(report === undefined ? {} : { report }),
    ...(subject === undefined ? {} : { subject: subjectName(index, subject) }),
    ...(place === undefined ? {} : { place: placeName(index, place) }),
    ...(changed ? { changed: dayOf(changedAt) } : {}),
    ...(changed && reason ? { reason } : {}),
  }
}
