/** Which language a message is in: Hindi in its own letters, Hindi in Roman letters, or English. */
import { looksDevanagari, words } from './words.ts'

/** `hi-Latn` is Hindi typed in Roman letters. */
export type WrittenLanguage = 'hi' | 'hi-Latn' | 'en'

const hindi = set(`
  hai h hain he nahi nhi nahin nai ni ka ki ke ko se me mein mai main ne par pe pr tak bhi hi to toh aur or ya yah ye
  yeh wo woh vo us is ho hua hui hue gaya gya gayi gai gaye raha rha rahi rhi rahe rhe tha thi the kar kr karo karne
  karna kiya kia diya dia de do dene lene liya mila mile mili nikal aa aaya aya aati ata jata jati kya kyu kyun kab kaha
  kahan kaun koi kuch sab mera meri mere hamara hamare hamari hum ham mujhe aap apka aapka unka unke uska uske iska iske
  wala wale wali din mahine mahina saal sal ghar gaon gav sir ji jaldi krpya kripya band kharab chalu bahut bahot yaha
  yahan waha ab abhi lekin magar phir fir jab tab sirf roj kal aaj log logo bijli pani paani rasan sadak nali paisa paise
  shikayat haan ha han thik theek ok dhanyavad shukriya namaste pranam bhai bhaiya didi ram sthiti samasya
`)
const english = set(`
  the is are was were be been being of in on at for from to and or not no my our your his her their we i you he she it
  they this that these those has have had do does did done will would can could should please since with without by any
  all but if when where which who what why how there here an a as about after before again also only very still yet
  because due under over into out up down than then so such been sir madam dear kindly request water road light
  supply problem complaint status thanks thank hello good morning yes stop some any each every other another more most
  many much one two three someone somebody anyone nobody people him himself us them himself themselves who whom whose
  himself cannot went gone came come coming going get got getting give gave given take took taken make made making
  said says told asked want wants need needs never always since until till while during between near behind against
  through within ago day days week weeks month months year years today yesterday tomorrow now soon immediately
  help save us working broken repaired stopped received paid sent writing wrote
`)

/** A language told by its letters alone, when it is neither Hindi nor English; `und` where there are no letters. */
export type OtherLanguage =
  | 'bn'
  | 'as'
  | 'pa'
  | 'gu'
  | 'or'
  | 'ta'
  | 'te'
  | 'kn'
  | 'ml'
  | 'ur'
  | 'sat'
  | 'mni'
  | 'und'

const SCRIPTS: readonly (readonly [language: OtherLanguage, letters: RegExp])[] = [
  ['bn', /\p{Script=Bengali}/gu],
  ['pa', /\p{Script=Gurmukhi}/gu],
  ['gu', /\p{Script=Gujarati}/gu],
  ['or', /\p{Script=Oriya}/gu],
  ['ta', /\p{Script=Tamil}/gu],
  ['te', /\p{Script=Telugu}/gu],
  ['kn', /\p{Script=Kannada}/gu],
  ['ml', /\p{Script=Malayalam}/gu],
  ['ur', /\p{Script=Arabic}/gu],
  ['sat', /\p{Script=Ol_Chiki}/gu],
  ['mni', /\p{Script=Meetei_Mayek}/gu],
]
/** Letters and signs that Assamese has and Bengali has not. */
const ASSAMESE = /[\u09f0\u09f1]/

/** The language of letters that are neither Devanagari nor Roman, where they are most of the text; `und` without letters. */
export function otherLanguageOf(text: string): OtherLanguage | undefined {
  if (!/[\u0250-\u08ff\u0980-\uffff]/.test(text)) return letters.test(text) ? undefined : 'und'
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  const ours = count(/(?=\p{L})[\p{Script=Latin}\p{Script=Devanagari}]/gu)
  const others = SCRIPTS.map(([language, pattern]) => ({ language, count: count(pattern) }))
  const most = others.reduce((best, one) => (one.count > best.count ? one : best))
  if (most.count > ours) return most.language === 'bn' && ASSAMESE.test(text) ? 'as' : most.language
  return ours > 0 ? undefined : 'und'
}

const letters = /(?=\p{L})[\p{Script=Latin}\p{Script=Devanagari}]/u

/** The language of a text. A text without a telling word counts as Hindi, which the service speaks first. */
export function languageOf(text: string): WrittenLanguage {
  if (looksDevanagari(text)) return 'hi'
  let hi = 0
  let en = 0
  for (const word of words(text)) {
    const inHindi = hindi.has(word)
    const inEnglish = english.has(word)
    if (inHindi && !inEnglish) hi += 1
    if (inEnglish && !inHindi) en += 1
  }
  return en > hi ? 'en' : 'hi-Latn'
}

function set(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/))
}
