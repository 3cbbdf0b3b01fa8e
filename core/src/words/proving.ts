/** What is said with a one-time code and around it. */
import type { District } from '../district/district.ts'
import { brief } from '../message/brief.ts'
import type { Outgoing } from '../message/outgoing.ts'
import { SEAL } from '../message/sealed.ts'
import type { Language } from './say.ts'

/** Minutes for which a code may be typed. */
export const CODE_MINUTES = 10

/** The message with the code, and its approved text for SMS; the code itself is put in when it goes out. */
export function codeMessage(
  district: Pick<District, 'smsTemplates'>,
  language: Language,
  proof: string,
): Outgoing {
  const { brief: approved } = brief(district, 'one_time_code', language, { code: SEAL })
  const text =
    language === 'hi'
      ? `${SEAL} आपका एक बार का कोड है। यह ${CODE_MINUTES} मिनट चलेगा। आपने न माँगा हो तो ध्यान न दें; कोड किसी को न बताएँ।`
      : `${SEAL} is your one-time code, good for ${CODE_MINUTES} minutes. If you did not ask for it, ignore it; tell it to nobody.`
  return {
    inside: { type: 'text', text },
    outside: { type: 'template', name: 'one_time_code', language, blanks: [SEAL], copied: true },
    sealed: proof,
    ...(approved ? { brief: approved } : {}),
  }
}

/** What is said at the door where somebody proves who they are. */
export const provingWords = {
  hi: {
    sent: (end: string) =>
      `…${end} पर व्हाट्सएप से छह अंकों का कोड भेजा गया है। वही कोड यहाँ लिख दीजिए; तब यहाँ और वहाँ की बातें एक साथ जुड़ेंगी।`,
    tooMany: 'इस नंबर पर अभी कई कोड भेजे जा चुके हैं। कृपया एक घंटे बाद फिर लिखिए।',
    officer: 'यह नंबर कार्यालय का है, इसे यहाँ नहीं जोड़ा जा सकता।',
    wrong: 'यह कोड मेल नहीं खाता। संदेश से मिलाकर फिर लिखिए।',
    over: 'यह कोड अब नहीं चलेगा। नंबर फिर लिखिए, नया कोड आएगा।',
    joined: 'धन्यवाद, नंबर आपका है। अब आपकी सब बातें एक साथ हैं।',
    same: (code: string) => `आपकी यह शिकायत पहले से खुली है: ${code}। अभी जो लिखा, वह इसी की बात है?`,
    joinIt: 'हाँ, इसी में जोड़ें',
    another: 'नहीं, नई शिकायत',
  },
  en: {
    sent: (end: string) =>
      `A six-digit code was sent by WhatsApp to …${end}. Write it here, and what you told here and there stands together.`,
    tooMany: 'Several codes were sent to this number just now. Please write again in an hour.',
    officer: 'This number belongs to an office and cannot be joined here.',
    wrong: 'This code does not match. Compare it with the message and write it again.',
    over: 'This code is no longer good. Write the number again for a new one.',
    joined: 'Thank you, the number is yours. All you told now stands together.',
    same: (code: string) =>
      `This grievance of yours is open already: ${code}. Does what you wrote now belong to it?`,
    joinIt: 'Yes, add it there',
    another: 'No, a new one',
  },
} as const satisfies Record<Language, Readonly<Record<string, string | ((part: string) => string)>>>
