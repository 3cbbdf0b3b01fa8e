/**
 * Problem documents (RFC 9457), in the caller's language.
 *
 * Refusals of the rules come from `refusals.ts`. The codes here are the door's own: what is wrong with the request
 * before any rule is asked, or with us. A route throws `Problem`; the error handler of the room writes it down.
 */
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import type { Problem as ProblemDocument } from '#contract/shapes.ts'
import type { Refused } from '#core/decision.ts'
import type { Withheld } from '#ports/scans.ts'
import type { Words } from './house.ts'
import { languageOf } from './language.ts'
import { REFUSALS } from './refusals.ts'

interface DoorProblem extends Words {
  readonly status: number
}

const DOOR = {
  'request-invalid': {
    status: 400,
    hi: 'अनुरोध में कुछ गलत या अधूरा है',
    en: 'Something in the request is wrong or missing',
  },
  'log-in-needed': { status: 401, hi: 'कृपया पहले लॉग इन करें', en: 'Please log in first' },
  'log-in-wrong': {
    status: 401,
    hi: 'लॉगिन नाम या पासवर्ड सही नहीं है',
    en: 'Login or password is not right',
  },
  'not-allowed': { status: 403, hi: 'इसे देखने का अधिकार आपके पद को नहीं है', en: 'Your post may not see this' },
  'other-site': {
    status: 403,
    hi: 'अनुरोध किसी दूसरी वेबसाइट से आया है',
    en: 'The request came from another site',
  },
  'not-found': { status: 404, hi: 'यहाँ कुछ नहीं मिला', en: 'Nothing was found here' },
  erased: {
    status: 410,
    hi: 'यह फ़ाइल संरक्षण अवधि पूरी होने पर मिटा दी गई है',
    en: 'This file was erased under the retention schedule',
  },
  held: {
    status: 422,
    hi: 'इस फ़ाइल में वायरस मिला है; यह अलग रखी गई है और नहीं खुलेगी',
    en: 'A virus was found in this file; it is held away and cannot be opened',
  },
  'not-yet-scanned': {
    status: 409,
    hi: 'इस फ़ाइल की वायरस जाँच अभी बाकी है; कृपया थोड़ी देर बाद फिर करें',
    en: 'This file still waits for the virus scanner; please try again a little later',
  },
  'method-unknown': { status: 405, hi: 'यह तरीका यहाँ नहीं चलता', en: 'This method is not offered here' },
  'too-large': { status: 413, hi: 'भेजी गई सामग्री बहुत बड़ी है', en: 'What was sent is too large' },
  'type-unknown': {
    status: 415,
    hi: 'इस प्रकार की सामग्री नहीं ली जाती',
    en: 'This type of content is not taken',
  },
  'range-wrong': { status: 416, hi: 'फ़ाइल में इतना भाग नहीं है', en: 'The file does not have this part' },
  'too-many': {
    status: 429,
    hi: 'बहुत बार कोशिश हुई है; थोड़ी देर बाद फिर करें',
    en: 'Too many tries; please wait a little and try again',
  },
  fault: {
    status: 500,
    hi: 'हमारी ओर से कोई गड़बड़ी हुई है; कृपया थोड़ी देर बाद फिर करें',
    en: 'Something went wrong on our side; please try again a little later',
  },
  unavailable: {
    status: 503,
    hi: 'सेवा अभी उपलब्ध नहीं है; कृपया थोड़ी देर बाद फिर करें',
    en: 'The service is not available now; please try again a little later',
  },
} as const satisfies Record<string, DoorProblem>

type DoorCode = keyof typeof DOOR

/** Thrown by a route; becomes a problem document. */
export class Problem extends Error {
  readonly code: DoorCode
  readonly detail: string | undefined
  readonly retryAfter: number | undefined

  constructor(code: DoorCode, extra: { readonly detail?: string; readonly retryAfter?: number } = {}) {
    super(code)
    this.code = code
    this.detail = extra.detail
    this.retryAfter = extra.retryAfter
  }
}

/** A problem of the door as a document and as words for a page. */
export function doorProblem(code: DoorCode): DoorProblem {
  return DOOR[code]
}

/** Answers a refusal of the rules; with `moved-meanwhile` come the acts that the caller had not seen. */
export function sendRefusal(
  request: FastifyRequest,
  reply: FastifyReply,
  refused: Refused,
  meanwhile?: readonly unknown[],
): FastifyReply {
  const entry = REFUSALS[refused.refusal]
  return write(reply, {
    type: `urn:nivaran:problem:${refused.refusal}`,
    title: entry[languageOf(request)],
    status: entry.status,
    code: refused.refusal,
    ...(refused.detail === undefined ? {} : { detail: refused.detail }),
    ...(meanwhile === undefined ? {} : { meanwhile: [...meanwhile] }),
  })
}

/** Answers a problem of the door. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply {
  const entry = DOOR[problem.code]
  if (problem.retryAfter !== undefined) reply.header('retry-after', String(problem.retryAfter))
  if (entry.status === 401) reply.header('www-authenticate', 'Bearer realm="nivaran"')
  return write(reply, {
    type: `urn:nivaran:problem:${problem.code}`,
    title: entry[languageOf(request)],
    status: entry.status,
    code: problem.code,
    ...(problem.detail === undefined ? {} : { detail: problem.detail }),
  })
}

/** Which problem an error is. What is no fault of the caller is `fault` and belongs into the log. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error
  const { code, standing } = error as Partial<Withheld>
  if (code === 'WITHHELD') return new Problem(standing === 'held' ? 'held' : 'not-yet-scanned')
  const { validation, statusCode, message } = error as Partial<FastifyError>
  if (validation) return new Problem('request-invalid', message === undefined ? {} : { detail: message })
  if (statusCode === 413) return new Problem('too-large')
  if (statusCode === 415) return new Problem('type-unknown')
  if (statusCode === 404) return new Problem('not-found')
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return new Problem('request-invalid')
  return new Problem('fault')
}

function write(reply: FastifyReply, document: ProblemDocument): FastifyReply {
  return reply
    .code(document.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .serializer(JSON.stringify)
    .send(document)
}
