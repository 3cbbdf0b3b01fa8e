/**
 * Entries of the desk as they wait in the browser.
 *
 *   waiting   made here, not yet answered by the server      refused   the server said no; stays until mended or removed
 *   sent      answered; the last ones stay to be looked at
 *
 * They go one after another in the order in which they were made. What goes on from a refused entry waits for it, all
 * others do not. This file decides; `kept.ts` keeps, `sending.ts` sends.
 */
import type { EntryAnswer, NewEntry, SittingBoard, TokenItem } from '#contract/hearing-desk.ts'
import { stepToken, type Token } from '#core/hearing/token.ts'

export type Said = NewEntry['entry']

/** A file with its entry, until the server has it. */
export interface WaitingFile {
  readonly name: string
  readonly type: string
  readonly bytes: Blob
  readonly ticket?: string
  /** When the ticket was given: it serves for a day. */
  readonly ticketAt?: number
  /** A proof of what was settled on the spot. */
  readonly proof?: boolean
}

/** Why the server said no. */
export interface No {
  readonly title: string
  readonly detail?: string
  readonly code?: string
}

export interface WaitingEntry {
  readonly key: string
  readonly order: number
  /** Who made it: only they can send it. */
  readonly person: string
  readonly sitting: string
  readonly madeAt: string
  readonly said: Said
  /** The entry that gave the token, while its number may still change. */
  readonly tokenKey?: string
  readonly files: readonly WaitingFile[]
  readonly state: 'waiting' | 'refused' | 'sent'
  readonly no?: No
  readonly answer?: EntryAnswer
  /** Who and what, for the list. */
  readonly about: { readonly name?: string; readonly gist?: string }
}

/** The next entry that may go; undefined when none may. */
export function nextToSend(all: readonly WaitingEntry[], person: string): WaitingEntry | undefined {
  return inOrder(all).find((one) => one.state === 'waiting' && one.person === person && !waitsFor(all, one))
}

/** Does it go on from an entry that was refused? */
export function waitsFor(all: readonly WaitingEntry[], { said, tokenKey }: WaitingEntry): boolean {
  const from = said.kind === 'direction' && 'entry' in said.of ? said.of.entry : undefined
  return all.some(({ key, state }) => state === 'refused' && (key === from || key === tokenKey))
}

/** In the order in which they were made. */
export function inOrder(all: readonly WaitingEntry[]): readonly WaitingEntry[] {
  return all.toSorted((a, b) => a.order - b.order)
}

/** Entries that name a token by the number that was promised, with the number that it got. */
export function renumbered(
  all: readonly WaitingEntry[],
  key: string,
  number: number,
): readonly WaitingEntry[] {
  return all.flatMap((one) => {
    const { said } = one
    if (one.tokenKey !== key || one.state === 'sent' || !('token' in said) || said.token === number) return []
    return [{ ...one, said: { ...said, token: number } as Said }]
  })
}

/** Those of the sent ones that need not be kept any more. */
export function outlived(all: readonly WaitingEntry[], most: number): readonly string[] {
  const sent = inOrder(all).filter(({ state }) => state === 'sent')
  return sent.slice(0, Math.max(0, sent.length - most)).map(({ key }) => key)
}

/** A token on the screen; `tokenKey` while its number may still change. */
export type ShownToken = TokenItem & { readonly tokenKey?: string }

/** The tokens as they will be once everything that waits has gone. */
export function withWaiting(board: SittingBoard, all: readonly WaitingEntry[]): readonly ShownToken[] {
  const shown = new Map<number, ShownToken>(board.tokens.map((token) => [token.number, token]))
  for (const { said, state, key, sitting, madeAt } of inOrder(all)) {
    if (state !== 'waiting' || sitting !== board.sitting.id) continue
    if (said.kind === 'token' && said.wish !== undefined && !shown.has(said.wish))
      shown.set(said.wish, {
        number: said.wish,
        given: said.given,
        state: 'waiting',
        calls: 0,
        givenAt: madeAt,
        tokenKey: key,
        ...(said.name ? { name: said.name } : {}),
      })
    const step = said.kind === 'step' ? said.step : said.kind === 'registration' ? 'hear' : undefined
    const number = 'token' in said ? said.token : undefined
    const token = number === undefined ? undefined : shown.get(number)
    const stepped = step && token && stepToken(moments(token), step, new Date(madeAt))
    if (token && stepped?.ok) shown.set(token.number, { ...token, ...texts(stepped.value) })
  }
  return [...shown.values()].toSorted((a, b) => a.number - b.number)
}

/** The number for a new token: the next after all that are known here. */
export function numberToPromise(tokens: readonly Pick<TokenItem, 'number'>[]): number {
  return Math.max(0, ...tokens.map(({ number }) => number)) + 1
}

function moments({ givenAt, calledAt, heardAt, endedAt, ...token }: TokenItem): Token {
  return {
    ...token,
    givenAt: new Date(givenAt),
    ...(calledAt ? { calledAt: new Date(calledAt) } : {}),
    ...(heardAt ? { heardAt: new Date(heardAt) } : {}),
    ...(endedAt ? { endedAt: new Date(endedAt) } : {}),
  }
}

function texts({ state, calls, calledAt, heardAt, endedAt }: Token): Partial<TokenItem> {
  return {
    state,
    calls,
    ...(calledAt ? { calledAt: calledAt.toISOString() } : {}),
    ...(heardAt ? { heardAt: heardAt.toISOString() } : {}),
    ...(endedAt ? { endedAt: endedAt.toISOString() } : {}),
  }
}
