/**
 * What happened to requests, as maps such as FixMyStreet ask for it: `servicerequestupdates` with a span of days, and
 * the other way round what somebody said there about a request that was sent to us from there.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { readCode } from '#core/grievance/code.ts'
import { spanOf } from '#core/open311/shown.ts'
import { TOLD_KINDS, tellUpdate } from '#core/open311/updates.ts'
import type { Open311Client, Open311Row, Open311Update } from '#ports/open311.ts'
import type { HttpHouse } from '../house.ts'
import { type Language, languageOf } from '../language.ts'
import { REFUSALS } from '../refusals.ts'
import type { Tries } from '../tries.ts'
import { knownClient } from './client.ts'
import { fieldsOf, said } from './fields.ts'
import { ENDINGS, send, sendErrors } from './format.ts'
import { codesOf, visible, w3c, wordsIn } from './requests.ts'
import { keptFiles, refuseKey, sender, tokenOf } from './sending.ts'
import { mediaOf } from './sent.ts'
import { servicesOf } from './services.ts'

const LIST = { root: 'service_request_updates', item: 'request_update' } as const
const MOST = 1000
const WORDS = 4000

/** Reading and sending updates. */
export function updates(app: FastifyInstance, house: HttpHouse, wrong: Tries): void {
  const onRequest = (request: FastifyRequest) => wrong.refuseWhenSpent(request)
  for (const ending of ENDINGS) {
    app.get(`/servicerequestupdates${ending}`, (request, reply) => list(house, request, reply))
    app.post(`/servicerequestupdates${ending}`, { onRequest }, async (request, reply) => {
      const client = await sender(house, request, wrong)
      return client ? hear(house, request, reply, client) : refuseKey(request, reply)
    })
  }
}

async function list(house: HttpHouse, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const fields = fieldsOf(request)
  const language = languageOf(request)
  const client = (await knownClient(house, request))?.id
  const ids = wordsIn(said(fields, 'service_request_id'))
  if (ids) {
    const rows = visible(house, await house.open311.find(codesOf(ids.slice(0, MOST))), client)
    const found = await updatesOf(house, rows)
    return send(request, reply, { ...LIST, body: found.flatMap((one) => present(one, language) ?? []) })
  }
  const span = spanOf({ start: said(fields, 'start_date'), end: said(fields, 'end_date') }, house.now())
  if (!span)
    return sendErrors(request, reply, 400, [
      'start_date and end_date are W3C dates as 2026-01-01T00:00:00Z, in their order',
    ])
  const subjects = servicesOf(house.index).map(({ code }) => code)
  const asked = { ...span, kinds: TOLD_KINDS, subjects, ...(client === undefined ? {} : { client }) }
  const found = await house.open311.updates(asked, MOST)
  const last = found.length === MOST ? found.at(-1) : undefined
  if (last && last.at > span.from) {
    const next = new URLSearchParams({ start_date: last.at.toISOString(), end_date: span.to.toISOString() })
    const url = `${house.config.publicUrl}/open311/v2${pathOf(request)}?${next}`
    reply.header('link', `<${url}>; rel="next"`)
  }
  return send(request, reply, { ...LIST, body: found.flatMap((one) => present(one, language) ?? []) })
}

/** Of a public record only its two days are told: how it went on between them would be known of nobody else. */
async function updatesOf(
  { open311 }: HttpHouse,
  rows: readonly Open311Row[],
): Promise<readonly Open311Update[]> {
  const asked = rows.filter(({ record }) => !record).map(({ id }) => id)
  const records = rows.filter(({ record }) => record)
  return [
    ...(asked.length > 0 ? await open311.updatesOf(asked, TOLD_KINDS) : []),
    ...records.flatMap(({ id, code, registeredAt, closedAt, ground }) => {
      const of = { grievance: id, code }
      const closed = { ...of, seq: 2, at: closedAt ?? registeredAt, kind: 'closed' }
      return [
        { ...of, seq: 1, at: registeredAt, kind: 'registered' },
        ground === undefined ? closed : { ...closed, ground },
      ]
    }),
  ]
}

const pathOf = ({ url }: FastifyRequest) => /\/servicerequestupdates(?:[.]xml|[.]json)?/.exec(url)?.[0] ?? ''

function present(update: Open311Update, language: Language) {
  const told = tellUpdate(update.kind, update.ground)
  return (
    told && {
      update_id: `${update.code}-${update.seq}`,
      service_request_id: update.code,
      status: told.status,
      updated_datetime: w3c(update.at),
      description: told.words[language],
      media_url: null,
      external_status_code: update.kind,
    }
  )
}

/** The way of one request as other cities write it, for who asks for more than the standard has. */
export async function notesOf(house: HttpHouse, code: string, language: Language) {
  const found = await updatesOf(house, await house.open311.find([code]))
  return found.flatMap(({ kind, ground, at }) => {
    const told = tellUpdate(kind, ground)
    return told ? [{ datetime: w3c(at), description: told.words[language], type: kind }] : []
  })
}

async function hear(house: HttpHouse, request: FastifyRequest, reply: FastifyReply, client: Open311Client) {
  const fields = fieldsOf(request)
  const one = (name: string) => said(fields, name)
  const id = one('service_request_id')
  const description = one('description') ?? ''
  if (id === undefined) return sendErrors(request, reply, 400, ['service_request_id was not provided'])
  if (description.length > WORDS)
    return sendErrors(request, reply, 400, [`description is longer than ${WORDS} characters`])
  const token = one('update_id') ?? one('update_id_ext') ?? tokenOf(request) ?? house.newId()
  const status = one('status')
  const faults: string[] = []
  const media = mediaOf(fields, faults)
  if (faults.length > 0) return sendErrors(request, reply, 400, faults)
  const words = [
    description,
    ...media.words,
    ...(status && status.toLowerCase() !== 'open' ? [`status: ${status.slice(0, 100)}`] : []),
  ].filter(Boolean)
  const files = await keptFiles(house, request)
  if ('faults' in files) return sendErrors(request, reply, 400, files.faults)
  if (words.length === 0 && files.files.length === 0)
    return sendErrors(request, reply, 400, ['description was not provided'])
  const code = readCode(id)
  const heard =
    code &&
    (await house.hearClient(client, {
      token: token.slice(0, 200),
      code,
      words,
      links: media.links,
      ...files,
    }))
  if (!heard) return sendErrors(request, reply, 404, ['service_request_id provided was not found'])
  if (!heard.ok) {
    const status = heard.refusal === 'unknown-grievance' ? 404 : 400
    return sendErrors(request, reply, status, [REFUSALS[heard.refusal].en])
  }
  return send(request, reply, { ...LIST, body: [{ update_id: heard.value, account_id: null }] })
}
