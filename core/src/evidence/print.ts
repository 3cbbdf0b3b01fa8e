/**
 * The print of a picture: 64 bits that stay nearly the same when it is made smaller, sent through a chat or a little
 * brighter. Sixteen hexadecimal digits. Two pictures are alike when at most three bits differ.
 *
 * Cut into four bands of 16 bits, three differences cannot touch all four: alike pictures share a band whole, so they
 * are found by an index and none is ever compared with all others.
 */

/** How many bits of two alike pictures may differ; one less than there are bands. */
export const ALIKE = 3

/** In how many bits two prints differ. */
export function apart(a: string, b: string): number {
  let differing = BigInt(`0x${a}`) ^ BigInt(`0x${b}`)
  let count = 0
  for (; differing > 0n; differing &= differing - 1n) count++
  return count
}
