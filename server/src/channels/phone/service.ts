/** One question to a service of telephony, at a pace it bears, and recordings from its own hosts alone. */
import type { CallAsked, Fetched } from '#ports/channel.ts'
import { broken } from '../fault.ts'
import { jsonOf } from '../stranger.ts'

/** Where and how we speak to the service. */
export interface Service {
  /** Without a slash at the end. */
  readonly url: string
  readonly timeoutMs: number
  readonly fetch: typeof fetch
  readonly headers: Readonly<Record<string, string>>
  /** Besides that of `url`: where recordings may lie; `.exotel.com` means all under it. */
  readonly recordingHosts: readonly string[]
}

export type Answer =
  | { readonly kind: 'answer'; readonly status: number; readonly body: unknown; readonly text: string }
  | { readonly kind: 'later'; readonly why: string; readonly waitMs?: number }
  | { readonly kind: 'lost'; readonly why: string }

/** Asks; never throws. What came too often, or was never heard, may be asked again. */
export async function ask(service: Service, path: string, how: RequestInit = {}): Promise<Answer> {
  try {
    const response = await service.fetch(`${service.url}${path}`, {
      ...how,
      headers: { ...service.headers, ...how.headers },
      signal: AbortSignal.timeout(service.timeoutMs),
    })
    const text = await response.text()
    if (response.status === 429 || response.status === 503) {
      const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
      const waitMs = seconds > 0 ? { waitMs: seconds * 1000 } : {}
      return { kind: 'later', why: `HTTP ${response.status}`, ...waitMs }
    }
    return { kind: 'answer', status: response.status, body: jsonOf(text), text }
  } catch (error) {
    const { kind, why } = broken(error)
    return kind === 'unreached' ? { kind: 'later', why } : { kind: 'lost', why }
  }
}

/** What asking for a call means when no answer came. */
export function unanswered(answer: Exclude<Answer, { kind: 'answer' }>): CallAsked {
  return answer.kind === 'lost' ? { kind: 'unknown', why: answer.why } : answer
}

const LARGEST = 60 * 1024 * 1024

/**
 * A recording. Its address came from whoever called our hook, so only hosts of the service are asked, nothing is followed
 * elsewhere, and our key is shown to the service itself alone.
 */
export async function fetchRecording(service: Service, url: string): Promise<Fetched> {
  if (!URL.canParse(url)) return { kind: 'lost', lack: 'gone' }
  const asked = new URL(url)
  const own = URL.canParse(service.url) ? new URL(service.url) : undefined
  const isOwn = own !== undefined && asked.host === own.host && asked.protocol === own.protocol
  const isAllowed =
    asked.protocol === 'https:' && service.recordingHosts.some((host) => isUnder(asked.hostname, host))
  if (!isOwn && !isAllowed) return { kind: 'lost', lack: 'gone' }
  const key = isOwn || isSibling(asked, own) ? service.headers : {}
  try {
    const response = await service.fetch(asked, {
      headers: key,
      redirect: 'error',
      signal: AbortSignal.timeout(service.timeoutMs),
    })
    if (!response.ok) {
      await response.body?.cancel()
      // Also a 404: the service has it some minutes after the call. A 401 is mended by a person in the settings.
      return { kind: 'later', why: `HTTP ${response.status}` }
    }
    if (Number(response.headers.get('content-length') ?? 0) > LARGEST) {
      await response.body?.cancel()
      return { kind: 'lost', lack: 'too-large' }
    }
    const bytes = new Uint8Array(await response.arrayBuffer())
    if (bytes.length > LARGEST) return { kind: 'lost', lack: 'too-large' }
    if (bytes.length === 0) return { kind: 'later', why: 'it is empty' }
    return { kind: 'fetched', bytes, mime: response.headers.get('content-type') ?? '' }
  } catch (error) {
    return { kind: 'later', why: broken(error).why }
  }
}

/** `recordings.exotel.com` beside `api.exotel.com`; never a whole country beside a bare name. */
function isSibling(asked: URL, own: URL | undefined): boolean {
  const [, ...domain] = own?.hostname.split('.') ?? []
  return domain.length >= 2 && asked.hostname.endsWith(`.${domain.join('.')}`)
}

function isUnder(hostname: string, host: string): boolean {
  return host.startsWith('.') ? hostname.endsWith(host) : hostname === host
}
