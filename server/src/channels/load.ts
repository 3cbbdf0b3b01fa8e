/** Loading the bytes behind an address: counted while they come, given up as soon as they are too many. */
import type { Fetched } from '#ports/channel.ts'
import { broken } from './fault.ts'

/** How a file is loaded. */
export interface Loading {
  readonly timeoutMs: number
  readonly largest: number
  /** Shown to the service that has the file; public addresses get none. */
  readonly token?: string
}

export type Loaded =
  | { readonly kind: 'loaded'; readonly bytes: Uint8Array }
  | { readonly kind: 'dead-address' }
  | Exclude<Fetched, { kind: 'fetched' }>

/** Loads; never throws. */
export async function load(
  get: typeof fetch,
  url: string,
  { timeoutMs, largest, token }: Loading,
): Promise<Loaded> {
  const abort = new AbortController()
  try {
    const response = await get(url, {
      ...(token ? { headers: { authorization: `Bearer ${token}` } } : {}),
      signal: AbortSignal.any([abort.signal, AbortSignal.timeout(timeoutMs)]),
    })
    if (response.status === 404 || response.status === 410) {
      await response.body?.cancel()
      return { kind: 'dead-address' }
    }
    if (!response.ok) {
      await response.body?.cancel()
      return { kind: 'later', why: `HTTP ${response.status}` }
    }
    const bytes = await collect(response, largest)
    // leaving the stream early would keep the connection open until the service has sent it all
    if (!bytes) abort.abort()
    return bytes ? { kind: 'loaded', bytes } : { kind: 'lost', lack: 'too-large' }
  } catch (error) {
    return { kind: 'later', why: broken(error).why }
  }
}

/** The bytes of an answer, or undefined as soon as they are too many. */
async function collect(response: Response, largest: number): Promise<Uint8Array | undefined> {
  if (Number(response.headers.get('content-length') ?? 0) > largest) return undefined
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of response.body ?? []) {
    length += part.length
    if (length > largest) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts)
}
