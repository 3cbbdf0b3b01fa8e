/** Tokens that a service renews, as we keep them: enciphered, one for each account. */

/** A kept token; what it is only its door can read. */
export interface KeptToken {
  /** Digest of what the settings gave. */
  readonly seed: string
  readonly sealed: string
  readonly expiresAt: Date
}

export interface Tokens {
  find(account: string): Promise<KeptToken | undefined>
  /**
   * Renews it while nobody else does: a token that renews can be used once. `renew` is given what is kept by then, and
   * answers with what is to be kept, or with nothing when that is good enough.
   */
  renew(
    account: string,
    at: Date,
    renew: (kept: KeptToken | undefined) => Promise<KeptToken | undefined>,
  ): Promise<KeptToken | undefined>
}
