/** GET /api/v1/attachments/:id: the files of messages. What a browser could run is never opened in it. */
import { type Static, Type } from '@sinclair/typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { maySee } from '#core/access/may.ts'
import type { AttachmentId, FileHash } from '#core/ids.ts'
import type { Attachment } from '#ports/conversations.ts'
import { type Caller, callerOf } from '../caller.ts'
import { isScan as hasPages } from '../evidence.ts'
import type { HttpHouse } from '../house.ts'
import { Problem } from '../problem.ts'
import { hasRight } from '../rights.ts'
import { FILE_POLICY } from '../security.ts'
import type { App } from '../typed.ts'
import { seenPost } from './groups.ts'
import { filesOf, messagesOf } from './present-groups.ts'
import { rangeOf } from './ranges.ts'

/** Types that a browser shows or plays without running anything. */
const SHOWN = new Set([
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
  'audio/ogg',
  'audio/mpeg',
  'audio/mp4',
  'audio/aac',
  'audio/amr',
  'video/mp4',
  'video/3gpp',
  'video/webm',
  'application/pdf',
])

/**
 * A scan is shown as a picture of each `page`. `original` is the file itself, and `pages` says how many there are: `{"pages": 3}`.
 */
const Shown = Type.Object({
  size: Type.Optional(Type.Union([Type.Literal('thumb'), Type.Literal('original'), Type.Literal('pages')])),
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
})

/** The files of messages and reports. */
export function attachmentRoutes(app: App, house: HttpHouse): void {
  app.get(
    '/attachments/:id',
    {
      schema: {
        summary: 'A file of a message, or its small picture',
        params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
        querystring: Shown,
        produces: ['*/*'],
      },
    },
    async (request, reply) => {
      const attachment = await findSeenAttachment(house, request.params.id as AttachmentId, callerOf(request))
      return answerFile(house, request, reply, attachment, request.query)
    },
  )

  app.get(
    '/group-posts/:post/files/:number',
    {
      schema: {
        summary: 'A file of a post in a group, or its small picture',
        params: Type.Object({
          post: Type.String({ format: 'uuid' }),
          number: Type.Integer({ minimum: 0, maximum: 99 }),
        }),
        querystring: Shown,
        produces: ['*/*'],
      },
    },
    async (request, reply) => {
      const found = await seenPost(house, request.params.post, callerOf(request))
      const message = found?.post.message
      const messages = await messagesOf(house, message ? [message] : [])
      const files = found ? filesOf(found.post, message && messages.get(message)) : []
      const { file, item } = files[request.params.number] ?? {}
      if (item?.erasedAt) throw goneSince(new Date(item.erasedAt))
      const named = file && { id: `file-${request.params.number}`, ...file }
      return answerFile(house, request, reply, named, request.query)
    },
  )
}

/** What is sent of a file: its bytes, by ranges if they are asked for, or its small picture. */
export interface Sent {
  readonly id: string
  readonly file?: FileHash
  readonly mime?: string
  readonly filename?: string
  readonly erasedAt?: Date
  readonly scanning?: true
  readonly found?: string
}

/** What is said of a file that was erased. */
export function goneSince(erasedAt: Date): Problem {
  return new Problem('erased', { detail: erasedAt.toISOString().slice(0, 10) })
}

/** Sends a file, or its small picture. */
export async function answerFile(
  house: HttpHouse,
  request: FastifyRequest,
  reply: FastifyReply,
  attachment: Sent | undefined,
  { size, page = 1 }: Static<typeof Shown>,
): Promise<FastifyReply> {
  if (attachment?.erasedAt) throw goneSince(attachment.erasedAt)
  if (attachment?.found !== undefined) throw new Problem('held')
  if (attachment?.scanning) throw new Problem('not-yet-scanned')
  if (attachment?.file === undefined) throw new Problem('not-found')
  const small = size === 'thumb'
  const isScan = hasPages(attachment)
  const redrawn = isScan && size === undefined
  const etag = `"${attachment.file}${small ? '-thumb' : redrawn ? `-page-${page}` : size === 'pages' ? '-pages' : ''}"`
  reply.header('etag', etag).header('cache-control', 'private, max-age=3600')
  if (request.headers['if-none-match'] === etag) return reply.code(304).send()
  const bytes = await house.files.get(attachment.file satisfies FileHash)
  if (size === 'pages') return reply.send({ pages: isScan ? await howMany(house, bytes) : 1 })
  if (!small && !redrawn) return sendFile(request, reply, attachment, bytes)
  if (!attachment.mime?.startsWith('image/')) throw new Problem('not-found')
  const { thumbnail, pageOf } = house.pictures
  const picture = await (small ? thumbnail(bytes) : pageOf(bytes, page)).catch(() => {
    throw new Problem('not-found')
  })
  return reply.type('image/jpeg').header('content-security-policy', FILE_POLICY).send(Buffer.from(picture))
}

/** A scan that cannot be looked into has the one page that it shows of itself. */
function howMany({ pictures }: HttpHouse, bytes: Uint8Array): Promise<number> {
  return pictures.pagesOf(bytes).catch(() => 1)
}

/** The control room sees every file but those of grievances about themselves; an officer those of grievances they may see. */
export async function findSeenAttachment(
  house: HttpHouse,
  id: AttachmentId,
  caller: Caller,
): Promise<Attachment | undefined> {
  const attachment = await house.attachments.find(id)
  if (!attachment) return undefined
  const files = await house.together(async ({ register, conversations }) => {
    const grievance = await register.grievanceOf(attachment.message)
    if (grievance === undefined) return []
    const all = [grievance, ...(await conversations.alsoOf(attachment.message))]
    return (await Promise.all(all.map((one) => register.find(one)))).filter((one) => one !== undefined)
  })
  if (files.length === 0) return hasRight(caller, 'inbox') ? attachment : undefined
  return files.some(({ grievance }) => maySee(grievance, caller)) ? attachment : undefined
}

function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  { mime = 'application/octet-stream', filename, id }: Sent,
  bytes: Uint8Array,
): FastifyReply {
  const type = mime.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  const disposition = SHOWN.has(type) ? 'inline' : 'attachment'
  reply
    .header('content-type', type)
    .header('content-disposition', `${disposition}; filename*=UTF-8''${encoded(filename ?? id)}`)
    .header('content-security-policy', FILE_POLICY)
    .header('accept-ranges', 'bytes')
  const range = rangeOf(request.headers.range, bytes.byteLength)
  if (range === undefined) return reply.send(Buffer.from(bytes))
  if (range === 'wrong') {
    reply.header('content-range', `bytes */${bytes.byteLength}`)
    throw new Problem('range-wrong')
  }
  return reply
    .code(206)
    .header('content-range', `bytes ${range.start}-${range.end}/${bytes.byteLength}`)
    .send(Buffer.from(bytes.subarray(range.start, range.end + 1)))
}

/** For a header (RFC 8187). */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
