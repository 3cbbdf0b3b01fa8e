/** Tells open screens, in every process, that something changed. */
export type Topic =
  | { readonly topic: 'conversation'; readonly id: string }
  | { readonly topic: 'grievance'; readonly code: string }
  | { readonly topic: 'group'; readonly code: string }
  | { readonly topic: 'desk' }
  /** Acts were counted. */
  | { readonly topic: 'figures' }
  /** The district itself: offices, people, rules. */
  | { readonly topic: 'district' }

export interface Live {
  /** Calls back until the answer is called. */
  subscribe(onChange: (topic: Topic) => void): () => void
}
