/**
 * How X proves that a delivery is its own, and asks whether an address is ours: both are HMAC-SHA256 in base64 under the
 * app's secret, over the bytes as they came and over the token that it sends.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Envelope, Shaken } from '#ports/channel.ts'

const HEADER = 'x-twitter-webhooks-signature'

/** True only if the envelope carries the signature over its bytes. Never throws. */
export function isGenuine({ headers, body }: Envelope, secret: string): boolean {
  const stated = Object.entries(headers).find(([name]) => name.toLowerCase() === HEADER)?.[1]
  const given = Buffer.from(/^sha256=([A-Za-z0-9+/]{43}=)$/.exec(stated?.trim() ?? '')?.[1] ?? '', 'base64')
  if (secret === '' || given.length !== 32) return false
  return timingSafeEqual(given, createHmac('sha256', secret).update(body).digest())
}

/** Answers `GET ?crc_token=…`, which X repeats all day; undefined for any other question. */
export function answerCheck(query: Readonly<Record<string, unknown>>, secret: string): Shaken | undefined {
  const token = query.crc_token
  if (typeof token !== 'string') return undefined
  if (secret === '') return { status: 403, body: '' }
  const proof = createHmac('sha256', secret).update(token).digest('base64')
  return { status: 200, body: JSON.stringify({ response_token: `sha256=${proof}` }) }
}
