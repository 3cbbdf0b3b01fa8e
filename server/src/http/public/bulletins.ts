/** GET /bulletins, the page, files and feeds of each week; and /open-data, where all weeks can be had in one. */
import type { FastifyInstance, FastifyReply } from 'fastify'
import { Feed } from 'feed'
import type { BulletinOnPage, BulletinRow } from '#contract/publication.ts'
import type { FileHash } from '#core/ids.ts'
import { DICTIONARY } from '#core/publication/rows.ts'
import { daysOfWeek } from '#core/publication/week.ts'
import { BULLETIN_WORDS } from '#core/words/bulletin.ts'
import { bulletinsPage, bulletinWeekPage, openDataPage } from '#portal/bulletins.ts'
import type { Bulletin } from '#ports/bulletin.ts'
import { frameOf, sendPage } from '../frame.ts'
import type { HttpHouse } from '../house.ts'
import { Problem } from '../problem.ts'
import { FILE_POLICY } from '../security.ts'

const PAGE = 26
const FRESH = 'public, max-age=60'
/** A printed file never changes; it may be kept for a year. */
const FOR_GOOD = 'public, max-age=31536000, immutable'

/** The pages and files. */
export function bulletinPages(app: FastifyInstance, house: HttpHouse): void {
  app.get<{ Querystring: { before?: string } }>('/bulletins', async (request, reply) => {
    const { before } = request.query
    const asked = typeof before === 'string' && daysOfWeek(before) ? before : undefined
    const found = await house.bulletins.list('published', asked, PAGE + 1)
    const older = found.length > PAGE ? found[PAGE - 1]?.week : undefined
    const page = bulletinsPage(frameOf(house, request), found.slice(0, PAGE).map(presentRow), older)
    return sendPage(reply, page, FRESH)
  })

  for (const kind of ['rss', 'atom'] as const)
    app.get(`/bulletins/feed.${kind}`, async (_request, reply) => {
      const feed = feedOf(house, await house.bulletins.list('published', undefined, PAGE))
      return reply
        .type(`application/${kind}+xml; charset=utf-8`)
        .header('cache-control', 'public, max-age=600')
        .send(kind === 'rss' ? feed.rss2() : feed.atom1())
    })

  app.get<{ Params: { week: string } }>('/bulletins/:week', async (request, reply) => {
    const bulletin = await findPrinted(house, request.params.week)
    const [shown] = await present(house, [bulletin])
    return sendPage(reply, bulletinWeekPage(frameOf(house, request), shown as BulletinOnPage), FRESH)
  })

  app.get<{ Params: { week: string; file: string } }>('/bulletins/:week/:file', async (request, reply) => {
    const { files = [] } = await findPrinted(house, request.params.week)
    const file = files.find(({ name }) => name === request.params.file)
    if (!file) throw new Problem('not-found')
    return sendFile(house, reply, file)
  })

  app.get('/open-data', async (request, reply) => {
    const weeks = await present(house, await house.bulletins.list('published', undefined, PAGE))
    return sendPage(reply, openDataPage(frameOf(house, request), { weeks, sets: DICTIONARY }), FRESH)
  })
}

async function sendFile(
  house: HttpHouse,
  reply: FastifyReply,
  { name, mime, sha256 }: NonNullable<Bulletin['files']>[number],
): Promise<FastifyReply> {
  const bytes = await house.files.get(sha256 as FileHash)
  const opened = /\.(html|pdf)$/.test(name)
  return reply
    .type(mime)
    .header('content-disposition', `${opened ? 'inline' : 'attachment'}; filename="${name}"`)
    .header('content-security-policy', FILE_POLICY)
    .header('cache-control', FOR_GOOD)
    .header('etag', `"${sha256}"`)
    .header('access-control-allow-origin', '*')
    .send(Buffer.from(bytes))
}

async function findPrinted(house: HttpHouse, week: string): Promise<Bulletin> {
  const bulletin = daysOfWeek(week) ? await house.bulletins.find(week) : undefined
  if (bulletin?.state !== 'published') throw new Problem('not-found')
  return bulletin
}

function presentRow({ week, figures, content }: Bulletin): BulletinRow {
  const whole = content?.tables.find(({ key }) => key === 'whole')?.rows[0]?.counts ?? {}
  return { week, from: figures.from, to: figures.to, whole }
}

async function present(house: HttpHouse, all: readonly Bulletin[]): Promise<readonly BulletinOnPage[]> {
  const errata = await house.bulletins.errata(all.map(({ week }) => week))
  return all.map((bulletin) => ({
    ...presentRow(bulletin),
    comment: bulletin.content?.comment ?? bulletin.comment,
    errata: errata
      .filter(({ week }) => week === bulletin.week)
      .map(({ at, hi, en }) => ({ at: at.toISOString(), hi, en })),
    files: bulletin.files ?? [],
  }))
}

function feedOf({ config, district }: HttpHouse, all: readonly Bulletin[]): Feed {
  const site = config.publicUrl
  const feed = new Feed({
    title: `${BULLETIN_WORDS.title.hi} – जनपद ${district.nameHi}`,
    description: BULLETIN_WORDS.title.en,
    id: `${site}/bulletins`,
    link: `${site}/bulletins`,
    language: 'hi',
    copyright: 'GODL-India',
    feedLinks: { rss: `${site}/bulletins/feed.rss`, atom: `${site}/bulletins/feed.atom` },
    ...(all[0]?.publishedAt ? { updated: all[0].publishedAt } : { updated: new Date(0) }),
  })
  for (const { week, content, publishedAt } of all) {
    const {
      received = 0,
      disposed = 0,
      pending = 0,
    } = content?.tables.find(({ key }) => key === 'whole')?.rows[0]?.counts ?? {}
    feed.addItem({
      title: `${BULLETIN_WORDS.title.hi} ${week}`,
      id: `${site}/bulletins/${week}`,
      link: `${site}/bulletins/${week}`,
      date: publishedAt ?? new Date(0),
      description: `प्राप्त ${received}, निस्तारित ${disposed}, लंबित ${pending} / received ${received}, disposed of ${disposed}, pending ${pending}`,
    })
  }
  return feed
}
