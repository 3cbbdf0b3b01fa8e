/**
 * The fair sample. Of the reports of each post and week some are looked at whether or not anything speaks against them,
 * and some of the looks of each reviewer are repeated by another. Nobody can choose which, and nobody can know it before:
 *
 *   seed    the root of the register on the last day of the week: the hash over all acts, printed in the week's bulletin
 *   order   by SHA-256 of "<seed> <code>/<report>" (looks: "<seed> second <code>/<report>"), smallest first
 *   drawn   the first so many of each post, and of each reviewer
 *
 * Whoever has the seed and the list of reports can draw again and gets the same (docs/decisions/0059).
 */

/** Of each post and week: so many in a hundred, but at least and at most so many. */
export const REPORTS_DRAWN = { percent: 10, least: 1, most: 5 } as const
/** Of the first looks of each reviewer in a week. */
export const LOOKS_DRAWN = { percent: 10, least: 1, most: 5 } as const
