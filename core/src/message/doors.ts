/**
 * What is particular about some doors.
 *
 *   public    everybody reads along: posts, comments and mentions. There nothing is said but `Outgoing.open`, the code
 *             and no more; what a person would say in private waits for a private door (B12)
 *   briefly   every text was approved beforehand: there nothing is said but `Outgoing.brief`
 *   by hand   a person of ours writes down what somebody said: the counter, the telephone, a letter, a mail or post
 *             that was read elsewhere. They hear and say nothing by themselves; all of them share one account
 */

/** Doors at which everybody reads along. */
export const PUBLIC_DOORS: readonly string[] = ['facebook', 'x', 'instagram', 'youtube']

/** Doors at which only approved texts are said. */
export const BRIEF_DOORS: readonly string[] = ['sms']

/** Does everybody read along at this door? */
export function isPublic(channel: string): boolean {
  return PUBLIC_DOORS.includes(channel)
}

/** What a clerk may choose as the door, the counter first. */
export const BY_HAND = [
  'walkin',
  'phone',
  'letter',
  'email',
  'sms',
  'facebook',
  'x',
  'instagram',
  'youtube',
] as const

export type ByHand = (typeof BY_HAND)[number]

/** Our account for what people of ours put in; nothing can be said from it. */
export const DESK = 'desk'

/** Our account for what is filed and written at our own website; nothing is said from it. */
export const WEB = 'web'

/** Accounts from which nothing can be said. */
export const MUTE_ACCOUNTS: readonly string[] = [DESK, WEB]
/** Programs of others that speak Open311; like the doors by hand it says nothing. */
export const OPEN311 = 'open311'

/** The thread of what an officer put in at a screen. */
export const SCREEN = 'screen'

/** Of the doors at which the same people are met, the one where nobody else reads along. */
export function asideOf<Door extends { readonly channel: string }>(
  kin: readonly Door[] = [],
): Door | undefined {
  return kin.find(({ channel }) => !isPublic(channel))
}
