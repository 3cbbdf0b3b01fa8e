/** How few may be counted in a figure that others see: fewer are kept back. What the public reads, `core/publication` hides. */

/** Counts below this are kept back. */
export const LEAST_SHOWN = 5
