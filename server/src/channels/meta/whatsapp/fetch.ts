/**
 * Fetching the file that a message named. Its address lives for five minutes and its id for seven days, so a dead
 * address is asked for anew and a dead id is the end.
 *
 * What comes is believed in nothing: its length is counted, its hash compared, and its first bytes must agree with
 * what it says it is.
 */
import { createHash } from 'node:crypto'
import { Type } from '@sinclair/typebox'
import { fileTypeFromBuffer } from 'file-type'
import type { Fetched, Fetches } from '#ports/channel.ts'
import { hexHash } from './content.ts'
import { type Answer, ask, broken, type Graph } from './graph.ts'
import { kindOf } from './sniff.ts'
import { parserOf } from './wire.ts'

/** The largest file that the service passes on. */
const LARGEST = 100 * 1024 * 1024
/** A hundred megabytes take longer than an answer. */
const PATIENCE = 6
const ADDRESSES = 2

const asNamed = parserOf(
  Type.Object({
    url: Type.String({ minLength: 1 }),
    mime_type: Type.Optional(Type.String()),
    sha256: Type.Optional(Type.String()),
    file_size: Type.Optional(Type.Union([Type.Number(), Type.String()])),
  }),
)

type Expected = Parameters<Fetches['fetch']>[1]
type Loaded =
  | { readonly kind: 'loaded'; readonly bytes: Uint8Array }
  | { readonly kind: 'dead-address' }
  | Fetched

/** The fetching half of the door. */
export function makeFetches(graph: Graph, account: string): Fetches {
  return {
    async fetch(mediaId, expected) {
      let last: Fetched = { kind: 'later', why: 'its address is dead' }
      for (let address = 0; address < ADDRESSES; address++) {
        const tried = await fetchOnce(graph, account, mediaId, expected)
        if (tried.kind !== 'once-more') return tried
        last = tried.otherwise
      }
      return last
    },
  }
}

type Tried = Fetched | { readonly kind: 'once-more'; readonly otherwise: Fetched }

async function fetchOnce(graph: Graph, account: string, mediaId: string, expected: Expected): Promise<Tried> {
  const answer = await ask(
    graph,
    `${encodeURIComponent(mediaId)}?phone_number_id=${encodeURIComponent(account)}`,
  )
  if (answer.kind !== 'ok') return whyNoAddress(answer)
  const named = asNamed(answer.body)
  if (!named) return { kind: 'later', why: 'the service named no address' }
  if (Number(named.file_size ?? 0) > LARGEST) return { kind: 'lost', lack: 'too-large' }

  const loaded = await load(graph, named.url)
  if (loaded.kind === 'dead-address') {
    return { kind: 'once-more', otherwise: { kind: 'later', why: 'its address is dead' } }
  }
  if (loaded.kind !== 'loaded') return loaded

  const right = expected.sha256?.toLowerCase() ?? hexHash(named.sha256)
  const hash = createHash('sha256').update(loaded.bytes).digest('hex')
  if (right && right !== hash) {
    return { kind: 'once-more', otherwise: { kind: 'lost', lack: 'wrong-hash' } }
  }
  const sniffed = await fileTypeFromBuffer(loaded.bytes).catch(() => undefined)
  const mime = kindOf(expected.mime ?? named.mime_type, sniffed?.mime)
  return mime ? { kind: 'fetched', bytes: loaded.bytes, mime } : { kind: 'lost', lack: 'wrong-type' }
}

/** An id that the service does not know is gone; everything else may pass, our token's trouble too. */
function whyNoAddress(answer: Exclude<Answer, { kind: 'ok' }>): Fetched {
  if (answer.kind !== 'error') return { kind: 'later', why: answer.why }
  const { status, error } = answer
  const gone =
    status === 404 || error?.code === 131052 || (error?.code === 100 && (error.subcode ?? 33) === 33)
  if (gone) return { kind: 'lost', lack: 'gone' }
  return { kind: 'later', why: error ? `${error.code} ${error.detail}` : `HTTP ${status}` }
}

async function load(graph: Graph, url: string): Promise<Loaded> {
  const abort = new AbortController()
  try {
    const response = await graph.fetch(url, {
      headers: { authorization: `Bearer ${graph.accessToken}` },
      signal: AbortSignal.any([abort.signal, AbortSignal.timeout(graph.timeoutMs * PATIENCE)]),
    })
    if (response.status === 404 || response.status === 410) {
      await response.body?.cancel()
      return { kind: 'dead-address' }
    }
    if (!response.ok) {
      await response.body?.cancel()
      return { kind: 'later', why: `HTTP ${response.status}` }
    }
    const bytes = await collect(response)
    // leaving the stream early would keep the connection open until the service has sent it all
    if (!bytes) abort.abort()
    return bytes ? { kind: 'loaded', bytes } : { kind: 'lost', lack: 'too-large' }
  } catch (error) {
    return { kind: 'later', why: broken(error).why }
  }
}

/** The bytes of an answer, or undefined as soon as they are too many. */
async function collect(response: Response): Promise<Uint8Array | undefined> {
  if (Number(response.headers.get('content-length') ?? 0) > LARGEST) return undefined
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of response.body ?? []) {
    length += part.length
    if (length > LARGEST) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts)
}
