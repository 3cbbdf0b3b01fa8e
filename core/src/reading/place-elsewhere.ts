/**
 * Places of another district that bear a name of ours: "Rampur in UP", "Subhash Chowk, Ranchi", "हरिपुर, जिला गोंडा". A state,
 * a large city or an unknown district beside the name says so. What stands beside a place of our own is never elsewhere.
 */
import { lettersOf, soundOf } from '../text/neutral.ts'
import type { Word } from '../text/words.ts'
import type { PlaceIndex } from './place-index.ts'

type Said = Pick<Word, 'text' | 'start' | 'end'>

const list = (text: string) => text.split(/[;\n]\s*/).map((one) => one.trim())
const byKey = (text: string) =>
  new Map(list(text).map((name) => [soundOf(name), { letters: lettersOf(name), name }] as const))

/** Of several words: written together they are looked up. */
const STATES = byKey(
  `उत्तरप्रदेश; मध्यप्रदेश; हिमाचलप्रदेश; आंध्रप्रदेश; अरुणाचलप्रदेश; बिहार; झारखंड; छत्तीसगढ़; उत्तराखंड; राजस्थान; हरियाणा; पंजाब; गुजरात;
  महाराष्ट्र; उड़ीसा; ओडिशा; तेलंगाना; कर्नाटक; केरल; तमिलनाडु; बंगाल; पश्चिमबंगाल; असम; त्रिपुरा; मणिपुर; मेघालय; नागालैंड; मिजोरम; सिक्किम;
  नेपाल; इराक; सऊदी; दुबई; कुवैत; पाकिस्तान; बांग्लादेश`,
)
const SHORT_STATES = new Set('up mp cg hp wb यूपी एमपी'.split(' '))
const CITIES = byKey(
  `दिल्ली; मुंबई; कोलकाता; कलकत्ता; चेन्नई; बेंगलुरु; बैंगलोर; हैदराबाद; पुणे; अहमदाबाद; सूरत; वडोदरा; राजकोट; नागपुर; नासिक; ठाणे; लखनऊ; कानपुर;
  वाराणसी; बनारस; आगरा; मेरठ; गाजियाबाद; नोएडा; प्रयागराज; इलाहाबाद; गोरखपुर; बरेली; अलीगढ़; मुरादाबाद; सहारनपुर; अयोध्या; फैजाबाद; जौनपुर;
  आजमगढ़; गाजीपुर; मिर्जापुर; सुल्तानपुर; रायबरेली; सीतापुर; बाराबंकी; बहराइच; देवरिया; कुशीनगर; मथुरा; झांसी; पटना; मुजफ्फरपुर; भागलपुर;
  दरभंगा; पूर्णिया; मोतिहारी; हाजीपुर; बेतिया; समस्तीपुर; बेगूसराय; सासाराम; नालंदा; मुंगेर; कटिहार; मधुबनी; सीतामढ़ी; सहरसा; रांची;
  जमशेदपुर; धनबाद; बोकारो; हजारीबाग; देवघर; भोपाल; इंदौर; ग्वालियर; जबलपुर; उज्जैन; रायपुर; बिलासपुर; भिलाई; कोरबा; जयपुर; जोधपुर; उदयपुर;
  अजमेर; बीकानेर; अलवर; चंडीगढ़; लुधियाना; अमृतसर; जालंधर; गुरुग्राम; गुड़गांव; फरीदाबाद; पानीपत; करनाल; हिसार; देहरादून; हरिद्वार; गुवाहाटी;
  भुवनेश्वर; कटक; श्रीनगर; शिमला; lucknow; delhi; bombay; calcutta; bangalore; chennai; allahabad; prayagraj; indore; noida; gurgaon;
  chandigarh; dehradun; jamshedpur; muzaffarpur; banaras; varanasi`,
)
const DISTRICT = new Set('जिला जिले ज़िला jila jile zila district distt dist'.split(' '))
const OF = new Set('के का की वाला वाले वाली ke ka ki wala wale wali s'.split(' '))
const LINKS = new Set('in jo wahi जो वही'.split(' '))
/** "Rampur Bihar sarkar": the state's office, and not where the place lies. */
const OFFICES = new Set('सरकार पुलिस बोर्ड शासन sarkar government govt police board'.split(' '))
const AHEAD = 6

/** Do the words beside the name put it into another district or state? */
export function isElsewhere(
  words: readonly Said[],
  from: number,
  to: number,
  index: PlaceIndex,
  text: string,
): boolean {
  return stateAhead(words, to, index, text) || cityBeside(words, from, to, index, text)
}

function stateAhead(words: readonly Said[], to: number, index: PlaceIndex, text: string): boolean {
  for (let at = to; at < Math.min(words.length, to + AHEAD); at += 1) {
    const [before, word, next] = [words[at - 1], words[at], words[at + 1]]
    if (!before || !word || /[.।!?\n;]/.test(text.slice(before.end, word.start))) return false
    if (!isState(word, next, index, text)) continue
    const near = at === to || (at === to + 1 && LINKS.has(before.text))
    if ((near || before.text === 'in') && !OFFICES.has(next?.text ?? '')) return true
  }
  return false
}

function isState(word: Said, next: Said | undefined, index: PlaceIndex, text: string): boolean {
  // "UP", and not "up".
  if (SHORT_STATES.has(word.text)) return /^(?:[A-Z]+|[^a-z]+)$/.test(text.slice(word.start, word.end))
  return isOf(STATES, word.text, index) || (next !== undefined && isOf(STATES, word.text + next.text, index))
}

function cityBeside(
  words: readonly Said[],
  from: number,
  to: number,
  index: PlaceIndex,
  text: string,
): boolean {
  const [first, last] = [words[from], words[to - 1]]
  if (!first || !last) return false
  const [one, two] = [words[from - 1], words[from - 2]]
  // "Ranchi ke Subhash Chowk", "Ranchi's".
  if (one && two && OF.has(one.text) && (isOf(CITIES, two.text, index) || isOf(STATES, two.text, index)))
    return true
  const [next, later] = [words[to], words[to + 1]]
  if (!next) return false
  const gap = text.slice(last.end, next.start)
  if (/^\s*[,(-]\s*$/.test(gap) && isOf(CITIES, next.text, index)) return true
  if (!later) return false
  if (next.text === 'in' && isOf(CITIES, later.text, index)) return true
  return DISTRICT.has(next.text) && /^\s*[,(]?\s*$/.test(gap) && isOf(CITIES, later.text, index)
}

function isOf(names: typeof CITIES, word: string, index: PlaceIndex): boolean {
  const key = soundOf(word)
  const known = names.get(key)
  return (
    known !== undefined && known.letters === lettersOf(word) && !index.byKey.has(key) && !index.state.has(key)
  )
}
