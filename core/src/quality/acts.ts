/** The acts of looking after a disposal: the look itself, and the question how the citizen was treated. */
import type { MessageId } from '../ids.ts'

/** What a reviewer says about, in this order. */
export const CHECKS = ['answers', 'evidence', 'polite', 'honest'] as const
export type Check = (typeof CHECKS)[number]
export const CHECK_ANSWERS = ['yes', 'no', 'unsure'] as const
export type CheckAnswer = (typeof CHECK_ANSWERS)[number]
export type Checked = { readonly [C in Check]: CheckAnswer }

/** What came of a look: good, something lacking, or noted because it cannot be told. */
export const LOOK_OUTCOMES = ['good', 'lacking', 'noted'] as const
export type LookOutcome = (typeof LOOK_OUTCOMES)[number]

/** Why a disposal is looked at. */
export const LOOK_GROUNDS = ['flags', 'dissatisfied', 'false-closing', 'rude', 'sample'] as const
export type LookGround = (typeof LOOK_GROUNDS)[number]

/** How the citizen says they were treated. */
export const MANNERS = ['polite', 'rude', 'unsaid'] as const
export type Manner = (typeof MANNERS)[number]

export type QualityAct =
  | {
      readonly kind: 'examined'
      readonly report: number
      readonly grounds: readonly LookGround[]
      readonly checked: Checked
      readonly outcome: LookOutcome
      readonly remark?: string
      /** Looked at again by another person, who did not see what the first had said. */
      readonly second?: true
      /** It is suggested to those who may reopen. */
      readonly suggests?: true
    }
  /** The citizen was asked how they were treated; once for a grievance. */
  | { readonly kind: 'manner-asked'; readonly report: number }
  | {
      readonly kind: 'manner-told'
      readonly report: number
      readonly manner: Manner
      readonly messages: readonly MessageId[]
    }
