/**
 * Taking a grievance back. It ends the matter without any work being done, so only plain words of the citizen's own
 * wish count; words of pressure from others, or of doubt, never do.
 */
import { findPhrase, keysOf, phrases } from '../reading/phrases.ts'

const WISHES = phrases(
  'शिकायत वापस लेना चाहता; शिकायत वापस लेना चाहती; शिकायत वापस लेता हूँ; शिकायत वापस लेती हूँ; शिकायत वापस ले रहा हूँ; शिकायत वापस ले रही हूँ; शिकायत वापस लेनी है; शिकायत वापस लेना है; withdraw my complaint; withdraw my grievance; want to withdraw; i withdraw',
)
const UNFREE = phrases(
  'दबाव; धमकी; धमका; मजबूर; जबरदस्ती; डरा; कह रहे; कह रहा; बोल रहे; बोल रहा; नहीं; मत; क्यों; pressure; threat; force; not; why; dabav; dhamki; majboor; jabardasti',
)
const MOST_WORDS = 16

/** Does the citizen plainly say that they take their grievance back? */
export function takesBack(said: string): boolean {
  const keys = keysOf(said)
  return keys.length <= MOST_WORDS && findPhrase(keys, WISHES) !== undefined && !findPhrase(keys, UNFREE)
}
