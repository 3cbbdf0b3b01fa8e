/**
 * For the little script of the web form, which the form can do without: files in pieces that go on where the network broke,
 * and places while one types.
 *
 *   GET  /file/:draft/pieces?file=               how much of it is here
 *   POST /file/:draft/pieces?file=&at=&size=     a piece; the last one makes the file whole
 *   GET  /file/places?q=                         places that begin so
 */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { MOST_OF_ANY } from '#core/message/upload.ts'
import { SCRIPT_PATH } from '#portal/file-form.ts'
import { formScript } from '#portal/form-script.ts'
import type { HttpHouse } from '../house.ts'
import { opensDraft, type Signer } from '../links.ts'
import { placeName } from '../names.ts'
import { Problem } from '../problem.ts'
import { findPlaces } from '../staff/find-places.ts'
import { triesOf } from '../tries.ts'
import type { Drafting } from './file.ts'
import { MOST_FILES } from './file-form.ts'

const MOST_OF_A_PIECE = 1024 * 1024
const SHOWN = 10

interface Piece extends Drafting {
  Querystring: { k?: string; lang?: string; file?: string; at?: string; size?: string; name?: string }
}

/** What the script asks for. */
export function filePieces(app: FastifyInstance, house: HttpHouse, sign: Signer): void {
  const places = triesOf(app, { max: 600, minutes: 10, by: ({ ip }) => `file places ${ip}` })
  const pieces = triesOf(app, { max: 3000, minutes: 60, by: ({ ip }) => `file pieces ${ip}` })

  app.get(SCRIPT_PATH, async (_request, reply) =>
    reply
      .type('text/javascript; charset=utf-8')
      .header('cache-control', 'public, max-age=3600')
      .send(formScript),
  )

  app.get<{ Querystring: { q?: string; lang?: string } }>('/file/places', async (request) => {
    await places.refuseWhenSpent(request)
    await places.count(request)
    const typed = String(request.query.q ?? '')
      .trim()
      .slice(0, 80)
    if (typed.length < 2) return []
    const language = request.query.lang === 'en' ? 'en' : 'hi'
    const found = (await findPlaces(house, typed)).slice(0, SHOWN)
    return found.map(({ code }) => ({ code, name: placeName(house.index, code)[language] }))
  })

  app.get<Piece>('/file/:draft/pieces', async (request) => {
    const { id, file } = nameOf(sign, request)
    return { have: await house.web.have(id, file) }
  })

  app.register(async (bytes) => {
    bytes.removeAllContentTypeParsers()
    bytes.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    )
    bytes.post<Piece>('/file/:draft/pieces', { bodyLimit: MOST_OF_A_PIECE }, async (request) => {
      await pieces.refuseWhenSpent(request)
      await pieces.count(request)
      return takePiece(house, sign, request)
    })
  })
}

function nameOf(
  sign: Signer,
  { params, query }: FastifyRequest<Piece>,
): { readonly id: string; readonly file: string } {
  if (!opensDraft(sign, params.draft, String(query.k))) throw new Problem('not-found')
  const file = String(query.file ?? '').slice(0, 200)
  if (file === '') throw new Problem('request-invalid')
  return { id: params.draft, file }
}

async function takePiece(house: HttpHouse, sign: Signer, request: FastifyRequest<Piece>) {
  const { id, file } = nameOf(sign, request)
  const [at, size] = [Number(request.query.at), Number(request.query.size)]
  const { body } = request
  const sound = Number.isSafeInteger(at) && at >= 0 && Number.isSafeInteger(size) && size > 0
  if (!sound || !(body instanceof Uint8Array) || at + body.length > size) throw new Problem('request-invalid')
  if (size > MOST_OF_ANY) throw new Problem('too-large')
  const draft = (await house.web.find(id)) ?? (await house.web.save(id, {}, house.now()))
  if (draft.filedAt || draft.files.length >= MOST_FILES) throw new Problem('too-large')
  const have = await house.web.keepPiece(id, file, at, body)
  if (have < size) return { have, whole: false }
  const taken = await house.takeUpload(
    await house.web.takePieces(id, file),
    request.query.name?.slice(0, 120),
  )
  if (taken.kind !== 'taken') throw new Problem(taken.kind)
  if (!(await house.web.addFile(id, taken.file, MOST_FILES))) throw new Problem('too-large')
  return { have, whole: true }
}
