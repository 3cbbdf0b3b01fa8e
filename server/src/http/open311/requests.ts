/** Reading the register over Open311: lists of requests and one by its id. Who sees what, `core/open311/shown.ts` says. */
import type { FastifyRequest } from 'fastify'
import { readCode } from '#core/grievance/code.ts'
import { finerNames, mayShow, shownPlace, spanOf, statesOf, statusOf } from '#core/open311/shown.ts'
import { coveredWords } from '#core/privacy/marks.ts'
import { covered } from '#core/publication/covers.ts'
import { readPublicNumber } from '#core/publication/number.ts'
import { STATE_WORDS } from '#core/words/citizen.ts'
import { shorten } from '#core/words/say.ts'
import type { Open311Filter, Open311Row } from '#ports/open311.ts'
import type { HttpHouse } from '../house.ts'
import { type Language, languageOf } from '../language.ts'
import { departmentName, placeName, subjectName } from '../names.ts'
import { fieldsOf, said } from './fields.ts'
import { findService, proofOf, servicesOf } from './services.ts'

type Asked = (name: string) => string | undefined
/** What is wrong with the question, in words. */
export interface Wrong {
  readonly wrong: string
}

/** As other servers page; the standard itself, which knows no pages, answers a thousand. */
const USUAL = 50
const MOST = 1000
const FURTHEST = 20_000
const DESCRIPTION = 4000
/** A hundredth of a degree is a kilometre, a thousandth a hundred metres: near enough to find a pump, not a door. */
const ROUND = 1000

/** Requests as they are shown, and the address at which the list goes on. */
export interface Listed {
  readonly requests: readonly Presented[]
  readonly next?: string
}

type Presented = ReturnType<typeof presentRequest>

/** The requests that a question asks for. */
export async function listRequests(
  house: HttpHouse,
  request: FastifyRequest,
  client: string | undefined,
): Promise<Listed | Wrong> {
  const fields = fieldsOf(request)
  const asked: Asked = (name) => said(fields, name)
  const showing = { language: languageOf(request), extended: isExtended(asked), client }
  const ids = wordsIn(asked('service_request_id'))
  if (ids) {
    const rows = visible(house, await house.open311.find(codesOf(ids.slice(0, MOST))), client)
    return { requests: rows.map((row) => presentRequest(house, row, showing)) }
  }
  const found = await listed(house, asked, client)
  if ('wrong' in found) return found
  const last = found.rows.length === found.limit ? found.rows.at(-1) : undefined
  const requests = found.rows.map((row) => presentRequest(house, row, showing))
  return last ? { requests, next: nextPage(request, fields, last, found.limit) } : { requests }
}

function isExtended(asked: Asked): boolean {
  return ['true', 'v1', '1'].includes(asked('extensions') ?? '')
}

/** The same question for what is older than the last that was shown: however deep, it costs the same. */
function nextPage({ url }: FastifyRequest, fields: URLSearchParams, last: Open311Row, limit: number): string {
  const next = new URLSearchParams(fields)
  for (const name of ['page', 'api_key']) next.delete(name)
  next.set('page_size', String(limit))
  next.set('after', last.code)
  return `${/requests(?:[.]xml|[.]json)?/.exec(url)?.[0] ?? 'requests'}?${next}`
}

/** One request, if the caller may see that it is there. */
export async function findRequest(
  house: HttpHouse,
  request: FastifyRequest,
  id: string,
  client: string | undefined,
) {
  const [row] = visible(house, await house.open311.find(codesOf([id])), client)
  const fields = fieldsOf(request)
  const extended = isExtended((name) => said(fields, name))
  return row && presentRequest(house, row, { language: languageOf(request), extended, client })
}

/** Ids as they are written here: codes of grievances, numbers of public records. */
export function codesOf(ids: readonly string[]): readonly string[] {
  return ids.flatMap((id) => readCode(id) ?? readPublicNumber(id) ?? [])
}

/** Those of them that a caller may know of. */
export function visible(
  { index }: HttpHouse,
  rows: readonly Open311Row[],
  client: string | undefined,
): readonly Open311Row[] {
  return rows.filter(
    (row) => mayShow(index, row) || (client !== undefined && row.sent?.client === client && !row.hidden),
  )
}

interface Page {
  readonly rows: readonly Open311Row[]
  readonly limit: number
}

async function listed(house: HttpHouse, asked: Asked, client: string | undefined): Promise<Page | Wrong> {
  const filter = filterOf(house, asked)
  if ('wrong' in filter) return filter
  const paged = asked('page') !== undefined || asked('page_size') !== undefined
  const page = wholeNumber(asked('page'), 1)
  const size = wholeNumber(asked('page_size'), paged ? USUAL : MOST)
  if (page === undefined || size === undefined)
    return { wrong: 'page and page_size are whole numbers from 1 on' }
  const limit = Math.min(size, MOST)
  const skip = (page - 1) * limit
  if (skip + limit > FURTHEST)
    return {
      wrong: `no more than ${FURTHEST} requests by page; go on by the address in the header Link, or ask for a shorter span`,
    }
  const last = asked('after')
  const [after] = last === undefined ? [] : visible(house, await house.open311.find(codesOf([last])), client)
  if (last !== undefined && !after) return { wrong: 'after is no service_request_id' }
  if (filter.subjects.length === 0) return { rows: [], limit }
  const rows = await house.open311.list(filter, { skip, limit, ...(after ? { after } : {}) })
  return { rows, limit }
}

function filterOf({ index, now }: HttpHouse, asked: Asked): Open311Filter | Wrong {
  const span = spanOf({ start: asked('start_date'), end: asked('end_date') }, now())
  if (!span) return { wrong: 'start_date and end_date are W3C dates as 2026-01-01T00:00:00Z, in their order' }
  const statuses = wordsIn(asked('status'))
  const states = statuses && statesOf(statuses.map((word) => word.toLowerCase()))
  if (statuses && !states) return { wrong: 'status is open or closed' }
  const after = moment(asked('updated_after'))
  const before = moment(asked('updated_before'))
  if (after === null || before === null) return { wrong: 'updated_after and updated_before are W3C dates' }
  const codes = wordsIn(asked('service_code'))
  return {
    ...span,
    subjects: codes
      ? codes.filter((code) => findService(index, code))
      : servicesOf(index).map(({ code }) => code),
    ...(states ? { states } : {}),
    ...(after ? { updatedAfter: after } : {}),
    ...(before ? { updatedBefore: before } : {}),
  }
}

function moment(text: string | undefined): Date | null | undefined {
  if (text === undefined) return undefined
  return spanOf({ start: text }, new Date(8.64e15))?.from ?? null
}

/** The entries of a list with commas. */
export function wordsIn(list: string | undefined): readonly string[] | undefined {
  return list
    ?.split(',')
    .map((word) => word.trim())
    .filter(Boolean)
}

function wholeNumber(text: string | undefined, usual: number): number | undefined {
  if (text === undefined) return usual
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : undefined
}

interface Showing {
  readonly language: Language
  readonly extended: boolean
  /** Who asks, if by a key. */
  readonly client: string | undefined
}

function presentRequest({ index }: HttpHouse, row: Open311Row, { language, extended, client }: Showing) {
  const subject = row.subject === undefined ? undefined : subjectName(index, row.subject)[language]
  const own = row.sent !== undefined && row.sent.client === client
  return {
    service_request_id: row.code,
    status: statusOf(row.state),
    status_notes: STATE_WORDS[language][row.state],
    service_name: subject ?? null,
    service_code: row.subject ?? null,
    description: shorten(wordsOf(index, row, own), DESCRIPTION),
    agency_responsible: departmentName(index, row.department)[language],
    service_notice: proofOf(index, row.subject, language) ?? null,
    requested_datetime: w3c(row.registeredAt),
    updated_datetime: w3c(row.closedAt ?? row.updatedAt),
    expected_datetime: row.dueAt ? w3c(row.dueAt) : null,
    ...(own ? sentPlace(index, row, language) : placeFor(index, row, language)),
    zipcode: null,
    media_url: null,
    ...(extended ? { extended_attributes: { state: row.state } } : {}),
  }
}

/** A record in the words that were made public; else what was sent, and for strangers without names finer than the block. */
function wordsOf(
  index: HttpHouse['index'],
  { record, gist, marks, place }: Open311Row,
  own: boolean,
): string {
  if (record) return gist
  const words = coveredWords(gist, marks)
  return own ? words : covered(words, finerNames(index, place))
}

interface Where {
  readonly address: string | null
  readonly address_id: string | null
  readonly lat: number | null
  readonly long: number | null
}

/** Of a record the place that was made public, else the block; and a point for all of it. */
function placeFor(index: HttpHouse['index'], { place, record }: Open311Row, language: Language): Where {
  const shown = place === undefined ? undefined : record ? index.places.get(place) : shownPlace(index, place)
  return {
    address: shown ? placeName(index, shown.code)[language] : null,
    address_id: shown ? String(shown.code) : null,
    lat: shown?.lat ?? null,
    long: shown?.lng ?? null,
  }
}

/** As it was sent, without what tells whose door it is: for the client that sent it. */
function sentPlace(index: HttpHouse['index'], row: Open311Row, language: Language): Where {
  const { address, lat, lng } = row.sent ?? {}
  const known = placeFor(index, row, language)
  return {
    ...known,
    ...(address === undefined ? {} : { address: coveredWords(address) }),
    ...(row.place === undefined ? {} : { address_id: String(row.place) }),
    ...(lat === undefined || lng === undefined ? {} : { lat: rounded(lat), long: rounded(lng) }),
  }
}

const rounded = (degrees: number) => Math.round(degrees * ROUND) / ROUND

/** A moment as the standard writes it: without parts of a second. */
export function w3c(at: Date): string {
  return at.toISOString().replace(/\.\d+Z$/, 'Z')
}
