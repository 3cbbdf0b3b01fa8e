/** Words of the two questions about the service, for people and for who reads the answers. */
import type { Ease } from '../service/feedback.ts'
import type { Language } from './say.ts'

/** Was it easy? At most twenty characters: they stand on buttons. */
export const EASE_WORDS = {
  easy: { hi: 'आसान', en: 'Easy' },
  middling: { hi: 'ठीक-ठाक', en: 'So-so' },
  hard: { hi: 'मुश्किल', en: 'Hard' },
} as const satisfies Record<Ease, { readonly hi: string; readonly en: string }>

/** The question in a chat, and what follows an answer. */
export function serviceWords(language: Language): {
  readonly question: string
  readonly better: (link: string) => string
} {
  return language === 'hi'
    ? {
        question: 'यह सेवा इस्तेमाल करना आपको कैसा लगा? उत्तर देना ज़रूरी नहीं है; आपका नाम इसके साथ नहीं रखा जाता।',
        better: (link) => `धन्यवाद। क्या बेहतर होना चाहिए? चाहें तो यहाँ एक पंक्ति लिखें: ${link}`,
      }
    : {
        question: 'How was it to use this service? You need not answer; your name is not kept with it.',
        better: (link) => `Thank you. What should be better? If you like, write a line here: ${link}`,
      }
}
