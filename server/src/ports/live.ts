/** Tells open screens, in every process, that something changed. */
export type Topic =
  | { readonly topic: 'conversation'; readonly id: string }
  | { readonly topic: 'grievance'; readonly code: string }
  | { readonly topic: 'group'; readonly code: string }
  /** A sitting of a public hearing: its tokens, what was heard. */
  | { readonly topic: 'sitting'; readonly id: string }
  | { readonly topic: 'desk' }
  /** Telephone calls: what rings, and whom to call back. */
  | { readonly topic: 'calls' }
  /** Acts were counted. */
  | { readonly topic: 'figures' }
  /** The district itself: offices, people, rules. */
  | { readonly topic: 'district' }

export interface Live {
  /** Calls back until the answer is called. */
  subscribe(onChange: (topic: Topic) => void): () => void
}
