/**
 * Speaking with the server. A "no" comes back as a problem document and is thrown as `Trouble`, so that every page
 * can show its words; a server that cannot be reached is a trouble too.
 */
import type { Problem } from '#contract/shapes.ts'
import { languageKept } from '../words/tongue.tsx'

/** A request that was not fulfilled. `problem` is absent when no answer could be read. */
export class Trouble extends Error {
  readonly kind: 'refused' | 'unreachable' | 'strange'
  readonly problem: Problem | undefined
  constructor(kind: Trouble['kind'], problem?: Problem, cause?: unknown) {
    super(problem?.title ?? kind, { cause })
    this.kind = kind
    this.problem = problem
  }
}

/** Is this the trouble with that stable code? */
export function isTrouble(error: unknown, code: string): error is Trouble & { problem: Problem } {
  return error instanceof Trouble && error.problem?.code === code
}

/** Is nobody logged in? */
export function isLoggedOut(error: unknown): boolean {
  return error instanceof Trouble && error.problem?.status === 401
}

type Value = string | number | boolean | undefined

/** `/api/v1/` + path, with those query values that are set. */
export function address(path: string, query: Readonly<Record<string, Value>> = {}): string {
  const set = Object.entries(query).filter(
    ([, value]) => value !== undefined && value !== '' && value !== false,
  )
  const search = new URLSearchParams(set.map(([name, value]) => [name, value === true ? '1' : String(value)]))
  return `/api/v1/${path}${search.size > 0 ? `?${search}` : ''}`
}

/** Asks for something. */
export async function ask<T>(url: string, signal?: AbortSignal): Promise<T> {
  return (await speak(url, { method: 'GET', ...(signal ? { signal } : {}) })) as T
}

/** Hands something over. An empty body is sent as `{}`, so that the server reads JSON in any case. */
export async function tell<T>(
  url: string,
  body: unknown = {},
  method: 'POST' | 'DELETE' = 'POST',
): Promise<T> {
  const sent = method === 'DELETE' ? {} : { body: JSON.stringify(body) }
  return (await speak(url, { method, ...sent })) as T
}

async function speak(url: string, request: RequestInit): Promise<unknown> {
  const headers: Record<string, string> = { accept: 'application/json', 'accept-language': languageKept() }
  if (request.body) headers['content-type'] = 'application/json'
  let answer: Response
  try {
    answer = await fetch(url, { ...request, headers, credentials: 'same-origin' })
  } catch (cause) {
    if (request.signal?.aborted) throw cause
    throw new Trouble('unreachable', undefined, cause)
  }
  const text = await answer.text()
  if (answer.ok) return text === '' ? undefined : parse(text)
  if (answer.status >= 502 && !text.startsWith('{')) throw new Trouble('unreachable')
  const problem = parse(text) as Problem
  throw new Trouble('refused', { ...problem, status: answer.status })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Trouble('strange', undefined, cause)
  }
}
