/**
 * What the words beside a name say about it: "में" after it speaks for a place, "हटा दिया" was no place but a deed,
 * "Rajendra Nagar naam ka clerk" is a person and "Haripur Public School" a house.
 */
import type { Word } from '../text/words.ts'

/** A word beside the name; `text` is clean and in small letters. */
type Beside = Pick<Word, 'text' | 'start' | 'end'>

const set = (list: string) => new Set(list.split(' '))

const INSIDE = set('में मे मां मा me mein mei m main gaon gav ganv गांव गाँव गाव')
const OF = set(
  'का की के से को ने तक पर वाला वाले वाली ka ki ke k se ko ne tak par pe wala wale wali under near and has',
)
const AHEAD = set('at from near village vill gram ग्राम मौजा ghar घर निवासी niwasi nivasi')
const GOING = set('जाते जाने आते jate jaate jane jaane aate')
const ON_THE_WAY = set('समय हुए हुये वक्त वाला वाले वाली samay hue huye hua waqt time wala wale wali')
const TAILS = set('पूरा पुरा पूरी पूर हटा pura poora puri hata tand thand')
const FIXTURES = set(
  'school primary middle high taraf hospital phc pul pulia puliya sadak road bazar tola station talab nahar mod chowk स्कूल प्राथमिक मध्य उच्च तरफ विद्यालय अस्पताल पुल पुलिया सडक रोड बाजार टोला तालाब नहर मोड चौक',
)
const DEEDS = set(
  'दिया दी दिये दिए दो देना दें दीजिए दीजिये देते देता देंगे लिया लो लेना कर रहे रहा रही सके सकते जाए जाये जाना गया गयी गई गए जाता जाती जाते चुका चुके चुकी diya di diye do dena de dijiye dete deta liya lo lena kar rahe raha rahi sake sakte jaye jana gaya gayi gai gye gya gaye jata jati jate chuka chuke chuki',
)
const CALLED = set('नाम naam nam name')
const OF_NAME = set('का के की ka ke ki')
const SETTLED = set('गांव गाँव गाव ग्राम टोला मोहल्ला जगह gaon gav gram village tola mohalla jagah')
const TITLES = set('श्री श्रीमती डॉ कुमारी shri shree smt mr mrs ms dr')
const SURNAMES = set(
  'सिंह यादव शर्मा वर्मा गुप्ता प्रसाद कुमार कुमारी देवी पांडेय पांडे पाण्डेय मिश्रा मिश्र तिवारी दुबे चौबे पासवान मांझी साहू महतो रजक खान अंसारी बेगम खातून बाई पटेल singh sinh yadav sharma verma gupta prasad kumar kumari devi pandey mishra tiwari dubey paswan manjhi sahu mahto rajak khan ansari begum khatoon bai patel',
)
const HOUSES = set(
  'public convent academy sweets traders jewellers dairy express enterprises electronics bakery masala brand textiles jewelers passenger superfast मसाला ब्रांड पैसेंजर बीड़ी बेकरी कान्वेंट कॉन्वेंट एकेडमी पब्लिक स्वीट्स ट्रेडर्स ज्वेलर्स डेयरी एक्सप्रेस',
)

/** Is the name in the place of a place: "in it", "of it", or by itself between two signs? */
export function standsAsPlace(text: string, next: Beside | undefined, end: number): boolean {
  if (!next) return true
  if (!/^\s*$/.test(text.slice(end, next.start))) return true
  return INSIDE.has(next.text) || OF.has(next.text)
}

/** Does a word follow that stands behind places ("in", "of", "from")? */
export function standsAs({ text }: Beside): boolean {
  return INSIDE.has(text) || OF.has(text)
}

/** Does a word stand before it that speaks for a place ("at", "near", "my house")? */
export function standsBehind(text: string, before: Beside | undefined, first: Beside | undefined): boolean {
  return (
    before !== undefined &&
    first !== undefined &&
    AHEAD.has(before.text) &&
    /^[\s:-]*$/.test(text.slice(before.end, first.start))
  )
}

/** कुसुम पूरा, jamun pura, लखन हटा: the end of a name and a word of every day. */
export function isAmbiguousTail(last: string): boolean {
  return TAILS.has(last)
}

/** What stands at a place and is named by it: "Jhun pura school". */
export function isFixture(next: Beside | undefined): boolean {
  return next !== undefined && FIXTURES.has(next.text)
}

/** Does "in" follow? */
export function standsInside({ text }: Beside): boolean {
  return INSIDE.has(text)
}

/** "Neem patti jalane se", "लाल पट्टी बाँधकर": leaves that one burns, a bandage that one binds. */
export function isLeafOrBand(last: string, next: Beside | undefined): boolean {
  return next !== undefined && PATTI.has(last) && DONE_TO_PATTI.test(next.text)
}

const PATTI = set('पट्टी पत्ती patti patty')
const DONE_TO_PATTI =
  /^(?:jal(?!d)|ba+n?dh|lag[aiv]|to[dr]|pis|pees|uba+l|badal|ka+t|जला|बा?[ंँ]ध|लगा|लगव|तोड|पीस|उबाल|बदल|काट)/u

/** "Kadam hata jate samay", "jaane wali": one goes there. */
export function isWayTo(next: Beside | undefined, later: Beside | undefined): boolean {
  return next !== undefined && later !== undefined && GOING.has(next.text) && ON_THE_WAY.has(later.text)
}

/** Do the words after it say that the last of them was what somebody did? */
export function isDeed(
  text: string,
  next: Beside | undefined,
  later: Beside | undefined,
  end: number,
): boolean {
  if (!next || !/^\s*$/.test(text.slice(end, next.start))) return false
  if (isWayTo(next, later)) return false
  if (DEEDS.has(next.text)) return true
  if (!later || INSIDE.has(next.text) || OF.has(next.text)) return false
  return DEEDS.has(later.text) && /^\s*$/.test(text.slice(next.end, later.start))
}

/** "अस्पताल के वार्ड 9 में": beds stand there. */
export function isOfHospital(text: string, start: number): boolean {
  return SICK_BEDS.test(text.slice(Math.max(0, start - NEAR_BEDS), start))
}

const NEAR_BEDS = 30
const SICK_BEDS =
  /(?<![\p{L}\p{M}])(?:अस्पताल|हॉस्पिटल|मेडिकल|कॉलेज|कालेज|सीएचसी|पीएचसी|aspatal|haspatal|hospital|medical|college|phc|chc)\s*,?\s*(?:(?:के|का|की|में|मे|ke|ka|k|me|mein|in)\s+)?$/iu

/** Is it the name of a person, a shop or a school? */
export function isNamesake(words: readonly Beside[], from: number, to: number): boolean {
  const [before, next, later, last] = [words[from - 1], words[to], words[to + 1], words[to + 2]]
  if (before && TITLES.has(before.text)) return true
  if (!next) return false
  if (HOUSES.has(next.text)) return true
  if (SURNAMES.has(next.text)) return !later || !SETTLED.has(later.text)
  return (
    CALLED.has(next.text) &&
    later !== undefined &&
    OF_NAME.has(later.text) &&
    !(last && SETTLED.has(last.text))
  )
}
