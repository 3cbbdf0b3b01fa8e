/**
 * When the subject that was read is enough to go by.
 *
 *   sure         its confidence reaches the district's threshold
 *   either way   it does not, but the two likeliest do together and lie with one department: the same desk reads both
 *
 * Words that surely fit no subject ("we have much trouble here, please do something") are for a person to ask about.
 *
 * The confidence stays what was measured; the other subject is named beside it, and routing says so in words.
 */
import type { Settings } from '../district/district.ts'
import type { DistrictIndex } from '../district/find.ts'

interface Read {
  readonly code: string
  readonly confidence: number
  /** The other likely subject of the same department. */
  readonly or?: string
}

/** A guess worth acting upon when nothing hangs on it, and the least that makes a second one an alternative. */
const [LIKELY, POSSIBLE] = [0.5, 0.1]

/** The guesses as they came; the first names the second when both lie with one department and neither is far off. */
export function withEither<R extends Read>(
  guesses: readonly R[],
  { subjects, district }: DistrictIndex,
): readonly R[] {
  const [best, second, ...others] = guesses
  const { routeConfidence: enough } = district.settings
  if (!best || !second || best.confidence >= enough) return guesses
  const owner = (code: string) => subjects.get(code)?.departments[0]
  const likely =
    best.confidence >= LIKELY &&
    second.confidence >= POSSIBLE &&
    best.confidence + second.confidence >= enough
  return likely && owner(best.code) === owner(second.code)
    ? [{ ...best, or: second.code }, second, ...others]
    : guesses
}

/** The subject of what fits no other. */
const FITS_NONE = 'OTH-GEN'

/** Is this subject enough to go by without asking? */
export function isSettled(read: Read | undefined, { routeConfidence }: Settings): boolean {
  if (read === undefined || read.code === FITS_NONE) return false
  return read.confidence >= routeConfidence || read.or !== undefined
}
