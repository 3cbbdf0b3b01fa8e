/** Where a closed grievance stands with the public. */
export const PUBLICATION_STATES = ['waiting', 'published', 'withheld', 'retracted'] as const
export type PublicationState = (typeof PUBLICATION_STATES)[number]
