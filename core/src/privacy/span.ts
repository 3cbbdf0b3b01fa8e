/** A private detail in a text. */

/** Kinds of private detail. */
export type PrivateKind =
  | 'phone'
  | 'aadhaar'
  | 'pan'
  | 'account'
  | 'ifsc'
  | 'voter-id'
  | 'ration-card'
  | 'email'
  | 'upi'
  | 'name'
  | 'address'
  | 'vehicle'
  | 'birth-date'

/** One private detail: where it stands (UTF-16 offsets), 0 to 1 how sure, and why. */
export interface PrivateSpan {
  readonly kind: PrivateKind
  readonly start: number
  readonly end: number
  readonly confidence: number
  readonly why: string
}
