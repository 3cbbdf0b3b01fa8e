/**
 * Signed links: whoever holds one may look, without an account. Four kinds, each signed for its own purpose so that
 * one never passes for another:
 *
 *   tracking   in our messages to the citizen; lasts as long as the key of the program
 *   short      after code and last four digits were right; a quarter of an hour, so that no digits stand in a URL
 *   once       in a public answer; opens once, by its button, within seven days (`public/once.ts`)
 *   evidence   one picture on a tracking page; an hour
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { onceMeant } from '#core/words/once.ts'

/** Signs a text with the key of the program. */
export type Signer = (text: string) => string

/** 128 bits of HMAC-SHA256: enough against guessing, short enough for a message. */
export function signerOf(secretKey: string): Signer {
  return (text) => createHmac('sha256', secretKey).update(text).digest('base64url').slice(0, 22)
}

/** The link that a citizen gets in messages. */
export function trackingLink(publicUrl: string, sign: Signer, code: string): string {
  return `${publicUrl}/track/${code}?k=${sign(`track:${code}`)}`
}

/** Six digits that follow from the id of a proof and the key of the program. */
function oneTimeCode(sign: Signer, proof: string): string {
  const number = Buffer.from(sign(`code:${proof}`), 'base64url').readUIntBE(0, 6)
  return String(number % 1_000_000).padStart(6, '0')
}

/** What is put in for a seal: a one-time code, or the key of a link that opens once. */
export function sealedWord(sign: Signer, sealed: string): string {
  const once = onceMeant(sealed)
  return once === undefined ? oneTimeCode(sign, sealed) : sign(`once:${once}`)
}

/** Does this key open this link? Whether it was used is another question. */
export function opensOnce(sign: Signer, id: string, key: string): boolean {
  return /^[0-9a-f-]{36}$/.test(id) && sameText(key, sign(`once:${id}`))
}

/** The key in the address of a draft of the web form. */
export function draftKey(sign: Signer, draft: string): string {
  return sign(`draft:${draft}`)
}

/** Does this key open this draft? */
export function opensDraft(sign: Signer, draft: string, key: string): boolean {
  return /^[0-9a-f-]{36}$/.test(draft) && sameText(key, draftKey(sign, draft))
}

const SHORT_MS = 15 * 60_000
const EVIDENCE_MS = 60 * 60_000

/** A key to a tracking page that ends soon. */
export function shortKey(sign: Signer, code: string, now: Date): string {
  return ending(sign, `short:${code}`, new Date(now.getTime() + SHORT_MS))
}

/** Does this key open the tracking page of this code? */
export function opensTracking(sign: Signer, code: string, key: string, now: Date): boolean {
  return sameText(key, sign(`track:${code}`)) || holds(sign, `short:${code}`, key, now)
}

/** Does this key let its holder answer at the page? The short one only lets look. */
export function opensWriting(sign: Signer, code: string, key: string): boolean {
  return sameText(key, sign(`track:${code}`))
}

/** Path of a picture on a tracking page. */
export function evidencePath(sign: Signer, code: string, attachment: string, now: Date): string {
  const key = ending(sign, `evidence:${code}:${attachment}`, new Date(now.getTime() + EVIDENCE_MS))
  return `/track/${code}/evidence/${attachment}?k=${key}`
}

/** Does this key open this picture? */
export function opensEvidence(
  sign: Signer,
  code: string,
  attachment: string,
  key: string,
  now: Date,
): boolean {
  return holds(sign, `evidence:${code}:${attachment}`, key, now)
}

function ending(sign: Signer, purpose: string, end: Date): string {
  const until = Math.floor(end.getTime() / 1000).toString(36)
  return `${until}.${sign(`${purpose}:${until}`)}`
}

function holds(sign: Signer, purpose: string, key: string, now: Date): boolean {
  const [until = '', signature = ''] = key.split('.')
  if (!sameText(signature, sign(`${purpose}:${until}`))) return false
  return Number.parseInt(until, 36) * 1000 >= now.getTime()
}

/** Compared so that the time it takes tells nothing. */
export function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
