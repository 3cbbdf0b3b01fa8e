/** What the program takes the subject for, how sure it is, and by which words. */
export interface Guess {
  readonly code: string
  readonly confidence: number
  readonly why: string
  /** The other likely subject of the same department: either way it goes to the same desk (`reading/settled.ts`). */
  readonly or?: string
}

/** One of several matters in a message. */
export interface ToldIssue {
  readonly subject: string
  readonly confidence: number
  readonly words: string
}
