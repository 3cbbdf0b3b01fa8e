/**
 * Sends a list as it is made; a reader who goes away ends the making. Asked for in frames, each piece of the file comes
 * behind eight bytes: how many rows are written, and how long the piece is. A piece of no length is the end, so that a list
 * that broke off is told from a whole one. How many rows there will be nobody counts beforehand.
 */
import { Readable } from 'node:stream'
import { Type } from '@sinclair/typebox'
import type { FastifyReply } from 'fastify'
import type { SheetKind, Sheets } from '#ports/sheets.ts'

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const satisfies Record<SheetKind, string>

/** What a request for a list may say besides its filter. */
export const Framed = { frames: Type.Optional(Type.Literal('1')) }

interface SheetToSend {
  readonly sheets: Sheets
  readonly kind: SheetKind
  /** Of the file. */
  readonly name: string
  readonly head: readonly string[]
  readonly rows: AsyncIterable<readonly string[]>
  readonly frames?: '1' | undefined
}

/** As a file to be kept, under a name without blanks. */
export function sendSheet(reply: FastifyReply, sheet: SheetToSend): FastifyReply {
  const { sheets, kind, name, head, rows, frames } = sheet
  const written = { rows: 0 }
  const list = sheets.write(kind, head, counted(rows, written))
  return reply
    .type(frames ? 'application/octet-stream' : TYPES[kind])
    .header('content-disposition', `attachment; filename="${name.replace(/[^A-Za-z0-9-]+/g, '-')}.${kind}"`)
    .header('cache-control', 'private, no-store')
    .send(frames ? Readable.from(inFrames(list, written)) : list)
}

async function* counted(rows: AsyncIterable<readonly string[]>, written: { rows: number }) {
  for await (const row of rows) {
    written.rows += 1
    yield row
  }
}

async function* inFrames(list: Readable, written: { readonly rows: number }): AsyncGenerator<Buffer> {
  for await (const piece of list) {
    const bytes = Buffer.from(piece as Uint8Array)
    yield Buffer.concat([headed(written.rows, bytes.length), bytes])
  }
  yield headed(written.rows, 0)
}

function headed(rows: number, length: number): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(rows, 0)
  head.writeUInt32BE(length, 4)
  return head
}
