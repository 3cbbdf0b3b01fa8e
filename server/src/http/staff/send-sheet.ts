/** Sends a list as it is made. A reader who goes away ends the making. */
import type { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import type { SheetKind } from '#ports/sheets.ts'

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const satisfies Record<SheetKind, string>

/** As a file to be kept, under a name without blanks. */
export function sendSheet(reply: FastifyReply, kind: SheetKind, name: string, list: Readable): FastifyReply {
  return reply
    .type(TYPES[kind])
    .header('content-disposition', `attachment; filename="${name.replace(/[^A-Za-z0-9-]+/g, '-')}.${kind}"`)
    .header('cache-control', 'private, no-store')
    .send(list)
}
