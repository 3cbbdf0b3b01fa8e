/** "I want to complain", and nothing else: the matter itself is still to come. */
import { everyday } from './everyday.ts'
import { findPhrase, keysOf, phrases } from './phrases.ts'

const ANNOUNCED = phrases(
  'शिकायत करनी है; शिकायत करना है; शिकायत दर्ज करानी है; शिकायत दर्ज करनी है; शिकायत दर्ज करना है; शिकायत दर्ज करवानी है; शिकायत लिखवानी है; शिकायत है; समस्या है; एक समस्या; समस्या बतानी है; shikayat karni hai; shikayat karna hai; shikayat darj karni hai; shikayat darj karani hai; shikayat likhwani hai; shikayat hai; complaint karni hai; complaint karna hai; complain karna hai; samasya hai; problem hai; i have a complaint; i want to complain; want to register a complaint; have a problem; register a complaint',
)
const SMALL: ReadonlySet<string> = new Set(keysOf('एक अपनी new नई sir want have'))

/** Is the whole message only this? */
export function onlyAnnounces(said: string): boolean {
  const keys = keysOf(said)
  const found = findPhrase(keys, ANNOUNCED)
  if (!found) return false
  return keys.every((key, at) => (at >= found.from && at < found.to) || everyday.has(key) || SMALL.has(key))
}
