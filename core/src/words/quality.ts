/** Words of looking after disposals, and of the question how the citizen was treated. */
import type { Check, CheckAnswer, LookGround, LookOutcome, Manner } from '../quality/acts.ts'
import type { Language } from './say.ts'

interface Words {
  readonly hi: string
  readonly en: string
}

/** What the reviewer is asked. */
export const CHECK_WORDS = {
  answers: { hi: 'क्या आख्या शिकायत का उत्तर देती है?', en: 'Does the report answer the grievance?' },
  evidence: { hi: 'क्या प्रमाण उसी स्थान और काम का है?', en: 'Is the evidence of the place and the work?' },
  polite: { hi: 'क्या शब्द शिष्ट हैं?', en: 'Are the words polite?' },
  honest: { hi: 'क्या समय और बातें सच बताई गई हैं?', en: 'Are times and facts told honestly?' },
} as const satisfies Record<Check, Words>

export const ANSWER_WORDS = {
  yes: { hi: 'हाँ', en: 'Yes' },
  no: { hi: 'नहीं', en: 'No' },
  unsure: { hi: 'कह नहीं सकते', en: 'Cannot tell' },
} as const satisfies Record<CheckAnswer, Words>

export const OUTCOME_WORDS = {
  good: { hi: 'ठीक', en: 'good' },
  lacking: { hi: 'कमी है', en: 'lacking' },
  noted: { hi: 'दर्ज किया', en: 'noted' },
} as const satisfies Record<LookOutcome, Words>

/** Why it is looked at. */
export const GROUND_WORDS = {
  flags: { hi: 'प्रमाण पर संकेत', en: 'hints on the evidence' },
  dissatisfied: { hi: 'नागरिक असंतुष्ट', en: 'citizen not satisfied' },
  'false-closing': { hi: 'काम नहीं हुआ बताया', en: 'said not to be done' },
  rude: { hi: 'व्यवहार ठीक नहीं बताया', en: 'said to be treated badly' },
  sample: { hi: 'लॉटरी से चुनी गई', en: 'drawn by lot' },
} as const satisfies Record<LookGround, Words>

export const MANNER_WORDS = {
  polite: { hi: 'ठीक व्यवहार हुआ', en: 'treated well' },
  rude: { hi: 'ठीक व्यवहार नहीं हुआ', en: 'not treated well' },
  unsaid: { hi: 'नहीं बताना चाहते', en: 'would rather not say' },
} as const satisfies Record<Manner, Words>

/** The question to the citizen and its buttons. */
export interface MannerWords {
  readonly question: (code: string) => string
  readonly polite: string
  readonly rude: string
  readonly unsaid: string
  readonly thanks: string
}

const hi: MannerWords = {
  question: (code) =>
    `शिकायत ${code}: एक आख़िरी बात। क्या अधिकारी और कर्मचारियों ने आपसे ठीक से बात की?\nउत्तर देना ज़रूरी नहीं है, और इससे आपकी शिकायत पर कोई असर नहीं पड़ेगा।`,
  polite: 'हाँ, ठीक से',
  rude: 'नहीं',
  unsaid: 'नहीं बताना',
  thanks: 'धन्यवाद। आपका नाम अधिकारी को नहीं बताया जाएगा; केवल गिनती दिखेगी।',
}

const en: MannerWords = {
  question: (code) =>
    `Grievance ${code}: one last thing. Did the officer and the staff treat you well?\nYou need not answer, and it changes nothing about your grievance.`,
  polite: 'Yes, well',
  rude: 'No',
  unsaid: 'Rather not say',
  thanks: 'Thank you. The officer will not be told your name; only counts are shown.',
}

/** In the citizen's language. */
export function mannerWords(language: Language): MannerWords {
  return language === 'hi' ? hi : en
}
