/**
 * GET /open-data/…: all weeks in one file, as a stream that holds one page of the register at a time; and the versions, each
 * with the SHA-256 of its files. What was taken back is not in the stream, however often it stood in one before.
 */
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { DATA_SETS, type DataRow, rowsOf } from '#core/publication/rows.ts'
import type { HttpHouse } from '../house.ts'

const WEEKS = 20
const RECORDS = 500

/** The files. */
export function openDataFiles(app: FastifyInstance, house: HttpHouse): void {
  const csv = (reply: FastifyReply, name: string, lines: AsyncIterable<string>) =>
    reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('cache-control', 'public, max-age=300')
      .header('access-control-allow-origin', '*')
      .send(Readable.from(lines))

  app.get('/open-data/figures.csv', async (_request, reply) => csv(reply, 'figures.csv', figures(house)))
  app.get('/open-data/cases.csv', async (_request, reply) => csv(reply, 'cases.csv', cases(house)))
  app.get('/open-data/dictionary.json', async (_request, reply) =>
    reply
      .header('cache-control', 'public, max-age=300')
      .header('access-control-allow-origin', '*')
      .send(DATA_SETS),
  )
  app.get('/open-data/versions.json', async (_request, reply) => {
    const weeks = []
    for await (const { week, publishedAt, files } of printed(house)) weeks.push({ week, publishedAt, files })
    return reply
      .header('cache-control', 'public, max-age=300')
      .header('access-control-allow-origin', '*')
      .send({ licence: 'GODL-India', versions: weeks })
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

async function* figures(house: HttpHouse): AsyncGenerator<string> {
  yield house.dataLines('figures', [], true)
  for await (const { content } of printed(house))
    if (content) yield house.dataLines('figures', rowsOf('figures', content), false)
}

async function* cases(house: HttpHouse): AsyncGenerator<string> {
  yield house.dataLines('cases', [], true)
  let after: string | undefined
  do {
    const page = await house.publications.search({
      limit: RECORDS,
      ...(after === undefined ? {} : { after }),
    })
    const rows: readonly DataRow[] = page.items.map(house.dataOf)
    yield house.dataLines('cases', rows, false)
    after = page.next
  } while (after !== undefined)
}
