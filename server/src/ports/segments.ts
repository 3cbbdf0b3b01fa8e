/** How many segments of SMS an account has sent: what is paid for, counted by day so that a limit can be kept. */
export interface Segments {
  /** Adds to a day of India, `2026-10-06`. */
  add(account: string, day: string, segments: number): Promise<void>
  /** The sum of the day, and of its month. */
  of(account: string, day: string): Promise<{ readonly day: number; readonly month: number }>
}
