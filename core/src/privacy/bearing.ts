/**
 * Whether a word is borne as a name, and how: as a given name, as a surname, as what stands second ("देवी", "कुमार"), by
 * its shape only ("-endra", "-वती"), or faintly: so short in Devanagari that other words are spelt so. The lists are written once, in Roman letters; a word of either script is compared by a
 * key of its spelling. What was found out of a word is kept.
 */
import { lettersOf } from '../text/neutral.ts'
import { wordsAt } from '../text/words.ts'
import { GIVEN_NORTH } from './given-north.ts'
import { GIVEN_OTHERS } from './given-others.ts'
import { both, plain } from './plain-words.ts'
import { SHORT_NAMES, SHORT_SURNAMES } from './short-names.ts'
import { SURNAMES } from './surnames.ts'

/** What a word may be, as bits. */
export const [GIVEN, SURNAME, SECOND, SHAPE, BOTH, PLAIN, FAINT] = [1, 2, 4, 8, 16, 32, 64] as const

/** Second parts before which even an unknown word is a name, and which make one of a word that is a word as well. */
const seconds = new Set(
  wordsAt(`कुमार कुमारी देवी बाई सिंह बेगम खातून खातुन बानो कौर कुंवर कुअर प्रसाद लाल खान खां परवीन बीबी मियां मियाँ
    kumar kumari devi bai singh sinh begum khatoon khatun bano kaur kour kunwar prasad lal khan parveen parvin bibi`).map(
    ({ text }) => text,
  ),
)

const FIRSTS =
  'राम|शिव|हरि|जय|विजय|देव|श्याम|कृष्ण|कृष्णा|गंगा|दया|दीन|दुर्गा|लक्ष्मी|गौरी|बाल|बृज|ब्रज|भगवान|जग|राज|सिया|सीता|सत्य|सुख|सूर्य|चंद्र|चन्द्र|नंद|ओम|प्रेम|काली|महा|मन|विश्व|इंद्र|धर्म|कर्म|रवि|शशि|तेज|हीरा|मोती|छोटे|मुन्नी|राधे|घन|प्रभु|माता|देवी|सर्व|उदय|यदु|रघु|गुरु|बल|रण|सूरज|ram|shiv|sheo|hari|jai|jay|vijay|dev|deo|shyam|krishna|ganga|daya|deen|durga|lakshmi|laxmi|gauri|bal|brij|bhagwan|jag|raj|siya|sita|satya|sukh|surya|chandra|nand|om|prem|kali|maha|man|vishwa|indra|dharm|dharam|karam|ravi|shashi|tej|hira|moti|chhote|radhe|ghan|prabhu|mata|sarv|uday|yadu|raghu|guru|bal|ran|suraj'
const LASTS =
  'लाल|प्रसाद|दास|कुमार|कुमारी|नाथ|नारायण|शंकर|चरण|सेवक|किशोर|मोहन|बहादुर|अवतार|औतार|आसरे|बली|लखन|धनी|दुलारी|दुलारे|कली|रती|सखी|पाल|देव|वती|मती|मणि|मनी|प्यारी|प्यारे|स्वरूप|सुंदर|सुन्दर|बिहारी|विलास|बिलास|शरण|राज|बरन|अचल|अनुज|निवास|सूरत|मूरत|दयाल|गोपाल|पति|प्रताप|मूर्ति|चंद|चंद्र|चन्द्र|चन्द|बचन|वचन|भजन|नरेश|केवल|नंदन|नन्दन|वीर|बीर|जीत|पूजन|प्रवेश|रूप|सागर|वृक्ष|बृक्ष|खेलावन|विशाल|निहोर|सजीवन|आधार|अधार|उजागर|कृपाल|सुमेर|अशीष|आशीष|किशुन|किसुन|ईश्वर|औध|कुंवर|निरंजन|फेर|हरख|चरित्र|चरित्तर|रतन|lal|prasad|parsad|das|kumar|kumari|nath|narayan|narain|shankar|charan|sewak|sevak|kishor|kishore|mohan|bahadur|avtar|autar|asre|bali|lakhan|dhani|dulari|dulare|kali|rati|sakhi|pal|dev|deo|wati|vati|mati|mani|pyari|pyare|swaroop|swarup|sundar|sunder|bihari|vilas|bilas|sharan|raj|baran|achal|anuj|niwas|nivas|surat|murat|dayal|gopal|pati|pratap|murti|chand|chandra|bachan|vachan|bhajan|naresh|nandan|veer|vir|bir|jeet|jit|pujan|pravesh|roop|rup|sagar|vriksh|briksh|khelawan|vishal|nihor|sajivan|adhar|ujagar|kripal|sumer|ashish|kishun|ishwar|niranjan|pher|harakh|charitra|charittar|ratan'
const joined = new RegExp(`^(?:${FIRSTS})(?:${LASTS})$`, 'u')
const shaped =
  /..(?:ेंद्र|ेन्द्र|िंद्र|िन्द्र|ेंदर|िंदर|ेश्वर|ेश्वरी|ेसर|उद्दीन|ुद्दीन|ुल्लाह|ुल्ला|ुन्निसा|प्रीत|जीत|दीप|वती|मती|कांत|कान्त|नाथ|नंदन|नन्दन|प्रसाद|कुमार|शंकर|बहादुर|चंद्र|चन्द्र|स्वरूप|नारायण|प्पा|म्मा|न्ना|स्वामी|सामी|बेन|लाल|दास|भूषण|मोहन|सिंह)$|...(?:endra|indra|ender|inder|endar|eshwar|eshwari|uddin|ullah|unnisa|preet|jeet|deep|wati|vati|mati|kant|nath|nandan|prasad|kumar|shankar|bahadur|chandra|swaroop|narayan|appa|amma|swamy|samy|swami|ben|lal|das|bhushan|mohan|esh|jit|oddin)$|...(?:mbam|ngbam|kpam|cham|tham|jam)$/u
/** "रामपुर", "Shivnagar": the name of a place. */
const placed =
  /(?:पुर|पुरा|पुरी|नगर|गंज|गढ़|गढ|बाद|खेड़ा|खेडा|टोला|टोली|पट्टी|डीह|गांव|पारा|वाड़ा|वाडा|कला|खुर्द|घाट|pur|pura|puri|nagar|ganj|garh|bad|khera|kheda|tola|toli|patti|dih|gaon|para|wada|khurd|ghat|patty|sarai|nagari)$/u

/** "रामसजीवन": what begins with Ram and is no feast, book or place. */
const ofRam =
  /^राम(?!लीला|ायण|नवमी|बाण|राज|मंदिर|भरोसे|धुन|कथा|चरित|जन्म|सेतु|नाम|नामी|कृपा|जानकी|कोला|टोला|बाग|कुंड|घाट|लला)[क-ह](?=[\p{L}\p{M}]{3})[\p{L}\p{M}]+(?<![ेो]|ीय|िया|बारी|टांड|डांड|बीघा)$/u

/** "टुनटुनू", "झबरू": called so by those who know them; things that end so are told apart here. */
const nickname =
  /^(?!केहू|काहू|मेहरारू|इंटरव्यू|न्यू|रेस्क्यू|डेंगू|इग्नू|झाड|दारू|बदबू|पिल्लू|उल्लू|बापू|फालतू|पालतू|घरेलू|बाजू|पेटू|लागू|चालू|काबू|आलू|बालू|साबू|साढू|जादू|हिंदू|उर्दू|आंसू|चाकू|डाकू|तंबू|नींबू|बिच्छू|कद्दू|भालू|टापू|तराजू|लट्टू|गेहू|पडरू|लकडबग्घू|बाबू|गुरू|शुरू|पहलू|काजू|लडडू|लड्डू|मेन्यू|रिव्यू|वैल्यू)..+ू$/u

/** Does it end as places do? */
export function isPlaced(word: string): boolean {
  return placed.test(word)
}

function near(word: string): string {
  return word
    .replace(/chh|cch/g, 'ch')
    .replace(/a+/g, 'a')
    .replace(/ee|ii|ey|ie$/g, 'i')
    .replace(/oo/g, 'u')
    .replace(/au|ou|ow(?![aeiou])/g, 'o')
    .replace(/y/g, 'i')
    .replace(/w/g, 'v')
    .replace(/z/g, 'j')
    .replace(/sh/g, 's')
    .replace(/ph/g, 'f')
    .replace(/ck|q/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/th/g, 't')
    .replace(/(.)\1+/g, '$1')
    .replace(/([ai])h$/, '$1')
}

/** So many letters without the a a word of Devanagari has at least that is known by them. */
const [LEAST, FEWEST] = [4, 3]

interface Keys {
  readonly roman: ReadonlySet<string>
  readonly nagari: ReadonlySet<string>
  readonly faint: ReadonlySet<string>
  readonly short: ReadonlySet<string>
}

function keysOf(list: string, short: string): Keys {
  const words = list.trim().split(/\s+/)
  return {
    roman: new Set(words.map(near)),
    nagari: new Set(words.map(lettersOf).filter(({ length }) => length >= LEAST)),
    faint: new Set(words.map(lettersOf).filter(({ length }) => length === FEWEST)),
    short: new Set(wordsAt(short).map(({ text }) => text)),
  }
}

let lists: { readonly given: Keys; readonly surnames: Keys } | undefined
const borne = new Map<string, number>()
const KEPT = 20_000

/** How a word, cleaned and in small letters, is borne as a name. */
export function bearing(word: string): number {
  const there = borne.get(word)
  if (there !== undefined) return there
  const made = bearingOf(word.replaceAll('ँ', 'ं'))
  if (borne.size >= KEPT) borne.clear()
  borne.set(word, made)
  return made
}

function bearingOf(word: string): number {
  const sign = word.charCodeAt(0)
  const roman = sign >= 97 && sign <= 122
  if (word.length < 2 || (!roman && (sign < 0x900 || sign > 0x963))) return 0
  lists ??= {
    given: keysOf(`${GIVEN_NORTH} ${GIVEN_OTHERS}`, SHORT_NAMES),
    surnames: keysOf(SURNAMES, SHORT_SURNAMES),
  }
  const second = seconds.has(word) ? SECOND : 0
  if (plain.has(word) && second === 0) return PLAIN
  const key = roman ? near(word) : lettersOf(word)
  const isIn = ({ roman: spelt, nagari, short }: Keys) =>
    roman ? spelt.has(key) : short.has(word) || nagari.has(key)
  if (both.has(word)) return BOTH | second | (isIn(lists.surnames) ? SURNAME : 0)
  if (second > 0) return SECOND | SURNAME
  const found = (isIn(lists.given) ? GIVEN : 0) | (isIn(lists.surnames) ? SURNAME : 0)
  if (found > 0) return found
  if (isPlaced(word)) return 0
  if (joined.test(word)) return GIVEN
  if (ofRam.test(word)) return SHAPE
  if (shaped.test(word)) return SHAPE
  return !roman && (lists.given.faint.has(key) || nickname.test(word)) ? FAINT : 0
}

/** Is it a name by itself, in the first place or alone? Something else must say that a name is to be expected. */
export function isFirstName(word: string): boolean {
  return (bearing(word) & (GIVEN | BOTH)) > 0
}

/** Does it stand in the second place: "राम कुमार", "सीता बाई"? */
export function isSecondName(word: string): boolean {
  return (bearing(word) & (SURNAME | SECOND)) > 0
}
