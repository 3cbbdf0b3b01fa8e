/**
 * The sheet of a sitting: what became of each that was heard.
 *
 *   settled    reported, said to be settled by the complainant at the desk, and closed in the same sitting
 *   in-review  settled there too, but the report is one that the control room looks at first
 *   directed   a post, or several, were told what to do
 *   pending    with the officer of its department, as any other
 */
export type SittingOutcome = 'settled' | 'in-review' | 'directed' | 'pending'

/** What was written down about one grievance at the sitting. */
export interface Heard {
  readonly settled?: 'settled' | 'in-review'
  /** Posts that were directed there. */
  readonly directed: readonly string[]
}

/** What became of it at the sitting. */
export function sittingOutcome({ settled, directed }: Heard): SittingOutcome {
  if (settled) return settled
  return directed.length > 0 ? 'directed' : 'pending'
}

/** How many of each. */
export function countOutcomes(
  lines: readonly { readonly outcome: SittingOutcome }[],
): Readonly<Record<SittingOutcome, number>> {
  const counts = { settled: 0, 'in-review': 0, directed: 0, pending: 0 }
  for (const { outcome } of lines) counts[outcome] += 1
  return counts
}
