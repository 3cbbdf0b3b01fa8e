/** What an officer reads who brings in a citizen's complaint. Button titles hold at most 20 characters. */
import type { Language } from './say.ts'

/** What was understood so far. */
export interface Brought {
  readonly name?: string | undefined
  readonly phone?: string | undefined
  readonly words: readonly string[]
  readonly files: number
}

export interface IntakeWords {
  readonly isNew: string
  readonly isReport: string
  readonly register: string
  readonly leave: string
  readonly whose: string
  readonly begin: string
  readonly look: (brought: Brought) => string
  readonly lacking: string
  readonly officersNumber: string
  readonly left: string
  readonly registered: (code: string, told: 'phone' | 'slip') => string
}

const hi: IntakeWords = {
  isNew: 'नई शिकायत',
  isReport: 'मेरी आख्या का भाग',
  register: 'दर्ज करें',
  leave: 'छोड़ दें',
  whose: 'यह आगे भेजा गया संदेश किसी नागरिक की नई शिकायत है, या आपकी आख्या का भाग?',
  begin:
    'नागरिक की शिकायत दर्ज करते हैं। उनका संदेश, फोटो या स्क्रीनशॉट आगे भेजें, और उनका संपर्क कार्ड भेजें या मोबाइल नंबर लिखें। छोड़ने के लिए “रद्द” लिखें।',
  look: ({ name, phone, words, files }) =>
    [
      '*नागरिक की शिकायत*',
      `नागरिक: ${[name, phone && `+${phone}`].filter(Boolean).join(', ') || 'अभी नहीं बताया'}`,
      `बात: ${words.join(' · ') || 'अभी नहीं बताई'}`,
      ...(files > 0 ? [`फाइलें: ${files}`] : []),
      '',
      phone
        ? 'दर्ज होते ही नागरिक को सूचना जाएगी। और कुछ हो तो भेजें।'
        : 'उनका संपर्क कार्ड भेजें या मोबाइल नंबर लिखें। नंबर न हो तो ऐसे ही दर्ज करें; उन्हें पर्ची से बताया जाएगा।',
    ].join('\n'),
  lacking: 'शिकायत की बात अभी नहीं आई। नागरिक का संदेश, फोटो या स्क्रीनशॉट भेजें, या बात लिखें।',
  officersNumber: 'यह नंबर एक अधिकारी का है। कृपया नागरिक का नंबर भेजें।',
  left: 'छोड़ दिया। कुछ दर्ज नहीं हुआ।',
  registered: (code, told) =>
    told === 'phone'
      ? `दर्ज हुई: *${code}*। नागरिक को कोड भेजा जा रहा है; आपका नाम शिकायत लाने वाले के रूप में लिखा गया है।`
      : `दर्ज हुई: *${code}*। नागरिक का नंबर नहीं है, इसलिए उन्हें छपी पर्ची से बताया जाएगा।`,
}

const en: IntakeWords = {
  isNew: 'A new grievance',
  isReport: 'Part of my report',
  register: 'Register',
  leave: 'Leave it',
  whose: 'Is this forwarded message a new grievance of a citizen, or a part of your report?',
  begin:
    'Let us register a citizen’s grievance. Forward their message, photo or screenshot, and send their contact card or write their mobile number. Write “cancel” to leave it.',
  look: ({ name, phone, words, files }) =>
    [
      '*A citizen’s grievance*',
      `Citizen: ${[name, phone && `+${phone}`].filter(Boolean).join(', ') || 'not told yet'}`,
      `Matter: ${words.join(' · ') || 'not told yet'}`,
      ...(files > 0 ? [`Files: ${files}`] : []),
      '',
      phone
        ? 'The citizen is told as soon as it is registered. Send anything that is still missing.'
        : 'Send their contact card or write their mobile number. Without a number register it as it is; they are told by a printed slip.',
    ].join('\n'),
  lacking: 'The matter has not come yet. Send the citizen’s message, photo or screenshot, or write it.',
  officersNumber: 'This number is an officer’s. Please send the citizen’s.',
  left: 'Left. Nothing was registered.',
  registered: (code, told) =>
    told === 'phone'
      ? `Registered: *${code}*. The citizen is being sent the code; you are written down as the one who brought it.`
      : `Registered: *${code}*. There is no number of the citizen, so they are told by a printed slip.`,
}

/** The words in one language. */
export function intakeWords(language: Language): IntakeWords {
  return language === 'en' ? en : hi
}
