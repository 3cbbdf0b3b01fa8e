/**
 * How the Graph says no: one envelope, one table of codes. A code is met in two places, in the answer to a
 * call or in a `failed` status that follows an accepted call; both take title and words from here.
 */
import { randomBytes } from 'node:crypto'

interface Known {
  readonly title: string
  readonly httpStatus: number
}

const KNOWN: Readonly<Record<number, Known>> = {
  1: { title: 'An unknown error occurred', httpStatus: 500 },
  2: { title: 'Service temporarily unavailable', httpStatus: 503 },
  4: { title: '(#4) Application request limit reached', httpStatus: 400 },
  10: { title: '(#10) Application does not have permission for this action', httpStatus: 403 },
  100: { title: '(#100) Invalid parameter', httpStatus: 400 },
  190: { title: 'Invalid OAuth access token - Cannot parse access token', httpStatus: 401 },
  368: { title: '(#368) Temporarily blocked for policies violations', httpStatus: 403 },
  80007: { title: '(#80007) Rate limit issues', httpStatus: 400 },
  130429: { title: '(#130429) Rate limit hit', httpStatus: 429 },
  130472: { title: "User's number is part of an experiment", httpStatus: 400 },
  130497: {
    title: 'Business account is restricted from messaging users in this country',
    httpStatus: 403,
  },
  131000: { title: '(#131000) Something went wrong', httpStatus: 500 },
  131005: { title: '(#131005) Access denied', httpStatus: 403 },
  131008: { title: '(#131008) Required parameter is missing', httpStatus: 400 },
  131009: { title: '(#131009) Parameter value is not valid', httpStatus: 400 },
  131016: { title: '(#131016) Service unavailable', httpStatus: 503 },
  131021: { title: '(#131021) Recipient cannot be sender', httpStatus: 400 },
  131026: { title: 'Message undeliverable', httpStatus: 400 },
  131031: { title: '(#131031) Business Account locked', httpStatus: 403 },
  131042: { title: 'Business eligibility payment issue', httpStatus: 400 },
  131045: { title: 'Message failed to send due to a phone number registration error', httpStatus: 500 },
  131047: { title: 'Re-engagement message', httpStatus: 400 },
  131048: { title: '(#131048) Spam rate limit hit', httpStatus: 400 },
  131049: {
    title: 'This message was not delivered to maintain healthy ecosystem engagement.',
    httpStatus: 400,
  },
  131050: {
    title: 'User has stopped receiving marketing messages from this business',
    httpStatus: 400,
  },
  131051: { title: 'Unsupported message type', httpStatus: 400 },
  131052: { title: 'Media download error', httpStatus: 400 },
  131053: { title: 'Media upload error', httpStatus: 400 },
  131056: {
    title: '(#131056) (Business Account, Consumer Account) pair rate limit hit',
    httpStatus: 400,
  },
  131057: { title: '(#131057) Account in maintenance mode', httpStatus: 500 },
  131062: { title: '(#131062) Business-scoped user id is not allowed for this message', httpStatus: 400 },
  132000: {
    title: '(#132000) Number of parameters does not match the expected number of params',
    httpStatus: 400,
  },
  132001: { title: '(#132001) Template name does not exist in the translation', httpStatus: 404 },
  132005: { title: '(#132005) Translated text too long', httpStatus: 400 },
  132007: { title: '(#132007) Template format character policy violated', httpStatus: 400 },
  132012: {
    title: '(#132012) Parameter format does not match format in the created template',
    httpStatus: 400,
  },
  132015: { title: '(#132015) Template is paused', httpStatus: 400 },
  132016: { title: '(#132016) Template is disabled', httpStatus: 400 },
  133004: { title: '(#133004) Server Temporarily Unavailable', httpStatus: 503 },
  133010: { title: '(#133010) Account not registered', httpStatus: 400 },
}

/** What a refusal says besides its code. */
export interface Said {
  readonly details?: string | undefined
  readonly subcode?: number | undefined
  readonly message?: string | undefined
  readonly type?: string | undefined
  readonly httpStatus?: number | undefined
  readonly retryAfterSeconds?: number | undefined
}

/** A refusal of the Graph on its way to the answer. */
export class GraphError extends Error {
  readonly code: number
  readonly said: Said

  constructor(code: number, said: Said = {}) {
    super(said.message ?? KNOWN[code]?.title ?? `(#${code}) Error`)
    this.code = code
    this.said = said
  }

  get httpStatus(): number {
    return this.said.httpStatus ?? KNOWN[this.code]?.httpStatus ?? 400
  }
}

/** Object of that name is not known here: HTTP 400, code 100, subcode 33. */
export function unknownObject(id: string, verb = 'get'): GraphError {
  return new GraphError(100, {
    subcode: 33,
    type: 'GraphMethodException',
    message:
      `Unsupported ${verb} request. Object with ID '${id}' does not exist, cannot be loaded due to missing ` +
      'permissions, or does not support this operation',
  })
}

/** A parameter that must be there is not. */
export const missing = (path: string): GraphError =>
  new GraphError(100, { message: `(#100) The parameter ${path} is required.`, details: `Missing ${path}` })

/** A parameter has a value that cannot be. */
export const invalid = (details: string): GraphError => new GraphError(131009, { details })

/** The body of an error answer. */
export function errorBody(error: GraphError): unknown {
  const { details, subcode, type } = error.said
  return {
    error: {
      message: error.message,
      type: type ?? 'OAuthException',
      code: error.code,
      ...(subcode === undefined ? {} : { error_subcode: subcode }),
      ...(details === undefined ? {} : { error_data: { messaging_product: 'whatsapp', details } }),
      fbtrace_id: traceId(),
    },
  }
}

/** The error as a `failed` status or an unreadable message carries it. */
export function errorInWebhook(code: number, details: string): unknown {
  const title = (KNOWN[code]?.title ?? 'Error').replace(/^\(#\d+\) /, '')
  return {
    code,
    title,
    message: title,
    error_data: { details },
    href: 'https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/',
  }
}

/** A trace id as Meta writes it: 23 characters beginning with A. */
export function traceId(): string {
  return `A${randomBytes(17).toString('base64url')}`.slice(0, 23)
}
