/**
 * The talk with a citizen: where it stands between two messages. It is kept with the thread and folded anew by
 * every message (`citizen.ts`).
 *
 *   idle        nothing is open between us
 *   asking      a grievance is being told; we asked for what is missing
 *   confirming  we showed what we understood; it registers on "हाँ", or by itself at `registerAt`
 *   choosing    words came that may belong to an open grievance or be a new one; we asked which
 *   lacking     the citizen said "not satisfied" and is asked what is lacking
 *
 * A draft already carries the id that its grievance will have, so registering it twice is impossible.
 */
import type { GrievanceId, MessageId } from '../ids.ts'
import type { Spot } from '../places/spot-read.ts'
import type { Guess, ToldIssue } from './guess.ts'

/** `which-block`: there are more places of the name than a list holds. */
export type Question = 'what' | 'where' | 'which-place' | 'which-block'

export interface Draft {
  readonly grievance: GrievanceId
  readonly messages: readonly MessageId[]
  /** The citizen's own words so far, a line a message. */
  readonly words: readonly string[]
  /** True when a picture, a video or a document is among them; a voice note is told apart. */
  readonly shown: boolean
  readonly spoken: boolean
  readonly subject?: Guess
  readonly place?: { readonly code: number; readonly confidence: number; readonly why: string }
  /** Places that the words may mean, when more than one does. */
  readonly places: readonly number[]
  readonly placeWords?: string
  readonly location?: { readonly lat: number; readonly lng: number }
  /** What that position, or the one in a picture, says of the place (`spotted.ts`). */
  readonly spot?: Spot
  /** The citizen said that the position does not tell where it is. */
  readonly refusedSpot?: boolean
  /** The citizen asked that the name be kept secret. */
  readonly secret?: boolean
  /** Several matters that were read in one message, and differ in their department. */
  readonly issues?: readonly ToldIssue[]
  /** The second of two matters, which the citizen wants registered apart. */
  readonly apart?: { readonly grievance: GrievanceId; readonly words: string; readonly subject: Guess }
  /** It reads like a suggestion; a person says whether it is one. */
  readonly suggests?: boolean
}

export interface Talk {
  readonly stage: 'idle' | 'asking' | 'confirming' | 'choosing' | 'lacking'
  readonly draft?: Draft
  readonly asked: readonly Question[]
  /** ISO time at which the draft registers by itself. */
  readonly registerAt?: string
  /** While choosing: the word on a report that waits until the citizen says on which. */
  readonly word?: 'satisfied' | 'dissatisfied'
  /** While choosing: the open grievances it may belong to. While lacking: the one objected to. */
  readonly candidates: readonly GrievanceId[]
}

export const IDLE: Talk = { stage: 'idle', asked: [], candidates: [] }
