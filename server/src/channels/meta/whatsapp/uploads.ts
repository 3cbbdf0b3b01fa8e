/**
 * Files of ours at the service. A file is handed over once and then sent by the id it got, to however many people;
 * the service keeps it for 30 days, and we rely on it for 29. What is remembered here may be forgotten at any time.
 */
import { Type } from '@sinclair/typebox'
import type { FileHash } from '#core/ids.ts'
import type { Cause } from '#core/message/sending.ts'
import type { FileToSend } from '#ports/channel.ts'
import { parserOf } from '../../parser.ts'
import { ask, type Graph } from '../graph.ts'
import { outcomeOf } from './errors.ts'

export interface Uploaded {
  readonly kind: 'uploaded'
  readonly id: string
  readonly mime: string
  readonly bytes: number
}

export interface Uploads {
  /** The service's id for a file of ours; hands it over when it is not there yet. */
  idOf(hash: FileHash, file: (hash: FileHash) => Promise<FileToSend>): Promise<Uploaded | Cause>
  /** True when something was remembered: the service says that it has lost the file. */
  forget(hashes: Iterable<FileHash>): boolean
}

const KEPT_MS = 29 * 24 * 3600 * 1000
const REMEMBERED = 5000
/** More than this the service takes in no form. */
const LARGEST = 100 * 1024 * 1024
const asUploaded = parserOf(Type.Object({ id: Type.Union([Type.String({ minLength: 1 }), Type.Integer()]) }))

/** The memory of what was handed over for one account. */
export function makeUploads(graph: Graph, account: string): Uploads {
  const known = new Map<FileHash, { readonly until: number; readonly upload: Promise<Uploaded | Cause> }>()
  return {
    async idOf(hash, file) {
      const found = known.get(hash)
      // two messages with the same file at the same time wait for one upload
      if (found && found.until > graph.now().getTime()) return found.upload
      const upload = handOver(graph, account, () => file(hash))
      known.delete(hash)
      known.set(hash, { until: graph.now().getTime() + KEPT_MS, upload })
      const oldest = known.keys().next().value
      if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest)
      const result = await upload
      if (result.kind !== 'uploaded') known.delete(hash)
      return result
    },
    forget(hashes) {
      let forgot = false
      for (const hash of hashes) forgot = known.delete(hash) || forgot
      return forgot
    },
  }
}

async function handOver(
  graph: Graph,
  account: string,
  open: () => Promise<FileToSend>,
): Promise<Uploaded | Cause> {
  let mime: string
  let bytes: Uint8Array
  try {
    const file = await open()
    mime = file.mime
    bytes = await file.bytes()
  } catch (error) {
    return { kind: 'later', code: 0, why: `our file could not be read: ${String(error)}`, scope: 'message' }
  }
  if (bytes.length > LARGEST) return { kind: 'failed', code: 131053, why: 'the file is larger than 100 MB' }
  const form = new FormData()
  form.set('messaging_product', 'whatsapp')
  form.set('type', mime)
  form.set(
    'file',
    new Blob([new Uint8Array(bytes)], { type: mime }),
    `file.${mime.split(/[/;]/)[1] ?? 'bin'}`,
  )
  const answer = await ask(graph, `${account}/media`, { method: 'POST', body: form })
  if (answer.kind === 'ok') {
    const id = asUploaded(answer.body)?.id
    if (id !== undefined) return { kind: 'uploaded', id: String(id), mime, bytes: bytes.length }
    return { kind: 'later', code: 0, why: 'the upload was answered without an id', scope: 'message' }
  }
  const outcome = outcomeOf(answer)
  // nobody saw a file that was handed over twice, so an answer that was lost is no more than a delay here
  return outcome.kind === 'unknown' ? { kind: 'later', code: 0, why: outcome.why, scope: 'message' } : outcome
}
