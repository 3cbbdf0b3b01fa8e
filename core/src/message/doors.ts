/**
 * Doors at which everybody reads along: posts, comments and mentions. There nothing is said but `Outgoing.open`, the
 * code and no more; what a person would say in private waits for a private door (B12).
 */
export const PUBLIC_DOORS: readonly string[] = ['facebook', 'x']

/** Does everybody read along at this door? */
export function isPublic(channel: string): boolean {
  return PUBLIC_DOORS.includes(channel)
}
