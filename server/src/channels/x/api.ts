/** One question to X and what became of it, with the hour at which more may be asked. */
import { broken } from '../fault.ts'
import { jsonOf } from '../stranger.ts'

/** Where and as whom we speak to X. */
export interface Api {
  readonly url: string
  readonly timeoutMs: number
  readonly fetch: typeof fetch
  readonly now: () => Date
}

/** Gives the token as it is now; throws when there is none that holds. */
export type Token = () => Promise<string>

export type Answer =
  | { readonly kind: 'ok'; readonly text: string; readonly body: unknown }
  | { readonly kind: 'error'; readonly status: number; readonly why: string; readonly waitMs?: number }
  | { readonly kind: 'unreached'; readonly why: string }
  | { readonly kind: 'lost'; readonly why: string }

/** Asks; never throws. */
export async function ask(api: Api, token: Token, path: string, body?: unknown): Promise<Answer> {
  let response: Response
  let text: string
  let shown: string
  try {
    shown = await token()
  } catch (fault) {
    return { kind: 'error', status: 401, why: fault instanceof Error ? fault.message : String(fault) }
  }
  try {
    response = await api.fetch(`${api.url.replace(/\/+$/, '')}${path}`, {
      headers: { authorization: `Bearer ${shown}`, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(api.timeoutMs),
    })
    text = await response.text()
  } catch (error) {
    return broken(error)
  }
  const parsed = jsonOf(text)
  if (response.ok) return { kind: 'ok', text, body: parsed }
  const { detail, title } = (parsed ?? {}) as { readonly detail?: unknown; readonly title?: unknown }
  const why = [title, detail].filter((one) => typeof one === 'string').join(': ') || `HTTP ${response.status}`
  const waitMs = response.status === 429 ? waitOf(response.headers, api.now()) : undefined
  return { kind: 'error', status: response.status, why, ...(waitMs === undefined ? {} : { waitMs }) }
}

/** Until the window of the rate begins anew. */
function waitOf(headers: Headers, now: Date): number | undefined {
  const reset = Number(headers.get('x-rate-limit-reset') ?? Number.NaN)
  return reset > 0 ? Math.max(1000, reset * 1000 - now.getTime()) : undefined
}
