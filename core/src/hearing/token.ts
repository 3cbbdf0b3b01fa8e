/**
 * The tokens of a sitting.
 *
 *   waiting ── called ── heard ── done
 *                 └── absent ── called again, as often as it takes
 *
 * Whoever is heard without having been called was called by that; done is the end of a turn.
 */
import { accept, type Decision, refuse } from '../decision.ts'

export type TokenState = 'waiting' | 'called' | 'heard' | 'done' | 'absent'
export const TOKEN_STEPS = ['call', 'hear', 'done', 'absent'] as const
export type TokenStep = (typeof TOKEN_STEPS)[number]
export const GIVEN = ['counter', 'ahead'] as const
export type Given = (typeof GIVEN)[number]

/** A turn. */
export interface Token {
  readonly number: number
  readonly given: Given
  readonly name?: string
  readonly state: TokenState
  /** How often it was called. */
  readonly calls: number
  readonly givenAt: Date
  readonly calledAt?: Date
  readonly heardAt?: Date
  readonly endedAt?: Date
}

/** So many turns fit into one sitting. */
export const MOST_TOKENS = 999

const FROM = {
  call: ['waiting', 'called', 'absent'],
  hear: ['waiting', 'called', 'absent'],
  done: ['waiting', 'called', 'heard'],
  absent: ['waiting', 'called'],
} as const satisfies Record<TokenStep, readonly TokenState[]>

/** The turn after a step. What is there already stays as it is, so that a step told twice changes nothing. */
export function stepToken(token: Token, step: TokenStep, at: Date): Decision<Token> {
  if (step !== 'call' && token.state === AFTER[step]) return accept(token)
  if (!(FROM[step] as readonly TokenState[]).includes(token.state)) return refuse('token-step')
  const called = step === 'call' || (step === 'hear' && token.state !== 'called')
  return accept({
    ...token,
    state: AFTER[step],
    ...(called ? { calls: token.calls + 1, calledAt: at } : {}),
    ...(step === 'hear' ? { heardAt: at } : {}),
    ...(step === 'done' || step === 'absent' ? { endedAt: at } : {}),
  })
}

const AFTER = { call: 'called', hear: 'heard', done: 'done', absent: 'absent' } as const satisfies Record<
  TokenStep,
  TokenState
>

/** Who is called next: the lowest number that waits. */
export function nextWaiting<T extends Pick<Token, 'number' | 'state'>>(tokens: readonly T[]): T | undefined {
  return tokens.filter(({ state }) => state === 'waiting').toSorted((a, b) => a.number - b.number)[0]
}

/** The number a new token gets: the one that was promised while the line was down, if nobody else has it. */
export function numberFor(last: number, taken: (number: number) => boolean, wish?: number): Decision<number> {
  const number = wish !== undefined && wish >= 1 && wish <= MOST_TOKENS && !taken(wish) ? wish : last + 1
  return number > MOST_TOKENS ? refuse('tokens-given-out') : accept(number)
}
