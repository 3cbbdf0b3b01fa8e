/** Did Facebook itself send this envelope? */
import type { Envelope } from '#ports/channel.ts'
import { headerOf, isSigned } from '../signature.ts'

/** True only if the envelope carries Meta's signature over its bytes. Never throws. */
export function isGenuine(envelope: Envelope, appSecret: string): boolean {
  return isSigned(envelope.body, headerOf(envelope.headers, 'x-hub-signature-256'), appSecret)
}
