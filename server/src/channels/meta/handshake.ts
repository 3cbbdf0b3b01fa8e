/**
 * The handshake: when an administrator enters our address at Meta, Meta asks once whether it is really ours, and
 * we answer with the number it sent, provided that it knows the word we agreed upon.
 */
import { createHash, timingSafeEqual } from 'node:crypto'

export type Handshake =
  | { readonly status: 200; readonly body: string }
  /** The word was wrong or the question was another one. */
  | { readonly status: 403; readonly body: '' }

/** Answers `GET ?hub.mode=subscribe&hub.challenge=…&hub.verify_token=…`; the body goes out as plain text. */
export function answerHandshake(query: Readonly<Record<string, unknown>>, verifyToken: string): Handshake {
  const challenge = query['hub.challenge']
  const token = query['hub.verify_token']
  if (query['hub.mode'] !== 'subscribe' || typeof challenge !== 'string' || typeof token !== 'string') {
    return { status: 403, body: '' }
  }
  if (verifyToken === '' || !sameWord(token, verifyToken)) return { status: 403, body: '' }
  return { status: 200, body: challenge }
}

/** Compares digests, so that neither the length nor the first wrong letter shows in the time it takes. */
function sameWord(given: string, right: string): boolean {
  const digest = (word: string) => createHash('sha256').update(word).digest()
  return timingSafeEqual(digest(given), digest(right))
}
