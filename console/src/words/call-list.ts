/** Words of the one call list: missed calls and what is to be told by telephone. */
import { useTongue } from './tongue.tsx'

const hi = {
  lead: 'जिनकी कॉल छूट गई और जिन तक वॉट्सऐप या एसएमएस से बात नहीं पहुँची: सब एक ही सूची में। फ़ोन करें और परिणाम लिखें।',
  empty: ['अभी किसी को फ़ोन नहीं करना है', 'जिनकी कॉल छूटे या जिन तक संदेश न पहुँचे, वे अपने आप यहाँ आते हैं।'],
  kinds: { missed: 'छूटी कॉल', tell: 'बताना है' },
  side: 'फ़ोन करना है',
  askThem: 'उन्होंने फ़ोन किया था और बात नहीं हो सकी। पूछिए कि क्या कहना है।',
  standing: 'उनकी शिकायतें: पूछने पर स्थिति बताइए',
  whole: (n: string) => `पूरी सूची (${n})`,
}

type CallListWords = typeof hi

const en: CallListWords = {
  lead: 'Whose call was missed and whom neither WhatsApp nor SMS reached, in one list. Telephone them and write down what came of it.',
  empty: [
    'Nobody is to be called now',
    'Whose call is missed or whom no message reaches comes here by itself.',
  ],
  kinds: { missed: 'Missed call', tell: 'To tell' },
  side: 'To telephone',
  askThem: 'They rang and nobody spoke with them. Ask what they want to say.',
  standing: 'Their grievances: tell where they stand when asked',
  whole: (n) => `The whole list (${n})`,
}

/** The words in the language of the screen. */
export function useCallListWords(): CallListWords {
  return useTongue().language === 'hi' ? hi : en
}
