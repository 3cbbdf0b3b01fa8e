/** What two lists of one field say of each other. */
export type Relation = 'same' | 'other' | 'unknown'

/** The same when they have something in common; unknown when one of them is empty. */
export function relationOf<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): Relation {
  if (a.size === 0 || b.size === 0) return 'unknown'
  for (const one of a) if (b.has(one)) return 'same'
  return 'other'
}
