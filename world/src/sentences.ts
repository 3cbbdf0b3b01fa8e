/**
 * How people write when something is broken: sentence patterns in Hindi and in Hindi with Roman letters, to be
 * filled with a place, days and households. All written for this purpose; no one ever sent them.
 */

/** A village or ward one may write from. */
export interface PlaceName {
  readonly hi: string
  readonly roman: string
  /** The block or town it lies in. */
  readonly within?: { readonly hi: string; readonly roman: string }
  readonly latitude?: number
  readonly longitude?: number
}

/** Invented places for a world that was given none. */
export const SOME_PLACES: readonly PlaceName[] = [
  { hi: 'नयाटोला', roman: 'Nayatola', within: { hi: 'पूरबगंज', roman: 'Purabganj' } },
  { hi: 'पिपराडीह', roman: 'Pipradih', within: { hi: 'पूरबगंज', roman: 'Purabganj' } },
  { hi: 'बेलवाखुर्द', roman: 'Belwa Khurd', within: { hi: 'नदीपार', roman: 'Nadipar' } },
  { hi: 'करमटोली', roman: 'Karamtoli', within: { hi: 'नदीपार', roman: 'Nadipar' } },
  { hi: 'सोनबरसा', roman: 'Sonbarsa', within: { hi: 'हरिपुर', roman: 'Haripur' } },
  { hi: 'मझगाँव', roman: 'Majhgaon', within: { hi: 'हरिपुर', roman: 'Haripur' } },
]

/** Patterns in Devanagari: {place} {days} {houses} {months}. */
export const HINDI: readonly string[] = [
  'हमारे टोले का चापाकल {days} दिन से खराब है, {houses} घर के लोग दूर से पानी ला रहे हैं। ग्राम {place}',
  'सर, {place} में {days} दिन से बिजली नहीं है। ट्रांसफार्मर जल गया है, कोई सुनने वाला नहीं',
  'ग्राम {place} में नाली जाम है, गंदा पानी घरों में घुस रहा है। {days} दिन हो गए',
  '{place} की मुख्य सड़क में बड़े बड़े गड्ढे हैं, कल भी एक बाइक वाला गिर गया',
  'मेरी वृद्धा पेंशन {months} महीने से बंद है, बैंक वाले कहते हैं ऊपर से नहीं आया। {place}',
  'राशन दुकानदार {months} महीने से पूरा राशन नहीं दे रहा, पाँच किलो की जगह चार किलो देता है। ग्राम {place}',
  '{place} के प्राथमिक विद्यालय में {days} दिन से मध्याह्न भोजन नहीं बन रहा है',
  'बिजली का खंभा झुक गया है, तार छत को छू रहा है, कभी भी दुर्घटना हो सकती है। {place}',
  'दाखिल खारिज का आवेदन {months} महीने से लंबित है। कर्मचारी टाल रहा है। मौजा {place}',
  'नल जल योजना का मोटर {days} दिन से खराब है, एक बूंद पानी नहीं। {place}',
  'उप स्वास्थ्य केंद्र {place} {days} दिन से बंद है, टीका लगवाने वाले लौट जाते हैं',
  'मनरेगा में काम किए {months} महीने हो गए, मजदूरी का पैसा नहीं मिला। ग्राम {place}',
  '{place} में कूड़ा {days} दिन से नहीं उठा है, बहुत बदबू आ रही है',
  'पुलिया टूट गई है, बच्चे स्कूल नहीं जा पा रहे। {place}, लगभग {houses} घर का रास्ता बंद है',
  'हमारे यहाँ वोल्टेज इतना कम है कि पंखा भी नहीं चलता। {place}',
  'आवास योजना की दूसरी किस्त {months} महीने से नहीं आई, घर अधूरा पड़ा है। {place}',
  'सामुदायिक शौचालय में ताला लगा है, महिलाओं को परेशानी होती है। ग्राम {place}',
  'चापाकल से गंदा लाल पानी आ रहा है, बच्चे बीमार पड़ रहे हैं। {place}',
  'मेरे खेत का रास्ता पड़ोसी ने दीवार उठा कर बंद कर दिया है। {place}',
  'स्ट्रीट लाइट {days} दिन से बंद है, शाम के बाद निकलना मुश्किल है। {place}',
]

/** Patterns in Roman letters. */
const ROMAN: readonly string[] = [
  'hamare tola ka chapakal {days} din se kharab hai, {houses} ghar pareshan hai. gram {place}',
  'sir {place} me {days} din se light nahi hai transformer jal gya h, bachho ki padhai band hai',
  'nali jam hai ghar me ganda pani aa raha hai. gaon {place}',
  '{place} ki road me itne gadde hai ki ambulance nahi aa pati',
  'vridha pension {months} mahine se nahi aayi. {place}',
  'rashan dealer {months} mahine se rashan kam de raha hai bolta hai jo karna hai kar lo. {place}',
  'nal jal ka motor jala hai {days} din ho gaye pani ki ek boond nahi. {place}',
  'bijli ka taar bahut niche latak raha hai koi bhi hadsa ho sakta hai. {place}',
  'school me master sahab {days} din se nahi aaye. prathmik vidyalay {place}',
  'manrega ki majduri {months} mahine se nahi mili. {place}',
  'kuda gadi {days} din se nahi aayi. {place}',
  'awas yojna ki kist ruki hai {months} mahine se. naam list me hai. {place}',
  'asptal me dawai nahi mil rahi bahar se likh dete hai. {place}',
  'dakhil kharij {months} mahine se pending hai, anchal ka chakkar laga rahe hai. mauja {place}',
]

const GIVEN_NAMES =
  'रामकली,सुरेश,गीता,मोहन,फूलमती,इरफ़ान,सविता,दिनेश,ललिता,राजू,शबनम,हरिनाथ,कमला,विनोद,मुन्नी,अशोक,रेखा,बबलू,सुनीता,जगदीश'.split(
    ',',
  )
const FAMILY_NAMES = 'देवी,कुमार,पासवान,यादव,ख़ातून,सिंह,महतो,राम,प्रसाद,मांझी'.split(',')

/** A number generator with a seed, so that a stream of grievances can be had again. */
export function dice(seed: number): (sides: number) => number {
  let state = seed >>> 0
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

/** One element, as the dice fall. */
export function pick<T>(list: readonly T[], throwDice: (sides: number) => number): T {
  const element = list[throwDice(list.length)]
  if (element === undefined) throw new Error('There is nothing to pick from')
  return element
}

/** A name nobody was asked for. */
export function inventedName(throwDice: (sides: number) => number): string {
  return `${pick(GIVEN_NAMES, throwDice)} ${pick(FAMILY_NAMES, throwDice)}`
}

/** A grievance as somebody from this place would write it. */
export function inventedSentence(
  place: PlaceName,
  throwDice: (sides: number) => number,
  own: readonly string[] = [],
): string {
  const roman = throwDice(5) < 2
  const patterns = own.length > 0 && throwDice(2) === 0 ? own : roman ? ROMAN : HINDI
  const script = patterns === ROMAN ? 'roman' : 'hi'
  const within = place.within && throwDice(3) > 0 ? ` ${place.within[script]}` : ''
  return pick(patterns, throwDice)
    .replaceAll('{place}', `${place[script]}${within}`)
    .replaceAll('{days}', String(2 + throwDice(27)))
    .replaceAll('{months}', String(2 + throwDice(7)))
    .replaceAll('{houses}', String(8 + throwDice(60)))
}
