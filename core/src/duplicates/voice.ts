/**
 * In whose name a message speaks: for oneself ("मेरी पेंशन"), for what people have in common ("टोले का नल"), or for many who
 * all miss the same ("किसी को नहीं मिला", "हम 22 मजदूर"), which makes one matter of what else is everybody's own.
 */

const edge = '(?<![\\p{L}\\p{M}])'
const tail = '(?![\\p{L}\\p{M}])'

/** Finds whole words in any case. */
export const whole = (words: string) => new RegExp(`${edge}(?:${words})${tail}`, 'iu')

/** In whose name. */
export interface Voice {
  readonly own: boolean
  readonly common: boolean
  readonly all: boolean
}

const own = whole('मेर[ाीे]|mer[aie]|my|मुझे|mujhe|mujhko|मैं|प्रार्थी|prarthi|applicant|undersigned|i am')
const common = whole(
  'टोले|मोहल्ले|सब|सबसे|सबका|sab|sabse|sabka|everyone|everybody|लोग|लोगों|log|logon|people|public|बच्चे|bachche|ग्रामवासी|villagers|residents|घूस|रिश्वत|ghoos|ghus|rishwat|bribe|वसूल|वसूलता|वसूलते|vasool|ले रहा|ले रहे|le raha|le rahe|लेता|लेते|leta|lete|हर|har',
)
/** Who may all miss the same. */
const many =
  'आदमी|जन|घर|परिवार|मजदूर|मज़दूर|किसान|महिला|औरत|छात्र|बच्चे|बच्चों|कार्डधारी|पेंशनधारी|मजूर|aadmi|admi|jan|ghar|parivar|mazdoor|majdoor|mazdur|majdur|kisan|mahila|aurat|chhatra|bachche|bacche|bachhe|people|persons|men|women|houses|households|families|workers|labourers|farmers|students|children|pensioners|of us'
const area = 'गाँव|गांव|टोले|टोला|मोहल्ल[ाे]|वार्ड|स्कूल|gaon|gav|tole|tola|mohall[ae]|ward|school|village|hamlet'
const all = whole(
  [
    // "Send somebody" is no such voice; "nobody got it" is.
    `(?:किसी|kisi)\\s(?:भी\\s|bhi\\s)?(?:का|को|के|की|भी|ka|ko|ke|ki|bhi|${many})${tail}(?=.{0,40}(?:नहीं|नही|ना|nahi|nhi|nahin|na)${tail})`,
    `(?:एक|ek)\\s(?:भी|bhi)\\s(?:${many})`,
    `(?:हम|hum|ham|hamni|हमनी)\\s?(?:सब|सभी|sab|sabhi|\\d+|${many})`,
    `\\d{2,}\\s(?:${many})`,
    `(?:सभी|सारे|पूरे|पूरा|समस्त|sabhi|saare|pure|poora|pura|poore|samast|all|whole|entire|no|none of the|many|not one)\\s(?:the\\s)?(?:${area}|${many})`,
    'किसानों|मजदूरों|महिलाओं|छात्रों|ग्रामीणों|ग्रामवासियों|kisano|kisanon|mazdooro|majduro|mazdooron|majduron|mahilao|chhatro|gramino',
    'farmers|labourers|workers|villagers|pensioners|cardholders|beneficiaries',
  ].join('|'),
)

/** Hears it. */
export function voiceIn(text: string): Voice {
  return { own: own.test(text), common: common.test(text), all: all.test(text) }
}
