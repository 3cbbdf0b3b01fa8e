/** What was said before a message, by either side: nothing, a question, a report of ours, or other words. */
import { findPhrase, keysOf, phrases } from './phrases.ts'

/** What went before. */
export type Before = 'nothing' | 'question' | 'report' | 'words'

const asked = phrases(
  'कृपया बताएं; कृपया बताइए; बताइए; बताएँ; लिखिए; भेजिए; भेजें; कौन सा; कहाँ; please tell; please send; which; kripya bataye; bataiye; bhejiye',
)
const reported = phrases(
  'आख्या; संतुष्ट हैं; क्या आप संतुष्ट; काम हो गया है; निस्तारण; report; are you satisfied; has been resolved; disposed',
)

/** What the words before were. */
export function beforeOf(earlier: string): Before {
  if (earlier === '') return 'nothing'
  const keys = keysOf(earlier)
  if (findPhrase(keys, reported)) return 'report'
  return /[?？]\s*$/.test(earlier) || findPhrase(keys, asked) ? 'question' : 'words'
}
