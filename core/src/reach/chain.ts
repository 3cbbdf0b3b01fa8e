/**
 * When words do not reach a citizen they go another way, the next of the district's steps that is open to this person:
 *
 *   another door  →  whatsapp  →  sms  →  call  →  slip
 *
 * What falls, and when:
 *   the service says that it never will work, or that this person is not there      at once
 *   no template may be sent, or the reply window stays shut                         after `templateHours`
 *   the account is in trouble, or its limit is reached                              after `doorHours`
 *   somebody called so often in vain, or the number is wrong                        to the step after the call
 *
 * Only words that are worth a call fall (`Outgoing.matters`), which are about a grievance. A step that is not
 * among the district's is passed over; after the last nothing follows, and the thread stays marked for a person.
 */

/** The ways, in the order in which they may stand. */
export const STEPS = ['whatsapp', 'sms', 'call', 'slip'] as const
export type ReachStep = (typeof STEPS)[number]

/** The district's own choice. */
export interface Reach {
  readonly steps: readonly ReachStep[]
  readonly templateHours: number
  readonly doorHours: number
  readonly callTries: number
}

/** Where a district has said nothing. */
export const USUAL_REACH: Reach = { steps: STEPS, templateHours: 12, doorHours: 6, callTries: 3 }

/** Why words fell. */
export const FALLS = [
  'not-there',
  'never',
  'template',
  'door',
  'no-door',
  'not-reached',
  'wrong-number',
] as const
export type FallWhy = (typeof FALLS)[number]

/** What is known of the words and of the person. */
export interface Falling {
  /** The door at which they could not be said, or the step that came to nothing. */
  readonly from: string
  readonly phone?: string | undefined
  /** There is an approved template for this, and nothing says that this person is not on WhatsApp. */
  readonly whatsapp: boolean
  /** There is a door for SMS, and an approved text for this. */
  readonly sms: boolean
}

/** The next step, or undefined when none is left. */
export function nextReach({ steps }: Reach, { from, phone, whatsapp, sms }: Falling): ReachStep | undefined {
  const passed = steps.indexOf(from as ReachStep)
  return steps.slice(passed + 1).find((step) => {
    if (step === 'whatsapp') return from !== step && whatsapp && phone !== undefined && isMobile(phone)
    if (step === 'sms') return sms && phone !== undefined && isMobile(phone)
    return step === 'slip' || phone !== undefined
  })
}

/** Indian mobile numbers get SMS; lines with an area code do not. */
export function isMobile(phone: string): boolean {
  return /^91[6-9]\d{9}$/.test(phone)
}

export const CALL_OUTCOMES = ['told', 'no-answer', 'wrong-number'] as const
export type ReachCallOutcome = (typeof CALL_OUTCOMES)[number]

/** What follows a call: it is done, it is tried again, or it goes on to the next step. */
export function afterCall(
  { callTries }: Reach,
  outcome: ReachCallOutcome,
  tries: number,
): 'done' | 'again' | 'falls' {
  if (outcome === 'told') return 'done'
  return outcome === 'no-answer' && tries < callTries ? 'again' : 'falls'
}
