/**
 * Who writes of danger is told whom to call, before anything else that is said; and unless the number alone helps (money
 * lost by a call), a person of ours looks at once.
 */
import { plainly } from '../message/outgoing.ts'
import { callFirst } from '../words/danger.ts'
import type { Facts, HeardNow, Turn } from './turn.ts'

/** The turn, with what the danger in the words demands. A pressed button tells of none. */
export function withDanger(turn: Turn, heard: HeardNow, { reading, language }: Facts): Turn {
  const { kind, danger } = reading
  if (heard.deed || (kind !== 'emergency' && !danger)) return turn
  const looks = kind === 'emergency' || danger?.grade !== 'helpline'
  const say = [plainly(callFirst(danger?.call ?? ['112'], looks, language)), ...turn.say]
  return looks ? { ...turn, say, flag: 'emergency' } : { ...turn, say }
}
