/** Five steps from paper to deep teal; the letters on them keep their contrast. */
const STEPS = ['#f5f3ef', '#d3e8ea', '#a8d0d6', '#4d98a4', '#125f6d', '#0a3d48'] as const

function stepOf(share: number): number {
  return share <= 0
    ? 0
    : Math.min(STEPS.length - 1, 1 + Math.floor(Math.sqrt(share) * (STEPS.length - 1.001)))
}

/** The colour of a share of the most. */
export function shade(share: number): string {
  return STEPS[stepOf(share)] ?? STEPS[0]
}

/** Letters on that colour. */
export function inkOn(share: number): string {
  return stepOf(share) >= 4 ? '#ffffff' : '#22272b'
}
