/**
 * Fetching the file that a message named. Its address lives for five minutes and its id for seven days, so a dead
 * address is asked for anew and a dead id is the end.
 *
 * What comes is believed in nothing: its length is counted, its hash compared, and its first bytes must agree with
 * what it says it is.
 */
import { createHash } from 'node:crypto'
import { Type } from '@sinclair/typebox'
import type { Fetched, Fetches } from '#ports/channel.ts'
import { kindOf } from '../../file-kind.ts'
import { load } from '../../load.ts'
import { parserOf } from '../../parser.ts'
import { type Answer, ask, type Graph } from '../graph.ts'
import { hexHash } from './content.ts'

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

/** Tells a kind by first bytes. */
export type Sniff = (bytes: Uint8Array) => Promise<string | undefined>

type Expected = Parameters<Fetches['fetch']>[1]
/** The fetching half of the door. */
export function makeFetches(graph: Graph, account: string, sniff: Sniff): Fetches {
  return {
    async fetch(mediaId, expected) {
      let last: Fetched = { kind: 'later', why: 'its address is dead' }
      for (let address = 0; address < ADDRESSES; address++) {
        const tried = await fetchOnce({ graph, account, sniff }, mediaId, expected)
        if (tried.kind !== 'once-more') return tried
        last = tried.otherwise
      }
      return last
    },
  }
}

type Tried = Fetched | { readonly kind: 'once-more'; readonly otherwise: Fetched }

interface From {
  readonly graph: Graph
  readonly account: string
  readonly sniff: Sniff
}

async function fetchOnce(
  { graph, account, sniff }: From,
  mediaId: string,
  expected: Expected,
): Promise<Tried> {
  const answer = await ask(
    graph,
    `${encodeURIComponent(mediaId)}?phone_number_id=${encodeURIComponent(account)}`,
  )
  if (answer.kind !== 'ok') return whyNoAddress(answer)
  const named = asNamed(answer.body)
  if (!named) return { kind: 'later', why: 'the service named no address' }
  if (Number(named.file_size ?? 0) > LARGEST) return { kind: 'lost', lack: 'too-large' }

  const loaded = await load(graph.fetch, named.url, {
    timeoutMs: graph.timeoutMs * PATIENCE,
    largest: LARGEST,
    token: graph.accessToken,
  })
  if (loaded.kind === 'dead-address') {
    return { kind: 'once-more', otherwise: { kind: 'later', why: 'its address is dead' } }
  }
  if (loaded.kind !== 'loaded') return loaded

  const right = expected.sha256?.toLowerCase() ?? hexHash(named.sha256)
  const hash = createHash('sha256').update(loaded.bytes).digest('hex')
  if (right && right !== hash) {
    return { kind: 'once-more', otherwise: { kind: 'lost', lack: 'wrong-hash' } }
  }
  const mime = kindOf(expected.mime ?? named.mime_type, await sniff(loaded.bytes))
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
