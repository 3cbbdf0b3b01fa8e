/**
 * Doors at which a person of ours writes down what somebody said: the counter, the telephone, a letter, a mail or post
 * that was read elsewhere. They hear and say nothing by themselves; all of them share one account.
 */

/** What a clerk may choose as the door, the counter first. */
export const BY_HAND = ['walkin', 'phone', 'letter', 'email', 'sms', 'facebook', 'x'] as const

export type ByHand = (typeof BY_HAND)[number]

/** Our account for what people of ours put in; nothing can be said from it. */
export const DESK = 'desk'

/** The thread of what an officer put in at a screen. */
export const SCREEN = 'screen'
