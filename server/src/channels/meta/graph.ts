/**
 * One question to the Graph API and what became of it. The difference that matters is between a question that never
 * left this house and one whose answer was lost: only the first may be asked again at once, because the service
 * knows no idempotency key and a person would get the message twice.
 */
import { Type } from '@sinclair/typebox'
import { broken } from '../fault.ts'
import { parserOf } from '../parser.ts'

/** Where and as whom we speak to the service. */
export interface Graph {
  readonly url: string
  readonly version: string
  readonly accessToken: string
  readonly timeoutMs: number
  readonly fetch: typeof fetch
  readonly now: () => Date
}

export type Answer =
  | { readonly kind: 'ok'; readonly status: number; readonly body: unknown }
  | {
      readonly kind: 'error'
      readonly status: number
      /** Absent when the answer was no Graph error, as from a proxy in between. */
      readonly error?: GraphError
      readonly waitMs?: number
    }
  /** The service was not reached: nothing was written. */
  | { readonly kind: 'unreached'; readonly why: string }
  /** The question may have been heard, but the answer did not come. */
  | { readonly kind: 'lost'; readonly why: string }

export interface GraphError {
  readonly code: number
  readonly subcode?: number
  readonly detail: string
}

const asErrorBody = parserOf(
  Type.Object({
    error: Type.Object({
      code: Type.Integer(),
      message: Type.Optional(Type.String()),
      error_subcode: Type.Optional(Type.Integer()),
      error_data: Type.Optional(Type.Unknown()),
    }),
  }),
)
const asDetails = parserOf(Type.Object({ details: Type.String() }))

/** Asks; never throws. `path` begins after the version. */
export async function ask(graph: Graph, path: string, init: RequestInit = {}): Promise<Answer> {
  const url = `${graph.url.replace(/\/+$/, '')}/${graph.version}/${path}`
  let response: Response
  let text: string
  try {
    response = await graph.fetch(url, {
      ...init,
      headers: { ...init.headers, authorization: `Bearer ${graph.accessToken}` },
      signal: AbortSignal.timeout(graph.timeoutMs),
    })
    text = await response.text()
  } catch (error) {
    return broken(error)
  }
  const body = jsonOf(text)
  const error = graphError(body)
  if (response.ok && !error) return { kind: 'ok', status: response.status, body }
  const waitMs = waitOf(response.headers, graph.now())
  return {
    kind: 'error',
    status: response.status,
    ...(error ? { error } : {}),
    ...(waitMs === undefined ? {} : { waitMs }),
  }
}

/** Asks with a JSON body. */
export function post(graph: Graph, path: string, body: unknown): Promise<Answer> {
  const headers = { 'content-type': 'application/json' }
  return ask(graph, path, { method: 'POST', headers, body: JSON.stringify(body) })
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function graphError(body: unknown): GraphError | undefined {
  const error = asErrorBody(body)?.error
  if (!error) return undefined
  const detail = asDetails(error.error_data)?.details || error.message || 'no reason given'
  return {
    code: error.code,
    detail,
    ...(error.error_subcode === undefined ? {} : { subcode: error.error_subcode }),
  }
}

/** How long the service asks us to wait: `Retry-After`, or the minutes in its account of our use. */
function waitOf(headers: Headers, now: Date): number | undefined {
  const after = headers.get('retry-after')?.trim()
  if (after) {
    const seconds = Number(after)
    const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(after) - now.getTime()
    if (Number.isFinite(ms) && ms >= 0) return ms
  }
  const minutes = /"estimated_time_to_regain_access"\s*:\s*(\d+)/.exec(
    headers.get('x-business-use-case-usage') ?? '',
  )?.[1]
  return minutes && Number(minutes) > 0 ? Number(minutes) * 60_000 : undefined
}
