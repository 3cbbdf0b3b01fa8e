/**
 * The ticket of a file that somebody handed in: what we know of it, signed for this one person until the next day. It is
 * named in the form or the deed that the file belongs to. Nothing is written down before that, so a file that nobody
 * names leaves no row behind (docs/decisions/0033).
 */
import type { HandedFile } from '#ports/deeds.ts'
import { type Signer, sameText } from './links.ts'

const LIFE_MS = 24 * 3_600_000

/** The ticket for a file. */
export function ticketFor(sign: Signer, person: string, file: HandedFile, now: Date): string {
  const until = (now.getTime() + LIFE_MS).toString(36)
  const paper = Buffer.from(JSON.stringify(file)).toString('base64url')
  return `${until}.${paper}.${sign(purpose(person, until, paper))}`
}

/** The file of a ticket, or undefined when it is not this person's, was changed, or is too old. */
export function readTicket(sign: Signer, person: string, ticket: string, now: Date): HandedFile | undefined {
  const [until = '', paper = '', signature = ''] = ticket.split('.')
  if (!sameText(signature, sign(purpose(person, until, paper)))) return undefined
  if (Number.parseInt(until, 36) < now.getTime()) return undefined
  return JSON.parse(Buffer.from(paper, 'base64url').toString()) as HandedFile
}

function purpose(person: string, until: string, paper: string): string {
  return `upload:${person}:${until}:${paper}`
}
