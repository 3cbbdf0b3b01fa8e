/**
 * How Meta proves that a delivery is its own: `X-Hub-Signature-256: sha256=<hex HMAC-SHA256 of the body>`.
 *
 * The HMAC is over the bytes as they came. Meta writes all that is not ASCII as `\uXXXX`, so a body that was parsed
 * and written again has another signature, and every Hindi message would be turned away.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'

const FORM = /^sha256=([0-9a-f]{64})$/i

/** True only if `header` is the signature of exactly these bytes. Takes equally long for every wrong one; never throws. */
export function isSigned(body: Uint8Array, header: string | undefined, appSecret: string): boolean {
  const stated = FORM.exec(header?.trim() ?? '')?.[1]
  if (!stated || appSecret === '') return false
  const right = createHmac('sha256', appSecret).update(body).digest()
  return timingSafeEqual(Buffer.from(stated, 'hex'), right)
}

/** A header by its name, however the sender or the web server wrote its letters. */
export function headerOf(headers: Readonly<Record<string, string>>, name: string): string | undefined {
  const found = Object.entries(headers).find(([key]) => key.toLowerCase() === name)
  return found?.[1]
}
