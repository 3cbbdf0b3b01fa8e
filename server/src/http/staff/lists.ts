/**
 * GET /api/v1/lists/<name>.csv and .xlsx: what a page lists, as a file. Each page is asked of the list's own address with
 * the caller's own key, so what may be seen and what is narrowed is decided there and nowhere else; pages are asked as
 * fast as the reader takes them.
 */

import { Type } from '@sinclair/typebox'
import type { FastifyRequest } from 'fastify'
import { dayOf } from '#core/clock/calendar.ts'
import { callerOf } from '../caller.ts'
import type { HttpHouse } from '../house.ts'
import { type Language, languageOf } from '../language.ts'
import { Problem } from '../problem.ts'
import type { App } from '../typed.ts'
import { LISTS, type List, textOf } from './list-columns.ts'
import { sendSheet } from './send-sheet.ts'

const Named = Type.Object({ file: Type.String({ pattern: '^[a-z-]+\\.(csv|xlsx)$' }) })
/** What is not for the list itself. */
const OWN = ['frames', 'lang', 'of', 'after']

/** The files of all lists. */
export function listRoutes(app: App, house: HttpHouse): void {
  app.get(
    '/lists/:file',
    {
      schema: {
        summary: 'A list as CSV or XLSX, with the filter of its page',
        params: Named,
        querystring: Type.Record(Type.String(), Type.String()),
      },
    },
    async (request, reply) => {
      callerOf(request)
      const [name = '', kind] = request.params.file.split('.') as [string, 'csv' | 'xlsx']
      const list = LISTS[name]
      if (!list) throw new Problem('not-found')
      const asked = request.query
      const language = asked.lang === 'hi' || asked.lang === 'en' ? asked.lang : languageOf(request)
      const query = new URLSearchParams(Object.entries(asked).filter(([one]) => !OWN.includes(one)))
      const pages = pagesOf(app, request, list.path(asked.of), query)
      const first = await pages.next()
      if (first.done || first.value.status !== 200)
        return reply
          .code(first.value?.status ?? 404)
          .type('application/problem+json')
          .send(first.value?.body ?? '')
      const columns =
        typeof list.columns === 'function' ? list.columns(JSON.parse(first.value.body)) : list.columns
      return sendSheet(reply, {
        ...{ sheets: house.sheets, kind, frames: asked.frames === '1' ? '1' : undefined },
        name: `${house.district.letters}-${name}-${dayOf(house.now())}`,
        head: columns.map(([words]) => words[language]),
        rows: rowsOf({ ...list, columns }, first.value.body, pages, language),
      })
    },
  )
}

type Columns = Exclude<List['columns'], (...asked: never[]) => unknown>

interface Answered {
  readonly status: number
  readonly body: string
}

/** Page after page of the list's own address. */
async function* pagesOf(
  app: App,
  { headers }: FastifyRequest,
  path: string,
  query: URLSearchParams,
): AsyncGenerator<Answered> {
  const own = ['authorization', 'cookie', 'accept-language', 'host', 'user-agent'] as const
  const kept = Object.fromEntries(own.flatMap((name) => (headers[name] ? [[name, headers[name]]] : [])))
  for (let after: string | undefined; ; ) {
    const asked = new URLSearchParams(query)
    if (after !== undefined) asked.set('after', after)
    const { statusCode, body } = await app.inject({ url: `/api/v1/${path}?${asked}`, headers: kept })
    yield { status: statusCode, body }
    if (statusCode !== 200) return
    after = (JSON.parse(body) as { next?: string }).next
    if (after === undefined) return
  }
}

async function* rowsOf(
  { items, columns }: Pick<List, 'items'> & { readonly columns: Columns },
  first: string,
  others: AsyncIterable<Answered>,
  language: Language,
): AsyncGenerator<readonly string[]> {
  const lines = (body: string) =>
    items(JSON.parse(body)).map((item) => columns.map(([, cell]) => textOf(cell(item), language)))
  yield* lines(first)
  for await (const { status, body } of others) {
    if (status !== 200) throw new Error(`a page of the list was answered with ${status}`)
    yield* lines(body)
  }
}
