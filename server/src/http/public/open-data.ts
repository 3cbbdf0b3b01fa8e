/**
 * GET /open-data/…: all weeks in one file, as CSV, JSON and Parquet, written while the register is read page by page; and
 * the versions, each with the SHA-256 of its files. What was taken back is in none of them, however often it stood in one before.
 */
import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { type DataRow, type DataSet, DICTIONARY, dataSetsOf, rowsOf } from '#core/publication/rows.ts'
import type { HttpHouse } from '../house.ts'

const WEEKS = 20
const RECORDS = 500
const FORMATS = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
} as const
const SETS = ['figures', 'cases', 'shares', 'times'] as const satisfies readonly DataSet[]
const HEADERS = { 'cache-control': 'public, max-age=300', 'access-control-allow-origin': '*' } as const

/** The files. */
export function openDataFiles(app: FastifyInstance, house: HttpHouse): void {
  for (const set of SETS)
    for (const [format, mime] of Object.entries(FORMATS) as [keyof typeof FORMATS, string][])
      app.get(`/open-data/${set}.${format}`, async (_request, reply) => {
        const pages = set === 'cases' ? cases(house) : ofWeeks(house, set)
        return reply
          .type(mime)
          .header('content-disposition', `attachment; filename="${set}.${format}"`)
          .headers(HEADERS)
          .send(Readable.from(house.dataFile(set, format, pages)))
      })
  app.get('/open-data/dictionary.json', async (_request, reply) => reply.headers(HEADERS).send(DICTIONARY))
  app.get('/open-data/versions.json', async (_request, reply) => {
    const weeks = []
    for await (const { week, publishedAt, files } of printed(house)) weeks.push({ week, publishedAt, files })
    return reply.headers(HEADERS).send({ licence: 'GODL-India', versions: weeks })
  })
}

/** Every printed bulletin, newest first. */
async function* printed({ bulletins }: HttpHouse) {
  let before: string | undefined
  for (;;) {
    const some = await bulletins.list('published', before, WEEKS)
    yield* some
    before = some.at(-1)?.week
    if (some.length < WEEKS) return
  }
}

async function* ofWeeks(house: HttpHouse, set: DataSet): AsyncGenerator<readonly DataRow[]> {
  for await (const { content } of printed(house))
    if (content && dataSetsOf(content).includes(set)) yield rowsOf(set, content)
}

async function* cases(house: HttpHouse): AsyncGenerator<readonly DataRow[]> {
  let after: string | undefined
  do {
    const page = await house.publications.search({
      limit: RECORDS,
      ...(after === undefined ? {} : { after }),
    })
    yield page.items.map(house.dataOf)
    after = page.next
  } while (after !== undefined)
}
