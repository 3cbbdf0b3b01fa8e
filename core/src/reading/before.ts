/** What was said before a message, by either side: nothing, a question, a report or other news of ours, or other words. */
import { findPhrase, keysOf, phrases } from './phrases.ts'

/** What went before. */
export type Before = 'nothing' | 'question' | 'report' | 'news' | 'words'

const asked = phrases(
  'कृपया बताएं; कृपया बताइए; बताइए; बताएँ; लिखिए; भेजिए; भेजें; कौन सा; कहाँ; please tell; please send; which; kripya bataye; bataiye; bhejiye',
)
const reported = phrases(
  'आख्या; संतुष्ट हैं; क्या आप संतुष्ट; काम हो गया है; क्या काम हुआ; समस्या हल हुई; हल हो गई; निस्तारण; निस्तारित; बंद कर दी गई; बंद की गई; कर दी गई है; कर दिया गया है; करा दी गई; करा दिया गया; बदल दिया; बदल दी; लगा दिया; पूरा हो गया; पूर्ण; report; are you satisfied; has been resolved; been solved; problem solved; issue solved; is it solved; has been repaired; has been replaced; has been completed; work completed; work done; disposed; closed; kar diya gaya; kar di gayi; kar di gai; badal diya; badal di; laga diya; kaam ho gaya; kaam hua; santusht; poora ho gaya',
)
const told = phrases(
  'दर्ज हो गई; दर्ज की गई; दर्ज है; भेजी गई; भेज दी गई; भेजा गया; सौंपी गई; निर्देश; निर्देशित; मांगी गई; माँगी गई; प्रक्रिया में; कार्यवाही; कार्रवाई; जांच में; समय सीमा; नियत; अधिकारी के पास; registered; forwarded; sent to; assigned; marked to; asked for; under process; in progress; directed; transferred; deadline; due; expect; darj ho gayi; darj hui; bheji gayi; bhej di; nirdesh; maangi gayi; samay seema; prakriya; karyawahi',
)

/** What the words before were. */
export function beforeOf(earlier: string): Before {
  if (earlier === '') return 'nothing'
  const keys = keysOf(earlier)
  if (findPhrase(keys, reported)) return 'report'
  if (/[?？]\s*$/.test(earlier) || findPhrase(keys, asked)) return 'question'
  return findPhrase(keys, told) ? 'news' : 'words'
}
