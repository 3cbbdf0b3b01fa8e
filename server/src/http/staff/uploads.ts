/** POST /api/v1/uploads: a file as raw bytes. Its kind is looked at, never believed; the answer is a ticket for it. */
import { Type } from '@sinclair/typebox'
import type { FastifyInstance } from 'fastify'
import { Uploaded } from '#contract/desk.ts'
import { MOST_OF_ANY } from '#core/message/upload.ts'
import type { HandedFile } from '#ports/deeds.ts'
import { type Caller, callerOf } from '../caller.ts'
import type { HttpHouse } from '../house.ts'
import { signerOf } from '../links.ts'
import { Problem } from '../problem.ts'
import { readTicket, ticketFor } from '../tickets.ts'
import type { App } from '../typed.ts'

const MB = 1024 * 1024

/** The one route that takes bytes. */
export function uploadRoutes(app: App, house: HttpHouse): void {
  const sign = signerOf(house.config.secretKey)
  ;(app as unknown as FastifyInstance).register(async (bytes) => {
    bytes.removeAllContentTypeParsers()
    bytes.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    ;(bytes as unknown as App).post(
      '/uploads',
      {
        bodyLimit: MOST_OF_ANY,
        schema: {
          summary: 'A file, as raw bytes; answers the ticket that a form or a deed names',
          querystring: Type.Object({ name: Type.Optional(Type.String({ maxLength: 120 })) }),
          response: { 201: Uploaded },
        },
      },
      async (request, reply): Promise<Uploaded> => {
        const caller = callerOf(request)
        const body: unknown = request.body
        if (!(body instanceof Uint8Array) || body.length === 0)
          throw new Problem('request-invalid', { detail: 'the file is empty' })
        const taken = await house.takeUpload(body, request.query.name)
        if (taken.kind === 'too-large')
          throw new Problem('too-large', { detail: `${Math.round(taken.most / MB)} MB` })
        if (taken.kind !== 'taken') throw new Problem(taken.kind)
        const { file, media } = taken
        reply.code(201)
        return {
          ticket: ticketFor(sign, caller.person, file, house.now()),
          kind: media,
          mime: file.mime,
          bytes: file.bytes,
          placed: file.taken?.lat !== undefined,
        }
      },
    )
  })
}

/** The files of the tickets that a request names. */
export function filesOf(
  house: HttpHouse,
  caller: Caller,
  tickets: readonly string[] = [],
): readonly HandedFile[] {
  const sign = signerOf(house.config.secretKey)
  return tickets.map((ticket) => {
    const file = readTicket(sign, caller.person, ticket, house.now())
    if (!file) throw new Problem('request-invalid', { detail: 'a file must be handed in again' })
    return file
  })
}
