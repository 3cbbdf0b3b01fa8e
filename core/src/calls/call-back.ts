/**
 * Whom to call back. Who rang and spoke with nobody wants to be called: as long as nobody has, further missed calls of
 * the same number, in whatever minutes, are the same wish and only counted.
 *
 *   waits     due at once, after a try in vain at the next hour below
 *   settled   they spoke, they do not want to, the number is wrong, they got through by themselves, or given up
 */
import type { CallOutcome } from '../grievance/acts.ts'

const MINUTE = 60_000
/** After each try in vain, the next so much later. */
const PAUSES: readonly number[] = [30 * MINUTE, 2 * 60 * MINUTE, 4 * 60 * MINUTE, 18 * 60 * MINUTE]

export type CallBackEnd = 'spoke' | 'refused' | 'wrong-number' | 'got-through' | 'given-up'

/** A wish to be called. */
export interface CallBack {
  readonly lastAt: Date
  readonly settledAt?: Date
}

/** Does a call missed at `at` belong to this wish? One that was told late belongs to the wish it came before. */
export function isSameWish({ settledAt }: CallBack, at: Date): boolean {
  return settledAt === undefined || at <= settledAt
}

/** What follows a try: when the next is due, or how the wish ended. `tries` counts this one. */
export function afterTry(
  outcome: CallOutcome,
  tries: number,
  now: Date,
): { readonly end: CallBackEnd } | { readonly dueAt: Date } {
  if (outcome === 'spoke' || outcome === 'refused' || outcome === 'wrong-number') return { end: outcome }
  const pause = PAUSES[tries - 1]
  return pause === undefined ? { end: 'given-up' } : { dueAt: new Date(now.getTime() + pause) }
}
