/**
 * Resumable uploads: how a template's sample header is handed over before the template itself. A session is
 * opened for so many bytes, filled from an offset, and answered with a handle when it is full.
 */
import { randomBytes } from 'node:crypto'
import { GraphError, missing, unknownObject } from './graph-errors.ts'
import type { Raw } from './raw.ts'

interface Session {
  readonly length: number
  readonly type: string
  bytes: Buffer
}

/** The open upload sessions. */
export class Uploads {
  readonly #sessions = new Map<string, Session>()

  /** POST /{app}/uploads */
  open(query: Raw): unknown {
    const length = Number(query.file_length)
    if (!Number.isInteger(length) || length <= 0) throw missing('file_length')
    if (typeof query.file_type !== 'string') throw missing('file_type')
    const id = `upload:${randomBytes(18).toString('base64url')}`
    this.#sessions.set(id, { length, type: query.file_type, bytes: Buffer.alloc(0) })
    return { id }
  }

  /** GET /upload:… tells where to go on. */
  offset(id: string): unknown {
    return { id, file_offset: this.#get(id, 'get').bytes.length }
  }

  /** POST /upload:… with more bytes. */
  fill(id: string, offset: number, bytes: Buffer): unknown {
    const session = this.#get(id, 'post')
    if (offset !== session.bytes.length)
      throw new GraphError(100, { details: `file_offset must be ${session.bytes.length}` })
    session.bytes = Buffer.concat([session.bytes, bytes])
    if (session.bytes.length < session.length) return { id, file_offset: session.bytes.length }
    if (session.bytes.length > session.length)
      throw new GraphError(100, { details: 'More bytes than file_length announced' })
    return {
      h: `4::${Buffer.from(session.type).toString('base64')}:${randomBytes(24).toString('base64url')}`,
    }
  }

  #get(id: string, verb: string): Session {
    const session = this.#sessions.get(id)
    if (!session) throw unknownObject(id, verb)
    return session
  }
}
