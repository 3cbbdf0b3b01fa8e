/**
 * What an officer's message says of a call, when that is all it says: "बात हो गई", "फोन नहीं उठा", "गलत नंबर". A message
 * that tells more is part of a report and is left to it.
 */

import type { CallOutcome } from '../grievance/acts.ts'
import { soundOf } from '../text/neutral.ts'
import { words } from '../text/words.ts'
import { everyday } from './everyday.ts'
import { findPhrase, type Phrases, phrases } from './phrases.ts'

const RULES: readonly (readonly [CallOutcome, Phrases])[] = [
  [
    'wrong-number',
    phrases('गलत नंबर; नंबर गलत; ग़लत नंबर; galat number; number galat; wrong number; नंबर किसी और का; रॉन्ग नंबर'),
  ],
  [
    'unreachable',
    phrases(
      'फोन बंद; नंबर बंद; मोबाइल बंद; स्विच ऑफ; switch off; switched off; phone band; number band; mobile band; पहुँच से बाहर; नेटवर्क से बाहर; out of reach; not reachable; unreachable; नहीं लग रहा; नहीं लगा; nahi lag raha; nahi laga',
    ),
  ],
  [
    'refused',
    phrases(
      'बात करने से मना; बात से मना; बात नहीं करना चाहते; baat karne se mana; refused to talk; will not talk',
    ),
  ],
  [
    'no-answer',
    phrases(
      'फोन नहीं उठा; नहीं उठा रहे; नहीं उठाया; नहीं उठाते; फोन नहीं उठाया; phone nahi utha; nahi utha rahe; nahi uthaya; no answer; not picking; did not pick; not answering; call not received; बात नहीं हो पाई; बात नहीं हो सकी; बात नहीं हुई; baat nahi hui; baat nahi ho payi',
    ),
  ],
  [
    'spoke',
    phrases(
      'बात हो गई; बात हो गयी; बात हुई; बात कर ली; बात की; फोन पर बात; baat ho gayi; baat ho gai; baat hui; baat kar li; spoke; we spoke; talked; spoken; फोन कर लिया; phone kar liya',
    ),
  ],
]

/** Words that belong to a call and tell nothing besides. */
const ABOUT_CALLS = new Set(
  'आवेदक शिकायतकर्ता आवेदिका फोन फ़ोन कॉल मोबाइल नंबर बात संपर्क complainant applicant phone call mobile number avedak se sir unka उनका उनसे'
    .split(' ')
    .map(soundOf),
)

/** What came of the call; undefined when the message says none, or more than that. */
export function callOutcome(text: string): CallOutcome | undefined {
  const bare = text.replace(/\b[A-Z]{3}-[A-Z]{2,4}-[\d०-९]{2}-[\d०-९]+-\w\b/giu, ' ')
  const keys = words(bare).map(soundOf).filter(Boolean)
  for (const [outcome, list] of RULES) {
    const found = findPhrase(keys, list)
    if (!found) continue
    const rest = keys.filter((_, at) => at < found.from || at >= found.to)
    return rest.every((key) => everyday.has(key) || ABOUT_CALLS.has(key)) ? outcome : undefined
  }
  return undefined
}

const RING = phrases(
  'फोन मिलाएँ; फोन मिलाओ; फोन मिलाइए; फोन मिला दो; फोन मिला दीजिए; फोन लगाओ; फोन लगाइए; फोन लगा दो; कॉल मिलाएँ; कॉल मिलाइए; कॉल लगाओ; कॉल लगाइए; phone milao; phone milaiye; phone lagao; phone lagaiye; call lagao; call milao; connect me; connect the call; ring them; ring the complainant',
)

/** Does the officer want to be put through to the complainant, and says nothing besides? */
export function wantsToRing(text: string): boolean {
  const keys = words(text).map(soundOf).filter(Boolean)
  const found = findPhrase(keys, RING)
  if (!found) return false
  const rest = keys.filter((_, at) => at < found.from || at >= found.to)
  return rest.every((key) => everyday.has(key) || ABOUT_CALLS.has(key))
}
