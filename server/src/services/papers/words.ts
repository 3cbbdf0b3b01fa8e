/** The fixed words of the papers, in both languages, and how papers write dates. */
import type { EvidenceFile, PaperLanguage } from '#ports/papers.ts'

const hi = {
  reportTitle: 'कार्यवाही प्रतिवेदन (आख्या)',
  numberLine: 'आख्या {number} – {code}',
  slipTitle: 'शिकायत पंजीकरण पर्ची',
  code: 'शिकायत संख्या',
  complainant: 'आवेदक',
  subject: 'विषय',
  place: 'स्थान',
  registered: 'पंजीकरण',
  reported: 'आख्या की तिथि',
  officer: 'अधिकारी',
  post: 'किसके पास है',
  due: 'निस्तारण की अंतिम तिथि',
  grievance: 'शिकायत',
  action: 'की गई कार्यवाही',
  location: 'कार्यवाही का स्थान (अक्षांश, देशांतर)',
  pictures: 'साक्ष्य के चित्र',
  picture: 'साक्ष्य का चित्र',
  files: 'अन्य साक्ष्य फ़ाइलें',
  fileKind: 'प्रकार',
  fileName: 'फ़ाइल',
  fileHash: 'SHA-256 (आरंभ के अंक)',
  unshown: 'चित्र यहाँ छप नहीं सका, पंजी में सुरक्षित है',
  review: 'जाँच की टिप्पणी',
  fromRegister: 'यह प्रतिवेदन शिकायत पंजी की कड़ी से बना है।',
  actHash: 'पंजी में इस कार्यवाही की छाप (SHA-256):',
  track: 'वर्तमान स्थिति देखने के लिए कोड स्कैन करें या यह पता खोलें:',
  qrAlt: 'शिकायत की स्थिति देखने का क्यूआर कोड',
  pageOf: 'पृष्ठ {page} / {all}',
  lost: '� = वह अक्षर जो यहाँ छप नहीं सकता; मूल शब्द पंजी में सुरक्षित हैं।',
  keep: 'यह पर्ची सँभालकर रखें।',
  scan: 'स्थिति देखने के लिए कोड स्कैन करें।',
  write: 'पूछने के लिए {number} पर यही संख्या लिखें या बताएँ।',
  handoverTitle: 'कार्यभार हस्तांतरण सूची',
  handoverFoot: 'कार्यभार हस्तांतरण: {post}, {date}',
  handedPost: 'पद',
  handedFrom: 'कार्यभार देने वाले',
  handedTo: 'कार्यभार लेने वाले',
  handedOn: 'तिथि',
  handedWhy: 'कारण',
  handedCount: 'खुली शिकायतें',
  handedLate: 'इनमें समय बीती',
  nobody: 'कोई नहीं (पद रिक्त)',
  nothingOpen: 'इस तिथि को इस पद पर कोई शिकायत खुली नहीं थी।',
  serial: 'क्र.',
  received: 'प्राप्त',
  class: 'श्रेणी',
  dueBy: 'नियत समय',
  stands: 'स्थिति',
  handedStatement: 'ऊपर लिखी शिकायतों की पत्रावली और जानकारी दी और ली गई। समय-सीमा पूर्ववत रहेगी।',
  signsFrom: 'कार्यभार देने वाले के हस्ताक्षर',
  signsTo: 'कार्यभार लेने वाले के हस्ताक्षर',
  signedOn: 'दिनांक:',
  orderTitle: 'लिखित आदेश',
  orderLine: 'आदेश {number} – {code}',
  orderTrack: 'कानून',
  orderStep: 'चरण',
  orderedOn: 'आदेश की तिथि',
  orderBy: 'आदेश देने वाले',
  orderGrounds: 'अपील का कारण',
  orderHearings: 'सुनवाई',
  orderReasons: 'कारण',
  orderText: 'आदेश',
  orderAppeal: 'इस आदेश से सहमत न हों तो {until} तक {step} की जा सकती है: शिकायत वाले नंबर पर “अपील” लिखें या बताएँ।',
  orderLast: 'यह इस प्रक्रिया का अंतिम आदेश है।',
  orderFrom: 'यह आदेश शिकायत पंजी की कड़ी से बना है।',
  sittingTitle: 'जनसुनवाई पंजी',
  sittingFoot: '{name}, {date}',
  sittingPresided: 'सुनवाई करने वाले अधिकारी',
  sittingTime: 'समय',
  sittingOpen: '{from} से',
  sittingSpan: '{from} से {to} तक',
  sittingCounts: 'सारांश',
  sittingToken: 'टोकन',
  sittingHeard: 'सुनी गई शिकायत',
  sittingOutcome: 'निष्कर्ष',
  sittingPosts: 'किसके पास',
  sittingNone: 'इस सुनवाई में कोई शिकायत दर्ज नहीं हुई।',
  sittingSigned: 'सुनवाई करने वाले अधिकारी के हस्ताक्षर',
  sittingClerk: 'जनसुनवाई लिपिक के हस्ताक्षर',
  posterTitle: 'शिकायत? घर बैठे बताइए',
  posterLead: 'पानी, बिजली, सड़क, राशन, पेंशन, अस्पताल, ज़मीन – अपनी बात सीधे जिला प्रशासन तक पहुँचाइए।',
  posterScan: 'फ़ोन से यह कोड स्कैन कीजिए',
  posterStep1: 'अपनी बात लिखिए, बोलिए या फ़ोटो भेजिए; अपना गाँव या मोहल्ला बताइए।',
  posterStep2: 'शिकायत नंबर मिलेगा। उसी से कभी भी स्थिति देखिए।',
  posterStep3: 'काम होने पर आपसे पूछा जाएगा। संतुष्ट नहीं हैं, तो शिकायत ऊपर के अधिकारी के पास फिर खुलेगी।',
  posterFree: 'कोई शुल्क नहीं · कोई बिचौलिया नहीं',
  posterOn_whatsapp: 'व्हाट्सएप नंबर',
  posterOn_facebook: 'फ़ेसबुक पेज',
  posterOn_x: 'एक्स (ट्विटर)',
  posterOn_email: 'ई-मेल',
  posterOn_portal: 'वेबसाइट',
  posterQr: '{shown} खोलने का क्यूआर कोड',
  image: 'चित्र',
  video: 'वीडियो',
  audio: 'ध्वनि संदेश',
  document: 'दस्तावेज़',
}

type PaperWords = Readonly<Record<keyof typeof hi, string>>

const en: PaperWords = {
  reportTitle: 'Action-Taken Report',
  numberLine: 'Report {number} – {code}',
  slipTitle: 'Grievance Registration Slip',
  code: 'Grievance number',
  complainant: 'Complainant',
  subject: 'Subject',
  place: 'Place',
  registered: 'Registered',
  reported: 'Reported',
  officer: 'Officer',
  post: 'With',
  due: 'To be settled by',
  grievance: 'The grievance',
  action: 'Action taken',
  location: 'Place of the action (latitude, longitude)',
  pictures: 'Pictures as evidence',
  picture: 'Picture as evidence',
  files: 'Other files of the evidence',
  fileKind: 'Kind',
  fileName: 'File',
  fileHash: 'SHA-256 (beginning)',
  unshown: 'this picture could not be printed here; it is kept in the register',
  review: 'Remark of the review',
  fromRegister: 'This report is made from the chain of the grievance register.',
  actHash: 'Fingerprint of this act in the register (SHA-256):',
  track: 'For the present state scan the code or open this address:',
  qrAlt: 'QR code that opens the state of the grievance',
  pageOf: 'Page {page} of {all}',
  lost: '� = a character that cannot be printed here; the original words are kept in the register.',
  keep: 'Please keep this slip.',
  scan: 'Scan the code to see the state.',
  write: 'To ask, write to {number} and give this grievance number.',
  handoverTitle: 'List of Grievances Handed Over',
  handoverFoot: 'Handover: {post}, {date}',
  handedPost: 'Post',
  handedFrom: 'Handed over by',
  handedTo: 'Taken over by',
  handedOn: 'Date',
  handedWhy: 'Reason',
  handedCount: 'Open grievances',
  handedLate: 'Of these late',
  nobody: 'nobody (post vacant)',
  nothingOpen: 'On this date no grievance was open with this post.',
  serial: 'No.',
  received: 'Received',
  class: 'Class',
  dueBy: 'Due',
  stands: 'State',
  handedStatement:
    'The files and particulars of the grievances above were given and taken over. Their due times stay as they were.',
  signsFrom: 'Signature of the one handing over',
  signsTo: 'Signature of the one taking over',
  signedOn: 'Date:',
  orderTitle: 'Written Order',
  orderLine: 'Order {number} – {code}',
  orderTrack: 'Law',
  orderStep: 'Step',
  orderedOn: 'Date of the order',
  orderBy: 'Ordered by',
  orderGrounds: 'Grounds of the appeal',
  orderHearings: 'Hearing',
  orderReasons: 'Reasons',
  orderText: 'Order',
  orderAppeal:
    'Whoever does not agree with this order may ask for the {step} until {until}: write or say “appeal” to the service number.',
  orderLast: 'This is the last order of this track.',
  orderFrom: 'This order is made from the chain of the grievance register.',
  sittingTitle: 'Register of the Public Hearing',
  sittingFoot: '{name}, {date}',
  sittingPresided: 'Presiding officer',
  sittingTime: 'Time',
  sittingOpen: 'from {from}',
  sittingSpan: '{from} to {to}',
  sittingCounts: 'In short',
  sittingToken: 'Token',
  sittingHeard: 'What was heard',
  sittingOutcome: 'Outcome',
  sittingPosts: 'With',
  sittingNone: 'No grievance was entered at this hearing.',
  sittingSigned: 'Signature of the presiding officer',
  sittingClerk: 'Signature of the hearing clerk',
  posterTitle: 'A grievance? Tell us from home',
  posterLead:
    'Water, power, roads, rations, pensions, hospitals, land: bring your matter straight to the district.',
  posterScan: 'Scan this code with your phone',
  posterStep1: 'Write, speak or send a photo, and name your village or street.',
  posterStep2: 'You get a grievance number. With it you can see the state at any time.',
  posterStep3: 'When the work is done you are asked. If you are not satisfied it goes to the officer above.',
  posterFree: 'No fee · no middleman',
  posterOn_whatsapp: 'WhatsApp number',
  posterOn_facebook: 'Facebook page',
  posterOn_x: 'X (Twitter)',
  posterOn_email: 'E-mail',
  posterOn_portal: 'Website',
  posterQr: 'QR code that opens {shown}',
  image: 'Picture',
  video: 'Video',
  audio: 'Voice message',
  document: 'Document',
}

const WORDS: Readonly<Record<PaperLanguage, PaperWords>> = { hi, en }

/** The fixed words in the language of the paper. */
export function wordsIn(language: PaperLanguage): PaperWords {
  return WORDS[language]
}

/** A sentence with its {blanks} filled. */
export function fill(sentence: string, blanks: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => blanks[name] ?? whole)
}

/** What kind of file it is, in one word. */
export function kindOf(file: EvidenceFile, language: PaperLanguage): string {
  return WORDS[language][file.kind]
}

const locale = { hi: 'hi-IN-u-nu-latn', en: 'en-IN' } as const

/** A day as people write it: 21 नवंबर 2026. */
export function day(at: Date, language: PaperLanguage): string {
  return new Intl.DateTimeFormat(locale[language], { dateStyle: 'long', timeZone: 'Asia/Kolkata' }).format(at)
}

/** A day with the time, where the hour matters. */
export function moment(at: Date, language: PaperLanguage): string {
  const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Asia/Kolkata' }).format(at)
  return `${day(at, language)}, ${time}`
}

/** The hour alone, where the day stands above. */
export function clock(at: Date): string {
  return new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Asia/Kolkata' }).format(at)
}
