/**
 * Is this the answer to "in which village or locality?"? Names that are known are found by `place.ts`; here is the rest:
 * a landmark or a lane is an answer, a question or a complaint is none, and "here" tells nothing.
 */
import { findPhrase, keysOf, phrases } from './phrases.ts'

const LANDMARK = phrases(
  'के पास; के सामने; के पीछे; के बगल; के निकट; वार्ड; मोहल्ला; मुहल्ला; टोला; टोले; चौक; चौराहा; गली; कॉलोनी; नगर; रोड; तिराहा; बस्ती; पुरवा; मजरा; ke paas; ke pas; ke samne; ke piche; near; behind; opposite; ward; mohalla; tola; chowk; gali; colony; road; lane; basti; nagar; bus stand; station',
)
const ASKS = phrases(
  'कितने दिन; कितना समय; कितना टाइम; कब तक; कब होगा; कैसे होगा; क्या होगा; कौन करेगा; पैसा लगेगा; पैसे लगेंगे; kitne din; kitna time; kitna samay; kab tak; kab hoga; kaise hoga; kya hoga; kaun karega; paisa lagega; paise lagenge; how many days; how long; how much time; when will; is it free',
)
const HERE = phrases('हमारे यहाँ; हमारे यहां; यहीं; यहाँ; मेरे घर; हमारे घर; hamare yaha; yahi; yaha; mere ghar; here')
const UNKNOWN =
  /^(?:मुझे )?(?:(?:पता|मालूम|जानकारी) नह[ीि]ं?|pata nah[i]+|malum nah[i]+|maloom nah[i]+|(?:i )?do ?n[o']?t know|not known)/iu
/** A subject read so surely from so short a text is what is wrong, and not where. */
const MATTER = 0.6
const HERE_WORDS = 4

/** "I do not know" and the like. */
export function isUnknown(said: string): boolean {
  return UNKNOWN.test(said.trim())
}

/** Is something asked of us, about how long it takes or what it costs? */
export function asksUs(said: string): boolean {
  return findPhrase(keysOf(said), ASKS) !== undefined
}

/** May these words be kept as the citizen's own name of the place? `matter` is how surely they name what is wrong. */
export function tellsWhere(said: string, matter: number): boolean {
  const keys = keysOf(said)
  if (keys.length === 0 || isUnknown(said) || asksUs(said) || said.trim().endsWith('?')) return false
  if (findPhrase(keys, LANDMARK)) return true
  return matter < MATTER && !(keys.length <= HERE_WORDS && findPhrase(keys, HERE))
}
