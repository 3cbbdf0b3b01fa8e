/** The words of the frame, the home page, the form and the errors. The words of tracking are in track-words.ts. */
import type { Words } from '#contract/shapes.ts'

export const frameWords = {
  printed: { hi: '{day} को {address} से लिया गया', en: 'Taken from {address} on {day}' },
  service: { hi: 'जन शिकायत निवारण', en: 'Public grievance service' },
  skip: { hi: 'सीधे मुख्य भाग पर जाएँ', en: 'Skip to the main part' },
  home: { hi: 'मुखपृष्ठ', en: 'Home' },
  track: { hi: 'शिकायत की स्थिति', en: 'Track a grievance' },
  pages: { hi: 'मुख्य पृष्ठ', en: 'Main pages' },
  allPages: { hi: 'सभी पृष्ठ', en: 'All pages' },
  staff: { hi: 'कार्यालय प्रवेश', en: 'Staff entrance' },
  rehearsal: {
    hi: 'अभ्यास: यह जनपद और इसके लोग काल्पनिक हैं। यहाँ असली शिकायत न भेजें।',
    en: 'Rehearsal: this district and its people are invented. Send no real grievance here.',
  },
  phones: { hi: 'अभ्यास के फ़ोन खोलें', en: 'Open the phones of the rehearsal' },
  access: {
    hi: 'यह पृष्ठ धीमे नेटवर्क, कीबोर्ड और स्क्रीन रीडर पर भी चलता है। कहीं कठिनाई हो तो हमें बताएँ, हम वही जानकारी दूसरे रूप में देंगे।',
    en: 'These pages work on slow networks, by keyboard and with screen readers. If anything is hard to use, tell us and we will give you the same information in another form.',
  },
} as const satisfies Record<string, Words>

export const homeWords = {
  title: { hi: 'अपनी शिकायत एक संदेश में बताइए', en: 'Tell us your grievance in one message' },
  lead: {
    hi: 'व्हाट्सएप पर या यहीं, हिंदी या अंग्रेज़ी में लिखिए, फ़ोटो जोड़िए। कोई खाता नहीं, कोई शुल्क नहीं।',
    en: 'Write on WhatsApp or here, in Hindi or English, and add a photo. No account, no fee.',
  },
  number: { hi: 'व्हाट्सएप नंबर', en: 'WhatsApp number' },
  open: { hi: 'व्हाट्सएप पर लिखें', en: 'Write on WhatsApp' },
  file: { hi: 'यहीं शिकायत लिखें', en: 'File it here' },
  allDoors: { hi: 'फ़ोन, ईमेल, काउंटर: सब रास्ते', en: 'Telephone, e-mail, counter: all ways' },
  how: { hi: 'यह कैसे चलता है', en: 'How it works' },
  look: { hi: 'जनपद में क्या हो रहा है', en: 'What the district does' },
  counts: { hi: 'अब तक', en: 'So far' },
  registered: { hi: 'शिकायतें दर्ज', en: 'grievances registered' },
  withOfficers: { hi: 'पर काम जारी', en: 'being worked on' },
  closed: { hi: 'बंद हुईं', en: 'closed' },
} as const satisfies Record<string, Words>

export const howItWorks = [
  {
    what: { hi: 'आप बताते हैं', en: 'You tell us' },
    how: {
      hi: 'क्या हुआ और कहाँ। जो बात छूट जाए, वही हम पूछते हैं।',
      en: 'What happened and where. We ask only for what is missing.',
    },
  },
  {
    what: { hi: 'आपको संख्या मिलती है', en: 'You get a number' },
    how: {
      hi: 'शिकायत दर्ज होते ही उसकी संख्या और अंतिम तिथि आपके फ़ोन पर आती है।',
      en: 'As soon as it is registered, its number and due date come to your phone.',
    },
  },
  {
    what: { hi: 'अधिकारी काम करते हैं', en: 'The officer acts' },
    how: {
      hi: 'काम के बाद अधिकारी की आख्या और फ़ोटो आपको भी भेजी जाती है।',
      en: 'After the work you too get the officer’s report with its pictures.',
    },
  },
  {
    what: { hi: 'अंतिम बात आपकी', en: 'You have the last word' },
    how: {
      hi: 'काम नहीं हुआ तो लिख दीजिए, शिकायत ऊपर के अधिकारी के पास फिर खुलती है।',
      en: 'If the work was not done, say so: the grievance reopens one level higher.',
    },
  },
] as const satisfies readonly { what: Words; how: Words }[]

export const formWords = {
  title: { hi: 'शिकायत की स्थिति देखें', en: 'Track your grievance' },
  code: { hi: 'शिकायत संख्या', en: 'Grievance number' },
  codeHint: { hi: 'जैसे {example}', en: 'For example {example}' },
  digits: { hi: 'आपके फ़ोन नंबर के अंतिम चार अंक', en: 'Last four digits of your phone number' },
  digitsHint: {
    hi: 'वही नंबर जिससे शिकायत की थी',
    en: 'Of the number from which the grievance was sent',
  },
  submit: { hi: 'स्थिति देखें', en: 'Show the state' },
  error: { hi: 'त्रुटि', en: 'Error' },
  lost: {
    hi: 'संख्या याद नहीं? व्हाट्सएप पर “स्थिति” लिखकर भेजिए, उत्तर वहीं मिल जाएगा।',
    en: 'Number lost? Send “status” on WhatsApp and the answer comes there.',
  },
} as const satisfies Record<string, Words>

/** Why a try to track did not succeed. No record and wrong digits are one answer, so that nothing can be guessed. */
export const formProblems = {
  'code-unreadable': {
    hi: 'यह शिकायत संख्या जैसी नहीं दिखती। संख्या {example} जैसी होती है।',
    en: 'This does not look like a grievance number. A number looks like {example}.',
  },
  'code-doubtful': {
    hi: 'संख्या में कोई अक्षर या अंक छूट गया है या बदल गया है। कृपया संदेश से मिलाकर फिर लिखिए।',
    en: 'A letter or digit of the number is missing or mistyped. Please compare it with the message and write it again.',
  },
  'digits-missing': {
    hi: 'फ़ोन नंबर के अंतिम चार अंक लिखिए, जैसे 0001।',
    en: 'Write the last four digits of the phone number, such as 0001.',
  },
  'no-match': {
    hi: 'इस संख्या और इन चार अंकों से कोई शिकायत नहीं मिली। दोनों को मिलाकर फिर लिखिए।',
    en: 'No grievance was found for this number and these four digits. Please check both and try again.',
  },
  'too-many': {
    hi: 'बहुत बार कोशिश हो चुकी है। कृपया {minutes} मिनट बाद फिर देखिए।',
    en: 'There were too many tries. Please try again in {minutes} minutes.',
  },
} as const satisfies Record<string, Words>
export type FormProblem = keyof typeof formProblems

export const errorWords = {
  404: {
    title: { hi: 'यह पृष्ठ नहीं मिला', en: 'This page was not found' },
    what: {
      hi: 'पता बदल गया हो सकता है या लिखने में कोई अक्षर छूट गया हो। आपकी शिकायत सुरक्षित है।',
      en: 'The address may have changed, or a letter is missing. Your grievance is safe.',
    },
  },
  429: {
    title: { hi: 'बहुत बार कोशिश हो चुकी है', en: 'Too many tries' },
    what: {
      hi: 'थोड़ी देर रुककर फिर देखिए। आपकी शिकायत पर इसका कोई असर नहीं है।',
      en: 'Please wait a little and try again. Your grievance is not affected.',
    },
  },
  503: {
    title: { hi: 'सेवा अभी थोड़ी देर के लिए बंद है', en: 'The service is down for a short while' },
    what: {
      hi: 'कुछ मिनट बाद फिर देखिए। जो शिकायतें दर्ज हो चुकी हैं वे सुरक्षित हैं, और व्हाट्सएप पर भेजा संदेश भी खोता नहीं।',
      en: 'Please try again in a few minutes. Registered grievances are safe, and a message sent on WhatsApp is not lost.',
    },
  },
} as const satisfies Record<number, { title: Words; what: Words }>
export type ErrorStatus = keyof typeof errorWords
