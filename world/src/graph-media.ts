/**
 * Media calls: upload, look up, download, delete. The looked-up address holds five minutes, asks for the token
 * and knows ranges. The look-up gives the hash in hex, the webhook the same hash in base64.
 */
import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { takeNext } from './faults.ts'
import { GraphError, missing, unknownObject } from './graph-errors.ts'
import type { Medium } from './media-shelf.ts'
import type { Outside } from './outside.ts'

const MB = 1024 * 1024

/** What may be uploaded, and how large. */
const UPLOADS: Readonly<Record<string, number>> = {
  'image/jpeg': 5 * MB,
  'image/png': 5 * MB,
  'image/webp': 0.5 * MB,
  'audio/aac': 16 * MB,
  'audio/amr': 16 * MB,
  'audio/mpeg': 16 * MB,
  'audio/mp4': 16 * MB,
  'audio/ogg': 16 * MB,
  'video/mp4': 16 * MB,
  'video/3gpp': 16 * MB,
  'text/plain': 100 * MB,
  'application/pdf': 100 * MB,
  'application/vnd.ms-powerpoint': 100 * MB,
  'application/msword': 100 * MB,
  'application/vnd.ms-excel': 100 * MB,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 100 * MB,
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 100 * MB,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 100 * MB,
}

/** Makes the app able to read uploads. */
export async function readUploads(app: FastifyInstance): Promise<void> {
  await app.register(multipart, { limits: { fileSize: 101 * MB, files: 1 } })
}

/** POST /{phone number id}/media. */
export async function upload(outside: Outside, request: FastifyRequest): Promise<unknown> {
  if (!request.isMultipart()) throw missing('file')
  const fields = new Map<string, string>()
  let file: { bytes: Buffer; mime: string; filename: string } | undefined
  for await (const part of request.parts()) {
    if (part.type === 'file')
      file = { bytes: await part.toBuffer(), mime: part.mimetype, filename: part.filename }
    else fields.set(part.fieldname, String(part.value))
  }
  if (fields.get('messaging_product') !== 'whatsapp') throw missing('messaging_product')
  if (!file) throw missing('file')
  const mime = (fields.get('type') ?? file.mime).trim()
  const most = UPLOADS[mime.split(';')[0]?.trim() ?? '']
  if (most === undefined)
    throw new GraphError(100, {
      details: `Param file must be a file with one of the following types: ${Object.keys(UPLOADS).join(', ')}. Received file of type '${mime}'.`,
    })
  if (file.bytes.length > most || file.bytes.length === 0)
    throw new GraphError(100, {
      details: `Param file must be between 1 and ${most} bytes for type '${mime}'.`,
    })
  return { id: outside.media.keep(file.bytes, mime, 'business', file.filename).id }
}

/** GET /{media id}. */
export function lookUp(outside: Outside, id: string, phoneNumberId: string | undefined): unknown {
  const medium = outside.faults.mediaGone ? undefined : outside.media.find(id)
  if (!medium || (phoneNumberId && phoneNumberId !== outside.settings.phoneNumberId)) throw unknownObject(id)
  return {
    url: mediaUrl(outside, medium),
    mime_type: medium.mime,
    sha256: medium.sha256.toString('hex'),
    file_size: medium.bytes.length,
    id: medium.id,
    messaging_product: 'whatsapp',
  }
}

/** A five-minute address for this medium. */
export function mediaUrl(outside: Outside, medium: Medium): string {
  return `${outside.publicUrl}/whatsapp_business/attachments/?${outside.media.addressOf(medium)}`
}

/** GET of an address: the bytes, or part of them. */
export function download(outside: Outside, request: FastifyRequest, reply: FastifyReply): unknown {
  const { mid, hash } = request.query as { mid?: string; hash?: string }
  const medium = outside.media.behind(mid ?? '', hash ?? '')
  if (!medium || outside.faults.mediaGone)
    return reply.code(404).type('text/plain').send('URL signature expired')
  if (takeNext(outside.faults, 'mediaHttp500Next')) return reply.code(500).type('text/plain').send('')
  const bytes = outside.faults.mediaWrongBytes ? spoiled(medium.bytes) : medium.bytes
  reply.header('accept-ranges', 'bytes').type(medium.mime)
  const range = /^bytes=(\d*)-(\d*)$/.exec(request.headers.range ?? '')
  if (!range || (range[1] === '' && range[2] === '')) return reply.send(bytes)
  const from = range[1] === '' ? Math.max(0, bytes.length - Number(range[2])) : Number(range[1])
  const to =
    range[1] === '' || range[2] === '' ? bytes.length - 1 : Math.min(Number(range[2]), bytes.length - 1)
  if (from > to) return reply.code(416).header('content-range', `bytes */${bytes.length}`).send()
  return reply
    .code(206)
    .header('content-range', `bytes ${from}-${to}/${bytes.length}`)
    .send(bytes.subarray(from, to + 1))
}

/** The same number of bytes, but not the same bytes. */
function spoiled(bytes: Buffer): Buffer {
  const other = Buffer.from(bytes)
  const last = other.length - 1
  if (last >= 0) other[last] = (other[last] ?? 0) ^ 0xff
  return other
}
