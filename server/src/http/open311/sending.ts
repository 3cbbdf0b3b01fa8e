/**
 * POST of a request. The key comes first, then the fields, and only then the files are looked at and kept. A client that
 * got no answer sends again with the same `Idempotency-Key` and gets the grievance that is there.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { HandedFile } from '#ports/deeds.ts'
import type { Open311Client } from '#ports/open311.ts'
import type { TakenUpload } from '#ports/uploads.ts'
import type { HttpHouse } from '../house.ts'
import { languageOf } from '../language.ts'
import { REFUSALS } from '../refusals.ts'
import { type Tries, triesOf } from '../tries.ts'
import { knownClient } from './client.ts'
import { fieldsOf, filesOf, said } from './fields.ts'
import { ENDINGS, send, sendErrors } from './format.ts'
import { noticeOf, readSent } from './sent.ts'

/** Counts wrong keys. */
export function wrongKeys(app: FastifyInstance): Tries {
  return triesOf(app, { max: 20, minutes: 15, by: ({ ip }) => `open311 key ${ip}` })
}

/** Taking requests. */
export function sending(app: FastifyInstance, house: HttpHouse, wrong: Tries): void {
  const onRequest = (request: FastifyRequest) => wrong.refuseWhenSpent(request)
  for (const ending of ENDINGS)
    app.post(`/requests${ending}`, { onRequest }, async (request, reply) => {
      const client = await sender(house, request, wrong)
      return client ? take(house, request, reply, client) : refuseKey(request, reply)
    })
}

/** Who sends; a wrong key is counted. */
export async function sender(
  house: HttpHouse,
  request: FastifyRequest,
  wrong: Tries,
): Promise<Open311Client | undefined> {
  const client = await knownClient(house, request)
  if (!client) await wrong.count(request)
  return client
}

/** What a wrong key is answered. */
export function refuseKey(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return sendErrors(request, reply, 403, ['api_key is missing or not known: nothing was registered'])
}

async function take(house: HttpHouse, request: FastifyRequest, reply: FastifyReply, client: Open311Client) {
  const token = tokenOf(request) ?? house.newId()
  if (token.length > 200) return sendErrors(request, reply, 400, ['Idempotency-Key is too long'])
  const fields = fieldsOf(request)
  const language = languageOf(request)
  const sent = readSent(house, fields, token, language)
  if ('faults' in sent) return sendErrors(request, reply, sent.code, sent.faults)
  const files = await keptFiles(house, request)
  if ('faults' in files) return sendErrors(request, reply, 400, files.faults)
  const form = { ...sent.form, files: files.files }
  const first = await house.registerFromClient(client, form)
  // the same request at the same moment was a step ahead: now it is there
  const again = !first.ok && first.refusal === 'moved-meanwhile'
  const registered = again ? await house.registerFromClient(client, form) : first
  if (!registered.ok) return sendErrors(request, reply, 400, [REFUSALS[registered.refusal].en])
  const notice = noticeOf(house, sent, language)
  const body = [
    {
      service_request_id: registered.value.grievance.code,
      service_notice: notice ?? null,
      account_id: said(fields, 'account_id') ?? null,
    },
  ]
  // 200 and not 201: clients in the field take nothing else for a success
  return send(request, reply, { root: 'service_requests', item: 'request', body })
}

/** What calls the request by the client's own name. */
export function tokenOf(request: FastifyRequest): string | undefined {
  const given = request.headers['idempotency-key']
  return typeof given === 'string' && given.trim() !== '' ? given.trim() : undefined
}

const NOT_TAKEN = {
  'too-large': 'is too large',
  'type-unknown': 'is of no kind that is taken',
  held: 'holds a virus',
} as const satisfies Record<Exclude<TakenUpload['kind'], 'taken'>, string>

/** Looks at the files and keeps them; one of an unknown kind is named, and nothing is registered. */
export async function keptFiles(
  house: HttpHouse,
  request: FastifyRequest,
): Promise<{ readonly files: readonly HandedFile[] } | { readonly faults: readonly string[] }> {
  const files: HandedFile[] = []
  const faults: string[] = []
  for (const { bytes, filename } of filesOf(request)) {
    const taken = await house.takeUpload(bytes, filename)
    if (taken.kind === 'taken') files.push(taken.file)
    else faults.push(`${filename ?? 'media'} ${NOT_TAKEN[taken.kind]}`)
  }
  return faults.length > 0 ? { faults } : { files }
}
