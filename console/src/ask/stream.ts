/** Long work: its answer is read while it comes, so that a person sees how far it is and can stop it. */
import type { Problem } from '#contract/shapes.ts'
import { languageKept } from '../words/tongue.tsx'
import { Trouble } from './ask.ts'

const FRAME_HEAD = 8
/** Pieces are put away in lumps of this size, which a browser keeps outside its memory. */
const LUMP = 8 * 1024 * 1024

interface Asked {
  readonly url: string
  readonly signal: AbortSignal
  /** Handed in with the question. */
  readonly body?: Blob
}

/** Asks and hands every line of JSON over as it comes. */
export async function askLines<T>(asked: Asked, onLine: (line: T) => void): Promise<void> {
  const reader = await opened(asked)
  const text = new TextDecoder()
  let rest = ''
  for await (const bytes of pieces(reader)) {
    const lines = (rest + text.decode(bytes, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) onLine(JSON.parse(line) as T)
  }
}

/** Asks for a list in frames and gathers the file; `onRows` is told how many rows are written. */
export async function askSheet(asked: Asked, onRows: (rows: number) => void): Promise<Blob> {
  const reader = await opened(asked)
  const type = 'application/octet-stream'
  const lumps: Blob[] = []
  let loose: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  let rest = new Uint8Array(0)
  let whole = false
  for await (const bytes of pieces(reader)) {
    const joined = new Uint8Array(rest.length + bytes.length)
    joined.set(rest)
    joined.set(bytes, rest.length)
    let at = 0
    const view = new DataView(joined.buffer)
    while (joined.length - at >= FRAME_HEAD) {
      const length = view.getUint32(at + 4)
      const end = at + FRAME_HEAD + length
      if (end > joined.length) break
      onRows(view.getUint32(at))
      whole = length === 0
      loose.push(joined.slice(at + FRAME_HEAD, end))
      size += length
      at = end
    }
    rest = joined.slice(at)
    if (size < LUMP) continue
    lumps.push(new Blob(loose, { type }))
    loose = []
    size = 0
  }
  if (!whole) throw new Trouble('unreachable')
  return new Blob([...lumps, ...loose], { type })
}

async function opened({ url, signal, body }: Asked): Promise<ReadableStreamDefaultReader<Uint8Array>> {
  const headers: Record<string, string> = { 'accept-language': languageKept() }
  if (body) headers['content-type'] = 'application/octet-stream'
  const request: RequestInit = { headers, signal, credentials: 'same-origin' }
  const answer = await fetch(url, body ? { ...request, method: 'POST', body } : request).catch((cause) => {
    throw signal.aborted ? cause : new Trouble('unreachable', undefined, cause)
  })
  if (answer.ok && answer.body) return answer.body.getReader()
  const problem = (await answer.json().catch(() => undefined)) as Problem | undefined
  if (!problem) throw new Trouble(answer.status >= 502 ? 'unreachable' : 'strange')
  throw new Trouble('refused', { ...problem, status: answer.status })
}

async function* pieces(reader: ReadableStreamDefaultReader<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    reader.releaseLock()
  }
}
