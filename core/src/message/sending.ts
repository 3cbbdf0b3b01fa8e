/**
 * What came of handing a message to a service, and what is to be done about it.
 *
 *   accepted   the service has it; receipts follow
 *   later      try again: the service is slow, full or ill
 *   unknown    the answer was lost. It may have been sent: wait for a receipt before trying again
 *   template   the reply window is closed: say it with an approved template
 *   unapproved the template may not be sent now: it waits until it is approved again
 *   fileless   what is to be said is well, but a file above it cannot be had: say it without, or do as `cause` says
 *   elsewhere  this person cannot be reached here: fall back to the next door, else the call list
 *   failed     never will work: a person must see it
 *   stopped    our account is in trouble (token, payment, policy): open the circuit, keep everything, raise an alarm
 */
import type { TemplateStatus } from './template-state.ts'

export type SendOutcome = Cause | { readonly kind: 'fileless'; readonly cause: Cause }

/** An outcome in which no file is to blame. */
export type Cause =
  | { readonly kind: 'accepted'; readonly externalId: string }
  | {
      readonly kind: 'later'
      readonly code: number
      readonly why: string
      readonly waitMs?: number
      readonly scope: 'message' | 'pair' | 'account'
    }
  | { readonly kind: 'unknown'; readonly why: string }
  | { readonly kind: 'template'; readonly code: number; readonly why: string }
  | {
      readonly kind: 'unapproved'
      readonly status: Exclude<TemplateStatus, 'approved'>
      readonly code: number
      readonly why: string
    }
  | { readonly kind: 'elsewhere'; readonly code: number; readonly why: string }
  | { readonly kind: 'failed'; readonly code: number; readonly why: string }
  | { readonly kind: 'stopped'; readonly code: number; readonly why: string }
